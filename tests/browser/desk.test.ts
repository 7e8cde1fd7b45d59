/** The editors’ desk beside the main road: the reading view, preview tokens, and what is refused on screen. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk
let lawyer: Desk

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
  editor = await signIn(browser, server.url, 'editor@demo.example')
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe('The reading view', () => {
  it('shows a reviewer the draft beside what is published, where the two differ', async () => {
    await lawyer.openTerm('sen-support', '/reading?view=text')
    const changed = lawyer.page.locator('.reading__part[data-changed=true]')
    await changed.first().waitFor()
    expect(await changed.first().innerText()).toContain('Published now')
    expect(await changed.first().innerText()).toContain('In this draft')
    expect(await violations(lawyer.page, '.reading')).toEqual([])
  })

  it('can be narrowed to what differs', async () => {
    const parts = lawyer.page.locator('.reading__part')
    const all = await parts.count()
    await lawyer.page.getByLabel('Show only what differs').check()
    expect(await parts.count()).toBeLessThan(all)
    expect(await parts.count()).toBe(await lawyer.page.locator('.reading__part[data-changed=true]').count())
  })
})

describe('The review panel', () => {
  it('lets a reviewer send a text back only with a word why, and says so', async () => {
    await lawyer.openTerm('disagreement-resolution')
    const panel = lawyer.page.locator('.review-panel')
    await panel.locator('#review-request-changes').click()
    await panel.locator('#confirm-request-changes').click()
    expect(await panel.getByRole('alert').innerText()).toContain('Requesting changes needs a note.')
    expect(await violations(lawyer.page, '.review-panel')).toEqual([])
    await panel.locator('.review-panel__step textarea').fill('Say which service it is.')
    await panel.locator('#confirm-request-changes').click()
    await expect.poll(() => lawyer.state()).toBe('Changes requested. Edit the entry, then submit it again.')
  })

  it('takes an entry from the public and brings it back', async () => {
    await editor.openTerm('local-offer')
    await editor.step('archive', 'The page is being rewritten.')
    await expect.poll(() => editor.state()).toContain('Archived: withdrawn')
    await expect.poll(async () => (await (await fetch(`${server.url}/terms/local-offer`)).text()).includes('being rewritten')).toBe(true)
    await editor.step('restore', 'It is ready.')
    await expect.poll(() => editor.state()).toBe('Published. Readers see this text.')
  })

  it('works with the keyboard alone', async () => {
    await editor.openTerm('personal-budget')
    await editor.page.locator('#review-comment').focus()
    await editor.page.keyboard.press('Enter')
    // Past the choice of what it is about, to the text.
    await editor.page.keyboard.press('Tab')
    await editor.page.keyboard.press('Tab')
    await editor.page.keyboard.type('Looks good to me.')
    await editor.page.keyboard.press('Tab')
    await editor.page.keyboard.press('Enter')
    await expect.poll(() => editor.page.locator('.conversation').first().innerText()).toContain('Looks good to me.')
  })
})

describe('A preview', () => {
  let token: string

  it('is opened with a token that is made on the desk and shown once', async () => {
    await editor.open('/admin/collections/api-tokens')
    await editor.page.getByLabel('Where it is used').fill('Staging site')
    await editor.page.getByRole('button', { name: 'Make token' }).click()
    token = await editor.page.locator('.make-token code').innerText()
    expect(token).toMatch(/^thp_[\w-]{43}$/)
    expect(await violations(editor.page, '.make-token')).toEqual([])
    await editor.page.reload()
    await editor.page.locator('.make-token').waitFor()
    expect(await editor.page.content()).not.toContain(token)
  })

  it('shows the draft as readers will see it, marked as a draft', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${server.url}/preview/occupational-therapy?token=${token}`)
    expect(await page.locator('h1').innerText()).toBe('Occupational therapy')
    expect(await page.locator('body').innerText()).toMatch(/draft preview/i)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('is refused without a token, with a wrong one, and with one that was revoked', async () => {
    const status = async (suffix: string) => (await fetch(`${server.url}/preview/occupational-therapy${suffix}`)).status
    expect(await status('')).toBe(403)
    expect(await status('?token=thp_wrong')).toBe(403)
    expect(await status(`?token=${token}`)).toBe(200)
    const revoked = await editor.page.evaluate(async () => {
      const { docs } = (await (await fetch('/api/api-tokens')).json()) as { docs: { id: number }[] }
      const response = await fetch(`/api/api-tokens/${docs[0]?.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revokedAt: new Date().toISOString() }),
      })
      return response.status
    })
    expect(revoked).toBe(200)
    expect(await status(`?token=${token}`)).toBe(403)
  })
})

describe('The desk', () => {
  it('asks no other host for anything', async () => {
    const outside: string[] = []
    editor.page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) outside.push(request.url())
    })
    for (const path of ['/admin', '/admin/collections/terms', '/admin/collections/publications', '/admin/globals/glossary']) {
      await editor.open(path)
      await editor.page.waitForLoadState('networkidle')
    }
    expect(outside).toEqual([])
  })

  it('says plainly that it is away when its process has died, serves readers on, and comes back', async () => {
    process.kill(server.admin() ?? 0, 'SIGKILL')
    await expect.poll(async () => (await fetch(`${server.url}/admin`)).status).toBe(503)
    expect((await fetch(`${server.url}/terms/send-mediation`)).status).toBe(200)
    await expect.poll(async () => (await fetch(`${server.url}/admin/login`)).status, { timeout: 30_000 }).toBe(200)
  })
})
