/** Citing and linking while writing: “§” and “@”, chips, the list of sources, and what is pasted. By keyboard throughout. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk
let lawyer: Desk
let page: Page

beforeAll(async () => {
  ;[server, browser] = await Promise.all([aServer(), aBrowser()])
  editor = await signIn(browser, server.url, 'editor@demo.example')
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
  page = editor.page
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const dialog = (): Locator => page.locator('dialog.citing__popover')
const chips = (): Locator => page.locator('.document-fields .citation-chip')

const definition = (): Locator =>
  page
    .locator('.document-fields .rich-text-lexical')
    .filter({ has: page.locator('.field-label:text-is("Definition")') })
    .locator('[contenteditable=true]')
    .first()

/** A new entry, with the caret in its empty definition. */
const aNewEntry = async (title: string): Promise<void> => {
  await editor.open('/admin/collections/terms/create')
  await page.waitForURL(/\/terms\/\d+$/)
  await editor.fill('title', title)
  await definition().click()
}

/** Saves, and waits for the server’s answer: Payload then draws the form anew, over whatever is typed meanwhile. */
const saved = async (): Promise<void> => {
  const kept = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok() && !response.url().includes('autosave'))
  await page.locator('#action-save-draft').click()
  await kept
  await page.locator('#action-save-draft:disabled').waitFor()
}

/** Pastes as a person does: the clipboard's text, by the keys. */
const paste = async (text: string): Promise<void> => {
  await editor.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

describe('“§” in a text', () => {
  it('opens the sources, and the words typed after it find one', async () => {
    await aNewEntry('Duty to consider')
    await page.keyboard.type('The authority decides: §children and fam')
    await dialog().waitFor()
    const field = dialog().getByRole('combobox', { name: 'Source' })
    expect(await field.inputValue()).toBe('children and fam')
    const first = dialog().getByRole('option').first()
    await expect.poll(() => first.innerText()).toContain('Children and Families Act 2014')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    expect(await violations(page, 'dialog')).toEqual([])
  })

  it('puts the chip there and asks for the pinpoint, with the citation and its link at once', async () => {
    await page.keyboard.press('Enter')
    const pinpoint = dialog().getByLabel('Pinpoint')
    await pinpoint.waitFor()
    expect(await pinpoint.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('s fifty')
    await dialog().getByText('The pinpoint cannot be read').waitFor()
    expect(await dialog().locator('mark').innerText()).toBe('fifty')
    await pinpoint.fill('s.55')
    await dialog().getByText('Children and Families Act 2014, s 55', { exact: true }).waitFor()
    expect(await dialog().getByRole('link').getAttribute('href')).toBe('https://www.legislation.gov.uk/ukpga/2014/6/section/55')
    expect(await violations(page, 'dialog')).toEqual([])
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.keyboard.type(' and nothing else.')
    expect(await definition().innerText()).toMatch(/^The authority decides:\s+Citation:\s+Children and Families Act 2014, s 55\s+and nothing else\.$/)
    expect(await violations(page, '.citation-chip')).toEqual([])
  })

  it('takes a whole citation, place and all', async () => {
    await page.keyboard.type(' §Care Act 2014, s 9')
    await dialog().getByRole('option', { name: 'Care Act 2014, s 9' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog().getByLabel('Pinpoint').inputValue()).toBe('s 9')
    await page.keyboard.press('Escape')
    await expect.poll(() => chips().last().innerText()).toContain('Care Act 2014, s 9')
  })

  it('stays what it is after Escape, with what was typed after it', async () => {
    await page.keyboard.type(' §1631 BGB')
    await dialog().waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => definition().innerText()).toContain('§1631 BGB')
    await page.keyboard.type(' is German law, me@example.org.')
    expect(await dialog().count()).toBe(0)
    await expect.poll(() => definition().innerText()).toContain('§1631 BGB is German law, me@example.org.')
  })

  it('opens again on its chip, by Enter, to be changed or removed', async () => {
    await chips().last().focus()
    await page.keyboard.press('Enter')
    await dialog().getByLabel('Pinpoint').fill('s 10')
    await page.keyboard.press('Enter')
    await expect.poll(() => chips().last().innerText()).toContain('Care Act 2014, s 10')
    await chips().last().click()
    await dialog().getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => chips().count()).toBe(1)
  })

  it('adds a source that is not on record, with its fields filled in', async () => {
    await definition().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' §Autism Act 2009, s 2')
    await dialog().getByText('No source on record has these words.').waitFor()
    await page.keyboard.press('Enter')
    await dialog().getByText('This source is not on record yet').waitFor()
    expect(await dialog().getByLabel('Title').inputValue()).toBe('Autism Act 2009')
    expect(await violations(page, 'dialog')).toEqual([])
    await dialog().getByRole('button', { name: 'Add and publish this source' }).click()
    await dialog().getByText('Autism Act 2009, s 2', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => chips().last().innerText()).toContain('Autism Act 2009, s 2')
    await saved()
  })
})

describe('“@” in a text', () => {
  it('finds a term by its title or another name, and leads to it', async () => {
    await editor.openTerm('duty-to-consider')
    await chips().first().waitFor()
    await definition().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' See @local off')
    await dialog().getByRole('option', { name: 'Local offer' }).waitFor()
    expect(await violations(page, 'dialog')).toEqual([])
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    const link = definition().locator('a', { hasText: 'Local offer' })
    await link.waitFor()
    await expect.poll(() => link.getAttribute('title')).toBe('Leads to “Local offer”')
    await saved()
  })
})

describe('The chips of a page', () => {
  it('are written in one request, however many there are', async () => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/references/cite')) asked.push(request.postData() ?? '')
    })
    await editor.openTerm('ehc-needs-assessment')
    await chips().first().waitFor()
    await expect.poll(() => chips().filter({ hasText: '…' }).count()).toBe(0)
    expect(await chips().count()).toBeGreaterThan(3)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('can be read by a reviewer, who cannot change them', async () => {
    await lawyer.openTerm('ehc-needs-assessment')
    const chip = lawyer.page.locator('.document-fields .citation-chip').first()
    await chip.click()
    const opened = lawyer.page.locator('dialog.citing__popover')
    await opened.getByRole('link').waitFor()
    expect(await opened.getByRole('button').allInnerTexts()).toEqual(['Close'])
    expect(await opened.locator('input').count()).toBe(0)
  })
})

describe('The list of sources', () => {
  it('shows each as it will read, with its link, and where a pinpoint cannot be read', async () => {
    await aNewEntry('Duty to assess')
    await editor.tab('Sources')
    await editor.addRow('citations')
    await editor.choose('citations.0.reference', 'Children and Families Act 2014')
    await editor.fill('citations.0.pinpoint', 's fifty')
    const row = page.locator('#citations-row-0')
    await row.getByText('The pinpoint cannot be read').waitFor()
    expect(await row.locator('mark').innerText()).toBe('fifty')
    await editor.fill('citations.0.pinpoint', 's.55')
    await row.getByRole('link', { name: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55' }).waitFor()
    expect(await row.locator('.citing__text').innerText()).toBe('Children and Families Act 2014, s 55')
    expect(await violations(page, '#citations-row-0 .citing')).toEqual([])
  })

  it('takes what is pasted above it as a row more', async () => {
    const field = page.getByLabel('Paste a citation or an address')
    await field.fill('https://www.legislation.gov.uk/ukpga/2014/23/section/9/4')
    await field.press('Enter')
    await page.getByText('Added: Care Act 2014, s 9(4).').waitFor()
    await expect.poll(() => page.locator('#field-citations__1__pinpoint').inputValue()).toBe('s 9(4)')
    await page.getByLabel('Paste a citation or an address').fill('Care Act 2014, s nine')
    await page.getByLabel('Paste a citation or an address').press('Enter')
    await expect.poll(() => page.locator('.citing__paste mark').innerText()).toBe('nine')
    expect(await violations(page, '.citing__paste')).toEqual([])
    await editor.saved()
  })
})

describe('A new reference', () => {
  it('is filled in from an address, which leaves the title to write', async () => {
    await editor.open('/admin/collections/references/create')
    const field = page.getByLabel('Paste a citation or an address')
    await field.fill('https://www.legislation.gov.uk/uksi/2015/62/regulation/3')
    await field.press('Enter')
    await page.getByText('Filled in below what it tells.').waitFor()
    await expect.poll(() => page.locator('#field-number').inputValue()).toBe('62')
    expect(await page.locator('#field-year').inputValue()).toBe('2015')
    expect(await page.locator('#field-kind').innerText()).toContain('Statutory instrument')
    await field.fill('Children and Families Act 2014')
    await field.press('Enter')
    await page.getByText('It is on record already').waitFor()
    expect(await violations(page, '.citing')).toEqual([])
  })
})

describe('What is pasted into a text', () => {
  it('is offered as a citation; declining leaves it as it is', async () => {
    await aNewEntry('Pasted')
    await paste('https://www.legislation.gov.uk/ukpga/2014/6/section/55')
    const offer = page.locator('.citing__offer')
    await offer.waitFor()
    expect(await offer.innerText()).toContain('Children and Families Act 2014, s 55')
    expect(await violations(page, '.citing__offer')).toEqual([])
    await page.keyboard.press('Escape')
    await offer.waitFor({ state: 'detached' })
    expect(await definition().innerText()).toContain('legislation.gov.uk/ukpga/2014/6/section/55')
    expect(await chips().count()).toBe(0)
  })

  it('becomes one by Tab', async () => {
    await page.keyboard.type(' ')
    await paste('Children and Families Act 2014, s 36(8)')
    await page.locator('.citing__offer').waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => chips().allInnerTexts()).toHaveLength(1)
    await expect.poll(() => chips().first().innerText()).toContain('Children and Families Act 2014, s 36(8)')
    expect((await definition().innerText()).match(/36\(8\)/g)).toHaveLength(1)
    await editor.saved()
  })
})

describe('An editor writes s.55 beside the Children and Families Act', () => {
  it('and the reader shows ‘Children and Families Act 2014, s 55’, linked to the section', async () => {
    await editor.openTerm('local-offer')
    await definition().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' §children and families')
    await dialog().getByRole('option', { name: /^Children and Families Act 2014/ }).waitFor()
    await page.keyboard.press('Enter')
    await dialog().getByLabel('Pinpoint').waitFor()
    await page.keyboard.type('s.55')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await saved()
    await page.reload()
    await page.locator('.review-panel__state').waitFor()
    await editor.step('submit', 'The section is cited.')
    await lawyer.openTerm('local-offer')
    await lawyer.page.locator('.review-panel__state').waitFor()
    await lawyer.step('approve')
    await editor.openTerm('local-offer')
    await page.locator('.review-panel__state').waitFor()
    await editor.step('publish')
    // The entry states the law as of a day: its links lead to the law as it stood then.
    const read = async () => (await fetch(`${server.url}/terms/local-offer`)).text()
    await expect
      .poll(read)
      .toMatch(/<a[^>]*href="https:\/\/www\.legislation\.gov\.uk\/ukpga\/2014\/6\/section\/55\/2025-09-01"[^>]*>Children and Families Act 2014, s 55<\/a>/)
  })
})
