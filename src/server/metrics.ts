/**
 * What is counted, as Prometheus reads it. Counts are plain numbers until somebody asks: a request pays for an addition.
 * No label takes more values than stand here, whatever clients send.
 */
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, type MetricObject, Registry } from 'prom-client'
import type { Answered } from '../delivery/http'
import type { Kind } from './rate-limit'

export interface FrontMetrics {
  onGraphql(answered: Answered): void
  onAnswered(kind: Kind, status: number, seconds: number): void
  onRateLimited(kind: Kind): void
  json(): Promise<MetricObject[]>
}

/** Read when somebody asks. */
export interface FrontReadings {
  readonly cache: () => { readonly answers: number; readonly answerBytes: number }
  readonly ledger: () => Promise<{ readonly applied: number; readonly behind: number; readonly secondsSinceCaughtUp: number }>
}

/** Names of operations are the clients': the first of them are told apart, the rest are one. */
const MOST_OPERATIONS = 100
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export const createFrontMetrics = ({ cache, ledger }: FrontReadings): FrontMetrics => {
  const registry = registryOf('front')
  const registers = [registry]
  const requests = countsOf(registry, 'termhouse_http_requests_total', 'Requests answered, by what was asked and the status.', ['kind', 'status'])
  const operations = countsOf(
    registry,
    'termhouse_graphql_requests_total',
    'Requests to /graphql, by operation and by how they were answered: cached, executed, refused.',
    ['operation', 'outcome'],
  )
  const limited = countsOf(registry, 'termhouse_rate_limited_total', 'Requests refused because their client sends too many.', ['kind'])
  const duration = new Histogram({
    name: 'termhouse_http_request_duration_seconds',
    help: 'From the headers of a request to the end of its answer; for /graphql, until the answer is handed to the system.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  })
  const graphqlDuration = duration.labels('graphql')
  const gauge = (name: string, help: string, collect: (this: Gauge) => void | Promise<void>) => new Gauge({ name, help, registers, collect })
  gauge('termhouse_cache_answers', 'Answers kept in the byte cache.', function () {
    this.set(cache().answers)
  })
  gauge('termhouse_cache_bytes', 'Bytes that the byte cache counts for them.', function () {
    this.set(cache().answerBytes)
  })
  const behind = new Gauge({ name: 'termhouse_ledger_behind_rows', help: 'Rows of the ledger that are not shown yet.', registers })
  const lag = new Gauge({ name: 'termhouse_ledger_lag_seconds', help: 'Since everything in the ledger had last been shown.', registers })
  gauge('termhouse_ledger_sequence', 'Sequence number of the newest row that is shown.', async function () {
    const now = await ledger()
    this.set(now.applied)
    lag.set(now.secondsSinceCaughtUp)
    // The database does not answer: nobody knows.
    behind.set(Number.isNaN(now.behind) ? NaN : now.behind)
  })

  const names = new Set<string>()
  const nameOf = (operation: string | null | undefined): string => {
    if (operation === undefined) return 'none'
    if (operation === null) return 'anonymous'
    if (names.has(operation)) return operation
    if (names.size >= MOST_OPERATIONS) return 'other'
    names.add(operation)
    return operation
  }
  return {
    onGraphql: ({ operation, outcome, status, ms }) => {
      operations.add(nameOf(operation), outcome)
      requests.add('graphql', statusText(status))
      graphqlDuration.observe(ms / 1000)
    },
    onAnswered: (kind, status, seconds) => {
      requests.add(kind, statusText(status))
      duration.observe({ kind }, seconds)
    },
    onRateLimited: (kind) => {
      limited.add(kind)
      requests.add(kind, '429')
    },
    json: () => registry.getMetricsAsJSON(),
  }
}

/** @param lengths of each queue, now. */
export const createAdminMetrics = (lengths: () => Promise<Readonly<Record<string, number>>>) => {
  const registry = registryOf('admin')
  new Gauge({
    name: 'termhouse_queue_length',
    help: 'What waits: mails to be sent, publications at a set time, entries in review, jobs.',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const [queue, length] of Object.entries(await lengths())) this.set({ queue }, length)
    },
  })
  return { json: () => registry.getMetricsAsJSON() }
}

/** One page of several processes' metrics, in the Prometheus text format (version 0.0.4). */
export const metricsPage = (processes: readonly (readonly MetricObject[])[]): Promise<string> =>
  AggregatorRegistry.aggregate(processes.map((metrics) => [...metrics])).metrics()

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE

const registryOf = (process: 'front' | 'admin'): Registry => {
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  collectDefaultMetrics({ register: registry })
  return registry
}

/** There are some sixty; anything else would be a mistake of ours. */
const statusText = (status: number): string => (status >= 100 && status < 600 ? String(status) : 'other')

const countsOf = (registry: Registry, name: string, help: string, labelNames: readonly string[]) => {
  const counts = new Map<string, { labels: readonly string[]; count: number }>()
  new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset()
      for (const { labels, count } of counts.values()) this.labels(...labels).inc(count)
    },
  })
  return {
    add: (...labels: readonly string[]): void => {
      const key = labels.length === 1 ? (labels[0] ?? '') : labels.join(' ')
      const known = counts.get(key)
      if (known) known.count += 1
      else counts.set(key, { labels, count: 1 })
    },
  }
}
