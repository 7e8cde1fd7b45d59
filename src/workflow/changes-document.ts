/**
 * What changed between two texts of a term: what `GET /api/terms/:id/workflow/changes` answers, and what a page for a
 * reviewer without an account is made from. And the list of publications to choose two of them from.
 */
import type { Payload } from 'payload'
import { refused } from '../errors'
import { rowOf, rowsOf } from '../publication/ledger'
import { type LedgerEvent, type LedgerRow, parseSnapshot } from '../publication/ledger-row'
import { draftSnapshot } from '../publication/records'
import type { DraftTermSnapshot, TermSnapshot } from '../publication/snapshot'
import type { TermChanges } from './changes/changes'
import { termChanges } from './changes/term-changes'
import { loadNames } from './names'
import { peopleOf, type Person } from './people'
import type { TermAndFacts } from './read-facts'
import { type State, stateOf } from './state'

export interface ChangesDocument {
  readonly state: State
  /** Null: nothing was published before, so the whole text is new. */
  readonly before: ChangesSide | null
  readonly after: ChangesSide
  readonly changes: TermChanges
}

export type ChangesSide = PublicationSummary | DraftSummary

export interface PublicationSummary {
  readonly kind: 'publication'
  /** The record version of its row in the ledger. */
  readonly version: number
  readonly event: LedgerEvent
  readonly at: string
  /** Null where the system did it. */
  readonly by: Person | null
  readonly changeKind: 'major' | 'minor' | null
  /** The change note, or the reason of a row that has one. */
  readonly note: string | null
  readonly digest: string
}

export interface DraftSummary {
  readonly kind: 'draft'
  /** When it was saved last. */
  readonly at: string
  readonly digest: string
  /** A newer text has been saved since. */
  readonly isEarlier: boolean
}

/**
 * Record versions. `from` null: what was published last before `to`; a digest: the draft as it was when someone read it (the
 * text of a submission or of a decision is kept as a version).
 */
export interface Between {
  readonly from: number | string | null
  readonly to: number | 'draft'
}

/**
 * By default the draft, against what was published last.
 * @throws Refused `not_found` where there is no such version.
 */
export const changesDocument = async (
  payload: Payload,
  { term, facts, latest }: TermAndFacts,
  { from, to }: Between = { from: null, to: 'draft' },
): Promise<ChangesDocument> => {
  const row = async (version: number): Promise<LedgerRow> => {
    const found = version === latest?.recordVersion ? latest : await rowOf(payload, term.publicId, version)
    if (!found) throw refused('not_found', `Version ${version} of this entry`)
    return found
  }
  const newer = to === 'draft' ? null : await row(to)
  const earlier = typeof from === 'string' ? await draftWith(payload, term, from) : null
  const olderVersion = typeof from === 'number' ? from : to === 'draft' ? facts.version : to - 1
  const older = earlier || olderVersion === 0 ? null : await row(olderVersion)
  const before = earlier?.snapshot ?? (older && (parseSnapshot(older) as TermSnapshot))
  const after = newer ? (parseSnapshot(newer) as TermSnapshot) : facts.draft
  const [names, person] = await Promise.all([
    loadNames(payload, before ? [before, after] : [after]),
    peopleOf(payload, [older?.publishedBy, newer?.publishedBy]),
  ])
  return {
    state: stateOf(facts),
    before: earlier
      ? { kind: 'draft', at: earlier.at, digest: String(from), isEarlier: true }
      : older && summaryOf(older, person),
    after: newer ? summaryOf(newer, person) : { kind: 'draft', at: term.updatedAt, digest: facts.digest, isEarlier: false },
    changes: termChanges(before, after, names),
  }
}

/** @throws Refused `not_found` where no saved version has this digest. */
const draftWith = async (
  payload: Payload,
  term: TermAndFacts['term'],
  digest: string,
): Promise<{ snapshot: DraftTermSnapshot; at: string }> => {
  const { docs } = await payload.findVersions({
    collection: 'terms',
    where: { and: [{ parent: { equals: term.id } }, { 'version.digest': { equals: digest } }] },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    // Whoever may read the term may read what it said before; the caller has checked.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const version = docs[0]
  if (!version) throw refused('not_found', 'The text that you read')
  const { snapshot } = await draftSnapshot(payload, { ...version.version, publicId: term.publicId })
  return { snapshot, at: version.version.updatedAt }
}

/** Newest first. */
export const publicationsOf = async (payload: Payload, { term }: TermAndFacts): Promise<PublicationSummary[]> => {
  const rows = await rowsOf(payload, term.publicId)
  const person = await peopleOf(payload, rows.map(({ publishedBy }) => publishedBy))
  return rows.map((row) => summaryOf(row, person)).reverse()
}

const summaryOf = (row: LedgerRow, person: (id: string) => Person): PublicationSummary => ({
  kind: 'publication',
  version: row.recordVersion,
  event: row.event,
  at: row.validFrom,
  by: row.publishedBy === null ? null : person(row.publishedBy),
  changeKind: row.changeKind,
  note: row.changeNote ?? row.reason,
  digest: row.digest,
})
