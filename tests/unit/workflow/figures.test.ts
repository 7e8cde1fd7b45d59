import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewAge } from '../../../src/publication/review-age'
import { ageBands, agesOf, bandWhere, dueWhere, entriesIn, overdueWhere, shareOf } from '../../../src/workflow/figures'
import type { Question } from '../../../src/workflow/queue'

/** Whether a row answers a question, as a database would: texts compare as texts, and nothing compares with null. */
const answers = (row: Record<string, string | boolean | null>, question: Question): boolean =>
  Object.entries(question).every(([field, condition]) => {
    if (Array.isArray(condition)) return condition[field === 'and' ? 'every' : 'some']((part) => answers(row, part))
    const value = row[field] ?? null
    return Object.entries(condition).every(([how, wanted]) => {
      if (how === 'exists') return (value !== null) === wanted
      if (value === null) return false
      if (how === 'equals') return value === wanted
      if (how === 'greater_than') return value > wanted
      if (how === 'less_than_equal') return value <= wanted
      throw new Error(`No such comparison here: ${how}`)
    })
  })

const day = fc
  .integer({ min: Date.UTC(2018, 0, 1) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

describe('Bands of review ages', () => {
  const today = '2026-08-31'

  it.each`
    reviewed        | from         | why
    ${'2026-08-31'} | ${0}         | ${'today'}
    ${'2026-06-01'} | ${0}         | ${'a day less than three months (31 May) ago'}
    ${'2026-05-31'} | ${3}         | ${'three months ago to the day'}
    ${'2026-02-28'} | ${6}         | ${'six months ago: February has no 31st'}
    ${'2026-03-01'} | ${3}         | ${'the day after that'}
    ${'2025-08-31'} | ${12}        | ${'a year ago to the day'}
    ${'2024-09-01'} | ${21}        | ${'a day less than two years ago'}
    ${'2024-08-31'} | ${24}        | ${'two years ago to the day'}
    ${'1999-01-01'} | ${24}        | ${'the last band is open'}
    ${'2026-09-01'} | ${0}         | ${'reviewed tomorrow, by another clock'}
    ${null}         | ${undefined} | ${'never reviewed'}
  `('an entry reviewed on $reviewed belongs to the months from $from ($why)', ({ reviewed, from }) => {
    const row = { isLive: true, lastReviewed: reviewed as string | null }
    const found = ageBands(today).filter((band) => answers(row, bandWhere(band)))
    expect(found.map(({ fromMonths }) => fromMonths)).toEqual(from === undefined ? [] : [from])
  })

  it('hold every reviewed entry exactly once, whatever the day', () => {
    fc.assert(
      fc.property(day, day, (today, lastReviewed) => {
        const row = { isLive: true, lastReviewed }
        expect(ageBands(today).filter((band) => answers(row, bandWhere(band)))).toHaveLength(1)
      }),
    )
  })

  it('do not count what the public does not see', () => {
    expect(ageBands(today).filter((band) => answers({ isLive: false, lastReviewed: today }, bandWhere(band)))).toEqual([])
  })

  it('follow one another without a gap, and only the last is open', () => {
    const bands = ageBands(today)
    expect(bands.slice(1).map(({ fromMonths, upTo }) => [fromMonths, upTo])).toEqual(bands.slice(0, -1).map(({ toMonths, after }) => [toMonths, after]))
    expect(bands.filter(({ toMonths }) => toMonths === null)).toEqual([bands.at(-1)])
  })
})

describe('Due and overdue', () => {
  it('are what readers and reminders call so, whatever the day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (today, shift) => {
        const due = new Date(Date.parse(today) + shift * 86_400_000).toISOString().slice(0, 10)
        const row = { isLive: true, nextReviewDue: due }
        const found = answers(row, overdueWhere(today)) ? 'overdue' : answers(row, dueWhere(today)) ? 'due' : 'current'
        expect(found).toBe(reviewAge(due, today))
        expect(answers(row, overdueWhere(today)) && answers(row, dueWhere(today))).toBe(false)
      }),
    )
  })

  it('add up to all entries, and never to less than nothing when one was reviewed between two counts', () => {
    expect(agesOf(10, 3, 2)).toEqual({ current: 5, due: 3, overdue: 2 })
    expect(agesOf(4, 3, 2).current).toBe(0)
    expect(entriesIn({ current: 5, due: 3, overdue: 2 })).toBe(10)
  })
})

describe('A share', () => {
  it.each`
    part    | whole   | share   | why
    ${0}    | ${0}    | ${null} | ${'of nothing'}
    ${0}    | ${40}   | ${0}    | ${'none'}
    ${3}    | ${40}   | ${8}    | ${'7.5 rounds up'}
    ${1}    | ${1000} | ${1}    | ${'a little is not none'}
    ${999}  | ${1000} | ${99}   | ${'most is not all'}
    ${1000} | ${1000} | ${100}  | ${'all'}
  `('$part of $whole is $share per cent ($why)', ({ part, whole, share }) => {
    expect(shareOf(part as number, whole as number)).toBe(share)
  })
})
