/** One scenario: load on one server, and what it cost the server’s own process. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import autocannon from 'autocannon'
import type { FromServer, Usage } from './servers/measured'

export interface MeasuredServer {
  readonly url: string
  usage(): Promise<Usage>
  stop(): Promise<void>
}

export const startServer = async (name: 'control' | 'delivery', argument: string): Promise<MeasuredServer> => {
  const child = fork(path.join('benchmarks/servers', `${name}.ts`), [argument], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { port } = (await nextMessage(child)) as { port: number }
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    usage: async () => {
      const answer = nextMessage(child)
      child.send('usage')
      return ((await answer) as { usage: Usage }).usage
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const nextMessage = async (child: ChildProcess): Promise<FromServer> => {
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('A measured server ended before it answered.')))
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [FromServer]
  return message
}

export interface Figures {
  readonly requests: number
  readonly cpuMicros: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly rssMb: number
}

export type Requests = readonly autocannon.Request[]

const CONNECTIONS = 8

/** A warm-up, then `seconds` of load. @throws when any answer is not the status expected. */
export const measure = async (
  server: MeasuredServer,
  requests: Requests,
  seconds: number,
  status: 200 | 304,
): Promise<Figures> => {
  const load = (duration: number) =>
    autocannon({ url: server.url, connections: CONNECTIONS, duration, requests: [...requests] as autocannon.Request[] })
  await load(1)
  const before = await server.usage()
  const result = await load(seconds)
  const after = await server.usage()
  const { total } = result.requests
  const expected = status === 200 ? result['2xx'] : result['3xx']
  if (expected === 0 || result.non2xx > (status === 304 ? total : 0) || result.errors > 0) {
    throw new Error(`Not every answer was ${status}: ${expected} of ${total}, ${result.errors} errors`)
  }
  return {
    requests: total,
    cpuMicros: (after.cpuMicros - before.cpuMicros) / total,
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    rssMb: after.rssBytes / 1024 / 1024,
  }
}
