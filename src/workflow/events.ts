/** Review events: one act by one person about one digest. */
export const EVENT_KINDS = [
  'submitted',
  'approved',
  'changes-requested',
  'commented',
  'withdrawn-from-review',
  'published',
  'force-published',
  'archived',
  'restored',
  'scheduled',
  'schedule-cancelled',
  'schedule-failed',
  'replied',
  'resolved',
  'reopened',
  'law-task-opened',
  'law-task-closed',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** What is said about a text. It decides nothing by itself; an open objection keeps a text from being published. */
export const TALK = ['commented', 'replied', 'resolved', 'reopened'] as const satisfies readonly EventKind[]

/** A change in law asks for a review of the entry, and has been seen to. They decide nothing about a text. */
export const LAW_TASKS = ['law-task-opened', 'law-task-closed'] as const satisfies readonly EventKind[]

/**
 * The unique key of a task of the law: one a term and change, however the change is corrected while the task is open.
 * @param turns how often the task of this change was opened and closed before.
 */
export const lawTaskKey = (term: string, thread: string, turns: number): string => `${term}:${thread}:${turns}`

/** Which change a task is about, as the events of it name it. */
export const lawThread = (reference: string, change: string): string => `law:${reference}:${change}`

/**
 * The unique key of a decision. Within a cycle (rows the term has in the ledger) and a round (withdrawals from review in
 * it), a person does one kind of act about one text once: a twin insert fails, whoever was first stands.
 */
export const decisionKey = (decision: {
  readonly term: string
  readonly cycle: number
  readonly round: number
  readonly digest: string
  readonly kind: EventKind
  readonly actor: string
}): string =>
  [decision.term, decision.cycle, decision.round, decision.digest, decision.kind, decision.actor].join(':')

/**
 * The unique key of a schedule: within a round, the same person sets the same text for the same moment once, unless it was
 * cancelled (or failed) in between. Two processes that find it due write the one row of its failure, or the one publication.
 */
export const scheduleKey = (schedule: {
  readonly term: string
  readonly cycle: number
  readonly round: number
  readonly digest: string
  readonly actor: string
  readonly publishAt: string
  /** Schedules of this cycle that have ended. */
  readonly ended: number
}): string =>
  [schedule.term, schedule.cycle, schedule.round, schedule.digest, 'scheduled', schedule.actor, schedule.publishAt, schedule.ended].join(':')

/** A schedule is cancelled or has failed once, whoever is first. */
export const endOfSchedule = (key: string): string => `${key}:ended`

/** Resolved and reopened take turns: the number of turns so far is part of the key. */
export const turnKey = (term: string, thread: string, turns: number): string => `${term}:turn:${thread}:${turns}`

/** The unique key of the event that mirrors a ledger row: made again from the row, it is the same. */
export const mirrorKey = (term: string, recordVersion: number): string => `${term}:ledger:${recordVersion}`
