/** What changed between two texts of an entry, as the desk asks for it. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangesDocument, PublicationSummary } from '../../src/workflow/changes-document'
import type { Part } from '../../src/workflow/part-names'
import { aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, type Id, type TestCms } from '../support/cms'
import { type Rest, restAs } from '../support/rest'
import { shownPart } from '../unit/workflow/changes/shown'

let cms: TestCms
let editor: Rest
let lawyer: Rest
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
  lawyer = await restAs(cms, cms.people.legal)
})
afterAll(() => cms.close())

const ask = (term: Id, query = '', by: Rest = lawyer) => by('GET', `/api/terms/${term}/workflow/changes${query}`)
const changes = async (term: Id, query = '') => {
  const { status, body } = await ask(term, query)
  expect(status).toBe(200)
  return body as ChangesDocument
}
const shown = async (term: Id, part: Part, query = '') => shownPart((await changes(term, query)).changes, part)

const stranger = async (path: string): Promise<number> => {
  const request = new Request(`https://glossary.example${path}`)
  return (await handleEndpoints({ config: cms.payload.config, payloadInstanceCacheKey: cms.database.url, request })).status
}

/** Published again with another text. */
const republish = async (term: Id, data: Record<string, unknown>) => {
  await edit(cms, term, data)
  await cms.act(term, 'submit', cms.people.editor, { note: 'Sharper.' })
  await cms.act(term, 'approve', cms.people.legal)
  await cms.act(term, 'publish', cms.people.editor)
}

describe('GET changes', () => {
  it('tells what a draft changes of what is published, in the words of both', async () => {
    const act = await aReference(cms, { title: 'Children and Families Act' })
    const term = await aTerm(cms, {
      state: 'published',
      definition: `The council must act [](cite:${act.id} "s 42").`,
      data: { citations: [{ reference: act.id, pinpoint: 's 42' }] },
    })
    await edit(cms, term.id, {
      definition: richText(`The council must act at once [](cite:${act.id} "s 42(2)").`),
      citations: [{ reference: act.id, pinpoint: 's 42(2)' }],
    })
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'The subsection.' })
    expect(await shown(term.id, 'definition')).toEqual([
      '~ The council must act [-(Children and Families Act 2014, s 42)-]{+at once +}{+(Children and Families Act 2014, s 42(2))+}.',
    ])
    expect(await shown(term.id, 'citations')).toEqual(['~ [-Children and Families Act 2014, s 42-]{+Children and Families Act 2014, s 42(2)+}'])
    const { state, before, after, changes: found } = await changes(term.id)
    const { digest, liveDigest } = await cms.workflow(term.id)
    expect({ state, before, after }).toMatchObject({
      state: 'in-review',
      before: { kind: 'publication', version: 1, event: 'published', by: { name: 'Edie Editor' }, digest: liveDigest },
      after: { kind: 'draft', digest },
    })
    expect(found.size).toEqual({ inserted: 4, deleted: 2 })
  })

  it('is all new where nothing was published before', async () => {
    const term = await aTerm(cms, { state: 'in-review', definition: 'What it means.' })
    const { before, changes: found } = await changes(term.id)
    expect(before).toBeNull()
    expect(found.parts.filter(({ op }) => op === 'changed' || op === 'removed')).toEqual([])
    expect(shownPart(found, 'definition')).toEqual(['+ {+What it means.+}'])
  })

  it('is empty where the draft is what is published', async () => {
    const term = await aTerm(cms, { state: 'published' })
    const { changes: found } = await changes(term.id)
    expect(found.parts.filter(({ op }) => op !== 'unchanged')).toEqual([])
    expect(found.size).toEqual({ inserted: 0, deleted: 0 })
  })

  it('compares any two publications, either way round', async () => {
    const term = await aTerm(cms, { state: 'published', definition: 'It may act.' })
    await republish(term.id, { definition: richText('It must act.') })
    await republish(term.id, { definition: richText('It must act promptly.') })
    expect(await shown(term.id, 'definition', '?from=1&to=3')).toEqual(['~ It [-may-]{+must+} act{+ promptly+}.'])
    expect(await shown(term.id, 'definition', '?from=3&to=2')).toEqual(['~ It must act[- promptly-].'])
    expect(await shown(term.id, 'definition', '?from=1&to=draft')).toEqual(['~ It [-may-]{+must+} act{+ promptly+}.'])
    expect(await shown(term.id, 'definition', '?to=2')).toEqual(['~ It [-may-]{+must+} act.'])
    expect(await changes(term.id, '?from=1&to=3')).toMatchObject({ before: { version: 1 }, after: { version: 3, note: 'Sharper.' } })
    expect(await changes(term.id, '?to=1')).toMatchObject({ before: null, after: { version: 1 } })
  })

  it('compares with what was public last, of an archived entry', async () => {
    const term = await aTerm(cms, { state: 'archived' })
    expect(await changes(term.id)).toMatchObject({ state: 'archived', before: { version: 2, event: 'archived', note: 'Out of date.' } })
  })

  it.each(['from=0', 'from=-1', 'from=one', 'from=1.5', 'from=draft', 'to=latest', 'from=1&to=', `from=${'9'.repeat(40)}`])(
    'cannot read ?%s, and says which number is wanted',
    async (query) => {
      const term = await aTerm(cms, { state: 'published' })
      expect(await ask(term.id, `?${query}`)).toMatchObject({
        status: 400,
        body: { refusals: [{ code: 'invalid_request', message: expect.stringContaining('number of a publication') as string }] },
      })
    },
  )

  it.each(['from=7', 'from=1&to=7'])('knows no version that is not in the ledger: ?%s', async (query) => {
    const term = await aTerm(cms, { state: 'published' })
    expect(await ask(term.id, `?${query}`)).toMatchObject({
      status: 404,
      body: { refusals: [{ code: 'not_found', message: expect.stringContaining('Version 7 of this entry') as string }] },
    })
  })

  it.each(['changes', 'publications'])('is for people who are signed in, about an entry that there is: %s', async (what) => {
    const term = await aTerm(cms)
    expect(await stranger(`/api/terms/${term.id}/workflow/${what}`)).toBe(401)
    expect((await lawyer('GET', `/api/terms/999999/workflow/${what}`)).status).toBe(404)
  })
})

describe('GET publications', () => {
  it('lists them all, newest first, with who and why', async () => {
    const term = await aTerm(cms, { state: 'published' })
    await republish(term.id, { title: 'Another title' })
    await cms.act(term.id, 'archive', cms.people.editor, { reason: 'Out of date.', archiveAs: 'withdrawn' })
    const { status, body } = await editor('GET', `/api/terms/${term.id}/workflow/publications`)
    const { publications } = body as { publications: PublicationSummary[] }
    expect(status).toBe(200)
    expect(publications).toMatchObject([
      { version: 3, event: 'archived', by: { name: 'Edie Editor' }, note: 'Out of date.' },
      { version: 2, event: 'published', by: { name: 'Edie Editor' }, changeKind: 'major', note: 'Sharper.' },
      { version: 1, event: 'published', by: { name: 'Edie Editor' } },
    ])
    for (const { digest } of publications) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is empty for an entry that was never public', async () => {
    const term = await aTerm(cms)
    expect(await editor('GET', `/api/terms/${term.id}/workflow/publications`)).toMatchObject({ status: 200, body: { publications: [] } })
  })
})
