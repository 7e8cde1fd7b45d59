/** Reminders: everything that a person should look at, in one mail a day. */
import type { Payload } from 'payload'
import { accountsOf } from './accounts'
import { queueMail } from './outbox'
import type { ReminderItem } from './templates'

export interface Reminder extends ReminderItem {
  /** Public id of the person to remind. */
  readonly user: string
}

/**
 * Queues at most one reminder a person a day, however often it is called: the first call of a day decides what it lists.
 * @param day `2026-11-24`, in the server's own reckoning of days.
 * @returns how many mails are new.
 */
export const queueReminders = async (payload: Payload, day: string, items: readonly Reminder[]): Promise<number> => {
  const people = await accountsOf(payload, { publicId: { in: [...new Set(items.map(({ user }) => user))] } })
  let queued = 0
  for (const person of people) {
    const theirs = items.filter(({ user }) => user === person.publicId)
    queued += await queueMail(payload, {
      kind: 'reminder',
      key: `reminder:${day}`,
      recipients: [person],
      facts: { items: theirs },
    })
  }
  return queued
}
