/** The orders in which terms are listed, as sort keys: a cursor is the key of the entry it stands after. */
import { compareTitles } from '../publication/published-glossary'
import type { PublishedTerm } from '../publication/published-glossary'
import type { Edition } from './edition'

export const TERM_ORDERS = ['TITLE', 'NEWEST', 'RECENTLY_CHANGED', 'REVIEW_DUE'] as const
export type TermOrder = (typeof TERM_ORDERS)[number]

export interface SortKey {
  /** The moment or date that the order goes by; null where there is none, or the order goes by title alone. */
  readonly at: string | null
  readonly title: string
  readonly id: string
}

export interface Ordering<Item> {
  readonly name: string
  keyOf(item: Item): SortKey
  compare(a: SortKey, b: SortKey): number
}

/** The title decides between equals, and the id between equal titles: an order is total, so no page skips or repeats an entry. */
export const byTitle = (a: SortKey, b: SortKey): number =>
  compareTitles(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const newestFirst = (a: SortKey, b: SortKey): number => compareMoments(b.at ?? '', a.at ?? '') || byTitle(a, b)

/** Without a date comes last: nothing is due where nothing was reviewed. */
const soonestFirst = (a: SortKey, b: SortKey): number => compareMoments(a.at ?? '9999', b.at ?? '9999') || byTitle(a, b)

const compareMoments = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const MOMENTS: Readonly<Record<TermOrder, (edition: Edition, term: PublishedTerm) => string | null>> = {
  TITLE: () => null,
  NEWEST: (_, term) => term.firstPublishedAt,
  RECENTLY_CHANGED: (_, term) => term.publishedAt,
  REVIEW_DUE: (edition, term) => edition.freshnessOf(term).nextReviewDue,
}

const COMPARISONS: Readonly<Record<TermOrder, (a: SortKey, b: SortKey) => number>> = {
  TITLE: byTitle,
  NEWEST: newestFirst,
  RECENTLY_CHANGED: newestFirst,
  REVIEW_DUE: soonestFirst,
}

export const termOrdering = (edition: Edition, order: TermOrder): Ordering<PublishedTerm> => ({
  name: order,
  keyOf: (term) => ({ at: MOMENTS[order](edition, term), title: term.snapshot.title, id: term.snapshot.id }),
  compare: COMPARISONS[order],
})

export const orderTerms = (edition: Edition, order: TermOrder): readonly PublishedTerm[] => {
  const ordering = termOrdering(edition, order)
  return edition.glossary.terms
    .map((term) => ({ term, key: ordering.keyOf(term) }))
    .sort((a, b) => ordering.compare(a.key, b.key))
    .map(({ term }) => term)
}
