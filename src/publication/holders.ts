/** What uses a record: asked before it is deleted or taken from the public, and shown beside it (used-by.ts). */
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { type Refusal, refuse } from '../errors'
import type { CmsId } from './to-snapshot'

/** How a record is used. */
export type Use = 'relation' | 'link' | 'citation' | 'category' | 'author' | 'picture' | 'superseding'

export interface Holder {
  readonly use: Use
  readonly collection: 'terms' | 'related-terms' | 'references' | 'authors'
  readonly title: string
  readonly noun: string
  /** `publicId` for what texts name, `id` for relationship fields. */
  readonly where: (record: { id: CmsId; publicId: string }) => Where
}

const termsThatUse = (use: Use): Holder => ({
  use,
  collection: 'terms',
  title: 'title',
  noun: 'the entry',
  where: ({ publicId }) => ({ uses: { equals: publicId } }),
})

/** By the collection of the record that is held: the one list of places. */
export const HOLDERS: Readonly<Partial<Record<CollectionSlug, readonly Holder[]>>> = {
  terms: [
    termsThatUse('link'),
    {
      use: 'relation',
      collection: 'related-terms',
      title: 'label',
      noun: 'the relation',
      where: ({ id }): Where => ({ or: [{ from: { equals: id } }, { to: { equals: id } }] }),
    },
  ],
  categories: [termsThatUse('category')],
  authors: [termsThatUse('author')],
  references: [
    termsThatUse('citation'),
    {
      use: 'superseding',
      collection: 'references',
      title: 'title',
      noun: 'the reference',
      where: ({ id }) => ({ supersededBy: { equals: id } }),
    },
  ],
  media: [
    termsThatUse('picture'),
    { use: 'picture', collection: 'authors', title: 'name', noun: 'the author', where: ({ id }) => ({ photo: { equals: id } }) },
  ],
}

const NAMED_AT_MOST = 5

/** One refusal naming the first few holders, or none. Drafts hold as well as published texts. */
export const heldBy = async (
  payload: Payload,
  collection: CollectionSlug,
  record: { id: CmsId; publicId: string },
  req: PayloadRequest,
): Promise<Refusal[]> => {
  const names: string[] = []
  let total = 0
  for (const holder of HOLDERS[collection] ?? []) {
    const found = new Map<CmsId, string>()
    for (const draft of [true, false]) {
      const { docs } = await payload.find({
        collection: holder.collection,
        where: holder.where(record),
        draft,
        depth: 0,
        limit: 100,
        // Counted whoever asks: a holder that this user may not see holds all the same.
        overrideAccess: true,
        req,
      })
      for (const doc of docs) found.set(doc.id, textOf(doc, holder.title))
    }
    total += found.size
    for (const name of found.values()) names.push(`${holder.noun} “${name}”`)
  }
  if (total === 0) return []
  const named = names.slice(0, NAMED_AT_MOST).join(', ')
  return [refuse('in_use', total > NAMED_AT_MOST ? `${named} and ${total - NAMED_AT_MOST} more` : named)]
}

/** What a record is called, for a sentence that names it. */
export const textOf = (record: object | undefined, field: string): string => {
  const text: unknown = record && field in record ? (record as Record<string, unknown>)[field] : null
  return typeof text === 'string' && text !== '' ? text : 'untitled'
}
