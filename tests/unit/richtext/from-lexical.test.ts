import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/publication/digest'
import { MARKS } from '../../../src/richtext/document'
import { fromLexical, idsInLexical, LIMITS, RichTextError } from '../../../src/richtext/from-lexical'
import type { RichTextErrorCode } from '../../../src/richtext/from-lexical'
import { toHtml } from '../../../src/richtext/render'
import { aPage } from './documents'

type Node = Record<string, unknown>

const root = (...children: unknown[]) => ({ root: node('root', children) })
const node = (type: string, children: unknown[], more: Node = {}): Node => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
})
const paragraph = (...children: unknown[]): Node => node('paragraph', children, { textFormat: 0, textStyle: '' })
const text = (value: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const list = (listType: string, ...items: Node[]): Node => node('list', items, { listType, start: 1, tag: 'ul' })
const item = (...children: unknown[]): Node => node('listitem', children, { value: 1 })
const link = (fields: Node, ...children: unknown[]): Node => node('link', children, { version: 3, id: 'x', fields })
const citation = (reference: unknown, pinpoint: unknown = null): Node => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: 'x', blockType: 'citation', blockName: '', reference, pinpoint },
})
const toTerm = (value: unknown): Node => ({ linkType: 'internal', newTab: false, doc: { relationTo: 'terms', value } })

/** Every row exists, but for number 404. */
const resolve = {
  term: (id: string | number) => (id === 404 ? null : `term-${id}`),
  reference: (id: string | number) => (id === 404 ? null : `reference-${id}`),
}
const convert = (...children: unknown[]) => fromLexical(root(...children), resolve)?.children
const inlines = (...children: unknown[]) =>
  (convert(paragraph(...children))?.[0] as { children: unknown[] } | undefined)?.children

const refusal = (state: unknown): Pick<RichTextError, 'code' | 'message' | 'path'> => {
  try {
    fromLexical(state, resolve)
  } catch (error) {
    if (error instanceof RichTextError) return error
    throw error
  }
  throw new Error('The text was not refused.')
}

describe('an editor in which nothing was written', () => {
  it('is no document', () => {
    for (const state of [
      null,
      undefined,
      root(),
      root(paragraph()),
      root(paragraph(), paragraph(text(''), text('  '), { type: 'linebreak' })),
    ]) {
      expect(fromLexical(state, resolve)).toBeNull()
    }
    expect(convert(list('bullet', item(), item(text(' '))))).toBeUndefined()
  })
})

describe('what an editor wrote', () => {
  it('becomes blocks', () => {
    expect(
      convert(
        node('heading', [text('When')], { tag: 'h2' }),
        node('heading', [text('Then')], { tag: 'h4' }),
        paragraph(text('One')),
        { type: 'horizontalrule', version: 1 },
        node('quote', [text('Two')]),
      ),
    ).toEqual([
      { type: 'heading', level: 1, children: [{ type: 'text', text: 'When', marks: [] }] },
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Then', marks: [] }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'One', marks: [] }] },
      { type: 'thematicBreak' },
      { type: 'quote', children: [{ type: 'text', text: 'Two', marks: [] }] },
    ])
  })

  it('keeps the lines of a quote that was pasted with paragraphs inside', () => {
    expect(convert(node('quote', [paragraph(text('a')), paragraph(text('b'))]))).toEqual([
      {
        type: 'quote',
        children: [
          { type: 'text', text: 'a', marks: [] },
          { type: 'lineBreak' },
          { type: 'lineBreak' },
          { type: 'text', text: 'b', marks: [] },
        ],
      },
    ])
  })

  it('nests a list under the item before it', () => {
    const nested = list('number', item(text('b')), item(list('bullet', item(text('c')))))
    expect(convert(list('bullet', item(text('a')), item({ ...nested, start: 4 }), item(text('d'))))).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        children: [
          {
            type: 'listItem',
            children: [{ type: 'text', text: 'a', marks: [] }],
            lists: [
              {
                type: 'list',
                ordered: true,
                start: 4,
                children: [
                  {
                    type: 'listItem',
                    children: [{ type: 'text', text: 'b', marks: [] }],
                    lists: [
                      {
                        type: 'list',
                        ordered: false,
                        start: 1,
                        children: [{ type: 'listItem', children: [{ type: 'text', text: 'c', marks: [] }], lists: [] }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { type: 'listItem', children: [{ type: 'text', text: 'd', marks: [] }], lists: [] },
        ],
      },
    ])
    expect(convert(list('bullet', item(list('bullet', item(text('only nested'))))))).toMatchObject([
      { children: [{ children: [], lists: [{ children: [{ children: [{ text: 'only nested' }] }] }] }] },
    ])
  })

  it('has its marks in one order, whatever the bits', () => {
    expect(inlines(text('all', 127))).toEqual([{ type: 'text', text: 'all', marks: [...MARKS] }])
    expect(inlines(text('x', 16 + 2))).toEqual([{ type: 'text', text: 'x', marks: ['italic', 'code'] }])
  })

  it('has tabs as spaces, breaks as breaks, and nothing that a page cannot show', () => {
    expect(
      inlines(
        text('a'),
        { type: 'tab', version: 1, text: '\t', format: 0 },
        text('b'),
        { type: 'linebreak', version: 1 },
        text('c\r\nd\u0000e\ud800'),
      ),
    ).toEqual([
      { type: 'text', text: 'a b', marks: [] },
      { type: 'lineBreak' },
      { type: 'text', text: 'c', marks: [] },
      { type: 'lineBreak' },
      { type: 'text', text: 'de\ufffd', marks: [] },
    ])
  })

  it('links to pages and to terms, stored as an id or read as a record', () => {
    expect(inlines(link({ linkType: 'custom', newTab: true, url: ' https://example.org/a ' }, text('page')))).toEqual([
      { type: 'link', url: 'https://example.org/a', children: [{ type: 'text', text: 'page', marks: [] }] },
    ])
    const autolink = { ...link({ linkType: 'custom', url: 'mailto:a@example.org' }, text('mail')), type: 'autolink' }
    expect(inlines(autolink)).toMatchObject([{ type: 'link', url: 'mailto:a@example.org' }])
    for (const value of [7, '7', { id: 7, title: 'A draft title that must not leak' }]) {
      expect(inlines(link(toTerm(value), text('term', 1)))).toEqual([
        { type: 'termLink', term: 'term-7', children: [{ type: 'text', text: 'term', marks: ['bold'] }] },
      ])
    }
    expect(inlines(text('a'), link({ linkType: 'custom', url: 'https://example.org' }, text('')), text('b'))).toEqual([
      { type: 'text', text: 'ab', marks: [] },
    ])
  })

  it('cites sources, with a pinpoint or without', () => {
    expect(inlines(citation(3, ' s.55 '), citation({ id: 'abc' }, ''), citation(4))).toEqual([
      { type: 'citation', reference: 'reference-3', pinpoint: 's.55' },
      { type: 'citation', reference: 'reference-abc', pinpoint: null },
      { type: 'citation', reference: 'reference-4', pinpoint: null },
    ])
  })

  it('has one digest however the editor cut the text, and wherever it was aligned', () => {
    const words = fc.array(fc.tuple(fc.string(), fc.constantFrom(0, 1, 3)), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat(4)), (runs, cuts) => {
        const cut = runs.flatMap(([value, format]) => {
          const characters = [...value]
          const at = cuts.next().value as number
          return [
            text(characters.slice(0, at).join(''), format),
            text('', 4),
            text(characters.slice(at).join(''), format),
          ]
        })
        const whole = fromLexical(root(paragraph(...runs.map(([value, format]) => text(value, format)))), resolve)
        const pieces = fromLexical(
          {
            ...root({ ...paragraph(...cut), format: 'center', indent: 2, direction: null }, paragraph()),
            selection: {},
          },
          resolve,
        )
        expect(digestOf(pieces)).toBe(digestOf(whole))
      }),
    )
  })
})

describe('what a public text cannot hold is refused by name', () => {
  const nested = (levels: number): Node => {
    let inner: Node = list('bullet', item(text('deep')))
    for (let level = 1; level < levels; level += 1) inner = list('bullet', item(text('x')), item(inner))
    return inner
  }
  const cases: [string, unknown, RichTextErrorCode, string][] = [
    ['an upload', root({ type: 'upload', version: 1 }), 'unknown_node', 'upload'],
    ['an object where a type should be', root({ type: { toString: 1 } }), 'unknown_node', 'object'],
    ['a block', root({ type: 'block', fields: { blockType: 'banner' } }), 'unknown_node', 'block'],
    [
      'another inline block',
      root(paragraph({ type: 'inlineBlock', fields: { blockType: 'price' } })),
      'unknown_node',
      'price',
    ],
    ['a heading out of range', root(node('heading', [text('x')], { tag: 'h1' })), 'unknown_node', 'h1'],
    [
      'a heading named after an object’s own',
      root(node('heading', [text('x')], { tag: 'toString' })),
      'unknown_node',
      'toString',
    ],
    ['a check list', root(list('check', item(text('x')))), 'unknown_node', 'check'],
    ['a paragraph in a list', root(list('bullet', paragraph(text('x')))), 'unknown_node', 'paragraph'],
    [
      'text after a nested list',
      root(list('bullet', item(list('bullet', item(text('x'))), text('y')))),
      'unknown_node',
      'nested list',
    ],
    ['a highlight', root(paragraph(text('x', 128))), 'unknown_node', '128'],
    ['a format that is no number', root(paragraph({ ...text('x'), format: { valueOf: 1 } })), 'unknown_node', 'object'],
    ['a link in a link', root(paragraph(link({ url: '/a' }, link({ url: '/b' }, text('x'))))), 'unknown_node', 'link'],
    ['a citation in a link', root(paragraph(link({ url: '/a' }, citation(1)))), 'unknown_node', 'inlineBlock'],
    [
      'a script address',
      root(paragraph(link({ linkType: 'custom', url: 'java\tscript:alert(1)' }, text('x')))),
      'unsafe_url',
      'script',
    ],
    [
      'a data address',
      root(paragraph(link({ linkType: 'custom', url: 'data:text/html,x' }, text('x')))),
      'unsafe_url',
      'data:',
    ],
    ['no address', root(paragraph(link({ linkType: 'custom' }, text('x')))), 'unsafe_url', 'nothing'],
    ['a link to a missing term', root(paragraph(link(toTerm(404), text('x')))), 'dangling_link', '404'],
    ['a link to no term', root(paragraph(link(toTerm(null), text('x')))), 'dangling_link', 'none chosen'],
    [
      'a link to a user',
      root(paragraph(link({ linkType: 'internal', doc: { relationTo: 'users', value: 1 } }, text('x')))),
      'dangling_link',
      'users',
    ],
    ['a missing source', root(paragraph(citation(404))), 'dangling_link', '404'],
    ['no source', root(paragraph(citation(undefined))), 'dangling_link', 'none chosen'],
    ['a string', 'text', 'not_rich_text', 'root'],
    ['a list', [], 'not_rich_text', 'root'],
    ['an empty object', {}, 'not_rich_text', 'root'],
    ['a paragraph as root', { root: paragraph() }, 'not_rich_text', 'root'],
    ['a root without children', { root: { type: 'root' } }, 'not_rich_text', 'children'],
    ['a child that is no node', root('text'), 'not_rich_text', 'not a node'],
    ['a text without text', root(paragraph({ ...text(''), text: 5 })), 'not_rich_text', 'no text'],
    ['200 levels', root(nested(200)), 'too_deep', '50'],
    ['100,000 levels', root(nested(100_000)), 'too_deep', '50'],
    [
      'a quarter of a million nodes',
      { root: node('root', Array<Node>(250_000).fill(paragraph(text('x')))) },
      'too_large',
      '20000',
    ],
    [
      'over a million characters',
      root(paragraph(text('x'.repeat(LIMITS.characters)), text('y'))),
      'too_large',
      '1000000',
    ],
  ]
  for (const [what, state, code, word] of cases) {
    it(`${what}: ${code}`, () => {
      const { message, ...error } = refusal(state)
      expect(error).toMatchObject({ code })
      expect(message).toContain(word)
      expect(message.length).toBeLessThan(1000)
    })
  }

  it('and the place is named', () => {
    expect(refusal(root(paragraph(text('a')), paragraph(text('b'), { type: 'emoji' })))).toMatchObject({
      code: 'unknown_node',
      path: 'root.children.1.children.1',
      message: 'A text cannot hold a ‘emoji’ node here. (at root.children.1.children.1)',
    })
  })

  it('while a text of 20,000 nodes or a megabyte is still a text', () => {
    const many = fromLexical(root(paragraph(...Array.from({ length: 19_999 }, (_, i) => text('x', i % 2)))), resolve)
    expect(many && toHtml(many, aPage()).length).toBeGreaterThan(180_000)
    const long = fromLexical(root(paragraph(text('<'.repeat(LIMITS.characters)))), resolve)
    expect(long && toHtml(long, aPage()).length).toBe(4 * LIMITS.characters + '<p></p>'.length)
  })

  it('and no JSON whatever brings anything but a document, nothing, or a coded refusal', () => {
    const types = fc.constantFrom(
      'root',
      'paragraph',
      'text',
      'list',
      'listitem',
      'link',
      'inlineBlock',
      'heading',
      'quote',
      'tab',
      'linebreak',
    )
    const hostile = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', maxDepth: 5 },
        fc.jsonValue(),
        fc.record(
          {
            type: types,
            children: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), fc.jsonValue()),
            text: fc.oneof(fc.string(), fc.jsonValue()),
            format: fc.oneof(fc.integer(), fc.jsonValue()),
            listType: fc.constantFrom('bullet', 'number', 'check', null),
            tag: fc.constantFrom('h2', 'h9', null),
            fields: fc.jsonValue(),
          },
          { requiredKeys: ['type'] },
        ),
      ),
    })).node
    fc.assert(
      fc.property(hostile, (child) => {
        const state = root(child)
        expect(idsInLexical(state)).toMatchObject({ terms: [], references: [] })
        try {
          expect([null, 'document']).toContain(fromLexical(state, resolve)?.type ?? null)
        } catch (error) {
          expect(error).toBeInstanceOf(RichTextError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the ids in a text', () => {
  it('are each there once, in order of appearance, however deep', () => {
    const state = root(
      paragraph(link(toTerm(3), text('x')), citation(9)),
      list(
        'bullet',
        item(text('a')),
        item(list('bullet', item(link(toTerm({ id: 'abc' }), text('y')), citation({ id: 2 })))),
      ),
      paragraph(citation(9), link(toTerm(3), text('z')), link({ linkType: 'custom', url: '/' }, text('w'))),
    )
    expect(idsInLexical(state)).toEqual({ terms: [3, 'abc'], references: [9, 2] })
    expect(idsInLexical(null)).toEqual({ terms: [], references: [] })
  })
})
