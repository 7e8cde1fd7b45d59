import type { Payload } from 'payload'
import { refuse, type Refusal, refuseUnlessNone } from '../../errors'
import { isCmsId } from '../../publication/cms-id'
import { appendToLedger, isPublic, latestOf } from '../../publication/ledger'
import { parseSnapshot } from '../../publication/ledger-row'
import { refusalsFor } from '../policy'
import { type Action, type ActRequest, factsOf, settle } from './context'

/** Takes a term from the public and keeps its history: withdrawn (still readable), gone, or replaced by another. */
export const archive: Action = async (context, request) => {
  const { facts, latest, term } = await factsOf(context)
  const replacement = await replacementOf(context.payload, request, term.publicId)
  refuseUnlessNone([...refusalsFor('archive', facts, context.actor, request), ...replacement.refusals])
  if (!latest) return
  await appendToLedger(
    context.payload,
    {
      snapshot: parseSnapshot(latest),
      event: 'archived',
      afterVersion: facts.version,
      publishedBy: context.actor.id,
      reason: request.reason?.trim() ?? null,
      archive: { as: request.archiveAs ?? 'withdrawn', replacedBy: replacement.publicId },
    },
    context.req,
  )
  await settle(context)
}

const replacementOf = async (
  payload: Payload,
  { archiveAs, replacedBy }: ActRequest,
  self: string,
): Promise<{ publicId: string | null; refusals: Refusal[] }> => {
  if (archiveAs !== 'replaced') return { publicId: null, refusals: [] }
  if (replacedBy === undefined || replacedBy === '') {
    return { publicId: null, refusals: [refuse('replacement_required', '', 'replacedBy')] }
  }
  const { docs } = await payload.find({
    collection: 'terms',
    where: { or: [{ slug: { equals: String(replacedBy) } }, { publicId: { equals: String(replacedBy) } }] },
    depth: 0,
    limit: 1,
    // Only its public id is used, and only when it is public anyway.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const byId = docs[0] ?? (await byCmsId(payload, replacedBy))
  const publicId = byId?.publicId ?? null
  if (!publicId || publicId === self) return { publicId: null, refusals: [refuse('replacement_required', '', 'replacedBy')] }
  return isPublic(await latestOf(payload, publicId))
    ? { publicId, refusals: [] }
    : { publicId: null, refusals: [refuse('replacement_unpublished', '', 'replacedBy')] }
}

const byCmsId = async (payload: Payload, id: string | number) =>
  isCmsId(payload, id)
    ? payload.findByID({ collection: 'terms', id, depth: 0, disableErrors: true, overrideAccess: true, showHiddenFields: true })
    : null
