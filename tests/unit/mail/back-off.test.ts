import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttempt } from '../../../src/mail/back-off'

const createdAt = new Date('2026-11-24T00:00:00.000Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const after = (ms: number): Date => new Date(createdAt.getTime() + ms)

describe('A mail that could not be sent', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 120],
    [6, 240],
    [9, 240],
  ])('is tried again, after failure %i in %i minutes', (attempts, minutes) => {
    expect(nextAttempt({ createdAt, attempts, now: createdAt })).toEqual(after(minutes * MINUTE))
  })

  it('is given up when it would be older than a day', () => {
    expect(nextAttempt({ createdAt, attempts: 1, now: after(DAY - MINUTE) })).toEqual(after(DAY))
    expect(nextAttempt({ createdAt, attempts: 1, now: after(DAY - MINUTE + 1) })).toBeNull()
  })

  it('ends: from any start, a dozen failures or so use up the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (delay) => {
        let now = after(delay)
        let attempts = 0
        for (;;) {
          const next = nextAttempt({ createdAt, attempts: (attempts += 1), now })
          if (!next) break
          expect(next.getTime()).toBeGreaterThan(now.getTime())
          now = next
        }
        expect(attempts).toBeGreaterThan(8)
        expect(attempts).toBeLessThan(14)
      }),
    )
  })
})
