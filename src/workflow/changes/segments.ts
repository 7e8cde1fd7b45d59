/** What changed inside a sentence: its words, its citations, and how they look. */
import type { Piece, Segment } from './changes'
import { isWord, type Token } from './pieces'
import { type Budget, commonPairs } from './sequence'

export const segmentsBetween = (before: readonly Token[], after: readonly Token[], budget: Budget): Segment[] =>
  merged(smoothed(stretches(before, after, budget)).flatMap(segmentsOf))

export const segmentsAs = (op: 'same' | 'inserted' | 'deleted', pieces: readonly Piece[]): Segment[] =>
  merged(pieces.map((piece) => ({ op, piece })))

/** Words in common, or what stands in one text alone. */
interface Stretch {
  readonly kept: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

const stretches = (before: readonly Token[], after: readonly Token[], budget: Budget): Stretch[] => {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  const pairs = commonPairs(keys(before), keys(after), budget)
  const found: Stretch[] = []
  let [i, j, start] = [0, 0, 0]
  const closeKept = (end: number) => {
    const [first, last] = [pairs[start], pairs[end - 1]]
    if (!first || !last || end === start) return
    found.push({ kept: true, before: before.slice(first[0], last[0] + 1), after: after.slice(first[1], last[1] + 1) })
  }
  pairs.forEach(([old, now], at) => {
    if (old > i || now > j) {
      closeKept(at)
      found.push({ kept: false, before: before.slice(i, old), after: after.slice(j, now) })
      start = at
    }
    i = old + 1
    j = now + 1
  })
  closeKept(pairs.length)
  if (i < before.length || j < after.length) found.push({ kept: false, before: before.slice(i), after: after.slice(j) })
  return found
}

/**
 * A space, a comma or a stray “the” that two rewritten passages happen to share is no common ground: “send the form” to
 * “give the paper” is read more easily as one replaced by the other than word by word.
 */
const smoothed = (found: readonly Stretch[]): Stretch[] => {
  const smooth: Stretch[] = []
  let open: { kept: false; before: Token[]; after: Token[] } | null = null
  found.forEach((stretch, at) => {
    const [left, right] = [found[at - 1], found[at + 1]]
    if (stretch.kept && !(left && right && isNoGround(stretch, left, right))) {
      smooth.push(stretch)
      open = null
      return
    }
    if (!open) {
      open = { kept: false, before: [], after: [] }
      smooth.push(open)
    }
    for (const token of stretch.before) open.before.push(token)
    for (const token of stretch.after) open.after.push(token)
  })
  return smooth
}

const isNoGround = (ground: Stretch, left: Stretch, right: Stretch): boolean => {
  const words = ground.before.filter(isWord)
  const replaces = ({ before, after }: Stretch, atLeast: number): boolean =>
    before.filter(isWord).length >= atLeast && after.filter(isWord).length >= atLeast
  if (words.length === 0) return ground.before.length <= 2 && replaces(left, 1) && replaces(right, 1)
  return words.length === 1 && (words[0]?.key.length ?? 0) <= 3 && replaces(left, 2) && replaces(right, 2)
}

const segmentsOf = ({ kept, before, after }: Stretch): Segment[] =>
  kept
    ? before.flatMap((token, at) => looks(token.pieces, after[at]?.pieces ?? []))
    : [
        ...before.flatMap(({ pieces }) => pieces.map((piece): Segment => ({ op: 'deleted', piece }))),
        ...after.flatMap(({ pieces }) => pieces.map((piece): Segment => ({ op: 'inserted', piece }))),
      ]

/** The same word on both sides, cut where either side's look changes. */
const looks = (before: readonly Piece[], after: readonly Piece[]): Segment[] => {
  const segments: Segment[] = []
  let [i, j, fromOld, fromNew] = [0, 0, 0, 0]
  for (let old = before[i], now = after[j]; old && now; old = before[i], now = after[j]) {
    if (old.kind !== 'text' || now.kind !== 'text') return [sameOrRestyled(old, now)]
    const length = Math.min(old.text.length - fromOld, now.text.length - fromNew)
    segments.push(
      sameOrRestyled(
        { ...old, text: old.text.slice(fromOld, fromOld + length) },
        { ...now, text: now.text.slice(fromNew, fromNew + length) },
      ),
    )
    fromOld += length
    fromNew += length
    if (fromOld === old.text.length) [i, fromOld] = [i + 1, 0]
    if (fromNew === now.text.length) [j, fromNew] = [j + 1, 0]
  }
  return segments
}

const sameOrRestyled = (before: Piece, after: Piece): Segment =>
  lookOf(before) === lookOf(after) ? { op: 'same', piece: after } : { op: 'restyled', before, after }

/** Formatting and where it leads; not what it says. */
export const lookOf = (piece: Piece): string => {
  if (piece.kind === 'text') return JSON.stringify([piece.marks, targetOf(piece.link)])
  return piece.kind === 'break' ? JSON.stringify([targetOf(piece.link)]) : ''
}

const targetOf = (link: Extract<Piece, { kind: 'text' }>['link']): readonly string[] | null =>
  link && (link.kind === 'page' ? ['page', link.url] : ['term', link.term])

/** Neighbours that look the same become one. */
const merged = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    const whole = join(joined.at(-1), segment)
    if (whole) joined.splice(-1, 1, whole)
    else joined.push(segment)
  }
  return joined
}

const join = (one: Segment | undefined, other: Segment): Segment | null => {
  if (!one) return null
  if (one.op === 'restyled' || other.op === 'restyled') {
    if (one.op !== 'restyled' || other.op !== 'restyled') return null
    const [before, after] = [joinPieces(one.before, other.before), joinPieces(one.after, other.after)]
    return before && after ? { op: 'restyled', before, after } : null
  }
  const piece = one.op === other.op ? joinPieces(one.piece, other.piece) : null
  return piece && { op: one.op, piece }
}

const joinPieces = (one: Piece, other: Piece): Piece | null =>
  one.kind === 'text' && other.kind === 'text' && lookOf(one) === lookOf(other) ? { ...one, text: one.text + other.text } : null
