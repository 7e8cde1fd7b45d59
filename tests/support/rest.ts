/** The CMS's REST API without a server: Payload's own router answers in the test's process. */
import { configToSchema } from '@payloadcms/graphql'
import { graphql, type GraphQLFormattedError } from 'graphql'
import { createLocalReq, handleEndpoints } from 'payload'
import { type Id, type Person, TEST_PASSWORD, type TestCms } from './cms'

export interface RestAnswer {
  readonly status: number
  readonly body: unknown
}

export type Rest = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<RestAnswer>

/** @param by their password must be the one that `aPerson` gives. Paths start with `/api/`. */
export const restAs = async ({ payload, database }: TestCms, by: Person): Promise<Rest> => {
  const { token } = await payload.login({ collection: 'users', data: { email: by.email, password: TEST_PASSWORD } })
  return async (method, path, body) => {
    const response = await handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: database.url,
      request: new Request(`https://glossary.example${path}`, {
        method,
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    })
    return { status: response.status, body: await response.json() }
  }
}

/** A request by whoever the headers say: a session, an API key, or nobody; from a client of its own, where it matters. */
export const ask = async (
  { payload, database }: TestCms,
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<RestAnswer & { readonly headers: Headers }> => {
  const response = await handleEndpoints({
    config: payload.config,
    payloadInstanceCacheKey: database.url,
    request: new Request(`https://glossary.example${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

/** Payload's GraphQL API: the answer's data and the codes of its errors. The request comes as if from REST, without a session. */
export const inGraphql = async (
  cms: TestCms,
  source: string,
  { by, client = '198.51.100.1' }: { by?: Person; client?: string } = {},
): Promise<{ data: unknown; codes: (string | undefined)[]; messages: string[] }> => {
  const { schema } = configToSchema(cms.payload.config)
  const req = await createLocalReq({ ...(by ? { user: by } : {}), req: { headers: new Headers({ 'x-forwarded-for': client }) } }, cms.payload)
  req.payloadAPI = 'GraphQL'
  const { data, errors = [] } = await graphql({ schema, source, contextValue: { req, headers: {}, res: {} } })
  // As Payload's route formats errors: by the hook of the configuration.
  const formatted = await Promise.all(
    errors.map(async (error) => {
      const result: GraphQLFormattedError = { message: error.message, extensions: {} }
      const [hook] = cms.payload.config.hooks.afterError ?? []
      const answer = await hook?.({ error, graphqlResult: result, req, context: req.context })
      const { message, extensions }: { message: string; extensions?: { code?: string } } = answer?.graphqlResult ?? result
      return { message, code: extensions?.code }
    }),
  )
  return { data, codes: formatted.map(({ code }) => code), messages: formatted.map(({ message }) => message) }
}

/** Brings back the oldest version of a term that has this digest, as a draft. The Local API cannot: it knows no `draft` there. */
export const restoreText = async (cms: TestCms, term: Id, digest: string, by: Person): Promise<RestAnswer> => {
  const { docs } = await cms.payload.findVersions({
    collection: 'terms',
    where: { and: [{ parent: { equals: term } }, { 'version.digest': { equals: digest } }] },
    sort: 'createdAt',
    limit: 1,
  })
  const rest = await restAs(cms, by)
  return rest('POST', `/api/terms/versions/${docs[0]?.id}?draft=true`)
}
