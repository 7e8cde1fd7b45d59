/** One link at a time, against a server on loopback that misbehaves in every way. */
import type { lookup } from 'node:dns'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AddressCheck, checkAddress, type CheckOptions } from '../../../src/link-checks/check-address'
import { ANY_REACH, PUBLIC_REACH } from '../../../src/link-checks/ask'
import { createTurns } from '../../../src/link-checks/turns'
import { aMisbehavingServer, type MisbehavingServer } from '../../support/misbehaving-server'

let server: MisbehavingServer
beforeAll(async () => {
  server = await aMisbehavingServer()
})
afterAll(() => server.stop())

const USER_AGENT = 'Termhouse-links/1 (+https://glossary.example)'

const check = (url: string, options: Partial<CheckOptions> = {}): Promise<AddressCheck> =>
  checkAddress(url, {
    ...createTurns({ atOnce: 4, pauseMs: 0 }),
    userAgent: USER_AGENT,
    timeoutMs: 1500,
    reach: ANY_REACH,
    ...options,
  })

/** A name server that sends every host to loopback, or knows none. */
const resolveTo = (...addresses: string[]): CheckOptions['resolve'] =>
  ((_host: string, _options: object, callback: (error: Error | null, found?: { address: string; family: number }[]) => void) => {
    if (addresses.length === 0) callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))
    else callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  }) as unknown as typeof lookup

describe('A link', () => {
  it.each<[string, AddressCheck['verdict'], number | null, string | RegExp | null]>([
    ['/fine', 'ok', 200, null],
    ['/missing', 'gone', 404, null],
    ['/gone', 'gone', 410, null],
    ['/broken', 'failed', 500, 'answered 500'],
    ['/forbidden', 'refused', 403, null],
    ['/moved', 'moved', 200, null],
    ['/moved-to-missing', 'gone', 404, null],
    ['/relative', 'moved', 200, null],
    ['/loop', 'failed', 302, 'redirects in a circle'],
    ['/hop-0', 'failed', 302, 'redirects more than 5 times'],
    ['/hop-2', 'gone', 404, null],
    ['/to-nowhere', 'failed', 302, 'redirects without saying where to'],
    ['/to-nonsense', 'failed', 302, 'redirects without saying where to'],
    ['/to-file', 'skipped', 302, 'is not a web address (file:)'],
    ['/utf-8-location', 'moved', 200, null],
    ['/bad-utf-8-location', 'gone', 404, null],
    ['/no-head', 'ok', 200, null],
    ['/head-lies', 'ok', 200, null],
    ['/head-hangs-up', 'ok', 200, null],
    ['/endless', 'ok', 200, null],
    ['/bad-gzip', 'ok', 200, null],
    ['/hangs-up', 'failed', null, 'broke the connection off'],
    ['/silent', 'failed', null, 'did not answer within 1.5 s'],
    ['/slow-headers', 'failed', null, 'did not answer within 1.5 s'],
    ['/huge-headers', 'failed', null, 'sent more headers than anyone reads'],
    ['/not-http', 'failed', null, 'did not answer in HTTP'],
  ])('to %s is %s', async (path, verdict, status, note) => {
    expect(await check(`${server.url}${path}`)).toMatchObject({ verdict, status, note })
  })

  it('that moved for good says where it is now; one that redirects for the day does not', async () => {
    expect(await check(`${server.url}/moved`)).toMatchObject({ finalUrl: `${server.url}/fine`, isMovedForGood: true })
    expect(await check(`${server.url}/elsewhere-today`)).toMatchObject({ finalUrl: `${server.url}/fine`, isMovedForGood: false })
    expect(await check(`${server.url}/moved-then-elsewhere`)).toMatchObject({ verdict: 'moved', isMovedForGood: false })
  })

  it('to a busy host is asked again when the host says, and left alone where that is tomorrow', async () => {
    const before = Date.now()
    expect(await check(`${server.url}/busy`)).toMatchObject({ verdict: 'ok', status: 200 })
    expect(Date.now() - before).toBeGreaterThanOrEqual(900)
    expect(await check(`${server.url}/busy-long`)).toMatchObject({ verdict: 'refused', status: 429 })
  })

  it('to a host with a certificate that nobody vouches for is said to be that', async () => {
    expect(await check(`${server.tlsUrl}/fine`)).toMatchObject({ verdict: 'failed', status: null, note: expect.stringContaining('certificate') as string })
  })

  it('to a port where nobody listens, or to a host that speaks no TLS, fails with the reason', async () => {
    expect(await check('http://127.0.0.1:1/')).toMatchObject({ verdict: 'failed', note: 'refused the connection' })
    expect(await check(server.url.replace('http:', 'https:'))).toMatchObject({ verdict: 'failed', note: 'cannot speak TLS' })
  })

  it('to a host that no name server knows says so', async () => {
    const unknown = await check('http://unknown.example/', { resolve: resolveTo() })
    expect(unknown).toMatchObject({ verdict: 'failed', status: null, note: 'has a host that no name server knows' })
  })

  it.each(['mailto:a@b.example', 'nonsense', 'ftp://files.example/'])('that is none (%s) is not asked', async (url) => {
    expect((await check(url)).status).toBeNull()
  })
})

describe('A private network', () => {
  const careful = { reach: PUBLIC_REACH }

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://127.1/',
  ])('is not asked by number: %s', async (url) => {
    expect(await check(url, careful)).toMatchObject({ verdict: 'skipped', note: 'leads into a private network' })
  })

  it.each(['10.0.0.1', 'fd00::1', '::ffff:192.168.0.1'])('is not asked by a name that leads to %s', async (address) => {
    const seen = server.requests.length
    const found = await check('http://intranet.example/', { ...careful, resolve: resolveTo(address) })
    expect(found).toMatchObject({ verdict: 'skipped', note: 'leads into a private network' })
    expect(server.requests).toHaveLength(seen)
  })

  it('is not asked after a redirect either', async () => {
    const seen = server.requests.length
    // As if loopback were the public internet, and the rest of it not.
    const reach = { address: (address: string) => address === '127.0.0.1', port: () => true }
    expect(await check(`${server.url}/to-private`, { reach })).toMatchObject({
      verdict: 'skipped',
      note: 'leads into a private network',
      finalUrl: 'http://169.254.169.254/latest/meta-data/',
    })
    expect(server.requests).toHaveLength(seen + 1)
  })

  it('is not connected to when its name leads to several addresses, all of them private', async () => {
    const found = await check('http://both.example/', { ...careful, resolve: resolveTo('127.0.0.1', '::1', '10.1.1.1') })
    expect(found.verdict).toBe('skipped')
  })

  it('is closed at other ports, and to addresses with a password in them', async () => {
    expect(await check('http://public.example:8080/', careful)).toMatchObject({ verdict: 'skipped', note: 'names the port 8080' })
    expect(await check('https://a:b@public.example/', careful)).toMatchObject({ verdict: 'skipped', note: 'has a user name or password in it' })
  })
})

describe('The client', () => {
  it('says who asks, sends no cookie and no referrer, and keeps no connection', async () => {
    await check(`${server.url}/fine`)
    const headers = server.requests.at(-1)?.headers ?? {}
    expect(headers['user-agent']).toBe(USER_AGENT)
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(headers.connection).toBe('close')
  })

  it('asks one host one thing at a time, with a pause', async () => {
    const own = await aMisbehavingServer()
    const turns = createTurns({ atOnce: 4, pauseMs: 30 })
    const before = Date.now()
    await Promise.all([1, 2, 3, 4].map((n) => check(`${own.url}/fine?${n}`, turns)))
    expect(own.mostAtOnce()).toBe(1)
    expect(Date.now() - before).toBeGreaterThanOrEqual(90)
    await own.stop()
  })
})
