/** A web server on loopback that misbehaves in every way that links do; each way is a path. No outside host is asked. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface MisbehavingServer {
  readonly url: string
  /** The same over TLS, with a certificate that nobody has signed. */
  readonly tlsUrl: string
  /** Every request so far: method, path, headers. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** The most requests that were open at once. */
  mostAtOnce(): number
  stop(): Promise<void>
}

type Way = (req: IncomingMessage, res: ServerResponse) => void

const status =
  (code: number, headers: Record<string, string> = {}): Way =>
  (_req, res) => {
    res.writeHead(code, headers).end(code === 200 ? 'fine' : '')
  }
const redirect = (code: number, location: string): Way => status(code, { Location: location })

const WAYS: Readonly<Record<string, Way>> = {
  '/fine': status(200),
  '/missing': status(404),
  '/gone': status(410),
  '/broken': status(500),
  '/forbidden': status(403),
  '/moved': redirect(301, '/fine'),
  '/elsewhere-today': redirect(302, '/fine'),
  '/moved-then-elsewhere': redirect(308, '/elsewhere-today'),
  '/moved-to-missing': redirect(301, '/missing'),
  '/relative': redirect(301, '../fine?x=1#part'),
  '/loop': redirect(302, '/loop-back'),
  '/loop-back': redirect(302, '/loop'),
  '/to-private': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  '/to-file': redirect(302, 'file:///etc/passwd'),
  '/to-nowhere': redirect(302, ''),
  '/to-nonsense': redirect(302, 'http://[::bad'),
  '/utf-8-location': (_req, res) => {
    res.socket?.end(Buffer.from('HTTP/1.1 301 Moved\r\nLocation: /h\u00e9\r\nContent-Length: 0\r\n\r\n', 'utf8'))
  },
  '/h%C3%A9': status(200),
  '/bad-utf-8-location': (_req, res) => {
    res.socket?.end(Buffer.concat([Buffer.from('HTTP/1.1 301 Moved\r\nLocation: /'), Buffer.from([0xff, 0xfe]), Buffer.from('\r\nContent-Length: 0\r\n\r\n')]))
  },
  '/no-head': (req, res) => status(req.method === 'HEAD' ? 405 : 200)(req, res),
  '/head-lies': (req, res) => status(req.method === 'HEAD' ? 404 : 200)(req, res),
  '/head-hangs-up': (req, res) => (req.method === 'HEAD' ? void res.socket?.destroy() : status(200)(req, res)),
  '/endless': (req, res) => {
    // Only for GET: a body is what HEAD has none of.
    if (req.method === 'HEAD') return status(405)(req, res)
    res.writeHead(200)
    const pour = (): void => {
      while (!res.destroyed && res.write('x'.repeat(65_536)));
      if (!res.destroyed) res.once('drain', pour)
    }
    pour()
  },
  '/bad-gzip': status(200, { 'Content-Encoding': 'gzip' }),
  '/hangs-up': (_req, res) => void res.socket?.destroy(),
  '/silent': () => undefined,
  '/slow-headers': (_req, res) => {
    const drip = setInterval(() => res.socket?.write('X-Drip: 1\r\n'), 50)
    res.socket?.write('HTTP/1.1 200 OK\r\n')
    res.socket?.once('close', () => clearInterval(drip))
  },
  '/huge-headers': (_req, res) => {
    res.socket?.end(`HTTP/1.1 200 OK\r\n${`X-Filler: ${'y'.repeat(4000)}\r\n`.repeat(40)}\r\n`)
  },
  '/not-http': (_req, res) => void res.socket?.end('220 smtp.example ESMTP\r\n'),
}
for (let hop = 0; hop <= 6; hop += 1) (WAYS as Record<string, Way>)[`/hop-${hop}`] = redirect(302, `/hop-${hop + 1}`)

export const aMisbehavingServer = async (): Promise<MisbehavingServer> => {
  const requests: { method: string; path: string; headers: IncomingMessage['headers'] }[] = []
  const busy = new Map<string, number>()
  let [open, most] = [0, 0]
  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    const { pathname } = new URL(req.url ?? '/', 'http://x')
    requests.push({ method: req.method ?? '', path: req.url ?? '', headers: req.headers })
    most = Math.max(most, (open += 1))
    res.once('close', () => (open -= 1))
    if (pathname.startsWith('/busy')) {
      // Once per path: “429, come back in a second”, then fine. HEAD and GET both are turned away the first time.
      const times = (busy.get(pathname) ?? 0) + 1
      busy.set(pathname, times)
      const away = pathname.endsWith('-long') ? { 'Retry-After': '86400' } : { 'Retry-After': '1' }
      return status(times <= 2 ? 429 : 200, times <= 2 ? away : {})(req, res)
    }
    ;(WAYS[pathname] ?? status(404))(req, res)
  }
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => void sockets.add(socket)
  const plain = http.createServer(answer).on('connection', keep)
  const tls = https.createServer(certificate(), answer).on('secureConnection', keep)
  await Promise.all([plain, tls].map((server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))))
  const portOf = (server: http.Server | https.Server): number => (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${portOf(plain)}`,
    tlsUrl: `https://127.0.0.1:${portOf(tls)}`,
    requests,
    mostAtOnce: () => most,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([plain, tls].map((server) => new Promise((done) => server.close(done))))
    },
  }
}

/** Made anew for each server: a key in the repository would be taken for a secret. */
const certificate = (): { key: string; cert: string } => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'termhouse-tls-'))
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-days', '1']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
  try {
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
