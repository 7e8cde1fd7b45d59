import escapeHtml from 'escape-html'
import type { Inline, Link } from '../document'
import type { Piece } from '../markdown-inlines'
import { safeUrl } from '../safe-url'
import type { HtmlWriter, InlineRendering, MarkdownWriter } from './rendering'

/** A link whose address does not pass `safeUrl` is its words only. */
export const link: InlineRendering<Link> = {
  children: (node) => node.children,
  html: (node, to) => htmlLink(node.url, '', to.quietly(node.children)),
  markdown: (node, to) => markdownLink(node.url, node.children, to),
  text: (node, to) => to.inline(node.children),
}

/** @param attributes finished HTML, with a space before each. @param label finished HTML. */
export const htmlLink = (url: string, attributes: string, label: ReturnType<HtmlWriter['all']>): string => {
  const safe = safeUrl(url)
  if (safe === null) return label
  // A page that we open must not reach back through window.opener.
  const rel = /^https?:/i.test(safe) ? ' rel="noopener"' : ''
  return `<a${attributes} href="${escapeHtml(safe)}"${rel}>${label}</a>`
}

export const markdownLink = (url: string, label: readonly Inline[], to: MarkdownWriter): readonly Piece[] => {
  const safe = safeUrl(url)
  if (safe === null) return to.pieces(label)
  return [{ kind: 'markup', markup: `[${to.brackets(label)}](${destination(safe)})` }]
}

/** CommonMark 6.3: bare where nothing in it could end it or be read as something else, else in angle brackets. */
export const destination = (url: string): string =>
  /[()<>&\\ ]/.test(url) ? `<${url.replace(/[<>&\\]/g, '\\$&')}>` : url
