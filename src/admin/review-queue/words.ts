/** The review queue in words. Pure. */
import type { QueueList } from '../../workflow/queue'

export const LIST_NAMES: Readonly<Record<QueueList, string>> = {
  mine: 'Waiting for me',
  others: 'Waiting for others',
  'changes-requested': 'Changes requested',
  approved: 'Approved, not published',
  due: 'Review due or overdue',
  'law-changed': 'Law changed',
  forced: 'Published without approval',
}

/** Said where a list has nothing in it: good news, and what would put something here. */
export const EMPTY: Readonly<Record<QueueList, string>> = {
  mine: 'Nothing waits for you. An entry appears here when it is submitted and needs an approval that you may give.',
  others: 'Nothing waits for anyone else.',
  'changes-requested': 'No entry has been sent back.',
  approved: 'Everything that was approved is published.',
  due: 'Every published entry has been reviewed recently enough.',
  'law-changed': 'No change in law on record asks for a review of a published entry.',
  forced: 'Nothing was published without approval, or all of it was approved afterwards.',
}

/** “3 days”, “2 hours”, “a moment”: how long something has lasted. */
export const lasting = (since: string, now: Date): string => {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000))
  if (minutes < 1) return 'a moment'
  if (minutes < 60) return counted(minutes, 'minute')
  if (minutes < 24 * 60) return counted(Math.floor(minutes / 60), 'hour')
  return counted(Math.floor(minutes / (24 * 60)), 'day')
}

/** “120 words new, 14 removed”. Empty where nothing is counted. */
export const sizeOf = (inserted: number | null | undefined, deleted: number | null | undefined): string => {
  if (inserted === null || inserted === undefined) return ''
  if (inserted === 0 && !deleted) return 'No words changed'
  const added = inserted > 0 ? `${counted(inserted, 'word')} new` : ''
  const removed = deleted ? `${added ? deleted : counted(deleted, 'word')} removed` : ''
  return [added, removed].filter(Boolean).join(', ')
}

export const counted = (count: number, noun: string): string =>
  `${new Intl.NumberFormat('en-GB').format(count)} ${noun}${count === 1 ? '' : 's'}`
