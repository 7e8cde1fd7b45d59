/** Pages of a sorted list, by keyset: a page starts after its cursor's key, wherever that entry is now, or if it is there at all. */
import { badInput } from './graphql/errors'
import type { Ordering, SortKey } from './term-order'

export interface Page<Item> {
  readonly totalCount: number
  readonly items: readonly Item[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  cursorOf(item: Item): string
}

export interface PageRequest {
  readonly first?: number | null
  readonly after?: string | null
}

/** @param sorted in the order that `ordering` says. */
export const pageOf = <Item>(
  sorted: readonly Item[],
  ordering: Ordering<Item>,
  { first, after }: PageRequest,
  usual = 20,
): Page<Item> => {
  const size = pageSize(first, usual)
  const start = after ? firstAfter(sorted, ordering, readCursor(after, ordering.name)) : 0
  return {
    totalCount: sorted.length,
    items: sorted.slice(start, start + size),
    hasNextPage: start + size < sorted.length,
    hasPreviousPage: start > 0,
    cursorOf: (item) => writeCursor(ordering.keyOf(item), ordering.name),
  }
}

/** @throws GraphQLError BAD_USER_INPUT outside 1 to 100. */
export const pageSize = (first: number | null | undefined, usual: number): number => {
  const size = first ?? usual
  if (size < 1 || size > 100) {
    throw badInput(`first is ${size}; it must be from 1 to 100. Ask for a smaller page, and go on from it with after.`)
  }
  return size
}

const firstAfter = <Item>(sorted: readonly Item[], ordering: Ordering<Item>, key: SortKey): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle] as Item
    if (ordering.compare(ordering.keyOf(item), key) > 0) high = middle
    else low = middle + 1
  }
  return low
}

const writeCursor = (key: SortKey, order: string): string =>
  Buffer.from(JSON.stringify([order, key.at, key.title, key.id])).toString('base64url')

const readCursor = (cursor: string, order: string): SortKey => {
  const [name, at, title, id, ...rest] = parseCursor(cursor)
  const whole = (at === null || typeof at === 'string') && typeof title === 'string' && typeof id === 'string'
  if (typeof name !== 'string' || !whole || rest.length > 0) {
    throw badInput('after is not a cursor of this list. Use endCursor or a cursor of an earlier page, unchanged.')
  }
  if (name !== order) {
    throw badInput(`after is a cursor of the order ${name}, not of ${order}. Start the new order without after.`)
  }
  return { at, title, id }
}

/** An empty list stands for what is no cursor at all. */
const parseCursor = (cursor: string): unknown[] => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
