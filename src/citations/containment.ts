/**
 * Whether one place in a source lies within another, and whether two touch: what a change in law goes by.
 *
 * `pinpointContains` says yes only to what the numbers prove. `provisionsMeet` says no only to what they rule out, since
 * a review too many is better than one too few. They differ where the source alone could tell:
 *   Part 3 and s 36 (which sections a Part holds), Sch 2 Pt 1 and Sch 2 para 4, para 4 and s 36, a page and anything else.
 * A null pinpoint is the whole source.
 */
import { compareNumbers, readingOf } from './numbering'
import type { Pinpoint, PinpointPart, Place, Step, Unit } from './pinpoint'

/** Whether everything in `inner` surely lies in `outer`: ss 36–38 contain s 37A(2); s 55 contains itself. */
export const pinpointContains = (outer: Pinpoint | null, inner: Pinpoint | null): boolean =>
  outer === null || (inner !== null && inner.parts.every((part) => outer.parts.some((whole) => partContains(whole, part))))

/** Whether the two may have text in common: one lies within the other, they overlap, or nobody can say they do not. */
export const provisionsMeet = (a: Pinpoint | null, b: Pinpoint | null): boolean =>
  a === null || b === null || a.parts.some((one) => b.parts.some((other) => partsMeet(one, other)))

const partContains = (outer: PinpointPart, inner: PinpointPart): boolean =>
  // Whatever its numbers mean: a range whose ends are in no known order, (x)–(iv), is itself.
  isSame(outer, inner) ||
  spanContains(spanOf(outer), spanOf(inner)) ||
  // Paragraphs number through a schedule, whatever its Parts: Sch 2 para 4 contains Sch 2 Pt 1 para 4.
  (!spanOf(outer).from.some(isGrouping) && spanContains(spanOf(outer), ungrouped(spanOf(inner)))) ||
  chapterContains(spanOf(outer), spanOf(inner))

const isSame = (one: PinpointPart, other: PinpointPart): boolean => JSON.stringify(one) === JSON.stringify(other)

interface Span {
  readonly from: Place
  readonly to: Place
}

const spanOf = ({ from, to }: PinpointPart): Span => ({ from: levels(from), to: levels(to ?? from) })

/** Guidance numbers in decimals: para 9.14.2 is a place within 9.14, within 9. */
const levels = (place: Place): Place =>
  place.flatMap((step) =>
    step.unit === 'paragraph'
      ? step.number.split('.').map((number) => ({ unit: 'paragraph' as const, number }))
      : [step],
  )

/** In reading order: not earlier than the start, not later than the end. A whole does not lie within its part. */
const spanContains = (outer: Span, inner: Span): boolean => {
  const from = surely(outer, inner, outer.from, inner.from)
  const to = surely(outer, inner, outer.to, inner.to)
  return (from === 'within' || from === 'after') && (to === 'within' || to === 'before')
}

type Standing = 'before' | 'after' | 'within' | 'around' | 'unknown'

/** Where `place` stands to `mark`, every letter read as the whole span and its neighbours read it. */
const surely = (outer: Span, inner: Span, mark: Place, place: Place): Standing => {
  for (const [i, step] of mark.entries()) {
    const other = place[i]
    if (!other) return 'around'
    if (step.unit !== other.unit) return 'unknown'
    const at = { unit: step.unit, parent: mark[i - 1]?.number ?? null }
    const series = [outer.from, outer.to, inner.from, inner.to].flatMap((end) => end[i]?.number ?? [])
    const order = compareNumbers(other.number, step.number, at, readingOf(series, at))
    if (order === null) return 'unknown'
    if (order !== 0) return order < 0 ? 'before' : 'after'
  }
  return 'within'
}

/** Guidance again: chapter 9 contains para 9.14. Only a chapter on its own, which no Part numbers anew. */
const chapterContains = (outer: Span, inner: Span): boolean =>
  [outer.from, outer.to].every((place) => place.length === 1 && place[0]?.unit === 'chapter') &&
  [inner.from, inner.to].every(isDecimal) &&
  spanContains(outer, { from: [asChapter(inner.from)], to: [asChapter(inner.to)] })

const isDecimal = (place: Place): boolean => place[0]?.unit === 'paragraph' && place[1]?.unit === 'paragraph'
const asChapter = (place: Place): Step => ({ unit: 'chapter', number: place[0]?.number ?? '' })

/** Parts and chapters gather provisions that are numbered without them. */
const isGrouping = ({ unit }: Step): boolean => unit === 'part' || unit === 'chapter'
const ungrouped = ({ from, to }: Span): Span => ({ from: content(from), to: content(to) })
const content = (place: Place): Place => place.filter((step) => !isGrouping(step))

const partsMeet = (a: PinpointPart, b: PinpointPart): boolean => {
  // Of a range whose ends are in no known order, nothing that follows can be told.
  if (partContains(a, b) || partContains(b, a)) return true
  const [one, other] = [spanOf(a), spanOf(b)]
  const verdicts = [possibly(one.to, other.from), possibly(other.to, one.from)]
  return !verdicts.includes('before') && !verdicts.includes('apart')
}

type Verdict = 'before' | 'after' | 'apart' | 'touching'

/** Where one place stands to another, as far as that is certain; else they are said to touch. */
const possibly = (a: Place, b: Place): Verdict => {
  const [one, other] = [inScope(a), inScope(b)]
  if (one.unit === 'page' || other.unit === 'page') return one.unit === other.unit ? inOrder(a, b) : 'touching'
  if (one.schedule && other.schedule) {
    const order = inOrder([one.schedule], [other.schedule])
    return order === 'touching' ? withinScope(one, other) : order
  }
  if (!one.schedule && !other.schedule) return withinScope(one, other)
  // Convention rights are cited as art 6 and stand in Schedule 1: of one kind and number, they may be the same.
  if (one.unit === other.unit && one.unit !== null) return withinScope(one, other)
  const bare = one.schedule ? other : one
  if (bare.unit === 'paragraph') return 'touching'
  return one.schedule ? 'after' : 'before'
}

interface Scoped {
  readonly schedule: Step | null
  readonly groupings: readonly Step[]
  /** The provision itself; empty for a whole schedule or Part. */
  readonly content: Place
  /** Of the outermost provision. */
  readonly unit: Unit | null
}

const inScope = (place: Place): Scoped => {
  const schedule = place[0]?.unit === 'schedule' ? place[0] : null
  const inner = schedule ? place.slice(1) : place
  const provision = content(inner)
  const unit = provision[0]?.unit ?? null
  return { schedule, groupings: inner.filter(isGrouping), content: provision, unit: unit === 'subdivision' ? null : unit }
}

const withinScope = (one: Scoped, other: Scoped): Verdict => {
  for (const unit of ['part', 'chapter'] as const) {
    const [a, b] = [one, other].map(({ groupings }) => groupings.find((step) => step.unit === unit))
    if (!a || !b) continue
    const order = inOrder([a], [b])
    if (order !== 'touching') return order
  }
  if (one.unit === null || other.unit === null) return chapterOrder(one, other)
  if (one.unit === other.unit) return inOrder(one.content, other.content)
  return one.unit === 'paragraph' || other.unit === 'paragraph' ? 'touching' : 'apart'
}

/** Chapter 9 has no para 10.2. */
const chapterOrder = (one: Scoped, other: Scoped): Verdict => {
  const [a, b] = [one, other].map((scoped) => (isDecimal(scoped.content) ? asChapter(scoped.content) : onlyChapter(scoped)))
  return a && b ? inOrder([a], [b]) : 'touching'
}

const onlyChapter = ({ schedule, groupings, content: provision }: Scoped): Step | null =>
  !schedule && provision.length === 0 && groupings.length === 1 && groupings[0]?.unit === 'chapter' ? groupings[0] : null

const inOrder = (a: Place, b: Place): Verdict => {
  for (const [i, step] of a.entries()) {
    const other = b[i]
    if (!other || step.unit !== other.unit) return 'touching'
    const order = compareNumbers(step.number, other.number, { unit: step.unit, parent: a[i - 1]?.number ?? null })
    if (order === null) return 'touching'
    if (order !== 0) return order < 0 ? 'before' : 'after'
  }
  return 'touching'
}
