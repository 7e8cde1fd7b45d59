import { randomUUID } from 'node:crypto'
import { refused } from '../../errors'
import { readThread } from '../read-thread'
import { type Action, factsIfAllowed, record, settle } from './context'

/** A remark on the whole term or on one part of it, or an answer to one. An objection keeps the text from being published. */
export const comment: Action = async (context, request) => {
  const found = await factsIfAllowed('comment', context, request)
  const { publicId } = found.term
  const thread = request.thread ? await readThread(context.payload, publicId, request.thread) : null
  if (request.thread && !thread) throw refused('not_found', 'The conversation')
  // A person may remark as often as they like.
  const id = randomUUID()
  await record(context, found, {
    kind: thread ? 'replied' : 'commented',
    roles: context.actor.roles,
    note: request.note,
    field: thread ? undefined : request.field,
    thread: thread?.id ?? id,
    blocking: !thread && request.blocking === true,
    key: `${publicId}:${thread ? 'reply' : 'comment'}:${id}`,
  })
  await settle(context)
}
