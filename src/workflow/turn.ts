/**
 * One at a time: a save of a term, from the look at the newest text to the write (another could slip in between, and be
 * replaced unseen), and the settling of a term. In memory: all saves pass through one admin process (docs/operations.md).
 */

/** A turn that was never given back (the write failed below every hook) ends by itself. */
const LONGEST_MS = 10_000

type Turns = Map<string, Promise<void>>

// The admin process holds this module twice (the server's bundle and Next's).
const KEY = Symbol.for('termhouse.turns')
const shared = globalThis as typeof globalThis & { [KEY]?: Turns }
const turns: Turns = (shared[KEY] ??= new Map<string, Promise<void>>())

/** Waits for what was begun before under the same key, then runs. Never within itself for one key. */
export const inTurn = async <T>(key: string, run: () => Promise<T>): Promise<T> => {
  const giveBack = await takeTurn(key)
  try {
    return await run()
  } finally {
    giveBack()
  }
}

/** Waits for its turn. @returns gives the turn back; more than once is no harm. */
export const takeTurn = async (key: string): Promise<() => void> => {
  const before = turns.get(key) ?? Promise.resolve()
  let giveBack = (): void => undefined
  const given = new Promise<void>((resolve) => (giveBack = resolve))
  const mine = before.then(() => given)
  turns.set(key, mine)
  void mine.then(() => {
    if (turns.get(key) === mine) turns.delete(key)
  })
  await before
  const timer = setTimeout(giveBack, LONGEST_MS)
  timer.unref()
  return () => {
    clearTimeout(timer)
    giveBack()
  }
}
