/** Publications whose moment has come: each is published by whoever scheduled it, or has failed and says why. */
import type { Payload } from 'payload'
import { Refused } from '../errors'
import { publish } from './actions/publish'
import type { ActContext } from './actions/context'
import { record, settle } from './actions/context'
import { endOfSchedule } from './events'
import { readFacts, type TermAndFacts } from './read-facts'
import { settleTerm } from './settle-term'
import type { Schedule } from './state'
import { idOf } from '../publication/to-snapshot'
import { actorByPublicId } from './people'

const AT_ONCE = 100

/**
 * Safe in any number of processes, and after downtime: publishing twice is decided by the ledger's unique key, failing twice by
 * the event's.
 * @returns what was done, for the log.
 */
export const publishDue = async (payload: Payload, now = new Date()): Promise<{ published: number; failed: number }> => {
  const done = { published: 0, failed: 0 }
  const { docs } = await payload.find({
    collection: 'desk-entries',
    where: { publishAt: { less_than_equal: now.toISOString() } },
    sort: 'publishAt',
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
    // The clock acts, on behalf of whoever scheduled; their right to publish is asked below.
    overrideAccess: true,
  })
  for (const entry of docs) {
    const id = idOf(entry.term)
    const found = id === null ? null : await readFacts(payload, id)
    const schedule = found?.facts.schedule
    if (schedule && schedule.publishAt > now.toISOString()) continue
    try {
      // The row is behind what it is derived from: put right, it does not come up again.
      if (!found || !schedule) {
        if (id !== null) await settleTerm(payload, id)
        continue
      }
      done[await carryOut(payload, found, schedule)] += 1
    } catch (error) {
      // A database that takes no writes, say: it is tried again, and the others are not kept waiting.
      payload.logger.error({ err: error, title: entry.title }, 'A scheduled publication could not be looked at')
    }
  }
  return done
}

const carryOut = async (payload: Payload, found: TermAndFacts, schedule: Schedule): Promise<'published' | 'failed'> => {
  const actor = await actorByPublicId(payload, schedule.actor)
  const context: ActContext = { payload, term: found.term.id, actor: actor ?? { id: schedule.actor, roles: [] } }
  try {
    await publish(context, { digest: schedule.digest })
    return 'published'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // A process that was quicker has published it: that is no failure.
    const now = await readFacts(payload, found.term.id)
    if (!now || now.facts.version !== found.facts.version) return 'published'
    await fail(context, now, schedule, error)
    return 'failed'
  }
}

const fail = async (context: ActContext, found: TermAndFacts, schedule: Schedule, refusal: Refused): Promise<void> => {
  await record(context, found, {
    kind: 'schedule-failed',
    roles: [],
    note: refusal.refusals.map(({ message }) => message).join(' '),
    publishAt: schedule.publishAt,
    key: endOfSchedule(schedule.key),
  })
  await settle(context)
}
