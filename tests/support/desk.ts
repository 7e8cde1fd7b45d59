/** The editors' desk as a person uses it: what they click and type, by name. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from './server'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const aBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined)
  return chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) })
}

export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  open(path: string): Promise<void>
  /** Opens the editor of the term at a slug, or a tab of it: '/reading'. */
  openTerm(slug: string, part?: string): Promise<void>
  /** Types into a plain field. */
  fill(field: string, text: string): Promise<void>
  /** Types into a rich text field, found by its label (within a part of the form where several have the same). */
  write(label: string, text: string, within?: string): Promise<void>
  /** Chooses from a relationship or a select, by what is shown. */
  choose(field: string, label: string): Promise<void>
  tab(name: string): Promise<void>
  addRow(field: string): Promise<void>
  /** Waits until everything typed is saved. */
  saved(): Promise<void>
  /** Carries out a step in the review panel, with what it asks for. */
  step(verb: string, text?: string): Promise<void>
  state(): Promise<string>
  close(): Promise<void>
}

export const signIn = async (browser: Browser, url: string, email: string): Promise<Desk> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  const page = await context.newPage()
  await page.goto(`${url}/admin/login`)
  await page.fill('#field-email', email)
  await page.fill('#field-password', DEMO_PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForURL(`${url}/admin`)
  const css = (field: string): string => `#field-${field.replaceAll('.', '__')}`
  const panel = page.locator('.review-panel')
  return {
    page,
    context,
    open: async (path) => {
      await page.goto(`${url}${path}`)
    },
    openTerm: async (slug, part = '') => {
      const id = await page.evaluate(async (address) => {
        const response = await fetch(`/api/terms?draft=true&depth=0&where[slug][equals]=${address}`)
        return ((await response.json()) as { docs: { id: number }[] }).docs[0]?.id
      }, slug)
      await page.goto(`${url}/admin/collections/terms/${id}${part}`)
    },
    fill: async (field, text) => {
      await page.locator(css(field)).fill(text)
    },
    write: async (label, text, within = '.document-fields') => {
      await page
        .locator(`${within} .rich-text-lexical`)
        .filter({ has: page.locator(`.field-label:text-is("${label}")`) })
        .locator('[contenteditable=true]')
        .first()
        .click()
      await page.keyboard.type(text)
    },
    choose: async (field, label) => {
      const select = page.locator(css(field))
      await select.locator('.rs__control').click()
      await select.locator('.rs__input').first().fill(label)
      await page.locator('.rs__option', { hasText: label }).first().click()
    },
    tab: async (name) => {
      await page.locator('.tabs-field__tab-button', { hasText: name }).click()
    },
    addRow: async (field) => {
      await page.locator(`${css(field)} .array-field__add-row`).first().click()
    },
    saved: async () => {
      const button = page.locator('#action-save-draft')
      if (await button.isEnabled()) await button.click()
      await page.locator('#action-save-draft:disabled').waitFor()
    },
    step: async (verb, text) => {
      await panel.locator(`#review-${verb}`).click()
      if (text) await panel.locator('.review-panel__step textarea').fill(text)
      await panel.locator(`#confirm-${verb}`).click()
      await panel.locator('.review-panel__step').waitFor({ state: 'detached' })
    },
    state: async () => (await panel.locator('.review-panel__state').innerText()).trim(),
    close: () => context.close(),
  }
}
