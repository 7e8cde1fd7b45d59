/** The whole chain, recomputed: what `termhouse ledger verify` runs, on any database. */
import { canonicalJson, sha256 } from './digest'
import { FIRST_PREVIOUS_HASH, hashOf } from './ledger-row'
import type { LedgerRow } from './ledger-row'

export type LedgerProblemCode =
  | 'sequence_gap'
  | 'chain_broken'
  | 'hash_mismatch'
  | 'digest_mismatch'
  | 'snapshot_not_canonical'
  | 'snapshot_of_another_record'
  | 'record_version_gap'
  | 'time_reversed'

export interface LedgerProblem {
  readonly code: LedgerProblemCode
  readonly message: string
}

export type Verification =
  | { readonly ok: true; readonly rows: number; /** Hash of the newest row. */ readonly head: string }
  /** `sequence` is the place in the ledger where the first bad row stands. */
  | { readonly ok: false; readonly sequence: number; readonly problem: LedgerProblem }

/**
 * Rows in ledger order, from the first; memory grows with the number of records, not of rows.
 * A chain shows change, not truncation: compare `head` with one kept elsewhere to see that nothing was cut off the end.
 */
export const verifyLedger = async (rows: AsyncIterable<LedgerRow> | Iterable<LedgerRow>): Promise<Verification> => {
  const past: Past = { rows: 0, hash: FIRST_PREVIOUS_HASH, validFrom: '', versions: new Map() }
  for await (const row of rows) {
    const problem = problemOf(row, past)
    if (problem) return { ok: false, sequence: past.rows + 1, problem }
    past.rows += 1
    past.hash = row.hash
    past.validFrom = row.validFrom
    past.versions.set(row.record, row.recordVersion)
  }
  return { ok: true, rows: past.rows, head: past.hash }
}

interface Past {
  rows: number
  hash: string
  validFrom: string
  readonly versions: Map<string, number>
}

const problemOf = (row: LedgerRow, past: Past): LedgerProblem | null => {
  const place = past.rows + 1
  const version = (past.versions.get(row.record) ?? 0) + 1
  if (row.sequence !== place) {
    return problem('sequence_gap', `Row ${place} is missing: the next row says it is row ${row.sequence}.`)
  }
  if (row.previousHash !== past.hash) {
    return problem('chain_broken', `Row ${place} does not name the hash of the row before it.`)
  }
  if (row.hash !== hashOf(row)) {
    return problem('hash_mismatch', `Row ${place} was changed after it was written: its hash is not that of its content.`)
  }
  if (row.digest !== sha256(row.snapshot)) {
    return problem('digest_mismatch', `Row ${place} holds another snapshot than the one whose digest it names.`)
  }
  const snapshot = parse(row.snapshot)
  if (snapshot === undefined || canonicalJson(snapshot) !== row.snapshot) {
    return problem('snapshot_not_canonical', `The snapshot of row ${place} is not canonical JSON (RFC 8785).`)
  }
  if (!describes(snapshot, row)) {
    return problem('snapshot_of_another_record', `The snapshot of row ${place} is not of the ${row.kind} ${row.record}.`)
  }
  if (row.recordVersion !== version) {
    return problem('record_version_gap', `Row ${place} should be version ${version} of its record, and says ${row.recordVersion}.`)
  }
  if (!UTC_MOMENT.test(row.validFrom) || row.validFrom < past.validFrom) {
    return problem('time_reversed', `Row ${place} is valid from ${row.validFrom}, not after the row before it (${past.validFrom}).`)
  }
  return null
}

const UTC_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const problem = (code: LedgerProblemCode, message: string): LedgerProblem => ({ code, message })

/** Undefined stands for text that is not JSON: it is never a JSON value. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const describes = (snapshot: unknown, row: LedgerRow): boolean =>
  typeof snapshot === 'object' &&
  snapshot !== null &&
  (snapshot as { kind?: unknown }).kind === row.kind &&
  (snapshot as { id?: unknown }).id === row.record
