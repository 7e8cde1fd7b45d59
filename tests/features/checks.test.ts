/** The checks of an entry: what they find, and what submitting is refused for, below every door. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChecksDocument } from '../../src/workflow/checks'
import { aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type TestCms } from '../support/cms'
import { type Rest, restAs } from '../support/rest'

let cms: TestCms
let editor: Rest
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
})
afterAll(() => cms.close())

const checksOf = async (term: Id): Promise<ChecksDocument> => (await editor('GET', `/api/terms/${term}/checks`)).body as ChecksDocument
const rulesOf = async (term: Id): Promise<string[]> => (await checksOf(term)).findings.map(({ rule, place }) => `${rule} ${place.field}`)
const codesOf = (body: unknown): string[] => (body as { refusals: { code: string }[] }).refusals.map(({ code }) => code)

let count = 0
const aSource = async (data: Record<string, unknown> = {}) =>
  (await cms.payload.create({
    collection: 'references',
    data: { kind: 'act', title: `Education Act 1996 ${(count += 1)}`, year: 1996, chapter: '56', status: 'in-force', _status: 'published', ...data },
    ...as(cms.people.editor),
  } as never)) as unknown as { id: Id; title: string }

describe('An entry that cites the law as it was', () => {
  it('is refused with every reason at once, and goes to review once each is mended', async () => {
    const successor = await aReference(cms, { title: 'Children and Families Act 2014' })
    const repealed = await aSource({ status: 'repealed', supersededBy: successor.id })
    await aTerm(cms, { title: 'Educational psychologist', data: { aliases: [{ label: 'EP', kind: 'abbreviation' }] } })
    const term = await aTerm(cms, {
      title: 'Escort',
      definition: `Someone who travels with a child. [](cite:${successor.id} "somewhere")`,
      data: {
        aliases: [{ label: 'ep ', kind: 'abbreviation' }],
        citations: [{ reference: repealed.id }, { reference: successor.id, pinpoint: 'reg 3' }],
      },
    })
    const refused = await editor('POST', `/api/terms/${term.id}/workflow/submit`, { note: 'Please review.' })
    expect(refused.status).toBe(409)
    expect(codesOf(refused.body).sort()).toEqual(['alias_taken', 'pinpoint_unfit', 'pinpoint_unreadable', 'source_repealed'])
    const { findings } = await checksOf(term.id)
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, place }) => [rule, place.field])).toEqual([
      ['source_repealed', 'citations.0.reference'],
      ['pinpoint_unfit', 'citations.1.pinpoint'],
      ['pinpoint_unreadable', 'definition'],
      ['alias_taken', 'aliases.0.label'],
    ])
    expect(findings[0]?.message).toContain('“Children and Families Act 2014” has taken its place')
    await edit(cms, term.id, {
      aliases: [],
      definition: richText(`Someone who travels with a child. [](cite:${successor.id} "s 3")`),
      citations: [{ reference: successor.id, pinpoint: 'sch 2 para 4' }],
    })
    expect((await editor('POST', `/api/terms/${term.id}/workflow/submit`, { note: 'Please review.' })).status).toBe(200)
  })

  it('is refused by the Local API as well', async () => {
    const superseded = await aSource({ kind: 'statutory-guidance', title: 'Old Code', chapter: null, status: 'superseded' })
    const term = await aTerm(cms, { data: { citations: [{ reference: superseded.id, pinpoint: 'para 11.20' }] } })
    await expect(cms.act(term.id, 'submit', cms.people.editor, { note: 'Please review.' })).rejects.toMatchObject({
      refusals: [{ code: 'source_superseded', field: 'citations.0.reference' }],
    })
  })

  it('that was approved before its source was repealed can be published: who approved it knew the text', async () => {
    const source = await aSource()
    const term = await aTerm(cms, { state: 'approved', data: { citations: [{ reference: source.id, pinpoint: 's 19' }] } })
    await cms.payload.update({ collection: 'references', id: source.id, data: { status: 'repealed' }, ...as(cms.people.editor) } as never)
    expect(await rulesOf(term.id)).toContain('source_repealed citations.0.reference')
    await cms.act(term.id, 'publish', cms.people.editor)
    expect((await cms.workflow(term.id)).state).toBe('published')
  })
})

describe('A name', () => {
  it('belongs to one entry: titles and aliases, drafts too, whatever the case and the apostrophe', async () => {
    const owner = await aTerm(cms, { title: 'Child’s views' })
    const term = await aTerm(cms, { title: 'Voice', data: { aliases: [{ label: "CHILD'S  VIEWS", kind: 'synonym' }] } })
    expect(await rulesOf(term.id)).toContain('alias_taken aliases.0.label')
    await edit(cms, owner.id, { title: 'Views of the child' })
    expect(await rulesOf(term.id)).not.toContain('alias_taken aliases.0.label')
  })

  it('of an archived entry is free, and one’s own is no collision', async () => {
    await aTerm(cms, { title: 'Statement', state: 'archived' })
    const term = await aTerm(cms, { title: 'Plan', data: { aliases: [{ label: 'statement', kind: 'former-name' }, { label: 'plan', kind: 'synonym' }] } })
    expect(await rulesOf(term.id)).toEqual([])
  })

  it('is told apart in the title too, as a warning', async () => {
    await aTerm(cms, { title: 'Mediation', data: { aliases: [{ label: 'Dispute meeting', kind: 'synonym' }] } })
    const term = await aTerm(cms, { title: 'Dispute meeting' })
    expect(await rulesOf(term.id)).toEqual(['title_taken title'])
  })
})

describe('The checks', () => {
  it('count the rows of the form, empty ones among them', async () => {
    const act = await aSource()
    const term = await aTerm(cms, {
      data: {
        checkpoints: [{ text: richText('') }, { text: richText('You must ask in writing.') }, { text: richText(`Ask early. [](cite:${act.id} "s 19")`) }],
      },
    })
    const { findings, coverage } = await checksOf(term.id)
    expect(findings).toMatchObject([{ rule: 'duty_uncited', place: { field: 'checkpoints.1.text', words: 'must' } }])
    expect(coverage).toEqual({ checkpoints: 2, uncited: 1 })
  })

  it('ask readers’ search, with the draft in the place of what is live', async () => {
    await Promise.all(['One', 'Two', 'Three'].map((title) => aTerm(cms, { title: `Transport ${title}`, state: 'published' })))
    const term = await aTerm(cms, {
      title: 'Escorts',
      data: { enquiries: { searchPhrases: [{ phrase: 'transport' }, { phrase: 'escorts' }] } },
    })
    const { findings } = await checksOf(term.id)
    expect(findings).toMatchObject([{ rule: 'phrase_not_found', place: { field: 'enquiries.searchPhrases.0.phrase' } }])
    await edit(cms, term.id, { aliases: [{ label: 'transport', kind: 'synonym' }] })
    expect(await rulesOf(term.id)).toEqual([])
  })

  it('read the age that the glossary is written for from its settings', async () => {
    const hard =
      'Notwithstanding the aforementioned considerations, responsibility for determining the appropriateness of provision necessarily remains with the authority, whose administrative arrangements, irrespective of organisational convenience, accommodate individual circumstances. '
    const term = await aTerm(cms, { data: { body: richText(hard.repeat(3)) } })
    expect(await rulesOf(term.id)).toContain('reading_age body')
    await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Glossary', audience: 'readers', readingAge: null }, ...as(cms.people.admin) } as never)
    expect(await rulesOf(term.id)).not.toContain('reading_age body')
  })

  it('are for people who may read the entry', async () => {
    expect((await editor('GET', '/api/terms/999999/checks')).status).toBe(404)
  })
})
