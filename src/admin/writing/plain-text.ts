/** The words of a text as the editor holds it. Unlike the public renderers it takes whatever is there: nothing may be lost. */

type WriteCitation = (reference: string | number, pinpoint: string | null) => Promise<string>

/** Blocks stand a blank line apart, list items and line breaks on lines of their own. */
export const plainText = async (state: unknown, citation: WriteCitation): Promise<string> => {
  const root = isNode(state) ? state.root : undefined
  const blocks = await Promise.all(childrenOf(root).map((block) => blockText(block, citation)))
  return blocks.filter((text) => text !== '').join('\n\n')
}

const blockText = async (node: unknown, citation: WriteCitation): Promise<string> => {
  if (!isNode(node)) return ''
  if (node.type !== 'list') return inlineText(node, citation)
  const items = await Promise.all(childrenOf(node).map((item) => itemText(item, citation)))
  return items.join('\n')
}

/** Lexical puts a nested list into an item of its own. */
const itemText = async (node: unknown, citation: WriteCitation): Promise<string> => {
  const [first] = childrenOf(node)
  if (isNode(first) && first.type === 'list') return (await blockText(first, citation)).replace(/^/gm, '  ')
  return `- ${await inlineText(node, citation)}`
}

const inlineText = async (node: unknown, citation: WriteCitation): Promise<string> => {
  if (!isNode(node)) return ''
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  const fields = isNode(node.fields) ? node.fields : {}
  const reference = node.type === 'inlineBlock' ? idOf(fields.reference) : null
  if (reference !== null) return citation(reference, typeof fields.pinpoint === 'string' ? fields.pinpoint : null)
  return (await Promise.all(childrenOf(node).map((child) => inlineText(child, citation)))).join('')
}

const childrenOf = (node: unknown): unknown[] => (isNode(node) && Array.isArray(node.children) ? node.children : [])

const idOf = (value: unknown): string | number | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return isNode(value) ? idOf(value.id) : null
}

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
