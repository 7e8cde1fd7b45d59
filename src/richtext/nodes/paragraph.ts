import type { Paragraph } from '../document'
import type { BlockRendering } from './rendering'

export const paragraph: BlockRendering<Paragraph> = {
  children: (node) => node.children,
  html: (node, to) => `<p>${to.all(node.children)}</p>`,
  markdown: (node, to) => to.inline(node.children),
  text: (node, to) => to.inline(node.children),
}
