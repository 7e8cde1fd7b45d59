/**
 * GraphQL over HTTP (graphql.github.io/graphql-over-http, by its reference library), with a byte cache in front: an answer
 * given before, of the same revision on the same day, is sent again without being read.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExecutionArgs, execute, getOperationAST } from 'graphql'
import { createHandler, type HandlerOptions } from 'graphql-http'
import { LRUCache } from 'lru-cache'
import { sha256 } from '../publication/digest'
import { coded, type ErrorCode } from './graphql/errors'
import type { Executor } from './graphql/executor'
import { LIMITS, type QueryLimits } from './graphql/limits'
import { corsFor, type CorsOrigins, PREFLIGHT_HEADERS } from './cors'
import { noSpans, type Span } from './span'
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

/** How a request to /graphql went, told once it is answered. */
export interface Answered {
  /** Of an operation that could be run: its name, or null without one. Undefined where nothing was run. */
  readonly operation: string | null | undefined
  readonly outcome: 'cached' | 'executed' | 'refused'
  readonly status: number
  readonly ms: number
}

export interface ListenerOptions {
  readonly limits?: QueryLimits
  readonly cors?: CorsOrigins
  readonly onAnswered?: (answered: Answered) => void
  readonly span?: Span
}

/** Headers that whoever listens adds to each answer: the request's id, what is left of its rate. */
export type EdgeHeaders = Readonly<Record<string, string>>

export type GraphqlListener = ((req: IncomingMessage, res: ServerResponse, edge?: EdgeHeaders) => Promise<void>) & {
  /** What the byte cache holds now. */
  readonly kept: () => { readonly answers: number; readonly bytes: number }
}

/** @returns a listener for requests to /graphql. */
export const createGraphqlListener = (
  executor: Executor,
  log: Log,
  { limits = LIMITS, cors = '*', onAnswered, span = noSpans }: ListenerOptions = {},
): GraphqlListener => {
  const cache = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + 500,
  })
  /** Beside the cache, not in it: for who counts requests by operation. */
  const operations = new WeakMap<Answer, string | null>()
  const handler = createHandler(handlerOptions(executor, span))
  const tooLarge = refusal(413, 'BODY_TOO_LARGE', `This request has more than ${limits.bytes} bytes. Split it, or send less.`, {
    // The rest of what the client still sends is not read.
    connection: 'close',
  })

  const answerTo = async (req: IncomingMessage, res: ServerResponse, edge?: EdgeHeaders): Promise<void> => {
    const began = onAnswered ? performance.now() : 0
    const finish = (answer: Answer, outcome: Answered['outcome'], operation?: string | null): void => {
      const status = send(res, req, answer, { ...corsFor(cors, req.headers.origin), ...edge })
      onAnswered?.({ operation, outcome, status, ms: performance.now() - began })
    }
    if (req.method === 'OPTIONS') {
      send(res, req, PREFLIGHT, { ...corsFor(cors, req.headers.origin), ...edge })
      return
    }
    const text = await read(req, limits.bytes)
    if (text === null) return finish(tooLarge, 'refused')
    const key = keyOf(executor, req, text)
    const known = key === null ? undefined : cache.get(key)
    if (known) return finish(known, 'cached', operations.get(known))
    const marks: Marks = { previews: false, hasErrors: false, operation: undefined }
    const answer = await answerOf(handler, req, text, marks)
    if (key !== null && answer.etag !== null) {
      cache.set(key, answer)
      operations.set(answer, marks.operation ?? null)
    }
    finish(answer, marks.operation === undefined ? 'refused' : 'executed', marks.operation)
  }

  const listener = async (req: IncomingMessage, res: ServerResponse, edge?: EdgeHeaders): Promise<void> => {
    try {
      await answerTo(req, res, edge)
    } catch (error) {
      // A client that went away while sending is no fault of ours, and hears nothing.
      if (req.destroyed && !req.complete) return
      log.error({ err: error, ...(edge ? { requestId: edge['x-request-id'] } : {}) }, 'A request to /graphql failed')
      if (res.headersSent) res.destroy()
      else send(res, req, FAILED, { ...corsFor(cors, req.headers.origin), ...edge })
    }
  }
  return Object.assign(listener, { kept: () => ({ answers: cache.size, bytes: cache.calculatedSize }) })
}

/** Told to us while graphql-http is at work on one request. */
interface Marks {
  previews: boolean
  hasErrors: boolean
  /** Set once an operation is ready to run. */
  operation: string | null | undefined
}

type Raw = { readonly req: IncomingMessage; readonly marks: Marks }

const handlerOptions = (executor: Executor, span: Span): HandlerOptions<Raw> => ({
  execute: (args) => span('graphql.execute', { 'graphql.operation.name': args.operationName ?? '' }, () => execute(args)),
  onSubscribe: ({ raw }, { query, variables, operationName }) => {
    const prepared = span('graphql.prepare', {}, () => executor.prepare({ query, variables, operationName }, tokenOf(raw.req)))
    if (!('document' in prepared)) {
      raw.marks.hasErrors = true
      return prepared
    }
    const { previews, ...args } = prepared
    raw.marks.previews = previews
    raw.marks.operation = getOperationAST(args.document, operationName)?.name?.value ?? null
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

/** Nothing of an answer is ever run, framed or guessed at by a browser. What origins may read it, cors.ts says. */
const COMMON: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const PREFLIGHT: Answer = { status: 204, headers: PREFLIGHT_HEADERS, body: Buffer.alloc(0), etag: null }

const refusal = (status: number, code: ErrorCode, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(JSON.stringify({ errors: [coded(code, message)] })),
  etag: null,
})

const FAILED = refusal(
  500,
  'INTERNAL_SERVER_ERROR',
  'Something went wrong on our side. It was recorded; try again in a moment.',
)

/** RFC 9110, section 13.1.2: `If-None-Match` turns a GET of the same bytes into a 304. */
const send = (
  res: ServerResponse,
  req: IncomingMessage,
  { status, headers, body, etag }: Answer,
  more: EdgeHeaders,
): number => {
  if (etag !== null && req.method === 'GET' && matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, { ...COMMON, ...more, 'cache-control': REVALIDATE, etag })
    res.end()
    return 304
  }
  res.writeHead(status, {
    ...COMMON,
    ...more,
    ...headers,
    ...(etag === null ? {} : { etag }),
    ...(status === 204 ? {} : { 'content-length': body.length }),
  })
  res.end(body)
  return status
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined && (asked === '*' || asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))

/** Null when it is larger than a request may be. */
const read = async (req: IncomingMessage, limit: number): Promise<string | null> => {
  if (req.method === 'GET') return (req.url ?? '').length > limit ? null : ''
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
