/** The workflow document: what `GET /api/terms/:id/workflow` answers, and every act after it is done. */
import type { Payload } from 'payload'
import type { WorkflowEvent } from '../generated/payload-types'
import type { Refusal } from '../errors'
import type { ReviewerRole, Role } from '../glossary/kinds'
import { parseSnapshot } from '../publication/ledger-row'
import type { TermSnapshot } from '../publication/snapshot'
import type { EventKind } from './events'
import type { Part } from './part-names'
import { changedParts } from './parts'
import { peopleOf, type Person } from './people'
import { type Actor, standingRefusals, waitingFor } from './policy'
import type { TermAndFacts } from './read-facts'
import { missingParts } from './requirements'
import { awaitsRetrospectiveApproval, hasNewerDraft, type State, stateOf, submission } from './state'
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

export const workflowDocument = async (
  payload: Payload,
  { term, facts, latest }: TermAndFacts,
  actor: Actor,
): Promise<WorkflowDocument> => {
  const events = await eventsOf(payload, term.publicId)
  const person = await peopleOf(payload, events.map(({ actor }) => actor))
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
