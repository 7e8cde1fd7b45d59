/** How far a text can be trusted on a given day: from its last full review, its category's interval, and the law it cites. */
import type { ReviewerRole } from '../glossary/kinds'
import type { PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import type { ReferenceSnapshot } from '../publication/snapshot'
import { citedReferencesOf } from '../publication/term-texts'

export const FRESHNESS_STATES = ['CURRENT', 'REVIEW_DUE', 'REVIEW_OVERDUE', 'LAW_CHANGED', 'UNREVIEWED'] as const
export type FreshnessState = (typeof FRESHNESS_STATES)[number]

export type ReferenceChange = ReferenceSnapshot['changes'][number]

export interface Freshness {
  readonly state: FreshnessState
  /** ISO 8601 dates. */
  readonly lastReviewed: string | null
  readonly nextReviewDue: string | null
  readonly reviewedBy: readonly ReviewerRole[]
  readonly pendingLawChanges: readonly ReferenceChange[]
}

/** A review is overdue this many days after it fell due. */
const DAYS_OF_GRACE = 30

export const freshnessOf = (term: PublishedTerm, glossary: PublishedGlossary, today: string): Freshness => {
  const { review } = term
  const lastReviewed = review?.at.slice(0, 10) ?? null
  const interval = glossary.category(term.snapshot.category)?.reviewIntervalMonths
  const nextReviewDue = lastReviewed && interval ? monthsAfter(lastReviewed, interval) : null
  const pendingLawChanges = changesSince(lastReviewed ?? term.firstPublishedAt.slice(0, 10), term, glossary)
  return {
    state: stateOf(lastReviewed, nextReviewDue, pendingLawChanges.length > 0, today),
    lastReviewed,
    nextReviewDue,
    reviewedBy: review ? review.by.flatMap((reviewer) => reviewer.roles) : [],
    pendingLawChanges,
  }
}

/** What a reader most needs to know comes first: that nobody reviewed it, then that the law moved on, then its age. */
const stateOf = (
  lastReviewed: string | null,
  nextReviewDue: string | null,
  lawChanged: boolean,
  today: string,
): FreshnessState => {
  if (!lastReviewed) return 'UNREVIEWED'
  if (lawChanged) return 'LAW_CHANGED'
  if (!nextReviewDue || today < nextReviewDue) return 'CURRENT'
  return today < daysAfter(nextReviewDue, DAYS_OF_GRACE) ? 'REVIEW_DUE' : 'REVIEW_OVERDUE'
}

/** Newest first. Any change of a cited source counts: a text says more than its pinpoints do. */
const changesSince = (date: string, term: PublishedTerm, glossary: PublishedGlossary): ReferenceChange[] =>
  [...citedReferencesOf(term.snapshot)]
    .flatMap((id) => glossary.reference(id)?.changes ?? [])
    .filter((change) => change.inForceFrom > date)
    .sort(newestFirst)

export const newestFirst = (a: ReferenceChange, b: ReferenceChange): number =>
  a.inForceFrom < b.inForceFrom ? 1 : a.inForceFrom > b.inForceFrom ? -1 : 0

/** The same day of a later month, or that month's last day: 31 August and six months is 28 or 29 February. */
export const monthsAfter = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
