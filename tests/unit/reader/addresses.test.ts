import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphQLErrorEntry } from '../../../src/client'
import { createClient } from '../../../src/client'
import { createReader } from '../../../src/reader/reader'
import { anEntry, aSite, readerAnswers, readerTransport } from '../../support/reader-glossary'
import { textOf, visit } from './pages'

describe('addresses', () => {
  test.each([
    '/',
    '/letters/s',
    '/terms/send-mediation',
    '/categories/ehc-plans',
    '/authors',
    '/authors/faye-donaldson',
    '/references',
    '/references/children-and-families-act-2014',
    '/search',
    '/search?q=mediation',
    '/preview/send-mediation?token=abc',
  ])('%s is a page', async (address) => {
    const page = await visit(address)
    expect(page.error).toBeUndefined()
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toMatch(/^<!doctype html><html lang="en-GB">/)
  })

  test.each([
    '/nothing',
    '/terms/send-mediation/more',
    '/categories/nothing',
    '/authors/nothing',
    '/references/nothing',
    '/letters/q',
    '/constructor',
    '/terms/%',
    '//',
    '/__proto__/x',
  ])('%s is not found, and says where to look', async (address) => {
    const page = await visit(address)
    expect(page.status).toBe(404)
    expect(page.body).toContain('<meta name="robots" content="noindex"/>')
    expect(textOf(page.body)).toContain('every entry, A to Z')
  })

  test.each([
    ['/terms/send-mediation/', '/terms/send-mediation'],
    ['/authors/', '/authors'],
    ['/search/?q=ehc%20plan', '/search?q=ehc+plan'],
    ['/terms', '/'],
    ['/categories/', '/'],
  ])('%s leads to %s', async (from, to) => {
    const page = await visit(from)
    expect(page.status).toBe(301)
    expect(page.headers.location).toBe(to)
  })

  test('no address leads to another site, whatever is typed', async () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '\\',
      '%2f',
      '%5c',
      '..',
      'terms',
      'authors',
      'evil.example',
      '@',
      'a b',
      '%',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 6 }), async (parts) => {
        const { status, headers } = await visit(`/${parts.join('')}`)
        expect(status).toBeLessThan(500)
        if (headers.location) {
          expect(headers.location).toMatch(/^\/(?![/\\])/)
          expect(new URL(headers.location, 'https://glossary.example').host).toBe('glossary.example')
        }
      }),
    )
  })

  test('a redirect is final: the address it names redirects no further', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        const { headers } = await visit(path || '/')
        if (headers.location) expect((await visit(headers.location)).headers.location).toBeUndefined()
      }),
    )
  })

  test('a former slug leads to the entry for good, a replaced one for now', async () => {
    expect(await visit('/terms/sen-mediation')).toMatchObject({
      status: 301,
      headers: { location: '/terms/send-mediation' },
    })
    const glossary = aSite()
    const page = await visit('/terms/old', {
      TermPage: () => ({ glossary, lookup: { __typename: 'TermMoved', slug: 'new', permanent: false } }),
    })
    expect(page).toMatchObject({ status: 302, headers: { location: '/terms/new' } })
  })

  test('an unknown entry is answered with the nearest names', async () => {
    const page = await visit('/terms/send-mediaton')
    expect(page.status).toBe(404)
    expect(textOf(page.body)).toContain('Did you mean SEND mediation EHCP (EHC plan)')
    expect(page.body).toContain('<a href="/terms/ehc-plan">EHCP (EHC plan)</a>')
  })

  test('a withdrawn entry says when and why it went', async () => {
    const page = await visit('/terms/statement-of-sen')
    expect(page.status).toBe(410)
    expect(textOf(page.body)).toContain('It was withdrawn on 5 November 2025 and is no longer available.')
    expect(textOf(page.body)).toContain('Reason: Statements were replaced by EHC plans')
  })

  test('pages are asked for again each time, so that a publication shows at once', async () => {
    expect((await visit('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })
})

describe('when the glossary cannot be asked', () => {
  const failing = (errors: GraphQLErrorEntry[]) =>
    createReader({ client: createClient({ transport: async () => ({ errors }) }), assetVersion: 'v1' })

  test('the page says so without the cause, and the caller is given it', async () => {
    const reader = failing([{ message: 'libsql: disk I/O error at /var/data' }])
    for (const path of ['/', '/terms/send-mediation', '/nothing']) {
      const page = await reader.render(path, new URLSearchParams())
      expect(page.status).toBe(503)
      expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '30' })
      expect(textOf(page.body)).toContain('The glossary cannot be shown just now')
      expect(page.body).not.toContain('libsql')
      expect(String(page.error)).toContain('libsql')
    }
  })

  test('a page that breaks is our fault, not the service’s', async () => {
    const page = await visit('/', {
      HomePage: () => ({
        ...readerAnswers().HomePage(),
        glossary: { ...readerAnswers().HomePage().glossary, updatedAt: 'never' },
      }),
    })
    expect(page.status).toBe(500)
    expect(page.error).toBeInstanceOf(RangeError)
  })

  test('a cursor that was cut short is an address that leads nowhere', async () => {
    const good = readerTransport()
    const client = createClient({
      transport: async (operation) =>
        operation.variables.after
          ? { errors: [{ message: 'Not a cursor.', extensions: { code: 'BAD_USER_INPUT' } }] }
          : good(operation),
    })
    const page = await createReader({ client, assetVersion: 'v1' }).render(
      '/categories/ehc-plans',
      new URLSearchParams('after=x'),
    )
    expect(page.status).toBe(404)
    expect(page.error).toBeUndefined()
  })
})

describe('a draft preview', () => {
  test('is marked, kept from search engines and caches, and shows no published record', async () => {
    const page = await visit('/preview/send-mediation?token=abc')
    expect(textOf(page.body)).toContain('Draft preview. This text is not published')
    expect(page.body).toContain('<title>Draft: SEND mediation | The SEND Glossary</title>')
    expect(page.body).toContain('<meta name="robots" content="noindex"/>')
    expect(page.body).not.toContain('rel="canonical"')
    expect(page.body).not.toContain('About this entry')
    expect(page.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    })
  })

  test('is asked for with the token of its address, and with that alone', async () => {
    const tokens: (string | undefined)[] = []
    const client = createClient({ transport: readerTransport() })
    const previewClient = createClient({
      transport: async (operation, options) => {
        tokens.push(options?.previewToken)
        return readerTransport()(operation)
      },
    })
    const reader = createReader({ client, previewClient, assetVersion: 'v1' })
    await reader.render('/terms/send-mediation', new URLSearchParams('token=abc'))
    expect(tokens).toEqual([])
    await reader.render('/preview/send-mediation', new URLSearchParams('token=abc'))
    expect(tokens).toEqual(['abc'])
  })

  test('does not open without a token, or with one that was refused', async () => {
    expect((await visit('/preview/send-mediation')).status).toBe(403)
    const client = createClient({ transport: readerTransport() })
    const previewClient = createClient({
      transport: async () => ({ errors: [{ message: 'Revoked.', extensions: { code: 'UNAUTHENTICATED' } }] }),
    })
    const page = await createReader({ client, previewClient, assetVersion: 'v1' }).render(
      '/preview/send-mediation',
      new URLSearchParams('token=abc'),
    )
    expect(page.status).toBe(403)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(textOf(page.body)).toContain('Ask the editor who sent it for a new one.')
  })

  test('of a slug without a draft is not found', async () => {
    const page = await visit('/preview/nothing?token=abc')
    expect(page).toMatchObject({ status: 404, headers: { 'cache-control': 'private, no-store' } })
  })

  test('never says that the draft was withdrawn or is out of date', async () => {
    const preview = anEntry({ withdrawal: { at: '2026-02-01T09:00:00Z', reason: 'Old.' } })
    const page = await visit('/preview/x?token=abc', { PreviewPage: () => ({ glossary: aSite(), preview }) })
    expect(textOf(page.body)).not.toContain('has been withdrawn')
  })
})
