/** Who hears of a review event, and what. Nobody is told of their own act. */
import type { CollectionAfterChangeHook, Payload } from 'payload'
import type { User, WorkflowEvent } from '../generated/payload-types'
import { idOf } from '../publication/to-snapshot'
import { fullName, peopleOf } from '../workflow/people'
import { readFacts, type TermAndFacts } from '../workflow/read-facts'
import { missingApprovals } from '../workflow/state'
import { fromWords } from '../workflow/word-list'
import { accountsOf } from './accounts'
import type { MailKind } from './kinds'
import { type MailOrder, queueMail } from './outbox'

/** In a request's context: what happens there is told to nobody (a seed, an import). */
export const WITHOUT_MAIL = 'termhouseWithoutMail'

/** The act is on record by now: whatever goes wrong here is logged, and never told as a failure of the act. */
export const mailAfterEvent: CollectionAfterChangeHook<WorkflowEvent> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || req.context[WITHOUT_MAIL]) return doc
  try {
    await notifyOfEvent(req.payload, doc)
  } catch (error) {
    req.payload.logger.error({ err: error, event: doc.key }, 'An act is on record, but the mails about it could not be queued')
  }
  return doc
}

/** Idempotent: the event's own key names the mails. @returns how many mails are new. */
export const notifyOfEvent = async (payload: Payload, event: WorkflowEvent): Promise<number> => {
  // A text, not the union of kinds: kinds that are not named in the table are nobody's business here.
  const kind: string = event.kind
  const rule = RULES[kind]
  if (!rule) return 0
  const id = idOf(event.term)
  const found = id === null ? null : await readFacts(payload, id)
  if (!found) return 0
  const order = await rule({ payload, event, found })
  return order ? queueMail(payload, order) : 0
}

interface Occasion {
  readonly payload: Payload
  readonly event: WorkflowEvent
  readonly found: TermAndFacts
}

type Rule = (occasion: Occasion) => Promise<MailOrder | null>

/** To the reviewers whose decision is missing and who did not write the text. */
const submitted: Rule = async (occasion) => {
  const { payload, event, found } = occasion
  const roles = missingApprovals(found.facts)
  const reviewers = await accountsOf(payload, { roles: { in: roles } })
  return order(occasion, 'submitted', {
    recipients: reviewers.filter(({ publicId }) => publicId !== event.actor && !writersOf(found).includes(publicId ?? '')),
    facts: { ...(await basics(occasion)), roles },
  })
}

/** To whoever submitted the text, and whoever wrote it. */
const decided =
  (decision: 'approved' | 'changes-requested'): Rule =>
  async (occasion) =>
    order(occasion, 'decided', {
      recipients: await peopleBut(occasion, [await lastActor(occasion, ['submitted']), ...writersOf(occasion.found)]),
      facts: { ...(await basics(occasion)), decision },
    })

/** To whoever submitted or wrote the text, and whoever spoke before in the same conversation. */
const commented: Rule = async (occasion) => {
  const said = await conversation(occasion)
  return order(occasion, 'commented', {
    recipients: await peopleBut(occasion, [
      await lastActor(occasion, ['submitted']),
      ...writersOf(occasion.found),
      ...said.map(({ actor }) => actor ?? null),
    ]),
    facts: { ...(await basics(occasion)), field: said[0]?.field ?? null },
  })
}

/** To whoever set the time, and whoever submitted the text. The server itself acted: nobody is left out. */
const scheduleFailed: Rule = async (occasion) => {
  const { payload, event } = occasion
  const ids = [await lastActor(occasion, ['scheduled']), await lastActor(occasion, ['submitted'])]
  const { at, title, id, note } = await basics(occasion)
  return order(occasion, 'schedule-failed', {
    recipients: await accountsOf(payload, { publicId: { in: present(ids) } }),
    facts: { title, id, at, note, plannedFor: event.publishAt ?? null },
  })
}

/** To whoever answers for the entry, whoever put the change on record included: it is they who have work now. */
const lawChanged: Rule = async (occasion) => {
  const { payload, event, found } = occasion
  const { title, id, at, note, by } = await basics(occasion)
  const owners = [await lastActor(occasion, ['submitted']), await lastActor(occasion, ['published', 'force-published'])]
  return order(occasion, 'law-changed', {
    recipients: await accountsOf(payload, { publicId: { in: present([...owners, ...writersOf(found)]) } }),
    facts: { title, id, at, note, by: event.actor ? by : null },
  })
}

const RULES: Readonly<Record<string, Rule | undefined>> = {
  submitted,
  approved: decided('approved'),
  'changes-requested': decided('changes-requested'),
  commented,
  replied: commented,
  'schedule-failed': scheduleFailed,
  'law-task-opened': lawChanged,
}

const order = <Kind extends MailKind>(
  { event }: Occasion,
  kind: Kind,
  rest: Pick<MailOrder<Kind>, 'recipients' | 'facts'>,
): MailOrder => ({ kind, key: event.key, ...rest })

const basics = async ({ payload, event, found: { term } }: Occasion) => {
  const person = await peopleOf(payload, [event.actor])
  return {
    title: term.title ?? 'Untitled',
    id: term.id,
    by: fullName(person(event.actor ?? '')) ?? 'Someone',
    at: event.at,
    note: event.note ?? null,
  }
}

const writersOf = ({ term }: TermAndFacts): string[] => fromWords(term.contributors)

const peopleBut = ({ payload, event }: Occasion, ids: readonly (string | null)[]): Promise<User[]> =>
  accountsOf(payload, { publicId: { in: present(ids).filter((id) => id !== event.actor) } })

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))]

/** Who did one of these kinds of act about the term last. */
const lastActor = async ({ payload, found }: Occasion, kinds: readonly string[]): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: found.term.publicId } }, { kind: { in: kinds } }] },
    sort: '-at',
    limit: 1,
    depth: 0,
    // Read for finding whom to write to.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0]?.actor ?? null
}

/** Everything said in the conversation that the event belongs to. */
const conversation = async ({ payload, event, found }: Occasion): Promise<WorkflowEvent[]> => {
  if (!event.thread) return []
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: found.term.publicId } }, { thread: { equals: event.thread } }] },
    sort: 'at',
    pagination: false,
    depth: 0,
    // Read for finding whom to write to, and what about.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}
