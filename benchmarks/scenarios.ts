/** What is measured, a row of the table each. A new scenario is added here. */
import type { Request } from 'autocannon'
import { termPageBody, termPagePath } from './page'

/** One entry's page as the delivery answered it before the load, and what a client then knows of it. */
export interface Page {
  readonly slug: string
  readonly body: string
  readonly etag: string
}

export interface Scenario {
  readonly name: string
  readonly server: 'control' | 'delivery'
  /** What every single answer must be. */
  readonly status: 200 | 304
  /** Sent in turn, again and again, by each connection. */
  requests(pages: readonly Page[]): Request[]
}

const JSON_BODY = { 'content-type': 'application/json' }

const asked = (pages: readonly Page[]): Request[] =>
  pages.map(({ slug }) => ({ method: 'POST', headers: JSON_BODY, body: termPageBody(slug) }))

/**
 * Answers never given before, to a query whose text has been seen. Each request carries a variable that the query does
 * not declare (GraphQL, section 6.1.2: such values are left aside), of a value never sent before. The byte cache keys a
 * request by its bytes, so it cannot know this one; all that follows is done anew: JSON read, fields resolved, texts
 * rendered unless the delivery keeps renderings, JSON written, digest for the ETag, the answer put into the cache.
 */
const neverAsked = (pages: readonly Page[]): Request[] => {
  let count = 0
  return pages.map(({ slug }) => ({
    method: 'POST',
    headers: JSON_BODY,
    setupRequest: (request) => {
      count += 1
      return { ...request, body: termPageBody(slug, { unread: count }) }
    },
  }))
}

const known = (pages: readonly Page[]): Request[] =>
  pages.map(({ slug, etag }) => ({ method: 'GET', path: termPagePath(slug), headers: { 'if-none-match': etag } }))

export const CONTROL: Scenario = { name: 'control', server: 'control', status: 200, requests: asked }

/** The control stands first: others are read against it. */
export const SCENARIOS: readonly Scenario[] = [
  CONTROL,
  { name: 'term page cached', server: 'delivery', status: 200, requests: asked },
  { name: 'term page cold', server: 'delivery', status: 200, requests: neverAsked },
  { name: '304', server: 'delivery', status: 304, requests: known },
]
