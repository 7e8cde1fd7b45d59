import { describe, expect, it } from 'vitest'
import { replacesUnseen } from '../../../src/workflow/base-of-save'

const newest = { digest: 'newest', savedIn: 'their window' }

describe('A save', () => {
  it.each([
    ['started from the newest text', { base: 'newest', window: 'mine' }],
    ['comes from the window that saved last, whatever it started from', { base: 'older', window: 'their window' }],
    ['says nothing of what it started from: a script, an import', { base: null, window: null }],
  ])('replaces the newest text if it %s', (_what, origin) => {
    expect(replacesUnseen(origin, newest)).toBe(false)
  })

  it.each([
    ['another window', { base: 'older', window: 'mine' }],
    ['no window', { base: 'older', window: null }],
  ])('that started from an older text is stopped if it comes from %s', (_what, origin) => {
    expect(replacesUnseen(origin, newest)).toBe(true)
  })

  it('is stopped also where no window saved the newest text', () => {
    expect(replacesUnseen({ base: 'older', window: null }, { digest: 'newest', savedIn: null })).toBe(true)
  })

  it('cannot replace what has no text yet', () => {
    expect(replacesUnseen({ base: 'older', window: 'mine' }, { digest: null, savedIn: null })).toBe(false)
  })
})
