/** Writing the ledger, over Payload. One insert is the whole act; the unique keys decide between two who act at once. */
import { setImmediate } from 'node:timers/promises'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Publication } from '../generated/payload-types'
import { refused } from '../errors'
import { canonicalJson, sha256 } from './digest'
import { entryOf, FIRST_PREVIOUS_HASH, hashOf, type LedgerEntry, type LedgerEvent, type LedgerRow } from './ledger-row'
import type { RecordKind, Snapshot } from './snapshot'

/** What an act says; its place in the ledger is found at the insert. */
export interface NewEntry {
  readonly snapshot: Snapshot
  readonly event: LedgerEvent
  /** Rows of this record when the actor looked: another row since then refuses the act. */
  readonly afterVersion: number
  readonly approvals?: LedgerEntry['approvals']
  readonly publishedBy: string | null
  readonly changeKind?: LedgerEntry['changeKind']
  readonly changeNote?: string | null
  readonly reason?: string | null
  readonly archive?: LedgerEntry['archive']
}

/**
 * Appends one row.
 * @throws Refused `already_published` when the record has a newer row than the actor saw.
 * Any other failure of the insert (disk full, connection lost) is thrown as it came: nothing was written.
 */
export const appendToLedger = async (payload: Payload, entry: NewEntry, req?: PayloadRequest): Promise<LedgerRow> => {
  const snapshot = canonicalJson(entry.snapshot)
  for (;;) {
    const [head, latest] = await Promise.all([newestRow(payload), latestOf(payload, entry.snapshot.id)])
    if ((latest?.recordVersion ?? 0) !== entry.afterVersion) throw refused('already_published')
    const row = rowAfter(head, entry, snapshot)
    try {
      await insert(payload, row, req)
      return row
    } catch (error) {
      // A row that took our place between the look and the insert means: look again. Told by reading, not by the
      // error's shape, which differs between the databases. Of the two looks above, one may have been before that row and
      // one after it.
      const isLost =
        (await newestRow(payload))?.sequence !== head?.sequence ||
        ((await latestOf(payload, entry.snapshot.id))?.recordVersion ?? 0) !== entry.afterVersion
      if (!isLost) throw error
    }
  }
}

/** The newest row of a record; null when it was never public. */
export const latestOf = async (payload: Payload, record: string): Promise<LedgerRow | null> =>
  (await rows(payload, { record: { equals: record } }, '-recordVersion', 1))[0] ?? null

/** All rows of a record, oldest first. */
export const rowsOf = (payload: Payload, record: string): Promise<LedgerRow[]> =>
  rows(payload, { record: { equals: record } }, 'recordVersion', 0)

/** The row at a place of the ledger. */
export const rowAt = async (payload: Payload, sequence: number): Promise<LedgerRow | null> =>
  (await rows(payload, { sequence: { equals: sequence } }, '-sequence', 1))[0] ?? null

/** The rows of several records, oldest first. */
export const rowsOfAll = (payload: Payload, records: readonly string[]): Promise<LedgerRow[]> =>
  records.length === 0 ? Promise.resolve([]) : rows(payload, { record: { in: [...records] } }, 'sequence', 0)

/** The rows after a place, oldest first, at most `limit`. */
export const rowsAfter = (payload: Payload, sequence: number, limit: number): Promise<LedgerRow[]> =>
  rows(payload, { sequence: { greater_than: sequence } }, 'sequence', limit)

/** The newest row of a record among the rows before this place: how it stood then. */
export const inForceBefore = async (payload: Payload, record: string, sequence: number): Promise<LedgerRow | null> =>
  (await rows(payload, { record: { equals: record }, sequence: { less_than: sequence } }, '-recordVersion', 1))[0] ?? null

/** The rows after a place, without their snapshots, oldest first, at most `limit`. */
export const entriesAfter = async (
  payload: Payload,
  sequence: number,
  limit: number,
): Promise<(LedgerEntry & { readonly hash: string })[]> => {
  const found: (LedgerEntry & { readonly hash: string })[] = []
  while (found.length < limit) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { sequence: { greater_than: found.at(-1)?.sequence ?? sequence } },
      sort: 'sequence',
      limit: Math.min(PAGE, limit - found.length),
      pagination: false,
      depth: 0,
      select: { ...ENTRY_COLUMNS, hash: true },
      // As committed; who may ask is decided by the caller.
      overrideAccess: true,
      showHiddenFields: true,
    })
    for (const doc of docs) found.push({ ...entryOf(toRow(doc as Publication)), hash: doc.hash })
    if (docs.length < PAGE) break
    // A long ledger must not hold up whoever else is served (SQLite answers in this very process).
    await setImmediate()
  }
  return found
}

const ENTRY_COLUMNS = {
  sequence: true,
  kind: true,
  record: true,
  recordVersion: true,
  event: true,
  digest: true,
  approvals: true,
  publishedBy: true,
  changeKind: true,
  changeNote: true,
  reason: true,
  archive: true,
  validFrom: true,
  previousHash: true,
} as const satisfies Readonly<Record<keyof LedgerEntry, true>>

/** One row of a record; null where it has no such version. */
export const rowOf = async (payload: Payload, record: string, version: number): Promise<LedgerRow | null> =>
  (await rows(payload, { record: { equals: record }, recordVersion: { equals: version } }, 'recordVersion', 1))[0] ?? null

/**
 * The row by which a record's present text became public. Archiving it and bringing it back change nothing about that: what was
 * published without approval then is so still.
 */
export const publicationOf = async (payload: Payload, latest: LedgerRow | null): Promise<LedgerRow | null> =>
  latest?.event === 'archived' || latest?.event === 'restored'
    ? ((await rowsOf(payload, latest.record)).findLast(({ event }) => event !== 'archived' && event !== 'restored') ?? null)
    : latest

/** Public ids of this kind's records that the ledger says are public. Walks all rows of the kind: for reconciliation. */
export const publicRecords = async (payload: Payload, kind: RecordKind): Promise<string[]> => {
  const left = new Map<string, boolean>()
  for (let after = 0; ; ) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { and: [{ kind: { equals: kind } }, { sequence: { greater_than: after } }] },
      sort: 'sequence',
      limit: PAGE,
      pagination: false,
      depth: 0,
      select: { sequence: true, record: true, event: true },
      overrideAccess: true,
    })
    for (const { record, event } of docs) left.set(record, leavesPublic(event))
    const last = docs.at(-1)
    if (!last) break
    after = last.sequence
  }
  return [...left].filter(([, isPublicNow]) => isPublicNow).map(([record]) => record)
}

const PAGE = 1000

export const newestRow = async (payload: Payload): Promise<LedgerRow | null> => (await rows(payload, {}, '-sequence', 1))[0] ?? null

const rowAfter = (head: LedgerRow | null, entry: NewEntry, snapshot: string): LedgerRow => {
  const now = new Date().toISOString()
  const fields: LedgerEntry = {
    sequence: (head?.sequence ?? 0) + 1,
    kind: entry.snapshot.kind,
    record: entry.snapshot.id,
    recordVersion: entry.afterVersion + 1,
    event: entry.event,
    digest: sha256(snapshot),
    approvals: entry.approvals ?? [],
    publishedBy: entry.publishedBy,
    changeKind: entry.changeKind ?? null,
    changeNote: entry.changeNote ?? null,
    reason: entry.reason ?? null,
    archive: entry.archive ?? null,
    // A clock set back must not make `asOf` skip rows.
    validFrom: head && head.validFrom > now ? head.validFrom : now,
    previousHash: head?.hash ?? FIRST_PREVIOUS_HASH,
  }
  return { ...fields, snapshot, hash: hashOf(fields) }
}

const insert = async (payload: Payload, row: LedgerRow, req?: PayloadRequest): Promise<void> => {
  await payload.create({
    collection: 'publications',
    data: { ...row, approvals: canonicalJson(row.approvals), archive: row.archive && canonicalJson(row.archive) },
    depth: 0,
    // The table lets nobody write the ledger: only an act that has passed its own rules comes this way.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
}

const rows = async (
  payload: Payload,
  where: Where,
  sort: string,
  limit: number,
): Promise<LedgerRow[]> => {
  // Read by the workflow itself, whatever the actor may see. Without `req`: the ledger as committed.
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs.map(toRow)
}

const toRow = (doc: Publication): LedgerRow => ({
  sequence: doc.sequence,
  kind: doc.kind as RecordKind,
  record: doc.record,
  recordVersion: doc.recordVersion,
  event: doc.event,
  digest: doc.digest,
  approvals: JSON.parse(doc.approvals) as LedgerRow['approvals'],
  publishedBy: doc.publishedBy ?? null,
  changeKind: (doc.changeKind as LedgerRow['changeKind'] | undefined) ?? null,
  changeNote: doc.changeNote ?? null,
  reason: doc.reason ?? null,
  archive: doc.archive ? (JSON.parse(doc.archive) as LedgerRow['archive']) : null,
  validFrom: doc.validFrom,
  previousHash: doc.previousHash,
  snapshot: doc.snapshot,
  hash: doc.hash,
})

/** Whether a row leaves its record public: the newest row of a record answers for it. */
export const isPublic = (row: LedgerRow | null): row is LedgerRow =>
  row !== null && leavesPublic(row.event)

const leavesPublic = (event: LedgerEvent): boolean => event !== 'archived' && event !== 'removed'
