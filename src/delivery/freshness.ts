/** How far a text can be trusted on a given day: from its last full review, its category's interval, and the law it cites. */
import type { ReviewerRole } from '../glossary/kinds'
import type { PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import { openLawChanges } from '../publication/law-changes'
import { nextReviewDue as dueAfter, type ReferenceChange, type ReviewAge, reviewAge } from '../publication/review-age'

export const FRESHNESS_STATES = ['CURRENT', 'REVIEW_DUE', 'REVIEW_OVERDUE', 'LAW_CHANGED', 'UNREVIEWED'] as const
export type FreshnessState = (typeof FRESHNESS_STATES)[number]

export interface Freshness {
  readonly state: FreshnessState
  /** ISO 8601 dates. */
  readonly lastReviewed: string | null
  readonly nextReviewDue: string | null
  readonly reviewedBy: readonly ReviewerRole[]
  readonly pendingLawChanges: readonly ReferenceChange[]
  /** Whether readers are to be told. For an overdue review, the category decides. */
  readonly showNotice: boolean
}

export const freshnessOf = (term: PublishedTerm, glossary: PublishedGlossary, today: string): Freshness => {
  const { review } = term
  const lastReviewed = review?.at.slice(0, 10) ?? null
  const category = glossary.category(term.snapshot.category)
  const nextReviewDue = lastReviewed && category ? dueAfter(lastReviewed, category.reviewIntervalMonths) : null
  const pendingLawChanges = openLawChanges(term, (id) => glossary.lawChangesOf(id), today).map(({ change }) => change)
  const state = stateOf(lastReviewed, nextReviewDue, pendingLawChanges.length > 0, today)
  return {
    state,
    lastReviewed,
    nextReviewDue,
    reviewedBy: review ? review.by.flatMap((reviewer) => reviewer.roles) : [],
    pendingLawChanges,
    showNotice:
      state === 'REVIEW_OVERDUE' ? category?.whenOverdue !== 'warn' : state === 'LAW_CHANGED' || state === 'UNREVIEWED',
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
  return nextReviewDue ? BY_AGE[reviewAge(nextReviewDue, today)] : 'CURRENT'
}

const BY_AGE = { current: 'CURRENT', due: 'REVIEW_DUE', overdue: 'REVIEW_OVERDUE' } as const satisfies Record<ReviewAge, FreshnessState>
