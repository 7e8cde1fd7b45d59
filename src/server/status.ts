/** /healthz, /readyz and /metrics: for who watches a process. Never limited, counted or logged. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '../config/env'
import { sha256 } from '../publication/digest'
import { METRICS_TYPE } from './metrics'

export interface Readiness {
  readonly status: 'ready' | 'loading' | 'stopping'
  readonly [detail: string]: unknown
}

export interface StatusParts {
  readonly env: Pick<Env, 'metricsToken' | 'mode'>
  readonly readiness: () => Readiness
  /** In the Prometheus text format. */
  readonly metrics: () => Promise<string>
  readonly onError: (error: unknown) => void
}

/** @returns whether the request was one of these, and is answered. */
export const createStatus = ({ env, readiness, metrics, onError }: StatusParts) => {
  const answer = (req: IncomingMessage, res: ServerResponse, path: string): void => {
    if (path === '/healthz') return sendJson(req, res, 200, { status: 'ok' })
    if (path === '/readyz') {
      const ready = readiness()
      return sendJson(req, res, ready.status === 'ready' ? 200 : 503, ready)
    }
    const refusal = refusalOf(env, req)
    if (refusal) return send(req, res, refusal.status, 'text/plain; charset=utf-8', refusal.text, refusal.headers)
    metrics().then(
      (text) => send(req, res, 200, METRICS_TYPE, text),
      (error: unknown) => {
        onError(error)
        send(req, res, 500, 'text/plain; charset=utf-8', 'The metrics could not be read; the log says why.\n')
      },
    )
  }
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const path = pathOf(req.url ?? '/')
    if (path === null) return false
    answer(req, res, path)
    return true
  }
}

const PATHS: readonly string[] = ['/healthz', '/readyz', '/metrics']

/** A look at three letters spares every other request the rest. */
const pathOf = (url: string): string | null => {
  if (!url.startsWith('/h') && !url.startsWith('/r') && !url.startsWith('/m')) return null
  const [path = ''] = url.split('?')
  return PATHS.includes(path) ? path : null
}

interface Refusal {
  readonly status: number
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * What the metrics tell (names of operations, load, versions) is not for everybody: they ask for METRICS_TOKEN. Without one
 * they are there for whoever tries Termhouse out on this machine, and not at all in production, where a request from
 * loopback may be anybody's, through a proxy.
 */
const refusalOf = ({ metricsToken, mode }: StatusParts['env'], req: IncomingMessage): Refusal | null => {
  if (metricsToken !== undefined) {
    if (isSame(req.headers.authorization ?? '', `Bearer ${metricsToken}`)) return null
    return { status: 401, text: 'Send METRICS_TOKEN as: Authorization: Bearer …\n', headers: { 'www-authenticate': 'Bearer' } }
  }
  const isOwn = mode !== 'production' && LOOPBACK.test(req.socket.remoteAddress ?? '') && req.headers['x-forwarded-for'] === undefined
  return isOwn ? null : { status: 404, text: 'Nothing is here.\n' }
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/** In the same time, however much of it is right. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)))

const sendJson = (req: IncomingMessage, res: ServerResponse, status: number, value: unknown): void =>
  send(req, res, status, 'application/json; charset=utf-8', JSON.stringify(value))

const send = (req: IncomingMessage, res: ServerResponse, status: number, type: string, text: string, headers = {}): void => {
  const body = Buffer.from(text)
  res.writeHead(status, {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'content-type': type,
    'content-length': body.length,
    ...headers,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}
