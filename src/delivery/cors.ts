/**
 * Which other sites' pages may read the public side (fetch.spec.whatwg.org, CORS protocol). Never with credentials: no cookie
 * is looked at here. Pure.
 */

/** `*`: every origin. Empty: none but our own. */
export type CorsOrigins = '*' | readonly string[]

const EXPOSED = { 'access-control-expose-headers': 'ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id' }
const OPEN: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*', ...EXPOSED, vary: 'Accept' }
const CLOSED: Readonly<Record<string, string>> = { vary: 'Accept, Origin' }

/** Headers of an answer to a request from this origin. */
export const corsFor = (origins: CorsOrigins, origin: string | undefined): Readonly<Record<string, string>> => {
  if (origins === '*') return OPEN
  if (origin === undefined || !origins.includes(origin)) return CLOSED
  return { 'access-control-allow-origin': origin, ...EXPOSED, ...CLOSED }
}

export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'Accept, Authorization, Content-Type, If-None-Match, X-Request-Id',
  'access-control-max-age': '86400',
}
