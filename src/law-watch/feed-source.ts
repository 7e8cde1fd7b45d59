/** Where feeds come from: legislation.gov.uk, politely, or a folder of recorded ones. Neither says anything about effects. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface FeedRequest {
  /** `ukpga/2014/6`. */
  readonly item: string
  readonly feed: 'changes' | 'log'
  /** From 1. */
  readonly page: number
  /** The page before said where this one is; null for the first. */
  readonly address: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

export type FeedAnswer =
  | { readonly kind: 'page'; readonly text: string; readonly etag: string | null; readonly lastModified: string | null }
  /** 304: nothing new. */
  | { readonly kind: 'unchanged' }
  /** There is no such feed: 404, or no such file. */
  | { readonly kind: 'none' }

export interface FeedSource {
  /** @throws SourceError in a sentence that says what went wrong. */
  read(request: FeedRequest): Promise<FeedAnswer>
}

export class SourceError extends Error {
  override readonly name = 'SourceError'
}

/** No page of the feed has come near a tenth of this. */
const MOST_BYTES = 20_000_000

/** Files named `ukpga-2014-6.page-1.xml`, `…page-2.xml`, `ukpga-2014-6.log.page-1.xml`. */
export const recordedFeeds = (folder: string): FeedSource => ({
  read: async ({ item, feed, page }) => {
    const name = `${item.replaceAll('/', '-')}${feed === 'log' ? '.log' : ''}.page-${page}.xml`
    try {
      const text = await readFile(path.join(folder, name), 'utf8')
      if (Buffer.byteLength(text) > MOST_BYTES) throw new SourceError(`${name} is larger than ${MOST_BYTES / 1_000_000} MB`)
      return { kind: 'page', text, etag: null, lastModified: null }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' }
      throw error instanceof SourceError ? error : new SourceError(`${name} cannot be read`, { cause: error })
    }
  },
})

export interface PoliteOptions {
  /** Without a trailing slash: https://www.legislation.gov.uk. */
  readonly origin: string
  /** Of this glossary, for whoever runs the other server and wonders. */
  readonly publicUrl: string
  /** Between the end of an answer and the next request. */
  readonly pauseMs?: number
  /** For one answer, from the request to its last byte. */
  readonly timeoutMs?: number
  /** How often an answer of “not now” is waited out. */
  readonly retries?: number
  /** The longest wait that another server may ask of us. */
  readonly longestWaitMs?: number
  readonly mostBytes?: number
}

/** One request at a time, with a pause between them; waits as long as it is told to; follows redirects on the same host only. */
export const politeFeeds = (options: PoliteOptions): FeedSource => {
  const { origin, publicUrl, pauseMs = 1000, timeoutMs = 30_000, retries = 3, longestWaitMs = 120_000, mostBytes = MOST_BYTES } = options
  let free: Promise<unknown> = Promise.resolve()
  const agent = `Termhouse/1 (+${publicUrl}; reads changes in law for a glossary)`

  const once = async (address: string, request: FeedRequest): Promise<FeedAnswer | { readonly kind: 'wait'; readonly ms: number; readonly status: number }> => {
    const signal = AbortSignal.timeout(timeoutMs)
    const headers: Record<string, string> = { 'User-Agent': agent, Accept: 'application/atom+xml, application/xml;q=0.9' }
    if (request.etag) headers['If-None-Match'] = request.etag
    if (request.lastModified) headers['If-Modified-Since'] = request.lastModified
    let at = address
    for (let hops = 0; hops <= MOST_HOPS; hops += 1) {
      const response = await fetch(at, { headers, signal, redirect: 'manual' })
      if (response.status >= 300 && response.status < 400 && response.status !== 304) {
        await response.body?.cancel()
        at = sameHost(response.headers.get('location') ?? '', at, origin)
        continue
      }
      return answerOf(response, mostBytes, longestWaitMs)
    }
    throw new SourceError(`redirects more than ${MOST_HOPS} times`)
  }

  const read = async (request: FeedRequest): Promise<FeedAnswer> => {
    const address = request.address ? sameHost(request.address, origin, origin) : origin + pathOf(request)
    for (let attempt = 0; ; attempt += 1) {
      const answer = await once(address, request).catch((error: unknown) => {
        throw error instanceof SourceError ? error : new SourceError(whatFailed(error, timeoutMs), { cause: error })
      })
      if (answer.kind !== 'wait') return answer
      if (attempt >= retries) throw new SourceError(`answers ${answer.status} after ${attempt + 1} attempts`)
      await wait(Math.max(answer.ms, pauseMs * 2 ** attempt))
    }
  }

  return {
    read: (request) => {
      const mine = free.then(() => read(request))
      free = mine.then(
        () => wait(pauseMs),
        () => wait(pauseMs),
      )
      return mine
    },
  }
}

const MOST_HOPS = 3

const pathOf = ({ item, feed }: FeedRequest): string =>
  feed === 'changes' ? `/changes/affected/${item}/data.feed?results-count=100&sort=modified` : `/update/changes/affected/${item}/data.feed`

/** Feeds name their pages by http and without a port; they are asked for where the first was. @throws SourceError */
const sameHost = (address: string, from: string, origin: string): string => {
  const target = URL.canParse(address, from) ? new URL(address, from) : null
  const home = new URL(origin)
  const isHome = target && (target.hostname === home.hostname || /^(www\.)?legislation\.gov\.uk$/.test(target.hostname))
  if (!isHome) throw new SourceError(`points to another host (${target?.hostname ?? 'nowhere'}), which is not followed`)
  return home.origin + target.pathname + target.search
}

const answerOf = async (response: Response, mostBytes: number, longestWaitMs: number) => {
  const { status, headers } = response
  if (status === 304) return { kind: 'unchanged' } as const
  if (status === 429 || status === 503) {
    await response.body?.cancel()
    const ms = retryAfter(headers.get('retry-after'))
    if (ms > longestWaitMs) throw new SourceError(`asks to be left alone for ${Math.round(ms / 1000)} seconds`)
    return { kind: 'wait', ms, status } as const
  }
  if (status === 404 || status === 410) {
    await response.body?.cancel()
    return { kind: 'none' } as const
  }
  if (status !== 200) {
    await response.body?.cancel()
    throw new SourceError(`answers ${status}`)
  }
  const type = headers.get('content-type') ?? ''
  if (/text\/html/i.test(type)) {
    await response.body?.cancel()
    throw new SourceError('answers with a web page instead of a feed')
  }
  return { kind: 'page', text: await bodyOf(response, mostBytes), etag: headers.get('etag'), lastModified: headers.get('last-modified') } as const
}

/** RFC 9110, 10.2.3: seconds, or a date. */
const retryAfter = (value: string | null): number => {
  if (!value) return 0
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
}

const bodyOf = async (response: Response, mostBytes: number): Promise<string> => {
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  const reader = response.body?.getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    bytes += piece.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      throw new SourceError(`answers with more than ${mostBytes} bytes`)
    }
    text += decoder.decode(piece.value, { stream: true })
  }
  return text + decoder.decode()
}

const whatFailed = (error: unknown, timeoutMs: number): string => {
  if (error instanceof Error && error.name === 'TimeoutError') return `did not answer within ${timeoutMs / 1000} seconds`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return `cannot be reached${cause ? ` (${cause})` : ''}`
}
