/** What an editor sees while the desk starts again: said plainly, usable by everybody, and gone by itself. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await aServer({ LOG_LEVEL: 'silent' })
  browser = await aBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const SCREENS = [
  ['on a phone, light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const

describe.each(SCREENS)('The desk that is starting, %s', (_name, screen) => {
  it('says so, and opens by itself', async () => {
    const page = await browser.newPage(screen)
    const running = server.admin()
    if (running) process.kill(running, 'SIGKILL')
    await expect.poll(async () => (await fetch(`${server.url}/admin/login`)).status).toBe(503)
    await page.goto(`${server.url}/admin/login`)
    await page.getByRole('heading', { name: 'The editors’ desk is starting' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(await page.getByRole('link', { name: 'To the glossary' }).getAttribute('href')).toBe('/')
    // The page asks again by itself until the form to sign in stands there.
    await page.getByLabel('Email').waitFor({ timeout: 120_000 })
    await page.close()
  })
})
