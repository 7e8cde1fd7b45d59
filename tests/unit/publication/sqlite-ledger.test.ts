import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allRows, openLedger } from '../../../src/publication/ledger-reader'
import type { LedgerReader } from '../../../src/publication/ledger-reader'
import { aCategory, aLedger, aTerm, writeSqliteLedger } from '../../support/ledger'

let folder: string
const open: LedgerReader[] = []

const reader = async (url: string): Promise<LedgerReader> => {
  const ledger = await openLedger(url)
  open.push(ledger)
  return ledger
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-'))
})

afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close()
  rmSync(folder, { recursive: true })
})

const twoRows = aLedger().publish(aCategory()).publish(aTerm())
const archived = aLedger().publish(aCategory()).publish(aTerm()).archive('ehc-plan', { as: 'gone' })

describe('A ledger in SQLite', () => {
  it('is empty while its file does not exist, and makes none', async () => {
    const file = path.join(folder, 'later.db')
    const ledger = await reader(`file:${file}`)
    expect([await ledger.head(), await ledger.rowsAfter(0, 10)]).toEqual([0, []])
    writeSqliteLedger(file, twoRows.rows)
    expect(await ledger.head()).toBe(2)
  })

  it('is empty while its table does not exist', async () => {
    const file = path.join(folder, 'empty.db')
    const other = new Database(file)
    other.exec('CREATE TABLE other (id integer)')
    other.close()
    const ledger = await reader(`file:${file}`)
    expect([await ledger.head(), await ledger.rowsAfter(0, 10)]).toEqual([0, []])
    writeSqliteLedger(file, twoRows.rows)
    expect(await ledger.head()).toBe(2)
  })

  it('gives back every row as it was written, approvals and archive included', async () => {
    const file = path.join(folder, 'ledger.db')
    writeSqliteLedger(file, archived.rows)
    expect(await (await reader(`file:${file}`)).rowsAfter(0, 10)).toEqual(archived.rows)
  })

  it('is read page by page to its end', async () => {
    const file = path.join(folder, 'ledger.db')
    writeSqliteLedger(file, archived.rows)
    const ledger = await reader(`file:${file}`)
    expect((await ledger.rowsAfter(1, 1)).map((row) => row.sequence)).toEqual([2])
    const walked = []
    for await (const row of allRows(ledger, 2)) walked.push(row.sequence)
    expect(walked).toEqual([1, 2, 3])
  })

  it('shows rows written while it is open', async () => {
    const file = path.join(folder, 'ledger.db')
    writeSqliteLedger(file, archived.rows.slice(0, 2))
    const ledger = await reader(`file:${file}`)
    expect(await ledger.head()).toBe(2)
    writeSqliteLedger(file, archived.rows.slice(2))
    expect((await ledger.rowsAfter(2, 10)).map((row) => row.event)).toEqual(['archived'])
  })

  it.each(['ledger.db', 'with space.db', 'per%cent.db', 'hash#mark.db', 'é.db'])('is found in a file called %s', async (name) => {
    const file = path.join(folder, name)
    writeSqliteLedger(file, twoRows.rows)
    expect(await (await reader(pathToFileURL(file).href)).head()).toBe(2)
  })
})
