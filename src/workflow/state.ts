/** A term's state, derived from facts. Pure: nothing here reads or writes. */
import type { ReviewerRole, Role } from '../glossary/kinds'
import type { Approval, ArchiveKind, LedgerEvent } from '../publication/ledger-row'
import type { DraftTermSnapshot } from '../publication/snapshot'
import type { EventKind } from './events'

export const STATES = ['draft', 'in-review', 'changes-requested', 'approved', 'published', 'archived'] as const
export type State = (typeof STATES)[number]

/** All that decides a term's state and what may be done with it. */
export interface TermFacts {
  readonly draft: DraftTermSnapshot
  readonly digest: string
  /** Public ids of who changed the text since it was last equal to what is live. */
  readonly contributors: readonly string[]
  /** Rows of this term in the ledger: names the cycle that events count in. */
  readonly version: number
  /** What the public sees; null while it sees nothing. */
  readonly live: { readonly digest: string; readonly event: LedgerEvent; readonly publishedBy: string | null } | null
  readonly archived: { readonly as: ArchiveKind; readonly reason: string; readonly at: string } | null
  readonly requiredApprovals: readonly ReviewerRole[]
  /** Roles that an outside reviewer's approval may count for in this category. */
  readonly outsideApprovals: readonly ReviewerRole[]
  /** Acts about the present digest, within the present cycle and round. */
  readonly acts: readonly Act[]
  /** Withdrawals from review within the present cycle: names the round. */
  readonly round: number
  /** Open, whichever version they were raised about. */
  readonly objections: readonly Objection[]
  /** A publication that waits for its moment, within the present cycle. */
  readonly schedule: Schedule | null
}

export interface Objection {
  readonly thread: string
  readonly actor: string
  readonly roles: readonly Role[]
  readonly note: string
}

export interface Schedule {
  readonly key: string
  /** The text that is to go out: an edit since then keeps it from doing so. */
  readonly digest: string
  /** RFC 3339, UTC. */
  readonly publishAt: string
  readonly actor: string
  readonly at: string
}

export interface Act {
  readonly kind: EventKind
  readonly actor: string
  readonly roles: readonly Role[]
  readonly at: string
  readonly note: string | null
  readonly changeKind: 'major' | 'minor' | null
}

export const stateOf = (facts: TermFacts): State => {
  if (facts.archived) return 'archived'
  if (has(facts, 'submitted')) {
    if (has(facts, 'changes-requested')) return 'changes-requested'
    return missingApprovals(facts).length === 0 ? 'approved' : 'in-review'
  }
  return facts.live ? 'published' : 'draft'
}

/** The draft says something that the public does not see. */
export const hasNewerDraft = (facts: TermFacts): boolean => facts.live !== null && facts.live.digest !== facts.digest

/** Force-published, and not yet approved by every required role afterwards. */
export const awaitsRetrospectiveApproval = (facts: TermFacts): boolean =>
  facts.live?.event === 'force-published' && facts.live.digest === facts.digest && !has(facts, 'submitted')

/** Required roles whose holders have not approved the present digest. */
export const missingApprovals = (facts: TermFacts): ReviewerRole[] => {
  const given = new Set(facts.acts.filter(({ kind }) => kind === 'approved').flatMap(({ roles }) => roles))
  return facts.requiredApprovals.filter((role) => !given.has(role))
}

/** As the ledger records them: the required roles that each approval of the present digest was given for. Advice is none. */
export const approvalsGiven = (facts: TermFacts): Approval[] =>
  facts.acts
    .filter(({ kind }) => kind === 'approved')
    .map(({ actor, roles, at }) => ({
      user: actor,
      roles: facts.requiredApprovals.filter((role) => roles.includes(role)),
      at,
    }))
    .filter(({ roles }) => roles.length > 0)

/** Open objections of people who speak for a role that must approve: the text is not published over them. */
export const blockingObjections = (facts: TermFacts): Objection[] =>
  facts.objections.filter(({ roles }) => facts.requiredApprovals.some((role) => roles.includes(role)))

export const has = (facts: TermFacts, kind: EventKind): boolean => facts.acts.some((act) => act.kind === kind)

export const submission = (facts: TermFacts): Act | undefined => facts.acts.find(({ kind }) => kind === 'submitted')
