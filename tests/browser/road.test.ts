/** The main road, as its users walk it: write, submit, read and approve, publish, read as a parent. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'
import { violations } from '../support/axe'

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

const ask = async (query: string): Promise<Record<string, never>> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

describe('An entry on its way to readers', () => {
  let editor: Desk
  let lawyer: Desk
  let address: string

  it('is written by an editor, with every part of a whole entry', async () => {
    editor = await signIn(browser, server.url, 'editor@demo.example')
    await editor.open('/admin/collections/terms/create')
    await editor.page.waitForURL(/\/terms\/\w+$/)
    address = new URL(editor.page.url()).pathname
    await editor.fill('title', 'Tribunal bundle')
    await editor.write('Definition', 'The set of papers that the tribunal and both sides read.')
    await editor.addRow('checkpoints')
    await editor.write('Text', 'Keep a copy of everything you send.', '#checkpoints-row-0')
    await editor.write('Context', 'You will be asked whether anything is missing from it.')
    await editor.write('Body', 'The local authority puts the bundle together and sends it to everyone.')
    await editor.choose('category', 'Disagreements')
    await editor.choose('authors', 'Barnaby Thistledown')
    await editor.tab('Questions')
    await editor.write('Text', 'In the weeks before the hearing.', '#field-enquiries')
    await editor.addRow('enquiries.searchPhrases')
    await editor.fill('enquiries.searchPhrases.0.phrase', 'what goes in a tribunal bundle')
    await editor.addRow('aliases')
    await editor.fill('aliases.0.label', 'Hearing bundle')
    await editor.tab('Sources')
    await editor.addRow('citations')
    await editor.choose('citations.0.reference', 'Children and Families Act 2014')
    await editor.fill('citations.0.pinpoint', 's.51')
    await editor.tab('Search engines')
    await editor.fill('seo.description', 'What the tribunal bundle is and who makes it.')
    await editor.saved()
    expect(await editor.state()).toBe('Draft. Readers do not see this entry yet.')
  })

  it('is on screens that a screen reader can use', async () => {
    await editor.open(address)
    await editor.page.locator('.review-panel__state').waitFor()
    expect(await violations(editor.page, '.review-panel')).toEqual([])
  })

  it('is not to be had by the public while it is a draft', async () => {
    const data = await ask('{ term(slug: "tribunal-bundle") { title } lookup(slug: "tribunal-bundle") { __typename } }')
    expect(data).toEqual({ term: null, lookup: { __typename: 'TermUnknown' } })
    expect((await fetch(`${server.url}/terms/tribunal-bundle`)).status).toBe(404)
  })

  it('is submitted, and cannot be published by its editor yet', async () => {
    await editor.step('submit', 'A new entry.')
    await expect.poll(() => editor.state()).toBe('In review. Approved by 0 of 1. Waiting for a legal reviewer.')
    const publish = editor.page.locator('#review-publish')
    expect(await publish.getAttribute('aria-disabled')).toBe('true')
    await publish.focus()
    const reasons = editor.page.locator(`[id="${await publish.getAttribute('aria-describedby')}"]`)
    expect(await reasons.isVisible()).toBe(true)
    expect(await reasons.innerText()).toContain('This text still needs the approval of a legal reviewer.')
  })

  it('is read and approved by a legal reviewer, who sees why it was submitted', async () => {
    lawyer = await signIn(browser, server.url, 'legal@demo.example')
    await lawyer.open(address)
    await lawyer.page.locator('.review-panel__note').waitFor()
    expect(await lawyer.page.locator('.review-panel__note').innerText()).toContain('A new entry.')
    await lawyer.step('approve')
    await expect.poll(() => lawyer.state()).toBe('Approved by 1 of 1. Ready to publish.')
  })

  it('is published by the editor, and within a second it is public', async () => {
    await editor.open(address)
    await editor.step('publish')
    await expect.poll(() => editor.state()).toBe('Published. Readers see this text.')
    await expect
      .poll(async () => (await ask('{ term(slug: "tribunal-bundle") { title } }')).term, { timeout: 1000 })
      .toEqual({ title: 'Tribunal bundle' })
  })

  it('answers a front end with every part that was written', async () => {
    const { term } = await ask(`{ term(slug: "tribunal-bundle") {
      title definition { text } context { text } checkpoints { text } body { text } aliases { label }
      enquiries { text { text } searchPhrases } citations { text url } seo { description } category { name }
      authors { name } freshness { state } digest
    } }`)
    expect(term).toMatchObject({
      title: 'Tribunal bundle',
      definition: { text: 'The set of papers that the tribunal and both sides read.' },
      context: { text: 'You will be asked whether anything is missing from it.' },
      checkpoints: [{ text: 'Keep a copy of everything you send.' }],
      body: { text: 'The local authority puts the bundle together and sends it to everyone.' },
      aliases: [{ label: 'Hearing bundle' }],
      enquiries: { text: { text: 'In the weeks before the hearing.' }, searchPhrases: ['what goes in a tribunal bundle'] },
      citations: [
        {
          text: 'Children and Families Act 2014, s 51',
          url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/51',
        },
      ],
      seo: { description: 'What the tribunal bundle is and who makes it.' },
      category: { name: 'Disagreements and appeals' },
      authors: [{ name: 'Barnaby Thistledown' }],
      freshness: { state: 'CURRENT' },
    })
  })

  it('stands in the reader, linked from the A-Z', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(server.url)
    await page.getByRole('link', { name: 'Tribunal bundle' }).first().click()
    await page.waitForURL(`${server.url}/terms/tribunal-bundle`)
    expect(await page.locator('h1').innerText()).toBe('Tribunal bundle')
    expect(await page.locator('main').innerText()).toContain('Keep a copy of everything you send.')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('keeps its approved text in public while a newer draft is written', async () => {
    await editor.open(address)
    // The desk remembers the tab that was open last.
    await editor.tab('Entry')
    await editor.fill('title', 'Tribunal bundle (new)')
    await editor.saved()
    await expect.poll(() => editor.state()).toBe('Published. There is a newer draft that readers do not see.')
    expect(await ask('{ term(slug: "tribunal-bundle") { title } }')).toEqual({ term: { title: 'Tribunal bundle' } })
  })
})
