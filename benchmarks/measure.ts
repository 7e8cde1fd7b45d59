/** One scenario: load on one server, and what it cost the server’s own process. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import type { FromServer, Usage } from './servers/measured'

export interface MeasuredServer {
  readonly origin: string
  usage(): Promise<Usage>
  /** Resolves when the process has ended. */
  stop(): Promise<void>
}

/** A process of its own, in production mode. It ends with this one, whatever happens. */
export const startServer = async (name: 'control' | 'delivery' | 'front', argument: string): Promise<MeasuredServer> => {
  const child = fork(fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url)), [argument], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { port } = (await nextMessage(child)) as { port: number }
  return {
    origin: `http://127.0.0.1:${port}`,
    usage: async () => {
      const answer = nextMessage(child)
      child.send('usage')
      return ((await answer) as { usage: Usage }).usage
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const nextMessage = async (child: ChildProcess): Promise<FromServer> => {
  const failed = once(child, 'exit').then(() => {
    throw new Error('A measured server ended before it answered.')
  })
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [FromServer]
  return message
}

export interface Figures {
  readonly requests: number
  /** User and system time of the server's process, microseconds a request. */
  readonly cpuMicros: number
  readonly perSecond: number
  /** Whole milliseconds: autocannon counts no finer. */
  readonly p50Ms: number
  readonly p99Ms: number
  /** When the load had ended. */
  readonly rssMb: number
}

export interface Load {
  readonly requests: readonly autocannon.Request[]
  readonly seconds: number
  readonly status: 200 | 304
}

const CONNECTIONS = 8
/** Long enough for the slowest server to be compiled: a control measured cold would flatter what is read against it. */
const WARM_UP_SECONDS = 4

/** A warm-up, then the load. @throws when any answer has another status than the one expected. */
export const measure = async (server: MeasuredServer, { requests, seconds, status }: Load): Promise<Figures> => {
  const load = async (duration: number): Promise<autocannon.Result> => {
    const result = await autocannon({
      url: `${server.origin}/graphql`,
      connections: CONNECTIONS,
      duration,
      requests: [...requests],
    })
    mustAllBe(status, result)
    return result
  }
  await load(WARM_UP_SECONDS)
  const before = await server.usage()
  const result = await load(seconds)
  const after = await server.usage()
  return {
    requests: result.requests.total,
    cpuMicros: (after.cpuMicros - before.cpuMicros) / result.requests.total,
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    rssMb: after.rssBytes / 1024 / 1024,
  }
}

/** A refusal costs less than an answer: one among them, and the figure is of something else. */
const mustAllBe = (status: number, { statusCodeStats = {}, errors, timeouts }: autocannon.Result): void => {
  const seen = Object.entries(statusCodeStats).map(([code, { count }]) => `${count} × ${code}`)
  if (errors > 0 || timeouts > 0 || Object.keys(statusCodeStats).join() !== String(status)) {
    const answers = seen.join(', ') || 'none'
    throw new Error(`Every answer should be ${status}; there were ${answers}, ${errors} errors, ${timeouts} timeouts.`)
  }
}
