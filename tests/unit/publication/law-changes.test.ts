import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLaw, type LawChange, nextOpening, openLawChanges, provisionsTouch } from '../../../src/publication/law-changes'
import { citedPlacesOf } from '../../../src/publication/term-texts'
import { aReference, aTerm, cite, idOf, prose } from '../../support/ledger'

const ACT = idOf('reference:children-and-families-act-2014')
const TABLE = readFileSync('tests/fixtures/citations/meets.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, 'yes' | 'no'])

describe('A change to a provision', () => {
  it.each(TABLE)('of “%s” touches what cites “%s”: %s', (changed, cited, answer) => {
    expect(provisionsTouch(changed ? [changed] : [], cited || null)).toBe(answer === 'yes')
  })

  it('touches what cites it, or the whole source, whatever the provision', () => {
    const provision = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('', 'A', 'ZA'), fc.option(fc.integer({ min: 1, max: 20 })))
    fc.assert(
      fc.property(provision, ([number, letter, sub]) => {
        const text = `s ${number}${letter}${sub === null ? '' : `(${sub})`}`
        expect(provisionsTouch([text], text)).toBe(true)
        expect(provisionsTouch([text], `s ${number}${letter}`)).toBe(true)
        expect(provisionsTouch([text], null)).toBe(true)
        expect(provisionsTouch([], text)).toBe(true)
        expect(provisionsTouch([text], `s ${number + 1}${letter}`)).toBe(false)
      }),
    )
  })

  it('touches a place exactly if a change to that place touches it', () => {
    const place = fc
      .tuple(fc.constantFrom('s', 'ss'), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
      .map(([word, from, sub, width]) => (word === 's' ? `s ${from}(${sub})` : width === 0 ? `s ${from}` : `ss ${from}-${from + width}`))
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(provisionsTouch([a], b)).toBe(provisionsTouch([b], a))
      }),
    )
  })

  it('may name several, and is enough with one of them', () => {
    expect(provisionsTouch(['s 19', 's 55(3)'], 's 55')).toBe(true)
    expect(provisionsTouch(['s 19', 's 20'], 's 55')).toBe(false)
  })
})

describe('What is on record about a source', () => {
  const row = (validFrom: string, publishedBy = 'a') => ({ validFrom: `${validFrom}T09:00:00.000Z`, publishedBy })
  const change = (parts: Partial<LawChange> & { id?: string } = {}) => ({ id: 'one', inForceFrom: '2026-09-01', provisions: ['s 55(3)'], summary: 'Mediation changes.', url: null, ...parts })
  const first = foldLaw(undefined, row('2026-06-01'), aReference({ changes: [change()] }))

  it('is known since the row that first says it', () => {
    expect(first.changes).toMatchObject([{ key: 'one', kind: 'change', recordedAt: '2026-06-01T09:00:00.000Z', recordedBy: 'a', reference: ACT }])
  })

  it('stays known since then while other things change, and while it is put better', () => {
    const later = foldLaw(first, row('2026-07-01', 'b'), aReference({ changes: [change({ summary: 'Mediation changes for good.', url: 'https://a.example' }), change({ id: 'two', provisions: ['s 1'] })] }))
    expect(later.changes.map(({ key, recordedAt, recordedBy }) => [key, recordedAt.slice(0, 10), recordedBy])).toEqual([
      ['one', '2026-06-01', 'a'],
      ['two', '2026-07-01', 'b'],
    ])
  })

  it('is the same change once corrected, known as corrected since then', () => {
    const later = foldLaw(first, row('2026-07-01'), aReference({ changes: [change({ provisions: ['s 55(4)'] })] }))
    expect(later.changes).toMatchObject([{ key: 'one', recordedAt: '2026-07-01T09:00:00.000Z' }])
  })

  it('is the same change where a program sends it again without its id', () => {
    const later = foldLaw(first, row('2026-07-01'), aReference({ changes: [change({ id: 'new', provisions: ['s.55(3)'] })] }))
    expect(later.changes).toMatchObject([{ key: 'one', recordedAt: '2026-06-01T09:00:00.000Z' }])
  })

  it('ends when the change is undone', () => {
    expect(foldLaw(first, row('2026-07-01'), aReference()).changes).toEqual([])
  })

  it.each(['repealed', 'superseded'] as const)('holds that the source is %s, since it is said, until it is taken back', (status) => {
    const ended = foldLaw(first, row('2026-07-01'), aReference({ status }))
    expect(ended.changes).toMatchObject([{ kind: 'status', provisions: [], recordedAt: '2026-07-01T09:00:00.000Z', inForceFrom: '2026-07-01' }])
    const later = foldLaw(ended, row('2026-08-01'), aReference({ status, title: 'Another title' }))
    expect(later.changes).toMatchObject([{ recordedAt: '2026-07-01T09:00:00.000Z' }])
    expect(foldLaw(later, row('2026-09-01'), aReference()).changes).toEqual([])
  })

  it('holds a new edition of guidance, and not a date that is only put more exactly', () => {
    const code = (date: string) => aReference({ referenceKind: 'statutory-guidance', title: 'SEND code of practice', date })
    const old = foldLaw(undefined, row('2026-06-01'), code('2015'))
    const exact = foldLaw(old, row('2026-06-02'), code('2015-01'))
    expect(exact.changes).toEqual([])
    const issued = foldLaw(exact, row('2026-07-01'), code('2026-06-15'))
    expect(issued.changes).toMatchObject([{ kind: 'edition', inForceFrom: '2026-06-15', recordedAt: '2026-07-01T09:00:00.000Z' }])
    expect(foldLaw(issued, row('2026-07-02'), code('2026-06-15')).changes).toEqual(issued.changes)
    expect(foldLaw(issued, row('2026-07-03'), code('2015-01')).changes).toEqual([])
  })

  it('holds no new edition where a court or an Act is dated', () => {
    const page = (date: string) => aReference({ referenceKind: 'web', date })
    expect(foldLaw(foldLaw(undefined, row('2026-06-01'), page('2015')), row('2026-06-02'), page('2016')).changes).toEqual([])
  })
})

describe('An entry', () => {
  const change = (parts: Partial<LawChange> = {}): LawChange => ({
    key: 'one', kind: 'change', reference: ACT, inForceFrom: '2026-09-01', provisions: ['s 55(3)'], summary: 'Mediation changes.', url: null,
    recordedAt: '2026-06-10T09:00:00.000Z', recordedBy: null, ...parts,
  })
  const entry = (reviewedAt: string | null, parts: Parameters<typeof aTerm>[0] = { citations: [{ reference: ACT, pinpoint: 's.55', note: null }] }) => ({
    snapshot: aTerm(parts),
    firstPublishedAt: '2026-01-01T00:00:00.000Z',
    review: reviewedAt ? { at: reviewedAt, by: [] } : null,
  })
  const open = (term: ReturnType<typeof entry>, changes: LawChange[], today: string) =>
    openLawChanges(term, (id) => (id === ACT ? changes : []), today).map(({ change: { key } }) => key)

  it.each([
    ['recorded after the review, in force in the future', '2026-06-01', '2026-06-11', true],
    ['recorded after the review, in force before it', '2026-10-01', '2026-10-02', false],
    ['recorded before the review, not yet in force', '2026-06-11', '2026-06-12', false],
    ['recorded before the review, come into force since', '2026-06-11', '2026-09-01', true],
    ['recorded before the review, the day before it comes into force', '2026-06-11', '2026-08-31', false],
    ['in force on the day of the review', '2026-09-01', '2027-01-01', false],
    ['in force, and reviewed since', '2026-09-02', '2027-01-01', false],
  ])('asks for a review because of a change %s', (_, reviewed, today, expected) => {
    expect(open(entry(`${reviewed}T12:00:00.000Z`), [change()], today)).toEqual(expected ? ['one'] : [])
  })

  it('asks for a review because of a change that was put on record late: who approved did not know it', () => {
    expect(open(entry('2026-10-01T12:00:00.000Z'), [change({ recordedAt: '2026-11-01T09:00:00.000Z' })], '2026-11-01')).toEqual(['one'])
    expect(open(entry('2026-11-01T08:00:00.000Z'), [change({ recordedAt: '2026-11-01T09:00:00.000Z' })], '2026-11-01')).toEqual(['one'])
  })

  it('does not ask again on the day where it states the law as of that day', () => {
    const ahead = entry('2026-06-11T12:00:00.000Z', { citations: [{ reference: ACT, pinpoint: 's.55', note: null }], lawAsOf: '2026-09-01' })
    expect(open(ahead, [change()], '2026-09-01')).toEqual([])
    expect(nextOpening(ahead, () => [change()], '2026-06-12')).toBeNull()
  })

  it('knows on which day a change that was reviewed ahead asks again', () => {
    expect(nextOpening(entry('2026-06-11T12:00:00.000Z'), () => [change()], '2026-06-12')).toBe('2026-09-01')
    expect(nextOpening(entry('2026-06-01T12:00:00.000Z'), () => [change()], '2026-06-12')).toBeNull()
  })

  it('that nobody reviewed counts from its first publication', () => {
    expect(open(entry(null), [change()], '2026-06-11')).toEqual(['one'])
  })

  it('names every place where it cites what changed, and what could not be read', () => {
    const snapshot = aTerm({
      definition: prose([cite('children-and-families-act-2014', 's.55(3)')]),
      checkpoints: [prose('Nothing.'), prose([cite('children-and-families-act-2014', 'somewhere in it')]), prose([cite('children-and-families-act-2014', 's.55(5)')])],
      citations: [{ reference: ACT, pinpoint: null, note: null }],
    })
    expect(citedPlacesOf(snapshot)).toHaveLength(4)
    const [found] = openLawChanges({ ...entry('2026-06-01T12:00:00.000Z'), snapshot }, () => [change()], '2026-06-11')
    expect(found?.places.map(({ part, number }) => [part, number])).toEqual([['definition', null], ['checkpoint', 2], ['citations', 1]])
    expect(found?.unread).toEqual(['somewhere in it'])
  })
})
