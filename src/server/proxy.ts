/** Hands what belongs to the editors on to the admin process; says so plainly while that is away. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createProxyServer } from 'httpxy'
import type { Logger } from 'pino'
import { loggedPath } from '../config/log'
import { plainPage } from './plain-page'

const ADMIN_PATHS = /^\/(admin|api|review|_next)(?:[/?]|$)/

export const belongsToAdmin = (url: string): boolean => ADMIN_PATHS.test(url)

export interface AdminProxy {
  handle(req: IncomingMessage, res: ServerResponse): void
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): void
}

/** @param address where the admin process answers now; null while it does not. Null itself where there is none at all. */
export const createAdminProxy = (address: (() => string | null) | null, logger: Logger): AdminProxy => {
  const hasDesk = address !== null
  const proxy = createProxyServer({ xfwd: true })
  // Ours to say, not the admin process's: it is about one connection (RFC 9110, section 7.6.1). Left to it, a client would hold
  // on to a front process that stops.
  proxy.on('proxyRes', (answer, _req, res) => {
    answer.headers.connection = (res).shouldKeepAlive ? 'keep-alive' : 'close'
  })
  return {
    handle: (req, res) => {
      const target = address?.()
      if (!target) return away(req, res, hasDesk)
      proxy.web(req, res, { target }).catch((error: unknown) => {
        // Who asked has gone: that is their affair, and needs no answer.
        if (req.destroyed && !req.complete) return
        logger.warn({ err: error, path: loggedPath(req.url ?? '/'), requestId: req.headers['x-request-id'] }, 'The admin process did not answer')
        away(req, res, hasDesk)
      })
    },
    upgrade: (req, socket, head) => {
      const target = address?.()
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

const away = (req: IncomingMessage, res: ServerResponse, hasDesk: boolean): void => {
  if (res.headersSent) {
    // Cut off in the middle of an answer: the client must not take half for the whole.
    res.destroy()
    return
  }
  const headers = { 'Cache-Control': 'no-store', ...(hasDesk ? { 'Retry-After': String(AGAIN_SECONDS) } : {}) }
  if (req.url?.startsWith('/api')) {
    res.writeHead(503, { ...headers, 'X-Content-Type-Options': 'nosniff', 'Content-Type': 'application/json; charset=utf-8' })
    res.end(JSON.stringify({ errors: [{ code: 'admin_unavailable', message: hasDesk ? AWAY.join(' ') : ELSEWHERE.join(' ') }] }))
    return
  }
  const page = hasDesk
    ? plainPage({ title: 'The editors’ desk is starting', sentences: [...AWAY, AGAIN], links: [{ text: 'Try again now', href: '' }, { text: 'To the glossary', href: '/' }], again: true })
    : plainPage({ title: 'There is no editors’ desk here', sentences: ELSEWHERE, links: [{ text: 'To the glossary', href: '/' }] })
  res.writeHead(503, { ...headers, ...page.headers })
  res.end(req.method === 'HEAD' ? undefined : page.body)
}

const AGAIN_SECONDS = 5

const AWAY = [
  'The editors’ desk is starting, or starting again, and answers in a few seconds.',
  'Nothing that was saved is lost, and readers see the glossary meanwhile.',
]
const AGAIN = 'This page looks again by itself, and opens the desk as soon as it answers. What you had typed and not saved is still in its own window: leave that open, and save once the desk is back.'
const ELSEWHERE = ['This server answers readers alone.', 'Editors sign in at the address of the server that runs the desk.']
