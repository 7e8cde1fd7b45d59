/** Addresses that terms have had in public, each owned by one term for good. */
import type { Payload, PayloadRequest } from 'payload'
import { type Refusal, refuse, refused } from '../errors'
import { type CmsId, idOf } from './to-snapshot'

/** Why this term may not stand at this address: another draft has it, or another term once had it in public. */
export const addressRefusals = async (
  payload: Payload,
  slug: string | null,
  publicId: string,
  req?: PayloadRequest,
): Promise<Refusal[]> => {
  if (slug === null) return []
  const owner = await ownerOf(payload, slug)
  if (owner && owner !== publicId) return [refuse('slug_was_taken', slug, 'slug')]
  const { totalDocs } = await payload.find({
    collection: 'terms',
    where: { and: [{ slug: { equals: slug } }, { publicId: { not_equals: publicId } }] },
    draft: true,
    limit: 1,
    depth: 0,
    select: { slug: true },
    // An address is taken whoever took it.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return totalDocs > 0 ? [refuse('slug_taken', slug, 'slug')] : []
}

/** @throws Refused when another term owns the address, decided by the unique key where two claim it at once. */
export const claimAddress = async (
  payload: Payload,
  slug: string,
  term: { id: CmsId; publicId: string },
  req?: PayloadRequest,
): Promise<void> => {
  const owner = await ownerOf(payload, slug)
  if (owner === term.publicId) return
  if (owner) throw refused('slug_was_taken', slug, 'slug')
  try {
    await payload.create({
      collection: 'redirects',
      data: { slug, term: term.id as never },
      // Nobody claims an address but a publication.
      overrideAccess: true,
      ...(req ? { req } : {}),
    })
  } catch (error) {
    const winner = await ownerOf(payload, slug)
    if (winner === term.publicId) return
    if (winner) throw refused('slug_was_taken', slug, 'slug')
    throw error
  }
}

/** Public id of the term that owns an address; null while nobody does. */
const ownerOf = async (payload: Payload, slug: string): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const id = idOf(docs[0]?.term)
  if (id === null) return null
  const term = await payload.findByID({
    collection: 'terms',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return term?.publicId ?? null
}
