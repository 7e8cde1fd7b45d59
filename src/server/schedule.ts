/** What the clock does in the admin process: publications whose time has come, the desk's queue, review dates, outside links. */
import { Cron } from 'croner'
import type { Payload } from 'payload'
import { checkLinks, type CheckLinksOptions } from '../link-checks/check-links'
import { queueReminders, type Reminder } from '../mail/reminders'
import { sendDueMail } from '../mail/send-due-mail'
import type { Env } from '../config/env'
import { followLedger, ledgerHead, settleTermsWhoseLawComesIn } from '../workflow/follow-ledger'
import { remindersOn, withdrawOverdue } from '../workflow/review-dates'
import { publishDue } from '../workflow/scheduled'
import { watchLaw } from './watch-law'

const EVERY_FIVE_SECONDS = '*/5 * * * * *'
const EVERY_HOUR = '7 * * * *'
/** Before people come to work, and not on the hour, when everybody asks. */
const EVERY_MORNING = '23 5 * * *'
const EVERY_NIGHT = '23 3 * * *'

/**
 * Every job may run in several processes at once and again after downtime: what it does is decided by unique keys. A job that
 * fails is logged and comes again; one that is still running is not started a second time.
 * @param links how outside links are checked; left out, no outside host is asked.
 * @returns a function that stops the clock.
 */
export const startSchedule = async (payload: Payload, env: Env, links?: CheckLinksOptions): Promise<() => void> => {
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
  // What is a week old is due: a night without the server only moves it to the next.
  if (links) jobs.push(job(EVERY_NIGHT, 'outside links', () => checkLinks(payload, { ...links, olderThanDays: 7 })))
  if (env.lawWatch) jobs.push(job(EVERY_MORNING, 'changes in law', () => lookForChangesInLaw(payload, env)))
  return () => {
    for (const each of jobs) each.stop()
  }
}

const lookForChangesInLaw = async (payload: Payload, env: Env): Promise<void> => {
  const { proposed, sources } = await watchLaw(payload, env)
  if (proposed > 0) payload.logger.info({ proposed }, 'Changes in law were found and wait for a decision')
  for (const { item, problems } of sources) {
    for (const problem of problems) payload.logger.warn({ item, problem }, 'A feed of changes in law could not be read whole')
  }
}

const lookAtReviewDates = async (payload: Payload): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10)
  await settleTermsWhoseLawComesIn(payload, today)
  for (const title of await withdrawOverdue(payload, today)) payload.logger.warn({ title }, 'Withdrawn: its review is overdue')
  const items: Reminder[] = []
  for await (const reminder of remindersOn(payload, today)) items.push(reminder)
  await queueReminders(payload, today, items)
}
