/** The GraphQL-over-HTTP specification, as its reference library audits a server. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aGraphqlServer, type GraphqlServer } from '../../support/graphql-server'

let server: GraphqlServer
beforeAll(async () => {
  server = await aGraphqlServer(`file:${inject('seededDatabase')}`)
})
afterAll(() => server.close())

const audits = serverAudits({ url: () => server.url, fetchFn: fetch })

describe('GraphQL over HTTP', () => {
  it('is audited in full', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [`${audit.id}: ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect('reason' in result ? result.reason : 'kept').toBe('kept')
  })
})
