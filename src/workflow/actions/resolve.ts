import { type Action, type ActContext, type ActRequest, factsIfAllowed, record, settle } from './context'
import { refused, refuseUnlessNone } from '../../errors'
import { turnKey } from '../events'
import { readThread } from '../read-thread'
import { turnRefusals } from '../threads'

/** Settles a conversation. An objection is settled by whoever raised it, or by another who holds the role. */
export const resolve: Action = (context, request) => turn('resolve', context, request)

/** Takes up a settled conversation again: an objection keeps the text from being published once more. */
export const reopen: Action = (context, request) => turn('reopen', context, request)

const turn = async (verb: 'resolve' | 'reopen', context: ActContext, request: ActRequest): Promise<void> => {
  const found = await factsIfAllowed(verb, context, request)
  const thread = await readThread(context.payload, found.term.publicId, request.thread ?? '')
  if (!thread) throw refused('not_found', 'The conversation')
  refuseUnlessNone(turnRefusals(verb, thread, context.actor, found.facts.contributors))
  await record(context, found, {
    kind: verb === 'resolve' ? 'resolved' : 'reopened',
    roles: context.actor.roles,
    note: request.note,
    thread: thread.id,
    key: turnKey(found.term.publicId, thread.id, thread.turns),
  })
  await settle(context)
}
