/** Figures as a table, each with its ratio to the control of the same run. Pure. */
import type { Figures } from './measure'

export interface Row {
  readonly name: string
  readonly figures: Figures
}

const HEADINGS = ['scenario', 'CPU µs/request', '× control', 'requests/s', 'p50 ms', 'p99 ms', 'RSS MB'] as const

/** @throws RangeError without a control to compare with. */
export const ratioToControl = (row: Row, rows: readonly Row[]): number => {
  const control = rows.find(({ name }) => name === 'control')
  if (!control || !(control.figures.cpuMicros > 0)) throw new RangeError('There is no control in this run.')
  return row.figures.cpuMicros / control.figures.cpuMicros
}

/** GitHub-flavoured Markdown, aligned so that it reads as text too. */
export const tableOf = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => {
    const { cpuMicros, perSecond, p50Ms, p99Ms, rssMb } = row.figures
    return [
      row.name,
      cpuMicros.toFixed(1),
      ratioToControl(row, rows).toFixed(2),
      perSecond.toFixed(0),
      p50Ms.toFixed(0),
      p99Ms.toFixed(0),
      rssMb.toFixed(0),
    ]
  })
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((texts) => texts[column]?.length ?? 0)),
  )
  const line = (texts: readonly string[]): string =>
    row(texts.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))))
  const rule = row(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)))
  return [line(HEADINGS), rule, ...cells.map(line)].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
