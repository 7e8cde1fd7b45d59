/** What every node type says about itself, and what it is given to say it with. */
import type { Block, Inline, Part, RichTextNode } from '../document'
import type { Piece } from '../markdown-inlines'

export interface Rendering<Node, Markdown = string> {
  /** What it holds, in reading order. */
  readonly children: (node: Node) => readonly RichTextNode[]
  readonly html: (node: Node, to: HtmlWriter) => string
  readonly markdown: (node: Node, to: MarkdownWriter) => Markdown
  readonly text: (node: Node, to: TextWriter) => string
}

export type InlineRendering<Node extends Inline> = Rendering<Node, readonly Piece[]>
export type BlockRendering<Node extends Block | Part> = Rendering<Node>

/** What a page knows and a text does not: how public ids are shown. */
export interface RenderContext {
  /** 1 to 6: the level given to the text's own top headings. Deeper ones stop at 6. */
  readonly headingLevel: number
  /** False: links to terms are their words only. */
  readonly linkTerms: boolean
  /** Null for a term that is not published: its link is its words only. */
  readonly term: (id: string) => { readonly url: string; readonly title: string } | null
  /** The citation in full. Null for a source that is not published: the place says so (WITHDRAWN). */
  readonly citation: (
    reference: string,
    pinpoint: string | null,
  ) => { readonly text: string; readonly url: string | null } | null
  /** In HTML. `inline` (as always without it): in brackets, as in running text. `footnotes`: numbered, below the text. */
  readonly citations?: 'inline' | 'footnotes'
  /** Stands before every id in the HTML: of two texts with footnotes on one page, each needs one of its own. */
  readonly idPrefix?: string
  /** What an abbreviation is short for; null where it is none. In HTML, its first mention says so. */
  readonly abbreviation?: (word: string) => string | null
  /** In Markdown: links and citations by name, as `fromMarkdown` reads them, instead of as a reader follows them. */
  readonly source?: SourceNames
}

/** From public ids to what Markdown calls a record; null where there is none. */
export interface SourceNames {
  readonly term: (id: string) => string | null
  readonly reference: (id: string) => string | null
}

/** Shown where a cited source is no longer published: a reader must see that a source was given here. */
export const WITHDRAWN = '(source withdrawn)'

export interface HtmlWriter {
  readonly context: RenderContext
  readonly all: (nodes: readonly RichTextNode[]) => string
  /** As `all`, where no abbreviation is explained: in links and headings. */
  readonly quietly: (nodes: readonly RichTextNode[]) => string
  /** Escaped, with the first mention of an abbreviation explained. */
  readonly words: (text: string) => string
  /** The mark that leads to a footnote; the same citation is the same footnote. */
  readonly footnote: (reference: string, pinpoint: string | null) => string
}

export interface MarkdownWriter {
  readonly context: RenderContext
  /** The whole of a block. */
  readonly inline: (nodes: readonly Inline[]) => string
  /** The whole of a heading: one line. */
  readonly heading: (nodes: readonly Inline[]) => string
  /** The whole of a table's cell: one line, no bar in it. */
  readonly cell: (nodes: readonly Inline[]) => string
  /** What stands in the brackets of a link. */
  readonly brackets: (nodes: readonly Inline[]) => string
  readonly pieces: (nodes: readonly Inline[]) => readonly Piece[]
  /** Blocks with a blank line between; empty ones are left out. */
  readonly blocks: (nodes: readonly (Block | Part)[]) => string[]
  /** The block before is a list of the same kind: without another marker the two would be one. */
  readonly besideList: boolean
}

export interface TextWriter {
  /** Null: citations are left out. */
  readonly citation: RenderContext['citation'] | null
  readonly inline: (nodes: readonly Inline[]) => string
  readonly blocks: (nodes: readonly (Block | Part)[]) => string[]
}

/** Every line but the first, moved right: what stands inside a list item. */
export const hanging = (text: string, indent: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)

/** Markdown as a block quotation. */
export const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
