/** What an editor can set apart from the running text: callouts, tables, steps. Each is a form within the text. */
import { createNode, createServerFeature, FixedToolbarFeature, lexicalEditor, ParagraphFeature } from '@payloadcms/richtext-lexical'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import type { Block, RichTextField } from 'payload'
import { CALLOUT_KINDS } from './document'
import type { SerializedLexical } from './lexical'
import { CALLOUT_LABELS } from './nodes/callout'

type Features = readonly unknown[]
type Editor = RichTextField['editor']

/**
 * @param text the editor of what stands in callouts and steps.
 * @param inCells what may be done with words in a table's cells. @param views how what stands there is shown.
 */
export const textBlocks = (text: Editor, inCells: Features, views: string): Block[] => [
  {
    slug: 'callout',
    labels: { singular: 'Callout', plural: 'Callouts' },
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'note',
        options: CALLOUT_KINDS.map((value) => ({ value, label: CALLOUT_LABELS[value] })),
        admin: {
          description:
            'Note: good to know. Warning: what goes wrong easily, such as a time limit. What the law says: the words or the gist of it. Readers see this as its heading.',
        },
      },
      { name: 'text', type: 'richText', required: true, editor: text, admin: { description: 'A few sentences, or a list.' } },
    ],
  },
  {
    slug: 'table',
    labels: { singular: 'Table', plural: 'Tables' },
    fields: [
      {
        name: 'caption',
        type: 'text',
        maxLength: 200,
        admin: { description: 'What the table shows, in a line. Readers who cannot see it hear this first.' },
      },
      {
        name: 'grid',
        label: 'Cells',
        type: 'richText',
        required: true,
        defaultValue: EMPTY_GRID as never,
        editor: lexicalEditor({ views, features: [FixedToolbarFeature(), ParagraphFeature(), ...(inCells as never[]), tableGrid()] }),
        admin: {
          description:
            'Tab goes to the next cell. For rows, columns and headers: the table button of the tool bar, or type / in a cell. The first row is a header unless you say otherwise.',
        },
      },
    ],
  },
  {
    slug: 'steps',
    labels: { singular: 'Steps', plural: 'Steps' },
    fields: [
      {
        name: 'steps',
        type: 'array',
        required: true,
        minRows: 1,
        labels: { singular: 'Step', plural: 'Steps' },
        admin: { description: 'What to do, in this order. Readers see them numbered.' },
        fields: [
          {
            name: 'title',
            type: 'text',
            required: true,
            maxLength: 200,
            admin: { description: 'What to do: “Ask the local authority in writing”.' },
          },
          { name: 'text', type: 'richText', editor: text, admin: { description: 'More about it, where there is more to say.' } },
        ],
      },
    ],
  },
]

/** Lexical's table, without Payload's experimental feature: that needs a mouse for rows and columns, and joins cells. */
const tableGrid = createServerFeature({
  key: 'tableGrid',
  feature: {
    ClientFeature: '/src/admin/table-grid/table-grid.client#TableGrid',
    nodes: [TableNode, TableRowNode, TableCellNode].map((node) => createNode({ node: node as typeof TableNode })),
  },
})

const emptyElement = (type: string, more: Record<string, unknown>, children: SerializedLexical['root'][]) => ({
  type,
  version: 1,
  direction: null,
  format: '' as const,
  indent: 0,
  ...more,
  children,
})
const emptyParagraph = () => emptyElement('paragraph', { textFormat: 0, textStyle: '' }, [])
const emptyRow = (headerState: number) =>
  emptyElement(
    'tablerow',
    {},
    [1, 2].map(() => emptyElement('tablecell', { colSpan: 1, rowSpan: 1, backgroundColor: null, headerState }, [emptyParagraph()])),
  )

/** Two columns, a header row and one to fill in: a table is there to write in at once. */
const EMPTY_GRID: SerializedLexical = {
  root: emptyElement('root', {}, [emptyElement('table', {}, [emptyRow(1), emptyRow(0)]), emptyParagraph()]),
}
