/**
 * One save of a term after the other, from the look at the newest text to the write. Between the two of one save another
 * could slip in, and replace it unseen. In memory: all saves pass through one admin process (docs/operations.md).
 */

/** A turn that was never given back (the write failed below every hook) ends by itself. */
const LONGEST_MS = 10_000

type Turns = Map<string, Promise<void>>

// The admin process holds this module twice (the server's bundle and Next's).
const KEY = Symbol.for('termhouse.turns')
const shared = globalThis as typeof globalThis & { [KEY]?: Turns }
const turns: Turns = (shared[KEY] ??= new Map<string, Promise<void>>())

/** Waits for its turn. @param term public id @returns gives the turn back; more than once is no harm. */
export const takeTurn = async (term: string): Promise<() => void> => {
  const before = turns.get(term) ?? Promise.resolve()
  let giveBack = (): void => undefined
  const given = new Promise<void>((resolve) => (giveBack = resolve))
  const mine = before.then(() => given)
  turns.set(term, mine)
  void mine.then(() => {
    if (turns.get(term) === mine) turns.delete(term)
  })
  await before
  const timer = setTimeout(giveBack, LONGEST_MS)
  timer.unref()
  return () => {
    clearTimeout(timer)
    giveBack()
  }
}
