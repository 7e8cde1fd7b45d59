/** The lists of the review queue, each as a question to the desk entries. Pure: the queue, its counts and the mails ask the same. */
import { REVIEWER_ROLES, type Role } from '../glossary/kinds'
import { daysAfter } from '../publication/review-age'

/** A question in the shape of Payload's `Where`, which this file must not know. */
export interface Question {
  [field: string]: Question[] | Record<string, string | number | boolean>
}

export const QUEUE_LISTS = ['mine', 'others', 'changes-requested', 'approved', 'due', 'law-changed', 'forced'] as const
export type QueueList = (typeof QUEUE_LISTS)[number]

export interface QueueReader {
  /** Public id. */
  readonly id: string
  readonly roles: readonly Role[]
}

export interface QueueFilter {
  /** CMS id. */
  readonly category?: string | number | undefined
  /** Public id of an author named on the page. */
  readonly author?: string | undefined
  /** Waiting for at least so many days. */
  readonly days?: number | undefined
}

/** @param today an ISO 8601 date. */
export const queueWhere = (list: QueueList, reader: QueueReader, filter: QueueFilter, today: string): Question => ({
  and: [...LISTS[list](reader, today), ...filterWhere(filter, today)],
})

const is = (field: string, how: string, value: string | boolean): Question => ({ [field]: { [how]: value } })

/**
 * From the moment a change is on record, as for readers: whoever reviews for it may do so before it comes into force. One
 * that was reviewed before it came into force is back on its day, whether or not the entry has been settled since.
 */
export const lawChangedWhere = (today: string): Question[] => [
  is('isLive', 'equals', true),
  { or: [is('lawChangedOn', 'exists', true), is('lawOpensOn', 'less_than_equal', today)] },
]

type Conditions = (reader: QueueReader, today: string) => Question[]

const waits: Question = { or: [{ state: { equals: 'in-review' } }, { isForced: { equals: true } }] }

const LISTS: Readonly<Record<QueueList, Conditions>> = {
  mine: ({ id, roles }) => [
    waits,
    { or: rolesHeld(roles).map((role) => is('waitingFor', 'contains', role)) },
    is('barred', 'not_like', id),
  ],
  // Whatever waits and is not the reader's own: no role of theirs is missing, or they wrote it.
  others: ({ id, roles }) => [
    waits,
    { or: [{ and: rolesHeld(roles).map((role) => is('waitingFor', 'not_like', role)) }, is('barred', 'contains', id)] },
  ],
  'changes-requested': () => [{ state: { equals: 'changes-requested' } }],
  approved: () => [{ state: { equals: 'approved' } }],
  due: (_, today) => [is('isLive', 'equals', true), is('nextReviewDue', 'less_than_equal', today)],
  'law-changed': (_, today) => lawChangedWhere(today),
  forced: () => [{ isForced: { equals: true } }],
}

/** A role that nobody holds, where the reader is no reviewer: nothing waits for it. */
const rolesHeld = (roles: readonly Role[]): string[] => {
  const held = REVIEWER_ROLES.filter((role) => roles.includes(role))
  return held.length > 0 ? held : ['no-reviewer']
}

const filterWhere = ({ category, author, days }: QueueFilter, today: string): Question[] => [
  ...(category === undefined ? [] : [{ category: { equals: category } }]),
  ...(author === undefined ? [] : [{ authors: { contains: author } }]),
  // Moments and days compare as texts: the day itself comes before its moments.
  ...(days === undefined ? [] : [{ waitingSince: { less_than: daysAfter(today, 1 - days) } }]),
]

/** What a list is sorted by: the longest wait first. */
export const queueSort = (list: QueueList): string =>
  ({ due: 'nextReviewDue', 'law-changed': 'lawChangedOn' } as Partial<Record<QueueList, string>>)[list] ?? 'waitingSince'
