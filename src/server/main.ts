/** Runs the server: reads the configuration, builds, listens, stops in order. */
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Env } from '../config/env'
import { createLogger } from '../config/log'
import { openLedger } from '../publication/ledger-reader'
import { createDelivery, type Delivery } from '../delivery/delivery'
import { LIMITS } from '../delivery/graphql/limits'
import type { Span } from '../delivery/span'
import { createClient } from '../client'
import { readReaderAssets } from '../reader/assets'
import { createReader } from '../reader/reader'
import { runAdminProcess } from './admin-process'
import { createApp } from './app'
import { createEdge } from './edge'
import { createGraphiql } from './graphiql'
import { createFrontMetrics, metricsPage } from './metrics'
import { previewFrom } from './preview-client'
import { belongsToAdmin, createAdminProxy } from './proxy'
import { reach, StartError } from './reach'
import { createStatus, type Readiness } from './status'
import { createStoppableServer } from './stop'
import { spanFrom } from './tracing'

export interface FrontOptions {
  /** Bundle to start the admin process from; null to run without one (`--role delivery`). */
  readonly adminEntry: string | null
  readonly environment: NodeJS.ProcessEnv
}

export interface RunningFront {
  readonly address: string
  /** Resolves when the admin process answers; at once where there is none. */
  readonly adminReady: Promise<unknown>
  stop(): Promise<void>
}

export const startFront = async (env: Env, { adminEntry, environment }: FrontOptions): Promise<RunningFront> => {
  const logger = createLogger(env, 'front')
  const ledger = await openLedger(env.databaseUrl)
  const span = await spanFrom(env.tracing)
  const admin = adminEntry ? runAdminProcess(adminEntry, environment, logger) : null
  const adminAddress = (): string | null => admin?.address() ?? null
  const metrics = createFrontMetrics({ cache: () => delivery.state(), ledger: () => ledgerLag(delivery) })
  const delivery = createDelivery({
    ledger,
    publicUrl: env.publicUrl,
    logger,
    preview: previewFrom(adminAddress),
    pages: env.reader,
    limits: { ...LIMITS, ...env.limits, introspection: env.introspection, suggestions: env.mode === 'development' },
    cors: env.corsOrigins,
    onAnswered: metrics.onGraphql,
    span,
  })
  const app = createApp({
    delivery,
    reader: env.reader ? readerOver(delivery, span) : null,
    mediaDir: env.mediaDir,
    publicUrl: env.publicUrl,
    cors: env.corsOrigins,
    logger,
  })
  const proxy = createAdminProxy(admin && adminAddress, logger)
  const graphiql = env.mode === 'development' ? createGraphiql() : null
  const edge = createEdge({ env, logger, onAnswered: metrics.onAnswered, onRateLimited: metrics.onRateLimited })
  const status = createStatus({
    env,
    readiness: () => readinessOf(delivery, stoppable.isStopping),
    metrics: async () => {
      const counted = await Promise.all([metrics.json(), admin?.metrics()])
      return metricsPage(counted.flatMap((each) => (each ? [each] : [])))
    },
    onError: (error) => logger.error({ err: error }, 'The metrics could not be read'),
  })

  const stoppable = createStoppableServer(env.timeouts, (req, res) => {
    const url = req.url ?? '/'
    if (status(req, res)) return
    const kind = isGraphql(url) ? 'graphql' : belongsToAdmin(url) ? 'desk' : 'reader'
    const passage = edge(req, res, kind)
    if (!passage) return
    if (graphiql?.(req, res)) return
    // Before Express, which costs three times what the query does (docs/adr/0004).
    if (kind === 'graphql') return void delivery.handle(req, res, passage.headers)
    for (const [name, value] of Object.entries(passage.headers)) res.setHeader(name, value)
    if (kind === 'desk') proxy.handle(req, res)
    else app(req, res)
  })
  const { server } = stoppable
  server.on('upgrade', (req, socket, head) => proxy.upgrade(req, socket as Socket, head))

  try {
    await reach(env.databaseUrl, () => delivery.start(), { say: (line) => logger.warn(line) })
    await listen(server, env.port, env.host)
  } catch (error) {
    await Promise.all([admin?.stop(), delivery.stop()])
    throw error
  }
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${env.host}:${port}`,
    adminReady: admin?.ready ?? Promise.resolve(),
    // Requests of editors are in flight to the admin process too: it stops when they are answered.
    stop: async () => {
      await stoppable.stop(env.drainSeconds)
      await admin?.stop()
      await delivery.stop()
    },
  }
}

const readerOver = (delivery: Delivery, span: Span) => {
  const assets = readReaderAssets()
  const client = createClient({ transport: delivery.execute })
  const pages = createReader({ client, assetVersion: assets.version })
  const render: typeof pages.render = (...visit) => span('reader.render', {}, () => pages.render(...visit))
  return { assets, pages: { ...pages, render } }
}

/** Loaded, and how far behind: a process whose database is away goes on serving what it holds, and stays ready. */
const readinessOf = (delivery: Delivery, isStopping: boolean): Readiness => {
  const { sequence, caughtUpAt } = delivery.state().tail
  if (isStopping) return { status: 'stopping' }
  if (!delivery.ready) return { status: 'loading' }
  return { status: 'ready', ledger: { sequence, secondsSinceCaughtUp: secondsSince(caughtUpAt) } }
}

const ledgerLag = async (delivery: Delivery) => {
  const { sequence, caughtUpAt } = delivery.state().tail
  // Unknown while the database is away; how long it has been so, `secondsSinceCaughtUp` says.
  const head = await delivery.ledgerHead().catch(() => NaN)
  return { applied: sequence, behind: Math.max(0, head - sequence), secondsSinceCaughtUp: secondsSince(caughtUpAt) }
}

const secondsSince = (moment: number): number => Math.round((Date.now() - moment) / 10) / 100

const isGraphql = (url: string): boolean => url === '/graphql' || url.startsWith('/graphql?')

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new StartError(`Port ${port} is in use. Stop what uses it, or set PORT to another.`, { cause: error }) : error)
    })
    server.listen(port, host, () => resolve())
  })
