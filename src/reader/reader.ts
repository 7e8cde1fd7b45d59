/**
 * The reference front end: a path in, a page out. It knows the typed client and nothing else of ours, so any server
 * mounts it in a few lines:
 *
 *     app.get('/{*path}', async (req, res) => {
 *       const page = await reader.render(req.path, new URLSearchParams(req.originalUrl.split('?')[1]))
 *       if (page.error) logger.error({ err: page.error, path: req.path }, 'A page could not be made')
 *       res.status(page.status).set(page.headers).send(page.body)
 *     })
 */
import { renderToStaticMarkup } from 'react-dom/server'
import type { TermhouseClient } from '../client'
import type { Answer, Route } from './routes'
import { FOLDERS, isBadAddress, notFound, PAGES, problem } from './routes'

export interface ReaderOptions {
  readonly client: TermhouseClient
  /** Asked for drafts, with the visitor's token; the same client where one transport does both. */
  readonly previewClient?: TermhouseClient
  /** Put behind the addresses of static files: see `readReaderAssets`. */
  readonly assetVersion: string
}

export interface RenderOptions {
  readonly signal?: AbortSignal
}

export interface RenderedPage {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
  /** Why the page is an error page: for the log, never for the reader. */
  readonly error?: unknown
}

export interface Reader {
  /** `path` as requested, percent-encoded, without the query. Never rejects: a failure is a page with status 5xx. */
  render(path: string, query: URLSearchParams, options?: RenderOptions): Promise<RenderedPage>
}

export const createReader = ({ client, previewClient = client, assetVersion }: ReaderOptions): Reader => ({
  async render(path, query, options = {}) {
    const { route, name, canonicalPath } = match(path)
    // Built from the route's own parts: an address such as `//elsewhere/` cannot become a redirect to another host.
    if (canonicalPath !== null && canonicalPath !== path) {
      return redirect(301, withQuery(canonicalPath, query), route === FOLDERS.preview ? DRAFT : REVALIDATE)
    }
    const visit = { client, previewClient, assetVersion, name, query, options }
    try {
      return toPage(
        await route(visit).catch((error: unknown) => {
          if (isBadAddress(error)) return notFound(visit)
          throw error
        }),
      )
    } catch (error) {
      return { ...toPage(problem(error, assetVersion)), error }
    }
  },
})

interface Match {
  readonly route: Route
  readonly name: string
  /** The one right spelling of this address; null where nothing stands. */
  readonly canonicalPath: string | null
}

/** `/terms/x/` matches as `/terms/x` does, and has that as its canonical path. */
const match = (path: string): Match => {
  const nowhere = { route: notFound, name: '', canonicalPath: null }
  if (path === '/') return { route: pageAt('') ?? notFound, name: '', canonicalPath: '/' }
  const parts = path.replace(/\/$/, '').split('/').slice(1).map(decode)
  const [folder, name, ...rest] = parts
  if (!folder || rest.length > 0) return nowhere
  if (name === undefined) {
    const page = pageAt(folder)
    if (page) return { route: page, name: '', canonicalPath: `/${folder}` }
    return FOLDER_INDEXES.has(folder) ? { ...nowhere, canonicalPath: '/' } : nowhere
  }
  const route = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined
  return route && name ? { route, name, canonicalPath: `/${folder}/${encodeURIComponent(name)}` } : nowhere
}

const pageAt = (name: string): Route | undefined => (Object.hasOwn(PAGES, name) ? PAGES[name] : undefined)

/** What a reader who shortens an address arrives at: the home page lists terms, categories and letters. */
const FOLDER_INDEXES: ReadonlySet<string> = new Set(['terms', 'categories', 'letters'])

/** Undecodable parts name nothing. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

const withQuery = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query}` : path)

const toPage = (answer: Answer): RenderedPage => {
  if ('location' in answer) return redirect(answer.status, answer.location, REVALIDATE)
  return {
    status: answer.status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...cachingOf(answer) },
    body: `<!doctype html>${renderToStaticMarkup(answer.view)}`,
  }
}

/** Pages are asked for again each time (an unchanged one is a 304), so that a publication shows at once. */
const REVALIDATE = { 'cache-control': 'public, max-age=0, must-revalidate' }

/** A draft's address carries its token: no cache, search engine or linked site may learn it. */
const DRAFT = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
}

const cachingOf = ({ status, draft }: { status: number; draft?: boolean }): Record<string, string> => {
  if (draft) return DRAFT
  if (status >= 500) return { 'cache-control': 'no-store', 'retry-after': '30' }
  return REVALIDATE
}

const redirect = (status: number, location: string, caching: Record<string, string>): RenderedPage => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', location, ...caching },
  body: `Moved to ${location}\n`,
})
