/** Every node type of a document, once. To add one: its type in document.ts, its file here, its line below. */
import type { Block, Inline, Part, RichTextNode } from '../document'
import { RichTextError } from '../errors'
import { callout } from './callout'
import { citation } from './citation'
import { heading } from './heading'
import { lineBreak } from './line-break'
import { link } from './link'
import { list } from './list'
import { listItem } from './list-item'
import { paragraph } from './paragraph'
import { quote } from './quote'
import type { BlockRendering, InlineRendering, Rendering } from './rendering'
import { step, steps } from './steps'
import { table, tableCell, tableRow } from './table'
import { termLink } from './term-link'
import { text } from './text'
import { thematicBreak } from './thematic-break'

const BLOCKS: { readonly [T in (Block | Part)['type']]: BlockRendering<Extract<Block | Part, { type: T }>> } = {
  paragraph,
  heading,
  list,
  listItem,
  quote,
  thematicBreak,
  callout,
  table,
  tableRow,
  tableCell,
  steps,
  step,
}

const INLINES: { readonly [T in Inline['type']]: InlineRendering<Extract<Inline, { type: T }>> } = {
  text,
  lineBreak,
  link,
  termLink,
  citation,
}

const NODES = { ...BLOCKS, ...INLINES }

/** @throws RichTextError `unknown_node`, with the name of the node: what we do not know we must not drop. */
export const blockRendering = <N extends Block | Part>(node: N): BlockRendering<N> => known(BLOCKS, node)
export const inlineRendering = <N extends Inline>(node: N): InlineRendering<N> => known(INLINES, node)
export const renderingOf = <N extends RichTextNode>(node: N): Pick<Rendering<N>, 'children' | 'html' | 'text'> =>
  known(NODES, node)

const known = <Found>(table: Readonly<Record<string, unknown>>, node: RichTextNode): Found => {
  if (Object.hasOwn(table, node.type)) return table[node.type] as Found
  throw new RichTextError('unknown_node', `A text holds a ‘${String(node.type)}’ node where none can be rendered.`, '')
}
