import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { glossaryOf, writeLedger } from '../../../benchmarks/ledger'
import { allRows, openLedger } from '../../../src/publication/ledger-reader'
import type { Snapshot } from '../../../src/publication/snapshot'
import { verifyLedger } from '../../../src/publication/verify'
import { demonstration } from '../../../src/seed/data'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'termhouse-bench-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Two copies of the demonstration and a part of a third. */
const terms = demonstration.terms.length * 2 + 7

describe('A ledger made for benchmarks', () => {
  it('holds as many entries as asked for, and verifies like any other', async () => {
    const file = path.join(folder, 'ledger.db')
    const slugs = writeLedger(file, terms)
    expect(new Set(slugs).size).toBe(terms)
    const reader = await openLedger(`file:${file}`)
    expect(await verifyLedger(allRows(reader))).toMatchObject({ ok: true, rows: glossaryOf(terms).length })
    await reader.close()
  })

  it('leaves no link, relation, citation, author or category leading nowhere', () => {
    const snapshots = glossaryOf(terms)
    const ids = new Set(snapshots.map(({ id }) => id))
    expect(ids.size).toBe(snapshots.length)
    expect(snapshots.flatMap(linksOf).filter((id) => !ids.has(id))).toEqual([])
  })

  it('relates the entries of every whole copy as the demonstration relates them', () => {
    const relations = glossaryOf(demonstration.terms.length * 2).filter(({ kind }) => kind === 'relation')
    expect(relations).toHaveLength(demonstration.relations.length * 2)
  })

  it('is the same each time it is made', () => {
    expect(glossaryOf(50)).toEqual(glossaryOf(50))
  })
})

/** Every public id that a snapshot holds, wherever it stands, but for its own. */
const linksOf = (snapshot: Snapshot): string[] =>
  JSON.stringify({ ...snapshot, id: null }).match(/(?<=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g) ?? []
