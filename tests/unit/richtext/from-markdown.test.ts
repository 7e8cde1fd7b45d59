import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { editorConfigFactory, getEnabledNodes } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { fullEditor } from '../../../src/richtext/editor'
import { RichTextError } from '../../../src/richtext/errors'
import { fromLexical } from '../../../src/richtext/from-lexical'
import { fromMarkdown } from '../../../src/richtext/from-markdown'
import { toMarkdown } from '../../../src/richtext/render'
import { aPage } from './documents'

const EVERYTHING = `## When you can appeal

A **bold _and italic_** word, an _italic_ one, \`code\`,
a [term](term:send-mediation "title") and a source [](cite:cfa "s 55").\\
After a break, [a page](https://example.org/a?b=1&c=2) and **[a bold one](/help)**.

### Steps

- Ask
  1. in writing
     - keep a copy
  2. within two months
- Wait

> Mediation is voluntary.
>
> The certificate is not.

---

#### Numbered

3. Third
4. Fourth
`

const ids = {
  term: (slug: string) => (slug === 'send-mediation' ? 7 : null),
  reference: (slug: string) => (slug === 'cfa' ? 9 : undefined),
}
const publicIds = { term: (id: string | number) => `term-${id}`, reference: (id: string | number) => `reference-${id}` }
const document = (markdown: string) => fromLexical(fromMarkdown(markdown, ids), publicIds)

describe('the seed’s Markdown', () => {
  it('becomes the document that it says', () => {
    expect(document(EVERYTHING)).toMatchSnapshot()
  })

  it('is what Payload’s own editor stores: read in and written out, it is the same', async () => {
    const config = await buildConfig({
      secret: 'of no use',
      telemetry: false,
      db: sqliteAdapter({ client: { url: 'file::memory:' } }),
      editor: fullEditor,
      admin: { user: 'users' },
      collections: [
        { slug: 'terms', fields: [{ name: 'title', type: 'text' }] },
        { slug: 'references', fields: [{ name: 'title', type: 'text' }] },
        { slug: 'users', auth: true, fields: [] },
      ],
    })
    const editorConfig = await editorConfigFactory.fromEditor({ config, editor: fullEditor })
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig }),
      onError: (error) => {
        throw error
      },
    })
    const written = fromMarkdown(EVERYTHING, ids)
    editor.setEditorState(editor.parseEditorState(JSON.stringify(written)))
    expect(JSON.parse(JSON.stringify(editor.getEditorState()))).toEqual(JSON.parse(JSON.stringify(written)))
  })

  it('comes back as Markdown with the same meaning', () => {
    const page = aPage({ term: (id) => ({ url: `https://glossary.example/${id}`, title: '' }) })
    const once = toMarkdown(document(EVERYTHING)!, page)
    expect(once).toMatchSnapshot()
    expect(toMarkdown(fromLexical(fromMarkdown(once, ids), publicIds)!, page)).toBe(once)
  })

  it('gives every link and citation an id of its own', () => {
    const found = JSON.stringify(fromMarkdown(EVERYTHING, ids)).match(/"id":"[0-9a-f]{24}"/g) ?? []
    expect(found).toHaveLength(4)
    expect(new Set(found).size).toBe(4)
  })
})

describe('what is not in the dialect is refused with its line', () => {
  const cases: [string, string, RegExp, string][] = [
    ['a term that nobody wrote', 'a\n\n[x](term:nobody)', /term:nobody/, 'line 3'],
    ['a source that is not there', 'a [](cite:nowhere "s 1")', /cite:nowhere/, 'line 1'],
    ['a citation with words', '[the Act](cite:cfa)', /without words/, 'line 1'],
    ['a script', '\n[x](javascript:alert(1))', /javascript/, 'line 2'],
    ['HTML', 'a <b>c</b>', /html/, 'line 1'],
    ['an HTML block', 'a\n\n<div>x</div>', /html/, 'line 3'],
    ['an image', '![x](/y.png)', /image/, 'line 1'],
    ['a block of code', 'a\n\n```\nx\n```', /code/, 'line 3'],
    ['a top heading', '# a', /##/, 'line 1'],
    ['a fifth-level heading', '##### a', /##/, 'line 1'],
    ['a list in a quote', '> - a', /list/, 'line 1'],
    ['two paragraphs in an item', '- a\n\n  b', /one paragraph/, 'line 3'],
    ['a link without words', '[](https://example.org)', /no words/, 'line 1'],
    ['a reference link', '[a]\n\n[a]: https://example.org', /linkReference/, 'line 1'],
  ]
  for (const [what, markdown, message, line] of cases) {
    it(what, () => {
      try {
        fromMarkdown(markdown, ids)
      } catch (error) {
        expect(error).toBeInstanceOf(RichTextError)
        expect(error).toMatchObject({ path: line, message: expect.stringMatching(message) as string })
        return
      }
      throw new Error('The Markdown was not refused.')
    })
  }
})
