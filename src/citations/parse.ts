/**
 * Citations as people write them, read into the parts of a source and a place within it. Never throws; what cannot be
 * read is a refusal that says where. Time grows with the length of the text, which is bounded.
 */
import { parseAddress } from './addresses'
import { actNumber, NOTHING } from './cited-source'
import type { CitationError, CitedSource, ParsedCitation } from './cited-source'
import { neutralCitationText, readNeutralCitation } from './courts'
import { type LegislationType, SERIES } from './legislation'
import { pinpointText } from './oscola'
import { isPinpointError, parsePinpoint } from './pinpoint'

/** Short names that this glossary knows: 'CFA 2014' for what its reference holds. */
export interface KnownSource {
  readonly name: string
  readonly reference: Partial<CitedSource> & Pick<CitedSource, 'referenceKind'>
}

/** A citation longer than this is a paragraph, not a citation. */
export const LONGEST_CITATION = 1000

export const parseCitation = (
  text: string,
  { known = [] }: { readonly known?: readonly KnownSource[] } = {},
): ParsedCitation | CitationError => {
  const start = text.length - text.trimStart().length
  if (start === text.length) return { error: 'There is no citation here.', at: 0 }
  if (text.trimEnd().length - start > LONGEST_CITATION)
    return { error: `A citation is at most ${LONGEST_CITATION} characters long.`, at: start + LONGEST_CITATION }
  // A footnote ends with a full stop (OSCOLA 1.1), which is no part of the citation.
  const cited = withNouns(text.trim())
  const read = parseAddress(cited) ?? readWritten(cited.replace(/(?<=[\w)\]])\.$/, ''), known)
  return isCitationError(read) ? { ...read, at: read.at + start } : read
}

/** Typed in small letters, as in a search box: 'education act 1996'. As long as before, so that places stay. */
const withNouns = (text: string): string =>
  text.replace(/\b(?:act|measure|regulations|order|rules)(?=\s+(?:1[2-9]|20)\d\d\b)/g, (noun) => noun.charAt(0).toUpperCase() + noun.slice(1))

export const isCitationError = (read: ParsedCitation | CitationError): read is CitationError => 'error' in read

type Read = ParsedCitation | CitationError

const readWritten = (text: string, known: readonly KnownSource[]): Read => {
  const placed = readPlaceFirst(text, known)
  if (placed && !isCitationError(placed)) return placed
  return readSource(text, known) ?? placed ?? {
    error: `Expected an Act, an instrument, guidance, a neutral citation, an address or a DOI, found ‘${text.slice(0, 40)}’.`,
    at: 0,
  }
}

const readSource = (text: string, known: readonly KnownSource[]): Read | null =>
  readCase(text) ?? readKnown(text, known) ?? readNumbered(text) ?? readTitled(text) ?? readGuidance(text)

/** OSCOLA 2.1: name, neutral citation, perhaps a report beside it, paragraphs. */
const readCase = (text: string): Read | null => {
  const opens = text.search(/\[\d{4}\]/)
  if (opens === -1) return null
  const read = readNeutralCitation(text.slice(opens))
  if (!read) return { error: `Expected a neutral citation such as [2018] UKUT 154 (AAC), found ‘${text.slice(opens, opens + 30)}’.`, at: opens }
  const end = opens + read.length
  const title = text.slice(0, opens).replace(/[\s,]+$/, '')
  const report = /^,?\s*[[(]\d{4}[\])][^[\]]{1,60}(?=\[|$)/.exec(text.slice(end))
  const source: CitedSource = {
    ...NOTHING,
    referenceKind: 'case',
    title: title || null,
    year: read.cited.year,
    neutralCitation: neutralCitationText(read.cited),
  }
  return withPlace(source, text, end + (report?.[0].length ?? 0))
}

const readKnown = (text: string, known: readonly KnownSource[]): Read | null => {
  const fitting = known.filter(({ name }) => name && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)))
  const best = fitting.reduce<KnownSource | null>((longest, one) => (longest && longest.name.length >= one.name.length ? longest : one), null)
  return best && withPlace({ ...NOTHING, ...best.reference }, text, best.name.length)
}

/** Instruments and chapters by number alone: SI 2014/1530, S.I. 2014 No. 1530, 2014 c 6, 2004 asp 4, 7 & 8 Geo 6 c 31. */
const readNumbered = (text: string): Read | null => {
  const read = readInstrumentNumber(text, 0) ?? readChapter(text, 0) ?? readEuropean(text)
  if (read) return withPlace(read.source, text, read.end)
  const lone = /^(?:asp|asc|anaw|nawm|c)\.?\s*\d{1,3}(?!\w)/i.exec(text)
  return lone && { error: 'Expected the year of the Act before its number, as in 2004 asp 4.', at: lone[0].length }
}

interface Sourced {
  readonly source: CitedSource
  readonly end: number
}

const INSTRUMENT =
  /(S\.?\s?R\.?\s?(?:&|and)\s?O\.?|S\.?S\.?I\.?|W\.?S\.?I\.?|N\.?I\.?S\.?R\.?|S\.?R\.?(?:\s?\(N\.?I\.?\))?|S\.?I\.?)\s*(\d{4})\s*(?:\/|,?\s*No\.?)\s*(\d{1,5})(?![\d/])(?:\s*\((W|C|S|L|N\.?I|Cy)\.?\s*(\d{1,4})\s*\))?/iy

const INSTRUMENT_SERIES: Readonly<Record<string, LegislationType>> = {
  SI: 'uksi', SSI: 'ssi', WSI: 'wsi', SR: 'nisr', 'SR(NI)': 'nisr', NISR: 'nisr', 'SR&O': 'uksro',
}

const readInstrumentNumber = (text: string, at: number): Sourced | null => {
  const [found, word = '', year = '', number = '', letter, second] = matchAt(INSTRUMENT, text, at) ?? []
  if (!found || Number(number) === 0) return null
  const series = word.toUpperCase().replace(/[.\s]/g, '').replace('AND', '&')
  const bracket = letter?.toUpperCase().replace('.', '').replace('CY', 'W')
  const type = bracket === 'W' ? 'wsi' : bracket === 'NI' ? 'nisi' : (INSTRUMENT_SERIES[series] ?? 'uksi')
  return {
    source: {
      ...NOTHING,
      referenceKind: 'statutory-instrument',
      year: Number(year),
      number: bracket ? `${Number(number)} (${bracket} ${second})` : String(Number(number)),
      legislationType: type,
      jurisdiction: SERIES[type].jurisdiction,
    },
    end: at + found.length,
  }
}

const CHAPTER = /(\d{4})\s+(?:(asp|asc|anaw|nawm)\.?|c(?:h|hapter|ap)?\.?|(No)\.?)\s*(\d{1,3}|[ivxlc]{1,9})(?![\w/])(\s*\(N\.?\s?I\.?\))?/iy
const REGNAL = /\d{1,2}(?:\s*(?:&|and)\s*\d{1,2})?\s+(?:Geo|Edw|Eliz|Vict|Will|Ann|Hen|Cha|Car|Ja|Ric)\.?(?:\s*[1-8])?\.?,?\s+c(?:h|ap)?\.?\s*(?:\d{1,3}|[ivxlc]{1,9})(?!\w)/iy

const ACT_SERIES: Readonly<Record<string, LegislationType>> = { asp: 'asp', asc: 'asc', anaw: 'anaw', nawm: 'mwa' }

const readChapter = (text: string, at: number): Sourced | null => {
  const regnal = matchAt(REGNAL, text, at)
  if (regnal) return { source: { ...NOTHING, referenceKind: 'act', chapter: regnal[0].replace(/\s+/g, ' ') }, end: at + regnal[0].length }
  const [found, year = '', word, no, number = '', ireland] = matchAt(CHAPTER, text, at) ?? []
  return found ? { source: { ...NOTHING, ...chapterParts(Number(year), word ?? null, Boolean(no), number, Boolean(ireland)) }, end: at + found.length } : null
}

const chapterParts = (year: number, word: string | null, isMeasure: boolean, number: string, ireland: boolean): Partial<CitedSource> & Pick<CitedSource, 'referenceKind'> => {
  const series = ACT_SERIES[word?.toLowerCase() ?? '']
  const type: LegislationType = series ?? (isMeasure ? 'ukcm' : ireland ? (year >= 2000 ? 'nia' : 'apni') : /^\d/.test(number) ? 'ukpga' : 'ukla')
  const plain = /^\d/.test(number) ? String(Number(number)) : number.toLowerCase()
  return { referenceKind: 'act', year, ...actNumber(type, plain) }
}

/** OSCOLA 2.6.1: Regulation (EU) 2016/679, Council Directive 2000/78/EC. */
const EUROPEAN = /(?:(?:Council|Commission)\s+)?(Regulation|Directive|Decision)\s+(?:\((EU|EC|EEC|Euratom)\)\s*)?(?:No\.?\s*)?(\d{1,4})\/(\d{1,4})(?:\/(EU|EC|EEC|Euratom))?(?![\d/])/iy

const readEuropean = (text: string): Sourced | null => {
  const [found, word = '', before, a = '', b = '', after] = matchAt(EUROPEAN, text, 0) ?? []
  if (!found || (!before && !after)) return null
  const type = ({ regulation: 'eur', directive: 'eudr', decision: 'eudn' } as const)[word.toLowerCase() as 'regulation'] ?? 'eur'
  const yearFirst = type !== 'eur' || (/^20(?:1[5-9]|[2-9]\d)$/.test(a) && !/^No/i.test(found.slice(word.length)))
  const year = fullYear(yearFirst ? a : b)
  return year === null
    ? null
    : {
        source: {
          ...NOTHING,
          referenceKind: 'statutory-instrument',
          title: found,
          year,
          number: String(Number(yearFirst ? b : a)),
          legislationType: type,
          jurisdiction: 'international',
        },
        end: found.length,
      }
}

/** Before 1999 the Union wrote two figures: 95/46/EC. */
const fullYear = (text: string): number | null =>
  /^\d{4}$/.test(text) ? Number(text) : /^[5-9]\d$/.test(text) ? 1900 + Number(text) : null

/** The place may lead: 's.55 of the Children and Families Act 2014', 'paragraph 3 of Part 2 of Schedule 1 to the Equality Act 2010'. */
const readPlaceFirst = (text: string, known: readonly KnownSource[]): Read | null => {
  let failed: CitationError | null = null
  for (const joint of [...text.matchAll(/,?\s+(?:of|to|in)\s+(?:the\s+)?|,\s+/gi)].slice(0, 8).reverse()) {
    const place = parsePinpoint(text.slice(0, joint.index))
    if (isPinpointError(place)) continue
    const after = joint.index + joint[0].length
    const rest = text.slice(after)
    const read = readSource(rest, known)
    if (!read) continue
    if (isCitationError(read)) failed = furthest(failed, { ...read, at: read.at + after })
    else if (read.pinpoint === null)
      return { ...read, pinpoint: pinpointText(text.slice(0, joint.index), read.reference.referenceKind) }
  }
  return failed
}

const LAW = /\b(Act|Measure|Regulations|Regulation|Rules|Order|Scheme|Instrument|Byelaws|Bylaws)((?:\s\([^()]{1,60}\)){0,2})\s+((?:1[2-9]|20)\d\d)(?!\d)/g

/** OSCOLA 2.4.1 and 2.5.1: short title and year; the number may follow; then the place. */
const readTitled = (text: string): Read | null => {
  let failed: CitationError | null = null
  for (const found of [...text.matchAll(LAW)].slice(0, 8)) {
    const [whole, noun = '', , year = ''] = found
    const end = found.index + whole.length
    const title = text.slice(0, end).replace(/^the\s+/i, '').replace(/\s+/g, ' ')
    const base: CitedSource = {
      ...NOTHING,
      referenceKind: noun === 'Act' || noun === 'Measure' ? 'act' : 'statutory-instrument',
      title,
      year: Number(year),
    }
    const read = readAfterTitle(base, text, end)
    if (!isCitationError(read)) return read
    failed = furthest(failed, read)
  }
  return failed
}

/** ', SI 2014/1530', ' (SI 2014/1530)', ' c 6', ' (asp 4)'. */
const readAfterTitle = (base: CitedSource, text: string, end: number): Read => {
  const opening = /^[\s,]*(\()?\s*/.exec(text.slice(end))
  const at = end + (opening?.[0].length ?? 0)
  const numbered = base.referenceKind === 'act' ? chapterAfterTitle(base, text, at) : readInstrumentNumber(text, at)
  if (!numbered || (numbered.source.year !== null && numbered.source.year !== base.year)) return withPlace(base, text, end)
  const closing = opening?.[1] ? /^\s*\)/.exec(text.slice(numbered.end)) : null
  if (opening?.[1] && !closing) return { error: 'Expected the closing bracket of the number.', at: numbered.end }
  const { chapter, number, legislationType, jurisdiction } = numbered.source
  return withPlace({ ...base, chapter, number, legislationType, jurisdiction }, text, numbered.end + (closing?.[0].length ?? 0))
}

const BARE_CHAPTER = /(?:(asp|asc|anaw|nawm)\.?|c(?:hapter)?\.?)\s*(\d{1,3}|[ivxlc]{1,9})(?![\w.])(\s*\(N\.?\s?I\.?\))?/iy

const chapterAfterTitle = (base: CitedSource, text: string, at: number): Sourced | null => {
  const full = readChapter(text, at)
  if (full) return full
  const [found, word, number = '', ireland] = matchAt(BARE_CHAPTER, text, at) ?? []
  return found && base.year !== null
    ? { source: { ...NOTHING, ...chapterParts(base.year, word ?? null, false, number, Boolean(ireland)) }, end: at + found.length }
    : null
}

const GUIDANCE = /\b(?:codes? of practice|guidance|statutory framework|handbook|circular|working together to safeguard children|keeping children safe in education)\b/i
const FIRST_PLACE_WORD = /,?\s+(?=(?:paragraphs?|paras?|chapters?|chap|ch|annex|pages?|pp?|sections?|parts?)\b\.?\s*\d)/gi

/** OSCOLA 3.4: title, perhaps publisher and year in brackets, the place. */
const readGuidance = (text: string): Read | null => {
  if (!GUIDANCE.test(text)) return null
  const joint = [...text.matchAll(FIRST_PLACE_WORD)].map(({ index }) => index).find((index) => GUIDANCE.test(text.slice(0, index)))
  const end = joint ?? text.length
  const named = text.slice(0, end).replace(/[\s,]+$/, '').replace(/^the\s+/i, '')
  const [bracketed, publisher = '', year = ''] = /\s*\(([^()]{0,120}?),?\s*((?:19|20)\d\d)\)$/.exec(named) ?? []
  const title = (bracketed ? named.slice(0, -bracketed.length) : named).replace(/\s+/g, ' ')
  const source: CitedSource = {
    ...NOTHING,
    referenceKind: 'statutory-guidance',
    title,
    publisher: publisher.trim() || null,
    date: year || null,
  }
  return withPlace(source, text, end)
}

const withPlace = (reference: CitedSource, text: string, end: number): Read => {
  const before = /^[\s,;:]*(?:at\s+)?/i.exec(text.slice(end))?.[0].length ?? 0
  const typed = text.slice(end + before)
  if (!typed) return { reference, pinpoint: null, lawAsOf: null }
  if (before === 0 && !/^[[(]/.test(typed)) return { error: `Expected a place such as s 55, found ‘${typed.slice(0, 20)}’.`, at: end }
  const read = parsePinpoint(typed)
  return isPinpointError(read)
    ? { error: read.error, at: end + before + read.at }
    : { reference, pinpoint: pinpointText(typed, reference.referenceKind), lawAsOf: null }
}

const furthest = (a: CitationError | null, b: CitationError): CitationError => (a && a.at >= b.at ? a : b)

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
