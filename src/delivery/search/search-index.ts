/**
 * Search over the newest edition. One index follows the glossary from revision to revision: only what changed is indexed
 * again, at the next question, so that publishing costs nothing while nobody searches.
 */
import MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'
import type { PublishedTerm } from '../../publication/published-glossary'
import { textsOf } from '../../publication/term-texts'
import { toText } from '../../richtext/render'
import type { Edition } from '../edition'
import { badInput } from '../graphql/errors'
import { filterTerms } from '../term-filter'
import type { TermFilter } from '../term-filter'
import { completionsOf } from './completions'
import type { Completion } from './completions'
import { excerptOf } from './excerpt'
import { plain, wordsOf } from './words'

export interface Hit {
  readonly term: PublishedTerm
  /** Titles, aliases and phrases that hold a match; else the words that match. */
  readonly matched: readonly string[]
  /** Plain text, [[ ]] around what matched. */
  readonly excerpt: string
  readonly score: number
}

export interface SearchIndex {
  /** `total` counts every hit; the best `first` come along. @throws GraphQLError BAD_USER_INPUT for an overlong query. */
  find(edition: Edition, query: string, first: number, filter?: TermFilter | null): { total: number; hits: Hit[] }
  complete(edition: Edition, prefix: string, first: number): Completion[]
  /** Terms whose title or alias is like a slug that nothing has: 'ehc-plans' for 'ehc-plan'. At most five. */
  near(edition: Edition, slug: string): PublishedTerm[]
}

export const createSearchIndex = (): SearchIndex => {
  const index = new MiniSearch<IndexedTerm>({
    fields: ['title', 'aliases', 'phrases', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => (STOP_WORDS.has(plain(word)) ? null : plain(word)),
  })
  const indexed = new Map<string, PublishedTerm>()
  let current: readonly PublishedTerm[] = []

  const follow = (edition: Edition): void => {
    const { terms } = edition.glossary
    if (terms === current) return
    const gone = new Set(indexed.keys())
    for (const term of terms) {
      const { id } = term.snapshot
      gone.delete(id)
      const before = indexed.get(id)
      if (before?.digest === term.digest) continue
      if (before) index.discard(id)
      index.add(toIndexed(term))
      indexed.set(id, term)
    }
    for (const id of gone) {
      index.discard(id)
      indexed.delete(id)
    }
    current = terms
  }

  const ranked = (edition: Edition, query: string, fields?: string[]): SearchResult[] => {
    follow(edition)
    const options = { ...RANKING, ...(fields ? { fields } : {}) }
    const all = index.search(query, { ...options, combineWith: 'AND' })
    return all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' })
  }

  return {
    find(edition, query, first, filter) {
      if (query.length > LONGEST_QUERY) {
        throw badInput(`query is ${query.length} characters long; at most ${LONGEST_QUERY} are searched for. Shorten it.`)
      }
      const allowed = new Set(filterTerms(edition, edition.glossary.terms, filter))
      const found = ranked(edition, query).flatMap((result) => {
        const term = edition.glossary.term(result.id as string)
        return term && allowed.has(term) ? [{ term, result }] : []
      })
      return {
        total: found.length,
        hits: found.slice(0, first).map(({ term, result }) => hitOf(term, result)),
      }
    },
    complete: (edition, prefix, first) => completionsOf(edition.glossary.terms, prefix, first),
    near(edition, slug) {
      return ranked(edition, slug.slice(0, LONGEST_QUERY).replaceAll('-', ' '), ['title', 'aliases'])
        .map((result) => edition.glossary.term(result.id as string))
        .filter((term) => term !== undefined)
        .slice(0, 5)
    },
  }
}

interface IndexedTerm {
  readonly id: string
  readonly title: string
  readonly aliases: string
  readonly phrases: string
  readonly text: string
}

const LONGEST_QUERY = 200

/** A whole word before a prefix, a prefix before a typing error; a short word may not be mistyped, or everything is like it. */
const RANKING = {
  boost: { title: 8, aliases: 8, phrases: 3 },
  prefix: (word: string) => word.length > 1,
  fuzzy: (word: string) => (word.length > 3 ? 0.2 : false),
  weights: { fuzzy: 0.3, prefix: 0.6 },
}

/** Words that nearly every English text holds: they cost the most and tell the least. */
const STOP_WORDS = new Set(
  'a an and are as at be by can do does for from has have how i if in is it my of on or that the their they this to was what when where which who will with you your'.split(' '),
)

const toIndexed = ({ snapshot }: PublishedTerm): IndexedTerm => ({
  id: snapshot.id,
  title: snapshot.title,
  aliases: snapshot.aliases.map(({ label }) => label).join('\n'),
  phrases: snapshot.enquiries?.searchPhrases.join('\n') ?? '',
  text: textOf(snapshot),
})

const textOf = (snapshot: PublishedTerm['snapshot']): string => textsOf(snapshot).map((text) => toText(text)).join('\n\n')

const hitOf = (term: PublishedTerm, result: SearchResult): Hit => {
  const { snapshot } = term
  const matches = new Set(Object.keys(result.match))
  const isMatch = (word: string): boolean => matches.has(plain(word))
  const aliases = snapshot.aliases.filter(({ kind }) => kind !== 'misspelling').map(({ label }) => label)
  const labels = [snapshot.title, ...aliases, ...(snapshot.enquiries?.searchPhrases ?? [])]
  const matched = labels.filter((label) => wordsOf(label).some(isMatch))
  const { excerpt, words } = excerptOf(textOf(snapshot), isMatch)
  return { term, matched: matched.length > 0 ? matched : words, excerpt, score: result.score }
}
