/**
 * Whether the rules held, told from the tables and from what was seen to be done. Written apart from the code it judges: it
 * shares neither the state machine nor the policy nor the digest with it. Each finding is a sentence.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { RawEvent, RawPublication, RawTables, RawTerm } from '../../support/raw-tables'
import type { RunAct } from './acts'
import type { Link, Play, Seen, Step } from './stage'

export const findingsOf = (played: Play): string[] => {
  const play: Evidence = { ...played, writers: writersByStep(played) }
  return [
  ...play.steps.flatMap((step, index) => stepFindings(step, index)),
  ...play.terms.flatMap((record) => publicationFindings(record, play)),
  ...play.end.terms.flatMap((term) => stateFindings(term, play.end, play.required.get(term.versionCategory ?? '') ?? [])),
  ...play.repairs.map((repair) => `Settling once more had to repair something: ${repair}.`),
  ...contributorFindings(play),
  ]
}

interface Evidence extends Play {
  /** For each step: public ids of who wrote a term’s text, by its own public id. */
  readonly writers: readonly ReadonlyMap<string, ReadonlySet<string>>[]
}

// --- An act that was acknowledged is on record once, one that was refused is not ---------------------------------------

const stepFindings = (step: Step, index: number): string[] => {
  const at = `Step ${index + 1}`
  const { outcome, act } = step
  if (outcome.as === 'broken') return [`${at} broke: ${outcome.message}`]
  const events = added(step.before.events, step.after.events, ({ key }) => key)
  const rows = added(step.before.publications, step.after.publications, ({ sequence }) => String(sequence))
  const lost = [
    ...added(step.after.events, step.before.events, ({ key }) => key),
    ...added(step.after.publications, step.before.publications, ({ sequence }) => String(sequence)),
  ]
  const changed = step.after.terms.filter(({ record, digest }) => {
    const before = step.before.terms.find((term) => term.record === record)
    return before !== undefined && before.digest !== digest
  })
  const gone = step.before.terms.filter(({ record }) => !step.after.terms.some((term) => term.record === record))
  const findings = lost.length > 0 ? [`${at}: rows have vanished from the record.`] : []
  const told = (what: string): string => `${at} (${step.sentence}): ${what}.`

  if (outcome.as !== 'done') {
    // Bulk saves go record by record: one may have been saved before another was refused.
    const isPartly = outcome.as === 'refused' && outcome.codes.includes('payload: bulk')
    if (events.length + rows.length + gone.length > 0 || (changed.length > 0 && !isPartly)) findings.push(told('it was refused, and left a trace'))
    return findings
  }
  const elsewhere = changed.filter(({ record }) => !step.records.includes(record))
  if (elsewhere.length > 0) findings.push(told('a text of another term has changed'))
  if (gone.length > 0 && act.act !== 'delete') findings.push(told('a term has gone'))
  if (act.act === 'delete') {
    if (gone.length !== 1) findings.push(told('it was acknowledged, and the term is still there'))
    if (step.before.publications.some(({ record }) => step.records.includes(record))) findings.push(told('a term that was public is deleted'))
  }
  if (act.act === 'say published') findings.push(told('it was not refused'))

  // The ledger's own mirror in the events follows its rows.
  const mirrors = events.filter(({ key }) => key.includes(':ledger:'))
  const acts = events.filter(({ key }) => !key.includes(':ledger:'))
  const mirrored = rows.filter(({ event }) => event !== 'approved')
  if (mirrors.length !== mirrored.length) findings.push(told(`${mirrored.length} publications, ${mirrors.length} events that tell of them`))

  if (act.act === 'time passes') {
    // The clock publishes, archives, and says why it could not publish.
    const ends = acts.filter(({ kind }) => kind !== 'schedule-failed')
    const others = rows.filter(({ event }) => !['published', 'archived', 'approved'].includes(event))
    return ends.length + others.length > 0 ? [...findings, told('the clock did what it must not')] : findings
  }
  // A forced publication's approval may be written down by whatever act comes next once a category asks for less.
  const own = rows.filter(({ event }) => event !== 'approved')
  const wanted = expectedOf(act, step)
  const is = `${acts.map(({ kind }) => kind).join()}|${own.map(({ event }) => event).join()}`
  if (!wanted.some(([kind, event]) => is === `${kind}|${event}`)) findings.push(told(`it should be on record once, and what was recorded is “${is}”`))
  for (const event of acts) {
    if (event.actor !== step.actor) findings.push(told(`the event “${event.kind}” names another person`))
    if (act.act === 'verb' && event.note !== step.note && event.kind !== 'scheduled') findings.push(told(`the event “${event.kind}” has lost its note`))
    const digest = step.before.terms.find(({ record }) => record === event.record)?.digest
    if (event.digest !== digest) findings.push(told(`the event “${event.kind}” names another text than the newest`))
  }
  for (const row of own) if (row.publishedBy !== step.actor) findings.push(told(`the row “${row.event}” names another person`))
  return findings
}

/** Pairs of event and row, each as it may be on record. */
const expectedOf = (act: RunAct, step: Step): readonly (readonly [string, string])[] => {
  if (act.act === 'outside') return [[act.approves ? 'approved' : 'commented', '']]
  if (act.act !== 'verb') return [['', '']]
  switch (act.verb) {
    case 'submit':
      return [['submitted', '']]
    case 'approve':
      return [['approved', '']]
    case 'request-changes':
      return [['changes-requested', '']]
    case 'withdraw':
      return [['withdrawn-from-review', '']]
    case 'publish': {
      // The very same act once more has the same answer, and no second row.
      const latest = step.before.publications.findLast(({ record }) => step.records.includes(record))
      const text = step.before.terms.find(({ record }) => step.records.includes(record))?.digest
      const rows = step.before.publications.filter(({ record }) => step.records.includes(record)).length
      const events = step.before.events.filter(({ record }) => step.records.includes(record))
      const isSame =
        latest?.event === 'published' &&
        latest.publishedBy === step.actor &&
        latest.digest === text &&
        !reviewOf(events, latest.digest, rows).isSubmitted
      if (isSame) return [['', '']]
      return [act.hours > 0 ? ['scheduled', ''] : ['', 'published']]
    }
    case 'force-publish':
      return [['', 'force-published']]
    case 'archive':
      return [['', 'archived']]
    case 'restore':
      return [['', 'restored']]
    case 'unschedule':
      return [['schedule-cancelled', '']]
    case 'comment': {
      const isAnswer = act.thread > 0 && step.before.events.some(({ kind, record }) => kind === 'commented' && step.records.includes(record))
      return [[isAnswer ? 'replied' : 'commented', '']]
    }
    case 'resolve':
      return [['resolved', '']]
    case 'reopen':
      return [['reopened', '']]
  }
}

const added = <Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Row[] => {
  const known = new Set(before.map(keyOf))
  return after.filter((row) => !known.has(keyOf(row)))
}

// --- What was ever live had been approved by the right people, or was forced -------------------------------------------

const publicationFindings = (record: string, play: Evidence): string[] => {
  const rows = play.end.publications.filter((row) => row.record === record)
  const events = play.end.events.filter((event) => event.record === record)
  return rows.flatMap((row, index) => {
    const before = rows.slice(0, index)
    const at = play.steps.findIndex(({ after }) => after.publications.some(({ sequence }) => sequence === row.sequence))
    const told = (what: string): string => `The row “${row.event}” (step ${at + 1}): ${what}.`
    const earlier = events.filter((event) => event.at <= row.validFrom)
    const author = play.players.find(({ publicId }) => publicId === row.publishedBy)
    const latest = before.at(-1)
    switch (row.event) {
      case 'published': {
        const state = reviewOf(earlier, row.digest, before.length)
        const required = requiredAt(play, at, record)
        const open = openObjections(earlier).filter(({ roles }) => required.some((role) => wordsOf(roles).includes(role)))
        return [
          ...missingApproval(state, required, play, at, record, row).map(told),
          ...(state.isSubmitted ? [] : [told('the text was not in review')]),
          ...(state.changesRequested ? [told('changes to this text were requested')] : []),
          ...(open.length > 0 ? [told('an objection of a required reviewer was open')] : []),
          ...(author?.roles.some((role) => role === 'editor' || role === 'admin') ? [] : [told('whoever published it may not')]),
        ]
      }
      case 'force-published':
        return [
          ...(author?.roles.includes('admin') ? [] : [told('no administrator did it')]),
          ...(row.reason?.trim() ? [] : [told('it has no reason')]),
        ]
      case 'approved': {
        const forced = standsOn(before)
        const state = reviewOf(earlier, row.digest, before.length)
        return [
          ...(forced?.event === 'force-published' && forced.digest === row.digest ? [] : [told('no forced publication waited for it')]),
          ...missingApproval(state, requiredAt(play, at, record), play, at, record, row).map(told),
        ]
      }
      case 'restored':
        return latest?.event === 'archived' && latest.digest === row.digest ? [] : [told('it is not the text that was archived')]
      case 'archived':
        return latest && latest.event !== 'archived' && latest.digest === row.digest ? [] : [told('it is not the text that was live')]
      default:
        return [told('a term knows no such row')]
    }
  })
}

export interface Review {
  readonly isSubmitted: boolean
  readonly changesRequested: boolean
  readonly approvals: readonly RawEvent[]
}

/** What was decided about a text since the record's newest row and the last withdrawal, told by the order of events. */
export const reviewOf = (events: readonly RawEvent[], digest: string, cycle: number): Review => {
  const ofCycle = events.filter((event) => event.cycle === cycle && !event.key.includes(':ledger:'))
  const withdrawn = ofCycle.findLastIndex(({ kind }) => kind === 'withdrawn-from-review')
  const about = ofCycle.slice(withdrawn + 1).filter((event) => event.digest === digest)
  return {
    isSubmitted: about.some(({ kind }) => kind === 'submitted'),
    changesRequested: about.some(({ kind }) => kind === 'changes-requested'),
    approvals: about.filter(({ kind }) => kind === 'approved'),
  }
}

const missingApproval = (
  { approvals }: Review,
  required: readonly string[],
  play: Evidence,
  at: number,
  record: string,
  row: RawPublication,
): string[] => {
  const wrote = contributorsAt(play, at, record, row.digest)
  const forcer = row.event === 'approved' ? play.end.publications.findLast((each) => each.record === record && each.event === 'force-published' && each.sequence < row.sequence)?.publishedBy : null
  const count = approvals.filter(({ actor }) => actor !== null && !wrote.has(actor) && actor !== forcer)
  return required.flatMap((role) =>
    count.some((approval) => wordsOf(approval.roles).includes(role) && mayCountAs(approval.actor ?? '', role, play))
      ? []
      : [`nobody who may has approved it as ${role}`],
  )
}

const mayCountAs = (actor: string, role: string, play: Play): boolean => {
  const player = play.players.find(({ publicId }) => publicId === actor)
  if (player) return player.roles.some((held) => held === role)
  const link: Link | undefined = play.links.find(({ id }) => id === actor)
  return link?.role === role
}

/** What is in force is the newest row that is no archiving and no return from it. */
const standsOn = (rows: readonly RawPublication[]): RawPublication | undefined =>
  rows.findLast(({ event }) => event !== 'archived' && event !== 'restored')

/** An objection is open unless it was resolved once more often than reopened. */
const openObjections = (events: readonly RawEvent[]): RawEvent[] =>
  events.filter((event) => {
    const turns = events.filter(({ thread, kind }) => thread === event.thread && (kind === 'resolved' || kind === 'reopened'))
    return event.kind === 'commented' && event.blocking === true && turns.length % 2 === 0
  })

/** What the term's category asked for when the step was taken, by what was seen to be published of it. */
const requiredAt = (play: Evidence, at: number, record: string): readonly string[] => {
  const category = play.steps[at]?.before.terms.find((term) => term.record === record)?.versionCategory
  return play.requirements.findLast((each) => each.category === category && each.from <= at)?.roles ?? ['legal-reviewer']
}

// --- Who wrote a text, by what was seen to be saved --------------------------------------------------------------------

/** Public ids of who changed each term's text, step by step, since it was last an approved text that is live. */
const writersByStep = (play: Play): ReadonlyMap<string, ReadonlySet<string>>[] => {
  let now = new Map<string, ReadonlySet<string>>(play.terms.map((record) => [record, new Set([play.players[0]?.publicId ?? ''])]))
  const ofVersion = new Map<string, ReadonlySet<string>>()
  const [first] = play.steps
  for (const term of first?.before.terms ?? []) ofVersion.set(term.version, now.get(term.record) ?? new Set())
  return play.steps.map((step) => {
    const next = new Map(now)
    for (const term of step.after.terms) {
      const before = step.before.terms.find(({ record }) => record === term.record)
      const wasSaved = step.records.includes(term.record) && SAVES.includes(step.act.act)
      if (before && wasSaved && (before.digest !== term.digest || (step.broughtBack && step.outcome.as === 'done'))) {
        const stands = standsOn(step.before.publications.filter(({ record }) => record === term.record))
        const afresh = stands !== undefined && stands.event !== 'force-published' && stands.digest === before.digest
        const broughtBack = step.broughtBack ? (ofVersion.get(step.broughtBack) ?? []) : []
        next.set(term.record, new Set([...(afresh ? [] : (now.get(term.record) ?? [])), ...broughtBack, step.actor ?? 'system']))
      }
      // A save of the live text as it stands writes nothing: who wrote it before was approved.
      const live = standsOn(step.after.publications.filter(({ record }) => record === term.record))
      const isApprovedText = live !== undefined && live.event !== 'force-published' && live.digest === term.digest
      ofVersion.set(term.version, isApprovedText ? new Set() : (next.get(term.record) ?? new Set()))
    }
    now = next
    return next
  })
}

const SAVES: readonly RunAct['act'][] = ['edit', 'edit both', 'bring back']

const contributorsAt = (play: Evidence, at: number, record: string, digest: string): ReadonlySet<string> => {
  const writers = play.writers[at]?.get(record) ?? new Set()
  const stands = standsOn((play.steps[at]?.before.publications ?? []).filter((row) => row.record === record))
  // The live text once more, for a new review: nobody has written it since.
  return stands?.digest === digest && stands.event !== 'force-published' ? new Set() : writers
}

/** The draft names whoever is seen to have had a hand in it. */
const contributorFindings = (play: Evidence): string[] =>
  play.end.terms.flatMap((term) => {
    const at = play.steps.length - 1
    if (at < 0) return []
    const missing = [...contributorsAt(play, at, term.record, term.digest)].filter((writer) => !wordsOf(term.contributors).includes(writer))
    return missing.length > 0 ? [`The draft of ${nameOf(term.record, play)} does not name ${missing.length === 1 ? 'a person' : 'people'} who wrote it.`] : []
  })

const nameOf = (record: string, { terms }: Play): string => (terms[0] === record ? 'the first term' : 'the second term')

// --- The columns say what follows from the rows ------------------------------------------------------------------------

/** Replays the rows of a term and compares what lists and the desk are told. */
export const stateFindings = (term: RawTerm, seen: Seen, required: readonly string[]): string[] => {
  const rows = seen.publications.filter(({ record }) => record === term.record)
  const state = replay(rows, seen.events.filter(({ record }) => record === term.record), term.digest, required)
  const stored = { 'terms.state': term.state, 'the newest version’s state': term.versionState, 'desk-entries.state': term.deskState }
  const isLive = rows.length > 0 && rows.at(-1)?.event !== 'archived'
  return [
    ...Object.entries(stored).flatMap(([where, said]) => (said === state ? [] : [`The rows say “${state}”, ${where} says “${said ?? 'nothing'}”.`])),
    ...((term.status === 'published') === isLive ? [] : [`Payload’s status is ${term.status ?? 'nothing'}, and the term is ${isLive ? '' : 'not '}live.`]),
  ]
}

const replay = (rows: readonly RawPublication[], events: readonly RawEvent[], digest: string, required: readonly string[]): string => {
  if (rows.at(-1)?.event === 'archived') return 'archived'
  const { isSubmitted, changesRequested, approvals } = reviewOf(events, digest, rows.length)
  if (!isSubmitted) return rows.length > 0 ? 'published' : 'draft'
  if (changesRequested) return 'changes-requested'
  const given = approvals.flatMap(({ roles }) => wordsOf(roles))
  const asked = required.length > 0 ? required : ['legal-reviewer']
  return asked.every((role) => given.includes(role)) ? 'approved' : 'in-review'
}

const wordsOf = (text: string | null): string[] => (text ?? '').split(' ').filter(Boolean)

// --- The ledger --------------------------------------------------------------------------------------------------------

export interface LedgerWatch {
  /** Findings about the rows that came since the last look. */
  look(): Promise<string[]>
}

const FIELDS = [
  'sequence',
  'kind',
  'record',
  'recordVersion',
  'event',
  'digest',
  'approvals',
  'publishedBy',
  'changeKind',
  'changeNote',
  'reason',
  'archive',
  'validFrom',
  'previousHash',
] as const

/** Recomputes the chain row by row (RFC 8785 and SHA-256), going on from where it stopped. */
export const watchLedger = (tables: RawTables): LedgerWatch => {
  let sequence = 0
  let hash = '0'.repeat(64)
  let validFrom = ''
  const versions = new Map<string, number>()
  return {
    look: async () => {
      const findings: string[] = []
      for (const row of await tables.publications({ after: sequence })) {
        const say = (what: string): number => findings.push(`Row ${row.sequence} of the ledger ${what}.`)
        if (row.sequence !== sequence + 1) say(`comes after row ${sequence}`)
        if (row.previousHash !== hash) say('does not name the row before it')
        const fields = Object.fromEntries(FIELDS.map((name) => [name, row[name]]))
        const parsed = { ...fields, approvals: JSON.parse(row.approvals) as unknown, archive: row.archive && (JSON.parse(row.archive) as unknown) }
        if (row.hash !== sha256(canonicalize(parsed) ?? '')) say('has another hash than its content')
        if (row.digest !== sha256(row.snapshot)) say('has another digest than its snapshot')
        if (canonicalize(JSON.parse(row.snapshot)) !== row.snapshot) say('holds a snapshot that is not canonical')
        if (row.recordVersion !== (versions.get(row.record) ?? 0) + 1) say('has a gap or a twin among the versions of its record')
        if (row.validFrom < validFrom) say('goes back in time')
        sequence = row.sequence
        hash = row.hash
        validFrom = row.validFrom
        versions.set(row.record, row.recordVersion)
      }
      return findings
    },
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
