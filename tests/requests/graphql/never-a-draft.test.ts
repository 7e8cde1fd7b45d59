/** Anonymous GraphQL never shows what is not published: asked of every query of the schema, for every field it has. */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../../src/delivery/graphql/schema'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../../factories/records'
import { aCms, type TestCms } from '../../support/cms'
import { aGraphqlServer, type GraphqlServer } from '../../support/graphql-server'

/** Stands in every text that must stay inside. */
const SECRET = 'Quillwort'

let cms: TestCms
let server: GraphqlServer

beforeAll(async () => {
  cms = await aCms()
  const category = (await aCategory(cms, { name: 'Open shelf' })).id
  const secret = (data: { slug: string }) => ({
    title: `${SECRET} term`,
    definition: `The ${SECRET} definition.`,
    category,
    data: { aliases: [{ label: `${SECRET} alias of ${data.slug}`, kind: 'synonym' }], ...data },
  })
  await aTerm(cms, { title: 'Open term', definition: 'An open definition.', state: 'published', category })
  await aTerm(cms, { ...secret({ slug: 'a-draft' }) })
  await aTerm(cms, { ...secret({ slug: 'in-review' }), state: 'in-review' })
  await aTerm(cms, { ...secret({ slug: 'changes-requested' }), state: 'changes-requested' })
  await aTerm(cms, { ...secret({ slug: 'approved' }), state: 'approved' })
  const gone = await aTerm(cms, { ...secret({ slug: 'gone' }), state: 'published' })
  await cms.act(gone.id, 'archive', cms.people.editor, { archiveAs: 'gone', reason: 'It was wrong.' })
  const edited = await aTerm(cms, { title: 'Edited term', state: 'published', category })
  await edit(cms, edited.id, { title: `${SECRET} edit`, body: richText(`The ${SECRET} edit.`) })
  await anAuthor(cms, { name: `${SECRET} author`, published: false })
  await aReference(cms, { title: `${SECRET} Act`, published: false })
  await aCategory(cms, { name: `${SECRET} category`, published: false })
  server = await aGraphqlServer(cms.database.url)
})

afterAll(async () => {
  await server.close()
  await cms.close()
})

/** What each argument may be: every address that hides something, and words that would find it. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  slug: ['a-draft', 'in-review', 'changes-requested', 'approved', 'gone', 'edited-term', 'open-term', 'quillwort-author'],
  query: [SECRET, 'Open'],
  prefix: [SECRET.slice(0, 3)],
}

/** Every scalar below a type, a few levels deep. */
const everythingOf = (type: GraphQLNamedType, depth: number): string => {
  if (isUnionType(type)) {
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${everythingOf(member, depth)}`)
      .join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isScalarType(inner) || isEnumType(inner)) return [field.name]
    return depth > 0 && !needsArguments(field) ? [`${field.name} ${everythingOf(inner, depth - 1)}`] : []
  })
  return `{ __typename ${[...new Set(fields)].join(' ')} }`
}

const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)

const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const required = field.args.find(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
  const values = required ? (ARGUMENTS[required.name] ?? ['']) : ['']
  const depth = isListType(isNonNullType(field.type) ? field.type.ofType : field.type) ? 2 : 3
  return values.map((value): [string, string] => {
    const argument = required ? `(${required.name}: ${JSON.stringify(value)})` : ''
    return [`${field.name}${argument}`, `{ ${field.name}${argument} ${everythingOf(getNamedType(field.type), depth)} }`]
  })
})

describe('Anonymous GraphQL', () => {
  it('is asked every query of the schema', () => {
    expect(new Set(queries.map(([name]) => name.split('(')[0]))).toEqual(
      new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})),
    )
  })

  it.each(queries)('never shows a draft, an unapproved edit, a gone entry or a user’s e-mail: %s', async (name, query) => {
    const { text, errors } = await server.ask(query)
    // An unknown address is repeated in the answer, as it was asked for.
    expect(text.replaceAll('"slug":"quillwort-author"', '')).not.toMatch(new RegExp(SECRET, 'i'))
    expect(text).not.toContain('@test.example')
    expect(errors?.map(({ extensions }) => extensions.code) ?? []).toEqual(name.startsWith('preview') ? ['UNAUTHENTICATED'] : [])
  })

  it('does answer what is published', async () => {
    const { data } = await server.ask('{ terms { nodes { title } } }')
    expect(data).toEqual({ terms: { nodes: [{ title: 'Edited term' }, { title: 'Open term' }] } })
  })

  it('says of a gone entry that it is gone and why, and no more', async () => {
    const { data } = await server.ask('{ lookup(slug: "gone") { __typename ... on TermGone { slug reason } } term(slug: "gone") { id } }')
    expect(data).toEqual({ lookup: { __typename: 'TermGone', slug: 'gone', reason: 'It was wrong.' }, term: null })
  })
})
