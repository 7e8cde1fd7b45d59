/**
 * The public contract that front ends were promised (tests/fixtures/contract/schema.graphql): everything in it stands in our
 * schema with the same names, types, defaults and nullability. More is welcome.
 */
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema, schema as ours } from '../../../src/delivery/graphql/schema'

const contract = buildSchema(readFileSync('tests/fixtures/contract/schema.graphql', 'utf8'))

/** What later issues bring, by coordinate, with the name. Empty when “The delivery API” ends. */
const LATER: Readonly<Record<string, string>> = {}

/** `Term.slug` to `String!`, `Query.terms(first:)` to `Int = 20`: one line for each thing a client may rely on. */
const promises = (types: readonly GraphQLNamedType[]): Map<string, string> => {
  const found = new Map<string, string>()
  const addField = (type: string, field: GraphQLField<unknown, unknown>): void => {
    found.set(`${type}.${field.name}`, String(field.type))
    for (const argument of field.args) {
      found.set(`${type}.${field.name}(${argument.name}:)`, withDefault(argument.type, argument.defaultValue))
    }
  }
  for (const type of types.filter(({ name }) => !name.startsWith('__'))) {
    found.set(type.name, type.constructor.name)
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) addField(type.name, field)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.set(`${type.name}.${field.name}`, withDefault(field.type, field.defaultValue))
      }
    }
    if (isEnumType(type)) for (const { name } of type.getValues()) found.set(`${type.name}.${name}`, 'value')
    if (isUnionType(type)) found.set(`${type.name} =`, type.getTypes().map(({ name }) => name).sort().join(' | '))
  }
  return found
}

const withDefault = (type: unknown, value: unknown): string =>
  value === undefined ? String(type) : `${String(type)} = ${JSON.stringify(value)}`

const promised = promises(Object.values(contract.getTypeMap()))
const kept = promises(Object.values(ours.getTypeMap()))
const isLater = (coordinate: string): boolean => (coordinate.split('(')[0] ?? coordinate) in LATER
const now = [...promised].filter(([coordinate]) => !isLater(coordinate))

describe('The public contract', () => {
  it('is not a short one', () => {
    expect(now.length).toBeGreaterThan(200)
  })

  it.each(now)('%s is %s', (coordinate, type) => {
    expect(kept.get(coordinate)).toBe(type)
  })

  it('lacks nothing but what a later issue brings, and that list names nothing that is there', () => {
    expect(Object.keys(LATER).filter((coordinate) => kept.has(coordinate) || !promised.has(coordinate))).toEqual([])
  })

  it('is committed as printed', () => {
    expect(readFileSync('schema.graphql', 'utf8')).toBe(printedSchema())
  })
})
