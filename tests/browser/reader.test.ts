/** The reader, as parents see it: on a phone and on a desk, light and dark, without JavaScript. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const PAGES = [
  ['the home page', '/'],
  ['an entry', '/terms/send-mediation'],
  ['a withdrawn entry', '/terms/reasonable-endeavours'],
  ['a category', '/categories/disagreements-and-appeals'],
  ['the authors', '/authors'],
  ['an author', '/authors/barnaby-thistledown'],
  ['the references', '/references'],
  ['a reference', '/references/children-and-families-act-2014'],
  ['what can be downloaded', '/use-this-glossary'],
  ['search results', '/search?q=mediation'],
  ['a search without results', '/search?q=zzzz'],
  ['a page that is not there', '/terms/no-such-entry'],
] as const

const SCREENS = [
  ['on a phone, light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const

describe.each(SCREENS)('The reader %s', (_name, screen) => {
  let page: Page
  const outside: string[] = []

  beforeAll(async () => {
    // Axe itself is script: the pages must need none, so their own is switched off by policy and checked below.
    page = await (await browser.newContext(screen)).newPage()
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url())
    })
  })
  afterAll(() => page.context().close())

  it.each(PAGES)('shows %s to everyone: no violation of WCAG 2.2 AA, nothing to scroll sideways', async (_page, address) => {
    await page.goto(`${server.url}${address}`)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.locator('h1').count()).toBe(1)
  })

  it('asks no other host for anything', () => {
    expect(outside).toEqual([])
  })
})

describe('The reader without JavaScript', () => {
  it('leads from the home page to an entry, and from there to a related one', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(server.url)
    await page.getByRole('link', { name: 'SEND mediation', exact: true }).first().click()
    await page.waitForURL('**/terms/send-mediation')
    const related = page.locator('section, div').filter({ has: page.getByRole('heading', { name: /related terms/i }) }).last()
    await related.getByRole('link').first().click()
    await page.waitForURL((url) => url.pathname.startsWith('/terms/') && !url.pathname.endsWith('/send-mediation'))
    await page.context().close()
  })

  it('finds an entry by its search box', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(server.url)
    await page.getByRole('searchbox').first().fill('EHCP')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=EHCP')
    expect(await page.locator('main').innerText()).toContain('EHC plan')
    await page.context().close()
  })
})

describe('An address', () => {
  const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' })

  it('that an entry had before redirects to where it is now', async () => {
    const response = await get('/terms/sendist')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/terms/send-tribunal'])
  })

  it('of an entry that another replaced redirects there', async () => {
    const response = await get('/terms/statement-of-special-educational-needs')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/terms/ehc-plan'])
  })

  it('that never was is not found, with suggestions', async () => {
    const response = await get('/terms/send-mediaton')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('/terms/send-mediation')
  })

  it('of a draft, an entry in review, or an approved one that is not published, is not found', async () => {
    for (const slug of ['occupational-therapy', 'disagreement-resolution', 'key-worker', 'preparing-for-adulthood']) {
      expect([slug, (await get(`/terms/${slug}`)).status]).toEqual([slug, 404])
    }
  })

  it('of a withdrawn entry is still readable, and says why it was withdrawn', async () => {
    const response = await get('/terms/reasonable-endeavours')
    expect(response.status).toBe(200)
    expect(await response.text()).toMatch(/withdrawn/i)
  })
})

describe('Who takes the glossary elsewhere', () => {
  let page: Page

  beforeAll(async () => {
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, acceptDownloads: true })).newPage()
  })
  afterAll(() => page.context().close())

  it('finds the page from the foot of any other, by keyboard, and downloads a spreadsheet', async () => {
    await page.goto(`${server.url}/terms/send-mediation`)
    await page.getByRole('link', { name: 'Use this glossary' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Use this glossary' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Spreadsheet (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.csv$/)
  })

  it('downloads one topic alone, by a link that names it', async () => {
    await page.goto(`${server.url}/use-this-glossary`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV for Disagreements and appeals' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/-disagreements-and-appeals\.csv$/)
  })

  it('meets no link on that page that leads nowhere', async () => {
    await page.goto(`${server.url}/use-this-glossary`)
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) expect((await fetch(link, { method: 'HEAD' })).status, link).toBe(200)
  })
})
