/** Puts in step what follows from the rows: run at every start, and by `termhouse reconcile`. Safe at any time. */
import type { Payload } from 'payload'
import { publicRecords } from '../publication/ledger'
import { COLLECTION_OF, type SavedKind } from '../publication/records'
import { syncDeletion, syncRecord, syncSettings } from '../publication/sync-record'
import type { CmsId } from '../publication/to-snapshot'
import { settleTerm } from './settle-term'

export interface Reconciliation {
  readonly checked: number
  /** One sentence a repair. */
  readonly repairs: readonly string[]
}

const PAGE = 200

export const reconcile = async (payload: Payload, onProgress?: (checked: number) => void): Promise<Reconciliation> => {
  const repairs: string[] = []
  let checked = 0
  const count = (): void => {
    checked += 1
    onProgress?.(checked)
  }
  if (await syncSettings(payload)) repairs.push('The glossary’s settings: published')
  for (const kind of Object.keys(COLLECTION_OF) as SavedKind[]) {
    for await (const { id, publicId } of everyRecord(payload, COLLECTION_OF[kind])) {
      if (await syncRecord(payload, kind, { id, record: publicId })) repairs.push(`A ${kind}: published anew`)
      count()
    }
    for (const record of await publicRecords(payload, kind)) {
      if (!(await exists(payload, kind, record)) && (await syncDeletion(payload, record))) {
        repairs.push(`A deleted ${kind}: taken from the public`)
      }
    }
  }
  for await (const { id, title } of everyRecord(payload, 'terms')) {
    for (const repair of await settleTerm(payload, id)) repairs.push(`“${title ?? 'untitled'}”: ${repair}`)
    count()
  }
  return { checked, repairs }
}

const exists = async (payload: Payload, kind: SavedKind, publicId: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: COLLECTION_OF[kind],
    where: { publicId: { equals: publicId } },
    // The system puts its own rows in step, on no user's behalf.
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function* everyRecord(
  payload: Payload,
  collection: 'terms' | (typeof COLLECTION_OF)[SavedKind],
): AsyncGenerator<{ id: CmsId; publicId: string; title?: string | null }> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      page,
      limit: PAGE,
      sort: 'createdAt,id',
      depth: 0,
      draft: false,
      // The system puts its own rows in step, on no user's behalf.
      overrideAccess: true,
      showHiddenFields: true,
    })
    yield* docs as unknown as { id: CmsId; publicId: string; title?: string | null }[]
    if (!hasNextPage) return
  }
}
