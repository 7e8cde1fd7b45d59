/** The editor of an entry: the draft beside the form, colleagues on the same text, where things are used, a new address. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk
let admin: Desk
let lawyer: Desk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([aServer(), aBrowser()])
  editor = await signIn(browser, server.url, 'editor@demo.example')
  admin = await signIn(browser, server.url, 'admin@demo.example')
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const addressOf = async (collection: string, slug: string): Promise<string> => {
  const id = await editor.page.evaluate(
    async ([where, name]) => {
      const response = await fetch(`/api/${where}?where[slug][equals]=${name}&draft=true&depth=0`)
      return ((await response.json()) as { docs: { id: number }[] }).docs[0]?.id
    },
    [collection, slug],
  )
  return `/admin/collections/${collection}/${id}`
}

const openTerm = async (desk: Desk, slug: string): Promise<void> => {
  await desk.open(await addressOf('terms', slug))
  await desk.page.locator('.review-panel__state').waitFor()
}

const typeTitle = async (page: Page, words: string): Promise<void> => {
  await page.locator('#field-title').click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

/** Does it, and waits until autosave has kept it. */
const autosaved = async (desk: Desk, act: () => Promise<void>): Promise<void> => {
  const kept = desk.page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await act()
  await kept
  await desk.page.locator('#action-save-draft:disabled').waitFor()
}

const titleOf = async (slug: string): Promise<string> =>
  editor.page.evaluate(async (name) => {
    const response = await fetch(`/api/terms?where[slug][equals]=${name}&draft=true&depth=0`)
    return ((await response.json()) as { docs: { title: string }[] }).docs[0]?.title ?? ''
  }, slug)

const frameOf = (page: Page): FrameLocator => page.frameLocator('#live-preview-iframe')

describe('The preview beside the form', () => {
  it('is there from the first moment of an entry, and shows the words as they are typed and saved', async () => {
    await editor.open('/admin/collections/terms/create')
    await editor.page.waitForURL(/\/terms\/\d+$/)
    await editor.page.locator('#live-preview-toggler').click()
    const draft = frameOf(editor.page)
    await draft.locator('h1', { hasText: 'Untitled entry' }).waitFor()
    await editor.fill('title', 'Hearing bundle')
    await draft.locator('h1', { hasText: 'Hearing bundle' }).waitFor({ timeout: 10_000 })
    await editor.write('Definition', 'The papers that everyone at the hearing reads.')
    await draft.getByText('The papers that everyone at the hearing reads.').waitFor({ timeout: 10_000 })
    expect(await draft.locator('body').innerText()).toMatch(/draft preview/i)
    const frame = editor.page.frames().find((candidate) => candidate.url().includes('/preview/'))
    expect(frame && (await violations(frame))).toEqual([])
  })

  it('keeps its place and its focus while the text changes, and says nothing aloud', async () => {
    const draft = frameOf(editor.page)
    const link = draft.locator('nav.contents a').first()
    await link.focus()
    await draft.locator('h1').evaluate((heading) => Object.assign(heading.ownerDocument.defaultView ?? {}, { same: true }))
    await editor.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#field-title')
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      set?.call(field, 'Hearing bundle, revised')
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await draft.locator('h1', { hasText: 'Hearing bundle, revised' }).waitFor({ timeout: 10_000 })
    const inFrame = await link.evaluate((element) => ({
      focused: element.ownerDocument.activeElement === element,
      notReloaded: (element.ownerDocument.defaultView as unknown as { same?: boolean }).same,
      announces: element.ownerDocument.querySelectorAll('main [aria-live], main [role=status], main [role=alert]').length,
    }))
    expect(inFrame).toEqual({ focused: true, notReloaded: true, announces: 0 })
  })

  it('survives a change of the address', async () => {
    const before = await editor.page.locator('#live-preview-iframe').getAttribute('src')
    await autosaved(editor, () => editor.fill('slug', 'hearing-bundle-of-papers'))
    await editor.fill('title', 'Bundle')
    await frameOf(editor.page).getByRole('heading', { name: 'Bundle', exact: true }).waitFor({ timeout: 10_000 })
    expect(await editor.page.locator('#live-preview-iframe').getAttribute('src')).toBe(before)
  })

  it('opens on its own as well, passes axe, and lets no cache, search engine or other site learn its address', async () => {
    const href = (await editor.page.locator('#preview-button').getAttribute('href')) ?? ''
    const url = new URL(href, server.url).href
    const page = await (await browser.newContext()).newPage()
    const response = await page.goto(url)
    expect(await violations(page)).toEqual([])
    const headers = response?.headers() ?? {}
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect((await fetch(`${server.url}/terms/send-mediation`)).headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(server.output()).not.toContain(new URL(url).searchParams.get('token'))
    await page.context().close()
  })

  it('is refused with its token spoilt, and listens to nobody but the desk', async () => {
    const url = new URL((await editor.page.locator('#preview-button').getAttribute('href')) ?? '', server.url)
    expect((await fetch(`${url.origin}${url.pathname}?token=${url.searchParams.get('token')}x`)).status).toBe(403)
    expect((await fetch(`${url.origin}/preview/send-mediation${url.search}`)).status).toBe(403)
    const asked: string[] = []
    editor.page.on('request', (request) => {
      if (request.url().includes('/preview/')) asked.push(request.url())
    })
    // From the frame itself, hence from its own origin, but not from the window of the desk.
    await frameOf(editor.page)
      .locator('h1')
      .evaluate((heading) => heading.ownerDocument.defaultView?.postMessage({ type: 'payload-document-event' }, '*'))
    await frameOf(editor.page).locator('h1').evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect(asked).toEqual([])
    await editor.page.locator('#live-preview-toggler').click()
  })
})

describe('Two people on one entry', () => {
  it('see who is writing; a reviewer reads on without a dialogue', async () => {
    await openTerm(editor, 'personal-budget')
    await autosaved(editor, () => typeTitle(editor.page, ' one'))
    await openTerm(admin, 'personal-budget')
    const notice = admin.page.locator('.writing')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('Edie Demonstration is writing in this entry')
    expect(await violations(admin.page, '.writing')).toEqual([])
    await openTerm(lawyer, 'personal-budget')
    await lawyer.page.locator('.writing').waitFor()
    expect(await lawyer.page.locator('dialog[open], #document-locked').count()).toBe(0)
    expect(await lawyer.page.locator('#field-title').isDisabled()).toBe(true)
    await lawyer.page.locator('#review-comment').click()
    await lawyer.page.locator('.conversation__new').getByLabel('Comment').fill('Is it finished?')
    expect(await lawyer.page.locator('#confirm-comment').isEnabled()).toBe(true)
  })

  it('cannot replace each other’s newer text unseen: the later save is refused, and its text stays in the form', async () => {
    await autosaved(editor, () => typeTitle(editor.page, ' two'))
    await typeTitle(admin.page, ' three')
    const dialog = admin.page.locator('dialog[open]')
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('Edie Demonstration saved a newer text')
    expect(await dialog.innerText()).toContain('It differs from yours in title.')
    expect(await violations(admin.page, 'dialog')).toEqual([])
    expect(await admin.page.locator('[data-sonner-toast]').count()).toBe(0)
    expect(await titleOf('personal-budget')).toBe('Personal budget one two')
    expect(await admin.page.locator('#field-title').inputValue()).toBe('Personal budget one three')
  })

  it('may read the newer text in a new tab, and copy their own', async () => {
    const dialog = admin.page.locator('dialog[open]')
    const opened = admin.context.waitForEvent('page')
    await dialog.getByRole('link', { name: 'Open their version' }).click()
    const theirs = await opened
    await theirs.locator('.reading__part').first().waitFor()
    expect(await theirs.locator('.reading').innerText()).toContain('Personal budget one two')
    await theirs.close()
    await admin.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
    await admin.page.bringToFront()
    await dialog.getByRole('button', { name: 'Copy my text' }).click()
    await dialog.getByText('Copied.').waitFor()
    const copied = await admin.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Title\n\nPersonal budget one three')
    expect(copied).toContain('Children and Families Act 2014, s 49')
  })

  it('may decide later and type on, and are not interrupted again', async () => {
    await admin.page.keyboard.press('Escape')
    const refused = admin.page.waitForResponse((response) => response.request().method() === 'PATCH' && response.status() === 409)
    await typeTitle(admin.page, ' four')
    await refused
    expect(await admin.page.locator('dialog[open]').count()).toBe(0)
    expect(await admin.page.locator('.writing[data-kind=conflict]').innerText()).toContain('Edie Demonstration saved a newer text')
    expect(await violations(admin.page, '.writing')).toEqual([])
  })

  it('may save theirs over it on purpose', async () => {
    await admin.page.getByRole('button', { name: 'Decide …' }).click()
    await admin.page.locator('dialog[open]').getByRole('button', { name: 'Save mine over it' }).click()
    await expect.poll(() => titleOf('personal-budget')).toBe('Personal budget one three four')
    await admin.page.locator('.writing').waitFor({ state: 'detached' })
    await typeTitle(admin.page, ' five')
    await expect.poll(() => titleOf('personal-budget'), { timeout: 10_000 }).toBe('Personal budget one three four five')
  })

  it('are told of the newer text before they type, and can have it shown', async () => {
    await editor.page.bringToFront()
    await editor.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    const notice = editor.page.locator('.writing')
    await notice.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => editor.page.locator('#field-title').inputValue()).toBe('Personal budget one three four five')
  })

  it('include one person with two windows', async () => {
    const second = await editor.context.newPage()
    await second.goto(editor.page.url())
    await second.locator('.writing').waitFor()
    await autosaved(editor, () => typeTitle(editor.page, ' six'))
    await typeTitle(second, ' seven')
    await second.locator('dialog[open]').waitFor()
    expect(await second.locator('dialog[open]').innerText()).toContain('You saved a newer text in another window')
    await second.close({ runBeforeUnload: false })
  })

  it('never includes one window alone, however long somebody types', async () => {
    await openTerm(editor, 'annual-review')
    const refused: number[] = []
    editor.page.on('response', (response) => {
      if (response.request().method() === 'PATCH' && response.status() >= 400) refused.push(response.status())
    })
    await editor.page.locator('#field-title').click()
    await editor.page.keyboard.press('End')
    await editor.page.keyboard.type(' as often as it takes', { delay: 350 })
    await expect.poll(() => titleOf('annual-review'), { timeout: 10_000 }).toBe('Annual review as often as it takes')
    expect(refused).toEqual([])
  })
})

describe('Where a record is used', () => {
  it('is counted beside it, and opens as a list with links and pinpoints', async () => {
    await editor.open(await addressOf('references', 'children-and-families-act-2014'))
    const used = editor.page.locator('.used-by')
    await used.locator('summary').click()
    expect(await used.locator('summary').innerText()).toMatch(/^Used in \d+ places$/)
    expect(await used.innerText()).toContain('Cited by')
    const line = used.locator('li', { has: editor.page.getByRole('link', { name: 'Personal budget' }) })
    expect(await line.innerText()).toContain('s 49')
    expect(await violations(editor.page, '.used-by')).toEqual([])
    await line.getByRole('link').click()
    await editor.page.waitForURL(/\/terms\/\d+$/)
  })
})

describe('A new address of a published entry', () => {
  const NOTE = 'Once this is published, /terms/local-offer redirects to the new address for good.'

  it('is noted under the field, with who leads to the old one', async () => {
    await openTerm(editor, 'local-offer')
    const note = editor.page.locator('.address-note')
    expect(await note.innerText()).toBe('')
    await autosaved(editor, () => editor.fill('slug', 'the-local-offer'))
    await expect.poll(() => note.innerText()).toContain(NOTE)
    expect(await violations(editor.page, '.address-note')).toEqual([])
  })

  it('keeps the old one leading there, once it is approved and published', async () => {
    await editor.step('submit', 'A better address.')
    await openTerm(lawyer, 'the-local-offer')
    await lawyer.step('approve')
    await openTerm(editor, 'the-local-offer')
    await editor.step('publish')
    const moved = () => fetch(`${server.url}/terms/local-offer`, { redirect: 'manual' })
    await expect.poll(async () => (await moved()).status).toBe(301)
    expect((await moved()).headers.get('location')).toBe('/terms/the-local-offer')
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ lookup(slug: "local-offer") { __typename ... on TermMoved { slug permanent } } }' }),
    })
    expect(((await response.json()) as { data: { lookup: unknown } }).data.lookup).toEqual({
      __typename: 'TermMoved',
      slug: 'the-local-offer',
      permanent: true,
    })
  })
})

describe('Without a reader beside the desk', () => {
  it('no preview is offered', async () => {
    const bare = await aServer({ READER: 'off' })
    const desk = await signIn(browser, bare.url, 'editor@demo.example')
    await desk.open('/admin/collections/terms/create')
    await desk.page.locator('.review-panel__state').waitFor()
    expect(await desk.page.locator('#live-preview-toggler, #preview-button').count()).toBe(0)
    await desk.close()
    await bare.stop()
  })
})
