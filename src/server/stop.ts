/** Stopping in order: no new connections, then the requests in flight, then the rest. No request that was sent is lost. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Env } from '../config/env'

export interface StoppableServer {
  readonly server: Server
  readonly isStopping: boolean
  /**
   * Says so first (`isStopping`), for as long as a balancer needs to look elsewhere.
   * @param drainSeconds until new connections are refused.
   */
  stop(drainSeconds: number): Promise<void>
}

/** Requests that take longer are cut off: the one that stops us does not wait for ever either. */
const FINISH_WITHIN_MS = 20_000
/** Under an endless stream of new connections some are lost: a balancer and DRAIN_SECONDS are for that. */
const MOST_TURNS = 500
const LOOK_EVERY_MS = 25
/**
 * Looks at which nothing new has come before what is idle is closed: one second. A client that keeps its connection may have
 * sent its next request just now. Counted in looks, not by the clock: between two of them the event loop has read whatever
 * had arrived, however busy it is.
 */
const QUIET_LOOKS = 40

/** A server of node:http that cuts off slow clients, and stops in order. */
export const createStoppableServer = (timeouts: Env['timeouts'], listener: RequestListener): StoppableServer => {
  let isStopping = false
  let isClosed = false
  const sockets = new Set<Socket>()
  const server = createServer(
    {
      headersTimeout: timeouts.headers * 1000,
      requestTimeout: timeouts.request * 1000,
      keepAliveTimeout: timeouts.keepAlive * 1000,
      // Time-outs of headers and requests are looked at this often; Node's own 30 seconds would make 15 into 45.
      connectionsCheckingInterval: 1000,
    },
    (req, res) => {
      // Says `Connection: close`, so that the client asks for nothing more here. Not before new connections are refused: it would
      // come back at once, and its connection would be lost, unread, with the socket that we listen on.
      if (isClosed) res.shouldKeepAlive = false
      listener(req, res)
    },
  )
  // A connection on which nothing moves in either direction: above all, a client that does not take its answer.
  server.setTimeout(timeouts.response * 1000)
  let taken = 0
  server.on('connection', (socket: Socket) => {
    taken += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Whatever speaks through an upgraded connection (a development server's reload) keeps its own time.
  server.prependListener('upgrade', (_req, socket: Socket) => socket.setTimeout(0))

  /**
   * Connections that the system has made and we have not taken yet would be lost with the socket that we listen on, and
   * libuv takes one in a turn of the event loop. Two turns without one: there are none.
   */
  const takeWaiting = async (): Promise<void> => {
    for (let turns = 0, without = 0; turns < MOST_TURNS && without < 2; turns += 1) {
      const before = taken
      await nextTurn()
      without = taken === before ? without + 1 : 0
    }
  }

  const stop = async (drainSeconds: number): Promise<void> => {
    isStopping = true
    if (drainSeconds > 0) await wait(drainSeconds * 1000)
    await takeWaiting()
    isClosed = true
    // Not http.Server's own close: that would also cut connections that are idle this instant, with a request on its way.
    NetServer.prototype.close.call(server)
    const started = Date.now()
    let quiet = 0
    let before = 0
    while (sockets.size > 0 && Date.now() - started < FINISH_WITHIN_MS) {
      await wait(LOOK_EVERY_MS)
      const now = [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0)
      quiet = now === before ? quiet + 1 : 0
      before = now
      if (quiet < QUIET_LOOKS) continue
      server.closeIdleConnections()
      // Opened in advance, as browsers do, and never used.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }
    server.close()
    server.closeAllConnections()
    for (const socket of sockets) socket.destroy()
  }
  return {
    server,
    get isStopping() {
      return isStopping
    },
    stop,
  }
}
