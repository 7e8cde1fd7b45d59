/** A document as Payload would have stored it: the way back from `fromLexical`, written apart from the product's own code. */
import type { Block, Flow, Inline, List, RichTextDocument } from '../../../src/richtext/document'
import { fromLexical } from '../../../src/richtext/from-lexical'
import type { LexicalNode, SerializedLexical } from '../../../src/richtext/lexical'

export const lexicalOf = (document: RichTextDocument): SerializedLexical => root(document.children.map(block))

/** The ids of the CMS are the public ids: what `lexicalOf` writes. */
export const sameIds = { term: String, reference: String }

/** What becomes of a document once an editor holds it: texts joined, what holds no words gone. Null where nothing is left. */
export const asSaved = (document: RichTextDocument): RichTextDocument | null => fromLexical(lexicalOf(document), sameIds)

const root = (children: readonly LexicalNode[]): SerializedLexical => ({ root: element('root', children) })

const element = (type: string, children: readonly LexicalNode[], more: Record<string, unknown> = {}) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  ...more,
  children,
})

const block = (node: Block): LexicalNode => {
  switch (node.type) {
    case 'thematicBreak':
      return { type: 'horizontalrule', version: 1 }
    case 'heading':
      return element('heading', node.children.map(inline), { tag: `h${node.level + 1}` })
    case 'list':
      return list(node)
    case 'callout':
      return box('callout', { kind: node.kind, text: flow(node.children) })
    case 'steps':
      return box('steps', {
        steps: node.children.map(({ title, children }, i) => ({ id: `${i}`, title, text: flow(children) })),
      })
    case 'table': {
      const rows = node.children.map(({ children: cells }, i) =>
        element(
          'tablerow',
          cells.map(({ children }, j) =>
            element('tablecell', [element('paragraph', children.map(inline))], {
              colSpan: 1,
              rowSpan: 1,
              headerState: (node.headerRow && i === 0 ? 1 : 0) + (node.headerColumn && j === 0 ? 2 : 0),
            }),
          ),
        ),
      )
      return box('table', { caption: node.caption, grid: root([element('table', rows), element('paragraph', [])]) })
    }
    case 'paragraph':
    case 'quote':
      return element(node.type, node.children.map(inline))
  }
}

const box = (blockType: string, fields: Record<string, unknown>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'x', blockType, blockName: '', ...fields },
})

const flow = (nodes: readonly Flow[]): SerializedLexical => root(nodes.map(block))

const list = (node: List): LexicalNode =>
  element(
    'list',
    node.children.flatMap(({ children, lists }) => [
      element('listitem', children.map(inline)),
      ...lists.map((nested) => element('listitem', [list(nested)])),
    ]),
    { listType: node.ordered ? 'number' : 'bullet', start: node.start },
  )

const BITS = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16, subscript: 32, superscript: 64 } as const

const inline = (node: Inline): LexicalNode => {
  switch (node.type) {
    case 'text': {
      const format = node.marks.reduce((bits, mark) => bits | BITS[mark], 0)
      return { type: 'text', version: 1, text: node.text, format, ...(node.lang ? { $: { lang: node.lang } } : {}) }
    }
    case 'lineBreak':
      return { type: 'linebreak', version: 1 }
    case 'link':
      return element('link', node.children.map(inline), { fields: { linkType: 'custom', url: node.url } })
    case 'termLink':
      return element('link', node.children.map(inline), {
        fields: { linkType: 'internal', doc: { relationTo: 'terms', value: node.term } },
      })
    case 'citation':
      return {
        type: 'inlineBlock',
        version: 1,
        fields: { id: 'x', blockType: 'citation', reference: node.reference, pinpoint: node.pinpoint },
      }
  }
}
