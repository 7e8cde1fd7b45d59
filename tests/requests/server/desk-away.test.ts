/** The admin process dies: readers notice nothing, editors are told, and it comes back by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInByApi } from '../../support/api'
import { aServer, type TestServer } from '../../support/server'

let server: TestServer
beforeAll(async () => {
  server = await aServer({ LOG_LEVEL: 'info', ACCESS_LOG: 'all' })
})
afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

describe('Both processes', () => {
  it('know a request by one name, in both their logs', async () => {
    await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'a-wrong-password' },
      body: '{ not json',
    })
    await expect.poll(() => server.output()).toMatch(/"role":"front"[^\n]*"requestId":"a-wrong-password"/)
  })

  it('are counted on one page: what waits, and the delay of both event loops', async () => {
    const text = await (await get('/metrics')).text()
    expect(text).toMatch(/^termhouse_queue_length\{queue="in-review",process="admin"\} [1-9]/m)
    for (const queue of ['mail', 'scheduled', 'review-overdue']) expect(text).toContain(`termhouse_queue_length{queue="${queue}",process="admin"}`)
    for (const role of ['front', 'admin']) expect(text).toMatch(new RegExp(`^nodejs_eventloop_lag_p99_seconds\\{process="${role}"\\} `, 'm'))
    expect(text.match(/^# TYPE nodejs_eventloop_lag_p99_seconds/gm)).toHaveLength(1)
  })

  it('keep browsers safe on the desk: only the desk may frame it, and it runs nothing of others', async () => {
    const { headers } = await get('/admin/login')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-request-id')).toBeTruthy()
    expect((await get('/review/nothing')).headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('While the admin process is away', () => {
  it('readers are served, editors are told, and a little later the desk is there again', async () => {
    const first = server.admin()
    if (first) process.kill(first, 'SIGKILL')
    await expect.poll(async () => (await get('/admin')).status).toBe(503)

    const page = await get('/admin/collections/terms', { accept: 'text/html' })
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('5')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const text = await page.text()
    expect(text).toContain('<h1>The editors’ desk is starting</h1>')
    expect(text).toContain('location.reload()')

    const api = await get('/api/terms')
    expect([api.status, api.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await api.json()).toMatchObject({ errors: [{ code: 'admin_unavailable' }] })

    expect((await get('/')).status).toBe(200)
    expect((await get('/terms/send-mediation')).status).toBe(200)
    expect((await get('/graphql?query=%7Bglossary%7Bname%7D%7D')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
    expect(await (await get('/metrics')).text()).toContain('termhouse_ledger_sequence')

    await expect.poll(async () => (await get('/admin/login')).status, { timeout: 60_000, interval: 250 }).toBe(200)
    expect(server.admin()).not.toBe(first)
    await signInByApi(server.url, 'editor@demo.example')
  })
})
