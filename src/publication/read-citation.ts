/**
 * What somebody pasted (an address, a citation) as the parts of a source and a place within it. Pure: nothing is fetched.
 * The reading itself is `readParts`, and it alone is to be exchanged where a fuller reader is at hand.
 */
import { citationText, deepLink, isPinpointError, parsePinpoint, referenceUrl } from '../citations'
import type { CitableReference } from '../citations'
import type { Jurisdiction, ReferenceKind } from '../glossary/kinds'

/** The fields of a reference as far as a citation tells them. */
export interface ReferenceDraft {
  readonly kind: ReferenceKind
  /** Null where it cannot be told from what was pasted: /ukpga/2014/6 names no title. */
  readonly title: string | null
  readonly year: number | null
  readonly chapter: string | null
  readonly number: string | null
  readonly neutralCitation: string | null
  readonly doi: string | null
  readonly url: string | null
  readonly jurisdiction: Jurisdiction | null
}

export interface ReadCitation {
  readonly draft: ReferenceDraft
  /** As it would be typed: `s 55(3)`. */
  readonly pinpoint: string | null
}

export interface CitationProblem {
  /** One sentence. */
  readonly error: string
  /** Where reading stopped: UTF-16 code units from the start of the text. */
  readonly at: number
}

export const LONGEST_CITATION = 2000

/** Never throws. */
export const readCitation = (text: string): ReadCitation | CitationProblem => {
  const start = text.length - text.trimStart().length
  const typed = text.trim()
  if (typed === '') return { error: 'There is nothing to read here.', at: 0 }
  if (typed.length > LONGEST_CITATION) {
    return { error: `A citation is at most ${LONGEST_CITATION} characters long.`, at: LONGEST_CITATION }
  }
  const read = readParts(typed)
  return 'error' in read ? { ...read, at: read.at + start } : read
}

export const isCitationProblem = (read: ReadCitation | CitationProblem): read is CitationProblem => 'error' in read

/** A draft as what a citation is written from; a title that nobody knows yet is empty. */
export const citableDraft = (draft: ReferenceDraft): CitableReference => ({
  referenceKind: draft.kind,
  title: draft.title ?? '',
  year: draft.year,
  chapter: draft.chapter,
  number: draft.number,
  publisher: null,
  date: null,
  neutralCitation: draft.neutralCitation,
  authors: [],
  journal: null,
  doi: draft.doi,
  url: draft.url,
})

/** What makes two records the same source, strongest first; a source without any of them is told by its title. */
export const identitiesOf = (reference: CitableReference): string[] => {
  const address = referenceUrl({ ...reference, url: null })
  const neutral = reference.neutralCitation?.trim().replace(/\s+/g, ' ').toLowerCase()
  return [
    ...(neutral ? [`case ${neutral}`] : []),
    ...(reference.doi?.trim() ? [`doi ${bare(reference.doi)}`] : []),
    ...(address ? [addressIdentity(address)] : []),
    ...(reference.url ? [addressIdentity(reference.url)] : []),
  ]
}

/** ‘Children and Families Act 2014’, however its spaces, its capitals, ‘The’ and its year are written. */
export const titleIdentity = ({ title, year }: Pick<CitableReference, 'title' | 'year'>): string | null => {
  const words = title.trim().replace(/\s+/g, ' ').replace(/^the /i, '').replaceAll('’', "'").toLowerCase()
  if (words === '') return null
  return year === null || words.endsWith(` ${year}`) ? words : `${words} ${year}`
}

const bare = (doi: string): string => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase()

/** http or https, with www or without, with a slash at the end or without: the same page. */
const addressIdentity = (address: string): string => {
  if (!URL.canParse(address)) return `url ${address.trim()}`
  const { host, pathname, search } = new URL(address)
  return `url ${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`.toLowerCase()
}

// ---- The interim reader: addresses of legislation.gov.uk, neutral citations, DOIs, “Title Act 2014, s 55”, other pages.

const EMPTY = { title: null, year: null, chapter: null, number: null, neutralCitation: null, doi: null, url: null, jurisdiction: null }

const readParts = (text: string): ReadCitation | CitationProblem => {
  if (/^https?:\/\//i.test(text)) return readAddress(text)
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)
  if (doi?.[1]) return { draft: { ...EMPTY, kind: 'research', doi: doi[1] }, pinpoint: null }
  const neutral = /^(.*?)\s*(\[(\d{4})\]\s+[A-Z]{2,6}(?:\s+(?:Civ|Crim))?\s+\d+(?:\s+\([A-Za-z]+\))?)/.exec(text)
  if (neutral?.[2]) {
    const draft: ReferenceDraft = {
      ...EMPTY,
      kind: 'case',
      title: neutral[1]?.replace(/,$/, '') || null,
      year: Number(neutral[3]),
      neutralCitation: neutral[2].replace(/\s+/g, ' '),
    }
    return withPinpoint(draft, text, neutral[0].length)
  }
  const titled = /^(.+?\b(Act|Measure|Regulations|Order|Rules)\b.*?\b((?:1[2-9]|20)\d\d))\b/i.exec(text)
  if (titled?.[1]) {
    const act = /^(?:act|measure)$/i.test(titled[2] ?? '')
    const draft: ReferenceDraft = { ...EMPTY, kind: act ? 'act' : 'statutory-instrument', title: titled[1], year: Number(titled[3]) }
    return withPinpoint(draft, text, titled[0].length)
  }
  return { error: 'No Act, instrument, neutral citation, DOI or address can be made out.', at: 0 }
}

const withPinpoint = (draft: ReferenceDraft, text: string, end: number): ReadCitation | CitationProblem => {
  const between = /^[\s,]*/.exec(text.slice(end))?.[0].length ?? 0
  const typed = text.slice(end + between)
  if (typed === '') return { draft, pinpoint: null }
  const place = parsePinpoint(typed)
  return isPinpointError(place) ? { error: place.error, at: end + between + place.at } : { draft, pinpoint: typed }
}

/** Series of legislation.gov.uk whose addresses are read, with how OSCOLA writes the number beside the year. */
const SERIES: Readonly<Record<string, { kind: ReferenceKind; write: (number: string) => string; jurisdiction: Jurisdiction }>> = {
  ukpga: { kind: 'act', write: (number) => number, jurisdiction: 'united-kingdom' },
  asp: { kind: 'act', write: (number) => `asp ${number}`, jurisdiction: 'scotland' },
  anaw: { kind: 'act', write: (number) => `anaw ${number}`, jurisdiction: 'wales' },
  asc: { kind: 'act', write: (number) => `asc ${number}`, jurisdiction: 'wales' },
  uksi: { kind: 'statutory-instrument', write: (number) => number, jurisdiction: 'united-kingdom' },
}

const WORDS: Readonly<Record<string, string>> = {
  section: 's', regulation: 'reg', rule: 'r', article: 'art', schedule: 'sch', part: 'pt', chapter: 'ch', paragraph: 'para',
}

const readAddress = (text: string): ReadCitation | CitationProblem => {
  if (!URL.canParse(text)) return { error: 'This is not a whole address.', at: 0 }
  const { hostname, pathname } = new URL(text)
  const doi = /^(?:dx\.)?doi\.org$/.test(hostname) ? decodeURIComponent(pathname.slice(1)) : ''
  if (/^10\.\d{4,9}\/\S+$/.test(doi)) return { draft: { ...EMPTY, kind: 'research', doi }, pinpoint: null }
  if (!/(?:^|\.)legislation\.gov\.uk$/.test(hostname)) return { draft: { ...EMPTY, kind: 'web', url: text }, pinpoint: null }
  const [series = '', year = '', number = '', ...rest] = pathname.replace(/^\/(?:id\/)?/, '').replace(/\/+$/, '').split('/')
  const known = Object.hasOwn(SERIES, series) ? SERIES[series] : undefined
  if (!known || !/^\d{4}$/.test(year) || !/^\d+$/.test(number)) {
    return { error: 'This address of legislation.gov.uk names no Act or instrument by year and number.', at: text.indexOf(pathname) }
  }
  const written = known.write(number)
  const draft: ReferenceDraft = {
    ...EMPTY,
    kind: known.kind,
    year: Number(year),
    ...(known.kind === 'act' ? { chapter: written } : { number: written }),
    jurisdiction: known.jurisdiction,
  }
  return { draft, pinpoint: placeOf(rest) }
}

/** ['section', '55', '3', 'a'] as 's 55(3)(a)'; null where the path names a version or the contents. */
const placeOf = (path: readonly string[]): string | null => {
  let written = ''
  for (let i = 0; i < path.length; i += 1) {
    const step = path[i] as string
    const word = Object.hasOwn(WORDS, step) ? WORDS[step] : undefined
    if (word && path[i + 1]) written += `${written && ' '}${word} ${path[(i += 1)]}`
    else if (written && /^(?:\d{1,3}[A-Z]*|[a-z]{1,4})$/.test(step)) written += `(${step})`
    else break
  }
  return written !== '' && !isPinpointError(parsePinpoint(written)) ? written : null
}

/** How a draft and a place will read, and where they lead. */
export const writtenAs = ({ draft, pinpoint }: ReadCitation): { text: string; url: string | null } => ({
  text: draft.title ? citationText(citableDraft(draft), pinpoint) : '',
  url: deepLink(citableDraft(draft), pinpoint),
})
