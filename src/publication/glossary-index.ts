/**
 * The published glossary, built from ledger rows and kept in memory.
 * Rows are folded into one record each; a view over the records is made when somebody asks for the next one.
 */
import { LRUCache } from 'lru-cache'
import { digestOf } from './digest'
import { createView, mergeTerms } from './glossary-view'
import type { GlossaryState } from './glossary-view'
import { foldLaw } from './law-changes'
import type { LedgerReader } from './ledger-reader'
import { parseSnapshot } from './ledger-row'
import type { LedgerRow } from './ledger-row'
import type { PublishedGlossary, PublishedTerm } from './published-glossary'
import type { CategorySnapshot, Snapshot } from './snapshot'
import { namesAfter } from './term-names'
import type { LazyNames } from './term-names'
import { foldTerm } from './term-record'
import type { TermRecord } from './term-record'

export interface GlossaryIndex {
  /** Rows in ledger order; one that was applied already is passed over, so a batch that failed may be sent again whole. */
  apply(rows: readonly LedgerRow[]): void
  /** The glossary as of the rows applied so far. It goes on answering the same whatever is applied later. */
  current(): PublishedGlossary
}

export const createGlossaryIndex = (): GlossaryIndex => {
  let state = emptyState()
  let terms: readonly PublishedTerm[] = []
  let changed = new Set<string>()
  let view: PublishedGlossary | null = null
  let names: LazyNames | null = null
  /** What the newest view stands on: which names its terms had. */
  let before = state

  return {
    apply(rows) {
      if (rows.length === 0) return
      // The view handed out stands on these maps: the next rows go into copies.
      if (view) state = copyOf(state)
      view = null
      for (const row of rows) {
        if (row.sequence <= state.revision) continue
        foldRow(state, row)
        if (row.kind === 'term') changed.add(row.record)
      }
    },
    current() {
      if (view) return view
      terms = mergeTerms(terms, state, changed)
      const now = terms
      names = namesAfter(names, { before, state, changed, terms: () => now })
      before = state
      changed = new Set()
      view = createView(state, terms, names)
      states.set(view, state)
      namings.set(view, names)
      return view
    },
  }
}

/**
 * The glossary as it stood at a moment (RFC 3339): the rows whose `validFrom` is not later.
 * Costs a walk of the ledger up to that row; the last 8 prefixes asked for are kept.
 */
export const glossaryAsOf = async (reader: LedgerReader, moment: string): Promise<PublishedGlossary> => {
  const sequence = await lastSequenceAt(reader, new Date(moment).toISOString())
  const kept = prefixes.get(reader) ?? new LRUCache<number, Promise<PublishedGlossary>>({ max: 8 })
  prefixes.set(reader, kept)
  const known = kept.get(sequence)
  if (known) return known
  const building = prefixOf(reader, sequence)
  kept.set(sequence, building)
  building.catch(() => kept.delete(sequence))
  return building
}

/**
 * These snapshots stand in front of what is published: a draft term, and the unpublished records that it needs.
 * @param moment RFC 3339: when a term that was never published counts as published.
 * @throws TypeError for a glossary that was not made here.
 */
export const withOverlay = (
  glossary: PublishedGlossary,
  snapshots: readonly Snapshot[],
  moment: string = new Date().toISOString(),
): PublishedGlossary => {
  const base = states.get(glossary)
  if (!base) throw new TypeError('An overlay needs a glossary made by createGlossaryIndex, glossaryAsOf or withOverlay.')
  const state = copyOf(base)
  for (const snapshot of snapshots) {
    if (snapshot.kind === 'term') {
      state.terms.set(snapshot.id, draftRecord(snapshot, base.terms.get(snapshot.id), moment))
      state.slugOwners.set(snapshot.slug, snapshot.id)
    } else {
      putRecord(state, snapshot)
    }
  }
  const drafted = new Set(snapshots.filter((snapshot) => snapshot.kind === 'term').map((snapshot) => snapshot.id))
  const terms = mergeTerms(glossary.terms, state, drafted)
  const names = namesAfter(namings.get(glossary) ?? null, { before: base, state, changed: drafted, terms: () => terms })
  const view = createView(state, terms, names)
  states.set(view, state)
  namings.set(view, names)
  return view
}

/** What each view stands on: overlays start from it. */
const states = new WeakMap<PublishedGlossary, GlossaryState>()
const namings = new WeakMap<PublishedGlossary, LazyNames>()
const prefixes = new WeakMap<LedgerReader, LRUCache<number, Promise<PublishedGlossary>>>()

const emptyState = (): GlossaryState => ({
  revision: 0,
  updatedAt: null,
  settings: null,
  terms: new Map(),
  categories: new Map(),
  authors: new Map(),
  references: new Map(),
  law: new Map(),
  relations: new Map(),
  slugOwners: new Map(),
})

const copyOf = (state: GlossaryState): GlossaryState => ({
  ...state,
  terms: new Map(state.terms),
  categories: new Map(state.categories),
  authors: new Map(state.authors),
  references: new Map(state.references),
  law: new Map(state.law),
  relations: new Map(state.relations),
  slugOwners: new Map(state.slugOwners),
})

const foldRow = (state: GlossaryState, row: LedgerRow): void => {
  const snapshot = parseSnapshot(row)
  if (snapshot.kind === 'term') {
    const required = state.categories.get(snapshot.category)?.requiredApprovals ?? []
    state.terms.set(row.record, foldTerm(state.terms.get(row.record), row, snapshot, required))
    state.slugOwners.set(snapshot.slug, row.record)
  } else if (row.event === 'removed') {
    dropRecord(state, snapshot)
  } else {
    putRecord(state, snapshot)
    if (snapshot.kind === 'reference') state.law.set(row.record, foldLaw(state.law.get(row.record), row, snapshot))
  }
  state.revision = row.sequence
  state.updatedAt = row.validFrom
}

type OtherSnapshot = Exclude<Snapshot, { kind: 'term' }>

const putRecord = (state: GlossaryState, snapshot: OtherSnapshot): void => {
  if (snapshot.kind === 'glossary') state.settings = snapshot
  else if (snapshot.kind === 'category') state.categories.set(snapshot.id, snapshot)
  else if (snapshot.kind === 'author') state.authors.set(snapshot.id, snapshot)
  else if (snapshot.kind === 'reference') state.references.set(snapshot.id, snapshot)
  else if (snapshot.kind === 'relation') state.relations.set(snapshot.id, snapshot)
  else throw unknownKind(snapshot)
}

const dropRecord = (state: GlossaryState, snapshot: OtherSnapshot): void => {
  if (snapshot.kind === 'glossary') state.settings = null
  else if (snapshot.kind === 'category') state.categories.delete(snapshot.id)
  else if (snapshot.kind === 'author') state.authors.delete(snapshot.id)
  else if (snapshot.kind === 'reference') {
    state.references.delete(snapshot.id)
    state.law.delete(snapshot.id)
  } else if (snapshot.kind === 'relation') state.relations.delete(snapshot.id)
  else throw unknownKind(snapshot)
}

/** A ledger written by a newer version: stop, rather than serve a glossary with parts missing. */
const unknownKind = (snapshot: never): Error =>
  new Error(`The ledger holds a record of the unknown kind "${(snapshot as CategorySnapshot).kind}": a newer version of Termhouse wrote it.`)

const draftRecord = (
  snapshot: Extract<Snapshot, { kind: 'term' }>,
  live: TermRecord | undefined,
  moment: string,
): TermRecord => {
  const digest = digestOf(snapshot)
  const before = live?.published
  return {
    published: {
      snapshot,
      digest,
      firstPublishedAt: before?.firstPublishedAt ?? moment,
      publishedAt: before?.publishedAt ?? moment,
      history: before?.history ?? [],
      // A review was of its text: another text has none yet.
      review: before?.digest === digest ? before.review : null,
      withdrawal: null,
    },
    standing: { as: 'public' },
    publications: live?.publications ?? 0,
    approvals: [],
    changeKind: null,
  }
}

/** By halving: `validFrom` never decreases along the ledger. */
const lastSequenceAt = async (reader: LedgerReader, moment: string): Promise<number> => {
  let low = 0
  let high = await reader.head()
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [row] = await reader.rowsAfter(middle - 1, 1)
    if (row && row.validFrom <= moment) low = middle
    else high = middle - 1
  }
  return low
}

const prefixOf = async (reader: LedgerReader, sequence: number): Promise<PublishedGlossary> => {
  const index = createGlossaryIndex()
  for (let after = 0; after < sequence; ) {
    const rows = await reader.rowsAfter(after, Math.min(1000, sequence - after))
    const last = rows.at(-1)
    if (!last) throw new Error(`The ledger ended at row ${after} while rows up to ${sequence} were being read.`)
    index.apply(rows)
    after = last.sequence
  }
  return index.current()
}
