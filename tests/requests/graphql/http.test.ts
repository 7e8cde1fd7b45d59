/** One operation over HTTP and all its answers: caching, limits, errors, previews, the past. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Term } from '../../../src/generated/payload-types'
import { previewOf } from '../../../src/publication/preview'
import { aTerm, edit } from '../../factories/records'
import { aCms, type TestCms } from '../../support/cms'
import { aGraphqlServer, type GraphqlServer } from '../../support/graphql-server'

let cms: TestCms
let server: GraphqlServer
let term: Term

beforeAll(async () => {
  cms = await aCms()
  term = await aTerm(cms, { title: 'First title', state: 'published', data: { slug: 'first' } })
  server = await aGraphqlServer(cms.database.url, {
    preview: (slug, token) => (token === 'good' ? previewOf(cms.payload, slug) : Promise.reject(new Error('no'))),
  })
})

afterAll(async () => {
  await server.close()
  await cms.close()
})

const TITLE = '{ term(slug: "first") { title } }'

const publishEdit = async (data: Record<string, unknown>): Promise<void> => {
  await edit(cms, term.id, data)
  await cms.act(term.id, 'submit', cms.people.editor, { note: 'Better.' })
  await cms.act(term.id, 'approve', cms.people.legal)
  await cms.act(term.id, 'publish', cms.people.editor)
}

describe('An answer', () => {
  it('is kept by its entity tag: asked for again unchanged, it is a 304 without a body', async () => {
    const first = await server.ask(TITLE, { method: 'GET' })
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const again = await server.ask(TITLE, { method: 'GET', headers: { 'if-none-match': etag } })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  })

  it('is the same by GET and by POST', async () => {
    const [get, post] = await Promise.all([server.ask(TITLE, { method: 'GET' }), server.ask(TITLE)])
    expect(get.text).toBe(post.text)
  })

  it('may be read from any origin, without credentials', async () => {
    const { headers } = await server.ask(TITLE, { headers: { origin: 'https://elsewhere.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    const preflight = await fetch(server.url, { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
  })

  it('changes once a publication arrives, with its entity tag', async () => {
    const before = await server.ask(TITLE, { method: 'GET' })
    await publishEdit({ title: 'Second title' })
    await expect.poll(async () => (await server.ask(TITLE, { method: 'GET' })).data, { timeout: 1000 }).toEqual({
      term: { title: 'Second title' },
    })
    const after = await server.ask(TITLE, { method: 'GET' })
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })
})

describe('The past', () => {
  it('is answered as it stood at the moment asked for', async () => {
    await wait(5)
    const moment = new Date().toISOString()
    await wait(5)
    const { data } = await server.ask(TITLE)
    await publishEdit({ title: 'Third title' })
    await expect.poll(async () => (await server.ask(TITLE)).data).toEqual({ term: { title: 'Third title' } })
    const then = await server.ask(`{ term(slug: "first", asOf: "${moment}") { title } }`)
    expect(then.data).toEqual(data)
  })

  it('before anything was published is empty', async () => {
    const { data } = await server.ask('{ terms(asOf: "2001-01-01T00:00:00Z") { totalCount } }')
    expect(data).toEqual({ terms: { totalCount: 0 } })
  })

  it('keeps former addresses leading on after a rename', async () => {
    await publishEdit({ slug: 'renamed' })
    await expect
      .poll(async () => (await server.ask('{ lookup(slug: "first") { ... on TermMoved { slug permanent } } }')).data)
      .toEqual({ lookup: { slug: 'renamed', permanent: true } })
    await publishEdit({ slug: 'first' })
  })

  it('shows major changes with their notes, newest first', async () => {
    const { data } = await server.ask<{ term: { history: { note: string }[] } }>('{ term(slug: "first") { history { note } } }')
    expect(data?.term.history.map(({ note }) => note)).toEqual(['Better.', 'Better.', 'Better.', 'Better.', 'Please review.'])
  })
})

describe('A refusal', () => {
  const coded = async (query: string): Promise<string | undefined> => (await server.ask(query)).errors?.[0]?.extensions.code

  it('has a code and a sentence that says what to do', async () => {
    const { errors, headers } = await server.ask('{ terms(first: 101) { totalCount } }')
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toMatch(/100/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('etag')).toBeNull()
  })

  it.each([
    ['a field that is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a text that is no GraphQL', '{ terms(', 'GRAPHQL_PARSE_FAILED'],
    ['a broken cursor', '{ terms(after: "x") { totalCount } }', 'BAD_USER_INPUT'],
    ['a moment that is none', '{ glossary(asOf: "yesterday") { name } }', 'BAD_USER_INPUT'],
    ['a mutation', 'mutation { publish }', 'BAD_USER_INPUT'],
    ['a draft without a token', '{ preview(slug: "first") { title } }', 'UNAUTHENTICATED'],
    [
      'a query that is too deep',
      `{ terms { nodes ${'{ category { terms { nodes '.repeat(5)} { title } ${'} } }'.repeat(5)} } }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'lists within lists without end',
      '{ terms(first: 100) { nodes { category { terms(first: 100) { nodes { category { terms(first: 100) { totalCount } } } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    ['a list as long as a variable says, within another', 'query ($n: Int) { terms(first: $n) { nodes { category { terms(first: $n) { nodes { category { terms(first: 3) { totalCount } } } } } } } }', 'QUERY_TOO_COSTLY'],
    ['too many aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: glossary { name }`).join(' ')} }`, 'TOO_MANY_ALIASES'],
    ['too many words', `{ ${'glossary { name } '.repeat(600)} }`, 'QUERY_TOO_LONG'],
  ])('of %s is coded', async (_what, query, code) => {
    expect(await coded(query)).toBe(code)
  })

  it('of a body that is too large closes the connection with 413', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ term(slug: "${'x'.repeat(150_000)}") { title } }` }),
    })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('BODY_TOO_LARGE')
  })

  it('of several operations in one request says so', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: TITLE }, { query: TITLE }]),
    })
    expect(response.status).toBe(400)
  })
})

describe('A preview', () => {
  it('shows the draft to who holds a token, and is never kept', async () => {
    await edit(cms, term.id, { title: 'Draft title' })
    const draft = await server.ask('{ preview(slug: "first") { title category { name } } }', {
      headers: { authorization: 'Bearer good' },
    })
    expect(draft.data).toMatchObject({ preview: { title: 'Draft title' } })
    expect(draft.headers.get('cache-control')).toBe('private, no-store')
    expect(draft.headers.get('etag')).toBeNull()
    expect((await server.ask('{ preview(slug: "first") { title category { name } } }')).data).toEqual({ preview: null })
    expect((await server.ask(TITLE)).data).toEqual({ term: { title: 'Third title' } })
  })

  it('of an address where no draft stands is empty', async () => {
    const { data } = await server.ask('{ preview(slug: "nowhere") { title } }', { headers: { authorization: 'Bearer good' } })
    expect(data).toEqual({ preview: null })
  })
})
