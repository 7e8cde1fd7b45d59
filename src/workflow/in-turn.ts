/** One at a time within this process, per key. */

/** Shared over globalThis: the admin process holds this module twice (the server's bundle and Next's). */
const TURNS = Symbol.for('termhouse.turns')
const turns: Map<string, Promise<unknown>> = ((globalThis as { [TURNS]?: Map<string, Promise<unknown>> })[TURNS] ??= new Map<
  string,
  Promise<unknown>
>())

/** Waits for what was begun before under the same key, then runs. Never call it within itself for one key. */
export const inTurn = async <T>(key: string, run: () => Promise<T>): Promise<T> => {
  const before = turns.get(key) ?? Promise.resolve()
  const mine = before.then(run, run)
  turns.set(key, mine)
  try {
    return await mine
  } finally {
    if (turns.get(key) === mine) turns.delete(key)
  }
}
