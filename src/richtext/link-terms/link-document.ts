/** A document with a link at the first mention of each other entry. Its words stay as they are. */
import type { Inline, RichTextDocument, TermLink } from '../document'
import { termLinksIn } from '../render'
import { findMentions } from './matcher'
import type { FindOptions, Matcher, Mention } from './matcher'

/**
 * Never inside links, citations, headings or code. A term that the text links to already, anywhere, is not linked again:
 * the editor has chosen the place.
 */
export const linkDocument = (
  document: RichTextDocument,
  matcher: Matcher,
  options: Pick<FindOptions, 'own' | 'unlinked'> = {},
): RichTextDocument => {
  const linked = new Set(termLinksIn(document))
  const before = linked.size
  const children = document.children.map((block) => inNode(block, linked, (text) => findMentions(matcher, text, { ...options, policy: 'all' })))
  return linked.size === before ? document : { ...document, children }
}

type Find = (text: string) => Mention[]
interface AnyNode {
  readonly type: string
}

/** By the shape of nodes rather than by their kinds, so that a block of another kind is linked, too. */
const inNode = <Node extends AnyNode>(node: Node, linked: Set<string>, find: Find): Node => {
  if (UNTOUCHED.has(node.type)) return node
  const changed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node)) {
    if (!Array.isArray(value) || !value.every(isNode)) continue
    const next = value.some(({ type }) => INLINES.has(type))
      ? inInlines(value as unknown as readonly Inline[], linked, find)
      : value.map((child) => inNode(child, linked, find))
    if (next.some((child, i) => child !== value[i]) || next.length !== value.length) changed[name] = next
  }
  return Object.keys(changed).length > 0 ? { ...node, ...changed } : node
}

const UNTOUCHED = new Set(['heading', 'link', 'termLink', 'citation', 'code', 'codeBlock'])
const INLINES = new Set(['text', 'lineBreak', 'link', 'termLink', 'citation'])

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Stands for what is not read: no name goes across it. Object replacement character (Unicode 23.8). */
const APART = '\uFFFC'

const inInlines = (nodes: readonly Inline[], linked: Set<string>, find: Find): readonly Inline[] => {
  const written = nodes.map(readable)
  const mentions = find(written.join('')).filter(({ term }) => !linked.has(term) && linked.add(term))
  if (mentions.length === 0) return nodes
  const made: Inline[] = []
  let start = 0
  let next = 0
  /** The link that goes on into the next node: ‘EHC **plan**’. */
  let open: { children: TermLink['children'][number][]; end: number } | null = null
  for (const [i, node] of nodes.entries()) {
    const end = start + (written[i]?.length ?? 0)
    let at = start
    while (at < end) {
      const mention = mentions[next]
      if (open) {
        const to = Math.min(open.end, end)
        open.children.push(part(node, at - start, to - start))
        at = to
        if (at === open.end) open = null
      } else if (mention && mention.start < end) {
        if (mention.start > at) made.push(node.type === 'text' ? part(node, at - start, mention.start - start) : node)
        open = { children: [], end: mention.end }
        made.push({ type: 'termLink', term: mention.term, children: open.children })
        at = Math.max(at, mention.start)
        next += 1
      } else {
        made.push(at === start ? node : (part(node, at - start, end - start)))
        at = end
      }
    }
    if (start === end) made.push(node)
    start = end
  }
  return made
}

const readable = (node: Inline): string => {
  if (node.type === 'lineBreak') return '\n'
  if (node.type !== 'text') return APART
  return node.marks.includes('code') ? APART.repeat(node.text.length) : node.text
}

const part = (node: Inline, from: number, to: number): TermLink['children'][number] => {
  if (node.type === 'text') return { ...node, text: node.text.slice(from, to) }
  if (node.type === 'lineBreak') return node
  throw new TypeError(`A mention reaches into a ‘${node.type}’.`)
}
