/**
 * Holds back whoever guesses: failed attempts to sign in, and requests for new passwords, counted by client and by the
 * address that was named, whether or not there is such an account.
 *
 * Counted in the memory of the admin process. A restart forgets; Payload's own lock of an account (collections/users.ts)
 * stands in the database and does not.
 */
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refused } from '../errors'
import { clientAddress } from './client-address'

const TEN_MINUTES = 10 * 60
const AN_HOUR = 60 * 60

/** `points` attempts within `duration` seconds, which start with the first of them. */
const LIMITS = {
  // As many as Payload allows before it locks the account, so that the two cannot be told apart.
  signInByAddress: { points: 5, duration: TEN_MINUTES },
  // An office stands behind one address: only failures count here.
  signInByClient: { points: 50, duration: TEN_MINUTES },
  resetByAddress: { points: 5, duration: AN_HOUR },
  resetByClient: { points: 30, duration: AN_HOUR },
} as const

type Limiters = Readonly<Record<keyof typeof LIMITS, RateLimiterMemory>>

const KEPT = Symbol.for('termhouse.throttle')

/** Next's bundle may hold this module several times; the counts must be one. */
const limiters = (): Limiters => {
  const kept = globalThis as { [KEPT]?: Limiters }
  kept[KEPT] ??= Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory({ keyPrefix: name, ...limit })]),
  ) as unknown as Limiters
  return kept[KEPT]
}

/**
 * Takes an attempt before anything is looked up, so that a hundred at once are counted before the first has failed.
 * @param onLocked called once for each time that the address is closed.
 * @throws Refused too_many_attempts, with Retry-After set on the answer.
 */
export const takeSignIn = async (req: PayloadRequest, address: string, onLocked: () => void): Promise<void> => {
  await take(req, 'signInByClient', clientOf(req))
  await take(req, 'signInByAddress', keyOf(address), onLocked)
}

/** It was the right password: the attempt does not count, nor do the mistakes before it. */
export const giveBackSignIn = async (req: PayloadRequest, address: string): Promise<void> => {
  await limiters().signInByClient.reward(clientOf(req), 1)
  await openAddress(address)
}

/** An administrator unlocks the account, or its owner has a new password. */
export const openAddress = async (address: string): Promise<void> => {
  await limiters().signInByAddress.delete(keyOf(address))
}

/** @throws Refused too_many_attempts, with Retry-After set on the answer. */
export const takeReset = async (req: PayloadRequest, address: string): Promise<void> => {
  await take(req, 'resetByClient', clientOf(req))
  await take(req, 'resetByAddress', keyOf(address))
}

const take = async (req: PayloadRequest, name: keyof typeof LIMITS, key: string, onLocked?: () => void): Promise<void> => {
  try {
    await limiters()[name].consume(key)
  } catch (reason) {
    // Not asked by `instanceof RateLimiterRes`: another of Next's bundles, with a class of its own, may have made the limiter.
    if (reason instanceof Error) throw reason
    const limit = reason as RateLimiterRes
    if (limit.consumedPoints === LIMITS[name].points + 1) onLocked?.()
    const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000))
    req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), 'Retry-After': String(seconds) })
    throw refused('too_many_attempts', inMinutes(seconds))
  }
}

const inMinutes = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'one minute' : `${minutes} minutes`
}

/** As accounts are looked up; cut, since it is whatever somebody sent. */
const keyOf = (address: string): string => address.trim().toLowerCase().slice(0, 320)

const clientOf = (req: PayloadRequest): string => {
  const { trustedProxies } = req.payload.config.custom as { trustedProxies?: number }
  return clientAddress(req.headers.get('x-forwarded-for'), trustedProxies ?? 0)
}
