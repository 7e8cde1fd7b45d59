/**
 * npm run bench: what an answer costs, beside a control in the same run. benchmarks/README.md says how to read it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { writeLedger } from './ledger'
import { measure, type MeasuredServer, startServer } from './measure'
import { termPageBody } from './page'
import { CONTROL, type Page, type Scenario, SCENARIOS } from './scenarios'
import { ratioToControl, type Row, tableOf } from './table'

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It is a whole number from 1.')
  return value
}

const { terms, seconds, json, only } = new Command('bench')
  .option('--terms <number>', 'entries in the glossary', wholeNumber, 1000)
  .option('--seconds <number>', 'of load for each scenario', wholeNumber, 5)
  .option('--json <file>', 'write the figures there too')
  .addOption(new Option('--only <name>', 'this scenario and the control').choices(SCENARIOS.map(({ name }) => name)))
  .parse()
  .opts<{ terms: number; seconds: number; json?: string; only?: string }>()

/** As many pages as are asked for in turn. */
const PAGES = 50

const running = new Set<MeasuredServer>()

const run = async (folder: string): Promise<void> => {
  const started = new Date()
  console.log(`Writing a ledger of ${terms} entries …`)
  const ledger = path.join(folder, 'ledger.db')
  const slugs = writeLedger(ledger, terms)
  const pages = await withServer('delivery', ledger, (server) => pagesOf(server, slugs.slice(0, PAGES)))
  const answers = path.join(folder, 'answers.json')
  const bySlug = Object.fromEntries(pages.map(({ slug, body }) => [slug, JSON.parse(body) as unknown]))
  await writeFile(answers, JSON.stringify(bySlug))

  const rows: Row[] = []
  for (const scenario of SCENARIOS.filter((each) => each === CONTROL || only === undefined || each.name === only)) {
    console.log(`Measuring: ${scenario.name} …`)
    const figures = await withServer(scenario.server, scenario.server === 'control' ? answers : ledger, (server) =>
      measured(server, scenario, pages),
    )
    rows.push({ name: scenario.name, figures })
  }

  const conditions = {
    date: started.toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    terms,
    seconds,
    bytesAnAnswer: Math.round(pages.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / pages.length),
  }
  console.log(`\n${conditions.date}, Node ${conditions.node}, ${conditions.cpu}, ${conditions.cores} cores`)
  console.log(`${terms} entries, ${seconds} s a scenario, ${conditions.bytesAnAnswer} bytes an answer on average\n`)
  console.log(tableOf(rows))
  if (json) {
    const scenarios = rows.map((row) => ({ name: row.name, ratioToControl: ratioToControl(row, rows), ...row.figures }))
    await writeFile(json, `${JSON.stringify({ ...conditions, scenarios }, null, 2)}\n`)
  }
}

/** A fresh process for each use, so that no scenario's memory or cache is another's. */
const withServer = async <Result>(
  name: 'control' | 'delivery',
  argument: string,
  use: (server: MeasuredServer) => Promise<Result>,
): Promise<Result> => {
  const server = await startServer(name, argument)
  running.add(server)
  try {
    return await use(server)
  } finally {
    await server.stop()
    running.delete(server)
  }
}

/** Every page is asked for once before the load, and must be what the delivery answered at first, byte for byte. */
const measured = async (server: MeasuredServer, scenario: Scenario, pages: readonly Page[]) => {
  for (const page of pages) {
    const body = await (await post(server, page.slug)).text()
    if (body !== page.body) throw new Error(`${scenario.name}: the page of ${page.slug} is not the one expected.`)
  }
  return measure(server, { requests: scenario.requests(pages), seconds, status: scenario.status })
}

const pagesOf = async (delivery: MeasuredServer, slugs: readonly string[]): Promise<Page[]> => {
  const pages: Page[] = []
  for (const slug of slugs) {
    const response = await post(delivery, slug)
    const body = await response.text()
    const { data, errors } = JSON.parse(body) as { data?: { term: object | null }; errors?: unknown }
    const etag = response.headers.get('etag')
    if (errors || !data?.term || !etag) throw new Error(`There is no page of ${slug} to measure: ${body.slice(0, 500)}`)
    pages.push({ slug, body, etag })
  }
  return pages
}

const post = ({ origin }: MeasuredServer, slug: string): Promise<Response> =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: termPageBody(slug),
  })

const folder = await mkdtemp(path.join(tmpdir(), 'termhouse-bench-'))
const clearUp = async (): Promise<void> => {
  await Promise.all([...running].map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
}
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => void clearUp().finally(() => process.exit(code)))
}
try {
  await run(folder)
} finally {
  await clearUp()
}
