/** The delivery side in a process of its own, which tells how much memory is in use when nothing is left to collect. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDelivery } from '../../src/delivery/delivery'
import { openLedger } from '../../src/publication/ledger-reader'
import { createFrontMetrics } from '../../src/server/metrics'

const log = { info: () => undefined, error: (details: object, message: string) => console.error(message, details) }
const ledger = await openLedger(`file:${process.argv[2] ?? ''}`)
const metrics = createFrontMetrics({
  cache: () => delivery.state(),
  ledger: async () => ({ applied: 0, behind: 0, secondsSinceCaughtUp: 0 }),
})
const delivery = createDelivery({ ledger, publicUrl: 'https://glossary.example', logger: log, onAnswered: metrics.onGraphql })
await delivery.start()
const server = createServer((req, res) => void delivery.handle(req, res)).listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})
process.on('message', () => {
  // Twice: what a first collection frees may hold the last of something else.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ heap: heapUsed, outside: external })
})
process.on('disconnect', () => process.exit(0))
