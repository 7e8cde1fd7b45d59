/** Callouts, tables and steps, from the editor's save to what readers get. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, refusalsOf, type TestCms } from '../support/cms'
import { aGraphqlServer, type GraphqlServer } from '../support/graphql-server'
import { restAs, type Rest } from '../support/rest'
import type { UsedBy } from '../../src/publication/used-by'

let cms: TestCms
let editor: Rest
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
})
afterAll(() => cms.close())

const CALLOUT = '> [!WARNING]\n> Within **two months** of the decision [](cite:ACT "s 55").'
const TABLE = `<!-- table: caption, header column -->

How long it takes

| Stage | Weeks |
| --- | --- |
| Decision | 6 [](cite:ACT "s 36") |`
const STEPS = `<!-- steps -->

1. Ask the local authority

   In writing, as [the plan](term:PLAN) says.
2. Wait`

describe('A text with a callout, a table and steps', () => {
  it('is saved, published and read in every form', async () => {
    const act = await aReference(cms, { title: 'Children and Families Act 2014' })
    const plan = await aTerm(cms, { title: 'Plan', state: 'published' })
    const body = [CALLOUT, TABLE, STEPS].join('\n\n').replaceAll('ACT', String(act.id)).replace('PLAN', String(plan.id))
    const term = await aTerm(cms, { title: 'Appeal', state: 'published', data: { body: richText(body) } })
    const text = await bodyOf(term.slug ?? '')
    expect(text.markdown).toBe(
      '> [!WARNING]\n> Within **two months** of the decision ([Children and Families Act 2014, s 55](https://www.legislation.gov.uk/ukpga/2014/6/section/55)).\n\n' +
        '<!-- table: caption, header column -->\n\nHow long it takes\n\n| Stage | Weeks |\n| --- | --- |\n' +
        '| Decision | 6 ([Children and Families Act 2014, s 36](https://www.legislation.gov.uk/ukpga/2014/6/section/36)) |\n\n' +
        '<!-- steps -->\n\n1. Ask the local authority\n\n   In writing, as [the plan](https://glossary.example/terms/plan) says.\n2. Wait',
    )
    expect(text.html).toContain('<div class="callout callout-warning" role="note">')
    expect(text.html).toContain('<th scope="row">Decision</th>')
    expect(text.html).toContain('<ol class="steps"><li><p class="step-title"><strong>Ask the local authority</strong></p>')
    expect(text.text).toContain('Warning: Within two months of the decision (Children and Families Act 2014, s 55).')
    expect(text.json.children.map(({ type }) => type)).toEqual(['callout', 'table', 'steps'])
    expect(text.links).toEqual([{ title: 'Plan' }])
    expect(text.citations.map(({ pinpoint }) => pinpoint)).toEqual(['s 55', 's 36'])
    expect(text.wordCount).toBe(25)
  })

  it('has its citations as footnotes and its abbreviations explained, for who asks', async () => {
    const act = await aReference(cms, { title: 'Equality Act 2010' })
    await aTerm(cms, { title: 'Reasonable adjustment', state: 'published', data: { aliases: [{ label: 'RADJ', kind: 'abbreviation' }] } })
    await aTerm(cms, { title: 'Footnoted', state: 'published', data: { body: richText(`A RADJ [](cite:${act.id} "s 20").`) } })
    const server = await aGraphqlServer(cms.database.url)
    const html = (args: string) => server.ask(`{ term(slug: "footnoted") { ... on Term { body { html${args} } } } }`)
    // Where its first mention is a link, the link explains it.
    const answer = await html('(linkTerms: false, citations: FOOTNOTES, idPrefix: "body-")')
    expect(answer.text).toContain('<abbr title=\\"Reasonable adjustment\\">RADJ</abbr>')
    expect(answer.text).toContain('href=\\"#body-note-1\\"')
    expect((await html('')).text).toContain('(<a class=\\"citation\\"')
    expect((await html('(idPrefix: "a b")')).text).toContain('idPrefix is not of letters')
    await server.close()
  })

  it('names what it cites and links to, wherever in it that stands', async () => {
    const act = await aReference(cms)
    const plan = await aTerm(cms, { title: 'Inner plan' })
    const body = [CALLOUT, TABLE, STEPS].join('\n\n').replaceAll('ACT', String(act.id)).replace('PLAN', String(plan.id))
    await aTerm(cms, { title: 'Naming', data: { body: richText(body) } })
    const usedBy = async (collection: string, id: string | number) =>
      (await editor('GET', `/api/${collection}/${id}/used-by`)).body as UsedBy
    expect((await usedBy('references', act.id)).groups).toMatchObject([{ records: [{ title: 'Naming', pinpoints: ['s 36', 's 55'] }] }])
    expect((await usedBy('terms', plan.id)).groups).toMatchObject([{ use: 'link', records: [{ title: 'Naming' }] }])
  })

  it('is refused at the save where a block holds what readers may not get, and says where', async () => {
    const term = await aTerm(cms)
    const callout = (text: unknown) => ({
      root: { type: 'root', version: 1, children: [{ type: 'block', version: 2, fields: { id: 'x', blockType: 'callout', kind: 'note', text } }] },
    })
    const link = { type: 'link', version: 1, fields: { linkType: 'custom', url: 'javascript:alert(1)' }, children: [{ type: 'text', version: 1, text: 'x', format: 0 }] }
    const text = { root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [link] }] } }
    expect(await refusalsOf(() => edit(cms, term.id, { body: callout(text) }))).toEqual(['rich_text_refused'])
    expect(await refusalsOf(() => edit(cms, term.id, { body: callout({ root: 'x' }) }))).toEqual(['rich_text_refused'])
  })
})

interface Text {
  readonly html: string
  readonly markdown: string
  readonly text: string
  readonly json: { readonly children: readonly { readonly type: string }[] }
  readonly wordCount: number
  readonly links: readonly { readonly title: string }[]
  readonly citations: readonly { readonly pinpoint: string | null }[]
}

const QUERY = `query ($slug: String!) {
  term(slug: $slug) { ... on Term { body { html markdown text json wordCount links { title } citations { pinpoint } } } }
}`

const bodyOf = async (slug: string): Promise<Text> => {
  const server: GraphqlServer = await aGraphqlServer(cms.database.url)
  try {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { slug } }),
    })
    const { data, errors } = (await response.json()) as { data: { term: { body: Text } }; errors?: unknown }
    expect(errors).toBeUndefined()
    return data.term.body
  } finally {
    await server.close()
  }
}
