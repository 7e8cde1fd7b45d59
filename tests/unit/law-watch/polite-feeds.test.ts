/** Over real HTTP, against a server that misbehaves. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type FeedRequest, politeFeeds, type PoliteOptions, SourceError } from '../../../src/law-watch/feed-source'

type Handler = (req: IncomingMessage, res: ServerResponse, count: number) => void

const servers: { close(): void }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const aSource = async (handler: Handler, options: Partial<PoliteOptions> = {}) => {
  const seen: IncomingMessage[] = []
  const server = createServer((req, res) => {
    seen.push(req)
    handler(req, res, seen.length)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { seen, origin, feeds: politeFeeds({ origin, publicUrl: 'https://glossary.example', pauseMs: 1, ...options }) }
}

const request: FeedRequest = { item: 'ukpga/2014/6', feed: 'changes', page: 1, address: null, etag: null, lastModified: null }
const xml = (res: ServerResponse, text = '<feed/>') => res.writeHead(200, { 'content-type': 'application/atom+xml', etag: '"one"', 'last-modified': 'Thu, 01 Oct 2026 10:00:00 GMT' }).end(text)

describe('Asking legislation.gov.uk', () => {
  it('says who asks, for what glossary, and for the feed of one Act', async () => {
    const { seen, feeds } = await aSource((_, res) => xml(res))
    expect(await feeds.read(request)).toEqual({ kind: 'page', text: '<feed/>', etag: '"one"', lastModified: 'Thu, 01 Oct 2026 10:00:00 GMT' })
    expect(seen[0]?.url).toBe('/changes/affected/ukpga/2014/6/data.feed?results-count=100&sort=modified')
    expect(seen[0]?.headers['user-agent']).toMatch(/^Termhouse\/1 \(\+https:\/\/glossary\.example;/)
    await feeds.read({ ...request, feed: 'log' })
    expect(seen[1]?.url).toBe('/update/changes/affected/ukpga/2014/6/data.feed')
  })

  it('asks for nothing that it has already', async () => {
    const { seen, feeds } = await aSource((_, res) => res.writeHead(304).end())
    expect(await feeds.read({ ...request, etag: '"one"', lastModified: 'Thu, 01 Oct 2026 10:00:00 GMT' })).toEqual({ kind: 'unchanged' })
    expect(seen[0]?.headers).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': 'Thu, 01 Oct 2026 10:00:00 GMT' })
  })

  it('asks one thing at a time', async () => {
    let open = 0
    let most = 0
    const { feeds } = await aSource((_, res) => {
      open += 1
      most = Math.max(most, open)
      setImmediate(() => {
        open -= 1
        xml(res)
      })
    })
    await Promise.all([1, 2, 3, 4].map(() => feeds.read(request)))
    expect(most).toBe(1)
  })

  it.each([429, 503])('waits and asks again after %i, and gives up in the end', async (status) => {
    const { seen, feeds } = await aSource((_, res, count) => (count < 3 ? res.writeHead(status, { 'retry-after': '0' }).end() : xml(res)))
    expect((await feeds.read(request)).kind).toBe('page')
    expect(seen).toHaveLength(3)
    const busy = await aSource((_, res) => res.writeHead(status).end(), { retries: 1 })
    await expect(busy.feeds.read(request)).rejects.toThrow(new RegExp(`answers ${status} after 2 attempts`))
  })

  it('does as it is told by Retry-After, and comes back another day where that is long', async () => {
    const { seen, feeds } = await aSource((_, res) => res.writeHead(429, { 'retry-after': '7200' }).end())
    await expect(feeds.read(request)).rejects.toThrow('asks to be left alone for 7200 seconds')
    expect(seen).toHaveLength(1)
    const dated = await aSource((_, res) => res.writeHead(503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }).end())
    await expect(dated.feeds.read(request)).rejects.toThrow(/left alone for (3[56]\d\d) seconds/)
  })

  it('follows a redirect on the same host, and no other', async () => {
    const { seen, feeds } = await aSource((req, res) => (req.url?.includes('moved') ? xml(res) : res.writeHead(302, { location: '/moved?page=1' }).end()))
    expect((await feeds.read(request)).kind).toBe('page')
    expect(seen).toHaveLength(2)
    const away = await aSource((_, res) => res.writeHead(302, { location: 'http://169.254.169.254/latest' }).end())
    await expect(away.feeds.read(request)).rejects.toThrow('points to another host (169.254.169.254)')
    const round = await aSource((_, res) => res.writeHead(302, { location: '/again' }).end())
    await expect(round.feeds.read(request)).rejects.toThrow('redirects more than 3 times')
  })

  it('asks for the next page where it asked for the first, whatever host the feed names', async () => {
    const { seen, feeds } = await aSource((_, res) => xml(res))
    await feeds.read({ ...request, page: 2, address: 'http://www.legislation.gov.uk/changes/affected/ukpga/2014/6/data.feed?page=2' })
    expect(seen[0]?.url).toBe('/changes/affected/ukpga/2014/6/data.feed?page=2')
    await expect(feeds.read({ ...request, page: 2, address: 'https://elsewhere.example/data.feed' })).rejects.toThrow(SourceError)
  })

  it.each([
    ['answers with a web page', (res: ServerResponse) => res.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), /web page instead of a feed/],
    ['answers with a fault', (res: ServerResponse) => res.writeHead(500).end(), /answers 500/],
    ['breaks off', (res: ServerResponse) => res.writeHead(200, { 'content-length': '100' }).end('short').destroy(), /cannot be reached/],
    ['answers with too much', (res: ServerResponse) => xml(res, 'x'.repeat(2000)), /more than 1000 bytes/],
    ['never answers', () => undefined, /did not answer within 0.3 seconds/],
    ['answers drop by drop', (res: ServerResponse) => void res.writeHead(200, { 'content-type': 'application/xml' }).write('<feed>'), /did not answer within 0.3 seconds/],
  ])('is told in a sentence when the server %s', async (_, answer, words) => {
    const { feeds } = await aSource((_req, res) => void answer(res), { timeoutMs: 300, mostBytes: 1000 })
    const failure = await feeds.read(request).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SourceError)
    expect((failure as Error).message).toMatch(words)
  })

  it('knows where there is no feed', async () => {
    const { feeds } = await aSource((_, res) => res.writeHead(404).end())
    expect(await feeds.read(request)).toEqual({ kind: 'none' })
  })

  it('goes on after a failure', async () => {
    const { feeds } = await aSource((_, res, count) => (count === 1 ? res.writeHead(500).end() : xml(res)))
    await expect(feeds.read(request)).rejects.toThrow('answers 500')
    expect((await feeds.read(request)).kind).toBe('page')
  })
})
