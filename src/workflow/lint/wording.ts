/** How the text reads: the length of the definition, the reading age of the whole. Pure. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { type Finding, finding } from './finding'
import type { FieldText } from './subject'

const LONGEST_DEFINITION = 60
/** Fewer words make no average: one long name would decide. */
const FEWEST_WORDS = 50

export const wordingFindings = (texts: readonly FieldText[], target: number | null): Finding[] => [
  ...longDefinition(texts),
  ...highReadingAge(texts, target),
]

const longDefinition = (texts: readonly FieldText[]): Finding[] => {
  const definition = texts.find(({ field }) => field === 'definition')
  const words = definition ? wordsIn(definition.passages.map(({ text }) => text).join(' ')).length : 0
  if (words <= LONGEST_DEFINITION) return []
  return [
    finding(
      'definition_long',
      { field: 'definition' },
      `The definition has ${words} words, more than ${LONGEST_DEFINITION}.`,
      'Keep the short answer, and move the rest to the context or the body.',
    ),
  ]
}

const highReadingAge = (texts: readonly FieldText[], target: number | null): Finding[] => {
  const age = target === null ? null : readingAgeOf(texts)
  if (target === null || age === null || Math.round(age) <= target) return []
  return [
    finding(
      'reading_age',
      { field: hardestOf(texts) },
      `The entry reads at an age of about ${Math.round(age)} years, above the glossary’s ${target}.`,
      `Shorten sentences, and say long words plainly, first of all in ${lowerFirst(nameOf(texts, hardestOf(texts)))}.`,
    ),
  ]
}

/**
 * The age at which a British pupil reads the text with ease: the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a
 * word - 15.59 (Kincaid, Fishburne, Rogers and Chissom, “Derivation of new readability formulas for Navy enlisted personnel”,
 * 1975), and five years: an American first grader is six. Headings and citations are not read as sentences. Null below 50 words.
 */
export const readingAgeOf = (texts: readonly FieldText[]): number | null => {
  const counts = countsOf(texts)
  return counts.word < FEWEST_WORDS ? null : fleschKincaid(counts) + 5
}

/** The text of which the words and sentences weigh most, among those long enough to be measured. */
const hardestOf = (texts: readonly FieldText[]): string => {
  const measured = texts.flatMap((text) => {
    const age = readingAgeOf([text])
    return age === null ? [] : [{ field: text.field, age }]
  })
  return measured.sort((a, b) => b.age - a.age)[0]?.field ?? texts[0]?.field ?? 'body'
}

const nameOf = (texts: readonly FieldText[], field: string): string => texts.find((text) => text.field === field)?.name ?? 'the text'

const countsOf = (texts: readonly FieldText[]): { word: number; sentence: number; syllable: number } => {
  const sentences = texts
    .flatMap(({ passages }) => passages.filter(({ isHeading }) => !isHeading))
    .flatMap(({ text }) => sentencesIn(text))
    .map(wordsIn)
    .filter(({ length }) => length > 0)
  const words = sentences.flat()
  // A number or an abbreviation is spoken as at least one syllable, which the counter may not see.
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return { word: words.length, sentence: Math.max(1, sentences.length), syllable: syllables }
}

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

const sentencesIn = (text: string): string[] => [...SENTENCES.segment(text)].map(({ segment }) => segment)

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)
