/** Small parts that rows are made of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/glossary/kinds'
import { decisionKey, EVENT_KINDS, mirrorKey } from '../../../src/workflow/events'
import { fromWords, toWords } from '../../../src/workflow/word-list'

describe('A list of words in one column', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.uuid(), fc.constantFrom(...ROLES))), (words) => {
      expect(fromWords(toWords(words))).toEqual(words)
    }))
  })

  it('is empty where the column is', () => {
    for (const text of [null, undefined, '', '  ']) expect(fromWords(text)).toEqual([])
  })
})

describe('The key of an act', () => {
  const anyDecision = fc.record({
    term: fc.constantFrom('term-1', 'term-2'),
    cycle: fc.nat(12),
    round: fc.nat(12),
    digest: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    kind: fc.constantFrom(...EVENT_KINDS),
    actor: fc.constantFrom('ada', 'ben'),
  })

  it('is the same for the same act, and another when anything about it is', () => {
    fc.assert(fc.property(anyDecision, anyDecision, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(decisionKey(one) === decisionKey(other)).toBe(same)
    }))
  })

  it('never meets the key of a ledger row’s mirror', () => {
    fc.assert(fc.property(anyDecision, fc.nat(12), (one, version) => {
      expect(decisionKey(one)).not.toBe(mirrorKey(one.term, version))
    }))
  })
})
