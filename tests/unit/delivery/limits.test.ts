import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/delivery/graphql/prepare'

const codesOf = (query: string): unknown[] => {
  const prepared = prepare(query)
  return 'errors' in prepared ? [...new Set(prepared.errors.map((error) => error.extensions.code))] : []
}

const nested = (levels: number): string => `{ terms(first: 2) { nodes ${'{ category { terms(first: 2) { nodes '.repeat(levels)}{ title }${' } } }'.repeat(levels)} } }`

describe('A query', () => {
  it('of twelve levels is answered, one of more is not', () => {
    expect(codesOf(nested(3))).toEqual([])
    expect(codesOf(nested(4))).toEqual(['QUERY_TOO_DEEP'])
  })

  it('is as deep as its fragments make it', () => {
    const query = `{ terms(first: 2) { nodes { ...A } } }
      fragment A on Term { category { terms(first: 2) { nodes { ...B } } } }
      fragment B on Term { category { terms(first: 2) { nodes { ...C } } } }
      fragment C on Term { category { terms(first: 2) { nodes { category { name } } } } }`
    expect(codesOf(query)).toEqual(['QUERY_TOO_DEEP'])
  })

  it('may ask for as many records as a page holds, and not for lists within lists without end', () => {
    const within = (first: number, inner: number) =>
      `{ terms(first: ${first}) { nodes { category { terms(first: ${inner}) { nodes { category { terms(first: ${inner}) { totalCount } } } } } } } }`
    expect(codesOf(within(100, 10))).toEqual([])
    expect(codesOf(within(100, 100))).toEqual(['QUERY_TOO_COSTLY'])
    expect(codesOf(within(-1000, 100))).toEqual([])
  })

  it('has the aliases of a fragment wherever the fragment is spread', () => {
    const aliases = Array.from({ length: 4 }, (_, place) => `a${place}: title`).join(' ')
    const spread = (times: number) =>
      `{ ${Array.from({ length: times }, (_, place) => `t${place}: term(slug: "a") { ...A }`).join(' ')} } fragment A on Term { ${aliases} }`
    expect(codesOf(spread(6))).toEqual([])
    expect(codesOf(spread(7))).toEqual(['TOO_MANY_ALIASES'])
  })

  it('of fragments within fragments is measured without unfolding them', () => {
    const levels = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
    const query = `{ ...F0 } ${levels.join(' ')} fragment F60 on Query { a: glossary { name } }`
    expect(codesOf(query)).toEqual(['TOO_MANY_ALIASES'])
  })

  it('whose fragments spread each other is refused', () => {
    expect(codesOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  it('of the schema itself is answered: tools ask it', () => {
    expect(codesOf(getIntrospectionQuery())).toEqual([])
  })

  it('that asks for a draft is known as one, by whatever name and inside whatever fragment', () => {
    const previews = (query: string): boolean => {
      const prepared = prepare(query)
      return 'document' in prepared && prepared.previews
    }
    expect(previews('{ mine: preview(slug: "a") { title } }')).toBe(true)
    expect(previews('{ ...A } fragment A on Query { preview(slug: "a") { title } }')).toBe(true)
    expect(previews('{ glossary { name } }')).toBe(false)
  })
})
