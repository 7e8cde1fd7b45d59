/** The audit log and the evidence of a publication, as whoever answers for the content uses them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let lawyer: Desk
let page: Page

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
  page = lawyer.page
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const rows = () => page.locator('.audit__table tbody tr')
const inBothSchemes = async (check: (scheme: string) => Promise<void>): Promise<void> => {
  for (const scheme of ['dark', 'light'] as const) {
    await page.context().addCookies([{ name: 'payload-theme', value: scheme, url: server.url }])
    await page.emulateMedia({ colorScheme: scheme })
    await page.reload()
    await page.locator(`html[data-theme=${scheme}]`).waitFor()
    await check(scheme)
  }
}
/** For a look with one’s own eyes: SHOTS=folder. */
const shot = async (name: string, of: Page = page): Promise<void> => {
  if (process.env.SHOTS) await of.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: !name.includes('phone') })
}

describe('The audit log', () => {
  it('is a link away from any screen of the desk', async () => {
    await lawyer.open('/admin')
    await page.locator('.nav-toggler').first().click()
    await page.locator('.nav-links a', { hasText: 'Audit log' }).scrollIntoViewIfNeeded()
    await shot('nav')
    expect(await violations(page, '.nav-links')).toEqual([])
    await page.locator('.nav-links a', { hasText: 'Audit log' }).click()
    await page.waitForURL(`${server.url}/admin/audit`)
    await rows().first().waitFor()
    expect(await page.locator('.nav-links a[aria-current=page]').innerText()).toBe('Audit log')
  })

  it('reads the same in both schemes, to everyone', async () => {
    expect(await rows().count()).toBe(50)
    await inBothSchemes(async (scheme) => {
      await shot(`audit-${scheme}`)
      expect(await violations(page, '.audit')).toEqual([])
    })
  })

  it('is narrowed by a form whose answer can be sent to a colleague, and gone back from', async () => {
    await page.getByLabel('Act').selectOption('published')
    await page.getByLabel('Record').fill('mediation')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/record=mediation/)
    const lines = await rows().allInnerTexts()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/published.*mediation/i)
    expect(await page.getByLabel('Record').inputValue()).toBe('mediation')
    await shot('audit-filtered')
    await page.goBack()
    await expect.poll(() => rows().count()).toBe(50)
  })

  it('goes back in time page by page, in the address', async () => {
    await lawyer.open('/admin/audit')
    const first = await rows().first().innerText()
    await page.getByRole('link', { name: 'Older' }).click()
    await page.waitForURL(/before=/)
    await expect.poll(() => rows().first().innerText()).not.toBe(first)
    await page.getByRole('link', { name: 'Newest' }).click()
    await expect.poll(() => rows().first().innerText()).toBe(first)
  })

  it('says so when nothing matches, and how to go on', async () => {
    await lawyer.open('/admin/audit?record=no+such+entry')
    expect(await page.locator('.audit__message').innerText()).toContain('Nothing on record matches.')
    await shot('audit-nothing')
    expect(await violations(page, '.audit')).toEqual([])
    await page.getByRole('link', { name: 'Show everything' }).click()
    await expect.poll(() => rows().count()).toBe(50)
  })

  it('works without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, storageState: await lawyer.context.storageState() })
    const plain = await context.newPage()
    await plain.goto(`${server.url}/admin/audit`)
    await plain.locator('#audit-record').fill('mediation')
    await plain.locator('.audit__filter button').click()
    expect(plain.url()).toContain('record=mediation')
    expect(await plain.locator('.audit__table').innerText()).toContain('mediation')
    await context.close()
  })

  it('is exported exactly as narrowed', async () => {
    await lawyer.open('/admin/audit?record=mediation')
    const shown = await rows().count()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export what matches as CSV' }).click()])
    expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(shown + 1)
  })

  it('is a list of cards on a phone, without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await lawyer.open('/admin/audit')
    await rows().first().waitFor()
    await inBothSchemes(async (scheme) => {
      await shot(`audit-phone-${scheme}`)
      expect(await violations(page, '.audit')).toEqual([])
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it('is for people who are signed in', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(`${server.url}/admin/audit`)
    await stranger.waitForURL(/\/admin\/login/)
    expect(await stranger.content()).not.toContain('audit__table')
    await stranger.context().close()
  })
})

describe('The evidence of a publication', () => {
  it('is offered where the publication is read', async () => {
    await lawyer.open('/admin/audit?record=mediation&kind=published')
    const address = await page.locator('.audit__evidence a').first().getAttribute('href')
    await lawyer.open(`/admin/collections/publications/${/publications\/(\d+)/.exec(address ?? '')?.[1]}`)
    const evidence = page.locator('section.evidence')
    await evidence.waitFor()
    expect(await evidence.innerText()).toMatch(/Version 1 was published on .* by .*\. \d of \d required approvals? given\./)
    await inBothSchemes(async (scheme) => {
      await evidence.waitFor()
      await shot(`evidence-field-${scheme}`)
      expect(await violations(page, '.evidence')).toEqual([])
    })
  })

  it('opens as a page that asks nobody for anything, on screen, on a phone and in print', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download to read and print (HTML)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^evidence-[a-z-]*mediation[a-z-]*-v1-\d{4}-\d\d-\d\d\.html$/)
    // By its own name, as a lawyer keeps it: a browser tells a page by its ending.
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'termhouse-evidence-')), download.suggestedFilename())
    await download.saveAs(file)
    const context = await browser.newContext({ bypassCSP: true })
    const opened = await context.newPage()
    const asked: string[] = []
    opened.on('request', (request) => asked.push(request.url()))
    await opened.goto(pathToFileURL(file).href)
    expect(await opened.locator('h1').innerText()).toContain('ediation')
    for (const heading of ['The publication', 'Approvals', 'Review', 'The text as published', 'Sources', 'Position in the ledger']) {
      expect(await opened.getByRole('heading', { name: heading, exact: true }).count()).toBe(1)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.emulateMedia({ colorScheme })
      await shot(`evidence-${colorScheme}`, opened)
      expect(await violations(opened)).toEqual([])
    }
    await opened.setViewportSize({ width: 390, height: 844 })
    await shot('evidence-phone', opened)
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await opened.emulateMedia({ media: 'print', colorScheme: 'light' })
    await opened.setViewportSize({ width: 800, height: 1100 })
    await shot('evidence-print', opened)
    expect(asked).toHaveLength(1)
    await context.close()
    await rm(path.dirname(file), { recursive: true })
  })

  it('is downloaded as data, too', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download to verify (JSON)' }).click(),
    ])
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ schema: 'termhouse-evidence/1' })
  })

  it('is not offered for what is no entry', async () => {
    const id = await page.evaluate(async () => {
      const { docs } = (await (await fetch('/api/publications?where[kind][equals]=category&limit=1')).json()) as { docs: { id: number }[] }
      return docs[0]?.id
    })
    await lawyer.open(`/admin/collections/publications/${id}`)
    await page.locator('.evidence--none').waitFor()
    expect(await page.locator('section.evidence').count()).toBe(0)
  })
})
