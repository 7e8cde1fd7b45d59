/** The published glossary as one answer sees it: one revision, on one day, at one address. */
import type {
  AuthorSnapshot,
  CategorySnapshot,
  ReferenceSnapshot,
} from '../publication/snapshot'
import type { PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import { freshnessOf } from './freshness'
import type { Freshness } from './freshness'
import { orderTerms } from './term-order'
import type { TermOrder } from './term-order'

export interface Edition {
  readonly glossary: PublishedGlossary
  /** ISO 8601 date, UTC: freshness is told as of this day. */
  readonly today: string
  /** Absolute, without a trailing slash. */
  readonly publicUrl: string
  categoryAt(slug: string): CategorySnapshot | undefined
  authorAt(slug: string): AuthorSnapshot | undefined
  referenceAt(slug: string): ReferenceSnapshot | undefined
  freshnessOf(term: PublishedTerm): Freshness
  /** All public terms in an order; each order is sorted once. */
  termsBy(order: TermOrder): readonly PublishedTerm[]
}

/** @param fallbackUrl stands in until the glossary's settings are published. */
export const createEdition = (glossary: PublishedGlossary, today: string, fallbackUrl: string): Edition => {
  const categories = new Map(glossary.categories.map((category) => [category.slug, category]))
  const authors = new Map(glossary.authors.map((author) => [author.slug, author]))
  const references = new Map(glossary.references.map((reference) => [reference.slug, reference]))
  const freshness = new Map<PublishedTerm, Freshness>()
  const orders = new Map<TermOrder, readonly PublishedTerm[]>([['TITLE', glossary.terms]])

  const edition: Edition = {
    glossary,
    today,
    publicUrl: (glossary.settings?.publicUrl ?? fallbackUrl).replace(/\/+$/, ''),
    categoryAt: (slug) => categories.get(slug),
    authorAt: (slug) => authors.get(slug),
    referenceAt: (slug) => references.get(slug),
    freshnessOf(term) {
      const known = freshness.get(term)
      if (known) return known
      const found = freshnessOf(term, glossary, today)
      freshness.set(term, found)
      return found
    },
    termsBy(order) {
      const known = orders.get(order)
      if (known) return known
      const found = orderTerms(edition, order)
      orders.set(order, found)
      return found
    },
  }
  return edition
}

export const termUrl = (edition: Edition, term: PublishedTerm): string => `${edition.publicUrl}/terms/${term.snapshot.slug}`
export const categoryUrl = (edition: Edition, category: CategorySnapshot): string =>
  `${edition.publicUrl}/categories/${category.slug}`
export const authorUrl = (edition: Edition, author: AuthorSnapshot): string => `${edition.publicUrl}/authors/${author.slug}`
export const referenceUrl = (edition: Edition, reference: ReferenceSnapshot): string =>
  `${edition.publicUrl}/references/${reference.slug}`
export const mediaUrl = (edition: Edition, filename: string): string =>
  `${edition.publicUrl}/media/${encodeURIComponent(filename)}`
