/**
 * GraphQL over HTTP (graphql.github.io/graphql-over-http, by its reference library), with a byte cache in front: an answer
 * given before, of the same revision on the same day, is sent again without being read.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionArgs } from 'graphql'
import { createHandler, type HandlerOptions } from 'graphql-http'
import { LRUCache } from 'lru-cache'
import { sha256 } from '../publication/digest'
import { coded, type ErrorCode } from './graphql/errors'
import type { Executor } from './graphql/executor'
import { LIMITS } from './graphql/limits'
import type { Log } from './tail'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Strong: equal tags mean equal bytes. Null where the answer may not be kept. */
  readonly etag: string | null
}

const CACHE_BYTES = 64 * 1024 * 1024
/** Keys longer than this are not worth keeping. */
const LONGEST_KEY = 20_000

/** @returns a listener for requests to /graphql. */
export const createGraphqlListener = (executor: Executor, log: Log) => {
  const cache = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + 500,
  })
  const handler = createHandler(handlerOptions(executor))

  const answerTo = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method === 'OPTIONS') return send(res, req, PREFLIGHT)
    const text = await read(req)
    if (text === null) return send(res, req, TOO_LARGE)
    const key = keyOf(executor, req, text)
    const known = key === null ? undefined : cache.get(key)
    if (known) return send(res, req, known)
    const marks: Marks = { previews: false, hasErrors: false }
    const answer = await answerOf(handler, req, text, marks)
    if (key !== null && answer.etag !== null) cache.set(key, answer)
    send(res, req, answer)
  }

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      await answerTo(req, res)
    } catch (error) {
      // A client that went away while sending is no fault of ours, and hears nothing.
      if (req.destroyed && !req.complete) return
      log.error({ err: error }, 'A request to /graphql failed')
      if (res.headersSent) res.destroy()
      else send(res, req, FAILED)
    }
  }
}

/** Told to us while graphql-http is at work on one request. */
interface Marks {
  previews: boolean
  hasErrors: boolean
}

type Raw = { readonly req: IncomingMessage; readonly marks: Marks }

const handlerOptions = (executor: Executor): HandlerOptions<Raw> => ({
  onSubscribe: ({ raw }, { query, variables, operationName }) => {
    const prepared = executor.prepare({ query, variables, operationName }, tokenOf(raw.req))
    if (!('document' in prepared)) {
      raw.marks.hasErrors = true
      return prepared
    }
    const { previews, ...args } = prepared
    raw.marks.previews = previews
    // The library's type of a context has an index signature, which no interface has.
    return args as ExecutionArgs & { contextValue: undefined }
  },
  onOperation: ({ raw }, _args, result) => {
    if ('errors' in result && result.errors) raw.marks.hasErrors = true
  },
  formatError: (error) => executor.present(error),
})

const tokenOf = (req: IncomingMessage): string | null => /^Bearer (\S{1,500})$/.exec(req.headers.authorization ?? '')?.[1] ?? null

/**
 * One revision on one day answers equal requests equally; a preview is never stored, so it needs no place in the key.
 * By the bytes of the request: two spellings of one operation are two entries, which costs less than reading each.
 */
const keyOf = (executor: Executor, req: IncomingMessage, text: string): string | null => {
  const { glossary, today } = executor.edition()
  const { accept = '', 'content-type': type = '' } = req.headers
  const key = [glossary.revision, today, accept, req.method, type, req.method === 'GET' ? req.url : text].join('\n')
  return key.length > LONGEST_KEY ? null : key
}

const answerOf = async (
  handler: ReturnType<typeof createHandler<Raw>>,
  req: IncomingMessage,
  text: string,
  marks: Marks,
): Promise<Answer> => {
  const [body, { status, headers = {} }] = await handler({
    url: req.url ?? '/graphql',
    method: req.method ?? 'GET',
    headers: req.headers,
    body: text,
    raw: { req, marks },
    context: undefined,
  })
  const isKept = status === 200 && body !== null && !marks.previews && !marks.hasErrors
  return {
    status,
    headers: { ...headers, 'cache-control': isKept ? REVALIDATE : 'private, no-store' },
    body: Buffer.from(body ?? ''),
    etag: isKept ? `"${sha256(body).slice(0, 32)}"` : null,
  }
}

/** Asked for again each time (an unchanged answer is a 304), so that a publication shows at once. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** Open to every origin: all that is here is public, and no cookie is looked at. */
const COMMON: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'x-content-type-options': 'nosniff',
  vary: 'Accept',
}

const PREFLIGHT: Answer = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'Accept, Authorization, Content-Type, If-None-Match',
    'access-control-max-age': '86400',
  },
  body: Buffer.alloc(0),
  etag: null,
}

const refusal = (status: number, code: ErrorCode, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(JSON.stringify({ errors: [coded(code, message)] })),
  etag: null,
})

// Closed: the rest of what the client still sends is not read.
const TOO_LARGE = refusal(413, 'BODY_TOO_LARGE', `This request has more than ${LIMITS.bytes} bytes. Split it, or send less.`, {
  connection: 'close',
})

const FAILED = refusal(
  500,
  'INTERNAL_SERVER_ERROR',
  'Something went wrong on our side. It was recorded; try again in a moment.',
)

/** RFC 9110, section 13.1.2: `If-None-Match` turns a GET of the same bytes into a 304. */
const send = (res: ServerResponse, req: IncomingMessage, { status, headers, body, etag }: Answer): void => {
  if (etag !== null && req.method === 'GET' && matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, { ...COMMON, 'cache-control': REVALIDATE, etag })
    res.end()
    return
  }
  res.writeHead(status, {
    ...COMMON,
    ...headers,
    ...(etag === null ? {} : { etag }),
    ...(status === 204 ? {} : { 'content-length': body.length }),
  })
  res.end(body)
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined && (asked === '*' || asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))

/** Null when it is larger than a request may be. */
const read = async (req: IncomingMessage): Promise<string | null> => {
  if (req.method === 'GET') return (req.url ?? '').length > LIMITS.bytes ? null : ''
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > LIMITS.bytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
