/** The daily look at review dates: who is to be reminded of what, and what is withdrawn because nobody reviewed it. */
import type { Payload } from 'payload'
import type { Category, DeskEntry } from '../generated/payload-types'
import { longDay } from '../glossary/dates'
import { appendToLedger, isPublic, latestOf } from '../publication/ledger'
import { type LedgerRow, parseSnapshot } from '../publication/ledger-row'
import { daysAfter, overdueFrom, reviewAge } from '../publication/review-age'
import { type CmsId, idOf } from '../publication/to-snapshot'
import { settleTerm } from './settle-term'
import { fromWords } from './word-list'

export interface Reminder {
  /** Public id of who answers for the entry. */
  readonly user: string
  readonly kind: 'review-due' | 'review-overdue' | 'law-changed'
  readonly title: string
  /** CMS id of the term. */
  readonly id: CmsId
  /** ISO 8601 date: the review's, or the change's. */
  readonly dueOn: string
}

const PAGE = 200

/** What its owners are reminded of today, entry by entry. @param today an ISO 8601 date. */
export async function* remindersOn(payload: Payload, today: string): AsyncGenerator<Reminder> {
  for await (const entry of liveEntriesThatNeedReview(payload, today)) {
    const { nextReviewDue, lawChangedOn } = entry
    const id = idOf(entry.term)
    if (id === null) continue
    const about = { title: entry.title ?? 'untitled', id }
    for (const user of fromWords(entry.owners)) {
      if (lawChangedOn) yield { user, kind: 'law-changed', dueOn: lawChangedOn, ...about }
      if (nextReviewDue && nextReviewDue <= today) {
        yield { user, kind: reviewAge(nextReviewDue, today) === 'due' ? 'review-due' : 'review-overdue', dueOn: nextReviewDue, ...about }
      }
    }
  }
}

/**
 * Withdraws what its category says to withdraw when overdue by so many days. Each is one insert into the ledger, by nobody:
 * it can be restored like any other. @returns the titles.
 */
export const withdrawOverdue = async (payload: Payload, today: string): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'categories',
    where: { whenOverdue: { equals: 'withdraw' } },
    pagination: false,
    depth: 0,
    draft: false,
    // The calendar acts, on no user's behalf.
    overrideAccess: true,
  })
  const withdrawn: string[] = []
  for (const category of docs) {
    for await (const entry of liveEntriesThatNeedReview(payload, today, category)) {
      if (isPastEnd(entry, category, today) && (await withdraw(payload, entry, category, today))) withdrawn.push(entry.title ?? 'untitled')
    }
  }
  return withdrawn
}

const isPastEnd = ({ nextReviewDue }: DeskEntry, { withdrawAfterDays }: Category, today: string): boolean =>
  nextReviewDue !== null &&
  nextReviewDue !== undefined &&
  daysAfter(overdueFrom(nextReviewDue), withdrawAfterDays ?? 0) <= today

const withdraw = async (payload: Payload, entry: DeskEntry, category: Category, today: string): Promise<boolean> => {
  const latest = await latestOf(payload, entry.record)
  const id = idOf(entry.term)
  if (!isPublic(latest) || id === null || isGivenTime(latest, category, today)) return false
  await appendToLedger(payload, {
    snapshot: parseSnapshot(latest),
    event: 'archived',
    afterVersion: latest.recordVersion,
    publishedBy: null,
    reason: `Its review was due on ${longDay(entry.nextReviewDue ?? '')} and has not taken place (rule of the category “${category.name}”).`,
    archive: { as: 'withdrawn', replacedBy: null },
  })
  await settleTerm(payload, id)
  return true
}

/** Someone has brought it back although it was overdue: it gets as long again. */
const isGivenTime = ({ event, validFrom }: LedgerRow, { withdrawAfterDays }: Category, today: string): boolean =>
  event === 'restored' && daysAfter(validFrom.slice(0, 10), withdrawAfterDays ?? 0) > today

/** By keyset, so that acting on a row moves none of those to come. */
async function* liveEntriesThatNeedReview(payload: Payload, today: string, category?: Category): AsyncGenerator<DeskEntry> {
  for (let after = ''; ; ) {
    const { docs } = await payload.find({
      collection: 'desk-entries',
      where: {
        and: [
          { isLive: { equals: true } },
          { or: [{ nextReviewDue: { less_than_equal: today } }, { lawChangedOn: { exists: true } }] },
          ...(after ? [{ record: { greater_than: after } }] : []),
          ...(category ? [{ category: { equals: category.id } }] : []),
        ],
      },
      sort: 'record',
      limit: PAGE,
      pagination: false,
      depth: 0,
      // As above.
      overrideAccess: true,
    })
    yield* docs
    const last = docs.at(-1)
    if (!last) return
    after = last.record
  }
}
