/** The admin process: Next and Payload, on loopback, behind the front process. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import type { Env } from '../config/env'
import { reconcile } from '../workflow/reconcile'
import { userAgentOf } from '../link-checks/user-agent'
import { openCms } from './open-cms'
import { startSchedule } from './schedule'

/** What the admin process tells the front process that started it. */
export type AdminMessage = { readonly type: 'ready'; readonly port: number }

interface AdminOptions {
  /** 0: any free port, told to the parent. */
  readonly port: number
  readonly host: string
  readonly say: (line: string) => void
}

/** @returns a function that stops it in order. */
export const startAdmin = async (env: Env, secret: string, { port, host, say }: AdminOptions): Promise<() => Promise<void>> => {
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
  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => {
      payload.logger.error({ err: error }, 'A request to the admin process failed')
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  if (env.mode === 'development') {
    const upgrade = app.getUpgradeHandler()
    server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
  }
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const message: AdminMessage = { type: 'ready', port: (server.address() as AddressInfo).port }
  process.send?.(message)
  return async () => {
    stopSchedule()
    server.closeIdleConnections()
    await new Promise((resolve) => server.close(resolve))
    await app.close()
    await payload.destroy()
  }
}
