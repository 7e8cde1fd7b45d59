/** The public description of the documents (docs/richtext.schema.json), held against the type and against what is made. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALLOUT_KINDS, LANGS, MARKS } from '../../../src/richtext/document'
import type { RichTextDocument, RichTextNode } from '../../../src/richtext/document'
import { fromLexical } from '../../../src/richtext/from-lexical'
import { toHtml } from '../../../src/richtext/render'
import { aDocument, anyDocument, aPage, aParagraph } from './documents'
import { asSaved, lexicalOf } from './lexical'

interface Schema {
  readonly $defs: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { readonly enum?: unknown; readonly items?: { readonly enum?: unknown } }>> }>>
}
const schema = JSON.parse(readFileSync('docs/richtext.schema.json', 'utf8')) as Schema
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema)
const complaints = (document: unknown) => (validate(document) ? [] : validate.errors)

/** Every node type with its properties: the compiler keeps this list complete. */
const PROPERTIES: { readonly [T in RichTextNode['type']]: readonly Exclude<keyof Extract<RichTextNode, { type: T }>, 'type'>[] } = {
  paragraph: ['children'],
  heading: ['level', 'children'],
  list: ['ordered', 'start', 'children'],
  listItem: ['children', 'lists'],
  quote: ['children'],
  thematicBreak: [],
  callout: ['kind', 'children'],
  table: ['caption', 'headerRow', 'headerColumn', 'children'],
  tableRow: ['children'],
  tableCell: ['children'],
  steps: ['children'],
  step: ['title', 'children'],
  text: ['text', 'marks', 'lang'],
  lineBreak: [],
  link: ['url', 'children'],
  termLink: ['term', 'children'],
  citation: ['reference', 'pinpoint'],
}

describe('the JSON Schema of texts', () => {
  it('names exactly the node types and the properties that there are', () => {
    const described = Object.fromEntries(
      Object.entries(schema.$defs).flatMap(([name, { properties }]) =>
        properties && name !== 'document' ? [[name, Object.keys(properties).filter((key) => key !== 'type').sort()]] : [],
      ),
    )
    expect(described).toEqual(Object.fromEntries(Object.entries(PROPERTIES).map(([name, keys]) => [name, [...keys].sort()])))
  })

  it('names exactly the marks, languages and kinds of callout that there are', () => {
    const { text, callout } = schema.$defs
    expect(text?.properties?.marks?.items?.enum).toEqual([...MARKS])
    expect(text?.properties?.lang?.enum).toEqual([...LANGS])
    expect(callout?.properties?.kind?.enum).toEqual([...CALLOUT_KINDS])
  })

  it('fits whatever is made of what an editor wrote', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const made = fromLexical(lexicalOf(document), { term: (id) => `term ${id}`, reference: (id) => `reference ${id}` })
        if (made) expect(complaints(made)).toEqual([])
      }),
    )
  })

  it('does not fit a document in which any one thing is of another kind, missing or too many', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.constantFrom<Spoil[]>('retype', 'drop', 'add', 'replace'), (document, at, how) => {
        const made = asSaved(document)
        if (made) expect(complaints(spoilt(made, at, how)), how).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('refuses what looks like a document and is none', () => {
    for (const other of [null, [], {}, 'x', { type: 'document', version: 2, children: [] }, { type: 'document', version: 1 }]) {
      expect(complaints(other)).not.toEqual([])
    }
    const script = aDocument(aParagraph({ type: 'link', url: 'javascript:alert(1)', children: [] }))
    expect(complaints(script)).not.toEqual([])
  })

  it('describes nothing that cannot be written out', () => {
    fc.assert(fc.property(anyDocument, (document) => void toHtml(document, aPage())))
  })
})

type Spoil = 'retype' | 'drop' | 'add' | 'replace'

/** The document with one of its nodes spoilt. */
const spoilt = (document: RichTextDocument, at: number, how: Spoil): unknown => {
  const copy = structuredClone(document) as unknown as Record<string, unknown>
  const nodes: Record<string, unknown>[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      nodes.push(value as Record<string, unknown>)
      Object.values(value).forEach(visit)
    }
  }
  visit(copy)
  const node = nodes[at % nodes.length] as Record<string, unknown>
  const required = Object.keys(node).filter((key) => key !== 'lang')
  const key = required[at % required.length] as string
  if (how === 'retype') node.type = 'video'
  else if (how === 'drop') Reflect.deleteProperty(node, key)
  else if (how === 'add') node.extra = 1
  else node[key] = { other: true }
  return copy
}
