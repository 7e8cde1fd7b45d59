import { refuse, refuseUnlessNone } from '../../errors'
import { addressRefusals } from '../../publication/addresses'
import { checkRefusals } from '../checks'
import { pinDraft } from '../pin-draft'
import { refusalsFor } from '../policy'
import { citationsWithoutReference, missingParts } from '../requirements'
import { type Action, factsOf, record, settle } from './context'

/** An editor hands a text to its reviewers. From here on it is named by its digest. */
export const submit: Action = async (context, request) => {
  const found = await factsOf(context)
  const { facts, term } = found
  refuseUnlessNone([
    ...refusalsFor('submit', facts, context.actor, request),
    ...missingParts(facts.draft),
    ...citationsWithoutReference(term.citations ?? []),
    ...(await addressRefusals(context.payload, facts.draft.slug, term.publicId, context.req)),
    ...(await checkRefusals(context.payload, found, context.req)),
  ])
  // The text under review must stay readable as a version, whatever autosave does next.
  if (!(await pinDraft(context.payload, term.id, facts.digest))) refuseUnlessNone([refuse('digest_changed')])
  await record(context, found, {
    kind: 'submitted',
    roles: context.actor.roles,
    note: request.note,
    changeKind: request.changeKind ?? 'major',
  })
  await settle(context)
}
