/** Whatever the chain covers cannot be changed in a pack without being found and named. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidencePack } from '../../../src/evidence/schema'
import { type Against, verifyPack } from '../../../src/evidence/verify'
import { canonicalJson, sha256 } from '../../../src/publication/digest'
import { hashOf } from '../../../src/publication/ledger-row'
import { idOf, memoryReader } from '../../support/ledger'
import { aPack, ledger } from './facts'

const rows = [...ledger.rows]
const head = rows.at(-1)?.hash ?? ''
const reader = memoryReader(rows)
const verify = (pack: unknown, against: Against = { head }) => verifyPack(JSON.stringify(pack), against)
const codes = async (pack: unknown, against?: Against) => (await verify(pack, against)).problems.map(({ code }) => code)

/** A copy with one thing done to it. */
const tampered = (change: (pack: Mutable<EvidencePack>) => void): EvidencePack => {
  const pack = structuredClone(aPack()) as Mutable<EvidencePack>
  change(pack)
  return pack
}
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }

describe('A pack as it was made', () => {
  it('holds within itself, against a head published elsewhere, and against the ledger', async () => {
    expect(await verify(aPack(), {})).toMatchObject({ ok: true, problems: [], against: 'itself' })
    expect(await verify(aPack())).toMatchObject({ ok: true, problems: [], against: 'head', publication: { sequence: 6 } })
    expect(await verify(aPack(), { ledger: reader })).toMatchObject({ ok: true, problems: [], against: 'ledger' })
  })

  it('holds against any head from its publication on', async () => {
    expect(await Promise.all(rows.slice(5).map(async ({ hash }) => (await verify(aPack(), { head: hash })).ok))).toEqual([
      true, true, true, true,
    ])
    expect(await codes(aPack(), { head: rows[4]?.hash ?? '' })).toEqual(['head_differs'])
  })

  it('that holds only a part of a long chain is proven by a head within that part', async () => {
    const pack = aPack({ longest: 1 })
    expect(await codes(pack, { head: rows[6]?.hash ?? '' })).toEqual([])
    expect(await codes(pack)).toEqual(['head_differs'])
    expect(await codes(pack, { ledger: reader })).toEqual([])
  })

  it('of the newest row needs no chain', async () => {
    expect(await codes(aPack({ sequence: 9 }))).toEqual([])
  })
})

describe('A pack is refused', () => {
  it('when it is no pack at all', async () => {
    expect((await verifyPack('{', {})).problems).toMatchObject([{ code: 'not_a_pack', message: 'The file is not JSON: name the JSON pack, not the page.' }])
    expect(await codes({ schema: 'termhouse-evidence/2' })).toEqual(['not_a_pack'])
    expect(await codes({ ...aPack(), verified: true })).toEqual(['not_a_pack'])
  })

  it('when a word of the text was changed, in the snapshot or in what is read', async () => {
    const inSnapshot = tampered(({ publication }) => (publication.snapshot = publication.snapshot.replace('A meeting', 'No meeting')))
    expect(await codes(inSnapshot)).toEqual(['digest_mismatch', 'text_differs'])
    const inHtml = tampered(({ text }) => text.forEach((part) => (part.html = part.html.replace('A meeting', 'No meeting'))))
    expect((await verify(inHtml)).problems).toEqual([
      { code: 'text_differs', message: 'The part “definition” does not read as the snapshot does.' },
    ])
    const link = tampered(({ text }) => text.forEach((part) => (part.html = part.html.replace('/terms/ehc-plan', '/terms/other'))))
    expect(await codes(link)).toEqual(['text_differs'])
  })

  it('when an approval says another person, role or time, or stands in another order', async () => {
    const changes: ((pack: Mutable<EvidencePack>) => void)[] = [
      ({ approvals: [first] }) => first && (first.by.id = idOf('user:friend')),
      ({ approvals }) => approvals.forEach((approval) => (approval.roles = ['subject-reviewer'])),
      ({ approvals }) => approvals.forEach((approval) => (approval.at = '2026-01-01T08:00:00.000Z')),
      ({ approvals }) => approvals.reverse(),
      ({ approvals }) => approvals.pop(),
    ]
    for (const change of changes) expect(await codes(tampered(change))).toEqual(['approvals_differ'])
    const alsoInRow = tampered((pack) => {
      pack.approvals.pop()
      pack.publication.entry.approvals.pop()
    })
    expect(await codes(alsoInRow)).toEqual(['hash_mismatch'])
  })

  it('when the chain was cut, reordered or bent', async () => {
    expect(await codes(tampered(({ ledger: { chain } }) => chain.pop()))).toEqual(['chain_cut', 'head_differs'])
    expect(await codes(tampered(({ ledger: { chain } }) => chain.splice(1, 1)))).toContain('chain_broken')
    expect(await codes(tampered(({ ledger: { chain } }) => chain.reverse()))).toContain('chain_broken')
    expect(await codes(tampered(({ ledger: { chain } }) => chain.forEach((row) => (row.changeNote = 'No change.'))))).toContain('chain_broken')
  })

  it('when it was forged from end to end, against a head or a ledger that it cannot forge', async () => {
    const forged = forge()
    expect(await codes(forged, {})).toEqual([])
    expect(await codes(forged)).toEqual(['head_differs'])
    expect(await codes(forged, { ledger: reader })).toEqual(['not_in_ledger', 'not_in_ledger', 'not_in_ledger'])
  })

  it('when a source is shown as it never stood, against a ledger', async () => {
    const pack = tampered(({ named }) => named.forEach((record) => record.kind === 'category' && (record.sequence = 3)))
    expect(await codes(pack, { ledger: reader })).toEqual(['not_in_force'])
  })

  it('when the ledger at hand is broken itself, or too short', async () => {
    const broken = rows.map((row) => (row.sequence === 2 ? { ...row, changeNote: 'Nothing.' } : row))
    expect(await codes(aPack(), { ledger: memoryReader(broken) })).toEqual(['ledger_broken'])
    expect(await codes(aPack(), { ledger: memoryReader(rows.slice(0, 4)) })).toEqual(['not_in_ledger', 'not_in_ledger'])
  })

  it('for every reason at once', async () => {
    const pack = tampered((all) => {
      all.publication.snapshot = all.publication.snapshot.replace('A meeting', 'No meeting')
      all.approvals.pop()
      all.ledger.chain.pop()
    })
    expect(await codes(pack)).toEqual(['digest_mismatch', 'approvals_differ', 'text_differs', 'chain_cut', 'head_differs'])
  })

  it('whatever single value was changed that a check covers', async () => {
    const places = leavesOf(aPack()).filter((path) => !UNCOVERED.some((pattern) => pattern.test(path.join('/'))))
    expect(places.length).toBeGreaterThan(100)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.string({ minLength: 1 }), async (path, noise) => {
        const pack = structuredClone(aPack())
        change(pack, path, noise)
        return !(await verify(pack)).ok
      }),
      { numRuns: 1500 },
    )
  })
})

/** What the chain does not cover (docs/evidence.md), and what only a ledger at hand can tell. */
const UNCOVERED = [
  /^createdAt$/,
  /\/name$/,
  /^review\//,
  /^submittedBy\//,
  /^named\/\d+\/(isPublic|sequence)$/,
  // A term that is linked to: compared where a ledger is at hand.
  /^named\/3\//,
]

const leavesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path]

const change = (pack: unknown, path: readonly string[], noise: string): void => {
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], pack) as Record<string, unknown>
  const before = holder[last]
  if (typeof before === 'number') holder[last] = before + 1
  else if (typeof before === 'boolean') holder[last] = !before
  else if (typeof before === 'string') holder[last] = /^[0-9a-f]{64}$/.test(before) ? sha256(before + noise) : `${before}x${noise.replaceAll(/[<>\s]/g, '')}`
  else holder[last] = noise
}

/** Another text, with every digest and hash made anew: whole in itself, and of no ledger that ever was. */
const forge = (): EvidencePack =>
  tampered((pack) => {
    pack.publication.snapshot = pack.publication.snapshot.replace('A meeting', 'No meeting')
    pack.text.forEach((part) => (part.html = part.html.replace('A meeting', 'No meeting')))
    pack.publication.entry.digest = sha256(canonicalJson(JSON.parse(pack.publication.snapshot)))
    pack.publication.hash = hashOf(pack.publication.entry)
    let before = pack.publication.hash
    for (const row of pack.ledger.chain) {
      row.previousHash = before
      before = hashOf(row)
    }
    const [first] = pack.ledger.chain
    if (first) pack.ledger.next = { sequence: first.sequence, hash: hashOf(first) }
    pack.ledger.chainEnd.hash = before
    pack.ledger.head.hash = before
  })
