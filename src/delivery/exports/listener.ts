/**
 * The public files over HTTP: exports, terms in other formats, sitemap, feed, llms.txt, robots.txt, and the addresses that
 * RDF names records by. All of it is made from the published glossary; nothing here can see a draft.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import { Refused, refused } from '../../errors'
import { slugFrom } from '../../glossary/slug'
import {
  FORMATS,
  isFormatName,
  isTermFormatName,
  TERM_FORMATS,
  type TermFormatName,
} from '../../interchange/formats'
import { glossaryJsonSchema } from '../../interchange/json-schema'
import { glossaryName, type InterchangeSource } from '../../interchange/source'
import { glossaryAsOf } from '../../publication/glossary-index'
import type { LedgerReader } from '../../publication/ledger-reader'
import type { PublishedGlossary } from '../../publication/published-glossary'
import { createEdition, type Edition } from '../edition'
import type { Log } from '../tail'
import { type Answer, COMMON, send } from './answer'
import { FEED_PATH, FEED_TYPE, writeFeed } from './atom'
import { LLMS_TYPE, writeLlms, writeLlmsFull } from './llms'
import { type ExportQuery, readExportQuery, readParameters, shown } from './request'
import { writeRobots } from './robots'
import { SITEMAP_TYPE, writeSitemap, writeSitemapFile } from './sitemap'

export interface FilesParts {
  readonly ledger: LedgerReader
  readonly edition: () => Edition
  /** Stands in while the glossary's settings name no public address. */
  readonly publicUrl: string
  /** Whether the reference reader stands at this server's own address. */
  readonly pages: boolean
  readonly log: Log
}

/** @returns whether the address is one of these: if not, nothing was sent. */
export type FilesListener = (req: IncomingMessage, res: ServerResponse) => boolean

/** Of whole glossaries and categories at one time: each keeps the revision that it began with in memory. */
const MOST_AT_ONCE = 8

export const createFilesListener = (parts: FilesParts): FilesListener => {
  let writing = 0

  const answerTo = async (route: Route, query: URLSearchParams, req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const cut = (error: unknown): void => parts.log.error({ err: error, path: req.url }, 'An export ended early')
    if (!route.isLarge) return send(req, res, await route.answer({ parts, query, req }), cut)
    if (writing >= MOST_AT_ONCE) throw refused('exports_busy')
    writing += 1
    try {
      await send(req, res, await route.answer({ parts, query, req }), cut)
    } finally {
      writing -= 1
    }
  }

  return (req, res) => {
    const { path, query } = addressOf(req)
    const route = routeOf(path)
    if (!route) {
      if (TERM_PAGE.test(path) && readsOnly(req)) return answersElsewhere(req, res, path)
      return false
    }
    const wanted = readsOnly(req) ? answerTo(route, query, req, res) : Promise.reject(refused('method_unknown'))
    wanted.catch((error: unknown) => {
      if (!(error instanceof Refused)) parts.log.error({ err: error, path }, 'An export could not be made')
      if (res.headersSent) res.destroy()
      else sendRefusal(req, res, error instanceof Refused ? error : refused('export_failed'))
    })
    return true
  }
}

const readsOnly = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** As requested: Express cuts `url` where it is mounted. */
const addressOf = (req: IncomingMessage): { path: string; query: URLSearchParams } => {
  const [path = '/', query] = (req.url ?? '/').split('?')
  return { path, query: new URLSearchParams(query) }
}

interface Asked {
  readonly parts: FilesParts
  readonly query: URLSearchParams
  readonly req: IncomingMessage
}

interface Route {
  readonly answer: (asked: Asked) => Answer | Promise<Answer>
  readonly isLarge?: boolean
}

const routeOf = (path: string): Route | null => {
  if (Object.hasOwn(FIXED, path)) return FIXED[path] ?? null
  for (const [pattern, route] of PATTERNS) {
    const found = pattern.exec(path)
    if (found) return route(found[1] ?? '', found[2] ?? '')
  }
  return null
}

const moved = (to: string): Route => ({ answer: () => redirect(301, to) })

const FIXED: Readonly<Record<string, Route>> = {
  '/exports/glossary.schema.json': {
    answer: ({ query }) => {
      readParameters(query, [])
      return { mediaType: 'application/schema+json; charset=utf-8', body: `${JSON.stringify(glossaryJsonSchema(), null, 2)}\n` }
    },
  },
  '/llms.txt': {
    answer: ({ parts }) => streamed(sourceNow(parts), LLMS_TYPE, 'llms', writeLlms),
  },
  '/llms-full.txt': {
    isLarge: true,
    answer: async (asked) => {
      const { source, key } = await sourceOf(asked, readExportQuery(asked.query))
      return streamed(source, LLMS_TYPE, `llms-full ${key}`, writeLlmsFull)
    },
  },
  [FEED_PATH]: {
    answer: ({ parts, query }) => {
      const source = sourceNow(parts)
      const page = readParameters(query, ['page']).page ?? '1'
      if (!/^[1-9]\d{0,6}$/.test(page)) throw refused('nothing_here', `Page ${shown(page)} of the feed`)
      return { mediaType: FEED_TYPE, updatedAt: source.glossary.updatedAt, body: writeFeed(source, Number(page)) }
    },
  },
  '/feed': moved(FEED_PATH),
  '/feed.xml': moved(FEED_PATH),
  '/atom.xml': moved(FEED_PATH),
  '/sitemap.xml': {
    answer: ({ parts }) => streamed(sourceWithPages(parts), SITEMAP_TYPE, 'sitemap', writeSitemap),
  },
  '/robots.txt': {
    answer: ({ parts }) => ({
      mediaType: 'text/plain; charset=utf-8',
      body: writeRobots(parts.edition().publicUrl, hasPages(parts)),
    }),
  },
}

const PATTERNS: readonly (readonly [RegExp, (first: string, second: string) => Route])[] = [
  [/^\/exports\/([^/]*)$/, (name) => ({ isLarge: true, answer: (asked) => exportAnswer(asked, name) })],
  [/^\/terms\/([^/]+)\.([a-z]+)$/, (slug, extension) => ({ answer: (asked) => termAnswer(asked, slug, extension) })],
  [/^\/sitemaps\/([1-9]\d{0,6})\.xml$/, (number) => ({ answer: ({ parts }) => sitemapFile(parts, Number(number)) })],
  [/^\/id\/([0-9a-f-]{36}|glossary)$/, (id) => ({ answer: (asked) => identified(asked, id) })],
]

const exportAnswer = async (asked: Asked, name: string): Promise<Answer> => {
  const format = name.startsWith('glossary.') ? name.slice('glossary.'.length) : ''
  if (!isFormatName(format)) throw refused('export_unknown', shown(decoded(name)))
  const { source, key } = await sourceOf(asked, readExportQuery(asked.query))
  const { mediaType, write } = FORMATS[format]
  const named = [slugFrom(glossaryName(source)) || 'glossary', source.category?.slug].filter(Boolean).join('-')
  return { ...streamed(source, mediaType, `${format} ${key}`, write), filename: `${named}.${format}` }
}

const termAnswer = async (asked: Asked, name: string, extension: string): Promise<Answer> => {
  const slug = decoded(name)
  if (!isTermFormatName(extension)) throw refused('term_unknown', shown(`${slug}.${extension}`))
  const { source, key } = await sourceOf(asked, readExportQuery(asked.query, ['asOf']))
  const standing = source.glossary.standing(slug)
  switch (standing.kind) {
    case 'moved':
      return redirect(301, `/terms/${standing.to.snapshot.slug}.${extension}${asked.query.size > 0 ? `?${asked.query}` : ''}`)
    case 'gone':
      throw refused('term_gone', `“${shown(slug)}” is gone since ${standing.at.slice(0, 10)}: ${standing.reason}`)
    case 'unknown':
      throw refused('term_unknown', shown(slug))
    case 'term': {
      const { mediaType, write } = TERM_FORMATS[extension]
      const { term } = standing
      const answer = streamed(source, mediaType, `${extension} ${slug} ${key}`, () => write(source, term))
      return {
        ...answer,
        headers: {
          link: `<${source.publicUrl}/terms/${slug}>; rel="canonical"`,
          ...(term.withdrawal ? { 'x-robots-tag': 'noindex' } : {}),
        },
      }
    }
  }
}

const sitemapFile = (parts: FilesParts, number: number): Answer =>
  streamed(sourceWithPages(parts), SITEMAP_TYPE, `sitemap ${number}`, (source) => writeSitemapFile(source, number))

/** A record's identity in RDF leads to what describes it (W3C, Cool URIs for the Semantic Web, section 4.2). */
const identified = ({ parts, req }: Asked, id: string): Answer => {
  const { glossary } = sourceNow(parts)
  const term = glossary.term(id)
  const archived = glossary.archived.find((each) => each.id === id)
  const extension = preferredFormat(req)
  const vary = { vary: 'Accept' }
  if (term) return redirect(303, termPath(term.snapshot.slug, extension), vary)
  if (archived?.leadsTo) return redirect(301, `/id/${archived.leadsTo.snapshot.id}`)
  if (archived) throw refused('term_gone', `“${archived.slug}” is gone since ${archived.at.slice(0, 10)}: ${archived.reason}`)
  if (id === 'glossary') {
    const whole = extension === 'ttl' || extension === 'jsonld' || extension === 'json'
    return redirect(303, whole ? `/exports/glossary.${extension}` : '/', vary)
  }
  const folders = [
    ['categories', glossary.category(id)],
    ['authors', glossary.author(id)],
    ['references', glossary.reference(id)],
  ] as const
  for (const [folder, record] of folders) if (record) return redirect(303, `/${folder}/${record.slug}`, vary)
  throw refused('nothing_here', 'What this address names')
}

const TERM_PAGE = /^\/terms\/[^/.]+\/?$/

/** A term's page, asked for as data: the file beside it. Otherwise the page answers, which varies with what is accepted. */
const answersElsewhere = (req: IncomingMessage, res: ServerResponse, path: string): boolean => {
  res.appendHeader('vary', 'Accept')
  const extension = preferredFormat(req)
  if (extension === null) return false
  res.writeHead(303, { ...COMMON, location: `${path.replace(/\/$/, '')}.${extension}`, 'cache-control': 'no-store' }).end()
  return true
}

const ACCEPTED: Readonly<Record<string, TermFormatName>> = {
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/json': 'json',
  'text/markdown': 'md',
}

/** Null where a page will do: a browser, and whoever takes anything, gets the page. */
const preferredFormat = (req: IncomingMessage): TermFormatName | null =>
  ACCEPTED[new Negotiator(req).mediaType(['text/html', ...Object.keys(ACCEPTED)]) ?? ''] ?? null

const termPath = (slug: string, extension: TermFormatName | null): string =>
  `/terms/${slug}${extension === null ? '' : `.${extension}`}`

const redirect = (status: 301 | 303, location: string, headers: Record<string, string> = {}): Answer => ({
  status,
  mediaType: 'text/plain; charset=utf-8',
  headers: { location, ...headers },
  body: `See ${location}\n`,
})

/** Everything that the bytes depend on stands in the validator: the revision, the address, and the release that wrote them. */
const streamed = (
  source: InterchangeSource,
  mediaType: string,
  key: string,
  write: (source: InterchangeSource) => Iterable<string> | AsyncIterable<string | Uint8Array>,
): Answer => {
  const { revision, updatedAt } = source.glossary
  return {
    mediaType,
    updatedAt,
    body: { validator: [WRITTEN_AS, revision, updatedAt, source.publicUrl, source.today, key].join('\n'), pieces: () => write(source) },
  }
}

/** Grows when any format is written differently: what clients keep is then asked for anew. */
const WRITTEN_AS = 1

const sourceNow = ({ edition }: FilesParts): InterchangeSource => sourceIn(edition(), null)

const sourceOf = async (
  { parts }: Asked,
  { category: slug, asOf }: ExportQuery,
): Promise<{ readonly source: InterchangeSource; readonly key: string }> => {
  const edition = asOf === null ? parts.edition() : editionOf(parts, await glossaryAsOf(parts.ledger, asOf), asOf)
  const category = slug === null ? null : edition.categoryAt(slug)
  if (category === undefined) throw refused('category_unknown', shown(slug ?? ''))
  return { source: sourceIn(edition, category), key: slug ?? '' }
}

const editionOf = ({ publicUrl }: FilesParts, glossary: PublishedGlossary, asOf: string): Edition =>
  createEdition(glossary, asOf.slice(0, 10), publicUrl)

const sourceIn = ({ glossary, publicUrl, today }: Edition, category: InterchangeSource['category']): InterchangeSource => ({
  glossary,
  publicUrl,
  today,
  category,
})

/** Without the reader here, pages stand where the settings say, if they say so. */
const hasPages = ({ pages, edition }: FilesParts): boolean => pages || Boolean(edition().glossary.settings?.publicUrl)

const sourceWithPages = (parts: FilesParts): InterchangeSource => {
  if (!hasPages(parts)) throw refused('nothing_here', 'A sitemap')
  return sourceNow(parts)
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // Names nothing, and is said back as it came.
    return part
  }
}

const sendRefusal = (req: IncomingMessage, res: ServerResponse, { status, refusals }: Refused): void => {
  const body = `${JSON.stringify({ errors: refusals })}\n`
  res.writeHead(status, {
    ...COMMON,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    ...(status === 503 ? { 'retry-after': '10' } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}
