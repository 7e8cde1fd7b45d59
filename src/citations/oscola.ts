/**
 * Citations as OSCOLA (4th edition) writes them in a footnote, without the closing full stop.
 * Plain text: what OSCOLA sets in italics (case names, titles of books) stands here in roman.
 */
import type { ReferenceKind } from '../glossary/kinds'
import { neutralCitationText, parseNeutralCitation } from './courts'
import { numberText as seriesNumber, placeOf, SERIES } from './legislation'
import { isPinpointError, parsePinpoint, UNITS } from './pinpoint'
import type { Pinpoint, PinpointPart, Place, Unit } from './pinpoint'
import type { CitableReference } from './reference'

/**
 * 'Children and Families Act 2014, s 55'. A pinpoint that cannot be read is written as it was typed.
 * Parts that a reference lacks (a date, a publisher) are left out with their punctuation.
 */
export const citationText = (reference: CitableReference, pinpoint: string | null): string => {
  const typed = pinpoint?.trim() ?? ''
  const place = typed && pinpointText(typed, reference.referenceKind)
  return FORMS[reference.referenceKind](reference, place)
}

/** A pinpoint as OSCOLA writes it after a source of this kind: 's.55(3)-(5)' is 's 55(3)–(5)'. As typed if unreadable. */
export const pinpointText = (typed: string, kind: ReferenceKind): string => {
  const pinpoint = parsePinpoint(typed)
  if (isPinpointError(pinpoint)) return typed
  return kind === 'case' ? (caseParagraphs(pinpoint) ?? provisions(pinpoint)) : provisions(pinpoint)
}

/** One place as OSCOLA writes it: 's 55(3)(a)', 'sch 2, para 4'. */
export const placeText = (place: Place): string => provisions({ parts: [{ from: place, to: null }] })

type Form = (reference: CitableReference, place: string) => string

/** OSCOLA 3.2: author, title (publisher year) place; the title leads where no one claims authorship (3.1.1). */
const book: Form = (ref, place) => joined(' ', [lead(ref, ref.title), bracketed([ref.publisher, yearOf(ref)]), place])

/** OSCOLA 3.4.8 (websites): author, ‘title’ (site or publisher, date). The address is the link's, not the text's. */
const website: Form = (ref, place) =>
  joined(' ', [lead(ref, quoted(ref.title)), bracketed([ref.publisher, longDate(ref)], ', '), place])

const FORMS: Readonly<Record<ReferenceKind, Form>> = {
  /** OSCOLA 2.4.1 and 2.4.2: short title and year in roman, a comma, the place. */
  act: (ref, place) => joined(', ', [titleAndYear(ref), place]),
  /** OSCOLA 2.5.1: name and year, then the number in its series (SI, SSI, SR). */
  'statutory-instrument': (ref, place) => joined(', ', [titleAndYear(ref), instrumentNumber(ref), place]),
  /** OSCOLA 3.4: an official publication without a command number is written as a book. */
  'statutory-guidance': book,
  /** OSCOLA 2.1.1 and 2.1.6: name, neutral citation, paragraphs in square brackets. */
  case: (ref, place) => joined(' ', [ref.title, courtCitation(ref), place]),
  /** OSCOLA 3.3.1: author, ‘title’ (year) journal, place; 3.1.4: an address in angled brackets. */
  research: (ref, place) =>
    joined(' ', [
      joined(', ', [
        joined(' ', [lead(ref, quoted(ref.title)), bracketed([yearOf(ref)]), ref.journal ?? ref.publisher]),
        place,
      ]),
      ref.doi ? `<https://doi.org/${bareDoi(ref.doi)}>` : '',
    ]),
  'clinical-tool': book,
  statistics: website,
  web: website,
}

/** OSCOLA 2.5.1; Acts of the European Union (2.6.1) carry their number in their title. */
const instrumentNumber = (ref: CitableReference): string => {
  const place = placeOf(ref)
  if (place) return SERIES[place.type].jurisdiction === 'international' ? '' : seriesNumber(place)
  return ref.number && ref.year ? `SI ${ref.year}/${ref.number}` : ''
}

/** As the court writes it, where it is one of those known; else as typed. */
const courtCitation = (ref: CitableReference): string | null => {
  const cited = parseNeutralCitation(ref.neutralCitation ?? '')
  return cited ? neutralCitationText(cited) : ref.neutralCitation
}

/**
 * As a table of legislation, a table of cases or a bibliography lists the source (OSCOLA 1.6): no place, no closing full
 * stop; authors with the surname first and initials after it, without full stops (1.6.2).
 */
export const bibliographyText = (reference: CitableReference): string =>
  citationText({ ...reference, authors: reference.authors.map(surnameFirst) }, null)

/**
 * A source cited before in the same text (OSCOLA 1.2): the parties' short name for a case (2.1.2), initials and year for
 * an Act (2.4.1, as in 'CFA 2014, s 55'), the surname for an author (3.1.2); titles where there is none of these.
 */
export const shortCitationText = (reference: CitableReference, pinpoint: string | null): string => {
  const typed = pinpoint?.trim() ?? ''
  const place = typed && pinpointText(typed, reference.referenceKind)
  const isLaw = reference.referenceKind === 'act' || reference.referenceKind === 'statutory-instrument'
  return joined(isLaw ? ', ' : ' ', [shortName(reference), place])
}

const shortName = (ref: CitableReference): string => {
  if (ref.referenceKind === 'act') return initials(titleAndYear(ref))
  if (ref.referenceKind === 'statutory-instrument') return titleAndYear(ref)
  if (ref.referenceKind === 'case') return shortCaseName(ref.title)
  const names = ref.authors.map(surname)
  return names.length > 0 ? authorNames(names) : ref.referenceKind === 'statutory-guidance' || ref.referenceKind === 'clinical-tool' ? ref.title.trim() : quoted(ref.title.trim())
}

/** 'Children and Families Act 2014' is CFA 2014: the capital letters of the words outside brackets. */
const initials = (title: string): string => {
  const [, words = title, year = ''] = /^(.*?)\s+(\d{4})$/.exec(title) ?? []
  const letters = words
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []))
  return letters.length > 1 ? joined(' ', [letters.join(''), year]) : title
}

/** OSCOLA 2.1.2: the first party, or who stands in brackets after R; 'Re' cases whole. The State is not the name of a case. */
const shortCaseName = (title: string): string => {
  const [first = '', second] = title.trim().split(/\s+v\s+/)
  const applicant = /^R \(([^()]+)\)$/.exec(first)?.[1]
  if (applicant) return applicant.replace(/^on the application of\s+/i, '')
  return second && /^(?:R|Regina|Secretary of State\b.*)$/.test(first) ? second : first
}

/** An institution is an author under its whole name. */
const isPerson = (name: string): boolean => /^\S+(?:\s+\S+){1,3}$/.test(name.trim()) && !INSTITUTION.test(name)
const INSTITUTION = /\b(?:and|of|for|the|department|commission|council|office|institute|university|society|association|committee|ministry|nhs|trust|group|agency|centre|authority|ltd)\b/i

const surname = (name: string): string => (isPerson(name) ? (name.trim().split(/\s+/).at(-1) ?? name) : name)

const surnameFirst = (name: string): string => {
  if (!isPerson(name)) return name
  const given = name.trim().split(/\s+/)
  const last = given.pop() ?? ''
  return `${last} ${given.map((word) => word.charAt(0)).join('')}`
}

/** '10.1111/example' from any of the ways a DOI is pasted (doi.org, dx.doi.org, doi:). */
export const bareDoi = (doi: string): string => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')

const titleAndYear = (ref: CitableReference): string =>
  ref.year === null || ref.title.trim().endsWith(String(ref.year))
    ? ref.title.trim()
    : `${ref.title.trim()} ${ref.year}`

const lead = (ref: CitableReference, title: string): string => joined(', ', [authorNames(ref.authors), title])

/** OSCOLA 3.1.1: up to three names in full; of more, the first ‘and others’. */
const authorNames = (authors: readonly string[]): string =>
  authors.length > 3 ? `${authors[0]} and others` : listed(authors)

const quoted = (title: string): string => `‘${title}’`

const bracketed = (parts: readonly (string | null)[], separator = ' '): string => {
  const inside = joined(separator, parts)
  return inside && `(${inside})`
}

const yearOf = (ref: CitableReference): string => ref.date?.slice(0, 4) ?? (ref.year === null ? '' : String(ref.year))

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 30 January 2015, January 2015 or 2015: as precise as known. */
const longDate = (ref: CitableReference): string => {
  const [year = yearOf(ref), month, day] = ref.date?.split('-') ?? []
  return joined(' ', [day ? String(Number(day)) : '', month ? (MONTHS[Number(month) - 1] ?? '') : '', year])
}

const joined = (separator: string, parts: readonly (string | null | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(separator)

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** OSCOLA 2.1.6: [12], [12]–[14]. Null where the pinpoint is of something else than paragraphs. */
const caseParagraphs = ({ parts }: Pinpoint): string | null => {
  const numbers = parts.map(({ from, to }) => [from, ...(to ? [to] : [])].map(paragraphOnly))
  if (numbers.flat().includes(null)) return null
  return numbers.map((range) => range.map((number) => `[${number}]`).join('–')).join(', ')
}

const paragraphOnly = (place: Place): string | null =>
  place.length === 1 && place[0]?.unit === 'paragraph' ? place[0].number : null

/** Neighbours of one unit in one container share its word: ss 36–38 and 42. */
const provisions = ({ parts }: Pinpoint): string => {
  const groups: PinpointPart[][] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group?.[0] && containerOf(group[0].from) === containerOf(part.from)) group.push(part)
    else groups.push([part])
  }
  return groups.map(groupText).join(', ')
}

const groupText = (group: readonly PinpointPart[]): string => {
  const first = (group[0] as PinpointPart).from
  const at = mainStep(first)
  const outer = first.slice(0, at).filter((step) => step.unit !== 'subdivision')
  const words = outer.map((step) => `${UNITS[step.unit as Unit].one} ${step.number}`)
  const numbers = new Set(
    group.flatMap(({ from, to }) => [from, ...(to ? [to] : [])].map((place) => place[at]?.number)),
  )
  const rule = UNITS[first[at]?.unit as Unit]
  const places = listed(group.map((part, i) => partText(part, i ? previousEnd(group, i) : null, at)))
  return joined(', ', [...words, joined(' ', [numbers.size > 1 ? rule.many : rule.one, places])])
}

const previousEnd = (group: readonly PinpointPart[], i: number): Place => {
  const { from, to } = group[i - 1] as PinpointPart
  return to ?? from
}

/** OSCOLA 1.3.2: an en dash between the ends of a range. */
const partText = ({ from, to }: PinpointPart, before: Place | null, at: number): string =>
  to ? `${numberText(from, before, at)}–${numberText(to, from, at)}` : numberText(from, before, at)

/** '55(3)(a)', or only what differs from the place before: '(b)' after 55(3)(a). */
const numberText = (place: Place, before: Place | null, at: number): string => {
  const brackets = place.slice(at + 1).map((step) => `(${step.number})`)
  const whole = [place[at]?.number, ...brackets].join('')
  if (!before || before[at]?.number !== place[at]?.number) return whole
  const differs = place.findIndex((step, i) => step.number !== before[i]?.number)
  return differs > at && differs < before.length ? brackets.slice(differs - at - 1).join('') : whole
}

const mainStep = (place: Place): number => place.findLastIndex((step) => step.unit !== 'subdivision')

/** What two places must share to stand under one word: their container, and the unit itself. */
const containerOf = (place: Place): string => {
  const at = mainStep(place)
  return JSON.stringify([place.slice(0, at), place[at]?.unit])
}
