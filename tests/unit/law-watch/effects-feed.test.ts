import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FeedError, readFeed } from '../../../src/law-watch/effects-feed'
import { provisionsOf } from '../../../src/law-watch/provisions'

const fixture = (name: string): string => readFileSync(`tests/fixtures/law-feeds/${name}`, 'utf8')
const page = (number: number) => readFeed(fixture(`good/ukpga-2014-6.page-${number}.xml`))
const effectNamed = (id: string) => [1, 2, 3].flatMap((number) => page(number).effects).find((effect) => effect.id === id)

describe('A page of the feed of changes', () => {
  it('is read effect by effect, with the address of the next', () => {
    const { effects, next, updated, unreadable } = page(1)
    expect(effects.map(({ id }) => id)).toEqual(['key-words', 'key-two-subsections', 'key-range', 'key-inserted'])
    expect(next).toBe('http://www.legislation.gov.uk/changes/affected/ukpga/2014/6/data.feed?results-count=100&sort=modified&page=2')
    expect(updated).toHaveLength(4)
    expect(unreadable).toBe(0)
    expect(page(3).next).toBeNull()
  })

  it('tells what changes, by what, from when, and whether the text has it', () => {
    expect(effectNamed('key-words')).toEqual({
      id: 'key-words',
      modified: '2026-10-01T10:00:00.000Z',
      type: 'words substituted',
      applied: false,
      requiresApplied: true,
      affected: 'ukpga/2014/6',
      affectedText: 's. 55(3)',
      affectedPlaces: [{ from: 'section/55/3', to: null }],
      affecting: 'ukpga/2026/12',
      affectingTitle: 'Example Children’s Services Act 2026',
      affectingText: 's. 12',
      affectingUrl: 'https://www.legislation.gov.uk/ukpga/2026/12',
      inForce: [{ date: '2027-09-01', applied: false, prospective: false, qualification: 'wholly in force' }],
      comments: '',
    })
    expect(effectNamed('key-inserted')?.inForce.map(({ date, qualification }) => [date, qualification])).toEqual([
      ['2027-01-01', 'for specified purposes'],
      ['2027-04-06', 'in so far as not already in force'],
    ])
    expect(effectNamed('key-range')?.inForce).toEqual([{ date: null, applied: false, prospective: true, qualification: '' }])
    expect(effectNamed('key-commencement')).toMatchObject({ applied: true, type: 'coming into force', affectingTitle: expect.stringContaining('Commencement No. 2') as string })
    expect(effectNamed('key-heading')?.comments).toBe('So much as relates to Part 3')
  })

  it.each([
    ['key-words', ['s 55(3)']],
    ['key-two-subsections', ['s 55(4)', 's 55(5)']],
    ['key-range', ['s 36 to s 38']],
    ['key-inserted', ['s 36A']],
    ['key-schedule', ['sch 3 para 4(2)']],
    ['key-whole', []],
    ['key-heading', ['Pt. 3 heading']],
  ])('names the provisions of %s', (id, provisions) => {
    const effect = effectNamed(id)
    expect(effect && provisionsOf(effect)).toEqual(provisions)
  })

  it('counts entries that hold no effect, and reads the others', () => {
    const { effects, unreadable } = readFeed(fixture('entry-without-effect.xml'))
    expect([effects.length, unreadable]).toEqual([1, 1])
  })

  it.each([
    ['cut-off.xml', /no well-formed XML|cut off/],
    ['not-well-formed.xml', /no well-formed XML \(line \d+/],
    ['entity-bomb.xml', /declares a document type/],
    ['outside-entity.xml', /declares a document type/],
    ['unknown-entity.xml', /no well-formed XML/],
    ['web-page.xml', /declares a document type/],
    ['another-format.xml', /no Atom feed but “rss”/],
    ['empty.xml', /nothing in it|no well-formed/],
  ])('that is %s is refused in a sentence', (name, words) => {
    expect(() => readFeed(fixture(name))).toThrow(FeedError)
    expect(() => readFeed(fixture(name))).toThrow(words)
  })

  it('that stands too deep is refused, and a deep one costs no stack', () => {
    expect(() => readFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${'<a>'.repeat(100_000)}`)).toThrow(/more than 60 deep/)
  })

  it('may hold text as long as a page, in pieces', () => {
    const long = 'x'.repeat(300_000)
    expect(readFeed(fixture('good/ukpga-2014-6.page-1.xml').replace('<title>Changes to legislation</title>', `<title>${long}</title>`)).effects).toHaveLength(4)
  })
})
