import { appendToLedger } from '../../publication/ledger'
import { parseSnapshot } from '../../publication/ledger-row'
import { rolesToApprove } from '../policy'
import { awaitsRetrospectiveApproval, missingApprovals } from '../state'
import { type Action, type ActContext, factsIfAllowed, factsOf, record, settle } from './context'
import { approvalsGiven } from './publish'

/** A reviewer approves exactly the text whose digest they name, for every required role they hold. */
export const approve: Action = async (context, request) => {
  const found = await factsIfAllowed('approve', context, request)
  const retrospective = awaitsRetrospectiveApproval(found.facts)
  await record(context, found, {
    kind: 'approved',
    roles: rolesToApprove(found.facts, context.actor),
    note: request.note,
  })
  if (retrospective) await recordRetrospectiveApproval(context)
  await settle(context)
}

/** Once every required role has approved a force-published text, the ledger says so: its review counts from there. */
const recordRetrospectiveApproval = async (context: ActContext): Promise<void> => {
  const { facts, latest } = await factsOf(context)
  if (!latest || !awaitsRetrospectiveApproval(facts) || missingApprovals(facts).length > 0) return
  await appendToLedger(
    context.payload,
    {
      snapshot: parseSnapshot(latest),
      event: 'approved',
      afterVersion: facts.version,
      approvals: approvalsGiven(facts),
      publishedBy: context.actor.id,
    },
    context.req,
  )
}
