/**
 * A rich text cut into runs of words: a paragraph, a heading, an item of a list, a cell. It looks for runs in whatever holds
 * them, so that a block that is added to the document format is checked from the day it is there. Pure.
 */
import type { Inline, RichTextDocument } from '../../richtext/document'

export interface Passage {
  /** The author's own words, citations left out. */
  readonly text: string
  readonly isHeading: boolean
  readonly citations: readonly { readonly reference: string; readonly pinpoint: string | null; readonly before: string }[]
  readonly links: readonly { readonly url: string; readonly words: string }[]
  readonly termLinks: readonly { readonly term: string; readonly words: string }[]
}

export const passagesIn = (document: RichTextDocument): Passage[] => passagesUnder(document, false)

const passagesUnder = (node: object, isHeading: boolean): Passage[] => {
  const found: Passage[] = []
  for (const value of Object.values(node)) {
    for (const list of listsIn(value)) {
      const inlines = list.filter(isInline)
      if (inlines.length > 0) found.push(passageOf(inlines, isHeading))
      for (const child of list) if (!isInline(child)) found.push(...passagesUnder(child, isHeading || isOf(child, 'heading')))
    }
  }
  return found
}

type Node = { readonly type: string }

/** Lists of nodes in a value: itself, or lists of lists (rows of cells). */
const listsIn = (value: unknown): Node[][] => {
  if (!Array.isArray(value)) return []
  const items = value as readonly unknown[]
  const nodes = items.filter((item): item is Node => typeof item === 'object' && item !== null && !Array.isArray(item))
  return [...(nodes.length > 0 ? [nodes] : []), ...items.flatMap(listsIn)]
}

const INLINES: readonly string[] = ['text', 'lineBreak', 'link', 'termLink', 'citation'] satisfies Inline['type'][]

const isInline = (node: Node): node is Inline => INLINES.includes(node.type)

const isOf = (node: Node, type: string): boolean => node.type === type

const passageOf = (inlines: readonly Inline[], isHeading: boolean): Passage => {
  const citations: Passage['citations'][number][] = []
  const links: Passage['links'][number][] = []
  const termLinks: Passage['termLinks'][number][] = []
  let text = ''
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        text += inline.text
        break
      case 'lineBreak':
        text += ' '
        break
      case 'citation':
        citations.push({ reference: inline.reference, pinpoint: inline.pinpoint, before: lastWordsOf(text) })
        break
      case 'link':
        links.push({ url: inline.url, words: wordsOf(inline.children) })
        text += wordsOf(inline.children)
        break
      case 'termLink':
        termLinks.push({ term: inline.term, words: wordsOf(inline.children) })
        text += wordsOf(inline.children)
        break
    }
  }
  return { text: text.replace(/\s+/g, ' ').trim(), isHeading, citations, links, termLinks }
}

const wordsOf = (children: readonly Inline[]): string =>
  children.map((child) => (child.type === 'text' ? child.text : ' ')).join('')

/** Enough to find the place again by. */
const lastWordsOf = (text: string): string => text.trim().split(/\s+/).slice(-5).join(' ')
