/** The A-Z. A title stands under its first letter, accents and leading punctuation aside; digits and symbols under '#'. */
import type { PublishedTerm } from '../publication/published-glossary'

export const letterOf = (title: string): string => {
  const [first = ''] = title.normalize('NFD').replace(/^[\p{P}\p{Z}]+/u, '')
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}

export interface Letter {
  readonly letter: string
  readonly terms: readonly PublishedTerm[]
}

/** @param terms in title order, which each letter keeps. '#' comes first, as its titles do. */
export const lettersOf = (terms: readonly PublishedTerm[]): Letter[] => {
  const letters = new Map<string, PublishedTerm[]>()
  for (const term of terms) {
    const letter = letterOf(term.snapshot.title)
    const found = letters.get(letter)
    if (found) found.push(term)
    else letters.set(letter, [term])
  }
  return [...letters]
    .map(([letter, found]) => ({ letter, terms: found }))
    .sort((a, b) => (a.letter === '#' ? -1 : b.letter === '#' ? 1 : a.letter.localeCompare(b.letter, 'en-GB')))
}
