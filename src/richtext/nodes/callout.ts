import type { Callout, CalloutKind } from '../document'
import { quoted } from './rendering'
import type { BlockRendering } from './rendering'

/** What readers see above it: colour alone would say nothing to some of them. */
export const CALLOUT_LABELS: Readonly<Record<CalloutKind, string>> = {
  note: 'Note',
  warning: 'Warning',
  law: 'What the law says',
}

export const callout: BlockRendering<Callout> = {
  children: (node) => node.children,
  html: (node, to) =>
    `<div class="callout callout-${kindOf(node)}" role="note">` +
    `<p class="callout-label"><strong>${CALLOUT_LABELS[kindOf(node)]}</strong></p>${to.all(node.children)}</div>`,
  /** As GitHub writes alerts: `> [!NOTE]`, and the text below it. */
  markdown: (node, to) => {
    const blocks = to.blocks(node.children)
    if (!blocks.length) return ''
    const isBelow = node.children[0]?.type === 'paragraph' && blocks.length === node.children.length
    return quoted(`[!${kindOf(node).toUpperCase()}]${isBelow ? '\n' : '\n\n'}${blocks.join('\n\n')}`)
  },
  text: (node, to) => {
    const blocks = to.blocks(node.children)
    return blocks.length ? `${CALLOUT_LABELS[kindOf(node)]}: ${blocks.join('\n\n')}` : ''
  },
}

/** Its kind stands in a class: nothing but ours. */
const kindOf = ({ kind }: Callout): CalloutKind => (Object.hasOwn(CALLOUT_LABELS, kind) ? kind : 'note')
