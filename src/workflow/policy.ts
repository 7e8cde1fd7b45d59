/** May this person do this, now? Answered with every reason why not. Pure: admin screens and actions ask the same. */
import { type Refusal, refuse } from '../errors'
import { REVIEWER_ROLES, type ReviewerRole, type Role } from '../glossary/kinds'
import { awaitsRetrospectiveApproval, blockingObjections, hasNewerDraft, missingApprovals, stateOf, type TermFacts } from './state'
import { namedRoles, TRANSITIONS, type Verb } from './transitions'

export interface Actor {
  /** Public id. */
  readonly id: string
  readonly roles: readonly Role[]
  /** Reads and decides through a link, without an account. `roles` are those that an administrator lets the link count for. */
  readonly outside?: boolean
}

/** What a request brings besides the verb; all optional, as `actions[]` is asked before anything is typed. */
export interface Brought {
  readonly digest?: string | undefined
  readonly note?: string | undefined
  readonly reason?: string | undefined
  readonly changeKind?: 'major' | 'minor' | undefined
  /** RFC 3339: publish then, not now. */
  readonly publishAt?: string | undefined
  /** A remark that keeps the text from being published until it is resolved. */
  readonly blocking?: boolean | undefined
}

/** Reasons that hold whatever the request brings: what the buttons show. */
export const standingRefusals = (verb: Verb, facts: TermFacts, actor: Actor): Refusal[] => [
  ...roleRefusals(verb, facts, actor),
  ...stateRefusals(verb, facts, actor),
  ...objectionRefusals(verb, facts),
  ...fourEyesRefusals(verb, facts, actor),
]

/** All reasons: those that stand, and those of this very request. */
export const refusalsFor = (
  verb: Verb,
  facts: TermFacts,
  actor: Actor,
  brought: Brought,
  now = new Date().toISOString(),
): Refusal[] => [
  ...digestRefusals(verb, facts, brought),
  ...standingRefusals(verb, facts, actor),
  ...blockingRefusals(brought, actor),
  ...scheduleRefusals(verb, facts, brought, now),
  ...textRefusals(verb, facts, brought),
]

/** Required roles that this person holds and that are still missing. */
export const rolesToApprove = (facts: TermFacts, actor: Actor): ReviewerRole[] =>
  missingApprovals(facts).filter((role) => actor.roles.includes(role))

const roleRefusals = (verb: Verb, facts: TermFacts, actor: Actor): Refusal[] => {
  const { by } = TRANSITIONS[verb]
  const isDecided = facts.acts.some((act) => act.actor === actor.id && isDecision(act.kind))
  if (actor.outside && OUTSIDE_VERBS.includes(verb)) return verb === 'approve' && isDecided ? [refuse('already_decided')] : []
  if (!by.some((role) => actor.roles.includes(role))) return [refuse('role_required', namedRoles(by))]
  if (verb !== 'approve' && verb !== 'request-changes') return []
  const held = facts.requiredApprovals.filter((role) => actor.roles.includes(role))
  if (held.length === 0) return [refuse('role_required', namedRoles(facts.requiredApprovals))]
  if (isDecided) return [refuse('already_decided')]
  const isAskedFor = stateOf(facts) === 'in-review' || awaitsRetrospectiveApproval(facts)
  const approvalIsGiven = verb === 'approve' && isAskedFor && rolesToApprove(facts, actor).length === 0
  return approvalIsGiven ? [refuse('role_already_approved', namedRoles(held, 'and'))] : []
}

/** A link is for one text: its holder approves it or objects to it. */
const OUTSIDE_VERBS: readonly Verb[] = ['approve', 'comment']

const isDecision = (kind: string): boolean => kind === 'approved' || kind === 'changes-requested'

const stateRefusals = (verb: Verb, facts: TermFacts, actor: Actor): Refusal[] => {
  const state = stateOf(facts)
  if (verb === 'unschedule') return facts.schedule ? [] : [refuse('not_scheduled')]
  // Advice may come when the required approvals are there already.
  if (verb === 'approve' && actor.outside && state === 'approved') return []
  if (verb === 'approve' && state === 'published') {
    if (awaitsRetrospectiveApproval(facts)) return []
    return [hasNewerDraft(facts) ? refuse('not_in_review') : refuse('not_awaiting_approval')]
  }
  if (verb === 'archive' && state !== 'archived') return facts.live ? [] : [refuse('nothing_live')]
  if (verb === 'force-publish' && state === 'published' && !hasNewerDraft(facts)) return [refuse('nothing_new')]
  if (TRANSITIONS[verb].from.includes(state)) return []
  switch (state) {
    case 'archived':
      return [refuse('is_archived')]
    case 'changes-requested':
      if (verb === 'restore') return [refuse('not_archived')]
      return [verb === 'submit' || verb === 'publish' ? refuse('changes_were_requested') : refuse('not_in_review')]
    case 'in-review':
    case 'approved':
      if (verb === 'submit') return [refuse('already_in_review')]
      if (verb === 'publish') return [refuse('not_approved', namedRoles(missingApprovals(facts), 'and'))]
      return [verb === 'restore' ? refuse('not_archived') : refuse('role_already_approved', 'every required role')]
    case 'draft':
    case 'published':
      if (verb === 'restore') return [refuse('not_archived')]
      if (verb !== 'publish') return [refuse('not_in_review')]
      return [
        state === 'published' && !hasNewerDraft(facts)
          ? refuse('nothing_new')
          : refuse('not_approved', namedRoles(missingApprovals(facts), 'and')),
      ]
  }
}

const objectionRefusals = (verb: Verb, facts: TermFacts): Refusal[] =>
  verb === 'publish' ? blockingObjections(facts).map(({ note }) => refuse('objection_open', note)) : []

const blockingRefusals = ({ blocking }: Brought, { roles, outside }: Actor): Refusal[] =>
  blocking && !outside && !REVIEWER_ROLES.some((role) => roles.includes(role))
    ? [refuse('role_required', namedRoles(REVIEWER_ROLES))]
    : []

const scheduleRefusals = (verb: Verb, facts: TermFacts, { publishAt }: Brought, now: string): Refusal[] => {
  if (verb !== 'publish' || publishAt === undefined) return []
  if (facts.schedule) return [refuse('already_scheduled')]
  return Date.parse(publishAt) > Date.parse(now) ? [] : [refuse('schedule_in_past', '', 'publishAt')]
}

/** Who contributed to a text since the last publication cannot approve it, before or after. */
const fourEyesRefusals = (verb: Verb, facts: TermFacts, actor: Actor): Refusal[] => {
  if (verb !== 'approve') return []
  const forcedIt = awaitsRetrospectiveApproval(facts) && facts.live?.publishedBy === actor.id
  return facts.contributors.includes(actor.id) || forcedIt ? [refuse('four_eyes')] : []
}

const digestRefusals = (verb: Verb, facts: TermFacts, { digest }: Brought): Refusal[] => {
  if (digest === undefined) return TRANSITIONS[verb].namesDigest ? [refuse('digest_required')] : []
  return digest === facts.digest || verb === 'comment' ? [] : [refuse('digest_changed')]
}

const textRefusals = (verb: Verb, facts: TermFacts, { note, reason }: Brought): Refusal[] => {
  const { needs, label } = TRANSITIONS[verb]
  const missing = needs.flatMap((need) => {
    if (need === 'note') return note?.trim() ? [] : [refuse('note_required', label, 'note')]
    return reason?.trim() ? [] : [refuse('reason_required', label, 'reason')]
  })
  const saysWhatChanged = verb !== 'submit' || !hasNewerDraft(facts) || Boolean(note?.trim())
  return saysWhatChanged ? missing : [...missing, refuse('note_required', 'A change to a published entry', 'note')]
}

/** Reviewers whose decision the present text waits for. */
export const waitingFor = (facts: TermFacts): ReviewerRole[] =>
  stateOf(facts) === 'in-review' || awaitsRetrospectiveApproval(facts) ? missingApprovals(facts) : []
