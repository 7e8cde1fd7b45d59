/** Stopping in order: no new connections, then the requests in flight, then the rest. No request that was sent is lost. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
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
const FINISH_WITHIN_MS = 15_000
/** For a client that keeps its connection and has just sent its next request, which must still be answered. */
const LINGER_MS = 500

/** A server of node:http that cuts off slow clients, and stops in order. */
export const createStoppableServer = (timeouts: Env['timeouts'], listener: RequestListener): StoppableServer => {
  let isStopping = false
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
      // Says `Connection: close`, so that the client does not send its next request here.
      if (isStopping) res.shouldKeepAlive = false
      listener(req, res)
    },
  )
  // A connection on which nothing moves in either direction: above all, a client that does not take its answer.
  server.setTimeout(timeouts.response * 1000)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Whatever speaks through an upgraded connection (a development server's reload) keeps its own time.
  server.prependListener('upgrade', (_req, socket: Socket) => socket.setTimeout(0))

  const stop = async (drainSeconds: number): Promise<void> => {
    isStopping = true
    await wait(drainSeconds * 1000)
    // Not http.Server's own close: that would also cut connections that are idle this instant, with a request on its way.
    NetServer.prototype.close.call(server)
    const started = Date.now()
    while (sockets.size > 0 && Date.now() - started < FINISH_WITHIN_MS) {
      await wait(25)
      if (Date.now() - started < LINGER_MS) continue
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
