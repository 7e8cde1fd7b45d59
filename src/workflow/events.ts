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
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

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

/** The unique key of the event that mirrors a ledger row: made again from the row, it is the same. */
export const mirrorKey = (term: string, recordVersion: number): string => `${term}:ledger:${recordVersion}`
