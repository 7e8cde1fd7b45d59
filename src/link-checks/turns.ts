/** Whose turn it is: one request at a time and a pause between two at each host, and few at once in all. */
import { setTimeout as wait } from 'node:timers/promises'

export interface Turns {
  /** Resolves when the host may be asked, with what ends the turn. */
  turn(host: string): Promise<() => void>
  /** Leaves a host alone for that long from now. */
  waitFor(host: string, ms: number): void
}

export const createTurns = ({ atOnce, pauseMs }: { readonly atOnce: number; readonly pauseMs: number }): Turns => {
  const lastOf = new Map<string, Promise<void>>()
  const restUntil = new Map<string, number>()
  const waiting: (() => void)[] = []
  let free = atOnce

  const take = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
  }
  const release = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const rest = async (host: string): Promise<void> => {
    for (let left = (restUntil.get(host) ?? 0) - Date.now(); left > 0; left = (restUntil.get(host) ?? 0) - Date.now()) await wait(left)
  }

  return {
    turn: async (host) => {
      const before = lastOf.get(host) ?? Promise.resolve()
      let end = (): void => undefined
      lastOf.set(host, new Promise((ended) => (end = ended)))
      await before
      await rest(host)
      await take()
      return () => {
        release()
        restUntil.set(host, Math.max(restUntil.get(host) ?? 0, Date.now() + pauseMs))
        end()
      }
    },
    waitFor: (host, ms) => {
      restUntil.set(host, Math.max(restUntil.get(host) ?? 0, Date.now() + ms))
    },
  }
}
