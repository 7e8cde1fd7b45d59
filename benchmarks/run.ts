/**
 * npm run bench: what an answer costs, beside a control in the same run. benchmarks/README.md says how to read it.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { writeLedger } from './ledger'
import { measure, type MeasuredServer, type Requests, startServer } from './measure'
import { TERM_PAGE } from './page'
import { type Row, tableOf } from './table'

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It is a whole number from 1.')
  return value
}

const options = new Command('bench')
  .option('--terms <number>', 'entries in the glossary', wholeNumber, 1000)
  .option('--seconds <number>', 'of load for each scenario', wholeNumber, 5)
  .option('--json <file>', 'write the figures there too')
  .parse()
  .opts<{ terms: number; seconds: number; json?: string }>()

const json = { 'content-type': 'application/json' }
const body = (slug: string, operationName = 'TermPage') =>
  JSON.stringify({ query: TERM_PAGE, variables: { slug }, operationName })

const run = async (folder: string): Promise<void> => {
  const seeded = path.join(folder, 'seeded.db')
  console.log('Loading the demonstration glossary …')
  execFileSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', 'seed'], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: `file:${seeded}`, DEMO_PASSWORD: 'benchmark-only', LOG_LEVEL: 'error' } as never,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  console.log(`Writing a ledger of ${options.terms} entries …`)
  const ledger = path.join(folder, 'ledger.db')
  const slugs = writeLedger(seeded, ledger, options.terms)

  const delivery = await startServer('delivery', ledger)
  const answers = path.join(folder, 'answers.json')
  await writeFile(answers, JSON.stringify(await answersOf(delivery, slugs.slice(0, 50))))
  const control = await startServer('control', answers)
  const rows: Row[] = []
  const scenario = async (name: string, server: MeasuredServer, requests: Requests, status: 200 | 304 = 200): Promise<void> => {
    console.log(`Measuring: ${name} …`)
    rows.push({ name, figures: await measure(server, requests, options.seconds, status) })
  }
  try {
    const pages = slugs.slice(0, 50).map((slug) => ({ method: 'POST' as const, headers: json, body: body(slug) }))
    await scenario('control', control, pages)
    await scenario('term page, cached', delivery, pages)
    await scenario('term page, cold', delivery, coldPages(slugs))
    await scenario('304', delivery, await conditional(delivery, slugs[0] ?? ''), 304)
  } finally {
    await Promise.all([delivery.stop(), control.stop()])
  }
  console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${options.terms} entries, ${options.seconds} s a scenario\n`)
  console.log(tableOf(rows))
  if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`)
}

/** What the control hands out: the very answers of the delivery. */
const answersOf = async (delivery: MeasuredServer, slugs: readonly string[]): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  for (const slug of slugs) {
    const response = await fetch(delivery.url, { method: 'POST', headers: json, body: body(slug) })
    found[slug] = await response.json()
  }
  return found
}

/**
 * Answers never given before, to a query whose text has been seen: a variable that the query does not read is new each time,
 * so the byte cache has no such request. Everything else is done anew: variables read, fields resolved, JSON written.
 */
const coldPages = (slugs: readonly string[]): Requests => {
  let count = 0
  return slugs.slice(0, 50).map((slug) => ({
    method: 'POST' as const,
    headers: json,
    setupRequest: (request) => {
      count += 1
      return { ...request, body: JSON.stringify({ query: TERM_PAGE, variables: { slug, unread: count }, operationName: 'TermPage' }) }
    },
  }))
}

const conditional = async (delivery: MeasuredServer, slug: string): Promise<Requests> => {
  const query = new URLSearchParams({ query: TERM_PAGE, variables: JSON.stringify({ slug }) })
  const response = await fetch(`${delivery.url}?${query}`)
  const etag = response.headers.get('etag') ?? ''
  return [{ method: 'GET', path: `/graphql?${query}`, headers: { 'if-none-match': etag } }]
}

const folder = await mkdtemp(path.join(tmpdir(), 'termhouse-bench-'))
try {
  await run(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
