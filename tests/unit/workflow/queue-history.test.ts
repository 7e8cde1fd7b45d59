import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  median,
  type QueueEvent,
  type Standing,
  type Stay,
  staysOf,
  weeklyFigures,
  weeksUntil,
} from '../../../src/workflow/queue-history'

/**
 * Events as lines: day of November 2026, what happened to which text, cycle and round (default 0.0), roles of an approval.
 * “3 submitted A”, “5 approved A legal”, “6 published A 1.0”.
 */
const eventsOf = (story: string): QueueEvent[] =>
  story
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([date = '', kind = '', digest = '', ...rest]) => {
      const [cycle = '0', round = '0'] = rest.find((word) => /^\d/.test(word))?.split('.') ?? []
      return {
        record: 'term',
        kind: kind as QueueEvent['kind'],
        at: on(Number(date)),
        digest,
        roles: rest.filter((word) => !/^\d/.test(word)),
        cycle: Number(cycle),
        round: Number(round),
      }
    })

const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`

const asStory = (stays: Stay[]): string =>
  stays.map(({ digest, from, to, end }) => `${digest} ${Number(from.slice(8, 10))}-${to ? Number(to.slice(8, 10)) : ''} ${end}`).join(', ')

describe('A text’s time in the queue', () => {
  it.each`
    situation                                              | required           | inReviewSince | story                                                                                           | stays
    ${'waits'}                                             | ${'legal'}         | ${3}          | ${'3 submitted A'}                                                                              | ${'A 3- open'}
    ${'is approved'}                                       | ${'legal'}         | ${null}       | ${'3 submitted A, 5 approved A legal'}                                                          | ${'A 3-5 decided'}
    ${'is sent back'}                                      | ${'legal'}         | ${null}       | ${'3 submitted A, 4 changes-requested A'}                                                       | ${'A 3-4 decided'}
    ${'needs two approvals, and has one'}                  | ${'legal subject'} | ${3}          | ${'3 submitted A, 5 approved A legal'}                                                          | ${'A 3- open'}
    ${'needs two approvals, and has both'}                 | ${'legal subject'} | ${null}       | ${'3 submitted A, 5 approved A legal, 9 approved A subject'}                                    | ${'A 3-9 decided'}
    ${'is approved for both roles by one person'}          | ${'legal subject'} | ${null}       | ${'3 submitted A, 5 approved A legal subject'}                                                  | ${'A 3-5 decided'}
    ${'has advice from outside before the approval'}       | ${'legal'}         | ${null}       | ${'3 submitted A, 4 approved A, 6 approved A legal'}                                            | ${'A 3-6 decided'}
    ${'is approved by one and sent back by the other'}     | ${'legal subject'} | ${null}       | ${'3 submitted A, 5 approved A legal, 6 changes-requested A'}                                   | ${'A 3-6 decided'}
    ${'is withdrawn'}                                      | ${'legal'}         | ${null}       | ${'3 submitted A, 4 withdrawn-from-review A'}                                                   | ${'A 3-4 left'}
    ${'is withdrawn and submitted again as it was'}        | ${'legal'}         | ${null}       | ${'3 submitted A, 4 withdrawn-from-review A, 6 submitted A 0.1, 8 approved A legal 0.1'}         | ${'A 3-4 left, A 6-8 decided'}
    ${'is sent back, edited and approved'}                 | ${'legal'}         | ${null}       | ${'3 submitted A, 4 changes-requested A, 6 submitted B, 8 approved B legal'}                    | ${'A 3-4 decided, B 6-8 decided'}
    ${'is edited, and the new text is submitted'}          | ${'legal'}         | ${6}          | ${'3 submitted A, 6 submitted B'}                                                               | ${'A 3-6 left, B 6- open'}
    ${'is edited and left lying'}                          | ${'legal'}         | ${null}       | ${'3 submitted A'}                                                                              | ${'A 3- edited'}
    ${'is brought back to what was submitted first'}       | ${'legal'}         | ${3}          | ${'3 submitted A, 6 submitted B'}                                                               | ${'A 3- open, B 6- edited'}
    ${'is published by force'}                             | ${'legal'}         | ${null}       | ${'3 submitted A, 7 force-published A 1.0'}                                                     | ${'A 3-7 left'}
    ${'is approved long after it was published by force'}  | ${'legal'}         | ${null}       | ${'3 submitted A, 7 force-published A 1.0, 9 approved A legal 1.0'}                             | ${'A 3-7 left'}
    ${'is a change to an entry that is archived'}          | ${'legal'}         | ${null}       | ${'3 submitted A 2.0, 7 archived B 3.0'}                                                        | ${'A 3-7 left'}
    ${'went out when its category required less'}          | ${'legal subject'} | ${null}       | ${'3 submitted A, 5 approved A legal, 6 published A 1.0'}                                       | ${'A 3-5 decided'}
    ${'is approved, published, changed and submitted'}     | ${'legal'}         | ${9}          | ${'3 submitted A, 5 approved A legal, 6 published A 1.0, 9 submitted B 1.0'}                    | ${'A 3-5 decided, B 9- open'}
    ${'needs no approval that is not on record any more'}  | ${''}              | ${null}       | ${'3 submitted A, 5 approved A legal'}                                                          | ${'A 3-5 decided'}
  `('when it $situation', ({ required, inReviewSince, story, stays }) => {
    const standing: Standing = {
      inReviewSince: inReviewSince === null ? null : on(inReviewSince as number),
      requiredApprovals: (required as string).split(' ').filter(Boolean),
    }
    expect(asStory(staysOf(eventsOf(story as string), standing))).toBe(stays)
  })

  it('does not depend on the order in which the events are read', () => {
    const events = eventsOf('3 submitted A, 4 withdrawn-from-review A, 6 submitted A 0.1, 8 approved A legal 0.1, 9 published A 1.0, 12 submitted B 1.0')
    const standing = { inReviewSince: on(12), requiredApprovals: ['legal'] }
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(staysOf(shuffled, standing)).toEqual(staysOf(events, standing))
      }),
    )
  })

  it('ends with the entry, where that was deleted', () => {
    expect(asStory(staysOf(eventsOf('3 submitted A'), undefined))).toBe('A 3- edited')
  })
})

describe('Weeks', () => {
  it.each`
    now                       | week          | monday          | from                          | to                            | why
    ${'2026-11-24T12:00:00Z'} | ${'2026-W48'} | ${'2026-11-23'} | ${'2026-11-23T00:00:00.000Z'} | ${'2026-11-30T00:00:00.000Z'} | ${'winter: London is on UTC'}
    ${'2026-07-01T12:00:00Z'} | ${'2026-W27'} | ${'2026-06-29'} | ${'2026-06-28T23:00:00.000Z'} | ${'2026-07-05T23:00:00.000Z'} | ${'summer: an hour ahead'}
    ${'2026-06-28T23:30:00Z'} | ${'2026-W27'} | ${'2026-06-29'} | ${'2026-06-28T23:00:00.000Z'} | ${'2026-07-05T23:00:00.000Z'} | ${'it is Monday in London already'}
    ${'2026-03-29T12:00:00Z'} | ${'2026-W13'} | ${'2026-03-23'} | ${'2026-03-23T00:00:00.000Z'} | ${'2026-03-29T23:00:00.000Z'} | ${'clocks go forward: a week of 167 hours'}
    ${'2026-10-25T12:00:00Z'} | ${'2026-W43'} | ${'2026-10-19'} | ${'2026-10-18T23:00:00.000Z'} | ${'2026-10-26T00:00:00.000Z'} | ${'clocks go back: a week of 169 hours'}
    ${'2027-01-01T12:00:00Z'} | ${'2026-W53'} | ${'2026-12-28'} | ${'2026-12-28T00:00:00.000Z'} | ${'2027-01-04T00:00:00.000Z'} | ${'New Year’s Day belongs to the old year’s week'}
  `('$now is in $week ($why)', ({ now, ...week }) => {
    const { why: _why, week: name, ...rest } = week as Record<string, string>
    expect(weeksUntil(now as string, 12).at(-1)).toEqual({ name, ...rest })
  })

  it('follow one another without a gap, and the last holds the present moment', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (date) => {
        const now = date.toISOString()
        const weeks = weeksUntil(now, 12)
        expect(weeks).toHaveLength(12)
        expect(weeks.slice(1).map(({ from }) => from)).toEqual(weeks.slice(0, -1).map(({ to }) => to))
        const last = weeks.at(-1)
        expect(last && last.from <= now && now < last.to).toBe(true)
      }),
    )
  })
})

describe('The queue week by week', () => {
  const now = '2026-11-24T12:00:00.000Z'
  const weeks = weeksUntil(now, 3)
  const stay = (from: number, to: number | null, end: Stay['end'] = to === null ? 'open' : 'decided'): Stay => ({
    record: `${from}`,
    digest: 'A',
    from: on(from),
    to: to === null ? null : on(to),
    end,
  })
  const figures = (stays: Stay[], untouched = 0) =>
    weeklyFigures(stays, untouched, weeks, now).map(({ queue, decided, medianWait }) => ({
      queue,
      decided,
      days: medianWait === null ? null : medianWait / 86_400_000,
    }))

  it('counts what waited when each week ended, and what waits now', () => {
    expect(figures([stay(10, null), stay(12, 17), stay(18, 20), stay(23, null)]).map(({ queue }) => queue)).toEqual([2, 1, 2])
  })

  it('says the middle of the waits of texts decided in a week, and nothing where none was', () => {
    expect(figures([stay(1, 9), stay(2, 10), stay(3, 14), stay(16, 17), stay(17, 20)])).toEqual([
      { queue: 0, decided: 3, days: 8 },
      { queue: 0, decided: 2, days: 2 },
      { queue: 0, decided: 0, days: null },
    ])
  })

  it('does not count as decided what left undecided', () => {
    expect(figures([stay(10, 12, 'left'), stay(17, 19, 'edited')]).map(({ decided }) => decided)).toEqual([0, 0, 0])
  })

  it('counts what nobody has touched in all that time in every week', () => {
    expect(figures([stay(10, null)], 5).map(({ queue }) => queue)).toEqual([6, 6, 6])
  })

  it('forgets a text that was edited at a moment nobody knows', () => {
    expect(figures([stay(10, null, 'edited')]).map(({ queue }) => queue)).toEqual([0, 0, 0])
  })

  it('marks the present week, which has not ended', () => {
    expect(weeklyFigures([], 0, weeks, now).map(({ isPresent }) => isPresent)).toEqual([false, false, true])
  })

  it('has each decision in one week, and a queue that grows and shrinks with what came and went', () => {
    const moment = fc.integer({ min: Date.parse(weeks[0]?.from ?? ''), max: Date.parse(now) }).map((ms) => new Date(ms).toISOString())
    const anyStay = fc.tuple(moment, moment, fc.constantFrom('decided', 'left', 'open')).map(([a, b, end]): Stay => {
      const [from, to] = a < b ? [a, b] : [b, a]
      return { record: 'x', digest: 'A', from, to: end === 'open' ? null : to, end: end }
    })
    fc.assert(
      fc.property(fc.array(anyStay), (stays) => {
        const rows = weeklyFigures(stays, 0, weeks, now)
        expect(rows.reduce((sum, { decided }) => sum + decided, 0)).toBe(stays.filter(({ end }) => end === 'decided').length)
        expect(rows.every(({ decided, medianWait }) => (decided === 0) === (medianWait === null))).toBe(true)
        const open = stays.filter(({ from, to }) => from < now && (to === null || to >= now))
        expect(rows.at(-1)?.queue).toBe(open.length)
      }),
    )
  })
})

describe('A median', () => {
  it.each`
    values               | middle  | why
    ${[]}                | ${null} | ${'of nothing'}
    ${[5]}               | ${5}    | ${'one'}
    ${[9, 1, 5]}         | ${5}    | ${'the middle one'}
    ${[1, 2, 4, 100]}    | ${3}    | ${'halfway between the middle two; one long wait does not move it'}
    ${[10, 9, 100, 11]}  | ${10.5} | ${'sorted as numbers'}
  `('of $values is $middle ($why)', ({ values, middle }) => {
    expect(median(values as number[])).toBe(middle)
  })
})
