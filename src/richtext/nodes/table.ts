import escapeHtml from 'escape-html'
import { inlinesOfLine } from '../document'
import type { Table, TableCell, TableRow } from '../document'
import type { BlockRendering, HtmlWriter, MarkdownWriter } from './rendering'

export const table: BlockRendering<Table> = {
  children: (node) => [...inlinesOfLine(node.caption), ...node.children],
  html: (node, to) => {
    const caption = to.all(inlinesOfLine(node.caption))
    const [head, body] = node.headerRow ? [node.children.slice(0, 1), node.children.slice(1)] : [[], node.children]
    // Wider than a phone, it scrolls: so it can be reached by keyboard, and then has a name (WCAG 2.1.1, 4.1.2).
    return (
      `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(node.caption ?? 'Table')}"><table>` +
      (caption && `<caption>${caption}</caption>`) +
      (head.length ? `<thead>${head.map((row) => htmlRow(row, true, node, to)).join('')}</thead>` : '') +
      (body.length ? `<tbody>${body.map((row) => htmlRow(row, false, node, to)).join('')}</tbody>` : '') +
      '</table></div>'
    )
  },
  /** As GitHub's dialect has it; what it cannot say (a caption, other headers) a comment says, which readers do not see. */
  markdown: (node, to) => {
    const columns = columnsOf(node)
    if (!columns) return ''
    const caption = to.inline(inlinesOfLine(node.caption))
    const notes = [
      ...(caption ? ['caption'] : []),
      ...(node.headerRow ? [] : ['no header row']),
      ...(node.headerColumn ? ['header column'] : []),
    ]
    const rows = node.children.map((row) => markdownRow(row, columns, to))
    if (!node.headerRow) rows.unshift(markdownRow({ type: 'tableRow', children: [] }, columns, to))
    rows.splice(1, 0, `|${' --- |'.repeat(columns)}`)
    return [...(notes.length ? [`<!-- table: ${notes.join(', ')} -->`] : []), ...(caption ? [caption] : []), rows.join('\n')].join(
      '\n\n',
    )
  },
  text: (node, to) =>
    [node.caption ?? '', ...node.children.map((row) => tableRow.text(row, to))].filter((line) => line.trim()).join('\n'),
}

/** Its tags depend on its table: see above. */
export const tableRow: BlockRendering<TableRow> = {
  children: (node) => node.children,
  html: (node, to) => `<tr>${to.all(node.children)}</tr>`,
  markdown: (node, to) => markdownRow(node, node.children.length, to),
  text: (node, to) => node.children.map((cell) => tableCell.text(cell, to)).join(' | '),
}

export const tableCell: BlockRendering<TableCell> = {
  children: (node) => node.children,
  html: (node, to) => `<td>${to.all(node.children)}</td>`,
  markdown: (node, to) => to.cell(node.children),
  text: (node, to) => to.inline(node.children).replaceAll('\n', ' '),
}

const htmlRow = (row: TableRow, isHead: boolean, { headerColumn }: Table, to: HtmlWriter): string =>
  `<tr>${row.children
    .map((cell, i) => {
      const words = to.all(cell.children)
      const scope = isHead ? 'col' : headerColumn && i === 0 ? 'row' : null
      // A header without words names nothing: it is a cell.
      return scope && words ? `<th scope="${scope}">${words}</th>` : `<td>${words}</td>`
    })
    .join('')}</tr>`

const markdownRow = ({ children }: TableRow, columns: number, to: MarkdownWriter): string => {
  let row = '|'
  for (let i = 0; i < columns; i += 1) row += ` ${to.cell(children[i]?.children ?? [])} |`
  return row
}

const columnsOf = ({ children }: Table): number => children.reduce((most, row) => Math.max(most, row.children.length), 0)
