/** The checks beside an entry's form: a list that leads to the place, and a submission that is refused until it is mended. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
  editor = await signIn(browser, server.url, 'editor@demo.example')
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const checks = () => editor.page.locator('.checks')

describe('The checks', () => {
  it('say so when there is nothing to find', async () => {
    await editor.openTerm('ehc-plan')
    await expect.poll(() => checks().locator('.checks__summary').innerText()).toBe('No findings.')
    expect(await checks().innerText()).toContain('Every checkpoint cites a source (6 of 6).')
    expect(await violations(editor.page, '.checks')).toEqual([])
  })

  it('lead to a checkpoint that cites nothing', async () => {
    await editor.openTerm('key-worker')
    await checks().getByRole('button', { name: 'Checkpoint 2 cites no source.' }).click()
    const focused = () => editor.page.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toContain('A key worker is not the same as a')
    expect(await violations(editor.page, '.checks')).toEqual([])
  })

  it('show an alias of another entry after the save, lead to it on its tab, and keep the text from review until it is mended', async () => {
    await editor.openTerm('young-person')
    await editor.tab('Questions')
    await editor.addRow('aliases')
    // The entry has one alias already: the new row is the second.
    const label = editor.page.locator('#field-aliases__1__label')
    await label.fill('EHCP')
    await editor.saved()
    const found = checks().getByRole('button', { name: 'The alias “EHCP” is already a name of the entry “EHC plan”.' })
    await found.waitFor()
    expect(await violations(editor.page, '.checks')).toEqual([])
    await editor.tab('Entry')
    await found.click()
    await expect.poll(() => editor.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('EHCP')
    const panel = editor.page.locator('.review-panel')
    await panel.locator('#review-submit').click()
    await panel.locator('.review-panel__step textarea').fill('An alias more.')
    await panel.locator('#confirm-submit').click()
    const alert = editor.page.locator('.review-panel__refusals')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('is already a name of the entry “EHC plan”. Take it out here or there.')
    await label.fill('young adult in education')
    await editor.saved()
    await found.waitFor({ state: 'detached' })
  })
})
