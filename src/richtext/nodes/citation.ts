import escapeHtml from 'escape-html'
import type { CitationMark } from '../document'
import { RichTextError } from '../errors'
import { destination, htmlLink, markdownLink } from './link'
import { WITHDRAWN } from './rendering'
import type { InlineRendering } from './rendering'

/** As in running text: (Children and Families Act 2014, s 55). The brackets stand outside the link. */
export const citation: InlineRendering<CitationMark> = {
  children: () => [],
  html: (node, to) => {
    if (to.context.citations === 'footnotes') return to.footnote(node.reference, node.pinpoint)
    const found = to.context.citation(node.reference, node.pinpoint)
    if (!found) return WITHDRAWN
    const text = escapeHtml(found.text)
    return `(${found.url === null ? text : htmlLink(found.url, ' class="citation"', text)})`
  },
  markdown: (node, to) => {
    if (to.context.source) return [{ kind: 'markup', markup: sourceCitation(node, to.context.source.reference(node.reference)) }]
    const found = to.context.citation(node.reference, node.pinpoint)
    if (!found) return [plain(WITHDRAWN)]
    const label = plain(found.text)
    if (found.url === null) return [plain('('), label, plain(')')]
    return [plain('('), ...markdownLink(found.url, [{ type: 'text', text: found.text, marks: [] }], to), plain(')')]
  },
  text: (node, to) => {
    if (!to.citation) return ''
    const found = to.citation(node.reference, node.pinpoint)
    return found ? `(${found.text})` : WITHDRAWN
  },
}

const plain = (text: string) => ({ kind: 'text', text, marks: [] }) as const

/** `[](cite:slug "s 55")`, as `fromMarkdown` reads it. */
const sourceCitation = ({ reference, pinpoint }: CitationMark, name: string | null): string => {
  if (name === null) throw new RichTextError('dangling_link', `A citation names a source that does not exist (${reference}).`, '')
  // In a title (CommonMark 6.3) only these could end it, or be read as something else.
  const title = pinpoint === null ? '' : ` "${pinpoint.replace(/[\\"&`<]/g, '\\$&')}"`
  return `[](${destination(`cite:${name}`)}${title})`
}
