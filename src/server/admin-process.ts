/** Keeps an admin process running beside the front process: starts it, starts it again if it dies, stops it in order. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { MetricObject } from 'prom-client'
import type { AdminMessage, AskMetrics } from './admin'
import { StartError } from './reach'

export interface AdminProcess {
  /** Where it answers; null while it is starting. */
  address(): string | null
  /** Resolves with the first address; rejects when the first start fails. */
  readonly ready: Promise<string>
  /** What it counts. Null while it is away, or too busy to say. */
  metrics(): Promise<readonly MetricObject[] | null>
  stop(): Promise<void>
}

const METRICS_WITHIN_MS = 2_000
const LONGEST_PAUSE_MS = 10_000
/** After this long it counts as having run well: the next pause is short again. */
const RAN_WELL_MS = 60_000
const STOP_WITHIN_MS = 8_000

/** @param entry the server's bundle; it is run with `serve --role admin`. */
export const runAdminProcess = (entry: string, environment: NodeJS.ProcessEnv, logger: Logger): AdminProcess => {
  let child: ChildProcess | null = null
  let address: string | null = null
  let pause = 500
  let stopping = false
  let restart: NodeJS.Timeout | undefined
  let answered = (_address: string): void => undefined
  let failed = (_error: Error): void => undefined
  const ready = new Promise<string>((resolve, reject) => {
    answered = resolve
    failed = reject
  })

  const start = (): void => {
    const startedAt = Date.now()
    child = fork(entry, ['serve', '--role', 'admin'], {
      env: { ...environment, ADMIN_PORT: '0' },
      execArgv: [...process.execArgv],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', (message: AdminMessage) => {
      if (message.type !== 'ready') return
      address = `http://127.0.0.1:${message.port}`
      answered(address)
    })
    child.once('exit', (code, signal) => {
      const neverAnswered = address === null
      address = null
      child = null
      if (stopping) return
      failed(new StartError('The editors’ desk could not start; the reason stands above.'))
      pause = neverAnswered || Date.now() - startedAt < RAN_WELL_MS ? Math.min(pause * 2, LONGEST_PAUSE_MS) : 500
      logger.error({ code, signal, restartInMs: pause }, 'The admin process ended; readers are served on, editors wait')
      restart = setTimeout(start, pause)
    })
  }
  start()
  // A caller that only wants it kept running need not wait for it.
  ready.catch(() => undefined)

  return {
    address: () => address,
    ready,
    metrics: async () => {
      const asked = child
      if (!asked || address === null) return null
      const given = new AbortController()
      const answer = async (): Promise<readonly MetricObject[]> => {
        for (;;) {
          const [message] = (await once(asked, 'message', { signal: given.signal })) as [AdminMessage]
          if (message.type === 'metrics') return message.metrics
        }
      }
      try {
        asked.send({ type: 'metrics' } satisfies AskMetrics)
        return await Promise.race([answer(), wait(METRICS_WITHIN_MS, null, { signal: given.signal, ref: false })])
      } catch (error) {
        // It ended while it was asked: the next page has its figures again.
        logger.debug({ err: error }, 'The admin process did not say what it counts')
        return null
      } finally {
        given.abort()
      }
    },
    stop: async () => {
      stopping = true
      clearTimeout(restart)
      const running = child
      if (!running) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      const late = setTimeout(() => running.kill('SIGKILL'), STOP_WITHIN_MS)
      await ended
      clearTimeout(late)
    },
  }
}
