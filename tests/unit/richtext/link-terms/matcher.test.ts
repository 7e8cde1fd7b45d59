/** What is linked, as a table that an editor can read; and what holds whatever the text and the names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher, findMentions, withNames } from '../../../../src/richtext/link-terms'
import type { Matcher, NamedTerm } from '../../../../src/richtext/link-terms'
import { cases, glossary } from './table'

const matcher = createMatcher(glossary)
const all = (text: string, of: Matcher = matcher) => findMentions(of, text, { policy: 'all' })

describe('The table of mentions', () => {
  it('is not a short one', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
  })

  it.each(cases.map((one) => [one.line, one] as const))('%s', (_line, { text, mentions }) => {
    expect(all(text).map((found) => ({ ...found, text: text.slice(found.start, found.end) }))).toEqual(
      mentions.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) })),
    )
  })
})

describe('Finding mentions', () => {
  it('names each entry once where the first mention is asked for', () => {
    const text = 'An EHC plan, an EHCP, a school, an EHC plan.'
    expect(findMentions(matcher, text, { policy: 'first' }).map(({ term }) => term)).toEqual(['plan', 'school'])
  })

  it('links nothing in an entry’s own name, nor inside it', () => {
    expect(findMentions(matcher, 'A special school is a school.', { policy: 'all', own: 'special-school' })).toEqual([
      { term: 'school', start: 22, end: 28 },
    ])
  })

  it('leaves a name alone that the text asks not to link', () => {
    const unlinked = new Set(['school'])
    expect(findMentions(matcher, 'Schools and EHC plans', { policy: 'all', unlinked })).toEqual([{ term: 'plan', start: 12, end: 21 }])
  })

  it('prefers a title to another entry’s alias, and a name as written to another’s plural', () => {
    const of = createMatcher([
      { id: 'alias', title: 'Something', aliases: [{ label: 'key worker', kind: 'synonym' }] },
      { id: 'title', title: 'Key worker', aliases: [] },
      { id: 'plural', title: 'Key workers', aliases: [] },
    ])
    expect(all('A key worker, key workers', of).map(({ term }) => term)).toEqual(['title', 'plural'])
  })

  it('leaves names alone that the glossary never links', () => {
    expect(all('A school with an EHC plan', createMatcher(glossary, ['School'])).map(({ term }) => term)).toEqual(['plan'])
  })
})

const word = fc.constantFrom('ehc', 'plan', 'plans', 'EP', 'a', 'Section', 'I', 'review', 'the', 'school', 'é', 'e\u0301', "plan's", '-', '/', '\n', '😀', '\u00ad')
const anyText = fc.oneof(fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')), fc.array(word, { maxLength: 40 }).map((words) => words.join('')), fc.string({ unit: 'binary' }))
const anyTerm = fc.record({
  id: fc.uuid(),
  title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  aliases: fc.array(fc.record({ label: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')), kind: fc.constantFrom('abbreviation' as const, 'synonym' as const, 'former-name' as const) }), { maxLength: 3 }),
})
const anyTerms = fc.uniqueArray(anyTerm, { selector: ({ id }) => id, maxLength: 12 })

describe('Whatever the text and the names', () => {
  it('mentions lie within the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyTerms, anyText, (terms, text) => {
        let end = 0
        for (const mention of all(text, createMatcher(terms))) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          end = mention.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('names added and taken away leave what building anew gives', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyText, (kept, others, text) => {
        const temporary = others.filter(({ id }) => !kept.some((term) => term.id === id))
        const half = Math.floor(kept.length / 2)
        let of = createMatcher([...kept.slice(0, half), ...temporary])
        const before = all(text, of)
        const next = withNames(of, temporary, kept.slice(half))
        expect(all(text, of)).toEqual(before)
        of = next
        expect(all(text, of)).toEqual(all(text, createMatcher(kept)))
        expect(stopsOf(of)).toBe(stopsOf(createMatcher(kept)))
      }),
    )
  })

  it('texts a blank line apart are matched as they are by themselves', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const apart = `${a}\n\n`
        const shifted = all(b).map(({ term, start, end }) => ({ term, start: start + apart.length, end: end + apart.length }))
        expect(all(`${apart}${b}`)).toEqual([...all(a), ...shifted])
      }),
    )
  })
})

describe('Work', () => {
  const stepsFor = (text: string, of: Matcher): number => {
    let steps = 0
    findMentions(of, text, { policy: 'all', onStep: () => (steps += 1) })
    return steps
  }
  const numbered = (count: number): NamedTerm[] =>
    Array.from({ length: count }, (_, i) => ({ id: `t${i}`, title: `Entry number${i}`, aliases: [] }))
  const text = 'Entry number7 and entry number8 and much other text. '

  it('is the same for ten entries and ten thousand', () => {
    expect(stepsFor(text, createMatcher(numbered(10_000)))).toBe(stepsFor(text, createMatcher(numbered(10))))
  })

  it('grows with the text and no faster', () => {
    expect(stepsFor(text.repeat(100), matcher)).toBeLessThanOrEqual(100 * stepsFor(text, matcher) + 100)
  })

  it('is bounded by the longest name where every name begins another', () => {
    const nested = Array.from({ length: 50 }, (_, i) => ({ id: `n${i}`, title: 'so '.repeat(i + 1).trim() + ' on', aliases: [] }))
    expect(stepsFor('so '.repeat(2000), createMatcher(nested))).toBeLessThanOrEqual(2000 * 2 * 53)
  })

  it('goes through a megabyte without a space, with dots, with apostrophes, with signs', () => {
    for (const piece of ['a', 'a.', "a'", 'A.', '&', '-', '@', '\u00ad', 'a\u0301', '/a']) {
      expect(all(piece.repeat(1_000_000 / piece.length))).toEqual([])
    }
  })
})

const stopsOf = (of: Matcher): number => of.shards.reduce((sum, shard) => sum + shard.size, 0)
