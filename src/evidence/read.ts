/** Reads what an evidence pack is made of: ledger rows, the acts of the review, the names of people. */
import type { Payload } from 'payload'
import { refused } from '../errors'
import { entriesAfter, inForceBefore, newestRow, rowAt } from '../publication/ledger'
import { parseSnapshot } from '../publication/ledger-row'
import type { TermSnapshot } from '../publication/snapshot'
import { citedReferencesOf, linkedTermsOf } from '../publication/term-texts'
import { LAW_TASKS } from '../workflow/events'
import { fullName, peopleOf } from '../workflow/people'
import { fromWords } from '../workflow/word-list'
import { buildPack, type PackAct } from './pack'
import { type EvidencePack, LONGEST_CHAIN } from './schema'

/**
 * The pack of a publication of a term.
 * @param sequence its place in the ledger. Who may read it is decided by the caller.
 * @param longestChain later rows that the pack holds at most.
 * @throws Refused `not_found`, or `no_evidence` for a row of another kind.
 */
export const readPack = async (payload: Payload, sequence: number, longestChain = LONGEST_CHAIN): Promise<EvidencePack> => {
  const row = await rowAt(payload, sequence)
  if (!row) throw refused('not_found', 'The publication')
  if (row.kind !== 'term') throw refused('no_evidence')
  const snapshot = parseSnapshot(row) as TermSnapshot
  const ids = [snapshot.category, ...snapshot.authors, ...citedReferencesOf(snapshot), ...linkedTermsOf(snapshot)]
  const [named, after, acts] = await Promise.all([
    Promise.all([...new Set(ids)].map((id) => inForceBefore(payload, id, row.sequence))),
    entriesAfter(payload, row.sequence, longestChain),
    actsOf(payload, row.record, row.recordVersion - 1),
  ])
  const last = after.at(-1) ?? row
  // A ledger that goes on while it is read: what came after the rows at hand is left to the next pack.
  const head = after.length < longestChain ? last : ((await newestRow(payload)) ?? last)
  const people = [row.publishedBy, ...row.approvals.map(({ user }) => user), ...acts.map(({ actor }) => actor)].filter((id) => id !== null)
  const person = await peopleOf(payload, people)
  return buildPack({
    row,
    named: named.filter((record) => record !== null),
    after,
    head,
    acts,
    names: new Map(people.flatMap((id) => {
      const name = fullName(person(id))
      return name === null ? [] : [[id, name] as const]
    })),
    now: new Date(),
  })
}

/** The events that mirror ledger rows: the rows themselves are in the pack. */
const MIRRORS = ['published', 'force-published', 'archived', 'restored'] as const

const actsOf = async (payload: Payload, record: string, cycle: number): Promise<PackAct[]> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: record } }, { cycle: { equals: cycle } }, { kind: { not_in: [...MIRRORS, ...LAW_TASKS] } }] },
    sort: ['at', 'id'],
    pagination: false,
    depth: 0,
    // Whoever may read the publication may read what led to it.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs.map((doc) => {
    const { thread, blocking } = doc as { thread?: unknown; blocking?: unknown }
    return {
      kind: doc.kind,
      at: new Date(doc.at).toISOString(),
      actor: doc.actor ?? null,
      digest: doc.digest,
      roles: fromWords(doc.roles),
      note: doc.note ?? null,
      field: doc.field ?? null,
      changeKind: doc.changeKind ?? null,
      thread: typeof thread === 'string' && thread !== '' ? thread : null,
      blocking: blocking === true,
    }
  })
}
