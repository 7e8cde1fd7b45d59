import { describe, expect, it } from 'vitest'
import {
  agesSentence,
  bandInWords,
  bandOf,
  categoriesSentence,
  forcedSentence,
  nextStep,
  queueSentence,
  waitOf,
  waitsSentence,
} from '../../../src/admin/dashboard/sentences'
import type { Role } from '../../../src/glossary/kinds'
import type { Figures } from '../../../src/workflow/figures'
import type { WeekFigures } from '../../../src/workflow/queue-history'
import { STATES, type State } from '../../../src/workflow/state'

const HOUR = 3_600_000

const band = (fromMonths: number, toMonths: number | null, current: number, due = 0, overdue = 0) => ({ fromMonths, toMonths, current, due, overdue })

const weeks = (figures: [queue: number, decided: number, hours: number | null][]): WeekFigures[] =>
  figures.map(([queue, decided, hours]) => ({
    week: '2026-W40',
    monday: '2026-09-28',
    queue,
    decided,
    medianWait: hours === null ? null : hours * HOUR,
    isPresent: false,
  }))

describe('A wait in words', () => {
  it.each`
    hours   | words
    ${0.1}  | ${'less than an hour'}
    ${1}    | ${'1 hour'}
    ${5.4}  | ${'5 hours'}
    ${47}   | ${'47 hours'}
    ${48}   | ${'2 days'}
    ${84}   | ${'3.5 days'}
    ${2400} | ${'100 days'}
  `('of $hours hours is “$words”', ({ hours, words }) => {
    expect(waitOf((hours as number) * HOUR)).toBe(words)
  })
})

describe('A chart in words', () => {
  it('says how old the reviews are, and what of each age is late', () => {
    expect(agesSentence([band(0, 3, 14), band(3, 6, 0), band(12, 15, 1, 2, 1), band(24, null, 0, 0, 1)], 1)).toBe(
      'Last reviewed: 14 entries within the last 3 months; 4 entries 12 to 14 months ago (2 due, 1 overdue); ' +
        '1 entry 24 months ago or more (1 overdue); 1 entry never.',
    )
    expect(agesSentence([band(0, 3, 0)], 0)).toBe('No published entries.')
  })

  it('names the bands as whole months, without saying a month twice', () => {
    expect([band(0, 3, 0), band(3, 6, 0), band(24, null, 0)].map(bandOf)).toEqual(['0–2', '3–5', '24+'])
    expect([band(0, 3, 0), band(3, 6, 0), band(24, null, 0)].map(bandInWords)).toEqual(['Less than 3 months', '3 to 5 months', '24 months or more'])
  })

  it('says how the queue went', () => {
    expect(queueSentence(weeks([[3, 0, null], [9, 0, null], [2, 0, null]]))).toContain('3 twelve weeks ago, 2 now, 9 at most')
  })

  it('says how long texts waited, and in how many weeks nothing was decided', () => {
    expect(waitsSentence(weeks([[0, 0, null], [0, 2, 24], [0, 1, 96]]))).toBe(
      'Median wait for a decision, week by week: between 24 hours and 4 days, over 3 texts decided. No decisions in 1 week.',
    )
    expect(waitsSentence(weeks([[5, 0, null]]))).toBe('No decisions in these twelve weeks.')
  })

  it('names the categories that are late, and only those', () => {
    const category = { id: 1, name: 'Law', current: 4, due: 1, overdue: 2, lawChanged: 0 }
    expect(categoriesSentence([category, { ...category, name: 'Health', due: 0, overdue: 0 }])).toBe('Reviews by category: Law, 2 overdue and 1 due.')
  })

  it.each`
    publications | forced | waiting | words
    ${0}         | ${0}   | ${0}    | ${'Nothing was published in the last 12 months.'}
    ${42}        | ${0}   | ${0}    | ${'42 publications in the last 12 months, none without approval.'}
    ${40}        | ${3}   | ${1}    | ${'3 of 40 publications in the last 12 months (8%) went out without approval. 1 entry on show now waits for approval afterwards.'}
    ${40}        | ${3}   | ${0}    | ${'3 of 40 publications in the last 12 months (8%) went out without approval. Nothing waits for approval afterwards.'}
  `('says what went out without approval: $words', ({ words, ...figures }) => {
    expect(forcedSentence(figures as Figures['forced'])).toBe(words)
  })
})

describe('While nothing is published, the next step', () => {
  const figures = (states: Partial<Record<State, number>>, hasCategory = true) =>
    ({
      states: STATES.map((state) => ({ state, entries: states[state] ?? 0 })),
      categories: hasCategory ? [{ id: 1, name: 'Law' }] : [],
    }) as unknown as Figures
  const step = (state: Figures, role: Role) => nextStep(state, [role]).link?.label ?? nextStep(state, [role]).text

  it.each`
    situation                      | states                           | hasCategory | role                | next
    ${'there is no category'}      | ${{}}                            | ${false}    | ${'admin'}          | ${'Make a category'}
    ${'there is no category'}      | ${{}}                            | ${false}    | ${'editor'}         | ${'An administrator makes the first category; entries come after it.'}
    ${'there is no entry'}         | ${{}}                            | ${true}     | ${'editor'}         | ${'Write an entry'}
    ${'there is no entry'}         | ${{}}                            | ${true}     | ${'legal-reviewer'} | ${'What editors submit will wait for you in the review queue.'}
    ${'there are drafts'}          | ${{ draft: 2 }}                  | ${true}     | ${'editor'}         | ${'Open the terms'}
    ${'a text is in review'}       | ${{ draft: 2, 'in-review': 1 }}  | ${true}     | ${'legal-reviewer'} | ${'Open the review queue'}
    ${'a text is approved'}        | ${{ approved: 1, draft: 1 }}     | ${true}     | ${'editor'}         | ${'See what is approved'}
  `('for a person who is $role, when $situation, is: $next', ({ states, hasCategory, role, next }) => {
    expect(step(figures(states as Partial<Record<State, number>>, hasCategory as boolean), role as Role)).toBe(next)
  })
})
