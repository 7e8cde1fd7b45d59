/** The front process’s app over a ledger, on real HTTP, without the reader or the editors’ desk. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createDelivery } from '../../src/delivery/delivery'
import type { LedgerReader } from '../../src/publication/ledger-reader'
import { createApp } from '../../src/server/app'

export interface FilesServer {
  readonly url: string
  /** What was logged as an error. */
  readonly log: readonly string[]
  get(path: string, headers?: Record<string, string>, method?: string): Promise<FileAnswer>
  close(): Promise<void>
}

export interface FileAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Codes of the refusals, where the answer is one. */
  readonly codes: readonly string[]
}

export const aFilesServer = async (
  ledger: LedgerReader,
  options: { readonly pages?: boolean; readonly publicUrl?: string } = {},
): Promise<FilesServer> => {
  const log: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => log.push(line) })
  const publicUrl = options.publicUrl ?? 'https://glossary.example'
  const delivery = createDelivery({ ledger, publicUrl, pages: options.pages ?? true, pollMs: 25, logger })
  await delivery.start()
  const server = createServer(createApp({ delivery, reader: null, mediaDir: '/nowhere', publicUrl, cors: '*', logger }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    log,
    get: async (path, headers = {}, method = 'GET') => {
      const response = await fetch(url + path, { headers, method, redirect: 'manual' })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, codes: codesIn(response, text) }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await delivery.stop()
    },
  }
}

const codesIn = (response: Response, text: string): string[] => {
  if (response.status < 400 || !text || !response.headers.get('content-type')?.startsWith('application/json')) return []
  return (JSON.parse(text) as { errors: { code: string }[] }).errors.map(({ code }) => code)
}
