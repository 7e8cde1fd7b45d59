/** `termhouse ledger`: head, pack and verify, as an operator types them. */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { EvidencePack } from '../../../src/evidence/schema'
import type { LedgerRow } from '../../../src/publication/ledger-row'
import { allRows, openLedger } from '../../../src/publication/ledger-reader'

const run = promisify(execFile)

let folder: string
let database: string
let sequence: number
let pack: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'termhouse-evidence-'))
  database = `file:${path.join(folder, 'termhouse.db')}`
  await copyFile(inject('seededDatabase'), path.join(folder, 'termhouse.db'))
  sequence = (await rows()).find(({ kind, snapshot }) => kind === 'term' && snapshot.includes('SEND mediation'))?.sequence ?? 0
  pack = path.join(folder, 'pack.json')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rows = async (): Promise<LedgerRow[]> => {
  const reader = await openLedger(database)
  const found: LedgerRow[] = []
  for await (const row of allRows(reader)) found.push(row)
  await reader.close()
  return found
}

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** @param databaseUrl nowhere: to see that a command does without. */
const termhouse = async (words: string[], databaseUrl = database): Promise<Outcome> => {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--conditions=production', 'dist/termhouse.mjs', 'ledger', ...words], {
      env: {
        ...process.env,
        NODE_ENV: '',
        DATABASE_URL: databaseUrl,
        PAYLOAD_SECRET: 'a-secret-for-tests-of-40-characters-long',
        LOG_LEVEL: 'silent',
      } as unknown as NodeJS.ProcessEnv,
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

describe('termhouse ledger', () => {
  it('prints the head, for people and as data', async () => {
    const newest = (await rows()).at(-1)
    expect(await termhouse(['head'])).toMatchObject({ code: 0, out: `${newest?.sequence} ${newest?.hash} ${newest?.validFrom}\n` })
    expect(JSON.parse((await termhouse(['head', '--json'])).out)).toEqual({
      sequence: newest?.sequence,
      hash: newest?.hash,
      validFrom: newest?.validFrom,
    })
  })

  it('writes the evidence of a publication without a server, to verify and to read', async () => {
    expect(await termhouse(['pack', String(sequence), pack])).toMatchObject({ code: 0 })
    expect((JSON.parse(await readFile(pack, 'utf8')) as EvidencePack).publication.entry.sequence).toBe(sequence)
    const page = path.join(folder, 'pack.html')
    expect(await termhouse(['pack', String(sequence), page])).toMatchObject({ code: 0 })
    expect(await readFile(page, 'utf8')).toContain('Evidence of a publication')
  })

  it('confirms a pack against its ledger', async () => {
    const { code, out } = await termhouse(['verify', '--pack', pack])
    expect([code, out]).toEqual([0, expect.stringContaining('The pack is whole: “')])
    expect(out).toContain('as the ledger has it')
    expect(out).toContain('Not covered by the chain: people’s names')
  })

  it('confirms a pack against a head published elsewhere, with no database there at all', async () => {
    const { out: head } = await termhouse(['head', '--json'])
    const { hash } = JSON.parse(head) as { hash: string }
    expect(await termhouse(['verify', '--pack', pack, '--head', hash], 'mongodb://127.0.0.1:1/nowhere')).toMatchObject({
      code: 0,
      out: expect.stringContaining('in the ledger that had this head') as string,
    })
  })

  it('ends with 1 and a sentence for every check that fails', async () => {
    const forged = JSON.parse(await readFile(pack, 'utf8')) as EvidencePack
    const file = path.join(folder, 'forged.json')
    await writeFile(file, JSON.stringify({ ...forged, approvals: [], title: 'Another title' }))
    const { code, out } = await termhouse(['verify', '--pack', file])
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, 3)).toEqual([
      'The pack does not hold: 2 checks fail.',
      `  The approvals listed are not those of row ${sequence}: a person, a role, a time or their order differs.`,
      '  The title is not that of the snapshot.',
    ])
    const { out: data } = await termhouse(['verify', '--pack', file, '--json'])
    expect(JSON.parse(data)).toMatchObject({ ok: false, problems: [{ code: 'approvals_differ' }, { code: 'text_differs' }] })
  })

  it.each([
    ['a file that is not there', ['verify', '--pack', 'nowhere.json'], 'cannot be read'],
    ['a head that is no hash', ['verify', '--pack', 'x.json', '--head', 'abc'], 'The head is not a hash'],
    ['a head without a pack', ['verify', '--head', '0'.repeat(64)], '--head is for an evidence pack'],
    ['a row that is not there', ['pack', '999999', 'x.json'], 'The publication does not exist'],
    ['a name that tells no format', ['pack', '1', 'x.pdf'], 'ends in .json or .html'],
    ['a row of another kind', ['pack', '1', 'x.json'], 'Evidence is given for publications of entries only'],
  ])('says what is wrong with %s', async (_what, words, sentence) => {
    const { code, err } = await termhouse(words)
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  })
})
