/** An answer to GET and HEAD: validators, conditions, whole or streamed (RFC 9110, RFC 9111). */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sha256 } from '../../publication/digest'
import { inChunks } from '../../interchange/formats'

export interface Answer {
  readonly status?: number
  readonly mediaType: string
  readonly headers?: Readonly<Record<string, string>>
  /** Offered as a download under this name. */
  readonly filename?: string
  /** RFC 3339; left out: the answer has no date of its own. */
  readonly updatedAt?: string | null
  /**
   * Text is sent whole, under a validator of its own bytes. Pieces are sent as they are made, under the validator given,
   * which says all that they depend on.
   */
  readonly body: string | { readonly validator: string; readonly pieces: () => Iterable<string> | AsyncIterable<string | Uint8Array> }
}

/** Asked for again each time (what has not changed is a 304), so that a publication shows at once. */
export const REVALIDATE = 'public, max-age=0, must-revalidate'

/** Open to every origin: all that is here is public, and no cookie is looked at. */
export const COMMON: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Content-Disposition',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}

/** A reader who takes nothing for so long is let go. */
const STALLED_MS = 60_000

/** @throws what the pieces throw before the first of them is sent; afterwards the connection is cut and `onCut` told. */
export const send = async (
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  onCut: (error: unknown) => void,
): Promise<void> => {
  const { status = 200, mediaType, headers = {}, filename, updatedAt = null, body } = answer
  const kept = status === 200
  const validator = typeof body === 'string' ? body : body.validator
  // Weak: the same answer may be compressed on its way.
  const etag = kept ? `W/"${sha256(validator).slice(0, 32)}"` : null
  const modified = kept && updatedAt ? lastModified(updatedAt, Date.now()) : null
  const all: Record<string, string> = {
    ...COMMON,
    'cache-control': kept ? REVALIDATE : 'no-store',
    ...headers,
    ...(etag === null ? {} : { etag }),
    ...(modified === null ? {} : { 'last-modified': modified }),
  }
  if (etag !== null && isUnchanged(req, etag, modified)) {
    res.writeHead(304, all).end()
    return
  }
  Object.assign(all, {
    'content-type': mediaType,
    ...(typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
    ...(filename === undefined ? {} : { 'content-disposition': `attachment; filename="${filename}"` }),
  })
  if (req.method === 'HEAD') {
    res.writeHead(status, all).end()
    return
  }
  if (typeof body === 'string') {
    res.writeHead(status, all).end(body)
    return
  }
  const chunks = inChunks(body.pieces())
  // The first before the headers: an export that cannot be made is an error, and no cut-off file.
  const first = await chunks.next()
  res.writeHead(status, all)
  res.setTimeout(STALLED_MS, () => res.destroy())
  try {
    await pipeline(Readable.from(rejoined(first, chunks), { objectMode: false, highWaterMark: 1 }), res)
  } catch (error) {
    res.destroy()
    // A client that went away is no failure of ours.
    if (!isClosedEarly(error)) onCut(error)
  } finally {
    res.setTimeout(0)
  }
}

async function* rejoined(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.done) return
  yield first.value
  yield* rest
}

const isClosedEarly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET')

/**
 * The second after a change, since HTTP dates have whole seconds: a second change within it would have the same date.
 * Null until that second has come (RFC 9110, section 8.8.2.1: no date later than the answer).
 */
export const lastModified = (updatedAt: string, now: number): string | null => {
  const second = Math.ceil(Date.parse(updatedAt) / 1000) * 1000
  return second > now ? null : new Date(second).toUTCString()
}

/** RFC 9110, section 13.2.2: an entity tag goes before a date. */
const isUnchanged = (req: IncomingMessage, etag: string, modified: string | null): boolean => {
  const { 'if-none-match': tags, 'if-modified-since': since } = req.headers
  if (tags !== undefined) return tags === '*' || tags.split(',').some((tag) => weak(tag.trim()) === etag)
  return since !== undefined && modified !== null && Date.parse(since) >= Date.parse(modified)
}

const weak = (tag: string): string => (tag.startsWith('W/') ? tag : `W/${tag}`)
