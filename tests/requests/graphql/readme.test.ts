/** The README's examples, asked of the demonstration glossary: the answers printed there are the answers given. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aGraphqlServer, type GraphqlServer } from '../../support/graphql-server'

let server: GraphqlServer
beforeAll(async () => {
  server = await aGraphqlServer(`file:${inject('seededDatabase')}`)
})
afterAll(() => server.close())

const examples = [...readFileSync('README.md', 'utf8').matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query = '', answer = '']): [string, string] => [query, answer],
)

describe('The README', () => {
  it('has three examples with their answers', () => {
    expect(examples).toHaveLength(3)
  })

  it.each(examples)('is answered as printed: %s', async (query, answer) => {
    const { text } = await server.ask(query)
    expect(JSON.parse(text)).toEqual(JSON.parse(answer))
  })
})
