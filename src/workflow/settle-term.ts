/**
 * What follows from the rows: a forced publication's approval in the ledger, mirrored events, Payload's own status, the
 * `state` column that lists sort by.
 * Idempotent, so that every act ends with it and every start can run it for all terms (`reconcile.ts`).
 *
 * Written below Payload's hooks, column by column: these are no edits, make no versions, and must not overwrite an edit
 * that is being saved at the same moment.
 */
import type { FlattenedField, Payload, PayloadRequest } from 'payload'
import { Refused } from '../errors'
import { appendToLedger, isPublic, rowsOf } from '../publication/ledger'
import { type LedgerRow, parseSnapshot } from '../publication/ledger-row'
import type { CmsId } from '../publication/to-snapshot'
import { type DerivedColumns, setOnTerm, setOnVersion } from './columns'
import { type EventKind, mirrorKey } from './events'
import { recordOf, writeDeskEntry } from './desk-entry'
import { settleLawTasks } from './settle-law-tasks'
import { readLaw } from './read-law'
import { inTurn } from './turn'
import { insertEvent } from './insert-event'
import { readFacts, type TermAndFacts } from './read-facts'
import { approvalsGiven, awaitsRetrospectiveApproval, missingApprovals, stateOf } from './state'

/** @returns what had to be put right; empty when all was in step. */
export const settleTerm = (payload: Payload, term: CmsId, req?: PayloadRequest): Promise<string[]> =>
  // Of two acts at once, the one that settles last sees both.
  inTurn(`settle:${term}`, () => settle(payload, term, req))

/**
 * Within one process acts settle in turn. Another process may act between the look and what is written after it, so whoever
 * has written looks again: the last to write has then seen every act that is on record, and writes until nothing is left.
 */
const settle = async (payload: Payload, term: CmsId, req?: PayloadRequest): Promise<string[]> => {
  const done: string[] = []
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const repairs = await settleAsSeen(payload, term, req)
    done.push(...repairs)
    if (repairs.length === 0) break
  }
  return done
}

/** More would mean that something is never in step: the next act or start goes on from here. */
const MOST_LOOKS = 5

const settleAsSeen = async (payload: Payload, term: CmsId, req?: PayloadRequest): Promise<string[]> => {
  const before = await readFacts(payload, term)
  if (!before) return []
  const approved = await settleRetrospectiveApproval(payload, before, req)
  const found = approved.length === 0 ? before : await readFacts(payload, term)
  if (!found) return []
  const rows = found.latest ? await rowsOf(payload, found.term.publicId) : []
  const record = found.facts.live ? await recordOf(payload, rows) : null
  const law = await readLaw(payload, record?.published ?? null)
  return [
    ...approved,
    ...(await mirrorEvents(payload, term, rows, req)),
    ...(await settleStatus(payload, term, found.latest)),
    ...(await settleState(payload, term, stateOf(found.facts))),
    ...(await settleLawTasks(payload, found, law, req)),
    ...((await writeDeskEntry(payload, found, rows, record, law)) ? ['brought its place on the desk up to date'] : []),
  ]
}

/** Once every required role has approved a force-published text, the ledger says so: its review counts from there. */
const settleRetrospectiveApproval = async (
  payload: Payload,
  { facts, latest }: TermAndFacts,
  req?: PayloadRequest,
): Promise<string[]> => {
  if (!latest || !awaitsRetrospectiveApproval(facts) || missingApprovals(facts).length > 0) return []
  const approvals = approvalsGiven(facts)
  try {
    await appendToLedger(
      payload,
      {
        snapshot: parseSnapshot(latest),
        event: 'approved',
        afterVersion: facts.version,
        approvals,
        // Whose approval was the last that it waited for.
        publishedBy: approvals.at(-1)?.user ?? null,
      },
      req,
    )
  } catch (error) {
    // Two reviewers approved at once, and the other's act has written the row.
    if (!(error instanceof Refused) || !error.refusals.some(({ code }) => code === 'already_published')) throw error
  }
  return ['recorded its approval after the publication']
}

const mirrorEvents = async (
  payload: Payload,
  term: CmsId,
  rows: readonly LedgerRow[],
  req?: PayloadRequest,
): Promise<string[]> => {
  const mirrored = rows.filter((row) => row.event in MIRRORED)
  if (mirrored.length === 0) return []
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { key: { in: mirrored.map((row) => mirrorKey(row.record, row.recordVersion)) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  })
  const known = new Set(docs.map(({ key }) => key))
  const missing = mirrored.filter((row) => !known.has(mirrorKey(row.record, row.recordVersion)))
  for (const row of missing) {
    await insertEvent(payload, req, {
      key: mirrorKey(row.record, row.recordVersion),
      kind: MIRRORED[row.event as keyof typeof MIRRORED],
      term,
      record: row.record,
      at: row.validFrom,
      digest: row.digest,
      actor: row.publishedBy,
      roles: '',
      note: row.reason ?? row.changeNote,
      changeKind: row.changeKind,
      field: null,
      cycle: row.recordVersion,
      round: 0,
    })
  }
  return missing.map((row) => `recorded “${row.event}” as a review event`)
}

/** `approved` has its own event, made by the reviewer who approved. */
const MIRRORED = {
  published: 'published',
  'force-published': 'force-published',
  archived: 'archived',
  restored: 'restored',
} as const satisfies Partial<Record<LedgerRow['event'], EventKind>>

interface StoredTerm {
  digest?: string | null
  state?: string | null
  _status?: string | null
}

/**
 * The main record is what is public, or a draft while nothing is. An edit that came after the publication stays the newest
 * version, marked as a draft.
 */
const settleStatus = async (payload: Payload, term: CmsId, latest: LedgerRow | null): Promise<string[]> => {
  const main = await payload.db.findOne<StoredTerm & { id: CmsId }>({ collection: 'terms', where: { id: { equals: term } } })
  if (!main) return []
  if (!isPublic(latest)) {
    if (main._status !== 'published') return []
    await setOnTerm(payload, term, { _status: 'draft' })
    await setOnVersions(payload, term, { _status: 'draft' })
    return ['marked as no longer published']
  }
  if (main._status === 'published' && main.digest === latest.digest) return []
  const { docs } = await payload.db.findVersions<StoredTerm>({
    collection: 'terms',
    where: { and: [{ parent: { equals: term } }, { 'version.digest': { equals: latest.digest } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  const version = docs[0]
  // No version holds the published text (its row was overwritten in the instant before it was pinned): the ledger does.
  if (!version) return []
  await payload.db.updateOne({
    collection: 'terms',
    id: term,
    // Whole: what the version does not hold must not stay from the text before. As new as the version itself: one that was
    // brought back says when it was first written, and the record would then be older than the text it replaces.
    data: {
      ...wholeOf(payload.collections.terms.config.flattenedFields, { ...version.version }),
      id: term,
      _status: 'published',
      updatedAt: version.updatedAt,
    },
    returning: false,
  })
  await setOnVersions(payload, term, { _status: 'draft' })
  await setOnVersion(payload, version.id, { _status: 'published' })
  return ['marked as published']
}

/** Every field, empty where the version holds nothing: Payload’s update leaves alone what it is not given. */
const wholeOf = (fields: readonly FlattenedField[], held: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const whole: Record<string, unknown> = { ...held }
  for (const field of fields) {
    const value = held[field.name] ?? null
    if (field.type === 'join' || field.name === 'id' || field.name === 'createdAt') continue
    if (field.type === 'group' || field.type === 'tab') whole[field.name] = wholeOf(field.flattenedFields, (value ?? {}) as Record<string, unknown>)
    else whole[field.name] = value ?? (field.type === 'array' || ('hasMany' in field && field.hasMany) ? [] : null)
  }
  return whole
}

const settleState = async (payload: Payload, term: CmsId, state: string): Promise<string[]> => {
  const { docs } = await payload.db.findVersions<StoredTerm>({
    collection: 'terms',
    where: { and: [{ parent: { equals: term } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  const main = await payload.db.findOne<StoredTerm & { id: CmsId }>({ collection: 'terms', where: { id: { equals: term } } })
  const newest = docs[0]
  if (main?.state === state && (!newest || newest.version.state === state)) return []
  await setOnTerm(payload, term, { state })
  if (newest) await setOnVersion(payload, newest.id, { state })
  return [`set the state to ${state}`]
}

/** Every version marked as published. */
const setOnVersions = async (payload: Payload, term: CmsId, columns: DerivedColumns): Promise<void> => {
  const { docs } = await payload.db.findVersions<StoredTerm>({
    collection: 'terms',
    where: { and: [{ parent: { equals: term } }, { 'version._status': { equals: 'published' } }] },
    pagination: false,
    limit: 0,
  })
  for (const version of docs) await setOnVersion(payload, version.id, columns)
}
