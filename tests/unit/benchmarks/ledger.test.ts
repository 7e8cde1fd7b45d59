import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLedger } from '../../../benchmarks/ledger'
import { allRows, openLedger } from '../../../src/publication/ledger-reader'
import { verifyLedger } from '../../../src/publication/verify'
import { aCategory, aLedger, aTerm, writeSqliteLedger } from '../../support/ledger'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'termhouse-bench-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('A ledger made for benchmarks', () => {
  it('holds as many entries as asked for, and verifies like any other', async () => {
    const template = path.join(folder, 'template.db')
    writeSqliteLedger(template, aLedger().publish(aCategory()).publish(aTerm({ slug: 'one' })).publish(aTerm({ slug: 'two' })).rows)
    const target = path.join(folder, 'large.db')
    const slugs = writeLedger(template, target, 25)
    expect(new Set(slugs).size).toBe(25)
    const reader = await openLedger(`file:${target}`)
    expect(await verifyLedger(allRows(reader))).toMatchObject({ ok: true, rows: 26 })
    await reader.close()
  })
})
