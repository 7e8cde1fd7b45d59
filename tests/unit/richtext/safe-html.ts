/** What a page may hold, checked as a browser reads it: HTML goes through a parser, not through patterns. */
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** Every tag that a text may become, with its attributes. A new node that needs another is to be named here. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start', 'class'],
  li: ['id'],
  blockquote: [],
  hr: [],
  br: [],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  section: ['class', 'role', 'aria-label'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
  strong: [],
  em: [],
  s: [],
  u: [],
  sub: [],
  sup: ['class'],
  code: [],
  span: ['lang'],
  abbr: ['title'],
  a: ['class', 'data-term', 'href', 'rel', 'id', 'role', 'aria-label'],
}

/** As the browser that follows a link does (WHATWG URL), against a page on https. */
const isSafeAddress = (href: string): boolean =>
  URL.canParse(href, 'https://page.example/') &&
  ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href, 'https://page.example/').protocol)

/** What must not be there, a line each; nothing where all is well. */
export const unsafeIn = (html: string): string[] => {
  const found: string[] = []
  const errors: string[] = []
  const waiting: Node[] = [parseFragment(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true })]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) {
      const attributes = Object.hasOwn(ALLOWED, node.tagName) ? ALLOWED[node.tagName] : undefined
      if (!attributes) found.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        if (!attributes?.includes(name)) found.push(`${node.tagName} ${name}`)
        if (name === 'href' && !isSafeAddress(value)) found.push(`href ${value}`)
        if (name === 'class' && !/^[a-z -]+$/.test(value)) found.push(`class ${value}`)
      }
    } else if (node.nodeName === '#comment') found.push('a comment')
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  // Control characters and surrogates in the text itself are no markup.
  return [...found, ...errors.filter((code) => !/-in-input-stream$|null-character/.test(code)).map((code) => `parse error ${code}`)]
}
