import escapeHtml from 'escape-html'
import { MARKS } from '../document'
import type { Mark, Text } from '../document'
import type { InlineRendering } from './rendering'

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
}

export const text: InlineRendering<Text> = {
  children: () => [],
  html: (node) =>
    MARKS.filter((mark) => node.marks.includes(mark)).reduceRight(
      (html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`,
      escapeHtml(node.text),
    ),
  /** Fences depend on the neighbours: see markdown-inlines.ts. */
  markdown: (node) => [{ kind: 'text', text: node.text, marks: node.marks }],
  text: (node) => node.text,
}
