/** Completions for a search box: titles and aliases that start with what was typed, then those with a word that does. */
import { compareTitles } from '../../publication/published-glossary'
import type { PublishedTerm } from '../../publication/published-glossary'
import { plain, wordsOf } from './words'

export interface Completion {
  readonly label: string
  readonly term: PublishedTerm
}

/** One completion a term, the best of its labels. A misspelling leads to its term and shows the title. */
export const completionsOf = (terms: readonly PublishedTerm[], prefix: string, first: number): Completion[] => {
  const typed = normal(prefix)
  if (!typed) return []
  const atStart = new Map<PublishedTerm, string>()
  const atWord = new Map<PublishedTerm, string>()
  for (const { term, label, key } of labelsOf(terms)) {
    if (key.startsWith(typed)) {
      if (!atStart.has(term)) atStart.set(term, label)
    } else if (key.includes(` ${typed}`) && !atWord.has(term)) {
      atWord.set(term, label)
    }
  }
  const others = [...atWord].filter(([term]) => !atStart.has(term))
  return [...inOrder(atStart), ...inOrder(others)].slice(0, first)
}

interface Label {
  readonly term: PublishedTerm
  readonly label: string
  readonly key: string
}

const labels = new WeakMap<readonly PublishedTerm[], readonly Label[]>()

const labelsOf = (terms: readonly PublishedTerm[]): readonly Label[] => {
  const known = labels.get(terms)
  if (known) return known
  const made = terms.flatMap((term) => [
    { term, label: term.snapshot.title, key: normal(term.snapshot.title) },
    ...term.snapshot.aliases.map(({ label, kind }) => ({
      term,
      label: kind === 'misspelling' ? term.snapshot.title : label,
      key: normal(label),
    })),
  ])
  labels.set(terms, made)
  return made
}

const inOrder = (found: Iterable<readonly [PublishedTerm, string]>): Completion[] =>
  [...found].map(([term, label]) => ({ term, label })).sort((a, b) => compareTitles(a.label, b.label))

const normal = (text: string): string => wordsOf(text.slice(0, 200)).map(plain).join(' ')
