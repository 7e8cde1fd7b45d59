import type { ReactNode } from 'react'

interface FigureTableProps {
  readonly name: string
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ReactNode[])[]
  readonly total?: readonly ReactNode[]
  /** Shown at once, where there is no chart. */
  readonly isOpen?: boolean
}

/** A chart’s figures as a table, folded away until asked for. */
export const FigureTable = ({ name, caption, columns, rows, total, isOpen = false }: FigureTableProps) => (
  <details className="desk-table" data-table={name} open={isOpen}>
    <summary>
      As a table<span className="desk-hidden">: {caption}</span>
    </summary>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column === '' ? (
              <td key={column} />
            ) : (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} cells={row} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <Row cells={total} />
        </tfoot>
      )}
    </table>
  </details>
)

const Row = ({ cells: [heading, ...figures] }: { cells: readonly ReactNode[] }) => (
  <tr>
    <th scope="row">{heading}</th>
    {figures.map((figure, index) => (
      <td key={index}>{figure}</td>
    ))}
  </tr>
)
