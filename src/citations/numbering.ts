/**
 * The order of provisions, by the numbering rules of United Kingdom legislation (Office of the Parliamentary Counsel,
 * Drafting Guidance, numbering of inserted provisions): 36, 36ZA, 36A, 36AZA, 36AA, 36AB, 36B, 37; ZA1, A1, AA1, B1
 * before 1; (za) before (a), (aa) between (a) and (b). Sub-paragraphs (i), (ii) … count as Roman numerals.
 */
import type { Unit } from './pinpoint'

export type NumberedUnit = Unit | 'subdivision'

/** What the numbers count. The number above a subdivision says whether (i) is the ninth letter or the first Roman numeral. */
export interface Series {
  readonly unit: NumberedUnit
  readonly parent: string | null
}

type Key = readonly number[]
type Reading = 'number' | 'letters' | 'roman'

/**
 * Which of two provisions of one unit, side by side, comes first: negative, 0 or positive. Null where they are not of
 * one series ('Part A' and 'Part 1'), or where the answer turns on how a letter is read and `readAs` leaves that open.
 */
export const compareNumbers = (a: string, b: string, at: Series, readAs: Reading | null = null): number | null => {
  const readings = readAs ? [readAs] : plausible([a, b], at)
  const answers = new Set(readings.map((reading) => compareAs(reading, a, b, at)))
  return answers.size === 1 ? ([...answers][0] ?? null) : null
}

/** How the numbers of one series are read together: a letter that is no numeral makes all of them letters. */
export const readingOf = (numbers: readonly string[], at: Series): Reading => {
  const [first, ...others] = plausible(numbers, at)
  if (first === undefined || others.length === 0) return first ?? 'letters'
  if (numbers.some((number) => number.length > 1 && romanPrefix(number) === number.toLowerCase())) return 'roman'
  return at.parent !== null && /^[a-z]/.test(at.parent) ? 'roman' : 'letters'
}

const plausible = (numbers: readonly string[], at: Series): readonly Reading[] => {
  const each = numbers.map((number) => readings(number, at))
  return (['number', 'letters', 'roman'] as const).filter((reading) => each.every((own) => own.includes(reading)))
}

const readings = (number: string, { unit }: Series): readonly Reading[] => {
  if (/^[A-Z]*\d/.test(number)) return ['number']
  const roman = romanPrefix(number) !== ''
  // Parts and chapters: VI is 6, IIA is 2A; a single letter is a numeral only where numerals start small.
  if (unit === 'part' || unit === 'chapter') return roman && !/^[LCDM]$/.test(number) ? ['number'] : ['letters']
  if (unit === 'page') return roman ? ['roman'] : ['letters']
  return roman && /^[a-z]/.test(number) ? ['letters', 'roman'] : ['letters']
}

const compareAs = (reading: Reading, a: string, b: string, at: Series): number | null => {
  const [left, right] = [a, b].map((number) => (readings(number, at).includes(reading) ? KEYS[reading](number) : null))
  if (!left || !right) return null
  const differs = left.findIndex((value, i) => value !== right[i])
  if (differs === -1) return Math.sign(left.length - right.length)
  return differs >= right.length ? 1 : Math.sign((left[differs] as number) - (right[differs] as number))
}

const BEFORE_ONE = -1
const SERIES_ENDS = -1_000_000

const KEYS: Readonly<Record<Reading, (number: string) => Key>> = {
  number: (number) => {
    const [, before = '', digits = '', after = ''] = /^([A-Z]*)(\d+)(.*)$/.exec(number) ?? []
    if (digits) return [...(before ? [BEFORE_ONE, ...letterKey(before), SERIES_ENDS] : [0]), Number(digits), ...letterKey(after)]
    const roman = romanPrefix(number)
    return [0, romanValue(roman), ...letterKey(number.slice(roman.length))]
  },
  letters: (number) => letterKey(number),
  roman: (number) => {
    const roman = romanPrefix(number)
    return [romanValue(roman), ...letterKey(number.slice(roman.length))]
  },
}

/** One value a level: Z before another letter goes before A (36ZA, 36A); digits after letters before more letters. */
const letterKey = (letters: string): number[] =>
  Array.from(letters.toUpperCase().matchAll(/Z*[A-Z]|\d+/g), ([level]) =>
    /^\d/.test(level)
      ? Number(level) / 100_000
      : (level.codePointAt(level.length - 1) ?? 0) - 64 - 100 * (level.length - 1),
  )

/** The longest start of a text that is a Roman numeral below fifty: the most that provisions are numbered to. */
const romanPrefix = (text: string): string =>
  /^(?:xl|x{0,3})(?:ix|iv|v?i{0,3})/.exec(text.toLowerCase())?.[0] ?? ''

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

const romanValue = (roman: string): number =>
  [...roman.toLowerCase()].reduce((sum, letter, i, all) => {
    const value = ROMAN[letter] ?? 0
    return sum + (value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
