/** One immutable view of the published glossary. Lists that not every revision is asked for are made when first asked for. */
import { INVERSE } from '../glossary/relations'
import type { RelationKind } from '../glossary/relations'
import type { LawRecord } from './law-changes'
import { compareTitles } from './published-glossary'
import type { ArchivedTerm, PublishedGlossary, PublishedRelation, PublishedTerm, Standing } from './published-glossary'
import type {
  AuthorSnapshot,
  CategorySnapshot,
  GlossarySnapshot,
  ReferenceSnapshot,
  RelationSnapshot,
} from './snapshot'
import type { TermNames } from './term-names'
import type { TermRecord } from './term-record'
import { citedReferencesOf, linkedTermsOf } from './term-texts'

/** What the rows so far amount to. Terms are kept once published, archived ones too; the rest only while public. */
export interface GlossaryState {
  revision: number
  updatedAt: string | null
  settings: GlossarySnapshot | null
  readonly terms: Map<string, TermRecord>
  readonly categories: Map<string, CategorySnapshot>
  readonly authors: Map<string, AuthorSnapshot>
  readonly references: Map<string, ReferenceSnapshot>
  /** What is on record about each public source, and since when. */
  readonly law: Map<string, LawRecord>
  readonly relations: Map<string, RelationSnapshot>
  /** Every slug that a term ever had, to the term that had it last. */
  readonly slugOwners: Map<string, string>
}

/**
 * @param terms the public terms of this state in title order, as `mergeTerms` gives them.
 * @param namesOf their names, made when first asked for.
 */
export const createView = (state: GlossaryState, terms: readonly PublishedTerm[], namesOf: () => TermNames): PublishedGlossary => {
  const { revision, updatedAt, settings } = state
  const categories = once(() => sorted(state.categories, (a, b) => a.order - b.order || byText(a.name, b.name, a, b)))
  const authors = once(() => sorted(state.authors, (a, b) => byText(a.name, b.name, a, b)))
  const references = once(() => sorted(state.references, (a, b) => byText(a.title, b.title, a, b)))
  const archived = once(() => archivedTerms(state))
  const readableBySlug = once(() => bySlug(state, terms))
  const edgesByTerm = once(() => edgesByEnd(state.relations.values()))
  const linkingTerms = once(() => grouped(terms, (term) => linkedTermsOf(term.snapshot)))
  const citingTerms = once(() => grouped(terms, (term) => citedReferencesOf(term.snapshot)))
  const categoryTerms = once(() => grouped(terms, (term) => [term.snapshot.category]))
  const authorTerms = once(() => grouped(terms, (term) => new Set(term.snapshot.authors)))

  const publicTerm = (id: string): PublishedTerm | undefined => {
    const record = state.terms.get(id)
    return record?.standing.as === 'public' ? record.published : undefined
  }

  return {
    revision,
    updatedAt,
    settings,
    terms,
    get archived() {
      return archived()
    },
    get categories() {
      return categories()
    },
    get authors() {
      return authors()
    },
    get references() {
      return references()
    },
    term: (id) => readable(state.terms.get(id)),
    category: (id) => state.categories.get(id),
    author: (id) => state.authors.get(id),
    reference: (id) => state.references.get(id),
    lawChangesOf: (id) => state.law.get(id)?.changes ?? [],
    standing(slug) {
      const term = readableBySlug().get(slug)
      if (term) return { kind: 'term', term }
      const owner = state.slugOwners.get(slug)
      return owner === undefined ? { kind: 'unknown' } : standingOf(state, owner)
    },
    relationsOf: (termId) => relationsFrom(termId, edgesByTerm().get(termId) ?? [], publicTerm),
    mentionsOf(termId, atMost = Infinity) {
      const joined = (edgesByTerm().get(termId) ?? []).map((edge) => publicTerm(edge.from === termId ? edge.to : edge.from))
      const certain = new Set([...(linkingTerms().get(termId) ?? []), ...joined])
      const term = publicTerm(termId)
      const mentions = term && namesOf().mentioning(term.snapshot)
      const found: PublishedTerm[] = []
      for (const other of terms) {
        if (found.length >= atMost) break
        if (certain.has(other) || (other !== term && mentions?.(other.snapshot))) found.push(other)
      }
      return found
    },
    get names() {
      return namesOf()
    },
    termsInCategory: (categoryId) => categoryTerms().get(categoryId) ?? [],
    termsByAuthor: (authorId) => authorTerms().get(authorId) ?? [],
    termsCiting: (referenceId) => citingTerms().get(referenceId) ?? [],
  }
}

/** `before` with the changed terms taken out, or put where they now belong: one pass, whatever the number of changes. */
export const mergeTerms = (
  before: readonly PublishedTerm[],
  state: GlossaryState,
  changed: ReadonlySet<string>,
): readonly PublishedTerm[] => {
  if (changed.size === 0) return before
  const incoming: PublishedTerm[] = []
  for (const id of changed) {
    const record = state.terms.get(id)
    if (record?.standing.as === 'public') incoming.push(record.published)
  }
  incoming.sort(compareTerms)
  const merged: PublishedTerm[] = []
  let next = 0
  for (const term of before) {
    if (changed.has(term.snapshot.id)) continue
    for (let candidate = incoming[next]; candidate && compareTerms(candidate, term) < 0; candidate = incoming[++next]) {
      merged.push(candidate)
    }
    merged.push(term)
  }
  return merged.concat(incoming.slice(next))
}

const compareTerms = (a: PublishedTerm, b: PublishedTerm): number =>
  byText(a.snapshot.title, b.snapshot.title, a.snapshot, b.snapshot)

/** Equal titles stand in the order of their ids, so that the order is the same in every process. */
const byText = (a: string, b: string, recordA: { id: string }, recordB: { id: string }): number =>
  compareTitles(a, b) || (recordA.id < recordB.id ? -1 : recordA.id > recordB.id ? 1 : 0)

const sorted = <Value>(records: ReadonlyMap<string, Value>, compare: (a: Value, b: Value) => number): readonly Value[] =>
  [...records.values()].sort(compare)

const readable = (record: TermRecord | undefined): PublishedTerm | undefined =>
  record && (record.standing.as === 'public' || record.standing.as === 'withdrawn') ? record.published : undefined

/** A public term stands before a withdrawn one at the same slug. */
const bySlug = (state: GlossaryState, terms: readonly PublishedTerm[]): Map<string, PublishedTerm> => {
  const found = new Map<string, PublishedTerm>()
  for (const record of state.terms.values()) {
    if (record.standing.as === 'withdrawn') found.set(record.published.snapshot.slug, record.published)
  }
  for (const term of terms) found.set(term.snapshot.slug, term)
  return found
}

/** Along the replacements to a term that can be read. A circle, or an end that is gone, leaves the slug gone. */
const standingOf = (state: GlossaryState, id: string): Standing => {
  const seen = new Set<string>()
  let ended: { at: string; reason: string } | null = null
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const record: TermRecord | undefined = state.terms.get(at)
    const term = readable(record)
    if (term) return { kind: 'moved', to: term }
    if (!record || record.standing.as === 'public') break
    ended ??= { at: record.standing.at, reason: record.standing.reason }
    at = record.standing.as === 'replaced' ? record.standing.by : null
  }
  return ended ? { kind: 'gone', ...ended } : { kind: 'unknown' }
}

const archivedTerms = (state: GlossaryState): readonly ArchivedTerm[] => {
  const found: ArchivedTerm[] = []
  for (const [id, { published, standing }] of state.terms) {
    if (standing.as === 'public') continue
    const end = standing.as === 'replaced' ? standingOf(state, id) : null
    found.push({
      id,
      slug: published.snapshot.slug,
      category: published.snapshot.category,
      as: standing.as,
      at: standing.at,
      reason: standing.reason,
      term: standing.as === 'withdrawn' ? published : null,
      leadsTo: end?.kind === 'moved' ? end.to : null,
    })
  }
  return found.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
}

const edgesByEnd = (relations: Iterable<RelationSnapshot>): Map<string, RelationSnapshot[]> => {
  const found = new Map<string, RelationSnapshot[]>()
  for (const relation of relations) {
    if (relation.from === relation.to) continue
    listIn(found, relation.from).push(relation)
    listIn(found, relation.to).push(relation)
  }
  return found
}

/** Its own edges first, in the order given to them; then those it is the far end of, whose order belongs to the other term. */
const relationsFrom = (
  termId: string,
  edges: readonly RelationSnapshot[],
  publicTerm: (id: string) => PublishedTerm | undefined,
): readonly PublishedRelation[] => {
  const found: { relation: RelationKind; note: string | null; term: PublishedTerm; own: boolean; order: number }[] = []
  for (const edge of edges) {
    const own = edge.from === termId
    const relation = own ? edge.relation : INVERSE[edge.relation]
    const term = publicTerm(own ? edge.to : edge.from)
    if (relation && term) found.push({ relation, note: edge.note, term, own, order: edge.order })
  }
  found.sort((a, b) => Number(b.own) - Number(a.own) || a.order - b.order || compareTerms(a.term, b.term))
  return found.map(({ relation, note, term }) => ({ relation, note, term }))
}

const grouped = (
  terms: readonly PublishedTerm[],
  keysOf: (term: PublishedTerm) => Iterable<string>,
): Map<string, PublishedTerm[]> => {
  const found = new Map<string, PublishedTerm[]>()
  for (const term of terms) {
    for (const key of keysOf(term)) listIn(found, key).push(term)
  }
  return found
}

const listIn = <Value>(lists: Map<string, Value[]>, key: string): Value[] => {
  const known = lists.get(key)
  if (known) return known
  const list: Value[] = []
  lists.set(key, list)
  return list
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
