import { addressRefusals, claimAddress } from '../../publication/addresses'
import { appendToLedger } from '../../publication/ledger'
import { parseSnapshot } from '../../publication/ledger-row'
import type { TermSnapshot } from '../../publication/snapshot'
import { refuseUnlessNone } from '../../errors'
import { refusalsFor } from '../policy'
import { type Action, factsOf, settle } from './context'

/** Brings an archived term back, with the very text that was public last. */
export const restore: Action = async (context, request) => {
  const { facts, latest, term } = await factsOf(context)
  const snapshot = latest ? (parseSnapshot(latest) as TermSnapshot) : null
  refuseUnlessNone([
    ...refusalsFor('restore', facts, context.actor, request),
    ...(await addressRefusals(context.payload, snapshot?.slug ?? null, term.publicId, context.req)),
  ])
  if (!snapshot) return
  await claimAddress(context.payload, snapshot.slug, term, context.req)
  await appendToLedger(
    context.payload,
    {
      snapshot,
      event: 'restored',
      afterVersion: facts.version,
      publishedBy: context.actor.id,
      reason: request.reason?.trim() ?? null,
    },
    context.req,
  )
  await settle(context)
}
