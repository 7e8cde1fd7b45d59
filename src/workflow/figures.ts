/** What the dashboard shows, as figures: review ages, states, shares. Pure: the questions they are counted by, and their sums. */
import { DAYS_OF_GRACE, daysAfter, monthsAfter } from '../publication/review-age'
import type { Question } from './queue'
import type { WeekFigures } from './queue-history'
import type { State } from './state'

/** Everything on the dashboard, as it was at one moment. Reviews are due by the UTC day, as in the review queue. */
export interface Figures {
  /** RFC 3339, UTC. */
  readonly at: string
  readonly today: string
  readonly live: number
  /** Waits for the person who asks. */
  readonly mine: number
  readonly states: readonly StateFigures[]
  readonly ages: readonly AgeFigures[]
  readonly neverReviewed: number
  readonly categories: readonly CategoryFigures[]
  readonly lawChanged: number
  readonly forced: ForcedFigures
  /** Oldest first; the last is the present week. */
  readonly weeks: readonly WeekFigures[]
}

export interface StateFigures {
  readonly state: State
  readonly entries: number
}

export interface ReviewAges {
  readonly current: number
  /** Due, and not yet overdue. */
  readonly due: number
  readonly overdue: number
}

export interface AgeFigures extends ReviewAges {
  /** Months since the review: from so many, to fewer than so many. The last band is open. */
  readonly fromMonths: number
  readonly toMonths: number | null
}

export interface CategoryFigures extends ReviewAges {
  /** CMS id. */
  readonly id: string | number
  readonly name: string
  readonly lawChanged: number
}

export interface ForcedFigures {
  /** Public now, and waiting for approval afterwards. */
  readonly waiting: number
  /** Publications of entries in the last twelve months, and those among them that were forced. */
  readonly publications: number
  readonly forced: number
}

/** Bands of one width, so that a tall bar means many reviews and not a wide band. */
const BAND_MONTHS = 3
const OPEN_BAND_FROM = 24

export interface AgeBand {
  readonly fromMonths: number
  readonly toMonths: number | null
  /** Reviewed after this day (ISO 8601); null where any earlier day will do. */
  readonly after: string | null
  /** Reviewed on this day or before; null where any later day will do. */
  readonly upTo: string | null
}

/** Every day of review falls into exactly one. @param today an ISO 8601 date. */
export const ageBands = (today: string): AgeBand[] => {
  const starts = Array.from({ length: OPEN_BAND_FROM / BAND_MONTHS + 1 }, (_, index) => index * BAND_MONTHS)
  return starts.map((fromMonths) => {
    const toMonths = fromMonths < OPEN_BAND_FROM ? fromMonths + BAND_MONTHS : null
    return {
      fromMonths,
      toMonths,
      after: toMonths === null ? null : monthsAfter(today, -toMonths),
      upTo: fromMonths === 0 ? null : monthsAfter(today, -fromMonths),
    }
  })
}

export const isLive: Question = { isLive: { equals: true } }

export const neverReviewedWhere: Question = { and: [isLive, { lastReviewed: { exists: false } }] }

export const bandWhere = ({ after, upTo }: AgeBand): Question => ({
  and: [
    isLive,
    { lastReviewed: { exists: true } },
    ...(after === null ? [] : [{ lastReviewed: { greater_than: after } }]),
    ...(upTo === null ? [] : [{ lastReviewed: { less_than_equal: upTo } }]),
  ],
})

/** Due today or before, and not yet overdue. */
export const dueWhere = (today: string): Question => ({
  and: [
    isLive,
    { nextReviewDue: { less_than_equal: today } },
    { nextReviewDue: { greater_than: daysAfter(today, -DAYS_OF_GRACE) } },
  ],
})

export const overdueWhere = (today: string): Question => ({
  and: [isLive, { nextReviewDue: { less_than_equal: daysAfter(today, -DAYS_OF_GRACE) } }],
})

/** The rest is current. Counts come one after another, so a review in between must not make it less than nothing. */
export const agesOf = (entries: number, due: number, overdue: number): ReviewAges => ({
  current: Math.max(0, entries - due - overdue),
  due,
  overdue,
})

export const entriesIn = ({ current, due, overdue }: ReviewAges): number => current + due + overdue

/** Per cent, whole; null where there is nothing to have a share of. A little is never rounded to none, nor most to all. */
export const shareOf = (part: number, whole: number): number | null => {
  if (whole === 0) return null
  if (part === 0 || part >= whole) return part === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}

export const sumOf = <Row>(rows: readonly Row[], figure: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + figure(row), 0)
