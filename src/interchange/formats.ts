/** The formats a glossary, and a term, can be had in: their names, media types and writers. */
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Writable } from 'node:stream'
import type { PublishedTerm } from '../publication/published-glossary'
import { writeCsv } from './csv'
import { termJson, writeJson } from './json'
import { termMarkdown } from './markdown'
import { writeMarkdownZip } from './markdown-zip'
import { termJsonLd, termTurtle, writeJsonLd, writeTurtle } from './skos'
import type { InterchangeSource } from './source'
import { writeTbx } from './tbx'

type Pieces = Iterable<string> | AsyncIterable<string | Uint8Array>

export interface Format {
  readonly mediaType: string
  readonly write: (source: InterchangeSource) => Pieces
}

export const FORMATS = {
  ttl: { mediaType: 'text/turtle; charset=utf-8', write: writeTurtle },
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', write: writeJsonLd },
  tbx: { mediaType: 'application/x-tbx+xml; charset=utf-8', write: writeTbx },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  json: { mediaType: 'application/json; charset=utf-8', write: writeJson },
  'md.zip': { mediaType: 'application/zip', write: writeMarkdownZip },
} as const satisfies Record<string, Format>
export type FormatName = keyof typeof FORMATS

export const TERM_FORMATS = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: (source, term) => [`${JSON.stringify(termJson(source, term), null, 2)}\n`],
  },
  md: { mediaType: 'text/markdown; charset=utf-8; variant=CommonMark', write: (source, term) => [termMarkdown(source, term)] },
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', write: termJsonLd },
  ttl: { mediaType: 'text/turtle; charset=utf-8', write: termTurtle },
} as const satisfies Record<
  string,
  { readonly mediaType: string; readonly write: (source: InterchangeSource, term: PublishedTerm) => Pieces }
>
export type TermFormatName = keyof typeof TERM_FORMATS

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)
export const isTermFormatName = (name: string): name is TermFormatName => Object.hasOwn(TERM_FORMATS, name)

/**
 * Writes an export to an open stream, no faster than it is taken, and closes it.
 * @throws what the writer or the stream throws; AbortError when `signal` says so.
 */
export const writeExport = (
  name: FormatName,
  source: InterchangeSource,
  output: Writable,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> => pipeline(inChunks(FORMATS[name].write(source)), output, options)

const CHUNK = 64 * 1024

/**
 * Small pieces gathered into chunks of about 64 kB, with a turn of the event loop after each: a whole glossary is written
 * between other answers, never before them.
 */
export async function* inChunks(pieces: Pieces): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    gathered.push(bytes)
    size += bytes.length
    if (size < CHUNK) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
    await nextTurn()
  }
  if (size > 0) yield Buffer.concat(gathered)
}
