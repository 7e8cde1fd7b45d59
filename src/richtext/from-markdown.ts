/**
 * Markdown, as the seed is written in it and `toSourceMarkdown` writes it, to what Payload 3.90.2 stores of its editor.
 * CommonMark, less what an editor cannot make (images, HTML, code blocks, reference links), with GitHub's tables and alerts
 * (`> [!NOTE]`), a few tags and comments (docs/richtext.md lists them), and two addresses:
 * `[text](term:slug)` links to a term, `[](cite:slug "s 55")` cites a source at a place.
 */
import { randomBytes } from 'node:crypto'
import { fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { CALLOUT_KINDS, LANGS } from './document'
import type { CalloutKind, Lang, Mark } from './document'
import { RichTextError } from './errors'
import type { RichTextErrorCode } from './errors'
import { FORMAT_BITS } from './lexical'
import type { CmsId, LexicalElement, LexicalNode, SerializedLexical } from './lexical'
import { STEPS_COMMENT, UNTITLED_COMMENT } from './nodes/steps'
import { safeUrl } from './safe-url'

/** From slugs to ids of the CMS; null or undefined where there is no such record. */
export interface MarkdownResolve {
  readonly term: (slug: string) => CmsId | null | undefined
  readonly reference: (slug: string) => CmsId | null | undefined
}

/** @throws RichTextError naming the line: a slug that is unknown, an unsafe address, Markdown outside the dialect. */
export const fromMarkdown = (markdown: string, resolve: MarkdownResolve): SerializedLexical =>
  rootOf(blocksOf(parse(markdown).children, { ...resolve, markdown }))

const parse = (markdown: string) =>
  parseMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

type MarkdownNode = ReturnType<typeof parse>['children'][number]
type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>

interface Reading extends MarkdownResolve {
  readonly markdown: string
}

const rootOf = (children: readonly LexicalNode[]): SerializedLexical => ({ root: element('root', children) })

/** Comments belong to what follows them. */
const blocksOf = (nodes: readonly MarkdownNode[], reading: Reading): LexicalNode[] => {
  const blocks: LexicalNode[] = []
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as MarkdownNode
    const notes = node.type === 'html' ? tableNotes(node) : null
    if (node.type === 'html' && node.value === STEPS_COMMENT) {
      i += 1
      blocks.push(stepsOf(nodes[i], node, reading))
    } else if (notes) {
      const caption = notes.includes('caption') ? nodes[(i += 1)] : null
      blocks.push(tableOf(nodes[(i += 1)], { notes, caption, at: node }, reading))
    } else blocks.push(blockOf(node, reading))
  }
  return blocks
}

const blockOf = (node: MarkdownNode, reading: Reading): LexicalNode => {
  if (node.type === 'paragraph') return paragraph(inlinesOf(node, PLAIN, reading))
  if (node.type === 'heading') {
    if (node.depth < 2 || node.depth > 4) throw refused('unknown_node', 'A heading is ##, ### or ####', node)
    return element('heading', inlinesOf(node, PLAIN, reading), { tag: `h${node.depth}` })
  }
  if (node.type === 'blockquote') {
    const kind = calloutKindOf(node, reading)
    return kind ? calloutOf(node, kind, reading) : element('quote', quoteOf(node, reading))
  }
  if (node.type === 'list') return listOf(node, 0, reading)
  if (node.type === 'thematicBreak') return { type: 'horizontalrule', version: 1 }
  if (node.type === 'table') return tableOf(node, { notes: [], caption: null, at: node }, reading)
  throw unknown(node)
}

/** The editor's quotes hold lines, not paragraphs: an empty line stands between. */
const quoteOf = (node: NodeOf<'blockquote'>, reading: Reading): LexicalNode[] =>
  node.children.flatMap((child, i) => {
    if (child.type !== 'paragraph') throw unknown(child)
    return [...(i ? [LINE_BREAK, LINE_BREAK] : []), ...inlinesOf(child, PLAIN, reading)]
  })

/** A quotation that starts with `[!NOTE]` on a line of its own. One that quotes these very words has escaped the bracket. */
const calloutKindOf = (node: NodeOf<'blockquote'>, { markdown }: Reading): CalloutKind | null => {
  const first = markerOf(node)
  const found = first && /^\[!([a-z]+)\][ \t]*(?:\n|$)/i.exec(first.value)
  if (!first || !found || markdown.charAt(first.position?.start.offset ?? 0) !== '[') return null
  const kind = CALLOUT_KINDS.find((known) => known === found[1]?.toLowerCase())
  if (kind) return kind
  throw refused('unknown_node', `A callout is [!NOTE], [!WARNING] or [!LAW], not ‘${found[0].trim()}’`, node)
}

const markerOf = ({ children: [first] }: NodeOf<'blockquote'>) => {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? text : null
}

const calloutOf = (node: NodeOf<'blockquote'>, kind: CalloutKind, reading: Reading): LexicalNode => {
  const [first, ...rest] = node.children
  const marker = markerOf(node)
  const words = marker?.value.replace(/^[^\n]*\n?/, '')
  const inFirst = first?.type === 'paragraph' ? first.children.slice(1) : []
  const opening = marker && words ? [{ ...marker, value: words }, ...inFirst] : inFirst
  const children: MarkdownNode[] = first?.type === 'paragraph' && opening.length ? [{ ...first, children: opening }, ...rest] : rest
  return block('callout', { kind, text: flowOf(children, reading) })
}

/** What callouts and steps hold. */
const flowOf = (nodes: readonly MarkdownNode[], reading: Reading): SerializedLexical =>
  rootOf(
    nodes.map((node) => {
      if (node.type === 'paragraph' || node.type === 'list') return blockOf(node, reading)
      throw unknown(node)
    }),
  )

const stepsOf = (list: MarkdownNode | undefined, at: MarkdownNode, reading: Reading): LexicalNode => {
  if (list?.type !== 'list' || !list.ordered) throw refused('unknown_node', `A numbered list follows ${STEPS_COMMENT}`, at)
  const steps = list.children.map((item) => {
    const [first, ...rest] = item.children
    return { id: newId(), title: first ? titleOf(first) : '', text: rest.length ? flowOf(rest, reading) : null }
  })
  return block('steps', { steps })
}

const titleOf = (node: MarkdownNode): string => {
  if (node.type === 'html' && node.value === UNTITLED_COMMENT) return ''
  return lineOf(node, 'The title of a step')
}

/** What the editor has a plain field for: words without marks, links or breaks. */
const lineOf = (node: MarkdownNode | undefined | null, what: string): string => {
  if (node?.type !== 'paragraph') return refuse('unknown_node', `${what} is a paragraph`, node)
  return node.children
    .map((child) => (child.type === 'text' ? child.value : refuse('unknown_node', `${what} is plain text`, child)))
    .join('')
    .replaceAll('\n', ' ')
}

/** `<!-- table: caption, no header row, header column -->`: what GitHub's tables cannot say. */
const tableNotes = (node: NodeOf<'html'>): readonly string[] | null => {
  const found = /^<!-- table: ([a-z ,]+) -->$/.exec(node.value)?.[1]?.split(', ')
  return found?.every((note) => TABLE_NOTES.has(note)) ? found : null
}

const TABLE_NOTES: ReadonlySet<string> = new Set(['caption', 'no header row', 'header column'])

interface TableDetails {
  readonly notes: readonly string[]
  readonly caption: MarkdownNode | null | undefined
  readonly at: MarkdownNode
}

const tableOf = (node: MarkdownNode | undefined, { notes, caption, at }: TableDetails, reading: Reading): LexicalNode => {
  if (node?.type !== 'table') return refuse('unknown_node', 'A table follows its comment', at)
  const hasHead = !notes.includes('no header row')
  const hasColumn = notes.includes('header column')
  const rows = hasHead ? node.children : node.children.slice(1)
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const grid = element(
    'table',
    rows.map((row, i) =>
      element(
        'tablerow',
        Array.from({ length: columns }, (_, j) => {
          const cell = row.children[j]
          const headerState = (hasHead && i === 0 ? 1 : 0) + (hasColumn && j === 0 ? 2 : 0)
          const words = cell ? inlinesOf(cell, PLAIN, reading) : []
          return element('tablecell', [paragraph(words)], { colSpan: 1, rowSpan: 1, backgroundColor: null, headerState })
        }),
      ),
    ),
  )
  const line = notes.includes('caption') ? lineOf(caption, 'The caption of a table') : ''
  return block('table', { caption: line, grid: rootOf([grid, paragraph([])]) })
}

/** Lexical puts a nested list into an item of its own, which takes no number. */
const listOf = (node: NodeOf<'list'>, indent: number, reading: Reading): LexicalNode => {
  const start = node.ordered ? (node.start ?? 1) : 1
  let value = start
  const items = node.children.flatMap((item) => {
    const [first, ...rest] = item.children
    const words = first?.type === 'paragraph' ? inlinesOf(first, PLAIN, reading) : []
    const nested = (first?.type === 'paragraph' ? rest : item.children).map((child) => {
      if (child.type === 'list') return listOf(child, indent + 1, reading)
      throw refused('unknown_node', 'A list item holds one paragraph, and lists after it', child)
    })
    const own = element('listitem', words, { value: value++ }, indent)
    return [own, ...nested.map((list) => element('listitem', [list], { value }, indent))]
  })
  const kind = node.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
  return element('list', items, { ...kind, start })
}

/** Marks and language of the words at hand. */
interface Look {
  readonly marks: readonly Mark[]
  readonly lang: Lang | null
}

const PLAIN: Look = { marks: [], lang: null }

/** A tag of ours opens or closes a look for what stands between: CommonMark gives the tags as neighbours of the words. */
const inlinesOf = (parent: { readonly children: readonly MarkdownNode[] }, look: Look, reading: Reading): LexicalNode[] => {
  const nodes: LexicalNode[] = []
  const open: { readonly tag: string; readonly outside: Look; readonly node: MarkdownNode }[] = []
  let now = look
  for (const node of parent.children) {
    if (node.type !== 'html') for (const inline of inlineOf(node, now, reading)) nodes.push(inline)
    else if (node.value === '<br>') nodes.push(LINE_BREAK)
    else if (node.value === `</${open.at(-1)?.tag}>`) now = open.pop()?.outside ?? look
    else {
      const [tag, inside] = tagOf(node, now)
      open.push({ tag, outside: now, node })
      now = inside
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw refused('unknown_node', `<${unclosed.tag}> is not closed`, unclosed.node)
  return nodes
}

const tagOf = (node: NodeOf<'html'>, look: Look): [tag: string, inside: Look] => {
  const [, tag = '', lang] = /^<([a-z]+)(?: lang="([a-z]+)")?>$/.exec(node.value) ?? []
  const language = LANGS.find((known) => known === lang)
  if (tag === 'span' && language) return [tag, { ...look, lang: language }]
  const mark = lang === undefined && Object.hasOwn(MARK_TAGS, tag) ? MARK_TAGS[tag] : undefined
  if (mark) return [tag, { ...look, marks: [...look.marks, mark] }]
  throw unknown(node)
}

const MARK_TAGS: Readonly<Record<string, Mark>> = {
  s: 'strikethrough',
  u: 'underline',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
}

const inlineOf = (node: MarkdownNode, look: Look, reading: Reading): LexicalNode[] => {
  // A line that ends in the source does not end on the page.
  if (node.type === 'text') return [text(node.value.replaceAll('\n', ' '), look)]
  if (node.type === 'inlineCode') return [text(node.value, withMark(look, 'code'))]
  if (node.type === 'strong') return inlinesOf(node, withMark(look, 'bold'), reading)
  if (node.type === 'emphasis') return inlinesOf(node, withMark(look, 'italic'), reading)
  if (node.type === 'break') return [LINE_BREAK]
  if (node.type !== 'link') throw unknown(node)
  return [node.url.startsWith('cite:') ? citationOf(node, reading) : linkOf(node, look, reading)]
}

const withMark = (look: Look, mark: Mark): Look => ({ ...look, marks: [...look.marks, mark] })

const linkOf = (node: NodeOf<'link'>, look: Look, reading: Reading): LexicalNode => {
  const children = inlinesOf(node, look, reading)
  if (!children.length) throw refused('unknown_node', 'A link has no words', node)
  return { ...element('link', children), version: 3, id: newId(), fields: linkFields(node, reading) }
}

const linkFields = (node: NodeOf<'link'>, reading: Reading): Record<string, unknown> => {
  if (node.url.startsWith('term:')) {
    const value = reading.term(node.url.slice('term:'.length))
    if (value == null) throw refused('dangling_link', `No term has the slug of ‘${node.url}’`, node)
    return { linkType: 'internal', newTab: false, doc: { relationTo: 'terms', value } }
  }
  const url = safeUrl(node.url)
  if (url === null) throw refused('unsafe_url', `A link leads to ‘${node.url}’, which is not a web address`, node)
  return { linkType: 'custom', newTab: false, url }
}

const citationOf = (node: NodeOf<'link'>, reading: Reading): LexicalNode => {
  if (node.children.length) throw refused('unknown_node', 'A citation is written without words: [](cite:…)', node)
  const reference = reading.reference(node.url.slice('cite:'.length))
  if (reference == null) throw refused('dangling_link', `No reference has the slug of ‘${node.url}’`, node)
  const fields = { id: newId(), blockType: 'citation', blockName: '', reference, pinpoint: node.title ?? '' }
  return { type: 'inlineBlock', version: 1, fields }
}

const LINE_BREAK: LexicalNode = { type: 'linebreak', version: 1 }

const paragraph = (children: readonly LexicalNode[]): LexicalElement =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

/** A block of Payload's: a form within the text. */
const block = (blockType: string, fields: Readonly<Record<string, unknown>>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: newId(), blockType, blockName: '', ...fields },
})

const element = (
  type: string,
  children: readonly LexicalNode[],
  more: Readonly<Record<string, unknown>> = {},
  indent = 0,
): LexicalElement => ({ type, version: 1, direction: null, format: '', indent, ...more, children })

const text = (value: string, { marks, lang }: Look): LexicalNode => ({
  type: 'text',
  version: 1,
  text: value,
  format: marks.reduce((bits, mark) => bits | FORMAT_BITS[mark], 0),
  ...(lang ? { $: { lang } } : {}),
  detail: 0,
  mode: 'normal',
  style: '',
})

/** Payload names such nodes as MongoDB does: 12 bytes, in hexadecimal. */
const newId = (): string => randomBytes(12).toString('hex')

const unknown = (node: MarkdownNode): RichTextError =>
  refused('unknown_node', `A text cannot hold ‘${node.type}’ here`, node)

/** As an expression. */
const refuse = (code: RichTextErrorCode, what: string, node: MarkdownNode | null | undefined): never => {
  throw new RichTextError(code, `${what}.`, `line ${node?.position?.start.line ?? 1}`)
}

const refused = (code: RichTextErrorCode, what: string, node: MarkdownNode): RichTextError =>
  new RichTextError(code, `${what}.`, `line ${node.position?.start.line ?? 1}`)
