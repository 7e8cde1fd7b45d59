import escapeHtml from 'escape-html'
import type { TermLink } from '../document'
import { RichTextError } from '../errors'
import { destination, htmlLink, markdownLink } from './link'
import type { InlineRendering, RenderContext } from './rendering'

/** Its words only, where the page wants no links to terms or the term is not published. */
export const termLink: InlineRendering<TermLink> = {
  children: (node) => node.children,
  html: (node, to) => {
    const url = urlOf(node, to.context)
    return url === null
      ? to.all(node.children)
      : htmlLink(url, ` class="term" data-term="${escapeHtml(node.term)}"`, to.quietly(node.children))
  },
  markdown: (node, to) => {
    if (to.context.source) {
      const name = to.context.source.term(node.term)
      if (name === null) throw new RichTextError('dangling_link', `A link leads to a term that does not exist (${node.term}).`, '')
      return [{ kind: 'markup', markup: `[${to.brackets(node.children)}](${destination(`term:${name}`)})` }]
    }
    const url = urlOf(node, to.context)
    return url === null ? to.pieces(node.children) : markdownLink(url, node.children, to)
  },
  text: (node, to) => to.inline(node.children),
}

const urlOf = (node: TermLink, context: RenderContext): string | null =>
  context.linkTerms ? (context.term(node.term)?.url ?? null) : null
