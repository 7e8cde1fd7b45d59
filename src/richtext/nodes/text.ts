import escapeHtml from 'escape-html'
import { LANGS, MARKS } from '../document'
import type { Lang, Mark, Text } from '../document'
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
  html: (node, to) => {
    if (node.marks.length === 0 && node.lang === undefined) return to.words(node.text)
    let html = node.marks.includes('code') || node.lang ? escapeHtml(node.text) : to.words(node.text)
    for (let i = MARKS.length - 1; i >= 0; i -= 1) {
      const mark = MARKS[i] as Mark
      if (node.marks.includes(mark)) html = `<${TAGS[mark]}>${html}</${TAGS[mark]}>`
    }
    const lang = langOf(node)
    return lang ? `<span lang="${lang}">${html}</span>` : html
  },
  /** Fences depend on the neighbours: see markdown-inlines.ts. */
  markdown: (node) => [{ kind: 'text', text: node.text, marks: node.marks, lang: langOf(node) }],
  text: (node) => node.text,
}

/** It stands in an attribute: nothing but ours. */
const langOf = ({ lang }: Text): Lang | null => (lang !== undefined && LANGS.includes(lang) ? lang : null)
