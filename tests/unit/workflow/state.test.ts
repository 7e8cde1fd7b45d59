import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awaitsRetrospectiveApproval, hasNewerDraft, missingApprovals, STATES, stateOf, submission } from '../../../src/workflow/state'
import { act, anyFacts, SITUATIONS } from './facts'

const always = (property: Parameters<typeof fc.property<[Parameters<typeof stateOf>[0]]>>[1]) =>
  fc.assert(fc.property(anyFacts, property), { numRuns: 2000 })

describe('The state of a term', () => {
  it.each([
    ['draft', 'draft'],
    ['in review', 'in-review'],
    ['sent back', 'changes-requested'],
    ['approved', 'approved'],
    ['published', 'published'],
    ['newer draft', 'published'],
    ['forced', 'published'],
    ['archived', 'archived'],
  ] as const)('follows from the facts: what is “%s” is %s', (situation, state) => {
    expect(stateOf(SITUATIONS[situation])).toBe(state)
  })

  it('is always one of those that there are', () => {
    always((history) => void expect(STATES).toContain(stateOf(history)))
  })

  it('is never approved while a required role is missing, nor when nobody submitted the text', () => {
    always((history) => {
      if (stateOf(history) !== 'approved') return
      expect(missingApprovals(history)).toEqual([])
      expect(submission(history)).toMatchObject({ kind: 'submitted' })
    })
  })

  it('is never approved for a text that nothing was said about yet: an edit begins anew', () => {
    always((history) => {
      const edited = stateOf({ ...history, digest: 'f'.repeat(64), acts: [] })
      expect(['draft', 'published', 'archived']).toContain(edited)
    })
  })

  it('does not depend on the order in which people acted, nor on remarks', () => {
    always((history) => {
      const remark = act('commented', { roles: ['legal-reviewer', 'subject-reviewer'] })
      expect(stateOf({ ...history, acts: [...history.acts].reverse() })).toBe(stateOf(history))
      expect(stateOf({ ...history, acts: [remark, ...history.acts] })).toBe(stateOf(history))
    })
  })

  it('is archived whatever else is said, and published or archived where readers see something and nothing is in review', () => {
    always((history) => {
      if (history.archived) expect(stateOf(history)).toBe('archived')
      else if (history.live && !submission(history)) expect(stateOf(history)).toBe('published')
    })
  })
})

describe('A newer draft', () => {
  it('is there exactly when readers see another text', () => {
    expect(hasNewerDraft(SITUATIONS['newer draft'])).toBe(true)
    for (const name of ['draft', 'published', 'forced', 'archived'] as const) expect(hasNewerDraft(SITUATIONS[name])).toBe(false)
  })

  it('does not wait for the approval that the text before it missed', () => {
    always((history) => {
      if (hasNewerDraft(history)) expect(awaitsRetrospectiveApproval(history)).toBe(false)
    })
  })
})
