import { rolesToApprove } from '../policy'
import { type Action, factsIfAllowed, record, settle } from './context'

/** A reviewer approves exactly the text whose digest they name, for every required role they hold. */
export const approve: Action = async (context, request) => {
  const found = await factsIfAllowed('approve', context, request)
  await record(context, found, {
    kind: 'approved',
    roles: rolesToApprove(found.facts, context.actor),
    note: request.note,
  })
  await settle(context)
}
