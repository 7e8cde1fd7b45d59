/** Texts that mean harm, or nothing: each becomes safe HTML or a refusal that says what and where. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/richtext/check-document'
import type { RichTextDocument } from '../../../src/richtext/document'
import { RichTextError } from '../../../src/richtext/errors'
import { citationsInLexical, fromLexical, idsInLexical } from '../../../src/richtext/from-lexical'
import { citationsIn, plainSummary, termLinksIn, toHtml, toMarkdown, toText, wordCount } from '../../../src/richtext/render'
import { aDocument, anyDocument, aPage, aParagraph, aText } from './documents'
import { lexicalOf } from './lexical'
import { unsafeIn } from './safe-html'

const FOLDER = 'tests/fixtures/richtext/hostile'
const CODES = ['unknown_node', 'unsafe_url', 'too_deep', 'too_large', 'dangling_link', 'not_rich_text']

interface Case {
  readonly what: string
  /** `document`: safe; `nothing`: no words; else the code of the refusal. */
  readonly expect: string
  readonly state: unknown
}

const casesIn = (folder: string): [file: string, cases: Case[]][] =>
  readdirSync(`${FOLDER}/${folder}`).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(`${FOLDER}/${folder}/${file}`, 'utf8')) as Case[],
  ])

const ids = { term: (id: string | number) => `term-${id}`, reference: (id: string | number) => `reference-${id}` }
const fromEditor = (state: unknown) => fromLexical(state, ids)

/** What becomes of it; whatever is made of it is looked at as a browser does. */
const outcomeOf = (read: (state: unknown) => RichTextDocument | null, state: unknown): string => {
  try {
    const document = read(state)
    if (!document) return 'nothing'
    expectHarmless(document)
    return 'document'
  } catch (error) {
    if (!(error instanceof RichTextError)) throw error
    expectClear(error)
    return error.code
  }
}

const PAGES = [
  aPage(),
  aPage({ linkTerms: false, headingLevel: 6 }),
  aPage({
    citations: 'footnotes',
    idPrefix: '"><script>',
    abbreviation: () => '"><script>',
    term: (id) => ({ url: `javascript:${id}`, title: '<script>' }),
    citation: () => ({ text: '<script>', url: 'data:text/html,x' }),
  }),
]

const expectHarmless = (document: RichTextDocument): void => {
  for (const page of PAGES) {
    expect(unsafeIn(toHtml(document, page))).toEqual([])
    expect(unsafeInMarkdown(toMarkdown(document, page))).toEqual([])
    toText(document, page)
  }
  citationsIn(document)
  termLinksIn(document)
  wordCount(document)
  plainSummary(document, 160)
}

const OUR_TAGS = /^(<\/?(s|u|sub|sup|code|span)>|<br>|<span lang="[a-z]{2}">|<!-- [a-z:, ]+ -->)$/

/** Tags that are none of ours, and links that lead to scripts, as a parser finds them. */
const unsafeInMarkdown = (markdown: string): string[] => {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html' && !OUR_TAGS.test(node.value)) found.push(node.value)
    if (node.type === 'image' || node.type === 'definition') found.push(node.type)
    if (node.type === 'link' && !/^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(node.url)) found.push(node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }))
  return found
}

const expectClear = ({ code, message, path }: RichTextError): void => {
  expect(CODES).toContain(code)
  expect(message).toMatch(/^[A-Z][^]*\.(?: \(at [^)]+\))?$/)
  expect(message.length - path.length).toBeLessThan(300)
  if (path) expect(message).toContain(path)
}

describe.each(casesIn('lexical'))('what an editor’s API is sent: %s', (_, cases) => {
  it.each(cases)('$what: $expect', ({ state, expect: expected }) => {
    expect(() => [idsInLexical(state), citationsInLexical(state)]).not.toThrow()
    expect(outcomeOf(fromEditor, state)).toBe(expected)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe.each(casesIn('public'))('what calls itself a document: %s', (_, cases) => {
  it.each(cases)('$what: $expect', ({ state, expect: expected }) => {
    expect(outcomeOf(checkDocument, state)).toBe(expected)
    // Unchecked, it is written out without harm, or refused with the same words.
    expect([expected, 'document', 'nothing']).toContain(outcomeOf((unchecked) => unchecked as RichTextDocument, state))
  })
})

describe('what is too much', () => {
  const nested = (levels: number): Record<string, unknown> => {
    let list: Record<string, unknown> = { type: 'list', ordered: false, start: 1, children: [{ type: 'listItem', children: [aText('x')], lists: [] }] }
    for (let i = 1; i < levels; i += 1)
      list = { type: 'list', ordered: false, start: 1, children: [{ type: 'listItem', children: [aText('x')], lists: [list] }] }
    return list
  }
  const document = (...children: unknown[]): RichTextDocument => aDocument(...(children as RichTextDocument['children']))
  const itself = aParagraph('x') as unknown as { children: unknown[] }
  itself.children.push(itself)
  const list = nested(1) as { children: { lists: unknown[] }[] }
  list.children[0]?.lists.push(list)

  // Not it.each: it writes its arguments out, and these have no end.
  const cases: [string, RichTextDocument, string][] = [
    ['200 levels', document(nested(200)), 'too_deep'],
    ['10,000 levels', document(nested(10_000)), 'too_deep'],
    ['a list that holds itself', document(list), 'too_deep'],
    ['a paragraph that holds itself', document(itself), 'unknown_node'],
    ['30,000 nodes', document(...Array<unknown>(15_000).fill(aParagraph('x'))), 'too_large'],
    ['over a million characters', document(aParagraph('x'.repeat(1_000_001))), 'too_large'],
  ]
  for (const [what, value, code] of cases) {
    it(`${what}: ${code}`, () => expect(outcomeOf(checkDocument, value)).toBe(code))
  }

  it('and what is just within is written out', { timeout: 60_000 }, () => {
    for (const value of [
      document(nested(24)),
      document(...Array<unknown>(5_000).fill(aParagraph('x'))),
      document(aParagraph('<&"'.repeat(333_333))),
    ]) {
      // Its Markdown is not read back: the parser takes minutes for a megabyte of brackets.
      expect(unsafeIn(toHtml(checkDocument(value), aPage()))).toEqual([])
      expect(toMarkdown(value, aPage()).length).toBeGreaterThan(0)
    }
  })

  it('in callouts, tables and steps counts like everything else', () => {
    const box = (fields: Record<string, unknown>) => ({ root: { type: 'root', children: [{ type: 'block', fields }] } })
    const many = Array.from({ length: 25_000 }, () => ({ title: 'x' }))
    expect(outcomeOf(fromEditor, box({ blockType: 'steps', steps: many }))).toBe('too_large')
    expect(outcomeOf(fromEditor, box({ blockType: 'steps', steps: [{ title: 'x'.repeat(1_000_001) }] }))).toBe('too_large')
    // One long row would be filled up in each of the others.
    const row = (cells: number) => ({ type: 'tablerow', children: Array.from({ length: cells }, () => ({ type: 'tablecell', children: [] })) })
    const grid = { root: { type: 'root', children: [{ type: 'table', children: [row(5_000), ...Array.from({ length: 5_000 }, () => row(1))] }] } }
    expect(outcomeOf(fromEditor, box({ blockType: 'table', caption: 'x', grid }))).toBe('too_large')
    const deep = { root: { type: 'root', children: [(lexicalOf(document(nested(60))).root.children ?? [])[0]] } }
    expect(outcomeOf(fromEditor, box({ blockType: 'callout', text: deep }))).toBe('too_deep')
  })
})

describe('whatever JSON there is', () => {
  it('as a document, is written out harmlessly or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...CODES, 'document']).toContain(outcomeOf(checkDocument, value))
        expect(CODES).toContain(outcomeOf(checkDocument, aDocument(value as never)))
      }),
    )
  })

  it('in any one place of a document, is written out harmlessly or refused, checked or not', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.jsonValue(), (document, at, value) => {
        const copy = withOneReplaced(document, at, value)
        expect([...CODES, 'document']).toContain(outcomeOf(checkDocument, copy))
        expect([...CODES, 'document']).toContain(outcomeOf((unchecked) => unchecked as RichTextDocument, copy))
      }),
      { numRuns: 300 },
    )
  })

  it('in any one place of what an editor wrote, is written out harmlessly or refused', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.jsonValue(), (document, at, value) => {
        const copy = withOneReplaced(lexicalOf(document), at, value)
        expect(() => [idsInLexical(copy), citationsInLexical(copy)]).not.toThrow()
        expect([...CODES, 'document', 'nothing']).toContain(outcomeOf(fromEditor, copy))
      }),
      { numRuns: 300 },
    )
  })
})

const withOneReplaced = (json: unknown, at: number, value: unknown): unknown => {
  const copy = structuredClone(json)
  const places: [object, string][] = []
  const visit = (inside: unknown): void => {
    if (typeof inside !== 'object' || inside === null) return
    for (const key of Object.keys(inside)) {
      places.push([inside, key])
      visit((inside as Record<string, unknown>)[key])
    }
  }
  visit(copy)
  const place = places[at % places.length]
  if (place) Reflect.set(place[0], place[1], value)
  return copy
}
