/** Runs the server: reads the configuration, builds, listens, stops in order. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pino, { type Logger } from 'pino'
import type { Env } from '../config/env'
import { openLedger } from '../publication/ledger-reader'
import { createDelivery, type Delivery } from '../delivery/delivery'
import { createClient } from '../client'
import { readReaderAssets } from '../reader/assets'
import { createReader } from '../reader/reader'
import { type AdminProcess, runAdminProcess } from './admin-process'
import { createApp } from './app'
import { previewFrom } from './preview-client'
import { belongsToAdmin, createAdminProxy } from './proxy'
import { reach, StartError } from './reach'

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

export const createLogger = (env: Env): Logger => pino({ level: env.logLevel })

export const startFront = async (env: Env, { adminEntry, environment }: FrontOptions): Promise<RunningFront> => {
  const logger = createLogger(env)
  const ledger = await openLedger(env.databaseUrl)
  const admin = adminEntry ? runAdminProcess(adminEntry, environment, logger) : null
  const adminAddress = (): string | null => admin?.address() ?? null
  const delivery = createDelivery({ ledger, publicUrl: env.publicUrl, logger, preview: previewFrom(adminAddress), pages: env.reader })
  const app = createApp({ delivery, reader: env.reader ? readerOver(delivery) : null, mediaDir: env.mediaDir, publicUrl: env.publicUrl, logger })
  const proxy = createAdminProxy(adminAddress, logger)

  const server = createServer((req, res) => {
    const url = req.url ?? '/'
    // Before Express, which costs three times what the query does (docs/adr/0004).
    if (isGraphql(url)) void delivery.handle(req, res)
    else if (belongsToAdmin(url)) proxy.handle(req, res)
    else app(req, res)
  })
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
    stop: () => stop(server, admin, delivery.stop),
  }
}

const readerOver = (delivery: Delivery) => {
  const assets = readReaderAssets()
  const client = createClient({ transport: delivery.execute })
  return { assets, pages: createReader({ client, assetVersion: assets.version }) }
}

const isGraphql = (url: string): boolean => url === '/graphql' || url.startsWith('/graphql?')

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new StartError(`Port ${port} is in use. Stop what uses it, or set PORT to another.`, { cause: error }) : error)
    })
    server.listen(port, host, () => resolve())
  })

const FINISH_WITHIN_MS = 5_000

/** No new connections, then the requests in flight, then the rest. */
const stop = async (server: Server, admin: AdminProcess | null, stopDelivery: () => Promise<void> | void): Promise<void> => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await Promise.race([closed, wait(FINISH_WITHIN_MS, undefined, { ref: false })])
  server.closeAllConnections()
  await admin?.stop()
  await stopDelivery()
}
