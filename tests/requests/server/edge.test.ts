/** What every request meets at the door of the front process: its name, its rate, the headers of its answer; who may watch. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDeliveryServer, type TestServer } from '../../support/server'

const QUERY = '/graphql?query=%7Bglossary%7Bname%7D%7D'
const TOKEN = 'a-token-for-who-watches'

describe('A front process', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aDeliveryServer({
      LOG_LEVEL: 'info',
      ACCESS_LOG: 'all',
      CORS_ORIGINS: 'https://front.example',
      METRICS_TOKEN: TOKEN,
      PUBLIC_URL: 'https://glossary.example',
      LIMIT_DEPTH: '3',
    })
  })
  afterAll(() => server.stop())

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

  it.each([QUERY, '/', '/nothing-here', '/admin'])('names each request in its answer and in the log: %s', async (path) => {
    const given = await get(path, { 'x-request-id': `front-end:${path.length}` })
    expect(given.headers.get('x-request-id')).toBe(`front-end:${path.length}`)
    await expect.poll(() => server.output()).toContain(`"requestId":"front-end:${path.length}"`)
    const [one, other] = await Promise.all([get(path), get(path)])
    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/)
    expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'))
  })

  it.each(['a b', '"quoted"', '<script>', 'x'.repeat(129), ';id'])('takes no name that could break a log: %s', async (id) => {
    const { headers } = await get(QUERY, { 'x-request-id': id })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-/)
  })

  it('keeps tokens and questions out of the log', async () => {
    await get('/preview/send-mediation?token=very-secret', { authorization: 'Bearer very-secret-too' })
    await get('/review/a-secret-link', { 'x-request-id': 'last-of-these' })
    await expect.poll(() => server.output()).toContain('last-of-these')
    expect(server.output()).not.toContain('very-secret')
    expect(server.output()).not.toContain('a-secret-link')
    expect(server.output()).toContain('"path":"/review/…"')
  })

  it.each([
    [QUERY, /^default-src 'none'; frame-ancestors 'none'$/, null],
    ['/', /script-src 'none'.*/, 'DENY'],
    ['/terms/send-mediation', /frame-ancestors 'none'/, 'DENY'],
    ['/preview/send-mediation', /frame-ancestors 'self'/, 'SAMEORIGIN'],
    ['/admin', /default-src 'none'/, 'SAMEORIGIN'],
  ])('sends what keeps browsers safe with %s', async (path, policy, frames) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toMatch(policy)
    expect(headers.get('x-frame-options')).toBe(frames)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  it.each([QUERY, '/'])('is read by pages of the origins that were named, and no others: %s', async (path) => {
    const named = await get(path, { origin: 'https://front.example' })
    expect(named.headers.get('access-control-allow-origin')).toBe('https://front.example')
    expect(named.headers.get('access-control-allow-credentials')).toBeNull()
    expect(named.headers.get('vary')).toMatch(/Origin/)
    const other = await get(path, { origin: 'https://other.example' })
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
    expect(other.headers.get('vary')).toMatch(/Origin/)
  })

  it('says that it is alive and ready, and how far it has read', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    const ready = await get('/readyz')
    expect(ready.status).toBe(200)
    const { status, ledger } = (await ready.json()) as { status: string; ledger: { sequence: number; secondsSinceCaughtUp: number } }
    expect(status).toBe('ready')
    expect(ledger.sequence).toBeGreaterThan(100)
    expect(ledger.secondsSinceCaughtUp).toBeLessThan(60)
  })

  it('tells its figures to who has the token alone', async () => {
    const answers = await Promise.all([get('/metrics'), get('/metrics', { authorization: 'Bearer wrong' }), get('/metrics', { authorization: TOKEN })])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('counts requests by operation, and hits of the cache', async () => {
    const ask = (name: string) => get(`/graphql?query=${encodeURIComponent(`query ${name} { glossary { name } }`)}`)
    for (const name of ['Counted', 'Counted', 'Counted']) await ask(name)
    await get('/graphql?query=%7Bnothing%7D')
    const text = await (await get('/metrics', { authorization: `Bearer ${TOKEN}` })).text()
    expect(text).toContain('termhouse_graphql_requests_total{operation="Counted",outcome="executed",process="front"} 1\n')
    expect(text).toContain('termhouse_graphql_requests_total{operation="Counted",outcome="cached",process="front"} 2\n')
    expect(text).toMatch(/termhouse_graphql_requests_total\{operation="none",outcome="refused",process="front"\} \d/)
    for (const name of ['termhouse_ledger_behind_rows', 'termhouse_ledger_lag_seconds', 'termhouse_cache_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
      expect(text).toMatch(new RegExp(`^# TYPE ${name} gauge\n${name}\\{process="front"\\} [\\d.e-]+$`, 'm'))
    }
  })

  it('tells a hundred operations apart, and the rest as one', async () => {
    for (let at = 0; at < 120; at += 1) await get(`/graphql?query=${encodeURIComponent(`query Made${at} { glossary { name } }`)}`)
    const text = await (await get('/metrics', { authorization: `Bearer ${TOKEN}` })).text()
    const names = new Set([...text.matchAll(/termhouse_graphql_requests_total\{operation="(\w+)"/g)].map(([, name]) => name))
    expect(names.size).toBeLessThanOrEqual(103)
    expect(names).toContain('other')
  })

  it('bounds a query as it was told, without a hint and without a stack', async () => {
    const deep = await get(`/graphql?query=${encodeURIComponent('{ terms { nodes { category { name } } } }')}`, { accept: 'application/json' })
    expect(await deep.text()).toContain('QUERY_TOO_DEEP')
    const misspelt = await (await get(`/graphql?query=${encodeURIComponent('{ glosary { name } }')}`, { accept: 'application/json' })).text()
    expect(misspelt).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(misspelt).not.toMatch(/did you mean|stack|\.ts:|node_modules/i)
  })

  it('says that a desk is not here, and promises none', async () => {
    const response = await get('/admin')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBeNull()
    expect(await response.text()).toContain('There is no editors’ desk here')
  })
})

describe('Rates', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aDeliveryServer({ RATE_LIMIT_GRAPHQL: '5', RATE_LIMIT_READER: '3', RATE_LIMIT_DESK: '2', TRUSTED_PROXIES: '1', RATE_LIMIT_EXEMPT: '192.0.2.0/24' })
  })
  afterAll(() => server.stop())

  const from = (client: string, path = QUERY, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers: { 'x-forwarded-for': client, ...headers } })
  const statuses = async (times: number, ask: (at: number) => Promise<Response>): Promise<number[]> => {
    const found: number[] = []
    for (let at = 0; at < times; at += 1) found.push((await ask(at)).status)
    return found
  }

  it('are told with every answer, and end in 429 with the time to wait', async () => {
    const first = await from('198.51.100.1')
    expect(first.headers.get('ratelimit-policy')).toBe('"graphql";q=5;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"graphql";r=4;t=\d+$/)
    expect(await statuses(5, () => from('198.51.100.1'))).toEqual([200, 200, 200, 200, 429])
    const refused = await from('198.51.100.1')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/^"graphql";r=0;t=\d+$/)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' }, message: expect.stringContaining('Try again in') as string }] })
  })

  it('hold for each client of the proxy, whatever it writes before the proxy’s word', async () => {
    expect(await statuses(6, (at) => from(`203.0.113.${at}, 198.51.100.2`))).toEqual([200, 200, 200, 200, 200, 429])
    expect((await from('198.51.100.3')).status).toBe(200)
  })

  it('hold for a whole /64 of IPv6', async () => {
    expect((await statuses(6, (at) => from(`2001:db8:0:1::${at}`))).at(-1)).toBe(429)
    expect((await from('2001:db8:0:2::1')).status).toBe(200)
  })

  it('hold for a token, from however many addresses it is used', async () => {
    expect((await statuses(6, (at) => from(`198.51.100.${10 + at}`, QUERY, { authorization: 'Bearer shared-token' }))).at(-1)).toBe(429)
  })

  it('are not escaped with made-up tokens', async () => {
    expect((await statuses(6, (at) => from('198.51.100.30', QUERY, { authorization: `Bearer made-up-${at}` }))).at(-1)).toBe(429)
  })

  it('do not count who was exempted, nor who watches', async () => {
    expect(new Set(await statuses(10, () => from('192.0.2.7')))).toEqual(new Set([200]))
    expect(new Set(await statuses(10, () => from('198.51.100.40', '/healthz')))).toEqual(new Set([200]))
  })

  it('hold for pages and for the desk, each for itself, in their own shapes', async () => {
    expect(await statuses(4, () => from('198.51.100.50', '/'))).toEqual([200, 200, 200, 429])
    const page = await from('198.51.100.50', '/')
    expect(await page.text()).toContain('<h1>Too many requests</h1>')
    expect((await statuses(3, () => from('198.51.100.50', '/api/terms'))).at(-1)).toBe(429)
    expect(await (await from('198.51.100.50', '/api/terms')).json()).toMatchObject({ errors: [{ code: 'rate_limited' }] })
    expect((await from('198.51.100.50')).status).toBe(200)
  })
})

it('In production, nobody without a token is told the figures', async () => {
  const server = await aDeliveryServer({ NODE_ENV: 'production' })
  try {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  } finally {
    await server.stop()
  }
})

it('Outside production, whoever tries it out on this machine is told the figures, and nobody through a proxy', async () => {
  const server = await aDeliveryServer()
  try {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200)
    expect((await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '198.51.100.1' } })).status).toBe(404)
    await expect.poll(() => server.output()).not.toContain('counted as one')
    await fetch(`${server.url}/`, { headers: { 'x-forwarded-for': '198.51.100.1' } })
    await expect.poll(() => server.output()).toContain('A proxy stands before this server')
  } finally {
    await server.stop()
  }
})
