import { type Action, factsIfAllowed, record, settle } from './context'

/** A reviewer sends a text back, saying what should change. That very text cannot be submitted again. */
export const requestChanges: Action = async (context, request) => {
  const found = await factsIfAllowed('request-changes', context, request)
  const roles = found.facts.requiredApprovals.filter((role) => context.actor.roles.includes(role))
  await record(context, found, { kind: 'changes-requested', roles, note: request.note })
  await settle(context)
}
