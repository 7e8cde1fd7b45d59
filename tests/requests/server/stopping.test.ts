/** SIGTERM under load: what was asked before the connection ends is answered. Clients keep their connections and ask without a pause. */
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { aDeliveryServer, aDeskServer, aServer, type TestServer } from '../../support/server'

interface Tally {
  answered: number
  /** Of those, after the signal. */
  late: number
  readonly statuses: Set<number>
  readonly failures: string[]
}

/** One connection's worth of requests, until the server takes no more connections. */
const client = async (url: string, tally: Tally, isStopping: () => boolean): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (;;) {
    const outcome = await ask(url, agent)
    if (outcome === 'refused') break
    if (typeof outcome === 'string') {
      tally.failures.push(outcome)
      break
    }
    tally.answered += 1
    if (isStopping()) tally.late += 1
    tally.statuses.add(outcome)
  }
  agent.destroy()
}

/** @returns the status; `refused` where no connection was made, so that nothing was asked; else what went wrong. */
const ask = (url: string, agent: Agent): Promise<number | string> =>
  new Promise((resolve) => {
    const asked = request(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.once('error', (error) => resolve(`in the answer: ${error.message}`))
      response.once('end', () => resolve(bytes > 0 ? (response.statusCode ?? 0) : 'an empty answer'))
    })
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : `${error.message}${asked.reusedSocket ? ', on a connection kept from before' : ', on a new connection'}`))
    asked.end()
  })

const underLoad = async (server: TestServer, paths: readonly string[], clients: number): Promise<Tally> => {
  const tally: Tally = { answered: 0, late: 0, statuses: new Set(), failures: [] }
  let isStopping = false
  const asking = Array.from({ length: clients }, (_, at) => client(`${server.url}${paths[at % paths.length]}`, tally, () => isStopping))
  await expect.poll(() => tally.answered, { timeout: 60_000 }).toBeGreaterThan(200)
  isStopping = true
  process.kill(server.front, 'SIGTERM')
  await Promise.all(asking)
  return tally
}

/** Never the same question twice in a row for one client: some answers are kept, some are made. */
const GRAPHQL = '/graphql?query=' + encodeURIComponent('{ terms(first: 20) { nodes { title definition { html } } } }')
const COLD = '/graphql?query=' + encodeURIComponent('{ terms(first: 100, asOf: "2030-01-01T00:00:00Z") { nodes { title body { html } } } }')

const trial = async (server: TestServer, paths: readonly string[], statuses: readonly number[], clients = 24): Promise<void> => {
  try {
    const tally = await underLoad(server, paths, clients)
    expect(tally.failures).toEqual([])
    expect([...tally.statuses].sort()).toEqual(statuses)
    // The signal fell among requests, not after them.
    expect(tally.late).toBeGreaterThan(0)
  } finally {
    await server.stop()
  }
}

describe('SIGTERM under load fails no request that was sent', () => {
  it('to a delivery process', async () => {
    for (let time = 0; time < 3; time += 1) await trial(await aDeliveryServer(), [GRAPHQL, COLD, '/', '/terms/send-mediation'], [200])
  })

  it('to a server with both processes, readers and editors alike', async () => {
    await trial(await aServer(), [GRAPHQL, '/', '/api/users/me', GRAPHQL, '/', '/admin/login'], [200], 6)
  })

  it('to an admin process alone', async () => {
    await trial(await aDeskServer(), ['/admin/login', '/api/users/me', '/api/users/me'], [200], 6)
  })
})

it('A server that stops says so for as long as it was told, and goes on answering', async () => {
  const server = await aDeliveryServer({ DRAIN_SECONDS: '5' })
  try {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    process.kill(server.front, 'SIGTERM')
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'stopping' })
    expect((await fetch(`${server.url}${GRAPHQL}`)).status).toBe(200)
  } finally {
    await server.stop()
  }
})

it('A server to which idle connections are open stops all the same', async () => {
  const server = await aDeliveryServer()
  const agent = new Agent({ keepAlive: true })
  expect(await ask(`${server.url}/healthz`, agent)).toBe(200)
  const unused = new Agent({ keepAlive: true }).createConnection({ host: '127.0.0.1', port: Number(new URL(server.url).port) }, () => undefined)
  if (unused) await once(unused, 'connect')
  await server.stop()
  agent.destroy()
  unused?.destroy()
})
