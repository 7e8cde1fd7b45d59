/** The ledger in SQLite: the table that Payload's collection `publications` makes, read by the libsql driver alone. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import type { LedgerRow } from '../ledger-row'
import type { LedgerReader } from './index'

/**
 * @param databaseUrl `file:data/x.db`, `file:/absolute/x.db` or `file:///absolute/x.db`.
 * Neither the file nor the table needs to exist: until they do, the ledger is empty. Every call looks again.
 */
export const openSqliteLedger = (databaseUrl: string): LedgerReader => {
  const path = pathOf(databaseUrl)
  let connection: Database.Database | null = null

  const database = (): Database.Database | null => {
    if (!connection && existsSync(path)) connection = openReadOnly(path)
    return connection
  }

  const query = <Row>(sql: string, ...values: number[]): Row[] => {
    const db = database()
    if (!db) return []
    try {
      // Prepared anew each time: a statement kept across a migration would go on seeing the old table.
      return db.prepare(sql).all(...values) as Row[]
    } catch (error) {
      if (isMissingTable(error)) return []
      throw error
    }
  }

  return {
    async rowsAfter(sequence, limit) {
      return query<Columns>(SELECT_ROWS, sequence, limit).map(toLedgerRow)
    },
    async head() {
      return query<{ head: number | null }>('SELECT MAX(sequence) AS head FROM publications')[0]?.head ?? 0
    },
    async close() {
      connection?.close()
      connection = null
    },
  }
}

const SELECT_ROWS = `
  SELECT sequence, kind, record, record_version, event, digest, snapshot, approvals, published_by, change_kind,
         change_note, reason, archive, valid_from, previous_hash, hash
  FROM publications WHERE sequence > ? ORDER BY sequence LIMIT ?`

interface Columns {
  sequence: number
  kind: LedgerRow['kind']
  record: string
  record_version: number
  event: LedgerRow['event']
  digest: string
  snapshot: string
  /** Canonical JSON text. */
  approvals: string
  published_by: string | null
  change_kind: LedgerRow['changeKind']
  change_note: string | null
  reason: string | null
  /** Canonical JSON text. */
  archive: string | null
  valid_from: string
  previous_hash: string
  hash: string
}

const toLedgerRow = (columns: Columns): LedgerRow => ({
  sequence: columns.sequence,
  kind: columns.kind,
  record: columns.record,
  recordVersion: columns.record_version,
  event: columns.event,
  digest: columns.digest,
  snapshot: columns.snapshot,
  approvals: JSON.parse(columns.approvals) as LedgerRow['approvals'],
  publishedBy: columns.published_by,
  changeKind: columns.change_kind,
  changeNote: columns.change_note,
  reason: columns.reason,
  archive: columns.archive === null ? null : (JSON.parse(columns.archive) as LedgerRow['archive']),
  validFrom: columns.valid_from,
  previousHash: columns.previous_hash,
  hash: columns.hash,
})

const pathOf = (databaseUrl: string): string => {
  const [address = ''] = databaseUrl.split('?')
  if (address.startsWith('file://')) return fileURLToPath(address)
  return decodeURIComponent(address.replace(/^file:/, ''))
}

/** `mode=ro` is SQLite's own (https://www.sqlite.org/uri.html): this driver has no option for it, and a missing file is not created. */
const openReadOnly = (path: string): Database.Database => {
  const address = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23')
  const db = new Database(`file:${address}?mode=ro`)
  db.pragma('busy_timeout = 5000')
  db.pragma('query_only = 1')
  return db
}

const isMissingTable = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no such table: publications')
