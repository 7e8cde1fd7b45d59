/** A page that stands on its own: one heading, a few sentences, nothing to load. For when what would make a better one is away. */
import { createHash } from 'node:crypto'
import escapeHtml from 'escape-html'

export interface PlainPage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface PageParts {
  readonly title: string
  readonly sentences: readonly string[]
  readonly links?: readonly { readonly text: string; readonly href: string }[]
  /** Looks again by itself, and opens once something else answers. Nothing moves under the reader meanwhile (WCAG 2.2.1). */
  readonly again?: boolean
}

export const plainPage = ({ title, sentences, links = [], again = false }: PageParts): PlainPage => {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('')
  const ways = links.map(({ text, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`).join('')
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${hashOf(STYLE)}'; ${again ? `script-src '${hashOf(SCRIPT)}'; connect-src 'self'; ` : ''}base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    },
    body:
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
      `<style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${paragraphs}` +
      `${ways === '' ? '' : `<ul>${ways}</ul>`}</main>${again ? `<script>${SCRIPT}</script>` : ''}</body></html>`,
  }
}

export const refusalPage = (title: string, sentence: string): PlainPage => plainPage({ title, sentences: [sentence] })

const STYLE =
  ':root{color-scheme:light dark;--paper:#faf7f2;--surface:#fff;--ink:#1f1d1a;--line:#ddd6ca;--link:#0f5750;--focus:#ffd24d}' +
  '@media (prefers-color-scheme:dark){:root{--paper:#171614;--surface:#201e1b;--ink:#ece8e1;--line:#3b3731;--link:#8fd4c9}}' +
  '*{box-sizing:border-box}' +
  "body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 -apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}" +
  'main{max-width:36rem;width:100%;background:var(--surface);border:1px solid var(--line);border-radius:.5rem;padding:clamp(1.25rem,5vw,2.5rem);overflow-wrap:anywhere}' +
  'h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}p{margin:0 0 1rem}ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}' +
  'a{color:var(--link);display:inline-block;padding:.25rem 0}a:focus-visible{outline:3px solid var(--focus);outline-offset:2px;background:var(--focus);color:#1f1d1a}'

/** Every three seconds; a server that is away for a moment is asked again like one that says 503. */
const SCRIPT =
  "setInterval(function(){fetch(location.href,{method:'HEAD',cache:'no-store'}).then(function(answer){if(answer.status!==503)location.reload()},function(){})},3000)"

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
