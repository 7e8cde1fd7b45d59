/**
 * The typed client: a document in, its data out. Needs no GraphQL library; knows no server of ours.
 *
 *     const client = createClient({ transport: httpTransport({ url: 'https://example.org/graphql' }) })
 *     const { lookup } = await client.query(TermPageDocument, { slug: 'send-mediation' })
 */
import type { TypedDocumentString } from './generated/graphql'

export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
}

export interface RequestOptions {
  /** Shows drafts to `preview`, for this request only. Such answers must not be cached. */
  readonly previewToken?: string
  readonly signal?: AbortSignal
}

export interface GraphQLErrorEntry {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export interface GraphQLAnswer {
  readonly data?: unknown
  readonly errors?: readonly GraphQLErrorEntry[]
}

/** Carries one operation to a GraphQL service and its answer back. In process, it calls the executor. */
export type Transport = (operation: Operation, options?: RequestOptions) => Promise<GraphQLAnswer>

export interface TermhouseClient {
  /** Data of the answer. Throws a TermhouseClientError on any error: a page is whole or it is not shown. */
  query<Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Data>
}

export const createClient = ({ transport }: { transport: Transport }): TermhouseClient => ({
  async query<Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ) {
    const query = document.toString()
    const operationName = operationNameOf(query)
    const name = operationName ?? 'The query'
    const answer = await answerOf(name, () => transport({ query, variables, operationName }, options))
    const [first] = answer.errors ?? []
    if (first) throw refused(name, first, answer.errors ?? [])
    if (answer.data === null || answer.data === undefined)
      throw unreadable(name, 'the answer holds neither data nor errors')
    return answer.data as Data
  },
})

export interface HttpTransportOptions {
  /** Address of the GraphQL endpoint. */
  readonly url: string | URL
  /** Another fetch than the platform's: for tests, proxies, retries. */
  readonly fetch?: typeof fetch
  /** Sent with every request as a Bearer token. Keep it on the server: it opens drafts. */
  readonly previewToken?: string
}

/** GraphQL over HTTP: POST, JSON, `application/graphql-response+json` preferred. */
export const httpTransport =
  ({ url, fetch: send = fetch, previewToken }: HttpTransportOptions): Transport =>
  async (operation, options = {}) => {
    const token = options.previewToken ?? previewToken
    const name = operation.operationName ?? 'The query'
    const response = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(operation),
      signal: options.signal ?? null,
    })
    const text = await response.text()
    const answer = parseAnswer(text)
    if (!answer) throw unreadable(name, `HTTP ${response.status} from ${url} is not a GraphQL answer`)
    return answer
  }

/** An answer that could not be had, or that holds errors. `code` is stable; `message` says what happened and what to do. */
export class TermhouseClientError extends Error {
  override readonly name = 'TermhouseClientError'
  readonly code: string
  /** What happened, in a few words: for a heading. */
  readonly title: string
  readonly errors: readonly GraphQLErrorEntry[]

  constructor(
    {
      code,
      title,
      message,
      errors = [],
    }: { code: string; title: string; message: string; errors?: readonly GraphQLErrorEntry[] },
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.code = code
    this.title = title
    this.errors = errors
  }
}

const answerOf = async (name: string, ask: () => Promise<GraphQLAnswer>): Promise<GraphQLAnswer> => {
  try {
    return await ask()
  } catch (cause) {
    throw cause instanceof TermhouseClientError ? cause : unreachable(name, cause)
  }
}

const unreachable = (name: string, cause: unknown): TermhouseClientError =>
  new TermhouseClientError(
    {
      code: 'unreachable',
      title: 'The glossary cannot be reached. Try again in a moment.',
      message: `${name} got no answer: check that the GraphQL endpoint is up and its address right, then try again.`,
    },
    { cause },
  )

const unreadable = (name: string, why: string): TermhouseClientError =>
  new TermhouseClientError({
    code: 'unreadable_answer',
    title: 'The answer cannot be read. Check the address of the endpoint.',
    message: `${name} failed: ${why}. Check that the address is that of a GraphQL endpoint.`,
  })

const refused = (
  name: string,
  first: GraphQLErrorEntry,
  errors: readonly GraphQLErrorEntry[],
): TermhouseClientError => {
  const code = first.extensions?.code
  return new TermhouseClientError({
    code: typeof code === 'string' ? code : 'graphql_error',
    title: 'The glossary refused the question. Its reason says what to change.',
    message: `${name} was refused: ${first.message}`,
    errors,
  })
}

const operationNameOf = (query: string): string | null => /^\s*query\s+([_A-Za-z]\w*)/m.exec(query)?.[1] ?? null

const parseAnswer = (text: string): GraphQLAnswer | null => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    return 'data' in value || 'errors' in value ? (value as GraphQLAnswer) : null
  } catch {
    // Not JSON: a proxy's error page, most often. The caller names the status and the address.
    return null
  }
}
