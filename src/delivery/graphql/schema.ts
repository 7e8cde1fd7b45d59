/** The public schema, code first. `schema.graphql` at the root is its printed form (scripts/print-schema.ts). */
import { printSchema } from 'graphql'
import { builder } from './builder'
import './types'

/** In the order of the files in types/, and of the fields in them: the order in which a page is read. */
export const schema = builder.toSchema({ sortSchema: false })

export const printedSchema = (): string =>
  ['# The public contract, printed by `npm run schema:print`. Do not edit: change src/delivery/graphql/types instead.', printSchema(schema), ''].join('\n')
