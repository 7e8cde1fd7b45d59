import { refuseUnlessNone } from '../../errors'
import { pinDraft } from '../pin-draft'
import { refusalsFor } from '../policy'
import { submission } from '../state'
import { type Action, factsOf } from './context'
import { contentRefusals, putPublic } from './publish'

/** An administrator publishes without approval, for a reason that stays on record and waits for approval afterwards. */
export const forcePublish: Action = async (context, request) => {
  const found = await factsOf(context)
  refuseUnlessNone([
    ...refusalsFor('force-publish', found.facts, context.actor, request),
    ...(await contentRefusals(context, found)),
  ])
  await pinDraft(context.payload, found.term.id, found.facts.digest)
  await putPublic(context, request, found, {
    event: 'force-published',
    changeKind: request.changeKind ?? submission(found.facts)?.changeKind ?? 'major',
    changeNote: request.note?.trim() || submission(found.facts)?.note || null,
    reason: request.reason?.trim() ?? null,
  })
}
