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

export type Block = Paragraph | Heading | List | Quote | ThematicBreak

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

export type Inline = Text | LineBreak | Link | TermLink | CitationMark

export const MARKS = ['bold', 'italic', 'strikethrough', 'underline', 'subscript', 'superscript', 'code'] as const
export type Mark = (typeof MARKS)[number]

export interface Text {
  readonly type: 'text'
  readonly text: string
  /** In the order of MARKS, each once; so equal texts have equal digests. */
  readonly marks: readonly Mark[]
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

export type RichTextNode = Block | ListItem | Inline
