/** Clients that hold a connection without using it, on raw sockets. Waits for the server to act, never for a time. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDeliveryServer, type TestServer } from '../../support/server'

let server: TestServer
beforeAll(async () => {
  server = await aDeliveryServer({ TIMEOUT_HEADERS: '1', TIMEOUT_REQUEST: '2', TIMEOUT_RESPONSE: '2', TIMEOUT_KEEP_ALIVE: '1' })
})
afterAll(() => server.stop())

const open = async (): Promise<Socket> => {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  // A connection that is cut is what is waited for.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** Everything that comes until the server ends the connection. */
const untilClosed = async (socket: Socket): Promise<string> => {
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  await once(socket, 'close')
  return text
}

describe('A client is cut off', () => {
  it('that never finishes its headers', async () => {
    const socket = await open()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that sends its headers a letter at a time', async () => {
    const socket = await open()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    const dripping = setInterval(() => socket.write('a'), 100)
    const text = await untilClosed(socket)
    clearInterval(dripping)
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that promises a body and does not send it', async () => {
    const socket = await open()
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"query":')
    const dripping = setInterval(() => socket.write(' '), 100)
    const text = await untilClosed(socket)
    clearInterval(dripping)
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that takes nothing of its answers', async () => {
    const query = encodeURIComponent('{ terms(first: 100) { nodes { definition { html markdown text } body { html markdown text } } } }')
    const answer = await fetch(`${server.url}/graphql?query=${query}`)
    const bytes = (await answer.arrayBuffer()).byteLength
    const socket = await open()
    socket.pause()
    // Far more than the buffers on the way hold: what is left stays with the server.
    const times = Math.ceil((40 * 1024 * 1024) / bytes)
    for (let sent = 0; sent < times; sent += 1) socket.write(`GET /graphql?query=${query} HTTP/1.1\r\nHost: x\r\n\r\n`)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    // Not reading, it learns of its end only when it writes.
    const knocking = setInterval(() => socket.write('x'), 250)
    await closed
    clearInterval(knocking)
    expect(socket.bytesRead).toBeLessThan(times * bytes)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it('that connects and says nothing', async () => {
    const socket = await open()
    await untilClosed(socket)
  })

  it('that keeps its connection and has nothing more to ask', async () => {
    const socket = await open()
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 200 OK[^]*"status":"ok"/)
  })
})

it('A request that is no HTTP is refused, and says nothing of the server', async () => {
  const socket = await open()
  socket.write('\u0016\u0003\u0001 hello\r\n\r\n')
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/)
})

it('A request with two lengths, or a length and chunks, is refused: what follows cannot be smuggled past', async () => {
  for (const lengths of ['Content-Length: 5\r\nContent-Length: 6', 'Content-Length: 5\r\nTransfer-Encoding: chunked']) {
    const socket = await open()
    socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\n${lengths}\r\n\r\n0\r\n\r\n`)
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 /)
  }
})
