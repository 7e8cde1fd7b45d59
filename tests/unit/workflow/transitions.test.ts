/** Who may take which step when: the whole table, for a person who had no hand in the text. */
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../../src/glossary/kinds'
import { refusalsFor, standingRefusals } from '../../../src/workflow/policy'
import { namedRoles, TRANSITIONS, type Verb, VERBS } from '../../../src/workflow/transitions'
import { DIGEST, facts, SITUATIONS, type Situation } from './facts'

/** The entry requires a legal reviewer. */
const WHO: Readonly<Record<Verb, readonly Role[]>> = {
  'submit': ['editor', 'admin'],
  'approve': ['legal-reviewer'],
  'request-changes': ['legal-reviewer'],
  'withdraw': ['editor', 'admin'],
  'publish': ['editor', 'admin'],
  'force-publish': ['admin'],
  'archive': ['editor', 'admin'],
  'restore': ['editor', 'admin'],
  'unschedule': ['editor', 'admin'],
  'resolve': ['admin', 'editor', 'legal-reviewer', 'subject-reviewer'],
  'reopen': ['admin', 'editor', 'legal-reviewer', 'subject-reviewer'],
  'comment': ['admin', 'editor', 'legal-reviewer', 'subject-reviewer'],
}

/** What stands in the way of a person of the right role; “yes” where nothing does. */
const WHEN = `
                | draft         | in review         | sent back              | approved              | published             | newer draft   | forced        | archived
submit          | yes           | already_in_review | changes_were_requested | already_in_review     | yes                   | yes           | yes           | is_archived
approve         | not_in_review | yes               | not_in_review          | role_already_approved | not_awaiting_approval | not_in_review | yes           | is_archived
request-changes | not_in_review | yes               | not_in_review          | yes                   | not_in_review         | not_in_review | not_in_review | is_archived
withdraw        | not_in_review | yes               | yes                    | yes                   | not_in_review         | not_in_review | not_in_review | is_archived
publish         | not_approved  | not_approved      | changes_were_requested | yes                   | nothing_new           | not_approved  | nothing_new   | is_archived
force-publish   | yes           | yes               | yes                    | yes                   | nothing_new           | yes           | nothing_new   | is_archived
archive         | nothing_live  | nothing_live      | nothing_live           | nothing_live          | yes                   | yes           | yes           | is_archived
restore         | not_archived  | not_archived      | not_archived           | not_archived          | not_archived          | not_archived  | not_archived  | yes
unschedule      | not_scheduled | not_scheduled     | not_scheduled          | not_scheduled         | not_scheduled         | not_scheduled | not_scheduled | not_scheduled
comment         | yes           | yes               | yes                    | yes                   | yes                   | yes           | yes           | yes
resolve         | yes           | yes               | yes                    | yes                   | yes                   | yes           | yes           | yes
reopen          | yes           | yes               | yes                    | yes                   | yes                   | yes           | yes           | yes
`

const [headings = [], ...rows] = WHEN.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()).filter((cell) => cell !== ''))

const cells = rows.flatMap(([verb, ...row]) =>
  row.map((answer, column) => ({ verb: verb as Verb, situation: headings[column] as Situation, answer })),
)

describe('The workflow', () => {
  it('has an answer for every step in every situation', () => {
    expect(headings).toEqual(Object.keys(SITUATIONS))
    expect(rows.map(([verb]) => verb)).toEqual([...VERBS])
    expect(cells).toHaveLength(VERBS.length * headings.length)
  })

  it.each(cells)('answers “$verb” of what is “$situation”: $answer', ({ verb, situation, answer }) => {
    for (const role of ROLES) {
      const codes = standingRefusals(verb, SITUATIONS[situation], { id: 'bystander', roles: [role] }).map(({ code }) => code)
      const expected = [...(WHO[verb].includes(role) ? [] : ['role_required']), ...(answer === 'yes' ? [] : [answer])]
      expect({ role, codes }).toEqual({ role, codes: expected })
    }
  })

  it.each(VERBS)('lets nobody without a role take the step “%s”', (verb) => {
    for (const situation of Object.values(SITUATIONS)) {
      expect(standingRefusals(verb, situation, { id: 'guest', roles: [] }).map(({ code }) => code)).toContain('role_required')
    }
  })
})

describe('A step', () => {
  const everyone = { id: 'bystander', roles: ROLES }
  const codesOf = (verb: Verb, brought: Parameters<typeof refusalsFor>[3], situation = possible(verb)) =>
    refusalsFor(verb, situation, everyone, brought).map(({ code }) => code)
  const words = { note: 'A note.', reason: 'A reason.' }

  it.each(['approve', 'request-changes', 'publish', 'force-publish'] as const)('“%s” names the text it is about', (verb) => {
    expect(codesOf(verb, words)).toEqual(['digest_required'])
    expect(codesOf(verb, { ...words, digest: 'f'.repeat(64) })).toEqual(['digest_changed'])
    expect(codesOf(verb, { ...words, digest: DIGEST })).toEqual([])
  })

  it.each(['submit', 'withdraw', 'archive', 'restore'] as const)('“%s” need not name the text, but a wrong name is refused', (verb) => {
    expect(codesOf(verb, words)).toEqual([])
    expect(codesOf(verb, { ...words, digest: 'f'.repeat(64) })).toEqual(['digest_changed'])
  })

  it('“comment” may be about an older text', () => {
    expect(codesOf('comment', { ...words, digest: 'f'.repeat(64) })).toEqual([])
  })

  it.each(['request-changes', 'comment'] as const)('“%s” says what is meant', (verb) => {
    for (const note of [undefined, '', ' \n']) expect(codesOf(verb, { note, digest: DIGEST })).toEqual(['note_required'])
  })

  it.each(['force-publish', 'archive', 'restore'] as const)('“%s” says why', (verb) => {
    for (const reason of [undefined, '', ' \n']) expect(codesOf(verb, { reason, digest: DIGEST })).toEqual(['reason_required'])
  })

  it('“submit” says what changed once something is published, and names the field to write it in', () => {
    expect(codesOf('submit', {}, SITUATIONS.draft)).toEqual([])
    expect(codesOf('submit', {}, SITUATIONS.published)).toEqual([])
    expect(refusalsFor('submit', SITUATIONS['newer draft'], everyone, { note: ' ' })).toMatchObject([{ code: 'note_required', field: 'note' }])
  })
})

describe('Roles in a sentence', () => {
  it('stand with their articles, joined as people write', () => {
    expect(namedRoles(['admin'])).toBe('an administrator')
    expect(namedRoles(['editor', 'admin'])).toBe('an editor or an administrator')
    expect(namedRoles(['legal-reviewer', 'subject-reviewer'], 'and')).toBe('a legal reviewer and a subject reviewer')
    expect(namedRoles(['admin', 'editor', 'legal-reviewer'])).toBe('an administrator, an editor or a legal reviewer')
  })

  it('name in a refusal who is still missing', () => {
    const waiting = facts({ ...SITUATIONS['in review'], requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
    const [refusal] = standingRefusals('publish', waiting, { id: 'bystander', roles: ['editor'] })
    expect(refusal?.message).toContain('a legal reviewer and a subject reviewer')
  })
})

/** A situation in which the step can be taken. */
const possible = (verb: Verb) => {
  const [from = 'draft'] = TRANSITIONS[verb].from.filter((state) => verb !== 'archive' || state === 'published')
  return SITUATIONS[from === 'in-review' ? 'in review' : from === 'changes-requested' ? 'sent back' : from]
}
