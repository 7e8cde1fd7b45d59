/** What people do in a run, as data: drawn at random, shortened by fast-check where a run fails, and told in sentences. */
import fc from 'fast-check'
import type { ReviewerRole, Role } from '../../../src/glossary/kinds'

export interface PlayerProfile {
  readonly name: string
  readonly roles: readonly Role[]
}

/** By their place here the acts name them. */
export const PLAYERS: readonly PlayerProfile[] = [
  { name: 'Edie', roles: ['editor'] },
  { name: 'Olga', roles: ['editor'] },
  { name: 'Lex', roles: ['legal-reviewer'] },
  { name: 'Sue', roles: ['subject-reviewer'] },
  { name: 'Elle', roles: ['editor', 'legal-reviewer'] },
  { name: 'Esme', roles: ['editor', 'subject-reviewer'] },
  { name: 'Ada', roles: ['admin'] },
  { name: 'Otto', roles: ['admin', 'legal-reviewer'] },
  { name: 'Lou', roles: ['legal-reviewer'] },
  { name: 'Remy', roles: ['legal-reviewer', 'subject-reviewer'] },
]

export type Door = 'rest' | 'graphql' | 'local' | 'import'

export const PARTS = ['definition', 'context', 'checkpoints', 'phrases', 'category'] as const
export type EditedPart = (typeof PARTS)[number]

export const PLAYED_VERBS = [
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
export type PlayedVerb = (typeof PLAYED_VERBS)[number]

export interface VerbAct {
  readonly act: 'verb'
  readonly verb: PlayedVerb
  readonly by: number
  readonly term: number
  readonly door: 'rest' | 'local'
  /** Which text the act names: the newest, one of before, one of another term. */
  readonly text: 'newest' | 'older' | 'another term’s'
  /** Left out where 0: publish then, in hours from now. */
  readonly hours: number
  readonly blocking: boolean
  /** Which of the term’s conversations; answered by a comment where 1 or more. */
  readonly thread: number
  readonly minor: boolean
  readonly archiveAs: 'withdrawn' | 'gone' | 'replaced'
}

export type SaveAct =
  | {
      readonly act: 'edit'
      readonly by: number
      readonly term: number
      readonly door: Door
      readonly part: EditedPart
      /** One of few, so that a text comes back that was there before. */
      readonly text: number
      readonly autosave: boolean
    }
  | { readonly act: 'edit both'; readonly by: number; readonly door: Exclude<Door, 'graphql'>; readonly text: number }
  | { readonly act: 'say published'; readonly by: number; readonly term: number; readonly door: Door; readonly both: boolean }
  | { readonly act: 'bring back'; readonly by: number; readonly term: number; readonly door: 'rest' | 'graphql'; readonly version: number }
  | { readonly act: 'delete'; readonly by: number; readonly term: number; readonly door: 'rest' | 'graphql' | 'local' }

export type RunAct =
  | VerbAct
  | SaveAct
  /** Whoever may takes the term one step further on the road to its publication. */
  | { readonly act: 'go on'; readonly term: number; readonly steps: number }
  | { readonly act: 'invite'; readonly by: number; readonly term: number; readonly role: ReviewerRole | null }
  | { readonly act: 'outside'; readonly link: number; readonly approves: boolean }
  | {
      readonly act: 'require'
      readonly by: number
      readonly category: number
      readonly roles: readonly ReviewerRole[]
      readonly draft: boolean
    }
  | { readonly act: 'time passes'; readonly days: number }

export interface Run {
  readonly acts: readonly RunAct[]
}

export const TERMS_IN_A_RUN = 2
export const CATEGORIES_IN_A_RUN = 3

const place = (length: number) => fc.nat({ max: length - 1 })
const person = place(PLAYERS.length)
const term = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) })
const text = fc.nat({ max: 2 })
const someRoles = fc.constantFrom<readonly ReviewerRole[]>(['legal-reviewer'], ['subject-reviewer'], ['legal-reviewer', 'subject-reviewer'])

const holders = (...roles: Role[]) =>
  fc.constantFrom(...PLAYERS.flatMap((player, index) => (roles.some((role) => player.roles.includes(role)) ? [index] : [])))
/** Mostly somebody who may, sometimes anybody. */
const mostly = (...roles: Role[]) => fc.oneof({ weight: 5, arbitrary: holders(...roles) }, { weight: 1, arbitrary: person })
const writer = mostly('editor', 'admin')
const reviewer = mostly('legal-reviewer', 'subject-reviewer')
const admin = mostly('admin')

const verb = (name: PlayedVerb, by: fc.Arbitrary<number>): fc.Arbitrary<RunAct> =>
  fc.record({
    act: fc.constant('verb' as const),
    verb: fc.constant(name),
    by,
    term,
    door: fc.constantFrom('rest' as const, 'local' as const),
    text: fc.oneof(
      { weight: 8, arbitrary: fc.constant('newest' as const) },
      { weight: 1, arbitrary: fc.constantFrom('older' as const, 'another term’s' as const) },
    ),
    hours: name === 'publish' ? fc.constantFrom(0, 0, 5) : fc.constant(0),
    blocking: name === 'comment' ? fc.boolean() : fc.constant(false),
    thread: name === 'comment' ? fc.constantFrom(0, 0, 1) : fc.nat({ max: 3 }),
    minor: name === 'submit' ? fc.boolean() : fc.constant(false),
    archiveAs: name === 'archive' ? fc.constantFrom('withdrawn', 'gone', 'replaced') : fc.constant('withdrawn' as const),
  })

const weighted = <T>(...choices: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const anAct: fc.Arbitrary<RunAct> = weighted<RunAct>(
  [
    6,
    fc.record({
      act: fc.constant('edit' as const),
      by: writer,
      term,
      door: fc.constantFrom<Door>('rest', 'graphql', 'local', 'import'),
      part: fc.constantFrom(...PARTS),
      text,
      autosave: fc.boolean(),
    }),
  ],
  [1, fc.record({ act: fc.constant('edit both' as const), by: writer, door: fc.constantFrom<'rest' | 'local' | 'import'>('rest', 'local', 'import'), text })],
  [1, fc.record({ act: fc.constant('say published' as const), by: writer, term, door: fc.constantFrom<Door>('rest', 'graphql', 'local', 'import'), both: fc.boolean() })],
  [2, fc.record({ act: fc.constant('bring back' as const), by: writer, term, door: fc.constantFrom<'rest' | 'graphql'>('rest', 'graphql'), version: fc.nat({ max: 5 }) })],
  [1, fc.record({ act: fc.constant('delete' as const), by: writer, term: fc.constantFrom(0, 1, 1, 1), door: fc.constantFrom<'rest' | 'graphql' | 'local'>('rest', 'graphql', 'local') })],
  [6, fc.record({ act: fc.constant('go on' as const), term, steps: fc.integer({ min: 1, max: 4 }) })],
  [1, fc.record({ act: fc.constant('invite' as const), by: writer, term, role: fc.constantFrom<ReviewerRole | null>('legal-reviewer', 'legal-reviewer', 'subject-reviewer', null) })],
  [1, fc.record({ act: fc.constant('outside' as const), link: fc.nat({ max: 2 }), approves: fc.boolean() })],
  [2, fc.record({ act: fc.constant('require' as const), by: admin, category: place(CATEGORIES_IN_A_RUN), roles: someRoles, draft: fc.constantFrom(false, false, false, true) })],
  [2, fc.record({ act: fc.constant('time passes' as const), days: fc.constantFrom(1, 1, 200, 700) })],
  [2, verb('submit', writer)],
  [4, verb('approve', reviewer)],
  [1, verb('request-changes', reviewer)],
  [1, verb('withdraw', writer)],
  [3, verb('publish', writer)],
  [1, verb('force-publish', admin)],
  [1, verb('archive', writer)],
  [2, verb('restore', writer)],
  [1, verb('unschedule', writer)],
  [2, verb('comment', reviewer)],
  [2, verb('resolve', reviewer)],
  [1, verb('reopen', person)],
)

/** Without fast-check’s bias towards the small: short runs publish nothing. */
export const aRun = fc.noBias(fc.record({ acts: fc.array(anAct, { minLength: 1, maxLength: 40, size: 'max' }) }))

const named = (by: number): string => {
  const player = PLAYERS[by]
  return player ? `${player.name} (${player.roles.map((role) => role.replace('-', ' ')).join(' and ')})` : 'Somebody'
}

const THROUGH: Readonly<Record<Door, string>> = {
  rest: 'over REST',
  graphql: 'over Payload’s GraphQL',
  local: 'by the Local API',
  import: 'as an import',
}

const who = (by: number, door: Door): string => (door === 'import' ? 'The system' : named(by))

const TERM_NAMES = ['the first term', 'the second term'] as const
const nameOf = (index: number): string => TERM_NAMES[index] ?? 'a term'

/** “Olga (editor) edits the definition of the first term over REST”. */
export const told = (act: RunAct): string => {
  switch (act.act) {
    case 'edit':
      return `${who(act.by, act.door)} ${act.autosave ? 'types in' : 'edits'} the ${act.part} of ${nameOf(act.term)} (text ${act.text}) ${THROUGH[act.door]}`
    case 'edit both':
      return `${who(act.by, act.door)} edits the context of both terms at once (text ${act.text}) ${THROUGH[act.door]}`
    case 'say published':
      return `${who(act.by, act.door)} saves ${act.both ? 'both terms' : nameOf(act.term)} with the status published ${THROUGH[act.door]}`
    case 'bring back':
      return `${named(act.by)} brings back version ${act.version + 1} of ${nameOf(act.term)} as a draft ${THROUGH[act.door]}`
    case 'delete':
      return `${named(act.by)} deletes ${nameOf(act.term)} ${THROUGH[act.door]}`
    case 'go on':
      return `Whoever may takes ${nameOf(act.term)} ${act.steps === 1 ? 'a step' : `${act.steps} steps`} further`
    case 'invite':
      return `${named(act.by)} makes a link to ${nameOf(act.term)} for an outside reviewer, ${act.role ? `as ${act.role.replace('-', ' ')}` : 'for advice'}`
    case 'outside':
      return `The outside reviewer with link ${act.link + 1} ${act.approves ? 'approves' : 'objects'}`
    case 'require':
      return `${named(act.by)} has category ${act.category + 1} require ${act.roles.join(' and ').replaceAll('-', ' ')}${act.draft ? ', as a draft' : ''}`
    case 'time passes':
      return `${act.days === 1 ? 'A day' : `${act.days} days`} later the daily and the minutely work is done`
    case 'verb':
      return (
        `${named(act.by)}: ${act.verb} on ${nameOf(act.term)}${act.text === 'newest' ? '' : `, naming ${act.text === 'older' ? 'an older text' : 'another term’s text'}`}` +
        `${act.hours > 0 ? `, in ${act.hours} hours` : ''}${act.blocking ? ', as an objection' : ''}` +
        `${act.verb === 'archive' ? `, as ${act.archiveAs}` : ''} ${THROUGH[act.door]}`
      )
  }
}
