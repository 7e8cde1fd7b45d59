/** Where the soak takes place: one CMS for all of a file’s runs and rounds, with a second look at its tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followLedger } from '../../../src/workflow/follow-ledger'
import { reconcile } from '../../../src/workflow/reconcile'
import { aCms, type TestCms } from '../../support/cms'
import type { TestDatabase } from '../../support/databases'
import { openRawTables, type RawTables } from '../../support/raw-tables'
import { verificationOf } from '../../support/read-ledger'
import { type LedgerWatch, watchLedger } from './checker'
import { rounds } from './rounds.suite'
import { rules } from './rules.suite'
import { share } from './share'

export interface Arena {
  /** Of the database. */
  readonly name: string
  readonly cms: TestCms
  readonly tables: RawTables
  readonly ledger: LedgerWatch
}

export const soak = (name: string, database: () => Promise<TestDatabase>): void => {
  let arena: Arena
  beforeAll(async () => {
    const cms = await aCms(await database())
    const tables = await openRawTables(cms.database.url)
    arena = { name, cms, tables, ledger: watchLedger(tables) }
  })
  afterAll(async () => {
    await arena.tables.close()
    await arena.cms.close()
  })

  describe('Rules that hold at every door', () => rules(() => arena))
  describe('At the same moment', () => rounds(() => arena))

  it('leaves a ledger that verifies, and nothing to put in step', { timeout: share.timeout }, async () => {
    expect(await verificationOf(arena.cms)).toMatchObject({ ok: true })
    // As the clock does every few seconds: what a category requires has changed in some runs.
    for (let at = -1, next = 0; next !== at; ) {
      at = next
      next = await followLedger(arena.cms.payload, at)
    }
    expect((await reconcile(arena.cms.payload)).repairs).toEqual([])
  })
}
