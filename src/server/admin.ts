/** The admin process: Next and Payload, on loopback, behind the front process. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import type { Payload } from 'payload'
import type { MetricObject } from 'prom-client'
import type { Env } from '../config/env'
import { withRequestId } from '../config/log'
import { queueLengths } from '../workflow/queue-lengths'
import { reconcile } from '../workflow/reconcile'
import { userAgentOf } from '../link-checks/user-agent'
import { createEdge } from './edge'
import { createAdminMetrics, metricsPage } from './metrics'
import { openCms } from './open-cms'
import { requestIdOf } from './request-id'
import { startSchedule } from './schedule'
import { createStatus } from './status'
import { createStoppableServer } from './stop'

/** What the admin process tells the front process that started it. */
export type AdminMessage =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'metrics'; readonly metrics: readonly MetricObject[] }

/** What the front process asks. */
export interface AskMetrics {
  readonly type: 'metrics'
}

interface AdminOptions {
  /** 0: any free port, told to the parent. */
  readonly port: number
  readonly host: string
  /** Whether a front process stands before it, which has given each request its name and looked at its rate. */
  readonly besideFront: boolean
  readonly say: (line: string) => void
}

/** @returns a function that stops it in order. */
export const startAdmin = async (env: Env, secret: string, { port, host, besideFront, say }: AdminOptions): Promise<() => Promise<void>> => {
  const payload = await openCms(env, secret, { say })
  const { repairs } = await reconcile(payload)
  for (const repair of repairs) say(`Reconciled: ${repair}`)

  const stopSchedule = await startSchedule(
    payload,
    env,
    env.checkLinks === 'weekly'
      ? { userAgent: await userAgentOf(payload, env.publicUrl), allowPrivate: env.checkPrivateLinks }
      : undefined,
  )
  const app = next({ dev: env.mode === 'development', dir: process.cwd(), hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const metrics = createAdminMetrics(() => queueLengths(payload))
  const passes = besideFront ? null : createPasses(env, payload, metrics.json, () => stoppable.isStopping)
  const headers = deskHeaders(env)
  const stoppable = createStoppableServer(env.timeouts, (req, res) => {
    const id = passes ? passes(req, res) : requestIdOf(req)
    if (id === null) return
    for (const [name, value] of headers) res.setHeader(name, value)
    withRequestId(id, () => handle(req, res)).catch((error: unknown) => {
      payload.logger.error({ err: error, requestId: id }, 'A request to the admin process failed')
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  const { server } = stoppable
  if (env.mode === 'development') {
    const upgrade = app.getUpgradeHandler()
    server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
  }
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const message: AdminMessage = { type: 'ready', port: (server.address() as AddressInfo).port }
  process.send?.(message)
  process.on('message', ({ type }: AskMetrics) => {
    if (type === 'metrics') void metrics.json().then((counted) => process.send?.({ type, metrics: counted } satisfies AdminMessage))
  })
  return async () => {
    stopSchedule()
    await stoppable.stop(besideFront ? 0 : env.drainSeconds)
    await app.close()
    await payload.destroy()
  }
}

/** Alone, it does for itself what the front process does elsewhere. @returns a request's name; null where it is answered. */
const createPasses = (env: Env, payload: Payload, metrics: () => Promise<MetricObject[]>, isStopping: () => boolean) => {
  const { logger } = payload
  const edge = createEdge({ env, logger })
  const status = createStatus({
    env,
    readiness: () => ({ status: isStopping() ? 'stopping' : 'ready' }),
    metrics: async () => metricsPage([await metrics()]),
    onError: (error) => logger.error({ err: error }, 'The metrics could not be read'),
  })
  return (req: IncomingMessage, res: ServerResponse): string | null => {
    if (status(req, res)) return null
    const passage = edge(req, res, 'desk')
    for (const [name, value] of Object.entries(passage?.headers ?? {})) res.setHeader(name, value)
    return passage?.id ?? null
  }
}

/**
 * Next and Payload write scripts and styles into their pages, without a nonce: the policy of the desk is about frames, forms
 * and addresses. A page that sets a header of its own (the review links, next.config.mjs) is heard.
 */
const deskHeaders = ({ publicUrl }: Env): [string, string][] => [
  ['Content-Security-Policy', "base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ...(publicUrl.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as [string, string]] : []),
]
