/** Sitemaps (sitemaps.org 0.9): the pages that search engines should offer. An index where one file cannot hold them all. */
import { refused } from '../../errors'
import type { InterchangeSource } from '../../interchange/source'
import { el, XML_DECLARATION, xmlText } from '../../interchange/xml'

export const SITEMAP_TYPE = 'application/xml; charset=utf-8'
/** Of the protocol: URLs in one file. */
export const URLS_A_FILE = 50_000

/** `/sitemap.xml`: the pages themselves, or an index of files. @param perFile for tests. */
export function* writeSitemap(source: InterchangeSource, perFile = URLS_A_FILE): Generator<string> {
  const files = fileCount(source, perFile)
  if (files === 1) {
    yield* writeSitemapFile(source, 1, perFile)
    return
  }
  yield `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n`
  for (let number = 1; number <= files; number += 1) {
    yield xmlText(
      el(
        'sitemap',
        {},
        el('loc', {}, `${source.publicUrl}/sitemaps/${number}.xml`),
        source.glossary.updatedAt === null ? null : el('lastmod', {}, source.glossary.updatedAt),
      ),
    )
  }
  yield '</sitemapindex>\n'
}

/** `/sitemaps/1.xml`, `/sitemaps/2.xml` … @throws Refused `nothing_here` beyond the last. */
export function* writeSitemapFile(source: InterchangeSource, number: number, perFile = URLS_A_FILE): Generator<string> {
  if (number < 1 || number > fileCount(source, perFile)) throw refused('nothing_here', `Part ${number} of the sitemap`)
  yield `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n`
  const first = (number - 1) * perFile
  let place = 0
  for (const { path, at } of pagesOf(source)) {
    if (place >= first + perFile) break
    if (place >= first) yield xmlText(el('url', {}, el('loc', {}, source.publicUrl + path), at === null ? null : el('lastmod', {}, at)))
    place += 1
  }
  yield '</urlset>\n'
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const fileCount = ({ glossary }: InterchangeSource, perFile: number): number => {
  const { terms, categories, authors, references } = glossary
  return Math.ceil((FIXED.length + terms.length + categories.length + authors.length + references.length) / perFile)
}

const FIXED = ['/', '/authors', '/references', '/use-this-glossary']

/** Withdrawn terms ask not to be indexed, and are not here; nor is the search, which has no end. */
function* pagesOf({ glossary }: InterchangeSource): Generator<{ path: string; at: string | null }> {
  for (const path of FIXED) yield { path, at: path === '/' ? glossary.updatedAt : null }
  for (const { slug } of glossary.categories) yield { path: `/categories/${slug}`, at: null }
  for (const { slug } of glossary.authors) yield { path: `/authors/${slug}`, at: null }
  for (const { slug } of glossary.references) yield { path: `/references/${slug}`, at: null }
  for (const { snapshot, publishedAt } of glossary.terms) yield { path: `/terms/${snapshot.slug}`, at: publishedAt }
}
