/**
 * Pinpoints: what people type for a place within a source ('s.55(3)-(5)', 'Sch 2 para 4'), read into data.
 * The words of the law are in the table UNITS; the reading below knows only its columns.
 */

export type Unit =
  'part' | 'chapter' | 'schedule' | 'annex' | 'section' | 'regulation' | 'rule' | 'article' | 'clause' | 'paragraph' | 'page'

/** One step down into a source: section 55, then subdivision 3, then subdivision a. */
export interface Step {
  readonly unit: Unit | 'subdivision'
  /** As printed, without brackets: '55', '3A', '11.20', 'a'. */
  readonly number: string
}

/** From the outside in; never empty. A place contains every place that starts with its steps. */
export type Place = readonly Step[]

/** One place, or everything from one place to another at the same level. */
export interface PinpointPart {
  readonly from: Place
  readonly to: Place | null
}

export interface Pinpoint {
  /** In the order typed; never empty. */
  readonly parts: readonly PinpointPart[]
}

export interface PinpointError {
  /** One sentence, for the person who typed it. */
  readonly error: string
  /** Where reading stopped: UTF-16 code units from the start of the text. */
  readonly at: number
}

export interface UnitRule {
  /** What may be typed for it: any case, with or without a full stop. */
  readonly spellings: readonly string[]
  /** OSCOLA 2.4.2 (statutes) and 2.5 (instruments): no full stops, plural by its own form. Pages have no word. */
  readonly one: string
  readonly many: string
  readonly number: RegExp
  /** Units that it may stand inside of, nearest first. */
  readonly within: readonly Unit[]
}

/** Inserted provisions carry letters on either side: 19A, 36ZA, A1. */
const PROVISION = /[A-Z]{0,3}\d{1,5}(?:[A-Z]{1,5}\d{0,2})?(?![A-Za-z0-9])/y
/** Older Acts number their Parts in Roman numerals, inserted ones with a letter: VI, IIA, VIIIC. */
const DIVISION = /(?:[A-Z]{0,3}\d{1,4}[A-Z]{0,4}|[IVXLC]{1,8}[A-Z]{0,3}|[A-Z])(?![A-Za-z0-9])/y
/** Statutory guidance numbers its paragraphs by chapter: 11.20. */
const PARAGRAPH = /[A-Z]{0,3}\d{1,5}(?:[A-Z]{1,5}\d{0,2})?(?:\.\d{1,4}[A-Z]{0,2})*(?![A-Za-z0-9])/y
const PAGE = /(?:\d+|[ivxlc]+)(?![A-Za-z0-9])/y

export const UNITS: Readonly<Record<Unit, UnitRule>> = {
  part: { spellings: ['part', 'parts', 'pt', 'pts'], one: 'pt', many: 'pts', number: DIVISION, within: ['schedule'] },
  chapter: {
    spellings: ['chapter', 'chapters', 'chap', 'ch', 'chs'],
    one: 'ch',
    many: 'chs',
    number: DIVISION,
    within: ['part'],
  },
  schedule: {
    spellings: ['schedule', 'schedules', 'sched', 'sch', 'schs'],
    one: 'sch',
    many: 'schs',
    number: PROVISION,
    within: [],
  },
  // Of guidance: Annex A, Annex 2.
  annex: { spellings: ['annexes', 'annexe', 'annex'], one: 'annex', many: 'annexes', number: DIVISION, within: [] },
  section: {
    spellings: ['section', 'sections', 'sect', 'sec', 'ss', 's'],
    one: 's',
    many: 'ss',
    number: PROVISION,
    within: [],
  },
  regulation: {
    spellings: ['regulation', 'regulations', 'reg', 'regs'],
    one: 'reg',
    many: 'regs',
    number: PROVISION,
    within: [],
  },
  rule: { spellings: ['rule', 'rules', 'rr', 'r'], one: 'r', many: 'rr', number: PROVISION, within: ['part', 'schedule'] },
  article: {
    spellings: ['article', 'articles', 'art', 'arts'],
    one: 'art',
    many: 'arts',
    number: PROVISION,
    // Human Rights Act 1998, sch 1, art 6; the rules of procedure in a schedule.
    within: ['part', 'schedule', 'chapter'],
  },
  // Of a Bill (OSCOLA 2.3).
  clause: { spellings: ['clauses', 'clause', 'cls', 'cl'], one: 'cl', many: 'cls', number: PROVISION, within: [] },
  paragraph: {
    spellings: ['paragraph', 'paragraphs', 'para', 'paras'],
    one: 'para',
    many: 'paras',
    number: PARAGRAPH,
    within: ['part', 'schedule', 'chapter', 'annex'],
  },
  page: { spellings: ['page', 'pages', 'pp', 'p'], one: '', many: '', number: PAGE, within: [] },
}

/** A pinpoint longer than this is a mistake, not a place. */
const LONGEST = 500

/**
 * Reads a pinpoint, or says where it could not be read: never throws.
 * What stands inside another unit may follow it with or without a comma ('Sch 2, para 4'); 'and' starts another place.
 */
export const parsePinpoint = (text: string): Pinpoint | PinpointError => {
  if (text.length > LONGEST) return { error: `A pinpoint is at most ${LONGEST} characters long.`, at: LONGEST }
  const read = readInOrder(text)
  if (!isPinpointError(read) || !/\sof\s/i.test(text)) return read
  const turned = readInOrder(insideOut(text))
  return isPinpointError(turned) ? read : turned
}

/** 'paragraph 3 of Part 2 of Schedule 1' names the smallest first; 'subsection (3) of section 55' has a word of its own. */
const insideOut = (text: string): string =>
  text
    .split(/,?\s+of\s+(?:the\s+)?/i, 6)
    .reverse()
    .map((step) => step.trim().replace(/^(?:sub-?sections?|subs?|sub-?paragraphs?|paragraphs?|paras?)\.?\s*(?=\()/i, ''))
    .reduce((whole, step) => (step.startsWith('(') ? `${whole}${step}` : `${whole} ${step}`))

const readInOrder = (text: string): Pinpoint | PinpointError => {
  const reader = { text, at: 0 }
  const parts: PinpointPart[] = []
  skip(reader, SPACE)
  if (reader.at === text.length) return { error: 'There is no pinpoint here.', at: 0 }
  for (;;) {
    const before: PinpointPart | undefined = parts.at(-1)
    const last: Place | null = before ? (before.to ?? before.from) : null
    const from = readPlace(reader, last)
    if ('error' in from) return from
    const to = readRangeEnd(reader, from.place)
    if (to && 'error' in to) return to
    parts.push({ from: from.place, to: to ? to.place : null })
    skip(reader, SPACE)
    if (reader.at === text.length) return { parts }
    if (!take(reader, COMMA_AND) && !take(reader, COMMA))
      return unread(reader, 'a comma or ‘and’ before the next provision')
  }
}

export const isPinpointError = (result: Pinpoint | PinpointError): result is PinpointError => 'error' in result

/** Whether everything in `inner` lies within `outer` (s 55 contains s 55(3)); equal places contain each other. */
export const placeContains = (outer: Place, inner: Place): boolean =>
  outer.length <= inner.length &&
  outer.every((step, i) => step.unit === inner[i]?.unit && step.number === inner[i]?.number)

interface Reader {
  readonly text: string
  at: number
}

type Read = { readonly place: Place } | PinpointError

const SPACE = /[\s\u00a0]*/y
const DASH = /[\s\u00a0]*(?:[-\u2010-\u2015\u2212]|to\b)[\s\u00a0]*/iy
const COMMA_AND = /[\s\u00a0]*(?:[,;][\s\u00a0]*)?(?:and\b|&)[\s\u00a0]*/iy
const COMMA = /[\s\u00a0]*[,;][\s\u00a0]*/y
const BRACKETED = /\[(\d+)\]/y
const SUBDIVISION = /\(([A-Z]{0,3}\d{1,4}[A-Z]{0,4}|[a-z]{1,5}(?:[A-Z]{1,2}|\d{1,2})?|[A-Z]{1,3})\)/y
/** Longest first, so that 'ss' is not read as 's' with something left over. */
const WORDS: readonly (readonly [RegExp, Unit])[] = (Object.entries(UNITS) as [Unit, UnitRule][])
  .flatMap(([unit, rule]) => rule.spellings.map((word) => [word, unit] as const))
  .sort(([a], [b]) => b.length - a.length)
  .map(([word, unit]) => [new RegExp(`${word}(?![a-z])\\.?[\\s\\u00a0]*`, 'iy'), unit])

const readPlace = (reader: Reader, last: Place | null): Read => {
  const bracketed = take(reader, BRACKETED)
  if (bracketed) return { place: [{ unit: 'paragraph', number: bracketed[1] ?? '' }] }
  const unit = readUnit(reader)
  if (!unit) {
    if (!last) return unread(reader, 'a word such as s, reg, para or p')
    return continuePlace(reader, last)
  }
  return readSteps(reader, unit, containerFor(unit, last))
}

/** The number after a unit, its subdivisions, and any unit that stands inside it ('Sch 2 Part 1, para 4'). */
const readSteps = (reader: Reader, unit: Unit, container: Place): Read => {
  const number = take(reader, UNITS[unit].number)
  if (!number) return unread(reader, `the number of the ${unit}`)
  const place: Place = [...container, { unit, number: number[0] }, ...readSubdivisions(reader)]
  const end = reader.at
  const comma = take(reader, COMMA)
  if (!comma) skip(reader, SPACE)
  const next = reader.at
  const inner = readUnit(reader)
  if (inner && UNITS[inner].within.includes(unit)) return readSteps(reader, inner, place)
  reader.at = inner && !comma ? next : end
  return inner && !comma ? unread(reader, 'a comma or ‘and’ before the next provision') : { place }
}

/** A bare number or bracket takes the rest of the place before it: '36 and 37' after ss, '(5)' after s 55(3). */
const continuePlace = (reader: Reader, last: Place): Read => {
  const main = last.findLastIndex((step) => step.unit !== 'subdivision')
  const { unit } = last[main] as Step & { unit: Unit }
  const start = reader.at
  const [outermost, ...deeper] = readSubdivisions(reader)
  if (outermost) {
    const level = levelOf(outermost, last, main)
    if (level === null) return unread({ ...reader, at: start }, 'a provision that the bracket belongs to')
    return { place: [...last.slice(0, level), outermost, ...deeper] }
  }
  const number = take(reader, UNITS[unit].number)
  if (!number) return unread(reader, `the number of a ${unit}`)
  return { place: [...last.slice(0, main), { unit, number: number[0] }, ...readSubdivisions(reader)] }
}

const readRangeEnd = (reader: Reader, from: Place): Read | null => {
  if (!take(reader, DASH)) return null
  const start = reader.at
  const bracketed = take(reader, BRACKETED)
  if (bracketed) return { place: [{ unit: 'paragraph', number: bracketed[1] ?? '' }] }
  const main = from.findLast((step) => step.unit !== 'subdivision') as Step
  const unit = readUnit(reader)
  if (unit && unit !== main.unit) return unread({ ...reader, at: start }, `the end of the range, another ${main.unit}`)
  return continuePlace(reader, from)
}

const readUnit = (reader: Reader): Unit | null => WORDS.find(([word]) => take(reader, word))?.[1] ?? null

const readSubdivisions = (reader: Reader): Step[] => {
  const steps: Step[] = []
  for (let found = take(reader, SUBDIVISION); found; found = take(reader, SUBDIVISION)) {
    steps.push({ unit: 'subdivision', number: found[1] ?? '' })
  }
  return steps
}

/** What of the place before still holds for a unit that a comma or 'and' precedes: Sch 2 in 'Sch 2 para 4, para 7'. */
const containerFor = (unit: Unit, last: Place | null): Place => {
  const sibling = last?.findIndex((step) => step.unit === unit) ?? -1
  return last && sibling !== -1 ? last.slice(0, sibling) : []
}

/** (5) after (3)(a) stands beside (3), (b) beside (a), (ii) beside (i): brackets of one style are of one level. */
const levelOf = (bracket: Step, last: Place, main: number): number | null => {
  const inside = (test: (number: string) => boolean): number =>
    last.findLastIndex((step, i) => i > main && test(step.number))
  const isNumber = (number: string): boolean => /^\d/.test(number)
  const isRoman = (number: string): boolean => /^[ivx]+$/.test(number)
  const isLetter = (number: string): boolean => !isNumber(number) && !isRoman(number)
  const tests = isNumber(bracket.number)
    ? [isNumber]
    : isRoman(bracket.number)
      ? [isRoman, isLetter]
      : [isLetter, (number: string) => !isNumber(number)]
  for (const test of tests) {
    const level = inside(test)
    if (level !== -1) return level
  }
  return null
}

const take = (reader: Reader, pattern: RegExp): RegExpExecArray | null => {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found) reader.at = pattern.lastIndex
  return found
}

const skip = (reader: Reader, pattern: RegExp): void => void take(reader, pattern)

const unread = (reader: Reader, wanted: string): PinpointError => {
  const rest = reader.text.slice(reader.at, reader.at + 20)
  return {
    error: rest ? `Expected ${wanted}, found ‘${rest}’.` : `Expected ${wanted}, but the pinpoint ends here.`,
    at: reader.at,
  }
}
