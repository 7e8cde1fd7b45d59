import { endOfSchedule } from '../events'
import { type Action, factsIfAllowed, record, settle } from './context'

/** Cancels a publication that waits for its moment. The approval stands. */
export const unschedule: Action = async (context, request) => {
  const found = await factsIfAllowed('unschedule', context, request)
  const { schedule } = found.facts
  if (!schedule) return
  await record(context, found, {
    kind: 'schedule-cancelled',
    roles: context.actor.roles,
    note: request.note,
    publishAt: schedule.publishAt,
    key: endOfSchedule(schedule.key),
  })
  await settle(context)
}
