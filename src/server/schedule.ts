/** What the clock does in the admin process: publications whose time has come, the desk's queue, review dates. */
import { Cron } from 'croner'
import type { Payload } from 'payload'
import { queueReminders, type Reminder } from '../mail/reminders'
import { sendDueMail } from '../mail/send-due-mail'
import { followLedger, ledgerHead } from '../workflow/follow-ledger'
import { remindersOn, withdrawOverdue } from '../workflow/review-dates'
import { publishDue } from '../workflow/scheduled'

const EVERY_FIVE_SECONDS = '*/5 * * * * *'
const EVERY_HOUR = '7 * * * *'

/**
 * Every job may run in several processes at once and again after downtime: what it does is decided by unique keys. A job that
 * fails is logged and comes again; one that is still running is not started a second time.
 * @returns a function that stops the clock.
 */
export const startSchedule = async (payload: Payload): Promise<() => void> => {
  let followed = await ledgerHead(payload)
  const job = (pattern: string, name: string, run: () => Promise<unknown>): Cron =>
    new Cron(
      pattern,
      {
        name,
        protect: true,
        unref: true,
        catch: (error: unknown) => payload.logger.error({ err: error, job: name }, 'A job failed and will be tried again'),
      },
      async () => {
        await run()
      },
    )
  const jobs = [
    job(EVERY_FIVE_SECONDS, 'scheduled publications', () => publishDue(payload)),
    job(EVERY_FIVE_SECONDS, 'desk follows the ledger', async () => {
      followed = await followLedger(payload, followed)
    }),
    job(EVERY_FIVE_SECONDS, 'mail', () => sendDueMail(payload, new Date())),
    job(EVERY_HOUR, 'review dates', () => lookAtReviewDates(payload)),
  ]
  // After downtime nothing waits for the next hour. Not awaited: the desk opens meanwhile.
  void jobs.at(-1)?.trigger()
  return () => {
    for (const each of jobs) each.stop()
  }
}

const lookAtReviewDates = async (payload: Payload): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10)
  for (const title of await withdrawOverdue(payload, today)) payload.logger.warn({ title }, 'Withdrawn: its review is overdue')
  const items: Reminder[] = []
  for await (const reminder of remindersOn(payload, today)) items.push(reminder)
  await queueReminders(payload, today, items)
}
