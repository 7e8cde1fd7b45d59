/** What every request from outside passes first: it gets a name, its client's rate is looked at, and how it went is kept. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Env } from '../config/env'
import { loggedPath } from '../config/log'
import { refusalPage } from './plain-page'
import { addressOf, createRateLimit, type Kind } from './rate-limit'
import { requestIdOf } from './request-id'

export interface EdgeParts {
  readonly env: Pick<Env, 'accessLog' | 'publicUrl' | 'rates' | 'trustedProxies'>
  readonly logger: Logger
  readonly onAnswered?: (kind: Kind, status: number, seconds: number) => void
  readonly onRateLimited?: (kind: Kind) => void
}

export interface Passage {
  readonly id: string
  /** To be sent with the answer. */
  readonly headers: Readonly<Record<string, string>>
}

/** @returns null where the request was refused, and is answered. */
export const createEdge = ({ env, logger, onAnswered, onRateLimited }: EdgeParts) => {
  const rateOf = createRateLimit(env)
  const strict: Readonly<Record<string, string>> = env.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}
  let warnedOfProxy = env.trustedProxies > 0

  return (req: IncomingMessage, res: ServerResponse, kind: Kind): Passage | null => {
    const id = requestIdOf(req)
    // For the log of the admin process, which a request may be handed to.
    req.headers['x-request-id'] = id
    const rate = rateOf(req, kind)
    const headers = { 'x-request-id': id, ...rate.headers, ...strict }
    if (!warnedOfProxy && req.headers['x-forwarded-for'] !== undefined) {
      warnedOfProxy = true
      logger.warn('A proxy stands before this server and TRUSTED_PROXIES is 0: all its clients are counted as one')
    }
    // /graphql is counted where its operation is known, without a listener a request.
    if (kind !== 'graphql' || env.accessLog === 'all') watch(req, res, kind, id)
    if (rate.wait === null) return { id, headers }
    onRateLimited?.(kind)
    refuse(req, res, kind, headers, rate.wait)
    return null
  }

  function watch(req: IncomingMessage, res: ServerResponse, kind: Kind, id: string): void {
    const began = performance.now()
    const path = loggedPath(req.url ?? '/')
    res.once('close', () => {
      const ms = performance.now() - began
      if (kind !== 'graphql' && res.statusCode !== 429) onAnswered?.(kind, res.statusCode, ms / 1000)
      const isBad = res.statusCode >= 500
      if (env.accessLog === 'off' || (env.accessLog === 'errors' && !isBad)) return
      logger[isBad ? 'warn' : 'info'](
        {
          requestId: id,
          method: req.method,
          path,
          status: res.statusCode,
          ms: Math.round(ms * 10) / 10,
          client: addressOf(req, env.trustedProxies),
          ...(res.writableFinished ? {} : { aborted: true }),
        },
        'Request',
      )
    })
  }
}

/** In the shape in which the asked side refuses. */
const refuse = (
  req: IncomingMessage,
  res: ServerResponse,
  kind: Kind,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): void => {
  const message = `This address, or this token, has sent too many requests. Try again in ${seconds === 1 ? 'one second' : `${seconds} seconds`}.`
  const common = { ...headers, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  if (kind === 'graphql') {
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] })
    res.writeHead(429, { ...common, 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After, RateLimit, RateLimit-Policy', 'content-type': 'application/json; charset=utf-8' })
    res.end(body)
  } else if (req.url?.startsWith('/api')) {
    res.writeHead(429, { ...common, 'content-type': 'application/json; charset=utf-8' })
    res.end(JSON.stringify({ errors: [{ code: 'rate_limited', message }] }))
  } else {
    const page = refusalPage('Too many requests', message)
    res.writeHead(429, { ...common, ...page.headers })
    res.end(req.method === 'HEAD' ? undefined : page.body)
  }
}
