/**
 * Tasks of the law as events: opened when a change in law begins to ask for a review of an entry, closed when it no longer
 * does, and by what. Both follow from the ledger; the unique keys make each once, whoever settles.
 */
import type { Payload, PayloadRequest } from 'payload'
import { longDay } from '../glossary/dates'
import type { WorkflowEvent } from '../generated/payload-types'
import type { OpenLawChange } from '../publication/law-changes'
import { LAW_TASKS, lawTaskKey, lawThread } from './events'
import { insertEvent } from './insert-event'
import { lawTaskOf, lawTaskSentence, unreadSentence } from './law-tasks'
import type { TermAndFacts } from './read-facts'
import type { LawStanding } from './read-law'

/** @returns what had to be recorded, a sentence each. */
export const settleLawTasks = async (
  payload: Payload,
  { term, facts, latest }: TermAndFacts,
  law: LawStanding,
  req?: PayloadRequest,
): Promise<string[]> => {
  if (!latest) return []
  const turns = await turnsSoFar(payload, term.publicId)
  const open = new Map(law.open.map((each) => [threadOf(each), each]))
  const at = new Date()
  const insert = (thread: string, kind: (typeof LAW_TASKS)[number], turn: number, actor: string | null, note: string) =>
    insertEvent(payload, req, {
      key: lawTaskKey(term.publicId, thread, turn),
      kind,
      thread,
      term: term.id,
      record: term.publicId,
      at: at.toISOString(),
      digest: latest.digest,
      actor,
      roles: '',
      note,
      changeKind: null,
      field: null,
      cycle: facts.version,
      round: 0,
    })
  const today = at.toISOString().slice(0, 10)
  const repairs: string[] = []
  for (const [thread, each] of open) {
    const turn = turns.get(thread) ?? 0
    if (isOpen(turn)) continue
    const task = lawTaskOf(each, law.titles.get(each.change.reference) ?? 'a source')
    const note = [lawTaskSentence(task, today), unreadSentence(task)].filter(Boolean).join(' ')
    await insert(thread, 'law-task-opened', turn, each.change.recordedBy, note)
    repairs.push('asked for its review after a change in law')
  }
  for (const [thread, turn] of turns) {
    if (!isOpen(turn) || open.has(thread)) continue
    await insert(thread, 'law-task-closed', turn, null, whatClosed(thread, facts, law))
    repairs.push('closed a task that a change in law had opened')
  }
  return repairs
}

const threadOf = ({ change }: OpenLawChange): string => lawThread(change.reference, change.key)

/** Opened and closed take turns: after an odd number of them, the task is open. */
const isOpen = (turns: number): boolean => turns % 2 === 1

const turnsSoFar = async (payload: Payload, record: string): Promise<Map<string, number>> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: record } }, { kind: { in: [...LAW_TASKS] } }] },
    pagination: false,
    depth: 0,
    // What is on record decides, whoever settles.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const turns = new Map<string, number>()
  for (const { thread } of docs as Pick<WorkflowEvent, 'thread'>[]) if (thread) turns.set(thread, (turns.get(thread) ?? 0) + 1)
  return turns
}

const whatClosed = (thread: string, facts: TermAndFacts['facts'], law: LawStanding): string => {
  if (!facts.live) return 'The entry was taken from the public.'
  const touching = law.touching.find((each) => threadOf(each) === thread)
  if (touching) {
    const reviewed = law.lastReviewed ? ` of ${longDay(law.lastReviewed.slice(0, 10))}` : ''
    return `Closed by the full review${reviewed}.`
  }
  const [, reference = '', ...key] = thread.split(':')
  const record = law.records.get(reference)
  if (!record) return 'The entry no longer cites the source.'
  const stays = record.changes.some((change) => change.key === key.join(':'))
  return stays
    ? 'The entry no longer cites what the change touches, or the change was corrected and touches it no longer.'
    : `The change was undone: it is no longer on record for ${record.snapshot.title}.`
}
