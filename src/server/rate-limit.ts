/**
 * How many requests a minute one client may send: counted by its address and, beside that, by the token it shows, so that
 * neither a made-up token nor a second machine brings more. What is left is told as draft-ietf-httpapi-ratelimit-headers-10
 * says (RateLimit-Policy, RateLimit), a refusal with Retry-After (RFC 9110, section 10.2.3).
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { LRUCache } from 'lru-cache'
import { clientAddress } from '../accounts/client-address'
import type { Env } from '../config/env'
import { sha256 } from '../publication/digest'

export type Kind = 'graphql' | 'reader' | 'desk'

export interface Rate {
  readonly headers: Readonly<Record<string, string>>
  /** Seconds until the next request is answered; null where this one is. */
  readonly wait: number | null
}

interface Window {
  count: number
  readonly endsAt: number
}

const WINDOW_MS = 60_000
/** Clients remembered; the one that was not seen for longest is forgotten first. About 10 MB. */
const MOST_CLIENTS = 50_000
const UNLIMITED: Rate = { headers: {}, wait: null }

/** @returns takes one request of a client, and says how it stands with the rate. */
export const createRateLimit = ({ rates, trustedProxies }: Pick<Env, 'rates' | 'trustedProxies'>, now = Date.now) => {
  // rate-limiter-flexible keeps a timer a client, and as many clients as come (docs/adr/0020).
  const windows = new LRUCache<string, Window>({ max: MOST_CLIENTS })
  const exempt = networksOf(rates.exempt)

  const take = (key: string, at: number): Window => {
    const open = windows.get(key)
    if (open && open.endsAt > at) {
      open.count += 1
      return open
    }
    const fresh = { count: 1, endsAt: at + WINDOW_MS }
    windows.set(key, fresh)
    return fresh
  }

  return (req: IncomingMessage, kind: Kind): Rate => {
    const quota = rates[kind]
    if (quota === 0) return UNLIMITED
    const address = addressOf(req, trustedProxies)
    if (exempt && isIn(exempt, address)) return UNLIMITED
    const at = now()
    let tightest = take(`${kind} ${clientOf(address)}`, at)
    const token = req.headers.authorization
    if (token !== undefined) {
      const byToken = take(`${kind} token ${sha256(token)}`, at)
      if (byToken.count > tightest.count) tightest = byToken
    }
    const left = Math.max(0, quota - tightest.count)
    const seconds = Math.max(1, Math.ceil((tightest.endsAt - at) / 1000))
    const headers: Record<string, string> = {
      'ratelimit-policy': `"${kind}";q=${quota};w=60`,
      ratelimit: `"${kind}";r=${left};t=${seconds}`,
    }
    if (tightest.count <= quota) return { headers, wait: null }
    headers['retry-after'] = String(seconds)
    return { headers, wait: seconds }
  }
}

/** As TRUSTED_PROXIES says. What cannot be an address is nobody's. */
export const addressOf = (req: IncomingMessage, trustedProxies: number): string => {
  const remote = req.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return plain(remote)
  const forwarded = req.headers['x-forwarded-for']
  const hops = Array.isArray(forwarded) ? forwarded.join() : forwarded
  return plain(clientAddress(hops ? `${hops},${remote}` : remote, trustedProxies))
}

/** IPv4 written as IPv6 (RFC 4291, section 2.5.5.2) is the same client; a port that a proxy wrote is not part of it. */
const plain = (address: string): string => {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 60)
}

/** Who has one IPv6 address has the whole /64 (RFC 6177), and could change it with every request. */
const clientOf = (address: string): string => (isIP(address) === 6 ? groupsOf(address).slice(0, 4).join(':') : address)

const groupsOf = (address: string): string[] => {
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = before === '' ? [] : before.split(':')
  const right = after === undefined || after === '' ? [] : after.split(':')
  const missing = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}

const networksOf = (networks: readonly string[]): BlockList | null => {
  if (networks.length === 0) return null
  const found = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) found.addAddress(address, family)
    else found.addSubnet(address, Number(prefix), family)
  }
  return found
}

const isIn = (networks: BlockList, address: string): boolean => {
  const family = isIP(address)
  return family !== 0 && networks.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
