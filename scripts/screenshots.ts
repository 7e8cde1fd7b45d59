/**
 * Makes the pictures in docs/images from a running demonstration:
 *
 *     npm run screenshots -- http://127.0.0.1:3000 <password>
 *
 * Run it against a database of its own, freshly seeded, and throw that away afterwards: to have something to show, it submits,
 * objects, approves, schedules, edits and publishes entries, and all of that stays on record.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

const [url = 'http://127.0.0.1:3000', password = ''] = process.argv.slice(2)
const FOLDER = 'docs/images'
const WIDTH = 1440
const AIR = 8

const main = async (): Promise<void> => {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  await mkdir(FOLDER, { recursive: true })
  await reader(browser)
  await signingIn(browser)
  const editor = await signIn(browser, 'editor@demo.example')
  const lawyer = await signIn(browser, 'legal@demo.example')
  const admin = await signIn(browser, 'admin@demo.example')
  await changeForReview(editor)
  await queueAndPanel(lawyer)
  await whatChanged(lawyer)
  await objection(lawyer, editor)
  await outsideReviewer(browser, editor)
  await schedule(editor)
  await withoutApproval(admin)
  await livePreview(editor)
  await refusedSave(editor, admin)
  await whereUsed(editor)
  await recordOf(lawyer)
  await accounts(admin)
  await dashboard(lawyer)
  await browser.close()
}

const reader = async (browser: Browser): Promise<void> => {
  // Without motion, so that a picture is not taken while the page still scrolls.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${url}/`)
  await shoot(page, 'reader-home')
  await page.goto(`${url}/#a-z`)
  await shoot(page, 'reader-a-z')
  await page.goto(`${url}/terms/send-mediation`)
  await shoot(page, 'reader-term')
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await phone.goto(`${url}/terms/send-mediation`)
  await shoot(phone, 'reader-term-phone')
}

const signingIn = async (browser: Browser): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 560 } })
  await page.goto(`${url}/admin/login`)
  await page.locator('#field-email').waitFor()
  await page.screenshot({ path: fileOf('sign-in'), clip: { x: 400, y: 80, width: 640, height: 380 }, caret: 'hide' })
}

/** A published entry, changed in several places and submitted. */
const changeForReview = async (editor: Page): Promise<void> => {
  const id = await idOf(editor, 'terms', 'graduated-approach')
  await editor.evaluate(async (term) => {
    interface Row {
      id?: string
      pinpoint?: string | null
    }
    const address = `/api/terms/${term}`
    const draft = (await (await fetch(`${address}?draft=true&depth=0`)).json()) as {
      body: unknown
      checkpoints: Row[]
      citations: Row[]
      digest: string
    }
    const response = await fetch(`${address}?draft=true`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        digest: draft.digest,
        body: JSON.parse(JSON.stringify(draft.body).replace('Schools must have regard', 'Schools in England must have regard')) as unknown,
        checkpoints: [...draft.checkpoints.slice(-1), ...draft.checkpoints.slice(0, -1)],
        citations: draft.citations.map((row) => (row.pinpoint === 's 66' ? { ...row, pinpoint: 's 66(2)' } : row)),
      }),
    })
    if (!response.ok) throw new Error(await response.text())
  }, id)
  await openTerm(editor, 'graduated-approach')
  await step(editor, 'submit', 'Says that this is the law in England, and cites the subsection.')
}

const queueAndPanel = async (lawyer: Page): Promise<void> => {
  await lawyer.setViewportSize({ width: WIDTH, height: 620 })
  await lawyer.goto(`${url}/admin/review`)
  await lawyer.locator('.desk__table').waitFor()
  await settled(lawyer)
  await shoot(lawyer, 'review-queue')
  await lawyer.setViewportSize({ width: WIDTH, height: 900 })
  await openTerm(lawyer, 'disagreement-resolution')
  await lawyer.locator('[contenteditable]').first().waitFor()
  await settled(lawyer)
  await shoot(lawyer, 'review-panel')
}

const whatChanged = async (lawyer: Page): Promise<void> => {
  await lawyer.goto(`${url}/admin/collections/terms/${await idOf(lawyer, 'terms', 'graduated-approach')}/reading`)
  await lawyer.locator('.changes').waitFor()
  await lawyer.setViewportSize({ width: WIDTH, height: 1000 })
  await settled(lawyer)
  await shoot(lawyer, 'what-changed')
}

const objection = async (lawyer: Page, editor: Page): Promise<void> => {
  await openTerm(lawyer, 'disagreement-resolution')
  const form = lawyer.locator('.conversation__new')
  await lawyer.locator('#review-comment').click()
  await form.getByLabel('About').selectOption('Definition')
  await form.getByLabel('Comment').fill('Which of the two services is meant? Mediation has a section of its own.')
  await form.getByLabel('This is an objection').check()
  await lawyer.locator('#confirm-comment').click()
  await lawyer.locator('.conversation').waitFor()
  await openTerm(editor, 'disagreement-resolution')
  await editor.locator('.conversation').getByLabel('Answer').fill('The service of section 57. The context now says how it differs from mediation.')
  await editor.locator('.conversation').getByRole('button', { name: 'Answer' }).click()
  await editor.locator('.conversation li').nth(1).waitFor()
  await lawyer.reload()
  await lawyer.locator('.conversation').waitFor()
  await settled(lawyer)
  await shootPart(lawyer.locator('section.conversations'), 'conversation')
}

const outsideReviewer = async (browser: Browser, editor: Page): Promise<void> => {
  await openTerm(editor, 'graduated-approach')
  await editor.locator('#invite-outside').click()
  const form = editor.locator('.outside-reviewers')
  await form.getByLabel('Their name').fill('Prof. Olwen Outside')
  await form.getByLabel('Their e-mail address').fill('olwen@university.example')
  await settled(editor)
  await shootPart(form, 'outside-link')
  await editor.locator('#make-link').click()
  const link = await editor.locator('.outside-reviewers__link').innerText()
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1000 } })
  await page.goto(link)
  await page.locator('h1').waitFor()
  await shoot(page, 'outside-review')
  await page.locator('.outside__decision').scrollIntoViewIfNeeded()
  await shootPart(page.locator('.outside__decision'), 'outside-decision')
  await page.close()
}

const schedule = async (editor: Page): Promise<void> => {
  const { docs } = await answerOf<{ docs: { slug: string }[] }>(editor, '/api/terms?draft=true&depth=0&where[state][equals]=approved')
  const [approved] = docs
  if (!approved) throw new Error('No approved entry waits in this database: is it freshly seeded?')
  await openTerm(editor, approved.slug)
  await editor.locator('#review-publish').click()
  await editor.getByLabel('At a time').check()
  await editor.getByLabel(/Day and time \(/).fill('2031-05-05T09:00')
  await settled(editor)
  await shootPart(editor.locator('.review-panel__step'), 'schedule')
  await editor.locator('#confirm-publish').click()
  await editor.locator('.review-panel__schedule').waitFor()
}

const withoutApproval = async (admin: Page): Promise<void> => {
  await openTerm(admin, 'occupational-therapy')
  await admin.locator('#review-force-publish').click()
  await admin.locator('.review-panel__step textarea').fill('The draft that families were sent a link to must be readable today.')
  await settled(admin)
  await shootPart(admin.locator('.review-panel__step'), 'without-approval')
  await admin.locator('#confirm-force-publish').click()
  await admin.locator('.review-panel__state[data-state=published]').waitFor()
}

const livePreview = async (editor: Page): Promise<void> => {
  await editor.setViewportSize({ width: WIDTH, height: 900 })
  await openTerm(editor, 'local-offer')
  await editor.locator('#live-preview-toggler').click()
  await editor.frameLocator('#live-preview-iframe').locator('h1').waitFor()
  await settled(editor)
  await shoot(editor, 'live-preview')
  await editor.locator('#live-preview-toggler').click()
}

/** Two people in one entry: the later save is refused. */
const refusedSave = async (editor: Page, admin: Page): Promise<void> => {
  await openTerm(editor, 'personal-budget')
  await openTerm(admin, 'personal-budget')
  await typeTitle(editor, ' for a child')
  await editor.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await typeTitle(admin, ' and direct payment')
  await admin.locator('dialog[open]').waitFor()
  await settled(admin)
  await shootPart(admin.locator('dialog[open]'), 'refused-save')
  // Leaving with an unsaved text asks first.
  admin.once('dialog', (dialog) => void dialog.accept())
  await admin.locator('dialog[open]').getByRole('button', { name: 'Decide later' }).click()
}

const whereUsed = async (editor: Page): Promise<void> => {
  await editor.setViewportSize({ width: WIDTH, height: 900 })
  await editor.goto(`${url}/admin/collections/references/${await idOf(editor, 'references', 'equality-act-2010')}`)
  await editor.locator('.used-by summary').click()
  await settled(editor)
  await shootPart(editor.locator('.used-by'), 'where-used')
}

const recordOf = async (lawyer: Page): Promise<void> => {
  await lawyer.setViewportSize({ width: WIDTH, height: 760 })
  await lawyer.goto(`${url}/admin/audit`)
  await lawyer.locator('.audit__table tbody tr').first().waitFor()
  await settled(lawyer)
  await shoot(lawyer, 'audit-log')
  await lawyer.goto(`${url}/admin/audit?record=mediation&kind=published`)
  const link = await lawyer.locator('.audit__evidence a').first().getAttribute('href')
  const html = await lawyer.evaluate(async (address) => (await fetch(address)).text(), `${link?.split('?')[0] ?? ''}?format=html`)
  const pack = await lawyer.context().newPage()
  await pack.setViewportSize({ width: WIDTH, height: 1100 })
  await pack.setContent(html)
  await shoot(pack, 'evidence')
  await pack.close()
}

const accounts = async (admin: Page): Promise<void> => {
  await admin.setViewportSize({ width: WIDTH, height: 700 })
  await admin.goto(`${url}/admin/collections/users`)
  await admin.locator('.account-form').waitFor()
  await settled(admin)
  await shoot(admin, 'accounts')
  const { docs } = await answerOf<{ docs: { id: number }[] }>(admin, '/api/users?depth=0&where[email][equals]=legal@demo.example')
  await admin.goto(`${url}/admin/collections/users/${docs[0]?.id}`)
  await admin.locator('.account-actions').waitFor()
  await admin.setViewportSize({ width: WIDTH, height: 1240 })
  await settled(admin)
  await shoot(admin, 'account')
}

const dashboard = async (lawyer: Page): Promise<void> => {
  await lawyer.setViewportSize({ width: WIDTH, height: 1020 })
  await lawyer.goto(`${url}/admin`)
  await lawyer.locator('.recharts-bar-rectangle').first().waitFor()
  await settled(lawyer)
  await shoot(lawyer, 'dashboard')
}

const signIn = async (browser: Browser, email: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' })
  const page = await context.newPage()
  await page.goto(`${url}/admin/login`)
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('button[type=submit]')
  await page.waitForURL(`${url}/admin`)
  return page
}

/** Ten minutes later by its own clock: the seed is done by then, and nobody counts as writing. */
const openTerm = async (page: Page, slug: string): Promise<void> => {
  await page.clock.setFixedTime(Date.now() + 600_000)
  await page.goto(`${url}/admin/collections/terms/${await idOf(page, 'terms', slug)}`)
  await page.locator('.review-panel__state').waitFor()
}

const idOf = async (page: Page, collection: string, slug: string): Promise<number | string> => {
  const { docs } = await answerOf<{ docs: { id: number | string }[] }>(page, `/api/${collection}?draft=true&depth=0&where[slug][equals]=${slug}`)
  const [found] = docs
  if (!found) throw new Error(`There is no “${slug}” in ${collection}: is this the demonstration?`)
  return found.id
}

const answerOf = <T>(page: Page, address: string): Promise<T> =>
  page.evaluate(async (asked) => (await fetch(asked)).json() as Promise<unknown>, address) as Promise<T>

const step = async (page: Page, verb: string, text: string): Promise<void> => {
  await page.locator(`#review-${verb}`).click()
  await page.locator('.review-panel__step textarea').fill(text)
  await page.locator(`#confirm-${verb}`).click()
  await page.locator('.review-panel__step').waitFor({ state: 'detached' })
}

const typeTitle = async (page: Page, words: string): Promise<void> => {
  await page.locator('#field-title').click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

/** Until fonts are there, requests are answered, and nothing moves or says that it is done. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.locator('[data-sonner-toast]').waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  })
}

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: fileOf(name), animations: 'disabled', caret: 'hide' })
}

/** One part of a screen, with a little air around it. */
const shootPart = async (part: Locator, name: string): Promise<void> => {
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await part.boundingBox()
  if (!box) throw new Error(`Nothing is to be seen for ${name}.png`)
  const clip = { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR }
  await part.page().screenshot({ path: fileOf(name), clip, animations: 'disabled', caret: 'hide' })
}

const fileOf = (name: string): string => path.join(FOLDER, `${name}.png`)

await main()
