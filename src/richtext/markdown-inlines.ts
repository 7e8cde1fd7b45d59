/**
 * Inline content as CommonMark (0.31) that reads back as the same text with the same marks.
 * What would be read as syntax is escaped; where emphasis would not open or close beside a character
 * (CommonMark 6.2, flanking), the character is written as a reference, as mdast-util-to-markdown does.
 */
import type { Lang, Mark } from './document'

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly lang?: Lang | null }
  | { readonly kind: 'break' }
  /** Finished Markdown: a link, a citation. Starts and ends with ASCII punctuation. */
  | { readonly kind: 'markup'; readonly markup: string }

export interface Surroundings {
  /** In the brackets of a link: its ends are not the ends of a line. */
  readonly brackets: boolean
  /** In a heading or the cell of a table: a line break is a tag. A cell holds no bar but an escaped one. */
  readonly oneLine: 'heading' | 'cell' | null
}

export const markdownInlines = (pieces: readonly Piece[], { brackets, oneLine }: Surroundings): string => {
  const units = inLanguages(oneLine || !brackets ? withTags(pieces, oneLine !== null) : pieces, oneLine === 'cell')
  protectEdges(units, !brackets)
  protectFlanks(units)
  // A cell stands within its line: nothing in it could start a block.
  return written(units, !brackets && oneLine !== 'cell')
}

type Unit = TextUnit | { readonly kind: 'fence'; readonly fence: string; readonly side: 'open' | 'close' } | RawUnit
interface RawUnit {
  readonly kind: 'raw'
  readonly raw: string
  readonly breaks: boolean
}
interface TextUnit {
  readonly kind: 'text'
  readonly text: string
  /** Whether the first and the last character are written as references. */
  codeFirst: boolean
  codeLast: boolean
}

/** Outside in. CommonMark has no syntax for the last four: HTML, which it lets through. */
const WRAPS: readonly { readonly mark: Mark; readonly fence?: string; readonly tag?: string }[] = [
  { mark: 'bold', fence: '**' },
  // Underscores, so that italic beside bold is never one run of asterisks.
  { mark: 'italic', fence: '_' },
  { mark: 'strikethrough', tag: 's' },
  { mark: 'underline', tag: 'u' },
  { mark: 'subscript', tag: 'sub' },
  { mark: 'superscript', tag: 'sup' },
]

/** A break at the end of a block, or where there can be but one line, is a tag: as a line of its own it would be nothing. */
const withTags = (pieces: readonly Piece[], all: boolean): readonly Piece[] => {
  const last = pieces.findLastIndex((piece) => piece.kind !== 'break')
  if (last < 0) return []
  if (!all && last === pieces.length - 1) return pieces
  return pieces.map((piece, i) => (piece.kind === 'break' && (all || i > last) ? BREAK_TAG : piece))
}

const BREAK_TAG: Piece = { kind: 'markup', markup: '<br>' }

const inLanguages = (pieces: readonly Piece[], inCell: boolean): Unit[] => {
  if (!pieces.some((piece) => piece.kind === 'text' && piece.lang)) return wrapped(pieces, 0, inCell)
  return runsOf(pieces, (piece) => (piece.kind === 'text' && piece.text && piece.lang) || null).flatMap(([lang, run]) => {
    const inner = wrapped(run, 0, inCell)
    return lang ? [raw(`<span lang="${lang}">`), ...inner, raw('</span>')] : inner
  })
}

/** Neighbours that share a mark stand in one pair of fences: `**a _b_**`, never `**a****_b_**`. */
const wrapped = (pieces: readonly Piece[], level: number, inCell: boolean): Unit[] => {
  const wrap = WRAPS[level]
  if (!wrap) return leaves(pieces, inCell)
  const units: Unit[] = []
  for (const [marked, run] of runsOf(pieces, (piece) => piece.kind === 'text' && piece.marks.includes(wrap.mark))) {
    const inner = wrapped(run, level + 1, inCell)
    if (!inner.length) continue
    if (marked) units.push(wrap.fence ? { kind: 'fence', fence: wrap.fence, side: 'open' } : raw(`<${wrap.tag}>`))
    for (const unit of inner) units.push(unit)
    if (marked) units.push(wrap.fence ? { kind: 'fence', fence: wrap.fence, side: 'close' } : raw(`</${wrap.tag}>`))
  }
  return units
}

const leaves = (pieces: readonly Piece[], inCell: boolean): Unit[] => {
  const units: Unit[] = []
  for (const [kind, run] of runsOf(pieces, kindOf)) {
    const text = run.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    const unit: TextUnit = { kind: 'text', text, codeFirst: false, codeLast: false }
    // Nothing can be escaped in a code span: `]:` in a link at the start of a line would end a definition's label,
    // and micromark loses spaces that have no other company.
    if (kind === 'code' && (text.includes(']:') || (inCell && text.includes('|')) || (text && !text.trim())))
      units.push(raw('<code>'), unit, raw('</code>'))
    else if (kind === 'code' && text) units.push(raw(codeSpan(text)))
    else if (kind === 'text' && text) units.push(unit)
    else if (kind === 'break') units.push(...run.map(() => raw('\\\n', true)))
    else if (kind === 'markup') units.push(...run.map((piece) => raw(piece.kind === 'markup' ? piece.markup : '')))
  }
  return units
}

const kindOf = (piece: Piece): 'code' | Piece['kind'] =>
  piece.kind === 'text' && piece.marks.includes('code') ? 'code' : piece.kind

const runsOf = <K>(pieces: readonly Piece[], keyOf: (piece: Piece) => K): [K, Piece[]][] => {
  const runs: [K, Piece[]][] = []
  for (const piece of pieces) {
    const key = keyOf(piece)
    const run = runs.at(-1)
    if (run && run[0] === key) run[1].push(piece)
    else runs.push([key, [piece]])
  }
  return runs
}

const raw = (markdown: string, breaks = false): RawUnit => ({ kind: 'raw', raw: markdown, breaks })

/** CommonMark 6.1: a fence longer than any inside, and a space, stripped again, where the text touches the fence. */
const codeSpan = (text: string): string => {
  const line = text.replace(/[\r\n]+/g, ' ')
  const longest = (line.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 0)
  const fence = '`'.repeat(longest + 1)
  const spaced = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== ''
  const pad = spaced || line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** White space at the ends of a line would be stripped. */
const protectEdges = (units: readonly Unit[], wholeLines: boolean): void => {
  units.forEach((unit, i) => {
    if (unit.kind !== 'text') return
    const [before, after] = [units[i - 1], units[i + 1]]
    const starts = before ? before.kind === 'raw' && before.breaks : wholeLines
    const ends = after ? after.kind === 'raw' && after.breaks : wholeLines
    if (starts && /^\s/.test(unit.text)) unit.codeFirst = true
    if (ends && /\s/.test(unit.text.slice(-1))) unit.codeLast = true
  })
}

/** Until all is still: a character written as a reference is punctuation to its other neighbour. */
const protectFlanks = (units: readonly Unit[]): void => {
  for (let changed = true; changed;) {
    changed = false
    units.forEach((unit, i) => {
      if (unit.kind !== 'fence') return
      const opens = unit.side === 'open'
      const inner = flank(units[opens ? i + 1 : i - 1], opens ? 'first' : 'last')
      const outer = flank(units[opens ? i - 1 : i + 1], opens ? 'last' : 'first')
      if (inner.is === 'space' || inner.is === 'odd') {
        inner.code()
        changed = true
      } else if (outer.is === 'odd' || (outer.is === 'word' && (unit.fence === '_' || inner.is === 'punctuation'))) {
        outer.code()
        changed = true
      }
    })
  }
}

interface Flank {
  /** `odd`: what parsers class differently (symbols, beyond the basic plane), so never left beside a fence. */
  readonly is: 'word' | 'space' | 'punctuation' | 'odd'
  readonly code: () => void
}

const flank = (unit: Unit | undefined, end: 'first' | 'last'): Flank => {
  if (unit?.kind !== 'text') return { is: 'punctuation', code: () => undefined }
  const flag = end === 'first' ? 'codeFirst' : 'codeLast'
  const character = end === 'first' ? firstOf(unit.text) : lastOf(unit.text)
  const coded = unit[flag] || (character === unit.text && (unit.codeFirst || unit.codeLast))
  return { is: coded ? 'punctuation' : classOf(character), code: () => void (unit[flag] = true) }
}

const classOf = (character: string): Flank['is'] => {
  if (character > '\u007f') return character.length === 1 && /[\p{L}\p{N}]/u.test(character) ? 'word' : 'odd'
  return /\s/.test(character) ? 'space' : /[a-z0-9]/i.test(character) ? 'word' : 'punctuation'
}

const written = (units: readonly Unit[], wholeLines: boolean): string => {
  let markdown = ''
  let lineStart = wholeLines
  units.forEach((unit, i) => {
    if (unit.kind === 'text') markdown += textOf(unit, lineStart, units[i + 1])
    else markdown += unit.kind === 'fence' ? unit.fence : unit.raw
    lineStart = unit.kind === 'raw' && unit.breaks
  })
  return markdown
}

const textOf = (unit: TextUnit, lineStart: boolean, next: Unit | undefined): string => {
  const head = unit.codeFirst ? firstOf(unit.text) : ''
  const rest = unit.text.slice(head.length)
  const tail = unit.codeLast ? lastOf(rest) : ''
  const middle = rest.slice(0, rest.length - tail.length)
  const escaped = lineStart && !head ? escapeLine(middle) : escape(middle)
  // An image would start here: text that ends with ! before a link.
  const bang = !tail && escaped.endsWith('!') && next?.kind === 'raw' && next.raw.startsWith('[')
  return reference(head) + (bang ? `${escaped.slice(0, -1)}\\!` : escaped) + reference(tail)
}

/** Also what starts a block at the start of a line (CommonMark 4 and 5; the line below a table's head): 1. 1) + - = > | : */
const escapeLine = (text: string): string => {
  const digits = /^\d{0,9}/.exec(text)?.[0] ?? ''
  const sign = text.charAt(digits.length)
  const starts = (digits ? '.)' : '+-=>|:').includes(sign) && sign !== ''
  return starts ? `${digits}\\${sign}${escape(text.slice(digits.length + 1))}` : escape(text)
}

/** # only where it could open or close a heading; & only where it could start a reference. */
const escape = (text: string): string =>
  text.replace(/[\\`*_[\]<~]|&(?=[a-z0-9#])|(?<!\S)#/gi, '\\$&').replace(/[\r\n]/g, reference)

const reference = (character: string): string =>
  character && `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0)
const lastOf = (text: string): string => {
  const pair = text.slice(-2)
  return pair.length === 2 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.slice(-1)
}
