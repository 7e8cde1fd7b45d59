/** Documents for the tests of this folder: short to write by hand, or made by fast-check. */
import fc from 'fast-check'
import { CALLOUT_KINDS, LANGS, MARKS } from '../../../src/richtext/document'
import type {
  Block,
  Callout,
  CitationMark,
  Flow,
  Inline,
  Link,
  List,
  Mark,
  Paragraph,
  RichTextDocument,
  Steps,
  Table,
  TermLink,
  Text,
} from '../../../src/richtext/document'
import type { RenderContext } from '../../../src/richtext/render'

export const aDocument = (...children: Block[]): RichTextDocument => ({ type: 'document', version: 1, children })
export const aText = (text: string, ...marks: Mark[]): Text => ({ type: 'text', text, marks })
export const aParagraph = (...children: (Inline | string)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map(inline),
})
export const aLink = (url: string, text: string): Link => ({ type: 'link', url, children: [aText(text)] })
export const aTermLink = (term: string, text: string): TermLink => ({ type: 'termLink', term, children: [aText(text)] })
export const aCitation = (reference: string, pinpoint: string | null = null): CitationMark => ({
  type: 'citation',
  reference,
  pinpoint,
})
/** An array nests under the item before it. */
export const aList = (...items: (string | List)[]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  children: items.reduce<List['children'][number][]>((all, item) => {
    const last = all.at(-1)
    if (typeof item === 'string') return [...all, { type: 'listItem', children: [aText(item)], lists: [] }]
    return last
      ? [...all.slice(0, -1), { ...last, lists: [...last.lists, item] }]
      : [{ type: 'listItem', children: [], lists: [item] }]
  }, []),
})
export const aCallout = (kind: Callout['kind'], ...children: Flow[]): Callout => ({ type: 'callout', kind, children })
/** A string is a cell of these words. */
export const aTable = (rows: readonly (readonly (string | Inline[])[])[], more: Partial<Table> = {}): Table => ({
  type: 'table',
  caption: null,
  headerRow: true,
  headerColumn: false,
  ...more,
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? (cell ? [aText(cell)] : []) : cell,
    })),
  })),
})
export const aSteps = (...steps: (readonly [title: string | null, ...children: Flow[]])[]): Steps => ({
  type: 'steps',
  children: steps.map(([title, ...children]) => ({ type: 'step', title, children })),
})
const inline = (child: Inline | string): Inline => (typeof child === 'string' ? aText(child) : child)

/** A page on which every term and source is published, but for those whose id starts with 'un'. */
export const aPage = (more: Partial<RenderContext> = {}): RenderContext => ({
  headingLevel: 2,
  linkTerms: true,
  term: (id) => (id.startsWith('un') ? null : { url: `https://glossary.example/${id}`, title: id }),
  citation: (reference, pinpoint) =>
    reference.startsWith('un')
      ? null
      : {
          text: [reference, pinpoint].filter(Boolean).join(', '),
          url: `https://law.example/${encodeURIComponent(reference.replace(/\p{Cs}/gu, ''))}`,
        },
  ...more,
})

/** Text that looks like markup of every kind, and characters of every class. */
const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'abz019') },
      { weight: 3, arbitrary: fc.constantFrom(...' *_`~<>&[]()#+-=.!\\|:;"\'/$%^{}?@,') },
      fc.constantFrom(' ', '  ', '\u00a0', 'é', 'ß', '中', '—', '“', '€', '¬', '😀', '𝒳', '\u200d', '\u0301'),
      fc.constantFrom(
        '1. ',
        '- ',
        '---',
        '***',
        '```',
        '~~~',
        '## ',
        '> ',
        '<b>',
        '<script>',
        '&amp;',
        '&#60;',
        '![',
        '](x)',
        '\\',
        '===',
        '[!NOTE]',
        '|---|',
        ':-',
        '\\|',
        '<!-- steps -->',
        '<br>',
        '<!--',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const marks = fc.subarray([...MARKS])
const textNode: fc.Arbitrary<Text> = fc.record(
  { type: fc.constant('text' as const), text: hostileText, marks, lang: fc.constantFrom(...LANGS) },
  { requiredKeys: ['type', 'text', 'marks'] },
)
const lineBreak = fc.constant({ type: 'lineBreak' as const })
const phrases = fc
  .array(fc.oneof({ weight: 4, arbitrary: textNode }, lineBreak), { minLength: 1, maxLength: 3 })
  .filter((nodes) => nodes.some((node) => node.type === 'text' && /\S/.test(node.text)))
const publicId = fc.constantFrom('a', 'term-1', '01890a5d-ac96-774b-bcce-b302099a8057')
const inlineNode: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: textNode },
  lineBreak,
  fc.record({
    type: fc.constant('link' as const),
    url: fc.constantFrom(
      'https://example.org/',
      'https://example.org/a?b=1&copy=2#c_(d)',
      '/path/*x*_y_',
      'mailto:a@example.org',
    ),
    children: phrases,
  }),
  fc.record({ type: fc.constant('termLink' as const), term: publicId, children: phrases }),
  fc.record({
    type: fc.constant('citation' as const),
    reference: fc.oneof(
      publicId,
      hostileText.map((text) => `Act ${text}`),
    ),
    pinpoint: fc.oneof(fc.constantFrom(null, 's 55(3)', '[12]'), hostileText),
  }),
)
const inlines = fc.array(inlineNode, { minLength: 1, maxLength: 5 })
const listOf = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 0, 7, 999_999_999),
    children: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        children: fc.oneof({ weight: 5, arbitrary: inlines }, fc.constant([])),
        lists: depth ? fc.array(listOf(depth - 1), { maxLength: 2 }) : fc.constant([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })

const flow: fc.Arbitrary<Flow[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }) },
    listOf(1),
  ),
  { minLength: 1, maxLength: 3 },
)
const line = fc.oneof(fc.constant(null), hostileText)
const cells = fc.array(
  fc.record({ type: fc.constant('tableCell' as const), children: fc.oneof(inlines, fc.constant([])) }),
  { minLength: 1, maxLength: 3 },
)
const table: fc.Arbitrary<Table> = fc.record({
  type: fc.constant('table' as const),
  caption: line,
  headerRow: fc.boolean(),
  headerColumn: fc.boolean(),
  children: fc.array(fc.record({ type: fc.constant('tableRow' as const), children: cells }), { minLength: 1, maxLength: 3 }),
})
const steps: fc.Arbitrary<Steps> = fc.record({
  type: fc.constant('steps' as const),
  children: fc.array(
    fc.record({ type: fc.constant('step' as const), title: line, children: fc.oneof(flow, fc.constant([])) }),
    { minLength: 1, maxLength: 3 },
  ),
})

/** Every node type, in every place where it may stand; some of it such as no editor makes (see `asSaved`). */
export const anyDocument: fc.Arbitrary<RichTextDocument> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }) },
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        children: inlines,
      }),
      fc.record({ type: fc.constant('quote' as const), children: inlines }),
      { weight: 2, arbitrary: listOf(2) },
      fc.constant({ type: 'thematicBreak' as const }),
      fc.record({ type: fc.constant('callout' as const), kind: fc.constantFrom(...CALLOUT_KINDS), children: flow }),
      table,
      steps,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((children) => aDocument(...children))
