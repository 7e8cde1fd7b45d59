/** Hands what belongs to the editors on to the admin process; says so plainly while that is away. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createProxyServer } from 'httpxy'
import type { Logger } from 'pino'

const ADMIN_PATHS = /^\/(admin|api|review|_next)(?:[/?]|$)/

export const belongsToAdmin = (url: string): boolean => ADMIN_PATHS.test(url)

export interface AdminProxy {
  handle(req: IncomingMessage, res: ServerResponse): void
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): void
}

/** @param address where the admin process answers now; null while it does not. */
export const createAdminProxy = (address: () => string | null, logger: Logger): AdminProxy => {
  const proxy = createProxyServer({ xfwd: true })
  return {
    handle: (req, res) => {
      const target = address()
      if (!target) return away(req, res)
      proxy.web(req, res, { target }).catch((error: unknown) => {
        logger.warn({ err: error, url: req.url }, 'The admin process did not answer')
        away(req, res)
      })
    },
    upgrade: (req, socket, head) => {
      const target = address()
      if (!target) {
        socket.destroy()
        return
      }
      proxy.ws(req, socket, { target }, head).catch((error: unknown) => {
        logger.debug({ err: error }, 'A socket of the admin process closed')
        socket.destroy()
      })
    },
  }
}

const away = (req: IncomingMessage, res: ServerResponse): void => {
  if (res.headersSent) {
    res.end()
    return
  }
  const headers = { 'Cache-Control': 'no-store', 'Retry-After': '5' }
  if (req.url?.startsWith('/api')) {
    res.writeHead(503, { ...headers, 'Content-Type': 'application/json' })
    res.end(JSON.stringify({ errors: [{ code: 'admin_unavailable', message: AWAY }] }))
    return
  }
  res.writeHead(503, { ...headers, 'Content-Type': 'text/html; charset=utf-8', Refresh: '5' })
  res.end(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>The editors’ desk is starting</title>` +
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>` +
      `<body><main><h1>The editors’ desk is starting</h1><p>${AWAY}</p></main></body></html>`,
  )
}

const AWAY =
  'The editors’ desk is starting or restarting. Nothing that was saved is lost, and readers see the glossary meanwhile. Try again in a few seconds.'
