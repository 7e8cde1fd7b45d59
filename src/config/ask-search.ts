/**
 * Readers' search, asked in the admin process about a draft: the very index that delivery searches with, over the ledger's
 * terms with the draft in the place of what is live. Made at the first question (about half a second and 22 MB at 10,000
 * terms) and kept; a glossary whose editors write no search phrases never pays for it.
 */
import type { Payload } from 'payload'
import { createEdition } from '../delivery/edition'
import { createSearchIndex } from '../delivery/search/search-index'
import { createGlossaryIndex } from '../publication/glossary-index'
import { rowsAfter } from '../publication/ledger'
import type { PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import { type DraftTermSnapshot, isComplete, type TermSnapshot } from '../publication/snapshot'
import type { AskSearch } from '../workflow/checks'
import type { SearchAnswer } from '../workflow/lint/subject'

const FIRST = 3
const PAGE = 500

export const createAskSearch = (publicUrl: string): AskSearch => {
  const index = createGlossaryIndex()
  const search = createSearchIndex()
  let applied = 0
  let following: Promise<void> = Promise.resolve()

  const follow = async (payload: Payload): Promise<void> => {
    for (;;) {
      const rows = await rowsAfter(payload, applied, PAGE)
      const last = rows.at(-1)
      if (!last) return
      index.apply(rows)
      applied = last.sequence
    }
  }

  return async (payload, draft, phrases) => {
    if (!isComplete({ ...draft, category: draft.category ?? NONE, slug: draft.slug ?? NONE })) return new Map()
    // One after the other: two questions at once would apply the same rows.
    following = following.catch(() => undefined).then(() => follow(payload))
    await following
    const edition = createEdition(withDraft(index.current(), draft), new Date().toISOString().slice(0, 10), publicUrl)
    const asked = phrases.filter(({ length }) => length <= LONGEST_QUERY)
    return new Map(
      asked.map((phrase): [string, SearchAnswer] => {
        const { hits } = search.find(edition, phrase, FIRST)
        const first = hits.map(({ term }) => term.snapshot)
        return [phrase, { isFound: first.some(({ id }) => id === draft.id), first: first.map(({ title }) => title) }]
      }),
    )
  }
}

/** Longer ones are refused by the search itself. */
const LONGEST_QUERY = 200
/** Stands for a category or an address that is not chosen yet: neither is searched. */
const NONE = '-'

const withDraft = (glossary: PublishedGlossary, draft: DraftTermSnapshot): PublishedGlossary => {
  const snapshot = { ...draft, category: draft.category ?? NONE, slug: draft.slug ?? NONE } as TermSnapshot
  const term: PublishedTerm = { ...NEW, ...glossary.term(draft.id), snapshot, digest: `draft ${JSON.stringify(draft)}` }
  const terms = [...glossary.terms.filter((other) => other.snapshot.id !== draft.id), term]
  return { ...glossary, terms, term: (id) => (id === draft.id ? term : glossary.term(id)) }
}

const NEW = { firstPublishedAt: '', publishedAt: '', history: [], review: null, withdrawal: null }
