/** The same two acts at the same moment, over and over: in one process, and in two processes on one database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionKey, type EventKind } from '../../../src/workflow/events'
import { ACTIONS } from '../../../src/workflow/actions'
import { settleTerm } from '../../../src/workflow/settle-term'
import { aCategory, aTerm, edit, richText } from '../../factories/records'
import type { Id, Person, TestCms } from '../../support/cms'
import { type Answer, obey, type Order } from '../../support/orders'
import { aSecondProcess, type SecondProcess } from '../../support/two-processes'
import type { Arena } from './arena'
import { reviewOf, stateFindings } from './checker'
import { share } from './share'
import type { Seen } from './stage'

/** @param arena opened before the first round, closed by whoever opened it. */
export const rounds = (arena: () => Arena): void => {
  let second: SecondProcess
  let categories: Readonly<Record<'one' | 'two', Id>>
  beforeAll(async () => {
    const { cms } = arena()
    categories = {
      one: (await aCategory(cms)).id,
      two: (await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })).id,
    }
    second = await aSecondProcess(cms.database.url)
  })
  afterAll(() => second.stop())

  describe.each(KINDS)('$name', (kind) => {
    it.each([
      ['one process', 500],
      ['two processes', 500],
    ] as const)('in %s', { timeout: share.timeout }, async (where, all) => {
      const tally: Tally = { outcomes: new Map(), findings: [] }
      for (let number = 0; number < share.of(all); number += 1) {
        const subject = await aSubject(arena(), categories, kind, number, subjects)
        await round(arena(), subject, kind, number, where === 'two processes' ? second : null, tally)
      }
      share.note({ database: arena().name, kind: `${kind.name}, ${where}`, rounds: share.of(all), ...tally })
      expect(tally.findings).toEqual([])
    })
  })

  const subjects = new Map<string, Subject>()
}

interface Tally {
  readonly outcomes: Map<string, number>
  readonly findings: string[]
}

interface Subject {
  readonly id: Id
  readonly record: string
  readonly required: readonly string[]
}

interface Kind {
  readonly name: string
  /** Where the term stands before. `over` a published text. */
  readonly situation: 'in-review' | 'approved' | 'approved over' | 'scheduled'
  readonly category: (number: number) => 'one' | 'two'
  readonly acts: (moment: Moment, number: number) => readonly [Order, Order]
  /** Codes with which one of the two may be refused. */
  readonly refusals: readonly string[]
  /** What the record should hold more than before, by kind of event and row, given which of the two were done. */
  readonly expected: (done: readonly [boolean, boolean], number: number) => Recorded | null
}

/** How often each kind of event or ledger row. */
type Recorded = Readonly<Record<string, number>>

interface Moment {
  readonly term: Id
  readonly digest: string
  readonly people: TestCms['people']
}

const actorOf = ({ publicId, roles }: Person) => ({ id: publicId, roles })

const act = ({ term, digest }: Moment, verb: 'approve' | 'request-changes' | 'publish' | 'archive', by: Person): Order => ({
  order: 'act',
  term,
  verb,
  actor: actorOf(by),
  request: { digest, note: 'At the same moment.', reason: 'At the same moment.' },
})

const edited = ({ term, people }: Moment, number: number): Order => ({
  order: 'edit',
  term,
  data: { definition: richText(`Edited in round ${number}.`) },
  autosave: number % 2 === 1,
  user: people.otherEditor,
})

/** Two days hence every schedule of a round is due. */
const dueBy = (): string => new Date(Date.now() + 48 * 60 * 60 * 1000).toISOString()

const count = (...flags: readonly boolean[]): number => flags.filter(Boolean).length

const KINDS: readonly Kind[] = [
  {
    name: 'Two reviewers decide',
    situation: 'in-review',
    category: (number) => (number % 4 === 1 ? 'two' : 'one'),
    acts: (moment, number) => {
      const { legal, otherLegal, subject } = moment.people
      if (number % 4 === 0) return [act(moment, 'approve', legal), act(moment, 'approve', otherLegal)]
      if (number % 4 === 1) return [act(moment, 'approve', legal), act(moment, 'approve', subject)]
      if (number % 4 === 2) return [act(moment, 'approve', legal), act(moment, 'request-changes', otherLegal)]
      return [act(moment, 'approve', legal), act(moment, 'approve', legal)]
    },
    refusals: ['role_already_approved', 'already_decided', 'not_in_review'],
    expected: (done, number): Recorded | null => {
      if (count(...done) === 0) return null
      // The last is one person’s double click: the same answer, recorded once.
      if (number % 4 === 3) return { approved: 1 }
      return number % 4 === 2 ? { approved: count(done[0]), 'changes-requested': count(done[1]) } : { approved: count(...done) }
    },
  },
  {
    name: 'An edit meets an approval',
    situation: 'in-review',
    category: () => 'one',
    acts: (moment, number) => [act(moment, 'approve', moment.people.legal), edited(moment, number)],
    refusals: ['digest_changed', 'not_in_review'],
    expected: (done) => (done[1] ? { approved: count(done[0]) } : null),
  },
  {
    name: 'Publishing meets archiving',
    situation: 'approved over',
    category: () => 'one',
    acts: (moment) => [act(moment, 'publish', moment.people.editor), act(moment, 'archive', moment.people.otherEditor)],
    refusals: ['already_published', 'is_archived'],
    expected: (done) =>
      count(...done) === 0
        ? null
        : { published: count(done[0]), 'row published': count(done[0]), archived: count(done[1]), 'row archived': count(done[1]) },
  },
  {
    name: 'Two publish',
    situation: 'approved',
    category: () => 'one',
    acts: (moment, number) => [
      act(moment, 'publish', moment.people.editor),
      act(moment, 'publish', number % 2 === 0 ? moment.people.editor : moment.people.otherEditor),
    ],
    refusals: ['already_published', 'nothing_new'],
    expected: (done, number): Recorded | null => {
      const isOne = number % 2 === 0 ? count(...done) === 2 : count(...done) === 1
      return isOne ? { published: 1, 'row published': 1 } : null
    },
  },
  {
    name: 'Two schedulers',
    situation: 'scheduled',
    category: () => 'one',
    acts: () => [
      { order: 'publish due', now: dueBy() },
      { order: 'publish due', now: dueBy() },
    ],
    refusals: [],
    expected: (done, number): Recorded | null => {
      if (count(...done) < 2) return null
      return isSpoilt(number) ? { 'schedule-failed': 1 } : { published: 1, 'row published': 1 }
    },
  },
]

/** In every third round of the schedulers the text was edited after it had been scheduled: it must not go out. */
const isSpoilt = (number: number): boolean => number % 3 === 2

const ROUNDS_A_TERM = 10

/** A term where the round needs it. Its rows are written as the acts would, so that a thousand rounds take no hour. */
const aSubject = async (
  { cms, tables }: Arena,
  categories: Readonly<Record<'one' | 'two', Id>>,
  { name, situation, category }: Kind,
  number: number,
  subjects: Map<string, Subject>,
): Promise<Subject> => {
  const { payload, people } = cms
  const key = `${name} ${category(number)}`
  let subject = subjects.get(key)
  if (!subject || number % ROUNDS_A_TERM === 0) {
    const { id, publicId } = await aTerm(cms, { category: categories[category(number)] })
    subject = { id, record: publicId, required: category(number) === 'one' ? ['legal-reviewer'] : ['legal-reviewer', 'subject-reviewer'] }
    subjects.set(key, subject)
  }
  const { id, record } = subject
  const see = async () => {
    const rows = await tables.publications({ records: [record] })
    const events = (await tables.events([record])).filter(({ cycle, kind }) => cycle === rows.length && kind === 'withdrawn-from-review')
    const [term] = await tables.terms([record])
    return { rows, round: events.length, digest: term?.digest ?? '', state: term?.state }
  }
  const decide = async (kind: EventKind, by: Person, roles: string): Promise<void> => {
    const { rows, round, digest } = await see()
    const decision = { cycle: rows.length, round, digest, kind, actor: by.publicId }
    const key = kind === 'withdrawn-from-review' ? `${record}:${rows.length}:${round}:withdrawn` : decisionKey({ ...decision, term: record })
    await payload.db.create({
      collection: 'workflow-events',
      data: { ...decision, key, term: id, record, at: new Date().toISOString(), roles, note: 'Beforehand.', changeKind: kind === 'submitted' ? 'major' : null },
    })
  }
  let now = await see()
  if (now.state === 'archived') {
    await ACTIONS.restore({ payload, term: id, actor: actorOf(people.editor) }, { reason: 'For another round.' })
    now = await see()
  }
  if (now.state === 'in-review' || now.state === 'approved' || now.state === 'changes-requested') {
    await decide('withdrawn-from-review', people.editor, 'editor')
  }
  if (situation === 'approved over' && now.rows.length === 0) {
    await ACTIONS['force-publish']({ payload, term: id, actor: actorOf(people.admin) }, { digest: now.digest, reason: 'So that something is live.' })
    now = await see()
  }
  if (now.rows.length > 0) await edit(cms, id, { definition: richText(`As it was before round ${number}.`) })
  await decide('submitted', people.editor, 'editor')
  if (situation !== 'in-review') await decide('approved', people.legal, 'legal-reviewer')
  await settleTerm(payload, id)
  if (situation === 'scheduled') {
    const publishAt = new Date(Date.now() + 60 * 60 * 1000).toISOString()
    await ACTIONS.publish({ payload, term: id, actor: actorOf(people.editor) }, { digest: (await see()).digest, publishAt })
    if (isSpoilt(number)) await edit(cms, id, { definition: richText(`Edited after it was scheduled for round ${number}.`) })
  }
  return subject
}

const round = async (
  { cms, tables, ledger }: Arena,
  { id, record, required }: Subject,
  kind: Kind,
  number: number,
  second: SecondProcess | null,
  { outcomes, findings }: Tally,
): Promise<void> => {
  const see = async (): Promise<Seen> => ({
    publications: await tables.publications({ records: [record] }),
    events: await tables.events([record]),
    terms: await tables.terms([record]),
  })
  const say = (what: string): number => findings.push(`Round ${number}: ${what}`)
  const before = await see()
  const moment = { term: id, digest: before.terms[0]?.digest ?? '', people: cms.people }
  const [one, other] = kind.acts(moment, number)
  const mine = (order: Order): Promise<Answer> => obey(cms.payload, order)
  const theirs = second ? second.do : mine
  const [mineFirst, theirsFirst] = leads(number, second !== null)
  // Each of the two acts is the other process’s in every other round.
  const answers =
    number % 2 === 0
      ? await Promise.all([mineFirst().then(() => mine(one)), theirsFirst().then(() => theirs(other))])
      : await Promise.all([theirsFirst().then(() => theirs(one)), mineFirst().then(() => mine(other))])
  const after = await see()

  for (const answer of answers) {
    if ('broke' in answer) say(answer.broke)
    const codes = 'broke' in answer ? ['BROKE'] : answer.codes.length > 0 ? answer.codes : ['done']
    for (const code of codes) outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
    const unexpected = codes.filter((code) => code !== 'done' && code !== 'BROKE' && !kind.refusals.includes(code))
    if (unexpected.length > 0) say(`refused with ${unexpected.join(', ')}`)
  }
  const isDone = (answer: Answer): boolean => 'codes' in answer && answer.codes.length === 0
  const expected = kind.expected([isDone(answers[0]), isDone(answers[1])], number)
  const recorded = recordedBetween(before, after)
  if (!expected) say(`neither or both were done: ${JSON.stringify(answers)}, on record ${JSON.stringify(recorded)}`)
  else if (tell(recorded) !== tell(expected)) say(`on record are ${tell(recorded)}, not ${tell(expected)}`)
  for (const row of after.publications.slice(before.publications.length).filter(({ event }) => event === 'published')) {
    const cycle = row.recordVersion - 1
    const given = reviewOf(after.events.filter(({ at }) => at <= row.validFrom), row.digest, cycle).approvals.flatMap(({ roles }) => (roles ?? '').split(' '))
    if (!required.every((role) => given.includes(role))) say('a text was published that its reviewers have not approved')
  }
  findings.push(...(await ledger.look()).map((finding) => `Round ${number}: ${finding}`))
  const stale = after.terms.flatMap((term) => stateFindings(term, after, required))
  const repairs = await settleTerm(cms.payload, id)
  if (stale.length + repairs.length > 0) {
    outcomes.set('out of step', (outcomes.get('out of step') ?? 0) + 1)
    say(`was left out of step: ${[...stale, ...repairs].join(' ')}`)
  }
}

/**
 * How long each of the two acts waits before it begins. Two acts in one process would interleave alike every time: one is
 * behind by some turns of the event loop, or, where the database answers within the turn (SQLite), by some of its smaller steps.
 * Another process is told at once: it must not wait until this one has come to rest.
 */
const leads = (number: number, isElsewhere: boolean): readonly [() => Promise<void>, () => Promise<void>] => {
  const none = () => Promise.resolve()
  if (isElsewhere) return [() => turns((number % 40) * 100), none]
  return number % 4 < 2 ? [none, () => turns(number % 20)] : [none, () => steps((number * 53) % 1500)]
}

const turns = async (many: number): Promise<void> => {
  for (let turn = 0; turn < many; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const steps = async (many: number): Promise<void> => {
  for (let step = 0; step < many; step += 1) await Promise.resolve()
}

const recordedBetween = (before: Seen, after: Seen): Record<string, number> => {
  const found: Record<string, number> = {}
  const known = new Set(before.events.map(({ key }) => key))
  for (const { kind } of after.events.filter(({ key }) => !known.has(key))) found[kind] = (found[kind] ?? 0) + 1
  for (const { event } of after.publications.slice(before.publications.length)) found[`row ${event}`] = (found[`row ${event}`] ?? 0) + 1
  return found
}

/** In one order, without what did not happen. */
const tell = (counts: Recorded): string =>
  Object.entries(counts)
    .filter(([, times]) => times > 0)
    .map(([what, times]) => `${times} ${what}`)
    .sort()
    .join(', ')
