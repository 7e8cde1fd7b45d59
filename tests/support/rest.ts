/** The CMS's REST API without a server: Payload's own router answers in the test's process. */
import { handleEndpoints } from 'payload'
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
