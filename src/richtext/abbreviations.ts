/** The first mention of each abbreviation in a text, explained to who points at it or has it read out (HTML: abbr). */
import escapeHtml from 'escape-html'

/**
 * For one text: each abbreviation once, with capitals as the glossary has them ("EP" is never "ep"), its plural included.
 * @param meaningOf what a word is short for; null where it is no abbreviation.
 * @returns a text, escaped.
 */
export const abbreviationsIn = (meaningOf: (word: string) => string | null): ((text: string) => string) => {
  const explained = new Set<string>()
  return (text) => {
    let html = ''
    let done = 0
    for (const match of text.matchAll(WORDS)) {
      const word = match[0]
      const short = explained.has(word) ? null : shortFor(word, meaningOf)
      if (!short || explained.has(short.label)) continue
      explained.add(short.label)
      html += `${escapeHtml(text.slice(done, match.index))}<abbr title="${escapeHtml(short.meaning)}">${escapeHtml(short.label)}</abbr>`
      done = match.index + short.label.length
    }
    return done ? html + escapeHtml(text.slice(done)) : escapeHtml(text)
  }
}

/** With a capital at the start, as every abbreviation of the kind has that needs explaining; whole words, `R&D` among them. */
const WORDS = /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{L}\p{N}\p{M}]*(?:[&.-][\p{L}\p{N}\p{M}]+)*/gu

const shortFor = (word: string, meaningOf: (word: string) => string | null): { label: string; meaning: string } | null => {
  const meaning = meaningOf(word)
  if (meaning !== null) return { label: word, meaning }
  const singular = word.endsWith('s') ? word.slice(0, -1) : null
  const ofOne = singular && meaningOf(singular)
  return singular && ofOne ? { label: singular, meaning: ofOne } : null
}
