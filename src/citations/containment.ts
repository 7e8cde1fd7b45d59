/**
 * Do two places in one source meet? Decided by steps from the outside in, by the order in which the law numbers provisions:
 * 36, 36ZA, 36A, 36B, 37 (Office of the Parliamentary Counsel, Drafting Guidance, on inserted provisions).
 *
 * What cannot be decided from the two places alone counts as meeting: Part 3 may hold s 55, and only the contents of the
 * Act could tell. Whoever asks wants no place missed.
 */
import type { Pinpoint, PinpointPart, Place, Step } from './pinpoint'

/** Whether any place of one lies within, holds or overlaps any place of the other. */
export const provisionsMeet = (a: Pinpoint, b: Pinpoint): boolean =>
  a.parts.some((one) => b.parts.some((other) => partsMeet(one, other)))

/** Whether all of `inner` lies within `outer`, for certain: what cannot be decided is not contained. */
export const pinpointContains = (outer: Pinpoint, inner: Pinpoint): boolean =>
  inner.parts.every((part) => outer.parts.some((whole) => partContains(whole, part)))

const partsMeet = (a: PinpointPart, b: PinpointPart): boolean => {
  const length = Math.min(levelsOf(a), levelsOf(b))
  for (let level = 0; level < length; level += 1) {
    const one = spanAt(a, level)
    const other = spanAt(b, level)
    if (one.unit !== other.unit) return !(isSchedule(one) || isSchedule(other))
    if (isOne(one) && isOne(other)) {
      if (one.first === other.first) continue
      return mayBeOne(one.first, other.first)
    }
    // Within an open stretch of numbers, what lies deeper says nothing more.
    return !isBefore(one.last, other.first) && !isBefore(other.last, one.first)
  }
  return true
}

const partContains = (outer: PinpointPart, inner: PinpointPart): boolean => {
  const deepest = levelsOf(outer) - 1
  if (levelsOf(inner) <= deepest) return false
  for (let level = 0; level <= deepest; level += 1) {
    const whole = spanAt(outer, level)
    const part = spanAt(inner, level)
    if (whole.unit !== part.unit) return false
    if (order(whole.first, part.first) === null || order(part.last, whole.last) === null) return false
    if (isBefore(part.first, whole.first) || isBefore(whole.last, part.last)) return false
    if (whole.first !== whole.last) return level === deepest
  }
  return true
}

interface Span {
  readonly unit: Step['unit']
  readonly first: string
  readonly last: string
}

/** The steps that say something: a range says nothing below the level at which its ends part. */
const levelsOf = ({ from, to }: PinpointPart): number => {
  if (!to) return from.length
  const parting = from.findIndex((step, i) => step.number !== to[i]?.number || step.unit !== to[i].unit)
  return parting === -1 ? from.length : parting + 1
}

const spanAt = ({ from, to }: PinpointPart, level: number): Span => {
  const first = stepAt(from, level)
  return { unit: first.unit, first: first.number, last: to?.[level]?.number ?? first.number }
}

const stepAt = (place: Place, level: number): Step => place[level] as Step

/** A schedule stands outside the sections, parts and chapters of its Act. */
const isSchedule = ({ unit }: Span): boolean => unit === 'schedule'

const isOne = ({ first, last }: Span): boolean => first === last

/** Written differently: 11 holds 11.20, and Part III is Part 3. */
const mayBeOne = (a: string, b: string): boolean =>
  order(a, b) === 0 || (/^[IVXLC]+$/.test(a) && /^\d/.test(b)) || (/^[IVXLC]+$/.test(b) && /^\d/.test(a))

const isBefore = (a: string, b: string): boolean => (order(a, b) ?? 0) < 0

/** Below, equal or above nought; null where the two are not numbered in one way: (a) against (3), ii against 2. */
const order = (a: string, b: string): number | null => {
  if (a === b) return 0
  const one = readNumber(a)
  const other = readNumber(b)
  if (!one || !other || one.length !== other.length) {
    // 11 holds 11.20: neither comes before the other.
    return one && other && startsAlike(one, other) ? 0 : one && other ? compareKeys(one, other) : null
  }
  return compareKeys(one, other)
}

type Key = readonly (readonly [number, string])[]

/** '36ZA' as 36 and a suffix that sorts before that of '36A'; '11.20' as two of them; 'b' as a letter. Null for anything else. */
const readNumber = (text: string): Key | null => {
  const pieces = text.split('.')
  const keys = pieces.map((piece): readonly [number, string] | null => {
    const numbered = /^([A-Z]*)(\d+)([A-Z]*)$/i.exec(piece)
    if (numbered) {
      const [, before = '', number = '', after = ''] = numbered
      // A1 was put in front of 1.
      return [Number(number), before ? `0${suffixKey(before)}` : after ? `2${suffixKey(after)}` : '1']
    }
    return /^[a-z]$/i.test(piece) ? [-1, piece.toLowerCase()] : null
  })
  return keys.includes(null) ? null : (keys as Key)
}

/** A, AA, AB, B: by letter. ZA stands before A, as a provision put in front of it. */
const suffixKey = (letters: string): string => letters.toUpperCase().replace(/Z(?=[A-Z])/g, '$')

const startsAlike = (a: Key, b: Key): boolean =>
  a.slice(0, b.length).every(([number, suffix], i) => number === b[i]?.[0] && suffix === b[i]?.[1])

const compareKeys = (a: Key, b: Key): number | null => {
  for (const [i, [number, suffix]] of a.entries()) {
    const other = b[i]
    if (!other) return 0
    // A letter and a number are of two ways of numbering.
    if ((number === -1) !== (other[0] === -1)) return null
    if (number !== other[0]) return number - other[0]
    if (suffix !== other[1]) return suffix < other[1] ? -1 : 1
  }
  return 0
}
