/** Citations as numbered notes below a text, with links there and back (DPUB-ARIA 1.1: doc-noteref, doc-endnotes, doc-backlink). */
import escapeHtml from 'escape-html'
import { safeUrl } from './safe-url'
import { WITHDRAWN } from './nodes/rendering'
import type { RenderContext } from './nodes/rendering'

export interface Footnotes {
  /** Where the source is cited: finished HTML. The same reference at the same place has one number. */
  readonly mark: (reference: string, pinpoint: string | null) => string
  /** All notes, after the text; empty where nothing was cited. */
  readonly section: () => string
}

export const footnotesIn = ({ citation, idPrefix = '' }: Pick<RenderContext, 'citation' | 'idPrefix'>): Footnotes => {
  const prefix = escapeHtml(idPrefix)
  const notes = new Map<string, Note>()
  return {
    mark: (reference, pinpoint) => {
      const key = JSON.stringify([reference, pinpoint])
      const note = notes.get(key) ?? { number: notes.size + 1, html: noteHtml(citation(reference, pinpoint)), marks: 0 }
      note.marks += 1
      notes.set(key, note)
      const id = `${prefix}cite-${note.number}${note.marks > 1 ? `-${note.marks}` : ''}`
      return (
        `<sup class="footnote-mark"><a id="${id}" href="#${prefix}note-${note.number}" role="doc-noteref" ` +
        `aria-label="Source ${note.number}">[${note.number}]</a></sup>`
      )
    },
    section: () => {
      if (notes.size === 0) return ''
      const items = [...notes.values()].map(
        (note) => `<li id="${prefix}note-${note.number}">${note.html}${backLinks(note, prefix)}</li>`,
      )
      return `<section class="footnotes" role="doc-endnotes" aria-label="Sources"><ol>${items.join('')}</ol></section>`
    },
  }
}

interface Note {
  readonly number: number
  readonly html: string
  /** How often it is cited. */
  marks: number
}

const noteHtml = (found: ReturnType<RenderContext['citation']>): string => {
  if (!found) return WITHDRAWN
  const url = found.url === null ? null : safeUrl(found.url)
  const text = escapeHtml(found.text)
  if (url === null) return text
  return `<a class="citation" href="${escapeHtml(url)}"${/^https?:/i.test(url) ? ' rel="noopener"' : ''}>${text}</a>`
}

const backLinks = ({ number, marks }: Note, prefix: string): string => {
  let links = ''
  for (let mark = 1; mark <= marks; mark += 1) {
    const [place, words] = mark > 1 ? [`-${mark}`, `, place ${mark}`] : ['', '']
    links +=
      ` <a href="#${prefix}cite-${number}${place}" role="doc-backlink" ` +
      `aria-label="Back to where source ${number} is cited${words}">↩</a>`
  }
  return links
}
