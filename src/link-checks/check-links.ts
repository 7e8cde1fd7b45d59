/** Checks every outside link, and writes down what came of it: `termhouse check-links`, and the weekly clock. */
import type { Payload } from 'payload'
import type { LinkCheck } from '../generated/payload-types'
import { type AddressCheck, checkAddress } from './check-address'
import { ANY_REACH, type AskOptions, PUBLIC_REACH } from './ask'
import { type OutsideLink, outsideLinks } from './outside-links'
import { forgetOthers, lastChecks, recordCheck } from './record'
import { createTurns } from './turns'

export interface CheckLinksOptions {
  readonly userAgent: string
  readonly allowPrivate: boolean
  /** Only addresses that were not checked within so many days. */
  readonly olderThanDays?: number
  /** At most so many, the longest unchecked first. */
  readonly limit?: number
  readonly timeoutMs?: number
  /** Between two requests to one host. */
  readonly pauseMs?: number
  readonly atOnce?: number
  readonly resolve?: AskOptions['resolve']
  readonly onProgress?: (checked: number, total: number) => void
}

export interface CheckedLink extends OutsideLink, AddressCheck {}

export interface LinkReport {
  /** In the glossary, whether or not they were checked now. */
  readonly links: number
  /** Checked now, by address. */
  readonly checked: readonly CheckedLink[]
  /** Of these: gone, or without an answer. */
  readonly broken: readonly CheckedLink[]
  /** Of these: moved for good. */
  readonly moved: readonly CheckedLink[]
}

const TIMEOUT_MS = 15_000
const PAUSE_MS = 1_000
const AT_ONCE = 4
const DAY_MS = 86_400_000

export const checkLinks = async (payload: Payload, options: CheckLinksOptions): Promise<LinkReport> => {
  const links = await outsideLinks(payload)
  const known = await lastChecks(payload)
  const due = chosen(links, known, options)
  const turns = createTurns({ atOnce: options.atOnce ?? AT_ONCE, pauseMs: options.pauseMs ?? PAUSE_MS })
  const checked: CheckedLink[] = []
  await Promise.all(
    byHost(due).map(async (ofHost) => {
      // One after the other, so that a host with a thousand links holds no thousand promises.
      for (const link of ofHost) {
        const check = await checkAddress(link.url, {
          ...turns,
          userAgent: options.userAgent,
          reach: options.allowPrivate ? ANY_REACH : PUBLIC_REACH,
          timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
          ...(options.resolve ? { resolve: options.resolve } : {}),
        })
        await recordCheck(payload, link, check, new Date().toISOString())
        checked.push({ ...link, ...check })
        options.onProgress?.(checked.length, due.length)
      }
    }),
  )
  await forgetOthers(payload, new Set(links.map(({ url }) => url)), known)
  checked.sort((a, b) => (a.url < b.url ? -1 : 1))
  return {
    links: links.length,
    checked,
    broken: checked.filter(({ verdict }) => verdict === 'gone' || verdict === 'failed'),
    moved: checked.filter(({ isMovedForGood, verdict }) => isMovedForGood && verdict === 'moved'),
  }
}

const chosen = (
  links: readonly OutsideLink[],
  known: ReadonlyMap<string, LinkCheck>,
  { olderThanDays = 0, limit = Number.POSITIVE_INFINITY }: CheckLinksOptions,
): OutsideLink[] => {
  const before = new Date(Date.now() - olderThanDays * DAY_MS).toISOString()
  const at = ({ url }: OutsideLink): string => known.get(url)?.at ?? ''
  return links
    .filter((link) => at(link) <= before)
    .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
    .slice(0, limit)
}

const byHost = (links: readonly OutsideLink[]): OutsideLink[][] => {
  const hosts = new Map<string, OutsideLink[]>()
  for (const link of links) {
    const host = URL.canParse(link.url) ? new URL(link.url).host : ''
    hosts.set(host, [...(hosts.get(host) ?? []), link])
  }
  return [...hosts.values()]
}
