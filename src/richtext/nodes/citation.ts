import escapeHtml from 'escape-html'
import type { CitationMark } from '../document'
import { htmlLink, markdownLink } from './link'
import { WITHDRAWN } from './rendering'
import type { InlineRendering } from './rendering'

/** As in running text: (Children and Families Act 2014, s 55). The brackets stand outside the link. */
export const citation: InlineRendering<CitationMark> = {
  children: () => [],
  html: (node, to) => {
    const found = to.context.citation(node.reference, node.pinpoint)
    if (!found) return WITHDRAWN
    const text = escapeHtml(found.text)
    return `(${found.url === null ? text : htmlLink(found.url, ' class="citation"', text)})`
  },
  markdown: (node, to) => {
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
