/** Where each page stands. Paths, not the API's absolute URLs: a reader on a test host stays on it. */

const at = (folder: string) => (slug: string) => `/${folder}/${encodeURIComponent(slug)}`

export const termPath = at('terms')
export const categoryPath = at('categories')
export const authorPath = at('authors')
export const referencePath = at('references')

/** `#` gathers digits and symbols, and cannot stand in a path. */
export const letterPath = (letter: string): string => at('letters')(letterKey(letter))
export const letterAnchor = (letter: string): string => `letter-${letterKey(letter)}`
export const letterFromKey = (key: string): string => (key === 'other' ? '#' : key.toLocaleUpperCase('en-GB'))

const letterKey = (letter: string): string => (letter === '#' ? 'other' : letter.toLocaleLowerCase('en-GB'))

export const USE_PATH = '/use-this-glossary'
export const FEED_PATH = '/feed.atom'
/** What the server makes of the glossary, or of one category of it, as a file. */
export const exportPath = (format: string, category?: string): string =>
  `/exports/glossary.${format}${category === undefined ? '' : `?category=${encodeURIComponent(category)}`}`
/** The entry itself in another format. */
export const termFilePath = (slug: string, extension: string): string => `${termPath(slug)}.${extension}`

/** The canonical address of a path of this reader. */
export const absolute = (siteUrl: string, path: string): string => siteUrl.replace(/\/+$/, '') + path
