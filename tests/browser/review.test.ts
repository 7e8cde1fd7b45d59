/** Reviewing, as its people do it: the queue, conversations and objections, a time to publish at, someone without an account. */
import type { Browser, Page } from 'playwright-core'
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

describe('The review queue', () => {
  it('is in the navigation, with how much waits for the person', async () => {
    await lawyer.open('/admin')
    await lawyer.page.locator('.nav-links .desk__count').waitFor({ state: 'attached' })
    expect(await lawyer.page.locator('.nav-links a').first().textContent()).toBe('Review queue1 waiting for you')
  })

  it('shows a reviewer what waits for them: who submitted it, when, why, and how much is new', async () => {
    await lawyer.open('/admin/review')
    const row = lawyer.page.locator('.desk__table tbody tr')
    expect(await row.count()).toBe(1)
    const text = await row.innerText()
    expect(text).toContain('Disagreement resolution')
    expect(text).toContain('Edie Demonstration')
    expect(text).toContain('New entry: readers confuse this service with mediation.')
    expect(text).toMatch(/\d+ words new/)
    expect(await lawyer.page.title()).toContain('Review queue')
  })

  it('keeps what is filtered for in the address, and says when nothing fits', async () => {
    await lawyer.page.getByLabel('Waiting', { exact: true }).selectOption('At least a week')
    await lawyer.page.getByRole('button', { name: 'Filter' }).click()
    await lawyer.page.waitForURL(/days=7/)
    expect(await lawyer.page.locator('.desk__empty').innerText()).toContain('Nothing in this list fits the filter.')
    await lawyer.page.getByRole('link', { name: 'Show all of it' }).click()
    await lawyer.page.locator('.desk__table').waitFor()
  })

  it.each(['mine', 'others', 'changes-requested', 'approved', 'due', 'law-changed', 'forced'])(
    'can be used with a screen reader, on a phone, in the dark: %s',
    async (list) => {
      for (const [width, colorScheme] of [[1440, 'light'], [390, 'dark']] as const) {
        const page = await lawyer.context.newPage()
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.goto(`${server.url}/admin/review?list=${list}`)
        await page.locator('.desk h2').waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        await page.close()
      }
    },
  )

  it('is closed to people who are not signed in', async () => {
    const response = await fetch(`${server.url}/admin/review`, { redirect: 'manual' })
    expect(await response.text()).not.toContain('Disagreement resolution')
    expect((await fetch(`${server.url}/api/desk-entries/waiting`)).status).toBe(401)
  })
})

describe('A conversation', () => {
  const conversation = (desk: Desk) => desk.page.locator('.conversation')

  it('is begun by a reviewer about a part of the entry, as an objection', async () => {
    await lawyer.openTerm('disagreement-resolution')
    await lawyer.page.locator('#review-comment').click()
    await lawyer.page.locator('.conversation__new').getByLabel('About').selectOption('Definition')
    await lawyer.page.locator('.conversation__new').getByLabel('Comment').fill('Which of the two services is meant?')
    await lawyer.page.getByLabel('This is an objection').check()
    await lawyer.page.locator('#confirm-comment').click()
    await conversation(lawyer).waitFor()
    expect(await conversation(lawyer).innerText()).toContain('Objection Definition · before the first publication')
    expect(await violations(lawyer.page, '.review-panel')).toEqual([])
  })

  it('keeps the approved text from going out, and says why', async () => {
    await lawyer.step('approve')
    await expect.poll(() => lawyer.state()).toContain('Approved by 1 of 1.')
    await editor.openTerm('disagreement-resolution')
    const publish = editor.page.locator('#review-publish[aria-disabled=true]')
    await publish.hover()
    expect(await editor.page.locator('.review-panel__not-now', { has: publish }).innerText()).toContain(
      'An objection by a required reviewer is open: “Which of the two services is meant?”',
    )
  })

  it('is answered by the editor, who cannot settle it, and settled by the reviewer', async () => {
    await conversation(editor).getByLabel('Answer').fill('The one that is not about plans; it says so now.')
    await conversation(editor).getByRole('button', { name: 'Answer' }).click()
    await expect.poll(() => conversation(editor).innerText()).toContain('The one that is not about plans')
    expect(await conversation(editor).innerText()).toContain('This objection is resolved by whoever raised it')
    await lawyer.page.reload()
    await conversation(lawyer).getByRole('button', { name: 'Resolve' }).click()
    await lawyer.page.getByText('1 resolved conversation').waitFor()
  })
})

describe('A text that moves on while it is read', () => {
  it('is not decided upon by whoever read the earlier one, and what changed since is shown', async () => {
    await editor.openTerm('reasonable-adjustments')
    await editor.tab('Entry')
    await editor.fill('title', 'Reasonable adjustments at school')
    await editor.saved()
    await editor.step('submit', 'Says where.')
    await lawyer.openTerm('reasonable-adjustments')
    await lawyer.page.locator('#review-approve:not([aria-disabled=true])').waitFor()
    await editor.fill('title', 'Reasonable adjustments in school')
    await editor.saved()
    await editor.step('submit', 'Says it better.')
    await lawyer.page.locator('#review-approve').click()
    await lawyer.page.locator('#confirm-approve').click()
    await expect.poll(() => lawyer.page.locator('.review-panel__refusals').innerText()).toContain('The text has changed since you opened it.')
    expect(await violations(lawyer.page, '.review-panel')).toEqual([])
    await lawyer.page.getByRole('link', { name: 'What changed since then' }).click()
    await lawyer.page.locator('.changes').waitFor()
    expect(await lawyer.page.locator('.changes').innerText()).toContain('The draft as it was saved on')
    expect((await lawyer.page.locator('.changes ins').allInnerTexts()).join('\n')).toMatch(/\bin\b/)
    await lawyer.openTerm('reasonable-adjustments')
    await lawyer.step('approve')
    await expect.poll(() => lawyer.state()).toContain('Approved by 1 of')
  })
})

describe('A publication at a time', () => {
  it('is set in the panel, with the time zone, and stands in the queue', async () => {
    await editor.openTerm('disagreement-resolution')
    await editor.page.locator('#review-publish:not([aria-disabled=true])').click()
    await editor.page.getByLabel('At a time').check()
    const when = editor.page.getByLabel(/Day and time \(/)
    await when.fill('2031-05-05T09:00')
    expect(await violations(editor.page, '.review-panel')).toEqual([])
    await editor.page.getByRole('button', { name: 'Publish at this time' }).click()
    await expect.poll(() => editor.page.locator('.review-panel__schedule').innerText()).toMatch(/Goes out on 5 May 2031, 09:00 .*set by Edie Demonstration/)
    await editor.open('/admin/review?list=approved')
    expect(await editor.page.locator('.desk__table', { hasText: 'Disagreement resolution' }).innerText()).toContain('Goes out on 5 May 2031')
  })

  it('is cancelled, and the text can be published at once', async () => {
    await editor.openTerm('disagreement-resolution')
    await editor.step('unschedule')
    await expect.poll(() => editor.page.locator('.review-panel__schedule').count()).toBe(0)
    await editor.step('publish')
    await expect.poll(() => editor.state()).toBe('Published. Readers see this text.')
  })
})

describe('A reviewer without an account', () => {
  let link: string
  let page: Page

  it('is asked by an editor, who gets the link once', async () => {
    await editor.openTerm('local-offer')
    await editor.tab('Entry')
    await editor.fill('title', 'Local Offer (revised)')
    await editor.saved()
    await editor.step('submit', 'A clearer name.')
    await editor.page.locator('#invite-outside').click()
    await editor.page.getByLabel('Their name').fill('Prof. Outside')
    await editor.page.getByLabel('Their e-mail address').fill('legal@demo.example')
    await editor.page.locator('#make-link').click()
    await expect.poll(() => editor.page.locator('.outside-reviewers').innerText()).toContain('has an account here')
    await editor.page.getByLabel('Their e-mail address').fill('prof@law.example')
    await editor.page.locator('#make-link').click()
    link = await editor.page.locator('.outside-reviewers__link').innerText()
    expect(link).toMatch(/\/review\/thr_[\w-]{43}$/)
    expect(await violations(editor.page, '.review-panel')).toEqual([])
    await editor.page.reload()
    await editor.page.locator('.outside-reviewers').waitFor()
    expect(await editor.page.content()).not.toContain(link.slice(-20))
  })

  it('reads the very text on a page of its own, without script and without the desk', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
    const response = await page.goto(link)
    expect(response?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    expect(response?.headers()['cache-control']).toContain('no-store')
    expect(await page.locator('h1').innerText()).toBe('Local Offer (revised)')
    expect(await page.locator('main').innerText()).toContain('For review by Prof. Outside')
    expect(await page.locator('main').innerText()).toContain('A clearer name.')
  })

  it('sees a page that works with a screen reader, on a phone, in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 }, colorScheme })
      const phone = await context.newPage()
      await phone.goto(link)
      expect(await violations(phone)).toEqual([])
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      await context.close()
    }
  })

  it('objects only with a word why', async () => {
    await page.getByRole('button', { name: 'Object' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Say in a sentence what should change')
    await page.getByLabel('Remark').fill('The council publishes it, not the school.')
    await page.getByRole('button', { name: 'Object' }).click()
    expect(await page.getByRole('status').innerText()).toContain('your objection is on record, with your name')
    await editor.page.reload()
    await expect.poll(() => editor.page.locator('.conversation').first().innerText()).toContain('Prof. Outside (outside reviewer)')
  })

  it('approves, once, and stands in the record by name without counting as the lawyer', async () => {
    await page.getByRole('button', { name: 'Approve this text' }).click()
    expect(await page.getByRole('status').innerText()).toContain('your approval of exactly this text is on record')
    expect(await page.getByRole('button', { name: 'Approve this text' }).count()).toBe(0)
    await editor.page.reload()
    await expect.poll(() => editor.state()).toBe('In review. Approved by 0 of 1. Waiting for a legal reviewer. Readers see the version published before.')
    expect(await editor.page.locator('.review-panel__history').textContent()).toContain('Prof. Outside (outside reviewer) approved it')
  })

  it('finds the link ended once the text has changed', async () => {
    await editor.tab('Entry')
    await editor.fill('title', 'Local Offer')
    await editor.saved()
    await page.goto(link)
    expect(await page.locator('main').innerText()).toContain('The text has changed since this link was made')
    expect(await page.locator('form').count()).toBe(0)
    await page.goto(`${server.url}/review/thr_unknown`)
    expect(await page.locator('main').innerText()).toContain('This link does not exist')
  })
})
