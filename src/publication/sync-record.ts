/**
 * Keeps the ledger in step with the records that an editor's save or Publish button publishes: authors, references,
 * categories, relations, settings. Idempotent: every save calls it, and reconciliation calls it for all.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Author } from '../generated/payload-types'
import { canonicalJson, sha256 } from './digest'
import { appendToLedger, isPublic, latestOf } from './ledger'
import { parseSnapshot } from './ledger-row'
import { COLLECTION_OF, type SavedKind, savedSnapshot, settingsSnapshot } from './records'
import type { Snapshot } from './snapshot'
import type { CmsId } from './to-snapshot'

/** @returns whether a row was appended. `record` is the public id, needed once the record itself is deleted. */
export const syncRecord = async (
  payload: Payload,
  kind: SavedKind,
  { id, record }: { id: CmsId; record: string },
  req?: PayloadRequest,
): Promise<boolean> => settle(payload, record, await publicSnapshot(payload, kind, id, req), req)

/** @returns whether a row was appended. */
export const syncSettings = async (payload: Payload, req?: PayloadRequest): Promise<boolean> => {
  // Without `req`: inside a save, the request's own view would be the settings before it.
  const glossary = await payload.findGlobal({ slug: 'glossary', depth: 0, overrideAccess: true, showHiddenFields: true })
  if (!glossary.publicId) return false
  return settle(payload, glossary.publicId, await settingsSnapshot(payload, glossary, req), req)
}

const publicSnapshot = async (
  payload: Payload,
  kind: SavedKind,
  id: CmsId,
  req?: PayloadRequest,
): Promise<Snapshot | null> => {
  const doc = await payload.findByID({
    collection: COLLECTION_OF[kind],
    id,
    depth: 0,
    draft: false,
    disableErrors: true,
    // The main record is what is public, whoever saved it.
    overrideAccess: true,
    showHiddenFields: true,
  })
  if (!doc) return null
  const status = (doc as Partial<Author>)._status
  if (kind !== 'relation' && status !== 'published') return null
  return savedSnapshot(payload, kind, doc, req)
}

const settle = async (payload: Payload, record: string, wanted: Snapshot | null, req?: PayloadRequest): Promise<boolean> => {
  const latest = await latestOf(payload, record)
  const publishedBy = req?.user?.publicId ?? null
  const afterVersion = latest?.recordVersion ?? 0
  if (wanted === null) {
    if (!isPublic(latest)) return false
    await appendToLedger(payload, { snapshot: parseSnapshot(latest), event: 'removed', afterVersion, publishedBy }, req)
    return true
  }
  if (isPublic(latest) && latest.digest === sha256(canonicalJson(wanted))) return false
  await appendToLedger(payload, { snapshot: wanted, event: 'published', afterVersion, publishedBy }, req)
  return true
}
