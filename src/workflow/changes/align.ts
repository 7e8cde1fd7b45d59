/** Which block of the old text is which of the new, and which of them moved. */
import { type Budget, commonPairs, type Pair } from './sequence'

export interface Alignable {
  /** Equal keys: nothing differs. */
  readonly key: string
  /** Equal identities: the same thing, whatever else is said of it (the reference of a citation). */
  readonly identity: string | null
  /** What likeness is told by. */
  readonly words: readonly string[]
}

export interface Aligned {
  readonly before: number | null
  readonly after: number | null
  readonly moved: boolean
}

/** In the order of the new text; what was removed stands where it used to be. */
export const align = (before: readonly Alignable[], after: readonly Alignable[], budget: Budget): Aligned[] => {
  const pairs = pairsOf(before, after, budget).sort(([, i], [, j]) => i - j)
  const unmoved = longestRise(pairs)
  const oldOf = new Map(pairs.map(([i, j]) => [j, i]))
  const kept = new Set(pairs.map(([i]) => i))
  const aligned: Aligned[] = []
  let [i, j] = [0, 0]
  for (const [anchorBefore, anchorAfter] of [...unmoved, [before.length, after.length] as const]) {
    for (; i < anchorBefore; i += 1) if (!kept.has(i)) aligned.push({ before: i, after: null, moved: false })
    for (; j < anchorAfter; j += 1) {
      const old = oldOf.get(j)
      aligned.push({ before: old ?? null, after: j, moved: old !== undefined })
    }
    if (anchorAfter < after.length) aligned.push({ before: anchorBefore, after: anchorAfter, moved: false })
    i = anchorBefore + 1
    j = anchorAfter + 1
  }
  return aligned
}

/** First what is equal, then what is the same thing, then what is much alike. */
const pairsOf = (before: readonly Alignable[], after: readonly Alignable[], budget: Budget): Pair[] => {
  const keys = (items: readonly Alignable[]) => items.map(({ key }) => key)
  const inOrder = commonPairs(keys(before), keys(after), budget)
  const equal = [...inOrder, ...sameBy(({ key }) => key, before, after, leftovers(before, after, inOrder))]
  const same = [...equal, ...sameBy(({ identity }) => identity, before, after, leftovers(before, after, equal))]
  return [...same, ...alike(before, after, leftovers(before, after, same), same)]
}

interface Leftovers {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

const leftovers = (before: readonly unknown[], after: readonly unknown[], pairs: readonly Pair[]): Leftovers => {
  const [usedBefore, usedAfter] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  return {
    before: [...before.keys()].filter((i) => !usedBefore.has(i)),
    after: [...after.keys()].filter((j) => !usedAfter.has(j)),
  }
}

/** One pass: the first that is left over with a name meets the first on the other side. */
const sameBy = (
  name: (item: Alignable) => string | null,
  before: readonly Alignable[],
  after: readonly Alignable[],
  left: Leftovers,
): Pair[] => {
  const waiting = new Map<string, number[]>()
  for (const i of [...left.before].reverse()) {
    const key = name(before[i] as Alignable)
    if (key === null) continue
    const others = waiting.get(key)
    if (others) others.push(i)
    else waiting.set(key, [i])
  }
  return left.after.flatMap((j): Pair[] => {
    const key = name(after[j] as Alignable)
    const i = key === null ? undefined : waiting.get(key)?.pop()
    return i === undefined ? [] : [[i, j]]
  })
}

/** Below this a rewritten sentence is easier to read as one removed and one added. */
const ALIKE = 0.5
const MOST_COMPARED = 10_000

/** The most alike first; of equals, the nearest. Where there are too many to compare, only those in the same place. */
const alike = (before: readonly Alignable[], after: readonly Alignable[], left: Leftovers, pairs: readonly Pair[]): Pair[] => {
  const candidates =
    left.before.length * left.after.length <= MOST_COMPARED
      ? left.before.flatMap((i) => left.after.map((j): Pair => [i, j]))
      : inTheSamePlace(left, pairs)
  const bags = new Map([...left.before.map((i) => before[i]), ...left.after.map((j) => after[j])].map((item) => [item, bagOf(item?.words ?? [])]))
  const bag = (item: Alignable | undefined) => bags.get(item) ?? EMPTY_BAG
  const scored = candidates
    .map(([i, j]) => ({ i, j, score: likeness(bag(before[i]), bag(after[j])), distance: Math.abs(i - j) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.distance - b.distance)
  const [taken, given] = [new Set<number>(), new Set<number>()]
  return scored.flatMap(({ i, j }): Pair[] => {
    if (taken.has(i) || given.has(j)) return []
    taken.add(i)
    given.add(j)
    return [[i, j]]
  })
}

/** Between two neighbours that did not move: the first left over with the first, the second with the second. */
const inTheSamePlace = (left: Leftovers, pairs: readonly Pair[]): Pair[] => {
  const anchors = longestRise([...pairs].sort(([, i], [, j]) => i - j))
  const found: Pair[] = []
  let [i, j] = [0, 0]
  for (const [anchorBefore, anchorAfter] of [...anchors, [Infinity, Infinity] as const]) {
    while ((left.before[i] ?? Infinity) < anchorBefore && (left.after[j] ?? Infinity) < anchorAfter) {
      found.push([left.before[i] as number, left.after[j] as number])
      i += 1
      j += 1
    }
    while ((left.before[i] ?? Infinity) < anchorBefore) i += 1
    while ((left.after[j] ?? Infinity) < anchorAfter) j += 1
  }
  return found
}

interface Bag {
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

const EMPTY_BAG: Bag = { size: 0, counts: new Map() }
/** What a block is about is plain from its beginning. */
const WORDS_COMPARED = 128

const bagOf = (words: readonly string[]): Bag => {
  const counts = new Map<string, number>()
  const compared = words.slice(0, WORDS_COMPARED)
  for (const word of compared) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { size: compared.length, counts }
}

/** Sørensen-Dice: twice the words in common, of all words. Nothing is alike to nothing. */
const likeness = (one: Bag, other: Bag): number => {
  if (one.size === 0 || other.size === 0) return 0
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * common) / (one.size + other.size)
}

/**
 * Of pairs in the order of the new text, the most that are in the order of the old text too: these stayed, the others moved.
 * Patience sorting: n log n.
 */
const longestRise = (pairs: readonly Pair[]): Pair[] => {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  pairs.forEach(([i], at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as Pair)[0] < i) low = middle + 1
      else high = middle
    }
    previous[at] = ends[low - 1]
    ends[low] = at
  })
  const rise: Pair[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.push(pairs[at] as Pair)
  return rise.reverse()
}
