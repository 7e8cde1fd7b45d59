/** How old a review is. Pure: delivery and the desk count the same way. What has happened in law since: law-changes.ts. */
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

export type ReferenceChange = Omit<ReferenceSnapshot['changes'][number], 'id'>

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
