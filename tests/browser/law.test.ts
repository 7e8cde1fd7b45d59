/** What happens when the law changes, as its people walk it: cite, record, look again, approve, publish. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

const ACT = 'Children and Families Act 2014'
const IN_A_YEAR = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

let server: TestServer
let browser: Browser
let editor: Desk
let lawyer: Desk
let address: string

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

const ask = async <T>(query: string): Promise<T> => {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

interface Cited {
  readonly pinpoint: string | null
  readonly reference: { readonly title: string }
}
interface Entry {
  readonly title: string
  readonly freshness: { readonly state: string; readonly pendingLawChanges: readonly { readonly summary: string }[] }
  readonly citations: readonly Cited[]
  readonly definition: { readonly citations: readonly Cited[] }
  readonly context: { readonly citations: readonly Cited[] } | null
  readonly body: { readonly citations: readonly Cited[] } | null
  readonly checkpoints: readonly { readonly citations: readonly Cited[] }[]
  readonly enquiries: { readonly text: { readonly citations: readonly Cited[] } } | null
}

const entries = async (): Promise<Entry[]> => {
  const inside = '{ citations { pinpoint reference { title } } }'
  const { terms } = await ask<{ terms: { nodes: Entry[] } }>(`{ terms(first: 100) { nodes {
    title freshness { state pendingLawChanges { summary } } citations { pinpoint reference { title } }
    definition ${inside} context ${inside} body ${inside} checkpoints ${inside} enquiries { text ${inside} }
  } } }`)
  return terms.nodes
}

/** By eye, not by the product's own rule: s 55, anything within s 55(3), or the whole Act. */
const citesIt = (entry: Entry): boolean =>
  [entry, entry.definition, entry.context, entry.body, ...entry.checkpoints, entry.enquiries?.text ?? null]
    .flatMap((text) => text?.citations ?? [])
    .filter(({ reference }) => reference.title === ACT)
    .some(({ pinpoint }) => pinpoint === null || /^s\.? ?55(\(3\).*)?$/.test(pinpoint))

const titlesInState = async (state: string): Promise<string[]> => (await entries()).filter(({ freshness }) => freshness.state === state).map(({ title }) => title).sort()

const queueTitles = async (): Promise<string[]> => {
  await lawyer.open('/admin/review?list=law-changed')
  await lawyer.page.locator('#queue-list').waitFor()
  return (await lawyer.page.locator('.desk__table tbody th a').allInnerTexts()).sort()
}

const approveAndPublish = async () => {
  await lawyer.open(address)
  await lawyer.step('approve')
  await editor.open(address)
  await editor.step('publish')
  await expect.poll(() => editor.state()).toBe('Published. Readers see this text.')
}

let touched: string[]

describe('When the law changes', () => {
  it('an entry cites section 55 as an editor types it, and readers are led to the section', async () => {
    await editor.open('/admin/collections/terms/create')
    await editor.page.waitForURL(/\/terms\/\w+$/)
    address = new URL(editor.page.url()).pathname
    await editor.fill('title', 'Mediation adviser')
    await editor.write('Definition', 'The person who explains mediation and gives the certificate.')
    await editor.choose('category', 'Disagreements')
    await editor.tab('Sources')
    await editor.addRow('citations')
    await editor.choose('citations.0.reference', ACT)
    await editor.fill('citations.0.pinpoint', 's.55')
    await editor.saved()
    await editor.step('submit', 'A new entry.')
    await approveAndPublish()
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${server.url}/terms/mediation-adviser`)
    const source = page.getByRole('link', { name: `${ACT}, s\u00a055` }).or(page.getByRole('link', { name: `${ACT}, s 55` }))
    expect(await source.first().getAttribute('href')).toBe('https://www.legislation.gov.uk/ukpga/2014/6/section/55')
    await page.context().close()
  })

  it('no change is on record, and nothing asks for a review', async () => {
    expect(await titlesInState('LAW_CHANGED')).toEqual([])
    expect(await queueTitles()).toEqual([])
  })

  it('a legal reviewer records a change to section 55(3), on a screen that everybody can use', async () => {
    await lawyer.open('/admin')
    expect(await lawyer.page.locator('.nav-links a', { hasText: 'Changes in law' }).getAttribute('href')).toBe('/admin/law')
    await lawyer.open('/admin/law')
    await lawyer.page.getByRole('heading', { name: 'Changes in law', level: 1 }).waitFor()
    expect(await violations(lawyer.page, '.law')).toEqual([])
    await lawyer.page.getByText('Record a change in law', { exact: true }).click()
    await lawyer.page.getByRole('button', { name: 'Put it on record' }).waitFor()
    await lawyer.page.getByLabel('Source', { exact: true }).selectOption({ label: ACT })
    await lawyer.page.getByLabel('In force from').fill(IN_A_YEAR)
    await lawyer.page.getByLabel('Provisions, one a line').fill('s 55(3)')
    await lawyer.page.getByLabel('What changes, as readers may see it').fill('A certificate is given without a call.')
    expect(await violations(lawyer.page, '.law')).toEqual([])
    await lawyer.page.getByRole('button', { name: 'Put it on record' }).click()
    const result = lawyer.page.locator('.law__record .law__result')
    await expect.poll(() => result.innerText(), { timeout: 30_000 }).toMatch(/^On record\. \d+ entries ask for a review: /)
    for (const title of ['Mediation adviser', 'SEND mediation', 'Mediation certificate']) expect(await result.innerText()).toContain(`“${title}”`)
  })

  it('exactly the entries that cite section 55, a part of it that changes, or the whole Act are on the queue', async () => {
    touched = (await entries()).filter(citesIt).map(({ title }) => title).sort()
    expect(touched.length).toBeGreaterThanOrEqual(3)
    expect(await queueTitles()).toEqual(touched)
    const row = lawyer.page.locator('.desk__table tbody tr', { hasText: 'Mediation adviser' })
    expect(await row.innerText()).toMatch(/s 55\(3\) of the Children and Families Act 2014 changes on \d+ \w+ \d{4}: cited in the list of sources\./)
    expect(await violations(lawyer.page, '.desk')).toEqual([])
  })

  it('and for readers: LAW_CHANGED in GraphQL, a notice beside the entry', async () => {
    await expect.poll(() => titlesInState('LAW_CHANGED'), { timeout: 5000 }).toEqual(touched)
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${server.url}/terms/mediation-adviser`)
    expect(await page.locator('main').innerText()).toContain('A certificate is given without a call.')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('the review panel says which change, and where the entry cites it', async () => {
    await editor.open(address)
    const tasks = editor.page.locator('.law-tasks')
    await tasks.waitFor()
    expect(await tasks.innerText()).toContain('A change in law asks for a review:')
    expect(await tasks.innerText()).toContain('cited in the list of sources')
    expect(await violations(editor.page, '.review-panel')).toEqual([])
  })

  it('after it is approved and published again, the entry is current, and the others still wait', async () => {
    await editor.step('submit', 'Looked at the change: the text holds.')
    await approveAndPublish()
    const others = touched.filter((title) => title !== 'Mediation adviser')
    await expect.poll(() => titlesInState('LAW_CHANGED'), { timeout: 5000 }).toEqual(others)
    expect((await entries()).find(({ title }) => title === 'Mediation adviser')?.freshness).toEqual({ state: 'CURRENT', pendingLawChanges: [] })
    expect(await queueTitles()).toEqual(others)
    await editor.open(address)
    await editor.page.locator('.review-panel__history').waitFor()
    expect(await editor.page.locator('.review-panel__history').textContent()).toContain('Closed by the full review of')
  })

  it('a change that is undone asks for nothing any more', async () => {
    await lawyer.open('/admin/law')
    await lawyer.page.getByRole('button', { name: `Undo: s 55(3) of ${ACT}` }).click()
    await lawyer.page.getByRole('button', { name: 'Undo it: its tasks close' }).click()
    await expect.poll(() => titlesInState('LAW_CHANGED'), { timeout: 10_000 }).toEqual([])
    expect(await queueTitles()).toEqual([])
  })

  it('is all usable on a phone and in dark colours', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, colorScheme: 'dark', storageState: await lawyer.context.storageState() })
    const page = await context.newPage()
    await page.goto(`${server.url}/admin/law`)
    await page.getByRole('heading', { name: 'Changes in law', level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(await violations(page, '.law')).toEqual([])
    await context.close()
  })
})
