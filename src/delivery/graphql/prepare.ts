/** From a query's text to a document that may be run. Texts seen before are not parsed and validated again. */
import { getOperationAST, GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql'
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { coded, withCode } from './errors'
import { LIMITS, limitRule } from './limits'
import { schema } from './schema'

export type Prepared =
  | { readonly document: DocumentNode; /** Asks for a draft: its answer is one person's, and is never kept. */ readonly previews: boolean }
  | { readonly errors: readonly GraphQLError[] }

export const prepare = (query: string): Prepared => {
  const known = prepared.get(query)
  if (known) return known
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [document] }
  const errors = validate(schema, document, [...specifiedRules, limitRule])
  if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
  const found = { document, previews: previewsDrafts(document) }
  prepared.set(query, found)
  return found
}

/** An operation that cannot be told: several without a name, or a name that none has. */
export const operationError = (document: DocumentNode, operationName: string | null | undefined): GraphQLError | null =>
  getOperationAST(document, operationName)
    ? null
    : coded(
        'BAD_USER_INPUT',
        operationName
          ? `No operation in this document is called "${operationName}". Check operationName.`
          : 'This document holds several operations or none. Say which one to run with operationName.',
      )

/** A parsed document takes about ten times the space of its text. */
const prepared = new LRUCache<string, Extract<Prepared, { document: DocumentNode }>>({
  maxSize: 2_000_000,
  sizeCalculation: (_, query) => query.length + 1,
})

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return error.message.includes('tokens')
      ? coded('QUERY_TOO_LONG', `This query has more than ${LIMITS.tokens} tokens. Split it into several.`)
      : withCode(error, 'GRAPHQL_PARSE_FAILED')
  }
}

const previewsDrafts = (document: DocumentNode): boolean =>
  document.definitions.some(
    (definition) =>
      (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) &&
      asksFor((definition as OperationDefinitionNode).selectionSet, 'preview'),
  )

/** `preview` is a field of Query alone, so where it stands need not be looked at. */
const asksFor = ({ selections }: SelectionSetNode, field: string): boolean =>
  selections.some(
    (selection) =>
      (selection.kind === Kind.FIELD && selection.name.value === field) ||
      ('selectionSet' in selection && selection.selectionSet !== undefined && asksFor(selection.selectionSet, field)),
  )
