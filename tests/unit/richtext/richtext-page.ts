/** The examples of docs/richtext.md: one for each node type, with what they become on the page that it describes. */
import type { Block, RichTextDocument } from '../../../src/richtext/document'
import type { RenderContext } from '../../../src/richtext/render'

/** The page of the examples: entry `mediation` and one Act are public. */
export const EXAMPLE_PAGE: RenderContext = {
  headingLevel: 2,
  linkTerms: true,
  term: (id) => (id === '0197a5f0-1111-7000-8000-000000000001' ? { url: 'https://glossary.example/terms/mediation', title: 'Mediation' } : null),
  citation: (reference, pinpoint) =>
    reference === '0197a5f0-2222-7000-8000-000000000002'
      ? {
          text: ['Children and Families Act 2014', pinpoint].filter((part) => part !== null).join(', '),
          url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55',
        }
      : null,
}

export interface Example {
  readonly name: string
  readonly json: string
  readonly html: string
  readonly markdown: string
  readonly text: string
}

/** `### name`, and then its JSON, HTML, Markdown and plain text as fenced blocks. */
export const examplesIn = (page: string): Example[] =>
  [...page.matchAll(/^### `(\w+)`\n([^]*?)(?=^### `|^## (?:Inlines|An example)|$(?![^]))/gm)].map(([, name = '', body = '']) => {
    const fence = (language: string): string =>
      new RegExp(`^(\`{3,4})${language}\\n([^]*?)\\n\\1$`, 'm').exec(body)?.[2] ?? `no ${language} block`
    return { name, json: fence('json'), html: fence('html'), markdown: fence('markdown'), text: fence('text') }
  })

/** A block by itself, a list item in its list and so on; an inline in a paragraph. */
export const documentOf = (json: string): RichTextDocument => {
  const node = JSON.parse(json) as { type: string }
  const block = INLINES.has(node.type) ? { type: 'paragraph', children: [node] } : node
  return { type: 'document', version: 1, children: [block as Block] }
}

const INLINES = new Set(['text', 'lineBreak', 'link', 'termLink', 'citation'])
