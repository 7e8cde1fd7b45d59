/** Reading the ledger without the CMS: what delivery, verification and exports stand on. One contract, a driver a database. */
import type { LedgerRow } from '../ledger-row'
import { openMongoLedger } from './mongodb'
import { openSqliteLedger } from './sqlite'

export interface LedgerReader {
  /** Rows with `sequence` greater than the given one, in order, at most `limit` (1 to 5,000). */
  rowsAfter(sequence: number, limit: number): Promise<LedgerRow[]>
  /** Sequence of the newest row; 0 for an empty ledger, or one that has not been created yet. */
  head(): Promise<number>
  close(): Promise<void>
}

/**
 * @param databaseUrl `file:…` for SQLite, `mongodb://…` or `mongodb+srv://…` for MongoDB.
 * The connection is read-only where the database can enforce it (SQLite); elsewhere no driver method here writes.
 */
export const openLedger = async (databaseUrl: string): Promise<LedgerReader> =>
  databaseUrl.startsWith('mongodb') ? openMongoLedger(databaseUrl) : openSqliteLedger(databaseUrl)

/** Every row from the start, in pages, so that a ledger larger than memory can be walked. */
export async function* allRows(reader: LedgerReader, pageSize = 1000): AsyncGenerator<LedgerRow> {
  let after = 0
  for (;;) {
    const page = await reader.rowsAfter(after, pageSize)
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.sequence
  }
}
