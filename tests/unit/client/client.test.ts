import { describe, expect, test } from 'vitest'
import type { GraphQLAnswer, Operation, RequestOptions } from '../../../src/client'
import {
  createClient,
  httpTransport,
  SiteFrameDocument,
  TermhouseClientError,
  TermPageDocument,
} from '../../../src/client'
import { aSite } from '../../support/reader-glossary'

const failure = async (work: Promise<unknown>): Promise<TermhouseClientError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(TermhouseClientError)
  return error as TermhouseClientError
}

describe('the typed client', () => {
  const answering = (answer: GraphQLAnswer) => {
    const sent: { operation: Operation; options?: RequestOptions }[] = []
    const client = createClient({
      transport: async (operation, options) => {
        sent.push({ operation, options })
        return answer
      },
    })
    return { client, sent }
  }

  test('sends the text of the document, its variables and its name', async () => {
    const { client, sent } = answering({
      data: { glossary: aSite(), lookup: { __typename: 'TermUnknown', slug: 'x', suggestions: [] } },
    })
    await client.query(TermPageDocument, { slug: 'x' }, { previewToken: 'secret' })
    expect(sent).toHaveLength(1)
    expect(sent[0]?.operation.query).toContain('query TermPage($slug: String!)')
    expect(sent[0]?.operation).toMatchObject({ operationName: 'TermPage', variables: { slug: 'x' } })
    expect(sent[0]?.options).toEqual({ previewToken: 'secret' })
  })

  test('gives the data, typed by the document', async () => {
    const { client } = answering({ data: { glossary: aSite({ name: 'A glossary' }) } })
    const { glossary } = await client.query(SiteFrameDocument, {})
    expect(glossary.name).toBe('A glossary')
  })

  test('throws the code and the sentence of an error, even beside data', async () => {
    const errors = [{ message: 'The cursor is not one of ours.', extensions: { code: 'BAD_USER_INPUT' } }]
    const error = await failure(answering({ data: { glossary: aSite() }, errors }).client.query(SiteFrameDocument, {}))
    expect(error.code).toBe('BAD_USER_INPUT')
    expect(error.message).toBe('SiteFrame was refused: The cursor is not one of ours.')
    expect(error.errors).toEqual(errors)
  })

  test('says so when an answer holds neither data nor errors', async () => {
    expect((await failure(answering({}).client.query(SiteFrameDocument, {}))).code).toBe('unreadable_answer')
    expect((await failure(answering({ data: null }).client.query(SiteFrameDocument, {}))).code).toBe(
      'unreadable_answer',
    )
  })

  test('names a service that cannot be reached, and keeps the cause', async () => {
    const cause = new TypeError('fetch failed')
    const client = createClient({ transport: () => Promise.reject(cause) })
    const error = await failure(client.query(SiteFrameDocument, {}))
    expect(error.code).toBe('unreachable')
    expect(error.cause).toBe(cause)
    expect(error.title).toMatch(/cannot be reached\. Try again/)
  })
})

describe('the HTTP transport', () => {
  const recording = (response: Response) => {
    const requests: Request[] = []
    const send: typeof fetch = async (input, init) => {
      requests.push(new Request(input, init))
      return response.clone()
    }
    return { send, requests }
  }

  test('posts JSON and asks for the GraphQL media type', async () => {
    const { send, requests } = recording(Response.json({ data: { glossary: aSite() } }))
    const client = createClient({ transport: httpTransport({ url: 'https://glossary.example/graphql', fetch: send }) })
    await client.query(SiteFrameDocument, {})
    const [request] = requests
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe('https://glossary.example/graphql')
    expect(request?.headers.get('content-type')).toBe('application/json')
    expect(request?.headers.get('accept')).toMatch(/^application\/graphql-response\+json/)
    expect(request?.headers.get('authorization')).toBeNull()
    expect(await request?.json()).toEqual({
      query: SiteFrameDocument.toString(),
      variables: {},
      operationName: 'SiteFrame',
    })
  })

  test('carries the preview token of the request, or else its own', async () => {
    const { send, requests } = recording(Response.json({ data: { glossary: aSite() } }))
    const transport = httpTransport({ url: 'https://glossary.example/graphql', fetch: send, previewToken: 'its-own' })
    const client = createClient({ transport })
    await client.query(SiteFrameDocument, {})
    await client.query(SiteFrameDocument, {}, { previewToken: 'of-the-request' })
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer its-own',
      'Bearer of-the-request',
    ])
  })

  test('reads the errors of an answer with status 400', async () => {
    const body = { errors: [{ message: 'Too deep.', extensions: { code: 'QUERY_TOO_DEEP' } }] }
    const { send } = recording(Response.json(body, { status: 400 }))
    const client = createClient({ transport: httpTransport({ url: 'https://glossary.example/graphql', fetch: send }) })
    expect((await failure(client.query(SiteFrameDocument, {}))).code).toBe('QUERY_TOO_DEEP')
  })

  test.each([
    ['a proxy’s error page', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['JSON that is no GraphQL answer', Response.json({ ok: true })],
    ['a bare JSON value', Response.json(null)],
  ])('names the status and the address of %s', async (_what, response) => {
    const { send } = recording(response)
    const client = createClient({ transport: httpTransport({ url: 'https://glossary.example/graphql', fetch: send }) })
    const error = await failure(client.query(SiteFrameDocument, {}))
    expect(error.code).toBe('unreadable_answer')
    expect(error.message).toContain(`HTTP ${response.status} from https://glossary.example/graphql`)
  })

  test('can be given up', async () => {
    const controller = new AbortController()
    controller.abort()
    const client = createClient({ transport: httpTransport({ url: 'http://127.0.0.1:9/graphql' }) })
    const error = await failure(client.query(SiteFrameDocument, {}, { signal: controller.signal }))
    expect(error.code).toBe('unreachable')
  })
})
