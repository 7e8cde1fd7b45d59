/** What the clock does in the admin process: publications whose time has come, the desk's queue, review dates, outside links. */
import { Cron } from 'croner'
import type { Payload } from 'payload'
import { checkLinks, type CheckLinksOptions } from '../link-checks/check-links'
import { queueReminders, type Reminder } from '../mail/reminders'
import { sendDueMail } from '../mail/send-due-mail'
import { followLedger, ledgerHead } from '../workflow/follow-ledger'
import { remindersOn, withdrawOverdue } from '../workflow/review-dates'
import { publishDue } from '../workflow/scheduled'

const EVERY_FIVE_SECONDS = '*/5 * * * * *'
const EVERY_HOUR = '7 * * * *'
const EVERY_NIGHT = '23 3 * * *'

/**
 * Every job may run in several processes at once and again after downtime: what it does is decided by unique keys. A job that
 * fails is logged and comes again; one that is still running is not started a second time.
 * @param links how outside links are checked; left out, no outside host is asked.
 * @returns a function that stops the clock.
 */
export const startSchedule = async (payload: Payload, links?: CheckLinksOptions): Promise<() => void> => {
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
  // What is a week old is due: a night without the server only moves it to the next.
  const linkJobs = links ? [job(EVERY_NIGHT, 'outside links', () => checkLinks(payload, { ...links, olderThanDays: 7 }))] : []
  // After downtime nothing waits for the next hour. Not awaited: the desk opens meanwhile.
  void jobs.at(-1)?.trigger()
  return () => {
    for (const each of [...jobs, ...linkJobs]) each.stop()
  }
}

const lookAtReviewDates = async (payload: Payload): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10)
  for (const title of await withdrawOverdue(payload, today)) payload.logger.warn({ title }, 'Withdrawn: its review is overdue')
  const items: Reminder[] = []
  for await (const reminder of remindersOn(payload, today)) items.push(reminder)
  await queueReminders(payload, today, items)
}
