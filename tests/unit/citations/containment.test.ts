import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isPinpointError, parsePinpoint, pinpointContains, provisionsMeet } from '../../../src/citations'
import type { Pinpoint, PinpointPart, Place } from '../../../src/citations'
import { compareNumbers, type NumberedUnit } from '../../../src/citations/numbering'
import { tableOf } from './table'

const read = (typed: string): Pinpoint | null => {
  if (!typed) return null
  const pinpoint = parsePinpoint(typed)
  if (isPinpointError(pinpoint)) throw new Error(`${typed}: ${pinpoint.error}`)
  return pinpoint
}

const named = (typed: string): string => typed || 'the whole source'

describe('whether a place lies within another is as the numbering rules have it', () => {
  for (const [outer = '', inner = '', contains, meets] of tableOf('containment.txt')) {
    test(`${named(outer)} and ${named(inner)}`, () => {
      expect(pinpointContains(read(outer), read(inner)) ? 'yes' : 'no').toBe(contains)
      expect(provisionsMeet(read(outer), read(inner)) ? 'yes' : 'no').toBe(meets)
      expect(provisionsMeet(read(inner), read(outer)) ? 'yes' : 'no').toBe(meets)
    })
  }
})

const SERIES: Record<string, { unit: NumberedUnit; parent: string | null }> = {
  s: { unit: 'section', parent: null },
  Sch: { unit: 'schedule', parent: null },
  Part: { unit: 'part', parent: null },
  subsection: { unit: 'subdivision', parent: '1' },
  paragraph: { unit: 'subdivision', parent: '1' },
}

describe('inserted provisions stand where their letters put them', () => {
  for (const [series = '', list = ''] of tableOf('order.txt')) {
    test(`${series} ${list}`, () => {
      const numbers = list.split(', ')
      const reading = series === 'paragraph' ? 'letters' : null
      for (const [i, earlier] of numbers.entries())
        for (const later of numbers.slice(i + 1)) {
          expect([earlier, later, Math.sign(compareNumbers(earlier, later, SERIES[series]!, reading) ?? 0)]).toEqual([earlier, later, -1])
          expect(Math.sign(compareNumbers(later, earlier, SERIES[series]!, reading) ?? 0)).toBe(1)
        }
    })
  }
})

describe('whatever the places', () => {
  it('a range whose ends are in no known order, (x)–(iv), lies within itself and meets itself', () => {
    const [from, to] = ['x', 'iv'].map((number) => [
      { unit: 'section' as const, number: 'A1' },
      ...['1', 'za', number].map((each) => ({ unit: 'subdivision' as const, number: each })),
    ])
    const range: Pinpoint = { parts: [{ from: from ?? [], to: to ?? [] }] }
    expect([pinpointContains(range, range), provisionsMeet(range, range)]).toEqual([true, true])
  })

  it('each lies within itself and meets itself', () => {
    fc.assert(
      fc.property(aPinpoint(), (pinpoint) => {
        expect(pinpointContains(pinpoint, pinpoint)).toBe(true)
        expect(provisionsMeet(pinpoint, pinpoint)).toBe(true)
      }),
    )
  })

  it('what lies within another meets it, and meeting goes both ways', () => {
    fc.assert(
      fc.property(aPinpoint(), aPinpoint(), (a, b) => {
        if (pinpointContains(a, b)) expect(provisionsMeet(a, b)).toBe(true)
        expect(provisionsMeet(a, b)).toBe(provisionsMeet(b, a))
      }),
      { numRuns: 5000 },
    )
  })

  it('what lies within a place that lies within a third lies within the third', () => {
    let nested = 0
    fc.assert(
      fc.property(aPinpoint(1), aPinpoint(1), aPinpoint(1), (a, b, c) => {
        if (!pinpointContains(a, b) || !pinpointContains(b, c)) return
        nested += 1
        expect(pinpointContains(a, c)).toBe(true)
      }),
      { numRuns: 30_000 },
    )
    expect(nested).toBeGreaterThan(10)
  })

  it('a place lies within each of the places above it', () => {
    fc.assert(
      fc.property(aPlace(), fc.nat(5), (place, depth) => {
        const above = place.slice(0, Math.max(1, place.length - depth))
        expect(pinpointContains(only(above), only(place))).toBe(true)
      }),
    )
  })
})

const only = (from: Place): Pinpoint => ({ parts: [{ from, to: null }] })

/** Few numbers, so that places often have to do with each other. */
const aPlace = (): fc.Arbitrary<Place> =>
  fc
    .tuple(
      fc.constantFrom('section', 'section', 'regulation', 'schedule', 'part', 'chapter', 'paragraph', 'page'),
      fc.constantFrom('A1', '1', '2', '2ZA', '2A', '3'),
      fc.constantFrom([], [{ unit: 'part', number: '1' }], [{ unit: 'part', number: '2' }]),
      fc.constantFrom('1', '2', '2A'),
      fc.constantFrom('za', 'a', 'aa', 'b', 'i'),
      fc.constantFrom('i', 'ii', 'iia', 'v', 'x'),
      fc.nat(3),
    )
    .map(([unit, number, parts, one, two, three, depth]): Place => {
      const subdivisions = [one, two, three].slice(0, depth).map((sub) => ({ unit: 'subdivision' as const, number: sub }))
      if (unit === 'part' || unit === 'chapter' || unit === 'page') return [{ unit, number: number.replace(/\D/g, '') }]
      if (unit === 'paragraph' && depth > 0) return [{ unit, number: `${number}.${one}` }]
      if (unit !== 'schedule') return [{ unit, number }, ...subdivisions] as Place
      const paragraph = depth > 0 ? [{ unit: 'paragraph', number: one }, ...subdivisions.slice(1)] : []
      return [{ unit, number }, ...parts, ...paragraph] as Place
    })

const aPart = (): fc.Arbitrary<PinpointPart> =>
  fc.tuple(aPlace(), fc.constantFrom(null, null, '3', 'c', 'iv')).map(([from, end]) => {
    const last = from.at(-1)!
    const kindOf = (number: string): string => (/\d/.test(number) ? '1' : number.length > 1 || 'ivx'.includes(number) ? 'i' : 'a')
    const fits = end !== null && last.number !== end && kindOf(last.number) === kindOf(end) && !last.number.includes('.')
    return { from, to: fits ? from.with(-1, { ...last, number: end }) : null }
  })

const aPinpoint = (most = 2): fc.Arbitrary<Pinpoint> => fc.array(aPart(), { minLength: 1, maxLength: most }).map((parts) => ({ parts }))
