/**
 * The public shape of rich text: what snapshots hold, what reviewers approve, what `RichText.json` answers.
 * It is independent of any editor: Lexical's own JSON never leaves the CMS.
 *
 * Version 1. A new node type or field is an addition; a change of meaning is a new version.
 */
export interface RichTextDocument {
  readonly type: 'document'
  readonly version: 1
  readonly children: readonly Block[]
}

export type Block = Paragraph | Heading | List | Quote | ThematicBreak | Callout | Table | Steps

export interface Paragraph {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

/** `level` is relative to the text itself: 1 is its top heading, rendered at whatever level the page asks for. */
export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly children: readonly Inline[]
}

export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  /** First number of an ordered list. */
  readonly start: number
  readonly children: readonly ListItem[]
}

/** Inline content first, nested lists after it: what an editor can make, and what CommonMark can hold. */
export interface ListItem {
  readonly type: 'listItem'
  readonly children: readonly Inline[]
  readonly lists: readonly List[]
}

export interface Quote {
  readonly type: 'quote'
  readonly children: readonly Inline[]
}

export interface ThematicBreak {
  readonly type: 'thematicBreak'
}

/** What a callout may be: a remark, something that goes wrong easily, what the law itself says. */
export const CALLOUT_KINDS = ['note', 'warning', 'law'] as const
export type CalloutKind = (typeof CALLOUT_KINDS)[number]

/** Set apart from the running text. */
export interface Callout {
  readonly type: 'callout'
  readonly kind: CalloutKind
  readonly children: readonly Flow[]
}

/** What callouts and steps hold. */
export type Flow = Paragraph | List

/** Rows of equal length: the shorter ones are filled up with empty cells. */
export interface Table {
  readonly type: 'table'
  /** One line, not empty. */
  readonly caption: string | null
  /** Whether the first row says what stands below it. */
  readonly headerRow: boolean
  /** Whether the first cell of a row says what stands beside it. */
  readonly headerColumn: boolean
  readonly children: readonly TableRow[]
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

export interface TableCell {
  readonly type: 'tableCell'
  readonly children: readonly Inline[]
}

/** What to do, in this order, from 1. */
export interface Steps {
  readonly type: 'steps'
  readonly children: readonly Step[]
}

export interface Step {
  readonly type: 'step'
  /** What to do: one line, not empty. Null only where the editor left it so. */
  readonly title: string | null
  /** More about it; often nothing. */
  readonly children: readonly Flow[]
}

/** A line of plain text as what stands in a paragraph. */
export const inlinesOfLine = (line: string | null): readonly Text[] => (line ? [{ type: 'text', text: line, marks: [] }] : [])

export type Inline = Text | LineBreak | Link | TermLink | CitationMark

export const MARKS = ['bold', 'italic', 'strikethrough', 'underline', 'subscript', 'superscript', 'code'] as const
export type Mark = (typeof MARKS)[number]

export interface Text {
  readonly type: 'text'
  readonly text: string
  /** In the order of MARKS, each once; so equal texts have equal digests. */
  readonly marks: readonly Mark[]
  /** Set only where the words are in another language than the glossary. */
  readonly lang?: Lang
}

/** BCP 47. Of these islands first, then what English law and its history quote. */
export const LANGS = ['cy', 'gd', 'ga', 'fr', 'la'] as const
export type Lang = (typeof LANGS)[number]
export const LANG_NAMES: Readonly<Record<Lang, string>> = {
  cy: 'Welsh',
  gd: 'Scottish Gaelic',
  ga: 'Irish',
  fr: 'French',
  la: 'Latin',
}

export interface LineBreak {
  readonly type: 'lineBreak'
}

/** A link to a page outside the glossary. Only http, https, mailto and tel; a path within the site starts with `/`. */
export interface Link {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly (Text | LineBreak)[]
}

/** A link to another term, by public id: it survives a change of slug. */
export interface TermLink {
  readonly type: 'termLink'
  readonly term: string
  readonly children: readonly (Text | LineBreak)[]
}

/** An inline citation: a reference by public id, and the place within it. */
export interface CitationMark {
  readonly type: 'citation'
  readonly reference: string
  readonly pinpoint: string | null
}

/** What stands within a block, and is none itself. */
export type Part = ListItem | TableRow | TableCell | Step

export type RichTextNode = Block | Part | Inline
