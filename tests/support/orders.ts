/** Acts as data, so that another process can be told to do them. */
import type { Payload, TypedUser } from 'payload'
import { Refused } from '../../src/errors'
import { ACTIONS, type ActRequest } from '../../src/workflow/actions'
import type { Actor } from '../../src/workflow/policy'
import { publishDue } from '../../src/workflow/scheduled'
import type { Verb } from '../../src/workflow/transitions'

export type Order =
  | { readonly order: 'act'; readonly term: string | number; readonly verb: Verb; readonly actor: Actor; readonly request: ActRequest }
  | { readonly order: 'edit'; readonly term: string | number; readonly data: object; readonly autosave: boolean; readonly user: object }
  /** The scheduler’s turn, at this moment. */
  | { readonly order: 'publish due'; readonly now: string }

/** Refusal codes, none where it was done; or what broke. */
export type Answer = { readonly codes: readonly string[] } | { readonly broke: string }

export const obey = async (payload: Payload, order: Order): Promise<Answer> => {
  try {
    await carryOut(payload, order)
    return { codes: [] }
  } catch (error) {
    if (error instanceof Refused) return { codes: error.refusals.map(({ code }) => code) }
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const carryOut = async (payload: Payload, order: Order): Promise<void> => {
  switch (order.order) {
    case 'act':
      return ACTIONS[order.verb]({ payload, term: order.term, actor: order.actor }, order.request)
    case 'edit': {
      const { term: id, data, autosave, user } = order
      await payload.update({ collection: 'terms', id, data, draft: true, autosave, user: user as TypedUser, overrideAccess: false } as never)
      return
    }
    case 'publish due':
      await publishDue(payload, new Date(order.now))
  }
}
