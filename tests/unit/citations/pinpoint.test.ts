import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isPinpointError, parsePinpoint, pinpointText, placeContains } from '../../../src/citations'
import type { Pinpoint, PinpointPart, Place } from '../../../src/citations'
import { tableOf } from './table'

const place = (typed: string): Place => {
  const read = parsePinpoint(typed)
  if (isPinpointError(read)) throw new Error(read.error)
  return read.parts[0]!.from
}

describe('a pinpoint that cannot be read says where', () => {
  for (const [typed = '', at] of tableOf('unreadable.txt')) {
    test(`‘${typed}’`, () => {
      const read = parsePinpoint(typed)
      expect(read).toMatchObject({ at: Number(at) })
      expect(pinpointText(typed, 'act')).toBe(typed)
    })
  }

  it('and an empty one says so', () => {
    expect(parsePinpoint('  ')).toEqual({ error: 'There is no pinpoint here.', at: 0 })
  })
})

describe('a pinpoint is read into places', () => {
  it('from the outside in', () => {
    expect(parsePinpoint('Sch 2 para 4(1)-(3)')).toEqual({
      parts: [
        {
          from: [
            { unit: 'schedule', number: '2' },
            { unit: 'paragraph', number: '4' },
            { unit: 'subdivision', number: '1' },
          ],
          to: [
            { unit: 'schedule', number: '2' },
            { unit: 'paragraph', number: '4' },
            { unit: 'subdivision', number: '3' },
          ],
        },
      ],
    })
  })

  it('and a section contains its subsections, not its neighbours', () => {
    expect(placeContains(place('s 55'), place('s 55(3)(a)'))).toBe(true)
    expect(placeContains(place('s 55(3)'), place('s 55'))).toBe(false)
    expect(placeContains(place('s 5'), place('s 55'))).toBe(false)
    expect(placeContains(place('reg 55'), place('s 55'))).toBe(false)
    expect(placeContains(place('Sch 2'), place('Sch 2 para 4'))).toBe(true)
  })
})

describe('whatever is typed', () => {
  it('an answer comes back, and an error points into the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'s regpa.rt12()[]-–,& 3A(a)') })),
        (typed) => {
          const read = parsePinpoint(typed)
          if (isPinpointError(read)) {
            expect(read.at).toBeGreaterThanOrEqual(0)
            expect(read.at).toBeLessThanOrEqual(typed.length)
          } else expect(read.parts.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('what OSCOLA writes is read back as the same places', () => {
    fc.assert(
      fc.property(fc.array(aPart, { minLength: 1, maxLength: 4 }), (parts) => {
        const written = writtenOut(parts)
        const read = parsePinpoint(written)
        expect(read).toEqual({ parts })
        expect(parsePinpoint(pinpointText(written, 'act'))).toEqual(read)
      }),
    )
  })
})

const aPlace: fc.Arbitrary<Place> = fc
  .tuple(
    fc.constantFrom('section', 'regulation', 'rule', 'article', 'schedule'),
    fc.constantFrom('1', '9', '36', '36ZA', 'A1', '55'),
    fc.constantFrom('1', '2', '3A'),
    fc.constantFrom('a', 'b', 'za'),
    fc.constantFrom('i', 'ii', 'iv'),
    fc.nat(3),
  )
  .map(([unit, number, one, two, three, depth]) => [
    { unit, number },
    ...(unit === 'schedule' ? [{ unit: 'paragraph' as const, number: '4' }] : []),
    ...[one, two, three].slice(0, depth).map((sub) => ({ unit: 'subdivision' as const, number: sub })),
  ])

const aPart: fc.Arbitrary<PinpointPart> = fc.tuple(aPlace, fc.boolean()).map(([from, range]) => ({
  from,
  to: range ? from.with(-1, { ...from.at(-1)!, number: endFor(from.at(-1)!.number) }) : null,
}))

/** A later number of the same style. */
const endFor = (number: string): string => (/^[ivx]+$/.test(number) ? 'xi' : /^[a-z]/.test(number) ? 'zb' : '99')

/** The long way, every place in full. */
const writtenOut = (parts: Pinpoint['parts']): string =>
  parts.map(({ from, to }) => spelled(from) + (to ? `-${last(to)}` : '')).join('; ')
const spelled = (steps: Place): string =>
  steps
    .map((step) => (step.unit === 'subdivision' ? `(${step.number})` : ` ${step.unit} ${step.number}`))
    .join('')
    .trim()
const last = (steps: Place): string => {
  const step = steps.at(-1)!
  if (step.unit !== 'subdivision') return step.number
  const main = steps.findLast(({ unit }) => unit !== 'subdivision')!
  return (
    main.number +
    steps
      .filter(({ unit }) => unit === 'subdivision')
      .map(({ number }) => `(${number})`)
      .join('')
  )
}
