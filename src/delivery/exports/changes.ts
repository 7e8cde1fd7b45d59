/** What has changed in public, newest first: first publications, major changes, withdrawals. Made once for each revision. */
import type { PublishedGlossary, PublishedTerm } from '../../publication/published-glossary'

export interface PublicChange {
  readonly term: PublishedTerm
  readonly kind: 'added' | 'changed' | 'withdrawn'
  /** RFC 3339. */
  readonly at: string
  readonly note: string
  /** Of the term: unique among its changes. */
  readonly version: string
}

export const changesOf = (glossary: PublishedGlossary): readonly PublicChange[] => {
  const found = known.get(glossary)
  if (found) return found
  const withdrawn = glossary.archived.flatMap(({ term }) => term ?? [])
  const changes = [...glossary.terms, ...withdrawn].flatMap(changesOfTerm).sort(newestFirst)
  known.set(glossary, changes)
  return changes
}

const known = new WeakMap<PublishedGlossary, readonly PublicChange[]>()

const changesOfTerm = (term: PublishedTerm): PublicChange[] => [
  ...(term.withdrawal
    ? [
        {
          term,
          kind: 'withdrawn' as const,
          at: term.withdrawal.at,
          note: term.withdrawal.reason,
          version: `withdrawn ${term.withdrawal.at}`,
        },
      ]
    : []),
  ...term.history.map(({ at, note, version }) => ({
    term,
    kind: at === term.firstPublishedAt ? ('added' as const) : ('changed' as const),
    at,
    note,
    version,
  })),
]

const newestFirst = (a: PublicChange, b: PublicChange): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : a.term.snapshot.id < b.term.snapshot.id ? -1 : 1
