/** INTERIM */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { execute, type ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { sha256 } from '../publication/digest'
import { createGlossaryIndex, glossaryAsOf, withOverlay } from '../publication/glossary-index'
import type { LedgerReader } from '../publication/ledger-reader'
import type { PublishedGlossary } from '../publication/published-glossary'
import type { Snapshot, TermSnapshot } from '../publication/snapshot'
import { createEdition } from './edition'
import { coded, presentError } from './graphql/errors'
import { prepare } from './graphql/prepare'
import { schema } from './graphql/schema'
import { createSearchIndex } from './search/search-index'
export interface PreviewAnswer { readonly term: TermSnapshot; readonly unpublished: readonly Snapshot[] }
export type PreviewSource = (slug: string, token: string) => Promise<PreviewAnswer | null>
export interface Delivery {
  start(): Promise<void>
  readonly ready: boolean
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  execute(op: { query: string; variables?: Readonly<Record<string, unknown>>; operationName?: string | null }, options?: { previewToken?: string }): Promise<ExecutionResult>
  current(): PublishedGlossary
  stop(): Promise<void>
}
export const createDelivery = ({ ledger, preview, publicUrl, pollMs = 200, logger }: { ledger: LedgerReader; preview?: PreviewSource; publicUrl: string; pollMs?: number; logger: Pick<Logger, 'error' | 'info'> }): Delivery => {
  const index = createGlossaryIndex(); const search = createSearchIndex(); let seq = 0; let ready = false; let timer: NodeJS.Timeout | undefined; let stopped = false
  const pull = async () => { for (;;) { const rows = await ledger.rowsAfter(seq, 1000); if (!rows.length) return; index.apply(rows); seq = rows.at(-1)!.sequence } }
  const tail = () => { timer = setTimeout(() => { pull().catch((err: unknown) => logger.error({ err }, 'tail')).finally(() => { if (!stopped) tail() }) }, pollMs) }
  const today = () => new Date().toISOString().slice(0, 10)
  let edition = createEdition(index.current(), today(), publicUrl)
  const editionNow = () => { const g = index.current(); if (g !== edition.glossary || edition.today !== today()) edition = createEdition(g, today(), publicUrl); return edition }
  const run = async (op: { query: string; variables?: Readonly<Record<string, unknown>> | null | undefined; operationName?: string | null | undefined }, token?: string): Promise<ExecutionResult> => {
    const p = prepare(op.query); if ('errors' in p) return { errors: p.errors }
    const ed = editionNow()
    const result = await execute({ schema, document: p.document, variableValues: op.variables ?? {}, operationName: op.operationName ?? null, contextValue: {
      edition: ed, search, editionAsOf: async (m: string) => createEdition(await glossaryAsOf(ledger, m), m.slice(0, 10), publicUrl),
      preview: async (slug: string) => {
        if (!token) throw coded('UNAUTHENTICATED', 'A preview needs a token.')
        const a = await preview?.(slug, token); if (!a) return null
        const e2 = createEdition(withOverlay(ed.glossary, [...a.unpublished, a.term]), today(), publicUrl)
        const term = e2.glossary.term(a.term.id); return term ? { edition: e2, term } : null
      } } })
    return result.errors ? { ...result, errors: result.errors.map((e) => presentError(e, (cause) => logger.error({ err: cause }, 'resolver'))) } : result
  }
  const cache = new LRUCache<string, { body: string; etag: string }>({ max: 2000 })
  return {
    start: async () => { await pull(); ready = true; tail() },
    get ready() { return ready },
    current: () => index.current(),
    execute: (op, o) => run(op, o?.previewToken),
    stop: async () => { stopped = true; clearTimeout(timer); await ledger.close() },
    handle: async (req, res) => {
      let raw = ''; for await (const c of req) raw += String(c)
      const url = new URL(req.url ?? '/', 'http://x'); const b = (req.method === 'GET' ? { query: url.searchParams.get('query'), variables: JSON.parse(url.searchParams.get('variables') ?? '{}'), operationName: url.searchParams.get('operationName') } : JSON.parse(raw)) as { query: string; variables?: Record<string, unknown>; operationName?: string }
      const key = JSON.stringify([editionNow().glossary.revision, edition.today, b.query, b.variables, b.operationName])
      let hit = cache.get(key)
      if (!hit) { const body = JSON.stringify(await run(b, /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1])); hit = { body, etag: `"${sha256(body).slice(0, 32)}"` }; if (!body.includes('"errors"') && !b.query.includes('preview')) cache.set(key, hit) }
      if (req.headers['if-none-match'] === hit.etag) { res.writeHead(304, { ETag: hit.etag }); res.end(); return true }
      res.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', ETag: hit.etag }); res.end(hit.body); return true
    },
  }
}
