/** The delivery side as the front process runs it, without the reader. */
import { createServer } from 'node:http'
import { createDelivery } from '../../src/delivery/delivery'
import { openLedger } from '../../src/publication/ledger-reader'
import { serveMeasured } from './measured'

const log = {
  info: () => undefined,
  error: (details: object, message: string) => console.error(message, details),
}
const ledger = await openLedger(`file:${process.argv[2] ?? ''}`)
const delivery = createDelivery({ ledger, publicUrl: 'https://glossary.example', logger: log })
await delivery.start()
serveMeasured(createServer((req, res) => void delivery.handle(req, res)))
