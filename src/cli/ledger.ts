import { parseEnv } from '../config/env'
import { allRows, openLedger } from '../publication/ledger-reader'
import { verifyLedger } from '../publication/verify'
import { say, sayJson } from './output'

/** `termhouse ledger verify`: 0 when every row is as it was written, 1 with the first bad row. Reads only. */
export const verify = async ({ json }: { json?: boolean }): Promise<void> => {
  const reader = await openLedger(parseEnv(process.env).databaseUrl)
  try {
    const result = await verifyLedger(allRows(reader))
    if (json) sayJson(result)
    else if (result.ok) say(`The ledger is whole: ${rows(result.rows)}${result.head ? `, head ${result.head}` : ''}.`)
    else say(`The ledger is broken at row ${result.sequence}: ${result.problem.message}`)
    process.exitCode = result.ok ? 0 : 1
  } finally {
    await reader.close()
  }
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)
