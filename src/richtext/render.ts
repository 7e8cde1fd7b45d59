/** A document as HTML, Markdown and plain text, and what it points to. What a page knows comes with the context. */
import escapeHtml from 'escape-html'
import { inlinesOfLine } from './document'
import type { Block, CitationMark, Inline, Part, RichTextDocument, RichTextNode } from './document'
import { abbreviationsIn } from './abbreviations'
import { explained } from './check-document'
import { footnotesIn } from './footnotes'
import { markdownInlines } from './markdown-inlines'
import { blockRendering, inlineRendering, renderingOf } from './nodes'
import type { HtmlWriter, MarkdownWriter, RenderContext, SourceNames, TextWriter } from './nodes/rendering'

export type { RenderContext, SourceNames } from './nodes/rendering'

/**
 * Safe by construction: text is escaped, addresses pass `safeUrl`, tags come from this folder only.
 * Footnotes, where the context asks for them, stand in a section of their own at the end.
 * @throws RichTextError `unknown_node`.
 */
export const toHtml = (document: RichTextDocument, context: RenderContext): string =>
  explained(document, () => html(document, context))

const html = (document: RichTextDocument, context: RenderContext): string => {
  const footnotes = context.citations === 'footnotes' ? footnotesIn(context) : null
  const withMeanings = context.abbreviation ? abbreviationsIn(context.abbreviation) : escapeHtml
  let quiet = 0
  const to: HtmlWriter = {
    context,
    all: (nodes) => {
      let html = ''
      for (const node of nodes) html += renderingOf(node).html(node, to)
      return html
    },
    quietly: (nodes) => {
      quiet += 1
      const html = to.all(nodes)
      quiet -= 1
      return html
    },
    words: (text) => (quiet ? escapeHtml(text) : withMeanings(text)),
    footnote: (reference, pinpoint) => footnotes?.mark(reference, pinpoint) ?? '',
  }
  let written = ''
  for (const block of document.children) written += (written && '\n') + renderingOf(block).html(block, to)
  const notes = footnotes?.section() ?? ''
  return notes && written ? `${written}\n${notes}` : written + notes
}

/**
 * CommonMark 0.31 with GitHub's tables and alerts; strikethrough, underline, subscript, superscript and languages as
 * inline HTML.
 * @throws RichTextError `unknown_node`.
 */
export const toMarkdown = (document: RichTextDocument, context: RenderContext): string =>
  explained(document, () => markdownWriter(context).blocks(document.children).join('\n\n'))

/**
 * Markdown that `fromMarkdown` reads back as this very document: `[words](term:…)`, `[](cite:… "s 55")`.
 * @throws RichTextError `dangling_link` where a record has no name.
 */
export const toSourceMarkdown = (document: RichTextDocument, source: SourceNames): string =>
  toMarkdown(document, { headingLevel: 2, linkTerms: true, term: () => null, citation: () => null, source })

/**
 * Every word in reading order, a blank line between blocks, list items as `• ` and `1. ` lines.
 * Without `citation` the citations are left out: what remains are the author's own words.
 * @throws RichTextError `unknown_node`.
 */
export const toText = (document: RichTextDocument, context: Partial<Pick<RenderContext, 'citation'>> = {}): string =>
  explained(document, () =>
    textWriter(context.citation ?? null)
      .blocks(document.children)
      .join('\n\n'),
  )

/** Public ids of the terms that the text links to, once each, in order of appearance. */
export const termLinksIn = (document: RichTextDocument): string[] => {
  const ids = new Set<string>()
  for (const node of nodesOf(document)) if (node.type === 'termLink') ids.add(node.term)
  return [...ids]
}

/** Every citation inside the text, in order of appearance, repetitions included. */
export const citationsIn = (document: RichTextDocument): Pick<CitationMark, 'reference' | 'pinpoint'>[] => {
  const found: Pick<CitationMark, 'reference' | 'pinpoint'>[] = []
  for (const node of nodesOf(document)) {
    if (node.type === 'citation') found.push({ reference: node.reference, pinpoint: node.pinpoint })
  }
  return found
}

/** The author's own words: citations and list markers aside. */
export const wordCount = (document: RichTextDocument): number =>
  passagesOf(document)
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/**
 * The start of the text on one line, for cards and descriptions: at most `maxChars` UTF-16 code units.
 * Ends with a sentence where one ends in the second half of that space, else with a word and `…`.
 * Headings and tables are left out: they announce, or list, what a summary has no room for.
 */
export const plainSummary = (document: RichTextDocument, maxChars: number): string => {
  const passages = passagesOf(document)
  const body = passages.filter(({ type }) => !ANNOUNCES.has(type))
  const text = oneLine((body.length ? body : passages).map((passage) => passage.text).join(' '))
  if (text.length <= maxChars) return text
  const sentences = endsOf(text, 'sentence', maxChars)
  const sentence = sentences.findLast((end) => end >= maxChars / 2)
  if (sentence !== undefined) return text.slice(0, sentence)
  const word = endsOf(text, 'word', maxChars - 1).at(-1) ?? 0
  const cut = text.slice(0, word).replace(/[^\p{L}\p{N})\]’”"'%]+$/u, '')
  return `${cut || [...text.slice(0, maxChars)].slice(0, -1).join('')}…`
}

const ANNOUNCES: ReadonlySet<RichTextNode['type']> = new Set(['heading', 'table', 'tableCell'])

/** Where a sentence or a word of the first `limit` code units ends, white space aside. */
const endsOf = (text: string, granularity: 'sentence' | 'word', limit: number): number[] => {
  const ends: number[] = []
  // One past the limit, so that a word that goes on there does not seem to end.
  for (const { segment, index } of SEGMENTERS[granularity].segment(text.slice(0, limit + 80))) {
    const end = index + segment.trimEnd().length
    if (end > limit) break
    if (segment.trim()) ends.push(end)
  }
  return ends
}

const SEGMENTERS = {
  sentence: new Intl.Segmenter('en-GB', { granularity: 'sentence' }),
  word: new Intl.Segmenter('en-GB', { granularity: 'word' }),
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The texts that hold words, each with the kind of node it belongs to, in reading order. */
const passagesOf = (document: RichTextDocument): { type: RichTextNode['type']; text: string }[] => {
  const to = textWriter(null)
  const passages: { type: RichTextNode['type']; text: string }[] = []
  for (const node of nodesOf(document)) {
    const text = to.inline(ownWords(node))
    if (text.trim()) passages.push({ type: node.type, text })
  }
  return passages
}

/** What a node says itself, before what it holds says more. */
const ownWords = (node: RichTextNode): readonly Inline[] => {
  if (WORDED.has(node.type)) return (node as { readonly children: readonly Inline[] }).children
  if (node.type === 'table') return inlinesOfLine(node.caption)
  return node.type === 'step' ? inlinesOfLine(node.title) : []
}

const WORDED: ReadonlySet<RichTextNode['type']> = new Set(['paragraph', 'heading', 'quote', 'listItem', 'tableCell'])

/** Every node, a parent before its children. */
const nodesOf = (document: RichTextDocument): readonly RichTextNode[] => {
  const found: RichTextNode[] = []
  const visit = (nodes: readonly RichTextNode[]): void => {
    for (const node of nodes) {
      found.push(node)
      visit(renderingOf(node).children(node))
    }
  }
  explained(document, () => visit(document.children))
  return found
}

const markdownWriter = (context: RenderContext): MarkdownWriter => {
  const write = (oneLine: 'heading' | 'cell' | null, besideList: boolean): MarkdownWriter => {
    const to: MarkdownWriter = {
      context,
      besideList,
      inline: (nodes) => markdownInlines(to.pieces(nodes), { brackets: false, oneLine }),
      heading: (nodes) => heading.inline(nodes),
      cell: (nodes) => cell.inline(nodes).replaceAll('|', '\\|'),
      brackets: (nodes) => markdownInlines(to.pieces(nodes), { brackets: true, oneLine }),
      pieces: (nodes) => nodes.flatMap((node: Inline) => inlineRendering(node).markdown(node, to)),
      blocks: (nodes) => {
        const written: string[] = []
        let before = null as { readonly ordered: boolean; readonly beside: boolean } | null
        for (const node of nodes) {
          const isBeside: boolean = node.type === 'list' && before?.ordered === node.ordered && !before.beside
          const block = blockMarkdown(node, isBeside ? beside : plain)
          if (!block && node.type !== 'listItem') continue
          written.push(block)
          // Steps end as a numbered list does.
          if (node.type === 'list') before = { ordered: node.ordered, beside: isBeside }
          else before = node.type === 'steps' ? { ordered: true, beside: false } : null
        }
        return written
      },
    }
    return to
  }
  const plain = write(null, false)
  const beside = write(null, true)
  const heading = write('heading', false)
  const cell = write('cell', false)
  return plain
}

const blockMarkdown = (node: Block | Part, to: MarkdownWriter): string => blockRendering(node).markdown(node, to)

const textWriter = (citation: TextWriter['citation']): TextWriter => {
  const to: TextWriter = {
    citation,
    inline: (nodes) => nodes.reduce((text, node) => appended(text, node.type, renderingOf(node).text(node, to)), ''),
    blocks: (nodes) =>
      nodes
        .map((node) =>
          blockRendering(node)
            .text(node, to)
            .replace(/^\n+|\n+$/g, ''),
        )
        .filter((text) => text.trim()),
  }
  return to
}

/** A citation that is left out takes the space before it along: 'a certificate .' would be left otherwise. */
const appended = (text: string, type: RichTextNode['type'], next: string): string =>
  type === 'citation' && !next ? text.replace(/[ \u00a0]$/, '') : text + next
