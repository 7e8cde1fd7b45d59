import { type Action, factsIfAllowed, record, settle } from './context'

/** An editor takes a text back from its reviewers. A new round begins: earlier decisions count no longer. */
export const withdraw: Action = async (context, request) => {
  const found = await factsIfAllowed('withdraw', context, request)
  await record(context, found, {
    kind: 'withdrawn-from-review',
    roles: context.actor.roles,
    note: request.note,
    // A round ends once, whoever ends it.
    key: `${found.term.publicId}:${found.facts.version}:${found.facts.round}:withdrawn`,
  })
  await settle(context)
}
