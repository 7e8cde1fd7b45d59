/** Hooks that bind collections to the ledger. Declarations in collections/ name them; the rules are in their own files. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import type { RelatedTerm } from '../generated/payload-types'
import { refuse, refused, refuseUnlessNone } from '../errors'
import { RichTextError } from '../richtext/from-lexical'
import { edgeOf, edgeRefusals, titlesOf } from './edges'
import { heldBy } from './holders'
import { COLLECTION_OF, type MissingLink, type SavedKind, savedSnapshot } from './records'
import { syncRecord, syncSettings } from './sync-record'
import type { CmsId } from './to-snapshot'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Saving, or Payload's own Publish button where the collection has drafts, publishes the record. */
export const publishedOnSave = (kind: SavedKind, extra: Pick<Hooks, 'beforeOperation' | 'beforeChange'> = {}): Hooks => ({
  beforeOperation: [...(extra.beforeOperation ?? []), refuseUnpublishInUse(COLLECTION_OF[kind])],
  beforeChange: [...(extra.beforeChange ?? []), refuseUnpublishable(kind)],
  afterChange: [recordChange(kind)],
  beforeDelete: [refuseDeleteInUse(COLLECTION_OF[kind])],
  afterDelete: [recordDeletion(kind)],
})

export const settingsPublishedOnSave: NonNullable<GlobalConfig['hooks']> = {
  afterChange: [
    async ({ doc, req }) => {
      await syncSettings(req.payload, req)
      return doc as unknown
    },
  ],
}

const recordChange =
  (kind: SavedKind): CollectionAfterChangeHook<{ id: CmsId; publicId: string }> =>
  async ({ doc, req }) => {
    await syncRecord(req.payload, kind, { id: doc.id, record: doc.publicId }, req)
    return doc
  }

const recordDeletion =
  (kind: SavedKind): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) => {
    await syncRecord(req.payload, kind, { id, record: (doc as { publicId: string }).publicId }, req)
  }

/** Refuses at the save what the ledger could not hold: links to nothing, texts with what no reader may get. */
const refuseUnpublishable =
  (kind: SavedKind): CollectionBeforeChangeHook =>
  async ({ data, req }) => {
    await asRefusals(() => savedSnapshot(req.payload, kind, data as never, req))
    return data
  }

/** A text that cannot be published, as a refusal that names the node. */
export const asRefusals = async <T>(build: () => Promise<T>): Promise<T> => {
  try {
    return await build()
  } catch (error) {
    if (error instanceof RichTextError) throw refused('rich_text_refused', error.message)
    throw error
  }
}

const NOUN: Readonly<Record<MissingLink['collection'], string>> = {
  terms: 'A term that the text links to',
  categories: 'The category',
  authors: 'An author',
  references: 'A reference that it cites',
  media: 'The picture',
}

export const missingLinkRefusals = (missing: readonly MissingLink[]) =>
  missing.map(({ collection }) => refuse('unknown_record', NOUN[collection]))

export const refuseBadEdge: CollectionBeforeChangeHook<RelatedTerm> = async ({ data, originalDoc, req }) => {
  const { from, to, relation } = { ...originalDoc, ...data } as RelatedTerm
  if (!from || !to) return data
  const edge = edgeOf({ from, to, relation })
  const titles = await titlesOf(req.payload, [edge.from, edge.to], req)
  const titleOf = (id: string): string => titles.get(id) ?? 'untitled'
  refuseUnlessNone(
    [edge.from, edge.to].filter((id) => !titles.has(id)).map(() => refuse('unknown_record', 'One of the two terms')),
  )
  refuseUnlessNone(await edgeRefusals(req.payload, edge, originalDoc?.id, titleOf, req))
  return { ...data, label: `${titleOf(edge.from)} – ${relation.replaceAll('-', ' ')} – ${titleOf(edge.to)}` }
}

/** Rows that are only ever added: refused here as well, since the Local API passes access control by. */
export const appendOnly = (what: string): Hooks => ({
  beforeOperation: [
    ({ operation }) => {
      if (operation === 'update' || operation === 'delete' || operation === 'restoreVersion') throw refused('append_only', what)
    },
  ],
})

/** Taking a record from the public while entries use it would leave them without it. */
const refuseUnpublishInUse =
  (collection: CollectionSlug): CollectionBeforeOperationHook =>
  async ({ operation, args, req }) => {
    const update = args as { id?: CmsId; draft?: boolean; data?: { _status?: string } }
    if (operation === 'update' && update.id !== undefined && !update.draft && update.data?._status === 'draft') {
      refuseUnlessNone(await holdersOf(collection, update.id, req))
    }
  }

export const refuseDeleteInUse =
  (collection: CollectionSlug): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    refuseUnlessNone(await holdersOf(collection, id, req))
  }

export const holdersOf = async (collection: CollectionSlug, id: CmsId, req: PayloadRequest) => {
  const record = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    // Read for its public id; what the user may do with it has been decided already.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  const publicId = (record as { publicId?: string } | null)?.publicId
  return publicId ? heldBy(req.payload, collection, { id, publicId }, req) : []
}

/** Before anything else is done: Payload would have deleted the old file by the time that a later hook refuses. */
export const fixedFile: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'update' && req.file) throw refused('file_is_fixed')
}
