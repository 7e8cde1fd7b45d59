/** GraphiQL in development: a developer opens /graphql, runs the first example, and nothing is asked of another host. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { aBrowser } from '../support/desk'
import { aDeliveryServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  const { buildGraphiql } = (await import('../../scripts/graphiql/build.mjs')) as { buildGraphiql: (root: string) => Promise<void> }
  await buildGraphiql(process.cwd())
  server = await aDeliveryServer({ NODE_ENV: 'development' })
  browser = await aBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const open = async (colorScheme: 'light' | 'dark'): Promise<{ page: Page; asked: string[]; errors: string[] }> => {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`${server.url}/graphql`)
  await page.getByRole('button', { name: /execute query/i }).waitFor()
  return { page, asked, errors }
}

describe('GraphiQL', () => {
  it('opens with examples, and answers the first at the press of a button', async () => {
    const { page, asked, errors } = await open('light')
    await page.getByRole('button', { name: /execute query/i }).click()
    await page.locator('.graphiql-response', { hasText: 'SEND mediation' }).waitFor()
    for (const name of ['Entry', 'AToZ', 'Search', 'Address', 'Then']) {
      expect(await page.getByRole('tab', { name: new RegExp(`^${name}`) }).count(), name).toBe(1)
    }
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  it('has examples that are answered, each with something in it', async () => {
    const { EXAMPLES } = (await import('../../scripts/graphiql/examples.mjs')) as { EXAMPLES: readonly { query: string }[] }
    for (const { query } of EXAMPLES) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown }
      expect(errors, query).toBeUndefined()
      expect(Object.values(data ?? {}).every((value) => value !== null), query).toBe(true)
      expect(JSON.stringify(data)).not.toContain('"hits":[]')
    }
  })

  it('hints at a misspelt name, as it does nowhere else', async () => {
    const answer = await fetch(`${server.url}/graphql?query=%7Bglosary%7Bname%7D%7D`)
    expect(await answer.text()).toContain('Did you mean')
  })

  it.each(['light', 'dark'] as const)('is usable by everybody, in the %s scheme, but for what its own makers have left open', async (scheme) => {
    const { page } = await open(scheme)
    const found = (await violations(page)).map((violation) => violation.split(':')[0])
    expect(found.filter((rule) => rule !== undefined && !LEFT_OPEN.includes(rule))).toEqual([])
    await page.close()
  })
})

/** In GraphiQL 4.1.2, which is for developers and in development alone. */
const LEFT_OPEN: readonly string[] = ['color-contrast', 'label', 'nested-interactive', 'target-size']
