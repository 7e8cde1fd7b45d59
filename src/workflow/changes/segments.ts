/** What changed inside a sentence: its words, its citations, and how they look. */
import type { Piece, Segment } from './changes'
import { isOneLook, isWord, lookOf, type Token } from './pieces'
import { type Budget, commonPairs } from './sequence'

export const segmentsBetween = (before: readonly Token[], after: readonly Token[], budget: Budget): Segment[] =>
  merged(smoothed(stretches(before, after, budget)).flatMap(segmentsOf))

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

/** Neighbours that look the same become one. */
const merged = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = []
  let run: Segment[] = []
  const close = () => {
    const [first] = run
    if (first) joined.push(joinedRun(first, run))
    run = []
  }
  for (const segment of segments) {
    const last = run.at(-1)
    if (last && !goesOn(last, segment)) close()
    run.push(segment)
  }
  close()
  return joined
}

const goesOn = (last: Segment, next: Segment): boolean => {
  if (last.op === 'restyled' || next.op === 'restyled') {
    return last.op === 'restyled' && next.op === 'restyled' && isOneLook(last.before, next.before) && isOneLook(last.after, next.after)
  }
  return last.op === next.op && isOneLook(last.piece, next.piece)
}

const joinedRun = (first: Segment, run: readonly Segment[]): Segment => {
  const said = run.map((segment) => (segment.op === 'restyled' ? segment.after : segment.piece).text).join('')
  const all = (piece: Piece): Piece => (piece.kind === 'text' ? { ...piece, text: said } : piece)
  return first.op === 'restyled'
    ? { op: 'restyled', before: all(first.before), after: all(first.after) }
    : { op: first.op, piece: all(first.piece) }
}
