/**
 * Markdown, as the seed is written in it, to what Payload 3.90.2 stores of its editor.
 * CommonMark, less what an editor cannot make (images, HTML, code blocks, reference links), plus two addresses:
 * `[text](term:slug)` links to a term, `[](cite:slug "s 55")` cites a source at a place.
 */
import { randomBytes } from 'node:crypto'
import { fromMarkdown as parse } from 'mdast-util-from-markdown'
import type { Mark } from './document'
import { RichTextError } from './errors'
import type { RichTextErrorCode } from './errors'
import { FORMAT_BITS } from './lexical'
import type { CmsId, LexicalElement, LexicalNode, SerializedLexical } from './lexical'
import { safeUrl } from './safe-url'

/** From slugs to ids of the CMS; null or undefined where there is no such record. */
export interface MarkdownResolve {
  readonly term: (slug: string) => CmsId | null | undefined
  readonly reference: (slug: string) => CmsId | null | undefined
}

/** @throws RichTextError naming the line: a slug that is unknown, an unsafe address, Markdown outside the dialect. */
export const fromMarkdown = (markdown: string, resolve: MarkdownResolve): SerializedLexical => ({
  root: element(
    'root',
    parse(markdown).children.map((node) => blockOf(node, resolve)),
  ),
})

type MarkdownNode = ReturnType<typeof parse>['children'][number]
type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>

const blockOf = (node: MarkdownNode, resolve: MarkdownResolve): LexicalNode => {
  if (node.type === 'paragraph') {
    return element('paragraph', inlinesOf(node, [], resolve), { textFormat: 0, textStyle: '' })
  }
  if (node.type === 'heading') {
    if (node.depth < 2 || node.depth > 4) throw refused('unknown_node', 'A heading is ##, ### or ####', node)
    return element('heading', inlinesOf(node, [], resolve), { tag: `h${node.depth}` })
  }
  if (node.type === 'blockquote') return element('quote', quoteOf(node, resolve))
  if (node.type === 'list') return listOf(node, 0, resolve)
  if (node.type === 'thematicBreak') return { type: 'horizontalrule', version: 1 }
  throw unknown(node)
}

/** The editor's quotes hold lines, not paragraphs: an empty line stands between. */
const quoteOf = (node: NodeOf<'blockquote'>, resolve: MarkdownResolve): LexicalNode[] =>
  node.children.flatMap((child, i) => {
    if (child.type !== 'paragraph') throw unknown(child)
    return [...(i ? [LINE_BREAK, LINE_BREAK] : []), ...inlinesOf(child, [], resolve)]
  })

/** Lexical puts a nested list into an item of its own, which takes no number. */
const listOf = (node: NodeOf<'list'>, indent: number, resolve: MarkdownResolve): LexicalNode => {
  const start = node.ordered ? (node.start ?? 1) : 1
  let value = start
  const items = node.children.flatMap((item) => {
    const [first, ...rest] = item.children
    const words = first?.type === 'paragraph' ? inlinesOf(first, [], resolve) : []
    const nested = (first?.type === 'paragraph' ? rest : item.children).map((child) => {
      if (child.type === 'list') return listOf(child, indent + 1, resolve)
      throw refused('unknown_node', 'A list item holds one paragraph, and lists after it', child)
    })
    const own = element('listitem', words, { value: value++ }, indent)
    return [own, ...nested.map((list) => element('listitem', [list], { value }, indent))]
  })
  const kind = node.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
  return element('list', items, { ...kind, start })
}

const inlinesOf = (
  parent: { readonly children: readonly MarkdownNode[] },
  marks: readonly Mark[],
  resolve: MarkdownResolve,
): LexicalNode[] => parent.children.flatMap((node) => inlineOf(node, marks, resolve))

const inlineOf = (node: MarkdownNode, marks: readonly Mark[], resolve: MarkdownResolve): LexicalNode[] => {
  // A line that ends in the source does not end on the page.
  if (node.type === 'text') return [text(node.value.replaceAll('\n', ' '), marks)]
  if (node.type === 'inlineCode') return [text(node.value, [...marks, 'code'])]
  if (node.type === 'strong') return inlinesOf(node, [...marks, 'bold'], resolve)
  if (node.type === 'emphasis') return inlinesOf(node, [...marks, 'italic'], resolve)
  if (node.type === 'break') return [LINE_BREAK]
  if (node.type !== 'link') throw unknown(node)
  return [node.url.startsWith('cite:') ? citationOf(node, resolve) : linkOf(node, marks, resolve)]
}

const linkOf = (node: NodeOf<'link'>, marks: readonly Mark[], resolve: MarkdownResolve): LexicalNode => {
  const children = inlinesOf(node, marks, resolve)
  if (!children.length) throw refused('unknown_node', 'A link has no words', node)
  return { ...element('link', children), version: 3, id: newId(), fields: linkFields(node, resolve) }
}

const linkFields = (node: NodeOf<'link'>, resolve: MarkdownResolve): Record<string, unknown> => {
  if (node.url.startsWith('term:')) {
    const value = resolve.term(node.url.slice('term:'.length))
    if (value == null) throw refused('dangling_link', `No term has the slug of ‘${node.url}’`, node)
    return { linkType: 'internal', newTab: false, doc: { relationTo: 'terms', value } }
  }
  const url = safeUrl(node.url)
  if (url === null) throw refused('unsafe_url', `A link leads to ‘${node.url}’, which is not a web address`, node)
  return { linkType: 'custom', newTab: false, url }
}

const citationOf = (node: NodeOf<'link'>, resolve: MarkdownResolve): LexicalNode => {
  if (node.children.length) throw refused('unknown_node', 'A citation is written without words: [](cite:…)', node)
  const reference = resolve.reference(node.url.slice('cite:'.length))
  if (reference == null) throw refused('dangling_link', `No reference has the slug of ‘${node.url}’`, node)
  const fields = { id: newId(), blockType: 'citation', blockName: '', reference, pinpoint: node.title ?? '' }
  return { type: 'inlineBlock', version: 1, fields }
}

const LINE_BREAK: LexicalNode = { type: 'linebreak', version: 1 }

const element = (
  type: string,
  children: readonly LexicalNode[],
  more: Readonly<Record<string, unknown>> = {},
  indent = 0,
): LexicalElement => ({ type, version: 1, direction: null, format: '', indent, ...more, children })

const text = (value: string, marks: readonly Mark[]): LexicalNode => ({
  type: 'text',
  version: 1,
  text: value,
  format: marks.reduce((bits, mark) => bits | FORMAT_BITS[mark], 0),
  detail: 0,
  mode: 'normal',
  style: '',
})

/** Payload names such nodes as MongoDB does: 12 bytes, in hexadecimal. */
const newId = (): string => randomBytes(12).toString('hex')

const unknown = (node: MarkdownNode): RichTextError =>
  refused('unknown_node', `A text cannot hold ‘${node.type}’ here`, node)

const refused = (code: RichTextErrorCode, what: string, node: MarkdownNode): RichTextError =>
  new RichTextError(code, `${what}.`, `line ${node.position?.start.line ?? 1}`)
