/** What editors ask while they cite and link: reading, writing, suggesting, and who may. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cited, LinkedTerm, ReadAnswer, ReferenceSuggestion, TermSuggestion } from '../../src/publication/citing'
import { aTerm } from '../factories/records'
import { aCms, as, type Id, type TestCms } from '../support/cms'
import { ask, type Rest, restAs } from '../support/rest'

let cms: TestCms
let editor: Rest
let lawyer: Rest
const sources: Record<string, Id> = {}

const aSource = async (name: string, data: Record<string, unknown>): Promise<void> => {
  const { payload, people } = cms
  const status = { status: 'in-force', _status: 'published' }
  const made = await payload.create({ collection: 'references', data: { ...status, ...data }, ...as(people.editor) } as never)
  sources[name] = (made as { id: Id }).id
}

beforeAll(async () => {
  cms = await aCms()
  ;[editor, lawyer] = [await restAs(cms, cms.people.editor), await restAs(cms, cms.people.legal)]
  await aSource('families', { kind: 'act', title: 'Children and Families Act 2014', year: 2014, chapter: '6' })
  await aSource('care', { kind: 'act', title: 'Care Act 2014', year: 2014, chapter: 'c 23' })
  await aSource('undated', { kind: 'act', title: 'The  Education Act 1996' })
  await aSource('send', { kind: 'statutory-instrument', title: 'Special Educational Needs and Disability Regulations 2014', year: 2014, number: '1530' })
  await aSource('case', { kind: 'case', title: 'Re A', year: 2018, neutralCitation: '[2018] UKUT 154 (AAC)' })
  await aSource('study', { kind: 'research', title: 'A study', doi: '10.1000/182' })
  await aSource('page', { kind: 'web', title: 'SEND code', url: 'https://www.gov.uk/send-code/' })
})
afterAll(() => cms.close())

const read = async (text: string, by = editor) => (await by('POST', '/api/references/read', { text })).body as ReadAnswer

describe('What is pasted', () => {
  it.each([
    ['https://www.legislation.gov.uk/ukpga/2014/6/section/55', 'families', 's 55'],
    ['http://www.legislation.gov.uk/ukpga/2014/6/section/55/3/a/enacted', 'families', 's 55(3)(a)'],
    ['https://www.legislation.gov.uk/id/ukpga/2014/23', 'care', null],
    ['Children and Families Act 2014, s 55', 'families', 's 55'],
    ['children and families act 2014 s.55(3)', 'families', 's 55(3)'],
    ['Education Act 1996, s 19', 'undated', 's 19'],
    ['https://www.legislation.gov.uk/uksi/2014/1530/regulation/32', 'send', 'reg 32'],
    ['[2018] UKUT 154 (AAC)', 'case', null],
    ['doi:10.1000/182', 'study', null],
    ['https://doi.org/10.1000/182', 'study', null],
    ['http://gov.uk/send-code', 'page', null],
  ])('finds the source that is on record: %s', async (text, name, pinpoint) => {
    const answer = await read(text)
    expect({ id: answer.reference?.id, pinpoint: answer.pinpoint }).toEqual({ id: sources[name], pinpoint })
  })

  it('says how it will read and where it leads', async () => {
    expect(await read('https://www.legislation.gov.uk/ukpga/2014/6/section/55')).toMatchObject({
      text: 'Children and Families Act 2014, s 55',
      url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55',
    })
  })

  it('that is not on record comes with its fields filled in, and the title left to ask for where an address names none', async () => {
    const { draft, pinpoint, text } = await read('https://www.legislation.gov.uk/ukpga/2010/15/section/20')
    expect(draft).toMatchObject({ kind: 'act', title: null, year: 2010, chapter: '15', jurisdiction: 'united-kingdom' })
    expect({ pinpoint, text }).toEqual({ pinpoint: 's 20', text: '' })
    expect((await read('Equality Act 2010, s 20')).draft).toMatchObject({ kind: 'act', title: 'Equality Act 2010', year: 2010 })
  })

  it('that is another Act of the same year is not taken for one that is on record', async () => {
    expect((await read('https://www.legislation.gov.uk/ukpga/2014/7')).reference).toBeUndefined()
  })

  it('and cannot be read is refused, with the place', async () => {
    const unread = await editor('POST', '/api/references/read', { text: 'Children and Families Act 2014, s fifty' })
    expect(unread.status).toBe(400)
    expect(unread.body).toMatchObject({ code: 'citation_unreadable', at: 34, refusals: [{ code: 'citation_unreadable', field: 'text' }] })
    for (const body of [{}, { text: 7 }, { text: 'x'.repeat(5000) }]) {
      expect((await editor('POST', '/api/references/read', body)).body).toMatchObject({ refusals: [{ code: 'invalid_request' }] })
    }
  })
})

describe('Citations', () => {
  it('are written many at once, in the order asked for, with what is wrong beside each', async () => {
    const answer = await lawyer('POST', '/api/references/cite', [
      { reference: sources.families, pinpoint: 's.55' },
      { reference: sources.families, pinpoint: 's fifty' },
      { reference: 99_999, pinpoint: 's 1' },
      { reference: 'nothing', pinpoint: null },
      { reference: String(sources.care) },
    ])
    const cited = answer.body as Cited[]
    expect(cited.map(({ text }) => text)).toEqual([
      'Children and Families Act 2014, s 55',
      'Children and Families Act 2014, s fifty',
      '',
      '',
      'Care Act 2014',
    ])
    expect(cited[0]?.url).toBe('https://www.legislation.gov.uk/ukpga/2014/6/section/55')
    expect(cited[1]?.problem?.at).toBe(2)
    expect(cited[2]?.source).toBeNull()
    expect(cited[4]?.source).toMatchObject({ isPublished: true, status: 'in-force' })
  })

  it('are refused beyond 500 at once', async () => {
    const many = Array.from({ length: 501 }, () => ({ reference: sources.families, pinpoint: null }))
    expect((await editor('POST', '/api/references/cite', many)).status).toBe(400)
    expect((await editor('POST', '/api/references/cite', { reference: 1 })).status).toBe(400)
  })
})

describe('Sources to choose from', () => {
  const suggest = async (q: string) =>
    (await editor('GET', `/api/references/suggest?${new URLSearchParams({ q })}`)).body as ReferenceSuggestion[]

  it('are found by words of the title, by a neutral citation, and by a whole citation with its place', async () => {
    expect((await suggest('children and fam')).map(({ source }) => source.id)).toEqual([sources.families])
    expect((await suggest('[2018] UKUT 154')).map(({ source }) => source.id)).toContain(sources.case)
    expect((await suggest('Children and Families Act 2014, s 55'))[0]).toMatchObject({
      source: { id: sources.families },
      pinpoint: 's 55',
      text: 'Children and Families Act 2014, s 55',
    })
    expect(await suggest('no such thing')).toEqual([])
  })

  it('are offered before anything is typed, and a query has an end', async () => {
    expect((await suggest('')).length).toBeGreaterThan(0)
    expect((await editor('GET', `/api/references/suggest?q=${'x'.repeat(201)}`)).status).toBe(400)
  })
})

describe('Terms to link to', () => {
  it('are found by title or alias, drafts too, but not what is archived', async () => {
    const draft = await aTerm(cms, { title: 'Hearing bundle', data: { aliases: [{ label: 'Court papers', kind: 'synonym' }] } })
    const live = await aTerm(cms, { title: 'Hearing room', state: 'published' })
    const archived = await aTerm(cms, { title: 'Hearing of old', state: 'archived' })
    const found = (await editor('GET', '/api/terms/suggest?q=hearing')).body as TermSuggestion[]
    expect(found.map(({ id, isPublished }) => [id, isPublished])).toEqual([
      [draft.id, false],
      [live.id, true],
    ])
    const byAlias = (await editor('GET', '/api/terms/suggest?q=court%20pap')).body as TermSuggestion[]
    expect(byAlias).toMatchObject([{ id: draft.id, title: 'Hearing bundle', alias: 'Court papers' }])
    const linked = (await lawyer('GET', `/api/terms/linked?ids=${archived.id},${live.id},999999,x`)).body as LinkedTerm[]
    expect(linked.map(({ title, standing }) => [title, standing])).toEqual([
      ['Hearing of old', 'archived'],
      ['Hearing room', 'published'],
      [null, 'gone'],
      [null, 'gone'],
    ])
  })
})

describe('Who may', () => {
  it('ask any of this: whoever is signed in, and nobody else', async () => {
    const asked = await Promise.all([
      ask(cms, 'POST', '/api/references/read', { body: { text: 'Care Act 2014' } }),
      ask(cms, 'POST', '/api/references/cite', { body: [] }),
      ask(cms, 'GET', '/api/references/suggest'),
      ask(cms, 'GET', '/api/terms/suggest'),
      ask(cms, 'GET', '/api/terms/linked?ids=1'),
    ])
    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  })

  it('make a source: an editor, not a reviewer, who may look one up all the same', async () => {
    const source = { kind: 'act', title: 'Equality Act 2010', year: 2010, chapter: '15', status: 'in-force', _status: 'published' }
    expect((await lawyer('POST', '/api/references', source)).status).toBe(403)
    expect((await read('Care Act 2014', lawyer)).reference?.id).toBe(sources.care)
    expect((await editor('POST', '/api/references', source)).status).toBe(201)
    expect((await read('https://www.legislation.gov.uk/ukpga/2010/15')).reference?.title).toBe('Equality Act 2010')
  })
})
