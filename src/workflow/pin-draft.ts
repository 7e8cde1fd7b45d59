/** Keeps the version that holds a text from being overwritten by the next autosave. */
import type { Payload } from 'payload'
import type { CmsId } from '../publication/to-snapshot'
import { setOnVersion } from './columns'

/**
 * Autosave rewrites the newest version in place while it is marked as autosaved. Unmarked, the next edit makes a new one.
 * @returns whether the version still holds the text after it was unmarked; false when an edit came first.
 */
export const pinDraft = async (payload: Payload, term: CmsId, digest: string): Promise<boolean> => {
  const before = await newestVersion(payload, term)
  if (before?.version.digest !== digest) return false
  await setOnVersion(payload, before.id, { autosave: false })
  return (await newestVersion(payload, term))?.version.digest === digest
}

const newestVersion = async (payload: Payload, term: CmsId) => {
  const { docs } = await payload.db.findVersions<{ digest?: string | null }>({
    collection: 'terms',
    where: { and: [{ parent: { equals: term } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  return docs[0]
}
