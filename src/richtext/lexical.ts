/** What Payload 3.90 stores of its editor: the parts of Lexical's JSON that this folder reads and writes. */
import type { Mark } from './document'

/** A row's id in the CMS: a number on SQLite, a string on MongoDB. */
export type CmsId = string | number

export interface LexicalNode {
  readonly type: string
  readonly version: number
  readonly children?: readonly LexicalNode[]
  readonly [property: string]: unknown
}

export type LexicalElement = LexicalNode & { readonly children: readonly LexicalNode[] }

export interface SerializedLexical {
  readonly root: LexicalElement
  readonly [property: string]: unknown
}

/** Lexical's bits for the formats of a text. Its other formats (highlight, capitals) have no public form. */
export const FORMAT_BITS: Readonly<Record<Mark, number>> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}
