/** The front process without the reader and the editors' desk: exports and feeds as readers get them. */
import { createServer } from 'node:http'
import pino from 'pino'
import { createDelivery } from '../../src/delivery/delivery'
import { openLedger } from '../../src/publication/ledger-reader'
import { createApp } from '../../src/server/app'
import { serveMeasured } from './measured'

const logger = pino({ level: 'error' })
const publicUrl = 'https://glossary.example'
const ledger = await openLedger(`file:${process.argv[2] ?? ''}`)
const delivery = createDelivery({ ledger, publicUrl, pages: true, logger })
await delivery.start()
serveMeasured(createServer(createApp({ delivery, reader: null, mediaDir: '/nowhere', publicUrl, cors: '*', logger })))
