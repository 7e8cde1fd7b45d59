/**
 * What has happened in law, and which entries it touches. Pure: delivery tells readers and the desk asks for reviews by the
 * same functions, so the two cannot differ.
 *
 * What is on record about a source is folded from its rows in the ledger. A change is known from the row that first says
 * it as it stands: a reviewer who approved before that moment did not know it, whenever it came into force.
 */
import { isPinpointError, parsePinpoint, type Pinpoint } from '../citations/pinpoint'
import { provisionsMeet } from '../citations/containment'
import type { PublishedTerm } from './published-glossary'
import { newestFirst, type ReferenceChange } from './review-age'
import type { ReferenceSnapshot, TermSnapshot } from './snapshot'
import { type CitedPlace, citedPlacesOf } from './term-texts'

export interface LawChange extends ReferenceChange {
  /** The same while the change is corrected. */
  readonly key: string
  /** A change on record; the source's end (repealed, superseded); a later edition of guidance. */
  readonly kind: 'change' | 'status' | 'edition'
  /** Public id. */
  readonly reference: string
  /** RFC 3339: since when it is on record with this date and these provisions. */
  readonly recordedAt: string
  /** Public id of who put it on record; null where nobody did (an import). */
  readonly recordedBy: string | null
}

interface RowOfSource {
  readonly validFrom: string
  readonly publishedBy: string | null
}

/** What a source's history amounts to: its newest snapshot, and the changes that are on record. */
export interface LawRecord {
  readonly snapshot: ReferenceSnapshot
  readonly changes: readonly LawChange[]
}

/** The record after one more row about the source. A change that the row no longer holds was undone. */
export const foldLaw = (before: LawRecord | undefined, row: RowOfSource, snapshot: ReferenceSnapshot): LawRecord => ({
  snapshot,
  changes: [
    ...recordedChanges(before, row, snapshot),
    ...endOfSource(before, row, snapshot),
    ...editions(before, row, snapshot),
  ],
})

/** Known by its own id, or by what it says where it has none: the same substance is known since the same moment. */
const recordedChanges = (before: LawRecord | undefined, row: RowOfSource, snapshot: ReferenceSnapshot): LawChange[] => {
  const earlier = (before?.changes ?? []).filter(({ kind }) => kind === 'change')
  const taken = new Set<LawChange>()
  const take = (found: LawChange | undefined): LawChange | undefined => {
    if (found) taken.add(found)
    return found
  }
  const ids = new Set(snapshot.changes.map(({ id }) => id))
  return snapshot.changes.map(({ id, ...change }) => {
    const known =
      take(earlier.find((candidate) => id !== undefined && candidate.key === id && !taken.has(candidate))) ??
      take(earlier.find((candidate) => !taken.has(candidate) && !ids.has(candidate.key) && substanceOf(candidate) === substanceOf(change)))
    const same = known && substanceOf(known) === substanceOf(change) ? known : null
    return {
      ...change,
      key: known?.key ?? id ?? substanceOf(change),
      kind: 'change' as const,
      reference: snapshot.id,
      recordedAt: same?.recordedAt ?? row.validFrom,
      recordedBy: same ? same.recordedBy : row.publishedBy,
    }
  })
}

/** What a review rests on: when and where. A summary that is put better is no new change. */
const substanceOf = ({ inForceFrom, provisions }: Pick<ReferenceChange, 'inForceFrom' | 'provisions'>): string =>
  [inForceFrom, ...[...provisions].map((provision) => provision.replaceAll(/[\s.]+/g, '').toLowerCase()).sort()].join('|')

const endOfSource = (before: LawRecord | undefined, row: RowOfSource, snapshot: ReferenceSnapshot): LawChange[] => {
  const { status, title, id } = snapshot
  if (status !== 'repealed' && status !== 'superseded') return []
  const key = `status:${status}`
  const known = before?.changes.find((change) => change.key === key)
  return [
    {
      key,
      kind: 'status',
      reference: id,
      inForceFrom: known?.inForceFrom ?? row.validFrom.slice(0, 10),
      provisions: [],
      summary: status === 'repealed' ? `${title} is on record as repealed.` : `${title} is on record as superseded.`,
      url: null,
      recordedAt: known?.recordedAt ?? row.validFrom,
      recordedBy: known ? known.recordedBy : row.publishedBy,
    },
  ]
}

/** Guidance is issued anew: a later date than before is a new edition. One that is taken back is undone. */
const editions = (before: LawRecord | undefined, row: RowOfSource, snapshot: ReferenceSnapshot): LawChange[] => {
  if (snapshot.referenceKind !== 'statutory-guidance') return []
  const { date, title, id } = snapshot
  const known = (before?.changes ?? []).filter((change) => change.kind === 'edition' && date !== null && change.key.slice(EDITION.length) <= date)
  const earlier = before?.snapshot.date ?? null
  if (date === null || earlier === null || date <= earlier || date.startsWith(earlier)) return known
  return [
    ...known,
    {
      key: `${EDITION}${date}`,
      kind: 'edition',
      reference: id,
      inForceFrom: date.length === 10 ? date : row.validFrom.slice(0, 10),
      provisions: [],
      summary: `A new edition of ${title} is on record, dated ${date} (before: ${earlier}).`,
      url: snapshot.url,
      recordedAt: row.validFrom,
      recordedBy: row.publishedBy,
    },
  ]
}

const EDITION = 'edition:'

/** A change that asks for a review of an entry, and where the entry cites what it touches. */
export interface OpenLawChange {
  readonly change: LawChange
  readonly places: readonly CitedPlace[]
  /** Provisions and pinpoints that could not be read, so that they count as the whole source. */
  readonly unread: readonly string[]
}

/** The text that is public, its last full review, and the day as of which it states the law. */
export type ReviewedTerm = Pick<PublishedTerm, 'snapshot' | 'review' | 'firstPublishedAt'>

/**
 * Changes that ask for a review of the text, newest first:
 * - what was put on record after its last full review, from that moment on, whenever it comes into force;
 * - what was on record before, once it is in force, where that is after the day of the review: the text was approved under
 *   the law of before. Not where the text states the law as of that day or a later one.
 *
 * @param today an ISO 8601 date.
 */
export const openLawChanges = (
  term: ReviewedTerm,
  changesOf: (reference: string) => readonly LawChange[],
  today: string,
): OpenLawChange[] =>
  touchingChanges(term.snapshot, changesOf)
    .filter(({ change }) => opensOn(term, change) <= today)
    .sort((a, b) => newestFirst(a.change, b.change))

/** The first day after today on which one of the changes on record will ask for a review; null where none will. */
export const nextOpening = (
  term: ReviewedTerm,
  changesOf: (reference: string) => readonly LawChange[],
  today: string,
): string | null =>
  touchingChanges(term.snapshot, changesOf)
    .map(({ change }) => opensOn(term, change))
    .filter((day) => day > today && day !== NEVER)
    .sort()[0] ?? null

/** From which day on it asks for a review of this text: the first of all days where it does at once. */
const opensOn = ({ snapshot, review, firstPublishedAt }: ReviewedTerm, { recordedAt, inForceFrom }: LawChange): string => {
  const reviewedAt = review?.at ?? firstPublishedAt
  if (recordedAt > reviewedAt) return AT_ONCE
  if (inForceFrom <= reviewedAt.slice(0, 10)) return NEVER
  return snapshot.lawAsOf !== null && snapshot.lawAsOf >= inForceFrom ? NEVER : inForceFrom
}

const AT_ONCE = '0000-00-00'
const NEVER = '9999-99-99'

/** Changes that touch a place that the text cites, whatever has been reviewed. */
export const touchingChanges = (term: TermSnapshot, changesOf: (reference: string) => readonly LawChange[]): OpenLawChange[] => {
  const places = citedPlacesOf(term)
  return [...new Set(places.map(({ reference }) => reference))].flatMap((reference) => {
    const here = places.filter((place) => place.reference === reference)
    return changesOf(reference).flatMap((change) => touchOf(change, here) ?? [])
  })
}

const touchOf = (change: LawChange, places: readonly CitedPlace[]): OpenLawChange | null => {
  const touched = places.filter(({ pinpoint }) => provisionsTouch(change.provisions, pinpoint))
  if (touched.length === 0) return null
  const written = [...change.provisions, ...touched.flatMap(({ pinpoint }) => pinpoint ?? [])]
  return { change, places: touched, unread: [...new Set(written.filter((text) => placeOf(text) === null))] }
}

/**
 * Whether a change to these provisions (none: the whole source) touches what is cited there (null: the whole source): one
 * lies within the other, or they overlap. What cannot be read counts as the whole: rather one review too many than one
 * too few.
 */
export const provisionsTouch = (provisions: readonly string[], pinpoint: string | null): boolean => {
  const cited = pinpoint === null ? null : placeOf(pinpoint)
  if (cited === null || provisions.length === 0) return true
  return provisions.some((provision) => {
    const changed = placeOf(provision)
    return changed === null || provisionsMeet(changed, cited)
  })
}

/** Null where it cannot be read. Kept: the same few hundred places are asked for on every page. */
export const placeOf = (text: string): Pinpoint | null => {
  const known = read.get(text)
  if (known !== undefined) return known
  const parsed = parsePinpoint(text)
  const place = isPinpointError(parsed) ? null : parsed
  if (read.size >= MOST_KEPT) read.clear()
  read.set(text, place)
  return place
}

const read = new Map<string, Pinpoint | null>()
const MOST_KEPT = 20_000
