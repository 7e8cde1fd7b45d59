'use client'

/**
 * The cells of a table: Lexical's own, with what changes its shape in the tool bar and in the menu that `/` opens, so that
 * all of it works by keyboard. Cells are never joined: the public document has rows of equal length.
 */
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'

const Plugin = () => <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasTabHandler />

const TableIcon = () => (
  <svg aria-hidden="true" fill="none" height="20" stroke="currentColor" viewBox="0 0 20 20" width="20">
    <path d="M3.5 4.5h13v11h-13zM3.5 8h13M10 4.5v11M3.5 11.75h13" />
  </svg>
)

/** What a cell is the header of: Lexical's bits, whose own names have no narrow type. */
const ROW = 1
const COLUMN = 2

interface Tool {
  readonly key: string
  readonly label: string
  /** Runs inside an update of the editor, with the cursor in a cell. */
  readonly change: (cell: TableCellNode) => void
}

const TOOLS: readonly Tool[] = [
  { key: 'rowAbove', label: 'Row above', change: () => void $insertTableRowAtSelection(false) },
  { key: 'rowBelow', label: 'Row below', change: () => void $insertTableRowAtSelection(true) },
  { key: 'columnBefore', label: 'Column to the left', change: () => void $insertTableColumnAtSelection(false) },
  { key: 'columnAfter', label: 'Column to the right', change: () => void $insertTableColumnAtSelection(true) },
  { key: 'deleteRow', label: 'Delete this row', change: (cell) => deleteUnlessLast(cell, 'row') },
  { key: 'deleteColumn', label: 'Delete this column', change: (cell) => deleteUnlessLast(cell, 'column') },
  { key: 'headerRow', label: 'First row is a header: on or off', change: (cell) => toggleHeaders(cell, ROW) },
  {
    key: 'headerColumn',
    label: 'First column is a header: on or off',
    change: (cell) => toggleHeaders(cell, COLUMN),
  },
]

const run = (editor: LexicalEditor, { change }: Tool): void =>
  editor.update(() => {
    const selection = $getSelection()
    const cell = $isRangeSelection(selection) ? $getTableCellNodeFromLexicalNode(selection.anchor.getNode()) : null
    if (cell) change(cell)
  })

/** A block without any cell could not be written in any more: the block itself is what to remove then. */
const deleteUnlessLast = (cell: TableCellNode, line: 'row' | 'column'): void => {
  const rows = rowsOf(cell)
  if (line === 'row' && rows.length > 1) $deleteTableRowAtSelection()
  if (line === 'column' && (rows[0]?.length ?? 0) > 1) $deleteTableColumnAtSelection()
}

/** Headers are all of the first row, or of the first column, or none. */
const toggleHeaders = (cell: TableCellNode, header: typeof ROW | typeof COLUMN): void => {
  const rows = rowsOf(cell)
  const inLine = header === ROW ? (rows[0] ?? []) : rows.flatMap((row) => row.slice(0, 1))
  const isOn = inLine.every((first) => first.hasHeaderState(header))
  for (const row of rows) for (const each of row) each.setHeaderStyles(!isOn && inLine.includes(each) ? header : 0, header)
}

const rowsOf = (cell: TableCellNode): TableCellNode[][] =>
  $getTableNodeFromLexicalNodeOrThrow(cell)
    .getChildren()
    .filter((row) => row instanceof TableRowNode)
    .map((row) =>
      row
        .getChildren()
        .filter((each) => each instanceof TableCellNode)
        .sort((a, b) => $getTableColumnIndexFromTableCellNode(a) - $getTableColumnIndexFromTableCellNode(b)),
    )

const items = TOOLS.map((tool) => ({
  ChildComponent: TableIcon,
  key: tool.key,
  label: tool.label,
  onSelect: ({ editor }: { editor: LexicalEditor }) => run(editor, tool),
}))

const toolbar = { groups: [{ type: 'dropdown' as const, ChildComponent: TableIcon, key: 'tableGrid', order: 5, items }] }

export const TableGrid = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: Plugin, position: 'normal' }],
  slashMenu: {
    groups: [
      {
        key: 'tableGrid',
        label: 'Table',
        items: TOOLS.map((tool) => ({
          Icon: TableIcon,
          key: tool.key,
          keywords: ['table', ...tool.label.toLowerCase().split(' ')],
          label: tool.label,
          onSelect: ({ editor }) => run(editor, tool),
        })),
      },
    ],
  },
  toolbarFixed: toolbar,
  toolbarInline: toolbar,
})
