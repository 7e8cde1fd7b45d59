import type { ListItem } from '../document'
import type { BlockRendering } from './rendering'

/** Its marker is its list's: see list.ts. */
export const listItem: BlockRendering<ListItem> = {
  children: (node) => [...node.children, ...node.lists],
  html: (node, to) => `<li>${to.all(node.children)}${to.all(node.lists)}</li>`,
  markdown: (node, to) => {
    let markdown = to.inline(node.children)
    for (const nested of to.blocks(node.lists)) {
      // Straight under a line of text only a list that starts with words, or with 1, is read as one (CommonMark 5.3).
      const interrupts = !markdown || /^(?:[-*]|1[.)]) \S/.test(nested)
      markdown += `${interrupts ? '\n' : '\n\n'}${nested}`
    }
    return markdown
  },
  text: (node, to) => [to.inline(node.children), ...to.blocks(node.lists)].join('\n'),
}
