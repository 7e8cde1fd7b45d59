/** Where in a text something was typed, and how something is put there. Functions with $ run inside an editor's update or read. */
import { $isLinkNode, type LinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  type EditorState,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'

/** A sign that opens a dialogue, where it stands. */
export interface Typed {
  readonly sign: '§' | '@'
  readonly key: NodeKey
  readonly offset: number
}

/** A sign opens a dialogue at the start of a word only: not in an e-mail address. */
const BEFORE = /[\s([{“‘"'/–—-]$/

/** The sign before the caret, if it has just been typed there. */
export const $typedSign = (now: EditorState, before: EditorState): Typed | null => {
  const found = now.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null
    const node = selection.anchor.getNode()
    if (!$isTextNode(node) || node.hasFormat('code') || $linkAround(node)) return null
    const text = node.getTextContent()
    const offset = selection.anchor.offset - 1
    const sign = text[offset]
    if (sign !== '§' && sign !== '@') return null
    const previous = node.getPreviousSibling()
    const textBefore = text.slice(0, offset) || ($isTextNode(previous) ? previous.getTextContent() : '')
    return textBefore === '' || BEFORE.test(textBefore) ? { sign, key: node.getKey(), offset, length: text.length } : null
  })
  if (!found) return null
  const lengthBefore = before.read(() => {
    const node = $getNodeByKey(found.key)
    return $isTextNode(node) ? node.getTextContent().length : 0
  })
  const { length, ...typed } = found
  return length === lengthBefore + 1 ? (typed as Typed) : null
}

/** The text that holds the sign, while it still does. */
export const $select = ({ sign, key, offset }: Typed): TextNode | null => {
  const node = $getNodeByKey(key)
  return $isTextNode(node) && node.getTextContent()[offset] === sign ? node : null
}

/**
 * Puts a node into the text: in the place of the sign that was typed, of what was pasted before the caret, or at the end of
 * the selection. Never into a link, which holds words only.
 */
export const $insertInline = (node: LexicalNode, typed: Typed | null, pasted: string): void => {
  const sign = typed ? $select(typed) : null
  if (typed && sign) sign.select(typed.offset, typed.offset + 1)
  const selection = $getSelection() ?? $getRoot().selectEnd()
  const link = $isRangeSelection(selection) ? $linkAround(selection.anchor.getNode()) : null
  if (link) {
    if (pasted !== '' && link.getTextContent() === pasted) link.replace(node)
    else link.insertAfter(node)
  } else {
    if ($isRangeSelection(selection) && !sign) $selectBefore(selection.isCollapsed() ? pasted : '')
    $insertNodes([node])
  }
  const parent = node.getParent()
  if (parent && $isRootOrShadowRoot(parent)) {
    const paragraph = $createParagraphNode()
    node.replace(paragraph)
    paragraph.append(node)
  }
  node.selectNext(0, 0)
}

/** Selects what was pasted before the caret; without that, collapses the selection to its end. */
const $selectBefore = (pasted: string): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const end = selection.isBackward() ? selection.anchor : selection.focus
  const node = end.getNode()
  if (pasted !== '' && $isTextNode(node) && node.getTextContent().slice(0, end.offset).endsWith(pasted)) {
    node.select(end.offset - pasted.length, end.offset)
  } else if (!selection.isCollapsed()) selection.anchor.set(end.key, end.offset, end.type)
  const now = $getSelection()
  if ($isRangeSelection(now) && !now.isCollapsed() && pasted === '') now.focus.set(end.key, end.offset, end.type)
}

export const $linkAround = (node: LexicalNode): LinkNode | null => {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if ($isLinkNode(at)) return at
  return null
}
