/** What holds for every person, step and history, likely or not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TermFacts } from '../../../src/workflow/state'
import { missingApprovals, stateOf } from '../../../src/workflow/state'
import { type Actor, refusalsFor, rolesToApprove, standingRefusals, waitingFor } from '../../../src/workflow/policy'
import { type Verb, VERBS } from '../../../src/workflow/transitions'
import { act, anyActor, anyFacts, DIGEST, facts, SITUATIONS } from './facts'

const mayOf = (verb: Verb, history: TermFacts, actor: Actor): boolean => standingRefusals(verb, history, actor).length === 0
const codesOf = (verb: Verb, history: TermFacts, actor: Actor) => standingRefusals(verb, history, actor).map(({ code }) => code)
const anyVerb = fc.constantFrom(...VERBS)
const always = (property: (history: TermFacts, actor: Actor, verb: Verb) => boolean | void) =>
  fc.assert(fc.property(anyFacts, anyActor, anyVerb, property), { numRuns: 2000 })

describe('Four eyes', () => {
  it('never let anyone approve a text that they had a hand in', () => {
    always((history, actor) => {
      if (history.contributors.includes(actor.id)) expect(codesOf('approve', history, actor)).toContain('four_eyes')
    })
  })

  it('never let anyone approve afterwards what they published without approval', () => {
    always((history, actor) => {
      const forced = { ...history, archived: null, live: { digest: DIGEST, event: 'force-published', publishedBy: actor.id } } as const
      expect(mayOf('approve', forced, actor) && stateOf(forced) === 'published').toBe(false)
    })
  })

  it('stand in the way of an approval only, whoever wrote the text', () => {
    always((history, actor, verb) => {
      if (verb !== 'approve') expect(codesOf(verb, history, actor)).not.toContain('four_eyes')
    })
  })
})

describe('An approval', () => {
  it('is open only to who holds a required role that is still missing', () => {
    always((history, actor) => {
      if (!mayOf('approve', history, actor)) return
      const roles = rolesToApprove(history, actor)
      expect(roles).not.toEqual([])
      for (const role of roles) {
        expect(actor.roles).toContain(role)
        expect(history.requiredApprovals).toContain(role)
        expect(missingApprovals(history)).toContain(role)
      }
    })
  })

  it('is given by a person once a text, and not after they asked for changes to it', () => {
    always((history, actor) => {
      const decided = history.acts.some(({ actor: by, kind }) => by === actor.id && /^(approved|changes-requested)$/.test(kind))
      if (decided) expect(mayOf('approve', history, actor) || mayOf('request-changes', history, actor)).toBe(false)
    })
  })

  it('of a text published without approval is closed to a role that has approved it, while another is missing', () => {
    const waiting = facts({
      ...SITUATIONS.forced,
      requiredApprovals: ['legal-reviewer', 'subject-reviewer'],
      acts: [act('approved', { actor: 'first lawyer', roles: ['legal-reviewer'] })],
    })
    expect(waitingFor(waiting)).toEqual(['subject-reviewer'])
    expect(codesOf('approve', waiting, { id: 'second lawyer', roles: ['legal-reviewer'] })).toEqual(['role_already_approved'])
    expect(codesOf('approve', waiting, { id: 'subject', roles: ['subject-reviewer'] })).toEqual([])
  })

  it('counts for every missing role that the person holds', () => {
    const both = facts({ ...SITUATIONS['in review'], requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
    expect(rolesToApprove(both, { id: 'polymath', roles: ['subject-reviewer', 'legal-reviewer'] })).toEqual(both.requiredApprovals)
  })
})

describe('Publishing', () => {
  it('is open to a writer exactly when every required role has approved this text and it is in no other state', () => {
    always((history, actor) => {
      const writes = actor.roles.includes('editor') || actor.roles.includes('admin')
      const everyRole = history.requiredApprovals.every((role) =>
        history.acts.some(({ kind, roles }) => kind === 'approved' && roles.includes(role)),
      )
      expect(mayOf('publish', history, actor)).toBe(writes && everyRole && stateOf(history) === 'approved')
    })
  })

  it('without approval is open to nobody but administrators', () => {
    always((history, actor) => {
      if (mayOf('force-publish', history, actor)) expect(actor.roles).toContain('admin')
    })
  })
})

describe('Refusals', () => {
  it('never say the same thing about the same field twice', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, anyVerb, anyBrought, (history, actor, verb, brought) => {
        const said = refusalsFor(verb, history, actor, brought).map(({ code, field }) => `${code} ${field ?? ''}`)
        expect(new Set(said).size).toBe(said.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('of a request are those of the button and then its own; a button that is open needs only words and the right text', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, anyVerb, anyBrought, (history, actor, verb, brought) => {
        const standing = standingRefusals(verb, history, actor)
        expect(refusalsFor(verb, history, actor, brought)).toEqual(expect.arrayContaining(standing))
        const complete = { digest: history.digest, note: 'A note.', reason: 'A reason.' }
        expect(refusalsFor(verb, history, actor, complete)).toEqual(standing)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Waiting', () => {
  it('is only ever for required roles that have not approved, and never for nobody while in review', () => {
    always((history) => {
      const waiting = waitingFor(history)
      for (const role of waiting) expect(missingApprovals(history)).toContain(role)
      if (stateOf(history) === 'in-review') expect(waiting).not.toEqual([])
    })
  })
})

const anyBrought = fc.record({
  digest: fc.constantFrom(undefined, DIGEST, 'f'.repeat(64)),
  note: fc.constantFrom(undefined, ' ', 'A note.'),
  reason: fc.constantFrom(undefined, ' ', 'A reason.'),
})
