import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../src/delivery/page'
import type { Page } from '../../../src/delivery/page'
import { byTitle } from '../../../src/delivery/term-order'
import type { Ordering, SortKey } from '../../../src/delivery/term-order'

const titles: Ordering<SortKey> = { name: 'TITLE', keyOf: (key) => key, compare: byTitle }
const listOf = (keys: readonly { title: string; id: number }[]): SortKey[] =>
  keys.map(({ title, id }) => ({ at: null, title, id: String(id) })).sort(byTitle)

const someKeys = fc
  .uniqueArray(fc.record({ title: fc.string({ unit: 'grapheme', maxLength: 4 }), id: fc.nat(9999) }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map(listOf)

const walk = (pages: (after: string | null) => Page<SortKey>): SortKey[] => {
  const seen: SortKey[] = []
  for (let after: string | null = null; ; ) {
    const page = pages(after)
    seen.push(...page.items)
    const last = page.items.at(-1)
    if (!page.hasNextPage || !last) return seen
    after = page.cursorOf(last)
  }
}

describe('Pages of a list', () => {
  it('followed to the end show every entry once and in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(someKeys, fc.integer({ min: 1, max: 12 }), (keys, first) => {
        expect(walk((after) => pageOf(keys, titles, { first, after }))).toEqual(keys)
      }),
    )
  })

  it('go on in the right place when the entry that a cursor names is no longer there', () => {
    fc.assert(
      fc.property(someKeys, fc.nat(), (keys, pick) => {
        fc.pre(keys.length > 0)
        const at = pick % keys.length
        const cursor = pageOf(keys, titles, {}).cursorOf(keys[at] as SortKey)
        const without = keys.filter((_, place) => place !== at)
        expect(pageOf(without, titles, { first: 100, after: cursor }).items).toEqual(keys.slice(at + 1))
      }),
    )
  })

  it('say whether there is more on either side', () => {
    const keys = listOf([1, 2, 3].map((id) => ({ title: 'T', id })))
    const [first] = pageOf(keys, titles, { first: 1 }).items
    const middle = pageOf(keys, titles, { first: 1, after: pageOf(keys, titles, {}).cursorOf(first as SortKey) })
    expect([middle.totalCount, middle.hasPreviousPage, middle.hasNextPage]).toEqual([3, true, true])
    expect(pageOf([], titles, {})).toMatchObject({ totalCount: 0, hasPreviousPage: false, hasNextPage: false })
  })

  it.each([0, -1, 101, 1_000_000])('are not %i entries long', (first) => {
    expect(() => pageOf([], titles, { first })).toThrow(/from 1 to 100/)
  })

  it.each(['x', 'bnVsbA', Buffer.from('["TITLE"]').toString('base64url')])('do not start after "%s", which is no cursor', (after) => {
    expect(() => pageOf([], titles, { after })).toThrow(/not a cursor/)
  })

  it('do not start after a cursor of another order', () => {
    const cursor = pageOf(listOf([{ title: 'T', id: 1 }]), titles, {}).cursorOf({ at: null, title: 'T', id: '1' })
    expect(() => pageOf([], { ...titles, name: 'NEWEST' }, { after: cursor })).toThrow(/order TITLE, not of NEWEST/)
  })
})
