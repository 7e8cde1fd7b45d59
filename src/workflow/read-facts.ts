/** Reads a term's facts off the CMS: its draft, the ledger's rows about it, the acts recorded in the present cycle. */
import type { Payload, PayloadRequest } from 'payload'
import type { Term, WorkflowEvent } from '../generated/payload-types'
import type { ReviewerRole } from '../glossary/kinds'
import { digestOf } from '../publication/digest'
import { isPublic, latestOf, publicationOf } from '../publication/ledger'
import type { LedgerRow } from '../publication/ledger-row'
import { draftSnapshot } from '../publication/records'
import type { DraftTermSnapshot } from '../publication/snapshot'
import { type CmsId, idOf } from '../publication/to-snapshot'
import { endOfSchedule, type EventKind, LAW_TASKS, TALK } from './events'
import { type Act, awaitsRetrospectiveApproval, type Schedule, type TermFacts } from './state'
import { openObjections, type Said, threadsOf } from './threads'
import { fromWords } from './word-list'

/** While a draft has no category yet. */
const DEFAULT_APPROVALS: readonly ReviewerRole[] = ['legal-reviewer']

export interface TermAndFacts {
  readonly term: Term & { publicId: string }
  readonly facts: TermFacts
  readonly latest: LedgerRow | null
}

/** The newest text of a term with its facts; null when there is none. */
export const readFacts = async (payload: Payload, id: CmsId, req?: PayloadRequest): Promise<TermAndFacts | null> => {
  const term = await newestText(payload, id, req)
  return term ? factsOfDraft(payload, term, req) : null
}

/**
 * By its newest version, in one look. Payload’s own reading of a draft looks twice, at the record and then for a version that is
 * marked as a draft: while another process marks that version as published, it finds neither, and answers the older record.
 */
const newestText = async (payload: Payload, id: CmsId, req?: PayloadRequest): Promise<TermAndFacts['term'] | null> => {
  const { docs } = await payload.findVersions({
    collection: 'terms',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    // The facts are the same for everyone; who may see or do what is decided by the caller.
    overrideAccess: true,
    showHiddenFields: true,
    ...(req ? { req } : {}),
  })
  const newest = docs[0]
  return newest ? ({ ...newest.version, id } as TermAndFacts['term']) : null
}

/** The facts of a draft that is at hand, saved or about to be. */
export const factsOfDraft = async (
  payload: Payload,
  term: TermAndFacts['term'],
  req?: PayloadRequest,
): Promise<TermAndFacts> => {
  const { snapshot } = await draftSnapshot(payload, term, req)
  return { term, ...(await factsOfSnapshot(payload, term, snapshot, req)) }
}

/** As `factsOfDraft`, where the snapshot has been made already. */
export const factsOfSnapshot = async (
  payload: Payload,
  term: { publicId: string; contributors?: string | null; category?: Term['category'] },
  draft: DraftTermSnapshot,
  req?: PayloadRequest,
): Promise<{ facts: TermFacts; latest: LedgerRow | null }> => {
  const [latest, approvals] = await Promise.all([
    latestOf(payload, term.publicId),
    approvalRules(payload, term.category, req),
  ])
  const version = latest?.recordVersion ?? 0
  const rows = await eventsThatDecide(payload, term.publicId, version)
  const events = rows.filter(({ cycle, kind }) => cycle === version && !isTalk(kind))
  const round = events.filter(({ kind }) => kind === 'withdrawn-from-review').length
  const digest = digestOf(draft)
  const acts = events.filter((event) => event.digest === digest && event.round === round).map(actOf)
  const publication = await publicationOf(payload, latest)
  const facts: TermFacts = {
    draft,
    digest,
    contributors: fromWords(term.contributors),
    version,
    live:
      isPublic(latest) && publication
        ? { digest: latest.digest, event: publication.event, publishedBy: publication.publishedBy }
        : null,
    archived:
      latest?.event === 'archived' && latest.archive
        ? { as: latest.archive.as, reason: latest.reason ?? '', at: latest.validFrom }
        : null,
    ...approvals,
    acts,
    round,
    objections: openObjections(threadsOf(rows.filter(({ kind }) => isTalk(kind)).map(saidOf))),
    schedule: scheduleOf(events),
  }
  // Text that is live as it stands has no contributors since the last publication, unless that publication was forced.
  const unchanged = facts.live?.digest === digest && !awaitsRetrospectiveApproval(facts)
  return { facts: unchanged ? { ...facts, contributors: [] } : facts, latest }
}

const approvalRules = async (
  payload: Payload,
  category: Term['category'],
  req?: PayloadRequest,
): Promise<Pick<TermFacts, 'requiredApprovals' | 'outsideApprovals'>> => {
  const id = idOf(category)
  if (id === null) return { requiredApprovals: DEFAULT_APPROVALS, outsideApprovals: [] }
  const doc = await payload.findByID({
    collection: 'categories',
    id,
    depth: 0,
    // A category's draft does not count: what it requires is what an administrator has published, once they have.
    draft: false,
    disableErrors: true,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  const roles = doc?.requiredApprovals ?? []
  return { requiredApprovals: roles.length > 0 ? roles : DEFAULT_APPROVALS, outsideApprovals: doc?.outsideApprovals ?? [] }
}

/** The acts of the present cycle, and the objections of all with what became of them. */
const eventsThatDecide = async (payload: Payload, term: string, cycle: number): Promise<WorkflowEvent[]> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: {
      and: [
        { record: { equals: term } },
        {
          or: [
            { and: [{ cycle: { equals: cycle } }, { kind: { not_in: [...TALK, ...LAW_TASKS] } }] },
            { blocking: { equals: true } },
            { kind: { in: ['resolved', 'reopened'] } },
          ],
        },
      ],
    },
    sort: 'at',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}

export const isTalk = (kind: EventKind): boolean => (TALK as readonly EventKind[]).includes(kind)

/** The latest that was neither cancelled nor has failed. Its end is keyed by it: whoever ends it, it ends once. */
const scheduleOf = (events: readonly WorkflowEvent[]): Schedule | null => {
  const ended = new Set(events.filter(({ kind }) => kind.startsWith('schedule-')).map(({ key }) => key))
  const open = events.filter(({ kind, key }) => kind === 'scheduled' && !ended.has(endOfSchedule(key)))
  const last = open.at(-1)
  if (!last) return null
  return { key: last.key, digest: last.digest, publishAt: last.publishAt ?? last.at, actor: last.actor ?? '', at: last.at }
}

export const saidOf = (event: WorkflowEvent): Said => ({
  kind: event.kind,
  thread: event.thread ?? event.key,
  actor: event.actor ?? '',
  roles: fromWords(event.roles),
  at: event.at,
  note: event.note ?? null,
  field: event.field ?? null,
  blocking: event.blocking ?? false,
  cycle: event.cycle,
})

const actOf = (event: WorkflowEvent): Act => ({
  kind: event.kind,
  actor: event.actor ?? '',
  roles: fromWords(event.roles),
  at: event.at,
  note: event.note ?? null,
  changeKind: event.changeKind ?? null,
})
