/** From a query's text to a document that may be run. Texts seen before are not parsed and validated again. */
import { getOperationAST, GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql'
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { coded, withCode } from './errors'
import { limitRule, type QueryLimits } from './limits'
import { schema } from './schema'

export type Prepared =
  | { readonly document: DocumentNode; /** Asks for a draft: its answer is one person's, and is never kept. */ readonly previews: boolean }
  | { readonly errors: readonly GraphQLError[] }

export type Prepare = (query: string) => Prepared

/** Bounded by number and by text: a parsed document takes up to fifty times the space of its text. */
const KEPT_DOCUMENTS = 1000
const KEPT_TEXT = 1_000_000

export const createPrepare = (limits: QueryLimits): Prepare => {
  const kept = new LRUCache<string, Extract<Prepared, { document: DocumentNode }>>({
    max: KEPT_DOCUMENTS,
    maxSize: KEPT_TEXT,
    sizeCalculation: (_, query) => query.length + 1,
  })
  // First what bounds the work of the others.
  const rules = [[limitRule(limits)], specifiedRules]
  const options = { maxErrors: MOST_ERRORS, hideSuggestions: !limits.suggestions }
  return (query) => {
    const known = kept.get(query)
    if (known) return known
    const document = parsed(query, limits)
    if (document instanceof GraphQLError) return { errors: [document] }
    for (const some of rules) {
      const errors = validate(schema, document, some, options)
      if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
    }
    const found = { document, previews: previewsDrafts(document) }
    kept.set(query, found)
    return found
  }
}

/** More mistakes than these nobody reads at once. */
const MOST_ERRORS = 20

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

const parsed = (query: string, limits: QueryLimits): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: limits.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return error.message.includes('tokens')
      ? coded('QUERY_TOO_LONG', `This query has more than ${limits.tokens} tokens. Split it into several.`)
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
