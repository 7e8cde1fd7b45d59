/** How old a review is, and what has happened in law since. Pure: delivery and the desk count the same way. */
import type { ReferenceSnapshot } from './snapshot'

/** A review is overdue this many days after it fell due. */
export const DAYS_OF_GRACE = 30

export type ReviewAge = 'current' | 'due' | 'overdue'

/** @param lastReviewed an ISO 8601 date, as the answer is. */
export const nextReviewDue = (lastReviewed: string, intervalMonths: number): string => monthsAfter(lastReviewed, intervalMonths)

/** From this day on, a review that fell due on that day is overdue. */
export const overdueFrom = (due: string): string => daysAfter(due, DAYS_OF_GRACE)

export const reviewAge = (due: string, today: string): ReviewAge => {
  if (today < due) return 'current'
  return today < overdueFrom(due) ? 'due' : 'overdue'
}

export type ReferenceChange = ReferenceSnapshot['changes'][number]

/** Changes that came into force after a day, newest first. Any change of a cited source counts: a text says more than its pinpoints do. */
export const changesSince = (date: string, cited: Iterable<Pick<ReferenceSnapshot, 'changes'>>): ReferenceChange[] =>
  [...cited]
    .flatMap(({ changes }) => changes)
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

export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
