import { randomUUID } from 'node:crypto'
import { type Action, factsIfAllowed, record } from './context'

/** A remark on the whole term or on one field; it decides nothing. */
export const comment: Action = async (context, request) => {
  const found = await factsIfAllowed('comment', context, request)
  await record(context, found, {
    kind: 'commented',
    roles: context.actor.roles,
    note: request.note,
    field: request.field,
    // A person may remark as often as they like.
    key: `${found.term.publicId}:comment:${randomUUID()}`,
  })
}
