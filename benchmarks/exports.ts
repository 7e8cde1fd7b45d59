/**
 * node --conditions=production --import tsx benchmarks/exports.ts --terms 100000
 * Each export once, whole, uncompressed: how long, how much, what memory the process grew by, and how long another reader
 * waited for a small file meanwhile. benchmarks/README.md says how to read it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Command } from 'commander'
import { FORMATS } from '../src/interchange/formats'
import { writeLedger } from './ledger'
import { type MeasuredServer, startServer } from './measure'

const { terms } = new Command('bench exports').option('--terms <number>', 'entries in the glossary', Number, 10_000).parse().opts<{ terms: number }>()

const PATHS = [
  ...Object.keys(FORMATS).map((format) => `/exports/glossary.${format}`),
  '/llms-full.txt',
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/feed.atom',
]

const MB = 1024 * 1024

const run = async (folder: string): Promise<void> => {
  const ledger = path.join(folder, 'ledger.db')
  const [slug = ''] = writeLedger(ledger, terms)
  const server = await startServer('front', ledger)
  try {
    await download(server, `/terms/${slug}.json`)
    const { rssBytes } = await server.usage()
    console.log(`${terms} entries; RSS ${Math.round(rssBytes / MB)} MB before\n`)
    console.log('| file | MB | s | CPU s | most RSS MB | longest wait of another, ms |\n| --- | ---: | ---: | ---: | ---: | ---: |')
    for (const file of PATHS) console.log(await rowOf(server, file, `/terms/${slug}.json`))
  } finally {
    await server.stop()
  }
}

const rowOf = async (server: MeasuredServer, file: string, other: string): Promise<string> => {
  const before = await server.usage()
  const startedAt = performance.now()
  let isDone = false
  const whole = download(server, file).finally(() => (isDone = true))
  const [rss, waited] = await Promise.all([mostRss(server, () => isDone), longestWait(server, other, () => isDone)])
  const bytes = await whole
  const seconds = (performance.now() - startedAt) / 1000
  const cpu = ((await server.usage()).cpuMicros - before.cpuMicros) / 1e6
  return `| ${file} | ${(bytes / MB).toFixed(1)} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(rss / MB)} | ${Math.round(waited)} |`
}

const mostRss = async (server: MeasuredServer, isDone: () => boolean): Promise<number> => {
  let most = 0
  do {
    most = Math.max(most, (await server.usage()).rssBytes)
    await wait(100)
  } while (!isDone())
  return most
}

const longestWait = async (server: MeasuredServer, other: string, isDone: () => boolean): Promise<number> => {
  let longest = 0
  do {
    const startedAt = performance.now()
    await download(server, other)
    longest = Math.max(longest, performance.now() - startedAt)
    await wait(20)
  } while (!isDone())
  return longest
}

/** Bytes of an answer, which is read and let go. */
const download = (server: MeasuredServer, file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(server.origin + file, { agent: false }, (response) => {
      let bytes = 0
      if (response.statusCode !== 200) reject(new Error(`${file} answers ${response.statusCode}.`))
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })

const folder = await mkdtemp(path.join(tmpdir(), 'termhouse-exports-'))
try {
  await run(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
