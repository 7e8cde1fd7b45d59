/** What changed, as the legal reviewer reads it: a published entry of the demonstration, edited and submitted. */
import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk
let lawyer: Desk
let id: number

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
  editor = await signIn(browser, server.url, 'editor@demo.example')
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
  id = await edited(editor.page)
  await editor.open(`/admin/collections/terms/${id}`)
  await editor.step('submit', 'Four turns a year, and the subsection.')
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/**
 * “Graduated approach” with two words more in the body, the last checkpoint first, a pinpoint made precise and a phrase
 * dropped: saved as the form would save it.
 */
const edited = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    interface Draft {
      id: number
      body: unknown
      checkpoints: unknown[]
      citations: { pinpoint?: string }[]
      enquiries: { searchPhrases: unknown[] }
    }
    const found = await fetch('/api/terms?draft=true&depth=0&where[slug][equals]=graduated-approach')
    const [term] = ((await found.json()) as { docs: Draft[] }).docs
    if (!term) throw new Error('The demonstration has no such entry')
    const { checkpoints, citations, enquiries } = term
    const response = await fetch(`/api/terms/${term.id}?draft=true&depth=0`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        body: JSON.parse(JSON.stringify(term.body).replace('Schools must have regard', 'Schools in England must have regard')) as unknown,
        checkpoints: [checkpoints.at(-1), ...checkpoints.slice(0, -1)],
        citations: citations.map((citation) => (citation.pinpoint === 's 66' ? { ...citation, pinpoint: 's 66(2)' } : citation)),
        enquiries: { ...enquiries, searchPhrases: enquiries.searchPhrases.slice(1) },
      }),
    })
    if (!response.ok) throw new Error(await response.text())
    return term.id
  })

const part = (name: string) => lawyer.page.locator('.changes__part').filter({ has: lawyer.page.getByRole('heading', { name, exact: false }) })

/** For people who want to see it too: `SCREENSHOTS=folder`. */
const look = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await lawyer.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const openReading = async (query = '') => {
  await lawyer.open(`/admin/collections/terms/${id}/reading${query}`)
  await lawyer.page.locator('.changes').waitFor()
}

describe('What changed', () => {
  it('is what a reviewer sees first, with how much it is and of which texts', async () => {
    await openReading()
    const text = await lawyer.page.locator('.changes').innerText()
    expect(text).toContain('Version 1, published')
    expect(text).toContain('This draft, last saved')
    expect(text).toContain('4 parts differ: checkpoints, body, questions and citations.')
    await look('changes')
  })

  it('shows an insertion inside its sentence, for eyes and ears', async () => {
    const body = part('Body')
    expect((await body.locator('ins').innerText()).replace(/\s+/g, ' ')).toBe('inserted: in England end of insertion')
    expect(await body.innerText()).toContain('The approach comes from the code of practice')
    expect(await body.locator('ins').evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe('underline')
    expect(await lawyer.page.locator('del').first().evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe('line-through')
  })

  it('says of a moved checkpoint from where to where, and folds the others away until asked', async () => {
    const checkpoints = part('Checkpoints')
    expect(await checkpoints.innerText()).toContain('Moved up from 5th to 1st')
    const fold = checkpoints.locator('.changes__fold')
    expect(await fold.locator('summary').innerText()).toBe('4 unchanged checkpoints')
    const folded = fold.getByText('the effect is looked at')
    expect(await folded.isVisible()).toBe(false)
    await fold.locator('summary').focus()
    await lawyer.page.keyboard.press('Enter')
    await folded.waitFor()
  })

  it('shows a citation as a citation, with the old and the new place', async () => {
    const citations = part('Citations')
    expect(await citations.locator('del').innerText()).toContain('Children and Families Act 2014, s 66')
    expect(await citations.locator('ins').innerText()).toContain('Children and Families Act 2014, s 66(2)')
  })

  it('names the parts that did not change, and opens them', async () => {
    const unchanged = lawyer.page.locator('.changes__unchanged').first()
    expect(await unchanged.locator('summary').innerText()).toMatch(/^Unchanged: title, address, category/)
    await unchanged.locator('summary').click()
    await unchanged.getByText('/terms/graduated-approach').waitFor()
  })

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no barrier: %s, %s pixels wide', async (scheme, width) => {
    await lawyer.page.emulateMedia({ colorScheme: scheme })
    await lawyer.page.context().addCookies([{ name: 'payload-theme', value: scheme, url: server.url }])
    await lawyer.page.setViewportSize({ width, height: 900 })
    await openReading()
    for (const fold of await lawyer.page.locator('.changes details:not(details details)').all()) await fold.locator('> summary').click()
    await look(`changes-${scheme}-${width}`)
    expect(await lawyer.page.evaluate(() => document.documentElement.dataset.theme)).toBe(scheme)
    expect(await violations(lawyer.page, '.reading')).toEqual([])
    const paper = await part('Body').locator('ins').evaluate((node) => getComputedStyle(node).backgroundColor)
    expect(paper).toBe(scheme === 'light' ? 'rgb(219, 242, 223)' : 'rgb(18, 57, 29)')
    expect(await lawyer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })

  it('gives way to the text as readers will see it, and comes back', async () => {
    await lawyer.page.setViewportSize({ width: 1440, height: 1000 })
    await lawyer.page.getByRole('button', { name: 'As readers will see it' }).click()
    await lawyer.page.locator('.reading__part').first().waitFor()
    expect(await violations(lawyer.page, '.reading')).toEqual([])
    await lawyer.page.getByRole('button', { name: 'What changed' }).click()
    await lawyer.page.locator('.changes').waitFor()
  })
})

describe('Two publications', () => {
  it('are compared by choosing them', async () => {
    await lawyer.open(`/admin/collections/terms/${id}`)
    await lawyer.step('approve')
    await editor.open(`/admin/collections/terms/${id}`)
    await editor.step('publish')
    await openReading()
    expect(await lawyer.page.locator('.changes__summary').innerText()).toContain('Nothing differs.')
    await look('changes-nothing')
    await lawyer.page.getByRole('combobox', { name: 'Compare' }).selectOption({ index: 1 })
    await part('Body').waitFor()
    expect(await lawyer.page.locator('.changes__sides').innerText()).toContain('Version 1, published')
    await lawyer.page.getByRole('combobox', { name: 'with' }).selectOption({ index: 1 })
    await expect.poll(() => lawyer.page.locator('.changes__sides').innerText()).toContain('Version 2, published')
    expect(await part('Citations').locator('ins').innerText()).toContain('s 66(2)')
  })

  it('say so plainly when there is no such version', async () => {
    await lawyer.open(`/admin/collections/terms/${id}/reading?from=9`)
    const alert = lawyer.page.locator('.reading [role=alert]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Version 9 of this entry does not exist')
    await look('changes-error')
  })
})

describe('An entry that was never published', () => {
  it('is new as a whole, and says so', async () => {
    const draft = await lawyer.page.evaluate(async () => {
      const response = await fetch('/api/terms?draft=true&depth=0&where[slug][equals]=disagreement-resolution')
      return ((await response.json()) as { docs: { id: number }[] }).docs[0]?.id
    })
    await lawyer.open(`/admin/collections/terms/${draft}/reading`)
    await lawyer.page.locator('.changes').waitFor()
    expect(await lawyer.page.locator('.changes__summary').innerText()).toBe('Nothing was published before: the whole text is new.')
    expect(await violations(lawyer.page, '.reading')).toEqual([])
    await look('changes-new')
  })
})
