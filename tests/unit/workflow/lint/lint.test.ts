/** The checks as functions over a text and what is known of it; cases that an editor can read are in tests/fixtures/lint. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReferenceKind } from '../../../../src/glossary/kinds'
import type { DraftTermSnapshot } from '../../../../src/publication/snapshot'
import type { Inline, RichTextDocument } from '../../../../src/richtext/document'
import { lint } from '../../../../src/workflow/lint/lint'
import type { Known, KnownReference, LinkCheck } from '../../../../src/workflow/lint/subject'

const OWN = 'own-id'
const say = (words: string): Inline => ({ type: 'text', text: words, marks: [] })
const cite = (reference: string, pinpoint: string | null = null): Inline => ({ type: 'citation', reference, pinpoint })
const link = (url: string, words = 'here'): Inline => ({ type: 'link', url, children: [{ type: 'text', text: words, marks: [] }] })
const text = (...children: Inline[]): RichTextDocument => ({ type: 'document', version: 1, children: [{ type: 'paragraph', children }] })

const source = (kind: ReferenceKind = 'act', more: Partial<KnownReference> = {}): KnownReference => ({
  referenceKind: kind,
  title: 'A source',
  year: null,
  chapter: null,
  number: null,
  publisher: null,
  date: null,
  neutralCitation: null,
  authors: [],
  journal: null,
  doi: null,
  url: null,
  status: 'in-force',
  successor: null,
  ...more,
})

const DRAFT: DraftTermSnapshot = {
  kind: 'term',
  id: OWN,
  slug: 'a-term',
  title: 'A term',
  aliases: [],
  category: null,
  jurisdictions: [],
  authors: [],
  definition: null,
  context: null,
  checkpoints: [],
  body: null,
  enquiries: null,
  citations: [],
  lawAsOf: null,
  seo: { title: null, description: null, image: null },
}

const inOrder = (items: readonly unknown[] | undefined): number[] => (items ?? []).map((_, index) => index)

const check = (draft: Partial<DraftTermSnapshot>, known: Partial<Known> = {}) =>
  lint({
    draft: { ...DRAFT, ...draft },
    rows: {
      aliases: inOrder(draft.aliases),
      checkpoints: inOrder(draft.checkpoints),
      citations: inOrder(draft.citations),
      searchPhrases: inOrder(draft.enquiries?.searchPhrases),
    },
    known: { references: new Map(), linkCheck: () => undefined, owners: new Map(), readingAge: 16, ...known },
  })
const rules = (...args: Parameters<typeof check>): string[] => check(...args).findings.map(({ rule }) => rule)
const sources = (named: Record<string, KnownReference>): Partial<Known> => ({ references: new Map(Object.entries(named)) })

const tableOf = (file: string): string[][] =>
  readFileSync(path.join('tests/fixtures/lint', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

describe('A duty without its law', () => {
  it.each(tableOf('duties.txt'))('in “%s”: %s', (sentence, found) => {
    const { findings } = check({ definition: text(say(sentence ?? '')) })
    expect(findings.map(({ place }) => place.words)).toEqual(found === '-' ? [] : [found])
  })

  it('is none where the very text cites an Act or an instrument; guidance and the list of sources do not make law', () => {
    const known = sources({ act: source('act'), si: source('statutory-instrument'), code: source('statutory-guidance') })
    expect(rules({ definition: text(say('It must. '), cite('act')) }, known)).toEqual([])
    expect(rules({ definition: text(say('It must. '), cite('si')) }, known)).toEqual([])
    expect(rules({ definition: text(say('It must. '), cite('code')) }, known)).toEqual(['duty_uncited'])
    const listed = [{ reference: 'act', pinpoint: null, note: null }]
    expect(rules({ definition: text(say('It must.')), citations: listed }, known)).toEqual(['duty_uncited'])
  })

  it('is looked for in the definition and the checkpoints, not in the body', () => {
    expect(rules({ body: text(say('It must.')) })).toEqual([])
    const { findings, coverage } = check({ checkpoints: [text(say('Ask.')), text(say('They must reply.'))] })
    expect(findings.map(({ rule, place }) => [rule, place.field])).toEqual([
      ['duty_uncited', 'checkpoints.1.text'],
      ['checkpoint_uncited', 'checkpoints.0.text'],
    ])
    expect(coverage).toEqual({ checkpoints: 2, uncited: 2 })
  })
})

describe('A pinpoint', () => {
  it.each(tableOf('pinpoints.txt'))('%s, “%s”, %s: %s', (kind, title, pinpoint, fits) => {
    const known = sources({ it: source(kind as ReferenceKind, { title: title ?? '' }) })
    const found = rules({ citations: [{ reference: 'it', pinpoint: pinpoint ?? null, note: null }] }, known)
    expect(found).toEqual(fits === 'fits' ? [] : ['pinpoint_unfit'])
  })

  it('that cannot be read is said to be that, with where reading stopped', () => {
    const { findings } = check({ citations: [{ reference: 'it', pinpoint: 'somewhere', note: null }] }, sources({ it: source() }))
    expect(findings).toMatchObject([{ rule: 'pinpoint_unreadable', severity: 'error', place: { field: 'citations.0.pinpoint' } }])
    expect(findings[0]?.message).toContain('found ‘somewhere’')
  })
})

describe('A source', () => {
  it.each(['repealed', 'superseded'] as const)('that is %s is an error wherever it is cited, and its successor is named', (status) => {
    const known = sources({ old: source('act', { title: 'Old Act', status, successor: 'New Act' }) })
    const { findings } = check({ body: text(say('As it was'), cite('old')), citations: [{ reference: 'old', pinpoint: null, note: null }] }, known)
    expect(findings.map(({ rule, place }) => [rule, place.field])).toEqual([
      [`source_${status}`, 'citations.0.reference'],
      [`source_${status}`, 'body'],
    ])
    expect(findings[0]?.message).toBe(`Citation 1 cites “Old Act”, which is ${status}; “New Act” has taken its place.`)
    expect(findings[1]?.place.words).toBe('As it was')
  })

  it.each(['in-force', 'amended', 'not-applicable'] as const)('that is %s may be cited', (status) => {
    expect(rules({ citations: [{ reference: 'it', pinpoint: null, note: null }] }, sources({ it: source('act', { status }) }))).toEqual([])
  })
})

describe('A link', () => {
  it.each([
    ['https://www.legislation.gov.uk/ukpga/2014/6/enacted', ['link_original']],
    ['https://www.legislation.gov.uk/uksi/2014/1530/made?view=plain', ['link_original']],
    ['http://legislation.gov.uk/uksi/2014/1530/regulation/12/made', ['link_original', 'link_insecure']],
    ['https://www.legislation.gov.uk/ukpga/2014/6/section/55', []],
    ['https://example.org/made', []],
    ['http://example.org/', ['link_insecure']],
    ['mailto:help@example.org', []],
    ['/contact', []],
  ])('to %s: %j', (url, expected) => {
    expect(rules({ body: text(link(url)) })).toEqual(expected)
  })

  it.each<[LinkCheck['verdict'], string[]]>([
    ['gone', ['link_dead']],
    ['failed', ['link_dead']],
    ['refused', []],
    ['moved', []],
    ['skipped', []],
    ['ok', []],
  ])('that was %s at the last check: %j', (verdict, expected) => {
    const linkCheck = (): LinkCheck => ({ verdict, at: '2026-11-20T03:23:00.000Z', status: 404, note: null })
    expect(rules({ body: text(link('https://example.org/')) }, { linkCheck })).toEqual(expected)
  })

  it('of a source cited counts once, wherever the source is cited', () => {
    const known = sources({ page: source('web', { url: 'http://example.org/' }) })
    const citations = [1, 2].map(() => ({ reference: 'page', pinpoint: null, note: null }))
    expect(rules({ citations }, known)).toEqual(['link_insecure'])
  })

  it('from a term to itself leads nowhere', () => {
    const toTerm = (term: string): Inline => ({ type: 'termLink', term, children: [{ type: 'text', text: 'it', marks: [] }] })
    expect(rules({ context: text(toTerm(OWN)) })).toEqual(['link_to_self'])
    expect(rules({ context: text(toTerm('other')) })).toEqual([])
  })
})

describe('The wording', () => {
  it('of a definition may have 60 words', () => {
    expect(rules({ definition: text(say('word '.repeat(60))) }, { readingAge: null })).toEqual([])
    const { findings } = check({ definition: text(say('word '.repeat(61))) }, { readingAge: null })
    expect(findings).toMatchObject([{ rule: 'definition_long', severity: 'advice', message: 'The definition has 61 words, more than 60.' }])
  })

  it('is measured against the target, from 50 words on', () => {
    const easy = 'The cat sat on the mat. '.repeat(10)
    const hard = 'Administrative determinations necessitate comprehensive multidisciplinary consideration of individual circumstances. '
    expect(check({ body: text(say(easy)) }).readingAge).toBeLessThan(8)
    expect(rules({ body: text(say(hard.repeat(6))) })).toEqual(['reading_age'])
    expect(rules({ body: text(say(hard.repeat(6))) }, { readingAge: null })).toEqual([])
    expect(check({ body: text(say(hard)) }).readingAge).toBeNull()
  })
})

describe('The list', () => {
  it('has errors first, and nothing to say of an empty entry', () => {
    expect(check({}).findings).toEqual([])
    const known = { ...sources({ old: source('act', { status: 'repealed' }) }), owners: new Map([['ep', 'Educational psychologist']]) }
    const found = check(
      { checkpoints: [text(say('Ask.'))], aliases: [{ label: 'EP', kind: 'abbreviation' }], body: text(link('http://a.example/'), cite('old')) },
      known,
    )
    expect(found.findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning', 'advice'])
  })

  it('looks into blocks that did not exist when the rules were written', () => {
    const table = { type: 'table', rows: [{ type: 'row', cells: [{ type: 'cell', children: [{ type: 'paragraph', children: [link('http://a.example/')] }] }] }] }
    const body = { type: 'document', version: 1, children: [table] } as unknown as RichTextDocument
    expect(rules({ body })).toEqual(['link_insecure'])
  })
})
