/** The workflow document: what `GET /api/terms/:id/workflow` answers, and every act after it is done. */
import type { Payload } from 'payload'
import type { DeskEntry, WorkflowEvent } from '../generated/payload-types'
import type { Refusal } from '../errors'
import type { ReviewerRole, Role } from '../glossary/kinds'
import { parseSnapshot } from '../publication/ledger-row'
import type { TermSnapshot } from '../publication/snapshot'
import type { EventKind } from './events'
import type { Part } from './part-names'
import { changedParts } from './parts'
import { peopleOf, type Person, reviewersFor } from './people'
import { type LawTask, readLawTasks } from './law-tasks'
import { type Actor, standingRefusals, waitingFor } from './policy'
import { isTalk, saidOf, type TermAndFacts } from './read-facts'
import { missingParts } from './requirements'
import { linksOf } from './review-links'
import { awaitsRetrospectiveApproval, hasNewerDraft, type State, stateOf, submission } from './state'
import { threadsOf, turnRefusals } from './threads'
import { type Verb, VERBS } from './transitions'
import { fromWords } from './word-list'

export type { Person } from './people'

export interface WorkflowDocument {
  readonly state: State
  /** Digest of the newest draft: what a decision names. */
  readonly digest: string
  readonly liveDigest: string | null
  readonly newerDraft: boolean
  readonly requiredApprovals: readonly ReviewerRole[]
  /** Of the present text. */
  readonly approvals: readonly { readonly roles: readonly Role[]; readonly by: Person; readonly at: string }[]
  readonly waitingFor: readonly ReviewerRole[]
  readonly awaitingRetrospectiveApproval: boolean
  /** What the text still lacks before it can go to review. */
  readonly missing: readonly Refusal[]
  /** Parts in which the draft differs from what is live; all parts while nothing is. */
  readonly changedParts: readonly Part[]
  readonly submission: { readonly by: Person; readonly at: string; readonly note: string | null; readonly changeKind: 'major' | 'minor' } | null
  /** Colleagues who may give an approval that is missing. */
  readonly awaited: readonly Person[]
  readonly schedule: {
    readonly publishAt: string
    readonly by: Person
    /** False once the text was edited: it will not go out as it stands. */
    readonly isOfThisText: boolean
  } | null
  /** Newest first, of every version. */
  readonly threads: readonly ThreadDocument[]
  readonly reviewLinks: readonly ReviewLinkDocument[]
  /** Roles that a link made now could count for. */
  readonly outsideApprovals: readonly ReviewerRole[]
  /** ISO 8601 dates, of the published text. */
  readonly review: {
    readonly last: string | null
    readonly due: string | null
    readonly lawChangedOn: string | null
    /** The changes in law that ask for a review of it, newest first. */
    readonly lawTasks: readonly LawTask[]
  }
  readonly archived: { readonly as: string; readonly reason: string; readonly at: string } | null
  readonly actions: readonly { readonly verb: Verb; readonly allowed: boolean; readonly refusals: readonly Refusal[] }[]
  /** Newest first. */
  readonly events: readonly WorkflowDocumentEvent[]
}

export interface WorkflowDocumentEvent {
  readonly kind: EventKind
  readonly at: string
  readonly by: Person
  readonly roles: readonly Role[]
  readonly digest: string
  readonly note: string | null
  readonly changeKind: 'major' | 'minor' | null
  readonly field: string | null
}

export interface ThreadDocument {
  readonly id: string
  readonly field: string | null
  readonly blocking: boolean
  readonly isOpen: boolean
  /** The version that was public when it was opened; 0 before the first. */
  readonly version: number
  readonly said: readonly { readonly kind: EventKind; readonly by: Person; readonly at: string; readonly note: string | null }[]
  /** Why this person may not resolve it (while open) or reopen it (once resolved). */
  readonly refusals: readonly Refusal[]
}

export interface ReviewLinkDocument {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: ReviewerRole | null
  readonly expiresAt: string
  readonly by: Person
  readonly state: 'open' | 'approved' | 'objected' | 'expired' | 'revoked' | 'outdated'
}

export const workflowDocument = async (
  payload: Payload,
  { term, facts, latest }: TermAndFacts,
  actor: Actor,
): Promise<WorkflowDocument> => {
  const mayInvite = actor.roles.some((role) => role === 'admin' || role === 'editor')
  const [events, links, entry] = await Promise.all([
    eventsOf(payload, term.publicId),
    mayInvite ? linksOf(payload, term.publicId) : [],
    payload.db.findOne<DeskEntry>({ collection: 'desk-entries', where: { record: { equals: term.publicId } } }),
  ])
  const [person, awaited] = await Promise.all([
    peopleOf(payload, [...events.map(({ actor: by }) => by ?? ''), ...links.map(({ createdBy }) => createdBy ?? '')]),
    reviewersFor(payload, waitingFor(facts), facts.contributors),
  ])
  const approvals = facts.acts.filter(({ kind }) => kind === 'approved')
  const submitted = submission(facts)
  return {
    state: stateOf(facts),
    digest: facts.digest,
    liveDigest: facts.live?.digest ?? null,
    newerDraft: hasNewerDraft(facts),
    requiredApprovals: facts.requiredApprovals,
    approvals: approvals.map(({ roles, actor: by, at }) => ({ roles, by: person(by), at })),
    waitingFor: waitingFor(facts),
    awaitingRetrospectiveApproval: awaitsRetrospectiveApproval(facts),
    missing: missingParts(facts.draft),
    changedParts: changedParts(facts.draft, facts.live && latest ? (parseSnapshot(latest) as TermSnapshot) : null),
    submission: submitted
      ? {
          by: person(submitted.actor),
          at: submitted.at,
          note: submitted.note,
          changeKind: submitted.changeKind ?? 'major',
        }
      : null,
    awaited,
    schedule: facts.schedule && {
      publishAt: facts.schedule.publishAt,
      by: person(facts.schedule.actor),
      isOfThisText: facts.schedule.digest === facts.digest,
    },
    threads: threadsOf(events.filter(({ kind }) => isTalk(kind)).map(saidOf)).map((thread) => ({
      id: thread.id,
      field: thread.first.field,
      blocking: thread.first.blocking,
      isOpen: thread.isOpen,
      version: thread.first.cycle,
      said: [thread.first, ...thread.later].map(({ kind, actor: by, at, note }) => ({ kind, by: person(by), at, note })),
      refusals: turnRefusals(thread.isOpen ? 'resolve' : 'reopen', thread, actor, facts.contributors),
    })),
    reviewLinks: links.map((link) => ({
      id: link.publicId,
      name: link.name,
      email: link.email,
      role: link.role ?? null,
      expiresAt: link.expiresAt,
      by: person(link.createdBy ?? ''),
      state: linkState(link, facts.digest, events),
    })),
    outsideApprovals: mayInvite ? facts.outsideApprovals : [],
    review: {
      last: entry?.lastReviewed ?? null,
      due: entry?.nextReviewDue ?? null,
      lawChangedOn: entry?.lawChangedOn ?? null,
      lawTasks: readLawTasks(entry?.lawTasks),
    },
    archived: facts.archived,
    actions: VERBS.map((verb) => {
      const refusals = standingRefusals(verb, facts, actor)
      return { verb, allowed: refusals.length === 0, refusals }
    }),
    events: events.map((event) => ({
      kind: event.kind,
      at: event.at,
      by: person(event.actor ?? ''),
      roles: fromWords(event.roles),
      digest: event.digest,
      note: event.note ?? null,
      changeKind: event.changeKind ?? null,
      field: event.field ?? null,
    })),
  }
}

const linkState = (
  link: { publicId: string; digest: string; expiresAt: string; revokedAt?: string | null },
  digest: string,
  events: readonly WorkflowEvent[],
): ReviewLinkDocument['state'] => {
  const own = events.filter(({ actor }) => actor === link.publicId)
  if (own.some(({ kind }) => kind === 'approved')) return 'approved'
  if (own.some(({ kind }) => kind === 'commented')) return 'objected'
  if (link.revokedAt) return 'revoked'
  if (link.digest !== digest) return 'outdated'
  return link.expiresAt <= new Date().toISOString() ? 'expired' : 'open'
}

const eventsOf = async (payload: Payload, termId: string): Promise<WorkflowEvent[]> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { record: { equals: termId } },
    sort: '-at',
    pagination: false,
    depth: 0,
    // Whoever may read the term may read its record.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}
