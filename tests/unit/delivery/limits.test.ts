import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { LIMITS, variablesProblem } from '../../../src/delivery/graphql/limits'
import { createPrepare } from '../../../src/delivery/graphql/prepare'

const prepare = createPrepare(LIMITS)

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
    expect(codesOf(query)).toEqual(['TOO_MANY_FRAGMENTS', 'TOO_MANY_ALIASES'])
  })

  it('whose fragments spread each other is refused', () => {
    expect(codesOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  it('of the schema itself is answered: tools ask it', () => {
    expect(codesOf(getIntrospectionQuery())).toEqual([])
    expect(codesOf(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true }))).toEqual([])
  })

  it('of the schema itself has a depth of its own, and its aliases count', () => {
    const types = (levels: number) => `{ __type(name: "Term") { ${'ofType { '.repeat(levels)} name ${'} '.repeat(levels)} } }`
    expect(codesOf(types(18))).toEqual([])
    expect(codesOf(types(19))).toEqual(['QUERY_TOO_DEEP'])
    const twice = (times: number) => `{ ${Array.from({ length: times }, (_, at) => `a${at}: __typename`).join(' ')} }`
    expect([codesOf(twice(30)), codesOf(twice(31))]).toEqual([[], ['TOO_MANY_ALIASES']])
  })

  it('of the schema itself is refused where the server says so, and what kind a record is stays answered', () => {
    const closed = createPrepare({ ...LIMITS, introspection: false })
    const codes = (query: string) => {
      const found = closed(query)
      return 'errors' in found ? found.errors.map(({ extensions }) => extensions.code) : []
    }
    expect(codes('{ __schema { queryType { name } } }')).toEqual(['INTROSPECTION_OFF'])
    expect(codes('{ ...A } fragment A on Query { __type(name: "Term") { name } }')).toEqual(['INTROSPECTION_OFF'])
    expect(codes('{ lookup(slug: "a") { __typename } }')).toEqual([])
  })

  it('has so many directives and no more', () => {
    const directed = (times: number) => `query ($a: Boolean!) { ${'glossary @skip(if: $a) { name } '.repeat(times)} }`
    expect(codesOf(directed(50))).toEqual([])
    expect(codesOf(directed(51))).toEqual(['TOO_MANY_DIRECTIVES', 'TOO_MANY_REPEATS'])
  })

  it('that would keep the rules of the specification busy is refused before they run', () => {
    const repeated = `{ ${'glossary { name } '.repeat(480)} }`
    expect(codesOf(repeated)).toEqual(['TOO_MANY_REPEATS'])
    const inline = `{ glossary { ${'... on Glossary { name } '.repeat(200)} } }`
    expect(codesOf(inline)).toEqual(['TOO_MANY_REPEATS'])
  })

  it('with a misspelt name gets a hint in development alone', () => {
    const messages = (suggestions: boolean) => {
      const found = createPrepare({ ...LIMITS, suggestions })('{ glosary { name } terms(frist: 1) { totalCount } }')
      return 'errors' in found ? found.errors.map(({ message }) => message).join(' ') : ''
    }
    expect(messages(false)).toContain('Cannot query field "glosary"')
    expect(messages(false)).not.toContain('Did you mean')
    expect(messages(true)).toContain('Did you mean')
  })

  it('with many mistakes is told of the first twenty', () => {
    const found = prepare(`{ ${Array.from({ length: 40 }, (_, at) => `nothing${at}`).join(' ')} }`)
    expect('errors' in found && found.errors).toHaveLength(21)
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

describe('Variables', () => {
  it('are bounded by their size, and by what can be written as JSON', () => {
    expect(variablesProblem({ slug: 'x'.repeat(79_000) }, LIMITS)).toBeNull()
    expect(variablesProblem({ slug: 'x'.repeat(81_000) }, LIMITS)?.extensions.code).toBe('VARIABLES_TOO_LARGE')
    const nested: unknown = JSON.parse(`${'['.repeat(45_000)}${']'.repeat(45_000)}`)
    expect(variablesProblem({ slug: nested }, LIMITS)?.extensions.code).toBe('VARIABLES_TOO_LARGE')
    expect(variablesProblem(undefined, LIMITS)).toBeNull()
  })
})
