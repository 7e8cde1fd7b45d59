import { describe, expect, test } from 'vitest'
import { letterFromKey, letterPath, termPath } from '../../../src/reader/addresses'
import { capitalise, count, entries, formatDate, formatList } from '../../../src/reader/format'

describe('how the reader writes', () => {
  test('dates as a British reader writes them, in UTC', () => {
    expect(formatDate('2026-03-03')).toBe('3 March 2026')
    expect(formatDate('2026-03-03T23:59:59Z')).toBe('3 March 2026')
    expect(formatDate('2026-03-03T00:30:00+01:00')).toBe('2 March 2026')
  })

  test('numbers with their noun', () => {
    expect(entries(0)).toBe('0 entries')
    expect(entries(1)).toBe('1 entry')
    expect(entries(1204)).toBe('1,204 entries')
    expect(count(2, 'change', 'changes')).toBe('2 changes')
  })

  test('lists as sentences do', () => {
    expect(formatList(['a'])).toBe('a')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c')
    expect(capitalise('the United Kingdom')).toBe('The United Kingdom')
    expect(capitalise('')).toBe('')
  })

  test('addresses that survive any slug and any letter', () => {
    expect(termPath('a/b c')).toBe('/terms/a%2Fb%20c')
    for (const letter of ['A', '#', 'É', 'Ж']) {
      expect(letterFromKey(decodeURIComponent(letterPath(letter).slice('/letters/'.length)))).toBe(letter)
    }
  })
})
