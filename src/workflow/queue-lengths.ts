/** What waits at this moment, for who watches the server: numbers alone. */
import type { CollectionSlug, Payload, Where } from 'payload'

/** @returns by queue: mail to be sent, publications at a set time, entries in review, reviews that are overdue. */
export const queueLengths = async (payload: Payload, now = new Date()): Promise<Readonly<Record<string, number>>> => {
  const count = async (collection: CollectionSlug, where: Where): Promise<number> => {
    // Asked by the server itself, on nobody's behalf; no record is read.
    const { totalDocs } = await payload.count({ collection, where, overrideAccess: true })
    return totalDocs
  }
  const [mail, scheduled, inReview, overdue] = await Promise.all([
    count('mails', { nextAttemptAt: { exists: true } }),
    count('desk-entries', { publishAt: { exists: true } }),
    count('desk-entries', { state: { equals: 'in-review' } }),
    count('desk-entries', { and: [{ isLive: { equals: true } }, { nextReviewDue: { less_than: now.toISOString().slice(0, 10) } }] }),
  ])
  return { mail, scheduled, 'in-review': inReview, 'review-overdue': overdue }
}
