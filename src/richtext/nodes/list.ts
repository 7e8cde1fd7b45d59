import type { List } from '../document'
import { hanging } from './rendering'
import type { BlockRendering } from './rendering'

export const list: BlockRendering<List> = {
  children: (node) => node.children,
  html: (node, to) => {
    const open = node.ordered ? (node.start === 1 ? '<ol>' : `<ol start="${Math.trunc(node.start) || 0}">`) : '<ul>'
    return `${open}${to.all(node.children)}</${node.ordered ? 'ol' : 'ul'}>`
  },
  markdown: (node, to) =>
    node.children
      .map((item, i) => {
        const marker = node.ordered ? `${numberOf(node, i)}${to.besideList ? ')' : '.'}` : to.besideList ? '*' : '-'
        const [body = ''] = to.blocks([item])
        // An item that starts with a list has its marker on a line of its own: `- - -` would be a break.
        return hanging(body.startsWith('\n') || !body ? `${marker}${body}` : `${marker} ${body}`, marker.length + 1)
      })
      .join('\n'),
  text: (node, to) =>
    node.children
      .map((item, i) => {
        const marker = node.ordered ? `${numberOf(node, i)}. ` : '• '
        return hanging(`${marker}${to.blocks([item])[0] ?? ''}`, marker.length)
      })
      .join('\n'),
}

/** CommonMark reads at most nine digits. */
const numberOf = (node: List, i: number): number => Math.min(999_999_999, Math.max(0, Math.trunc(node.start)) + i)
