import escapeHtml from 'escape-html'
import type { TermLink } from '../document'
import { htmlLink, markdownLink } from './link'
import type { InlineRendering, RenderContext } from './rendering'

/** Its words only, where the page wants no links to terms or the term is not published. */
export const termLink: InlineRendering<TermLink> = {
  children: (node) => node.children,
  html: (node, to) => {
    const label = to.all(node.children)
    const url = urlOf(node, to.context)
    return url === null ? label : htmlLink(url, ` class="term" data-term="${escapeHtml(node.term)}"`, label)
  },
  markdown: (node, to) => {
    const url = urlOf(node, to.context)
    return url === null ? to.pieces(node.children) : markdownLink(url, node.children, to)
  },
  text: (node, to) => to.inline(node.children),
}

const urlOf = (node: TermLink, context: RenderContext): string | null =>
  context.linkTerms ? (context.term(node.term)?.url ?? null) : null
