/** Accounts on screen: invited, accepted, choosing mails, signed out, shut out. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, aServerWithoutAccounts, type TestServer } from '../support/server'
import { type MailServer, aMailServer } from '../support/smtp'

const PASSWORD = 'a-password-of-her-own'
const EMAIL = 'nina@test.example'

let server: TestServer
let post: MailServer
let browser: Browser
let admin: Desk
/** Nina’s own browser. */
let nina: Page

beforeAll(async () => {
  post = await aMailServer()
  server = await aServer({ SMTP_URL: post.url, MAIL_FROM: 'Termhouse <termhouse@test.example>' })
  browser = await aBrowser()
  admin = await signIn(browser, server.url, 'admin@demo.example')
  nina = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  await post.close()
})

const invitations = () => post.mails.filter(({ to }) => to[0] === EMAIL).map(({ raw }) => raw.replaceAll('=\r\n', ''))

const linkIn = (raw: string | undefined): string => /http:\/\/127\.0\.0\.1:\d+\/admin\/reset\/[0-9a-f]{40}/.exec(raw ?? '')?.[0] ?? ''

const openAccount = async (email: string): Promise<void> => {
  const id = await admin.page.evaluate(async (address) => {
    const response = await fetch(`/api/users?depth=0&where[email][equals]=${encodeURIComponent(address)}`)
    return ((await response.json()) as { docs: { id: number }[] }).docs[0]?.id
  }, email)
  await admin.open(`/admin/collections/users/${id}`)
  await admin.page.locator('.account-actions').waitFor()
}

const standing = () => admin.page.locator('.account-actions__standing').innerText()

const ninaSignsIn = async (): Promise<void> => {
  await nina.goto(`${server.url}/admin/login`)
  await nina.fill('#field-email', EMAIL)
  await nina.fill('#field-password', PASSWORD)
  await nina.click('button[type=submit]')
}

describe('An invitation', () => {
  it('is sent by an administrator with a name, an address and roles, and no password', async () => {
    await admin.open('/admin/collections/users')
    const form = admin.page.locator('.account-form')
    await form.getByLabel('Name').fill('Nina New')
    await form.getByLabel('E-mail address').fill(EMAIL)
    await form.getByLabel('Legal reviewer').check()
    expect(await violations(admin.page, '.account-form')).toEqual([])
    await form.getByRole('button', { name: 'Send invitation' }).click()
    await form.getByText('Nina New has been invited.').waitFor()
    await expect.poll(() => invitations().length).toBe(1)
  })

  it('says what is missing before anything is sent', async () => {
    const form = admin.page.locator('.account-form')
    await form.getByLabel('Name').fill('Nina Twice')
    await form.getByLabel('E-mail address').fill(EMAIL)
    await form.getByRole('button', { name: 'Send invitation' }).click()
    await form.getByRole('alert').waitFor()
    expect(await form.getByRole('alert').innerText()).toContain('already registered')
    expect(await violations(admin.page, '.account-form')).toEqual([])
    expect(invitations()).toHaveLength(1)
  })

  it('is seen in the list until it is accepted, and sent again when it was lost', async () => {
    await admin.open('/admin/collections/users')
    const row = admin.page.locator('tr', { hasText: EMAIL })
    expect(await row.innerText()).toContain('Invited, not accepted yet')
    await openAccount(EMAIL)
    expect(await standing()).toBe('Invited, not accepted yet')
    await admin.page.locator('#account-invite').click()
    await admin.page.getByText('The invitation is on its way.').waitFor()
    await expect.poll(() => invitations().length).toBe(2)
    expect(linkIn(invitations()[1])).not.toBe(linkIn(invitations()[0]))
  })

  it('is accepted by choosing a password, which signs its owner in', async () => {
    await nina.goto(linkIn(invitations()[1]))
    await nina.fill('#field-password', PASSWORD)
    await nina.fill('#field-confirm-password', PASSWORD)
    expect(await violations(nina, 'main, .template-minimal')).toEqual([])
    await nina.click('button[type=submit]')
    await nina.waitForURL(`${server.url}/admin`)
    await openAccount(EMAIL)
    expect(await standing()).toBe('Active')
  })
})

describe('A person’s own account', () => {
  it('has their choice of mails, and nothing to deactivate themselves with', async () => {
    await nina.goto(`${server.url}/admin/account`)
    await nina.locator('#field-mails__commented').uncheck()
    for (const part of ['#field-mails', '#field-roles', '.account-actions', '.field-type.text']) {
      expect(await violations(nina, part)).toEqual([])
    }
    await nina.click('#action-save')
    await nina.getByText(/updated successfully/i).waitFor()
    await nina.reload()
    await nina.locator('#field-mails__commented').waitFor()
    expect(await nina.locator('#field-mails__commented').isChecked()).toBe(false)
    expect(await nina.locator('#field-mails__submitted').isChecked()).toBe(true)
    expect(await nina.locator('#account-deactivate').count()).toBe(0)
  })
})

describe('An administrator', () => {
  it('signs a person out everywhere', async () => {
    await openAccount(EMAIL)
    await admin.page.locator('#account-sign-out').click()
    expect(await violations(admin.page, '.account-actions')).toEqual([])
    await admin.page.locator('#confirm-sign-out').click()
    await admin.page.getByText('Signed out everywhere.').waitFor()
    await nina.goto(`${server.url}/admin/collections/terms`)
    await nina.waitForURL(/\/admin\/login/)
    await ninaSignsIn()
    await nina.waitForURL(`${server.url}/admin`)
  })

  it('deactivates an account, after being asked, with the keyboard alone', async () => {
    await openAccount(EMAIL)
    await admin.page.locator('#account-deactivate').focus()
    await admin.page.keyboard.press('Enter')
    await admin.page.locator('#cancel-account-act').click()
    expect(await standing()).toBe('Active')
    await admin.page.locator('#account-deactivate').focus()
    await admin.page.keyboard.press('Enter')
    await admin.page.locator('#confirm-deactivate').focus()
    await admin.page.keyboard.press('Enter')
    await expect.poll(standing).toBe('Deactivated')
    expect(await violations(admin.page, '.account-actions')).toEqual([])
    await nina.goto(`${server.url}/admin/collections/terms`)
    await nina.waitForURL(/\/admin\/login/)
    await ninaSignsIn()
    await nina.getByText('Nobody can sign in with this e-mail address and this password.').waitFor()
  })

  it('gives a second role, and takes the first', async () => {
    await openAccount(EMAIL)
    const roles = admin.page.locator('#field-roles')
    await roles.getByLabel('Subject reviewer').check()
    await roles.getByLabel('Editor').uncheck()
    await admin.page.click('#action-save')
    await admin.page.getByText(/updated successfully/i).waitFor()
    await admin.page.reload()
    await roles.getByLabel('Subject reviewer').waitFor()
    expect(await roles.locator('input:checked').count()).toBe(2)
  })

  it('lets the person in again', async () => {
    await openAccount(EMAIL)
    await admin.page.locator('#account-reactivate').click()
    await expect.poll(standing).toBe('Active')
    await ninaSignsIn()
    await nina.waitForURL(`${server.url}/admin`)
  })

  it('makes an account for a machine, whose key is shown once', async () => {
    await admin.open('/admin/collections/users')
    const form = admin.page.locator('.account-form')
    await form.getByLabel('a machine, which gets an API key').check()
    await form.getByLabel('Name').fill('Importer')
    await form.getByRole('button', { name: 'Make API key' }).click()
    const key = await form.locator('output code').last().innerText()
    expect(await violations(admin.page, '.account-form')).toEqual([])
    const response = await fetch(`${server.url}/api/terms`, { headers: { Authorization: `users API-Key ${key}` } })
    expect(response.status).toBe(200)
    await admin.page.reload()
    expect(await admin.page.content()).not.toContain(key)
  })

  it('reads what happened to accounts, and what was mailed', async () => {
    await admin.open('/admin/collections/account-events')
    await admin.page.locator('tbody tr').first().waitFor()
    expect(await admin.page.locator('tbody').innerText()).toContain('Reactivated')
    await admin.open('/admin/collections/mails')
    await admin.page.locator('tbody tr').first().waitFor()
    expect(await admin.page.locator('tbody').innerText()).toContain('Your account for')
  })
})

describe('A stranger', () => {
  it('who guesses is stopped at both doors by one count, and told how long', async () => {
    const body = { email: 'nobody@test.example', password: 'guess' }
    const byRest = () =>
      fetch(`${server.url}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const byGraphql = async () => {
      const query = `mutation { loginUser(email: "${body.email}", password: "${body.password}") { token } }`
      const response = await fetch(`${server.url}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code
    }
    expect((await byRest()).status).toBe(401)
    expect([await byGraphql(), await byGraphql(), await byGraphql()]).toEqual(Array(3).fill('wrong_credentials'))
    expect((await byRest()).status).toBe(401)
    expect(await byGraphql()).toBe('too_many_attempts')
    const answer = await byRest()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('On a telephone', () => {
  it('nothing of an account is cut off', async () => {
    await admin.page.setViewportSize({ width: 375, height: 800 })
    await openAccount(EMAIL)
    const wide = (selector: string) =>
      admin.page.locator(selector).evaluate((element) => element.scrollWidth > element.clientWidth || element.getBoundingClientRect().right > window.innerWidth)
    expect(await wide('.account-actions')).toBe(false)
    await admin.open('/admin/collections/users')
    await admin.page.locator('.account-form').waitFor()
    expect(await wide('.account-form')).toBe(false)
    await admin.page.setViewportSize({ width: 1440, height: 1000 })
  })
})

describe('A new installation', () => {
  it('offers nobody a form for the first account, and says how it is made', async () => {
    const empty = await aServerWithoutAccounts()
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${empty.url}/admin`)
    await page.waitForURL(`${empty.url}/admin/create-first-user`)
    expect(await page.locator('h1').innerText()).toBe('No account yet')
    expect(await page.locator('body').innerText()).toContain('termhouse user create')
    expect(await page.locator('form, input').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.context().close()
    await empty.stop()
  })
})
