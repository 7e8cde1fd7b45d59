/** Which terms a list is asked for. Every part narrows it; a slug that nothing has leaves it empty. */
import type { Jurisdiction } from '../glossary/kinds'
import type { PublishedTerm } from '../publication/published-glossary'
import type { Edition } from './edition'
import type { FreshnessState } from './freshness'
import { letterOf } from './letters'

export interface TermFilter {
  readonly category?: string | null
  readonly author?: string | null
  readonly reference?: string | null
  readonly jurisdiction?: Jurisdiction | null
  readonly letter?: string | null
  readonly freshness?: readonly FreshnessState[] | null
}

export const filterTerms = (
  edition: Edition,
  terms: readonly PublishedTerm[],
  filter: TermFilter | null | undefined,
): readonly PublishedTerm[] => {
  const tests = filter ? testsOf(edition, filter) : []
  return tests.length === 0 ? terms : terms.filter((term) => tests.every((test) => test(term)))
}

type Test = (term: PublishedTerm) => boolean

const testsOf = (edition: Edition, filter: TermFilter): Test[] => {
  const tests: Test[] = []
  const { glossary } = edition
  if (filter.category != null) {
    const category = edition.categoryAt(filter.category)?.id
    tests.push((term) => term.snapshot.category === category)
  }
  if (filter.author != null) {
    const author = edition.authorAt(filter.author)?.id
    tests.push((term) => author !== undefined && term.snapshot.authors.includes(author))
  }
  if (filter.reference != null) {
    const reference = edition.referenceAt(filter.reference)?.id
    const citing = new Set(reference === undefined ? [] : glossary.termsCiting(reference))
    tests.push((term) => citing.has(term))
  }
  if (filter.jurisdiction != null) {
    const { jurisdiction } = filter
    tests.push((term) => term.snapshot.jurisdictions.includes(jurisdiction))
  }
  if (filter.letter != null) {
    const letter = filter.letter.toUpperCase()
    tests.push((term) => letterOf(term.snapshot.title) === letter)
  }
  if (filter.freshness != null) {
    const states = new Set(filter.freshness)
    tests.push((term) => states.has(edition.freshnessOf(term).state))
  }
  return tests
}
