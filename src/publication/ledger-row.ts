/**
 * One line of the ledger: this snapshot, from this moment, by these approvals.
 * Rows are only ever added. A row ends when the record's next row begins; nothing is written to say so (docs/adr/0003).
 */
import type { ReviewerRole } from '../glossary/kinds'
import { canonicalJson, sha256 } from './digest'
import type { RecordKind, Snapshot } from './snapshot'

/**
 * published, restored: the record is public from here. `approved` is a force-published text's retrospective approval.
 * archived: a term is withdrawn, gone or replaced, as `archive` says. removed: any other record left the public.
 */
export const LEDGER_EVENTS = ['published', 'force-published', 'approved', 'archived', 'restored', 'removed'] as const
export type LedgerEvent = (typeof LEDGER_EVENTS)[number]

export const ARCHIVE_KINDS = ['withdrawn', 'gone', 'replaced'] as const
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number]

export interface Approval {
  /** Public id of the user: names live in the user's record, where they can be erased. */
  readonly user: string
  readonly roles: readonly ReviewerRole[]
  /** RFC 3339, UTC. */
  readonly at: string
}

/** What a row says, all of it covered by the row's hash. */
export interface LedgerEntry {
  /** 1, 2, 3 … over the whole ledger, without a gap. */
  readonly sequence: number
  readonly kind: RecordKind
  /** Public id of the record. */
  readonly record: string
  /** 1, 2, 3 … over the rows of this record. */
  readonly recordVersion: number
  readonly event: LedgerEvent
  /** SHA-256 of `snapshot`. */
  readonly digest: string
  readonly approvals: readonly Approval[]
  /** Public id of the user who did it; null where the system did (a reconciliation). */
  readonly publishedBy: string | null
  readonly changeKind: 'major' | 'minor' | null
  readonly changeNote: string | null
  /** Why it was archived, restored or force-published. */
  readonly reason: string | null
  /** For `archived` only. `replacedBy` is the public id of a term. */
  readonly archive: { readonly as: ArchiveKind; readonly replacedBy: string | null } | null
  /** RFC 3339, UTC, milliseconds. Never earlier than the row before: `asOf` is a prefix of the ledger. */
  readonly validFrom: string
  /** Hash of the row before; 64 zeros for the first. */
  readonly previousHash: string
}

export interface LedgerRow extends LedgerEntry {
  /** The canonical JSON text that was hashed, byte for byte. */
  readonly snapshot: string
  /** SHA-256 of the entry's canonical JSON. */
  readonly hash: string
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** The fields by name, so that what a driver brings along (ids, timestamps of its own) is never hashed. */
export const entryOf = (row: LedgerEntry): LedgerEntry => ({
  sequence: row.sequence,
  kind: row.kind,
  record: row.record,
  recordVersion: row.recordVersion,
  event: row.event,
  digest: row.digest,
  approvals: row.approvals,
  publishedBy: row.publishedBy,
  changeKind: row.changeKind,
  changeNote: row.changeNote,
  reason: row.reason,
  archive: row.archive,
  validFrom: row.validFrom,
  previousHash: row.previousHash,
})

export const hashOf = (entry: LedgerEntry): string => sha256(canonicalJson(entryOf(entry)))

export const parseSnapshot = (row: LedgerRow): Snapshot => JSON.parse(row.snapshot) as Snapshot
