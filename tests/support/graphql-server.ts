/** The delivery side over a ledger, on real HTTP, with nothing else around it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDelivery, type Delivery, type DeliveryOptions } from '../../src/delivery/delivery'
import { openLedger } from '../../src/publication/ledger-reader'

export interface GraphqlAnswer<Data = Record<string, unknown>> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Data | null | undefined
  readonly errors: { message: string; extensions: { code: string } }[] | undefined
}

export interface GraphqlServer {
  readonly url: string
  readonly delivery: Delivery
  ask<Data = Record<string, unknown>>(
    query: string,
    options?: { variables?: object; headers?: Record<string, string>; method?: 'GET' | 'POST' },
  ): Promise<GraphqlAnswer<Data>>
  close(): Promise<void>
}

/** A failure must be seen in the test’s output, not guessed from a missing answer. */
const silent = { info: () => undefined, error: (details: object, message: string) => console.error(message, details) }

export const aGraphqlServer = async (databaseUrl: string, options: Partial<DeliveryOptions> = {}): Promise<GraphqlServer> => {
  const ledger = await openLedger(databaseUrl)
  const delivery = createDelivery({ ledger, publicUrl: 'https://glossary.example', pollMs: 25, logger: silent, ...options })
  await delivery.start()
  const server = createServer((req, res) => void delivery.handle(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return {
    url,
    delivery,
    ask: async (query, { variables, headers = {}, method = 'POST' } = {}) => {
      const parameters = new URLSearchParams({ query, ...(variables ? { variables: JSON.stringify(variables) } : {}) })
      const response = await (method === 'GET'
        ? fetch(`${url}?${parameters}`, { headers })
        : fetch(url, {
            method,
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query, variables }),
          }))
      const text = await response.text()
      const body = text === '' ? {} : (JSON.parse(text) as { data?: never; errors?: never })
      return { status: response.status, headers: response.headers, text, data: body.data, errors: body.errors }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await delivery.stop()
    },
  }
}
