/** The ledger of a test's CMS, read as delivery reads it: by the database's own driver, without Payload. */
import { allRows, openLedger, type LedgerReader } from '../../src/publication/ledger-reader'
import type { LedgerRow } from '../../src/publication/ledger-row'
import { verifyLedger, type Verification } from '../../src/publication/verify'
import type { TestCms } from './cms'

export const ledgerOf = async (cms: TestCms): Promise<LedgerRow[]> =>
  withLedger(cms, async (reader) => {
    const rows: LedgerRow[] = []
    for await (const row of allRows(reader)) rows.push(row)
    return rows
  })

/** Rows of one record, oldest first. */
export const ledgerRowsOf = async (cms: TestCms, record: string): Promise<LedgerRow[]> =>
  (await ledgerOf(cms)).filter((row) => row.record === record)

export const verificationOf = (cms: TestCms): Promise<Verification> =>
  withLedger(cms, (reader) => verifyLedger(allRows(reader)))

const withLedger = async <T>(cms: TestCms, read: (reader: LedgerReader) => Promise<T>): Promise<T> => {
  const reader = await openLedger(cms.database.url)
  try {
    return await read(reader)
  } finally {
    await reader.close()
  }
}
