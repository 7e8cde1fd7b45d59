/**
 * Keeps the ledger in step with the records that an editor's save or Publish button publishes: authors, references,
 * categories, relations, settings. Idempotent: every save calls it, and reconciliation calls it for all.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Author } from '../generated/payload-types'
import { Refused } from '../errors'
import { digestOf } from './digest'
import { appendToLedger, isPublic, latestOf } from './ledger'
import { type LedgerRow, parseSnapshot } from './ledger-row'
import { COLLECTION_OF, type SavedKind, savedSnapshot, settingsSnapshot } from './records'
import type { Snapshot } from './snapshot'
import type { CmsId } from './to-snapshot'

/** @returns whether a row was appended. `record` is the public id, needed once the record itself is deleted. */
export const syncRecord = async (
  payload: Payload,
  kind: SavedKind,
  { id, record }: { id: CmsId; record: string },
  req?: PayloadRequest,
): Promise<boolean> => settle(payload, record, () => publicSnapshot(payload, kind, id, req), req)

/** For a record that is deleted already. @returns whether a row was appended. */
export const syncDeletion = (payload: Payload, record: string): Promise<boolean> =>
  settle(payload, record, () => Promise.resolve(null))

/** @returns whether a row was appended. */
export const syncSettings = async (payload: Payload, req?: PayloadRequest): Promise<boolean> => {
  // Without `req`: inside a save, the request's own view would be the settings before it. Public, whoever saved them.
  const read = () => payload.findGlobal({ slug: 'glossary', depth: 0, overrideAccess: true, showHiddenFields: true })
  const { publicId } = await read()
  return publicId ? settle(payload, publicId, async () => settingsSnapshot(payload, await read(), req), req) : false
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

const settle = async (
  payload: Payload,
  record: string,
  wanted: () => Promise<Snapshot | null>,
  req?: PayloadRequest,
): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    const latest = await latestOf(payload, record)
    // After the ledger, so that a save in between is either seen here or refuses the row below.
    const entry = entryToAppend(latest, await wanted())
    if (!entry) return false
    try {
      const publishedBy = req?.user?.publicId ?? null
      await appendToLedger(payload, { ...entry, afterVersion: latest?.recordVersion ?? 0, publishedBy }, req)
      return true
    } catch (error) {
      // Someone else saved the same record: look at both again.
      const lost = error instanceof Refused && error.refusals.some(({ code }) => code === 'already_published')
      if (!lost || attempt === MOST_ATTEMPTS) throw error
    }
  }
}

const MOST_ATTEMPTS = 10

/** Null when the ledger says what is wanted. */
const entryToAppend = (
  latest: LedgerRow | null,
  wanted: Snapshot | null,
): { snapshot: Snapshot; event: 'published' | 'removed' } | null => {
  if (wanted === null) return isPublic(latest) ? { snapshot: parseSnapshot(latest), event: 'removed' } : null
  const isSaid = isPublic(latest) && latest.digest === digestOf(wanted)
  return isSaid ? null : { snapshot: wanted, event: 'published' }
}
