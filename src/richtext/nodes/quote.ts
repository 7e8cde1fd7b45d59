import type { Quote } from '../document'
import { quoted } from './rendering'
import type { BlockRendering } from './rendering'

export const quote: BlockRendering<Quote> = {
  children: (node) => node.children,
  html: (node, to) => `<blockquote><p>${to.all(node.children)}</p></blockquote>`,
  markdown: (node, to) => {
    const text = to.inline(node.children)
    return text && quoted(text)
  },
  text: (node, to) => to.inline(node.children),
}
