/** The HTML part of a mail, from its plain text: paragraphs, quotations, lists, links to our own pages. Everything is escaped. */
import escapeHtml from 'escape-html'

/** @param publicUrl a line that is an address below it becomes a link; any other address stays text. */
export const htmlOf = (text: string, publicUrl: string): string =>
  `<!doctype html><html lang="en-GB"><body style="font-family:sans-serif;line-height:1.5">${text
    .split(/\n{2,}/)
    .map((block) => `<p>${linesOf(block, publicUrl)}</p>`)
    .join('')}</body></html>`

const linesOf = (block: string, publicUrl: string): string =>
  block
    .split('\n')
    .map((line) => {
      if (line.startsWith('>')) return `<span style="padding-left:1em;border-left:2px solid #888">${escapeHtml(line.slice(1).trim())}</span>`
      const isOurs = line.startsWith(`${publicUrl}/`) && !/\s/.test(line)
      return isOurs ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>` : escapeHtml(line)
    })
    .join('<br>')
