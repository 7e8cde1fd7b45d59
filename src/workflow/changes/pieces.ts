/** Inline content as pieces that know how they look and what they are called, and pieces as tokens to compare. */
import type { Inline, LineBreak, Text } from '../../richtext/document'
import { type RenderContext, WITHDRAWN } from '../../richtext/nodes/rendering'
import type { Piece, Target } from './changes'

/** What ids are called; see `src/workflow/names.ts`. */
export interface Names {
  /** Of a category or an author. */
  nameOf(id: string): string
  readonly context: Pick<RenderContext, 'term' | 'citation'>
}

export const piecesOf = (inlines: readonly Inline[], names: Names): Piece[] =>
  inlines.flatMap((inline): Piece[] => {
    switch (inline.type) {
      case 'text':
      case 'lineBreak':
        return wordsOf([inline], null)
      case 'link':
        return wordsOf(inline.children, { kind: 'page', url: inline.url })
      case 'termLink':
        return wordsOf(inline.children, termTarget(inline.term, names))
      case 'citation':
        return [citationPiece(inline.reference, inline.pinpoint, names, true)]
    }
  })

/** @param bracketed as inside a text; a list of sources has none. */
export const citationPiece = (reference: string, pinpoint: string | null, names: Names, bracketed: boolean): Piece => {
  const found = names.context.citation(reference, pinpoint)
  const text = found?.text ?? [WITHDRAWN, pinpoint].filter(Boolean).join(' ')
  return { kind: 'citation', text: bracketed && found ? `(${text})` : text, reference, pinpoint, url: found?.url ?? null }
}

export const plain = (text: string): Piece => ({ kind: 'text', text, marks: [], link: null })

const wordsOf = (nodes: readonly (Text | LineBreak)[], link: Target | null): Piece[] =>
  nodes.map((node) =>
    node.type === 'text'
      ? { kind: 'text', text: node.text, marks: node.marks, link, ...(node.lang ? { lang: node.lang } : {}) }
      : { kind: 'break', text: '\n', link },
  )

const termTarget = (term: string, names: Names): Target => {
  const found = names.context.term(term)
  return { kind: 'term', term, title: found?.title ?? 'an entry that is no longer there', url: found?.url ?? null }
}

/** Neighbours that look the same become one: how an editor cut the text into nodes says nothing. */
export const joinedPieces = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text' && piece.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === 'text' && isOneLook(last, piece)) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

/** Two texts that could be one. */
export const isOneLook = (one: Piece, other: Piece): boolean =>
  one.kind === 'text' && other.kind === 'text' && lookOf(one) === lookOf(other)

/** Formatting and where it leads; not what it says. */
export const lookOf = (piece: Piece): string => {
  if (piece.kind === 'text') {
    const isPlain = piece.marks.length === 0 && !piece.link && !piece.lang
    return isPlain ? '' : JSON.stringify([piece.marks, targetOf(piece.link), ...(piece.lang ? [piece.lang] : [])])
  }
  return piece.kind === 'break' && piece.link ? JSON.stringify([targetOf(piece.link)]) : ''
}

const targetOf = (link: Extract<Piece, { kind: 'text' }>['link']): readonly string[] | null =>
  link && (link.kind === 'page' ? ['page', link.url] : ['term', link.term])

/** A word, a space, a mark of punctuation, a citation. Its pieces differ where its formatting changes inside the word. */
export interface Token {
  readonly key: string
  readonly pieces: readonly Piece[]
}

export const tokensOf = (pieces: readonly Piece[]): Token[] => {
  const tokens: Token[] = []
  let run: TextPiece[] = []
  const close = () => {
    for (const token of textTokens(run)) tokens.push(token)
    run = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'text') run.push(piece)
    else {
      close()
      tokens.push({ key: unitKey(piece), pieces: [piece] })
    }
  }
  close()
  return tokens
}

type TextPiece = Extract<Piece, { kind: 'text' }>

/** Starts with a character that no text of an entry holds, so that a unit is never equal to a word. */
export const unitKey = (piece: Exclude<Piece, TextPiece>): string => {
  if (piece.kind === 'break') return '\0break'
  if (piece.kind === 'name') return `\0name ${piece.id}`
  return `\0citation ${JSON.stringify([piece.reference, piece.pinpoint])}`
}

/** The text is cut into words as a whole, then each word is given its share of the pieces. */
const textTokens = (run: readonly TextPiece[]): Token[] => {
  const text = run.map((piece) => piece.text).join('')
  const tokens: Token[] = []
  let [at, offset] = [0, 0]
  for (const word of wordSegments(text)) {
    const pieces: Piece[] = []
    for (let missing = word.length; missing > 0; ) {
      const piece = run[at] as TextPiece
      const share = piece.text.slice(offset, offset + missing)
      if (share) pieces.push({ ...piece, text: share })
      missing -= share.length
      offset += share.length
      if (offset === piece.text.length) {
        at += 1
        offset = 0
      }
    }
    tokens.push({ key: word, pieces })
  }
  return tokens
}

/** A block longer than this is no prose; it is cut at its white space. */
const LONGEST_SEGMENTED = 100_000

/** Words by the rules of Unicode (UAX 29): “55(3)” is four, “child’s” one. Together they are the text. */
const wordSegments = (text: string): readonly string[] => {
  if (text.length > LONGEST_SEGMENTED) return text.match(/\s+|\S+/g) ?? []
  const segments: string[] = []
  // A few sentences at a time: what the segmenter needs for each word grows with the text that it is given.
  for (const stretch of text.match(/[^]{1,400}(?=\s|$)|\S+|\s+/g) ?? []) {
    for (const { segment } of WORDS.segment(stretch)) segments.push(segment)
  }
  return segments
}

const WORDS = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** What counts as a word: what has a letter or a digit, and every unit. */
export const isWord = ({ key }: Token): boolean => (key.startsWith('\0') ? key !== '\0break' : /[\p{L}\p{N}]/u.test(key))
