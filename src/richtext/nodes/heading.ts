import type { Heading } from '../document'
import type { BlockRendering, RenderContext } from './rendering'

export const heading: BlockRendering<Heading> = {
  children: (node) => node.children,
  html: (node, to) => {
    const tag = `h${levelIn(node, to.context)}`
    return `<${tag}>${to.quietly(node.children)}</${tag}>`
  },
  /** ATX (CommonMark 4.2): one line, so a line break inside is a space. */
  markdown: (node, to) => {
    const text = to.heading(node.children)
    return text && `${'#'.repeat(levelIn(node, to.context))} ${text}`
  },
  text: (node, to) => to.inline(node.children),
}

const levelIn = (node: Heading, context: RenderContext): number =>
  Math.min(6, Math.max(1, Math.trunc(context.headingLevel + node.level - 1) || 1))
