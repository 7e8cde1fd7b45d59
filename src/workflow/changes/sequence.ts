/** What two sequences have in common, in order: Myers' algorithm (jsdiff), with a bound on its work. */
import { diffArrays } from 'diff'

/** Comparisons that may still be made. Shared by all that one answer compares, so that no text can make it wait. */
export interface Budget {
  left: number
}

/** Far beyond any real edit: two texts of 10,000 words that share nothing take about a third of it. */
export const COMPARISONS = 5_000_000

/** Insertions and deletions that are looked for between two sequences. The work grows with its square. */
const LONGEST_EDIT = 2_000

export type Pair = readonly [before: number, after: number]

/**
 * Indices of equal keys, rising on both sides. The longest such sequence, as long as the budget lasts; after that only
 * what the two have in common at their beginning and their end.
 */
export const commonPairs = (before: readonly string[], after: readonly string[], budget: Budget): Pair[] => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const range = (length: number, pair: (i: number) => Pair): Pair[] => Array.from({ length }, (_, i) => pair(i))
  return [
    ...range(head, (i) => [i, i]),
    ...middlePairs(before.slice(head, before.length - tail), after.slice(head, after.length - tail), budget).map(
      ([i, j]): Pair => [i + head, j + head],
    ),
    ...range(tail, (i) => [before.length - tail + i, after.length - tail + i]),
  ]
}

const middlePairs = (before: readonly string[], after: readonly string[], budget: Budget): Pair[] => {
  if (before.length === 0 || after.length === 0 || budget.left <= 0) return []
  // Numbers are compared in one step, however long the words are that they stand for.
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  const changes = diffArrays(before.map(numberOf), after.map(numberOf), {
    maxEditLength: LONGEST_EDIT,
    // Once the budget is spent nothing is equal any more: the rest comes out as replaced, which is still true.
    comparator: (left, right) => {
      budget.left -= 1
      return budget.left >= 0 && left === right
    },
  }) as { readonly count: number; readonly added: boolean; readonly removed: boolean }[] | undefined
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  for (const { count, added, removed } of changes ?? []) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) pairs.push([i + k, j + k])
    if (!added) i += count
    if (!removed) j += count
  }
  return pairs
}
