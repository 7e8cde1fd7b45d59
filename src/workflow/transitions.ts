/** The workflow as a table: who may do what, from which states, and what the act must bring. */
import type { Role } from '../glossary/kinds'
import { REVIEWER_ROLES } from '../glossary/kinds'
import type { State } from './state'

export const VERBS = [
  'submit',
  'approve',
  'request-changes',
  'withdraw',
  'publish',
  'force-publish',
  'archive',
  'restore',
  'unschedule',
  'comment',
  'resolve',
  'reopen',
] as const
export type Verb = (typeof VERBS)[number]

interface Transition {
  readonly by: readonly Role[]
  readonly from: readonly State[]
  /** The act is about one exact text, named by its digest. */
  readonly namesDigest: boolean
  readonly needs: readonly ('note' | 'reason')[]
  /** As it stands in a sentence: “… needs a reason.” */
  readonly label: string
}

const writers: readonly Role[] = ['editor', 'admin']
const everyone: readonly Role[] = ['admin', 'editor', ...REVIEWER_ROLES]
const anyState: readonly State[] = ['draft', 'in-review', 'changes-requested', 'approved', 'published', 'archived']

export const TRANSITIONS: Readonly<Record<Verb, Transition>> = {
  submit: { by: writers, from: ['draft', 'published'], namesDigest: false, needs: [], label: 'Submitting' },
  // From published: the retrospective approval of a force-published text.
  approve: { by: REVIEWER_ROLES, from: ['in-review', 'published'], namesDigest: true, needs: [], label: 'Approving' },
  'request-changes': {
    by: REVIEWER_ROLES,
    from: ['in-review', 'approved'],
    namesDigest: true,
    needs: ['note'],
    label: 'Requesting changes',
  },
  withdraw: {
    by: writers,
    from: ['in-review', 'changes-requested', 'approved'],
    namesDigest: false,
    needs: [],
    label: 'Withdrawing from review',
  },
  publish: { by: writers, from: ['approved'], namesDigest: true, needs: [], label: 'Publishing' },
  'force-publish': {
    by: ['admin'],
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'published'],
    namesDigest: true,
    needs: ['reason'],
    label: 'Publishing without approval',
  },
  archive: {
    by: writers,
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'published'],
    namesDigest: false,
    needs: ['reason'],
    label: 'Archiving',
  },
  restore: { by: writers, from: ['archived'], namesDigest: false, needs: ['reason'], label: 'Restoring' },
  unschedule: {
    by: writers,
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'published'],
    namesDigest: false,
    needs: [],
    label: 'Cancelling a scheduled publication',
  },
  resolve: { by: everyone, from: anyState, namesDigest: false, needs: [], label: 'Resolving' },
  reopen: { by: everyone, from: anyState, namesDigest: false, needs: ['note'], label: 'Reopening' },
  comment: { by: everyone, from: anyState, namesDigest: false, needs: ['note'], label: 'Commenting' },
}

const ROLE_NAME: Readonly<Record<Role, string>> = {
  admin: 'an administrator',
  editor: 'an editor',
  'legal-reviewer': 'a legal reviewer',
  'subject-reviewer': 'a subject reviewer',
}

/** `['editor', 'admin']` to “an editor or an administrator”. */
export const namedRoles = (roles: readonly Role[], joint: 'and' | 'or' = 'or'): string =>
  new Intl.ListFormat('en-GB', { type: joint === 'and' ? 'conjunction' : 'disjunction' }).format(
    roles.map((role) => ROLE_NAME[role]),
  )
