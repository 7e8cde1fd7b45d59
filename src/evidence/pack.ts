/** Builds an evidence pack from ledger rows, review acts and names. Pure: the same facts make the same pack. */
import { type LedgerEntry, type LedgerRow, entryOf, parseSnapshot } from '../publication/ledger-row'
import type { AuthorSnapshot, CategorySnapshot, ReferenceSnapshot, TermSnapshot } from '../publication/snapshot'
import { addressOf, derivedFrom } from './derived'
import { type EvidencePack, type NamedRecord, PACK_SCHEMA, type PackPerson, type ReviewAct } from './schema'

export interface PackFacts {
  /** Of a term. */
  readonly row: LedgerRow
  /** For each record that the text names, its newest row before this one; none where it had not been public. */
  readonly named: readonly LedgerRow[]
  /** The rows after it, in order, without a gap; as many as the pack may hold. */
  readonly after: readonly (LedgerEntry & { readonly hash: string })[]
  /** The newest row. */
  readonly head: { readonly sequence: number; readonly hash: string; readonly validFrom: string }
  /** Of the cycle that led to the row, oldest first; the ledger’s own mirrors left out. */
  readonly acts: readonly PackAct[]
  /** By public id. */
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

/** A review event, as it is stored. */
export interface PackAct extends Omit<ReviewAct, 'by' | 'aboutThisText'> {
  readonly actor: string | null
  readonly digest: string
}

export const buildPack = ({ row, named, after, head, acts, names, now }: PackFacts): EvidencePack => {
  const person = (id: string | null): PackPerson => ({ id, name: (id && names.get(id)?.trim()) || null })
  const records = named.map(namedRecord)
  const submitted = acts.findLast(({ kind, digest }) => kind === 'submitted' && digest === row.digest)
  const next = after[0]
  const end = after.at(-1) ?? row
  return {
    schema: PACK_SCHEMA,
    createdAt: now.toISOString(),
    notes: notesOn(row, end, head),
    publication: { entry: copyOf(row), hash: row.hash, snapshot: row.snapshot },
    publishedBy: person(row.publishedBy),
    submittedBy: submitted ? { by: person(submitted.actor), at: submitted.at, note: submitted.note } : null,
    approvals: row.approvals.map(({ user, roles, at }) => ({ by: person(user), roles: [...roles], at })),
    review: acts.map(({ actor, digest, ...act }) => ({ ...act, by: person(actor), aboutThisText: digest === row.digest })),
    ...derivedFrom(parseSnapshot(row) as TermSnapshot, records),
    named: records,
    ledger: {
      next: next ? placeOf(next) : null,
      head: { ...placeOf(head), validFrom: head.validFrom },
      chain: after.map(copyOf),
      chainEnd: placeOf(end),
    },
  }
}

/** What the pack says about itself; checked again by whoever verifies it. */
export const notesOn = (
  row: { readonly sequence: number },
  end: { readonly sequence: number },
  head: { readonly sequence: number },
): string[] => [
  'The ledger holds people’s ids. Their names were added from the accounts when this pack was made; a name that was erased reads “name erased”. The chain does not cover names.',
  'The chain covers the text, its digest, who published it, the approvals with roles and times, the change note and the reason. Submissions, objections, comments and answers come from the record of reviews, which the chain does not cover.',
  end.sequence === head.sequence
    ? `The chain in this pack leads from row ${row.sequence} to row ${end.sequence}, the newest row of the ledger when the pack was made.`
    : `The chain in this pack leads from row ${row.sequence} to row ${end.sequence} and ends there; the ledger then had ${head.sequence} rows. It can be proven against a head that was published when the newest row was one of these.`,
]

const namedRecord = (row: LedgerRow): NamedRecord => {
  const snapshot = parseSnapshot(row) as TermSnapshot | AuthorSnapshot | CategorySnapshot | ReferenceSnapshot
  return {
    kind: snapshot.kind,
    id: row.record,
    name: nameOf(snapshot),
    address: snapshot.kind === 'term' ? addressOf(snapshot.slug) : null,
    isPublic: row.event !== 'removed' && row.event !== 'archived',
    sequence: row.sequence,
    digest: row.digest,
    // A term that is linked to is another text, with evidence of its own.
    snapshot: snapshot.kind === 'term' ? null : row.snapshot,
  }
}

export const nameOf = (snapshot: { readonly title: string } | { readonly name: string }): string =>
  'title' in snapshot ? snapshot.title : snapshot.name

const copyOf = (row: LedgerEntry): EvidencePack['publication']['entry'] =>
  structuredClone(entryOf(row)) as EvidencePack['publication']['entry']

const placeOf = ({ sequence, hash }: { readonly sequence: number; readonly hash: string }) => ({ sequence, hash })

/** `evidence-send-mediation-v3-2026-11-24`: the entry, its version, the day of publication. */
export const packName = ({ publication: { entry, snapshot } }: EvidencePack): string =>
  `evidence-${(JSON.parse(snapshot) as TermSnapshot).slug}-v${entry.recordVersion}-${entry.validFrom.slice(0, 10)}`
