/** A sentence around a match, with [[ ]] around the words that match. */
import { wordsOf } from './words'

export interface Excerpt {
  readonly excerpt: string
  /** The words that match, as written, each once. */
  readonly words: readonly string[]
}

/** The first sentence that holds the most matches; the first sentence of all where none holds any. */
export const excerptOf = (text: string, isMatch: (word: string) => boolean): Excerpt => {
  let best = { sentence: '', words: [] as string[], distinct: -1 }
  for (const { segment } of SENTENCES.segment(text)) {
    const sentence = segment.replaceAll(/\s+/g, ' ').trim()
    if (!sentence) continue
    const words = wordsOf(sentence).filter(isMatch)
    const distinct = new Set(words.map((word) => word.toLowerCase())).size
    if (distinct > best.distinct) best = { sentence, words, distinct }
  }
  return { excerpt: marked(shortened(best.sentence, best.words[0]), isMatch), words: [...new Set(best.words)] }
}

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const LONGEST = 240
const AROUND_WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** Brackets of the text's own would be taken for marks. */
const marked = (sentence: string, isMatch: (word: string) => boolean): string =>
  sentence
    .replaceAll('[[', '[')
    .replaceAll(']]', ']')
    .replaceAll(AROUND_WORD, (word) => (isMatch(word) ? `[[${word}]]` : word))

/** A part of a long sentence, between words, with the first match in it. */
const shortened = (sentence: string, match: string | undefined): string => {
  if (sentence.length <= LONGEST) return sentence
  const at = match ? sentence.indexOf(match) : 0
  const start = at < LONGEST / 2 ? 0 : sentence.indexOf(' ', at - LONGEST / 3) + 1
  const end = start + LONGEST < sentence.length ? sentence.lastIndexOf(' ', start + LONGEST) : sentence.length
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end > start ? end : start + LONGEST)}${end < sentence.length ? ' …' : ''}`
}
