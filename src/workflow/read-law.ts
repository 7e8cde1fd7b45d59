/** Reads what the ledger says of the sources that a published text cites: which changes in law ask for its review. */
import type { Payload } from 'payload'
import { foldLaw, type LawRecord, nextOpening, openLawChanges, type OpenLawChange, type ReviewedTerm, touchingChanges } from '../publication/law-changes'
import { rowsOfAll } from '../publication/ledger'
import { parseSnapshot } from '../publication/ledger-row'
import type { ReferenceSnapshot } from '../publication/snapshot'
import { citedReferencesOf } from '../publication/term-texts'

export interface LawStanding {
  /** Newest first. */
  readonly open: readonly OpenLawChange[]
  /** All that touch the text, dealt with or not. */
  readonly touching: readonly OpenLawChange[]
  /** ISO 8601 date: when one that is on record already asks for a review again; null where none will. */
  readonly nextOpening: string | null
  /** Of the sources, by public id. */
  readonly titles: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, LawRecord>
  /** RFC 3339: the last full review of the text that is public. */
  readonly lastReviewed: string | null
}

const NO_LAW: LawStanding = { open: [], touching: [], nextOpening: null, titles: new Map(), records: new Map(), lastReviewed: null }

/** @param term what is public of it; null where nothing is. */
export const readLaw = async (
  payload: Payload,
  term: ReviewedTerm | null,
  today = new Date().toISOString().slice(0, 10),
): Promise<LawStanding> => {
  if (!term) return NO_LAW
  const records = await lawRecords(payload, [...citedReferencesOf(term.snapshot)])
  const changesOf = (reference: string) => records.get(reference)?.changes ?? []
  return {
    open: openLawChanges(term, changesOf, today),
    touching: touchingChanges(term.snapshot, changesOf),
    nextOpening: nextOpening(term, changesOf, today),
    titles: new Map([...records].map(([id, { snapshot }]) => [id, snapshot.title])),
    records,
    lastReviewed: term.review?.at ?? null,
  }
}

/** Of the sources that are public, folded from their rows. */
export const lawRecords = async (payload: Payload, references: readonly string[]): Promise<Map<string, LawRecord>> => {
  const records = new Map<string, LawRecord>()
  for (const row of await rowsOfAll(payload, references)) {
    if (row.event === 'removed') records.delete(row.record)
    else records.set(row.record, foldLaw(records.get(row.record), row, parseSnapshot(row) as ReferenceSnapshot))
  }
  return records
}
