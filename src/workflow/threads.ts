/** Conversations about a term: a first remark, answers, and whether it is settled. Pure. */
import { type Refusal, refuse } from '../errors'
import { REVIEWER_ROLES, type Role } from '../glossary/kinds'
import type { EventKind } from './events'
import type { Actor } from './policy'
import type { Objection } from './state'
import { namedRoles } from './transitions'

/** A row of what was said, as far as threads are concerned. */
export interface Said {
  readonly kind: EventKind
  readonly thread: string
  readonly actor: string
  readonly roles: readonly Role[]
  readonly at: string
  readonly note: string | null
  readonly field: string | null
  readonly blocking: boolean
  /** Publications of the term before it was said: the version it is about. */
  readonly cycle: number
}

export interface Thread {
  readonly id: string
  readonly first: Said
  /** Everything after the first remark, in order. */
  readonly later: readonly Said[]
  readonly isOpen: boolean
  /** How often it was resolved or reopened. Such an act is keyed by this number, so they alternate whoever acts at once. */
  readonly turns: number
}

/** Newest conversation first. Rows whose first remark is missing say nothing by themselves. */
export const threadsOf = (rows: readonly Said[]): Thread[] => {
  const byThread = new Map<string, Said[]>()
  for (const row of [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    byThread.set(row.thread, [...(byThread.get(row.thread) ?? []), row])
  }
  return [...byThread]
    .flatMap(([id, said]) => {
      const first = said.find(({ kind }) => kind === 'commented')
      if (!first) return []
      const later = said.filter((row) => row !== first)
      const turns = later.filter(({ kind }) => kind !== 'replied').length
      return [{ id, first, later, isOpen: turns % 2 === 0, turns }]
    })
    .reverse()
}

export const openObjections = (threads: readonly Thread[]): Objection[] =>
  threads
    .filter(({ isOpen, first }) => isOpen && first.blocking)
    .map(({ id, first: { actor, roles, note } }) => ({ thread: id, actor, roles, note: note ?? '' }))

/**
 * Why this person may not resolve a conversation, or reopen it. An ordinary remark is resolved by anyone; an objection by who
 * raised it, or by a holder of one of the same roles who did not write the text (four eyes).
 */
export const turnRefusals = (
  verb: 'resolve' | 'reopen',
  { isOpen, first }: Thread,
  actor: Actor,
  contributors: readonly string[],
): Refusal[] => {
  if (verb === 'reopen') return isOpen ? [refuse('thread_open')] : []
  if (!isOpen) return [refuse('thread_resolved')]
  if (!first.blocking || first.actor === actor.id) return []
  const roles = objectorsRoles(first.roles)
  const mayJudge = roles.some((role) => actor.roles.includes(role)) && !contributors.includes(actor.id)
  return mayJudge ? [] : [refuse('objection_of_another', namedRoles(roles))]
}

/** An outside reviewer whose word is advice holds none: any reviewer may settle it. */
const objectorsRoles = (roles: readonly Role[]): readonly Role[] => {
  const held = REVIEWER_ROLES.filter((role) => roles.includes(role))
  return held.length > 0 ? held : REVIEWER_ROLES
}
