/** Addresses: small letters, digits, single hyphens; at most 96 characters. */
import slugify from '@sindresorhus/slugify'

export const LONGEST_SLUG = 96
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const isSlug = (text: string): boolean => text.length <= LONGEST_SLUG && SLUG.test(text)

/** `Section I (named school)` to `section-i-named-school`; empty when nothing of the text can stand in an address. */
export const slugFrom = (title: string): string =>
  slugify(title, { decamelize: false, customReplacements: [['&', ' and ']] })
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '')
