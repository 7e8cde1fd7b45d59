/**
 * The series of legislation as legislation.gov.uk holds them: how each is cited (OSCOLA 2.4 and 2.5), which path it has,
 * and which series a reference belongs to, read off how its chapter or number is written.
 */
import type { Jurisdiction, ReferenceKind } from '../glossary/kinds'

/** legislation.gov.uk's own codes (its URI guide lists them). */
export const LEGISLATION_TYPES = [
  'ukpga', 'ukla', 'ukppa', 'ukcm', 'asp', 'asc', 'anaw', 'mwa', 'nia', 'apni', 'mnia',
  'apgb', 'gbla', 'aep', 'aosp', 'aip',
  'uksi', 'ssi', 'wsi', 'nisr', 'nisi', 'ukci', 'ukmd', 'ukmo', 'uksro', 'nisro', 'ukdsi', 'sdsi', 'nidsr',
  'eur', 'eudr', 'eudn', 'eut',
] as const
export type LegislationType = (typeof LEGISLATION_TYPES)[number]

export const isLegislationType = (text: string): text is LegislationType =>
  (LEGISLATION_TYPES as readonly string[]).includes(text)

export interface SeriesRule {
  readonly name: string
  readonly kind: 'act' | 'statutory-instrument'
  readonly jurisdiction: Jurisdiction
  /** How its number is cited: `c 6`, `asp 4`, `SI 2014/1530`. */
  readonly cited: (year: string, number: string) => string
}

const chapter = (name: string, jurisdiction: Jurisdiction, prefix: string, suffix = ''): SeriesRule => ({
  name,
  kind: 'act',
  jurisdiction,
  cited: (year, number) => `${year} ${prefix}${number}${suffix}`,
})
const instrument = (name: string, jurisdiction: Jurisdiction, prefix: string): SeriesRule => ({
  name,
  kind: 'statutory-instrument',
  jurisdiction,
  cited: (year, number) => `${prefix} ${year}/${number}`,
})

export const SERIES: Readonly<Record<LegislationType, SeriesRule>> = {
  ukpga: chapter('Act of the Parliament of the United Kingdom', 'united-kingdom', 'c '),
  ukla: chapter('Local Act', 'united-kingdom', 'c '),
  ukppa: chapter('Private or Personal Act', 'united-kingdom', 'c '),
  ukcm: chapter('Measure of the Church of England', 'england', 'No '),
  asp: chapter('Act of the Scottish Parliament', 'scotland', 'asp '),
  asc: chapter('Act of Senedd Cymru', 'wales', 'asc '),
  anaw: chapter('Act of the National Assembly for Wales', 'wales', 'anaw '),
  mwa: chapter('Measure of the National Assembly for Wales', 'wales', 'nawm '),
  nia: chapter('Act of the Northern Ireland Assembly', 'northern-ireland', 'c ', ' (NI)'),
  apni: chapter('Act of the Parliament of Northern Ireland', 'northern-ireland', 'c ', ' (NI)'),
  mnia: chapter('Measure of the Northern Ireland Assembly', 'northern-ireland', 'c ', ' (NI)'),
  apgb: chapter('Act of the Parliament of Great Britain', 'united-kingdom', 'c '),
  gbla: chapter('Local Act of the Parliament of Great Britain', 'united-kingdom', 'c '),
  aep: chapter('Act of the English Parliament', 'england', 'c '),
  aosp: chapter('Act of the old Scottish Parliament', 'scotland', 'c '),
  aip: chapter('Act of the old Irish Parliament', 'northern-ireland', 'c '),
  uksi: instrument('Statutory Instrument', 'united-kingdom', 'SI'),
  ssi: instrument('Scottish Statutory Instrument', 'scotland', 'SSI'),
  // Welsh instruments are numbered in the one series; OSCOLA 2.5.1 cites them as SI, with their Welsh number.
  wsi: instrument('Welsh Statutory Instrument', 'wales', 'SI'),
  nisr: instrument('Statutory Rule of Northern Ireland', 'northern-ireland', 'SR'),
  nisi: instrument('Northern Ireland Order in Council', 'northern-ireland', 'SI'),
  ukci: instrument('Church Instrument', 'england', 'CI'),
  ukmd: instrument('Ministerial Direction', 'united-kingdom', 'MD'),
  ukmo: instrument('Ministerial Order', 'united-kingdom', 'MO'),
  uksro: instrument('Statutory Rule and Order', 'united-kingdom', 'SR & O'),
  nisro: instrument('Statutory Rule and Order of Northern Ireland', 'northern-ireland', 'SR & O (NI)'),
  ukdsi: instrument('Draft Statutory Instrument', 'united-kingdom', 'Draft SI'),
  sdsi: instrument('Draft Scottish Statutory Instrument', 'scotland', 'Draft SSI'),
  nidsr: instrument('Draft Statutory Rule of Northern Ireland', 'northern-ireland', 'Draft SR'),
  eur: instrument('Regulation of the European Union', 'international', 'Regulation'),
  eudr: instrument('Directive of the European Union', 'international', 'Directive'),
  eudn: instrument('Decision of the European Union', 'international', 'Decision'),
  eut: instrument('Treaty of the European Union', 'international', 'Treaty'),
}

export interface Numbered {
  readonly referenceKind: ReferenceKind
  readonly title: string
  readonly year: number | null
  readonly chapter: string | null
  readonly number: string | null
  readonly jurisdiction?: Jurisdiction | null
  readonly legislationType?: string | null
}

/** Where a source stands on legislation.gov.uk. */
export interface Place {
  readonly type: LegislationType
  /** '2014', or a regnal year: 'Geo6/7-8'. */
  readonly year: string
  readonly number: string
  /** A second number: 'W 153', 'NI 6', 'C 12'. */
  readonly also: string | null
}

/** Null where the parts do not say: no number, no year, or a number that is not of its kind's form. */
export const placeOf = (ref: Numbered): Place | null => {
  if (ref.referenceKind === 'act') return placeOfAct(ref)
  return ref.referenceKind === 'statutory-instrument' ? placeOfInstrument(ref) : null
}

interface Form {
  readonly type: LegislationType
  readonly pattern: RegExp
}

/** OSCOLA 2.4.1 cites by title; chapters are written as the Acts themselves print them. */
const CHAPTERS: readonly Form[] = [
  { type: 'asp', pattern: /^asp\.?\s*(\d{1,3})$/i },
  { type: 'anaw', pattern: /^anaw\.?\s*(\d{1,3})$/i },
  { type: 'asc', pattern: /^asc\.?\s*(\d{1,3})$/i },
  { type: 'mwa', pattern: /^(?:nawm|mccc)\.?\s*(\d{1,3})$/i },
  { type: 'nia', pattern: /^(?:(?:chapter|ch?)\b\.?\s*)?(\d{1,3})\s*\(N\.?\s?I\.?\)$/i },
  { type: 'ukcm', pattern: /^no\.?\s*(\d{1,2})$/i },
  { type: 'ukpga', pattern: /^(?:(?:chapter|cap|ch?)\b\.?\s*)?(\d{1,3})$/i },
  // Chapters of local Acts are in small Roman numerals.
  { type: 'ukla', pattern: /^(?:c\b\.?\s*)?([ivxlc]{1,9})$/ },
]

/** Chapters as 7 & 8 Geo 6 c 31 (OSCOLA 2.4.1, Acts before 1963). */
const REGNAL = /^(\d{1,2})(?:\s*(?:&|and|-)\s*(\d{1,2}))?\s+([A-Za-z]{2,6})\.?(?:\s*([1-8]))?\.?,?\s+(?:c|ch|cap)\b\.?\s*(\d{1,3}|[ivxlc]{1,9})$/i

const MONARCHS: Readonly<Record<string, string>> = {
  geo: 'Geo', george: 'Geo', edw: 'Edw', edward: 'Edw', eliz: 'Eliz', elizabeth: 'Eliz', vict: 'Vict', vic: 'Vict',
  will: 'Will', wm: 'Will', ann: 'Ann', anne: 'Ann', hen: 'Hen', henry: 'Hen', cha: 'Cha', car: 'Cha', ja: 'Ja', jac: 'Ja',
  ric: 'Ric', mar: 'Mar', chas: 'Cha', jas: 'Ja',
}

const placeOfAct = (ref: Numbered): Place | null => {
  const written = ref.chapter?.trim() ?? ''
  const explicit = ref.legislationType && isLegislationType(ref.legislationType) ? ref.legislationType : null
  const regnal = regnalPlace(written, ref.year, explicit)
  if (regnal) return regnal
  if (ref.year === null) return null
  for (const { type, pattern } of CHAPTERS) {
    const found = pattern.exec(written)
    if (!found) continue
    const of = explicit ?? (type === 'nia' || type === 'ukpga' || type === 'ukcm' ? parliamentOf(type, ref.title, ref.year) : type)
    const number = /^\d/.test(found[1] ?? '') ? String(Number(found[1])) : romanNumber(found[1] ?? '')
    return number === null ? null : { type: of, year: String(ref.year), number, also: null }
  }
  return null
}

const regnalPlace = (written: string, year: number | null, explicit: LegislationType | null): Place | null => {
  const [found, first, second, name = '', ordinal = '', number = ''] = REGNAL.exec(written) ?? []
  const monarch = MONARCHS[name.toLowerCase()]
  if (!found || !monarch || (ordinal === '' && monarch !== 'Vict' && monarch !== 'Ann')) return null
  const chapterNumber = /^\d/.test(number) ? String(Number(number)) : romanNumber(number)
  if (chapterNumber === null) return null
  const local = !/^\d/.test(number)
  // Union with Scotland 1707, with Ireland 1801.
  const type = year !== null && year < 1707 ? 'aep' : year !== null && year < 1801 ? (local ? 'gbla' : 'apgb') : local ? 'ukla' : 'ukpga'
  const reign = `${monarch}${ordinal}/${first}${second ? `-${second}` : ''}`
  return { type: explicit ?? type, year: reign, number: chapterNumber, also: null }
}

/** Northern Ireland's Acts end their titles with it; 'Justice (Northern Ireland) Act 2002' is Westminster's. */
const parliamentOf = (type: LegislationType, title: string, year: number): LegislationType => {
  if (type === 'nia' || /\b(?:Act|Measure) \(Northern Ireland\)(?: \d{4})?$/i.test(title.trim())) {
    if (/\bMeasure \(Northern Ireland\)/i.test(title)) return 'mnia'
    return year >= 2000 ? 'nia' : year <= 1973 && year >= 1921 ? 'apni' : type === 'nia' ? 'nia' : 'ukpga'
  }
  return type
}

/** With or without its series and year, and with the second number in brackets that some have. */
const INSTRUMENT =
  /^(?:(S\.?I\.?|S\.?S\.?I\.?|W\.?S\.?I\.?|S\.?R\.?(?:\s*\(N\.?I\.?\))?|N\.?I\.?S\.?R\.?|N\.?I\.?S\.?I\.?|S\.?R\.?\s?(?:&|and)\s?O\.?(?:\s*\(N\.?I\.?\))?|UKSI|Draft S\.?I\.?)\s*)?(?:No\.?\s*)?(?:(\d{4})\s*\/\s*)?(?:No\.?\s*)?(\d{1,5})(?:\s*\(\s*(W|C|S|L|NI|N\.I|Cy)\.?\s*(\d{1,4})\s*\))?$/i

const SERIES_WORDS: Readonly<Record<string, LegislationType>> = {
  SI: 'uksi', UKSI: 'uksi', SSI: 'ssi', WSI: 'wsi', SR: 'nisr', 'SR(NI)': 'nisr', NISR: 'nisr', NISI: 'nisi',
  'SR&O': 'uksro', 'SR&O(NI)': 'nisro', DRAFTSI: 'ukdsi',
}

const placeOfInstrument = (ref: Numbered): Place | null => {
  const written = ref.number?.trim() ?? ''
  const explicit = ref.legislationType && isLegislationType(ref.legislationType) ? ref.legislationType : null
  const european = europeanPlace(written, explicit, ref)
  if (european) return european
  const [found, series = '', ownYear, number = '', letter = '', second] = INSTRUMENT.exec(written) ?? []
  const year = ownYear ?? ref.year
  if (!found || year === null || Number(number) === 0) return null
  const word = series.toUpperCase().replace(/[.\s]/g, '').replace('AND', '&')
  const named = SERIES_WORDS[word] ?? null
  const also = second ? `${letter.toUpperCase().replace('.', '').replace('CY', 'W')} ${second}` : null
  const type = explicit ?? (named && named !== 'uksi' ? named : seriesOf(also, ref, named === 'uksi'))
  return { type, year: String(year), number: String(Number(number)), also }
}

/** SSI from 1999; the W number marks Welsh instruments, the NI number Orders in Council. Else the jurisdiction decides. */
const seriesOf = (also: string | null, { title, jurisdiction, year }: Numbered, isSI: boolean): LegislationType => {
  if (also?.startsWith('W')) return 'wsi'
  if (also?.startsWith('NI')) return 'nisi'
  if (also) return 'uksi'
  if (/\(Northern Ireland\) Order(?: \d{4})?$/i.test(title.trim()) && jurisdiction === 'northern-ireland') return 'nisi'
  if (isSI) return jurisdiction === 'wales' && (year ?? 0) >= 1999 ? 'wsi' : 'uksi'
  if (jurisdiction === 'scotland' && (year ?? 0) >= 1999) return 'ssi'
  if (jurisdiction === 'wales' && (year ?? 0) >= 1999) return 'wsi'
  if (jurisdiction === 'northern-ireland') return 'nisr'
  return /\b(?:Regulations|Rules|Order) \(Northern Ireland\)(?: \d{4})?$/i.test(title.trim()) ? 'nisr' : 'uksi'
}

/** 2016/679 or (EU) 2016/679, 2000/78/EC; before 2015 Regulations were numbered first: (EC) 139/2004. */
const EUROPEAN = /^(?:(?:Regulation|Directive|Decision|Council|Commission)\s+)*(?:\((?:EU|EC|EEC|EU, Euratom|Euratom)\)\s*)?(?:No\.?\s*)?(\d{1,4})\/(\d{1,4})(?:\/(?:EU|EC|EEC|Euratom|CFSP|JHA))?$/i

const europeanPlace = (written: string, explicit: LegislationType | null, ref: Numbered): Place | null => {
  const type = explicit ?? europeanType(`${written} ${ref.title}`, written)
  if (type !== 'eur' && type !== 'eudr' && type !== 'eudn' && type !== 'eut') return null
  const [found, a = '', b = ''] = EUROPEAN.exec(written) ?? []
  if (!found) return ref.year !== null && /^\d{1,4}$/.test(written) ? { type, year: String(ref.year), number: String(Number(written)), also: null } : null
  const yearFirst = /^\d{4}$/.test(a) && (ref.year === null ? !/^(?:19|20)\d\d$/.test(b) || Number(a) >= 2015 : Number(a) === ref.year)
  const [year, number] = yearFirst ? [a, b] : [b, a]
  return /^(?:19|20)\d\d$/.test(year) ? { type, year, number: String(Number(number)), also: null } : null
}

const europeanType = (text: string, written: string): LegislationType | null => {
  if (!/\((?:EU|EC|EEC|Euratom|EU, Euratom)\)|\/(?:EU|EC|EEC|Euratom)$/i.test(written)) return null
  if (/\bdirective\b/i.test(text)) return 'eudr'
  if (/\bdecision\b/i.test(text)) return 'eudn'
  return /\bregulation\b|\((?:EU|EC|EEC)\)/i.test(text) ? 'eur' : 'eudr'
}

/** 'SI 2014/1530', '2014 c 6', 'SI 2021/401 (W 130)': the number as it is cited beside or instead of a title. */
export const numberText = ({ type, year, number, also }: Place): string =>
  `${SERIES[type].cited(year, number)}${also ? ` (${also})` : ''}`

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Arabic, for the path; null where the letters are no numeral. */
const romanNumber = (text: string): string | null => {
  const letters = text.toLowerCase()
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0)
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0))
}
