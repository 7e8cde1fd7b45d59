/** Errors as clients see them: a code to act on, a sentence to read, and nothing of what went on inside. */
import { GraphQLError } from 'graphql'

export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'BODY_TOO_LARGE'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_LONG'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_FRAGMENTS'
  | 'TOO_MANY_REPEATS'
  | 'VARIABLES_TOO_LARGE'
  | 'INTROSPECTION_OFF'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

export const coded = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } })

export const badInput = (message: string): GraphQLError => coded('BAD_USER_INPUT', message)

export const withCode = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  typeof error.extensions.code === 'string'
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        path: error.path,
        originalError: error.originalError,
        extensions: { ...error.extensions, code },
      })

/** @param report is told of every internal error, whole; the client is not. */
export const presentError = (error: Readonly<Error>, report: (cause: Error) => void): GraphQLError => {
  // graphql-http's own refusals: no query, a body that is not JSON, variables that are no object.
  if (!(error instanceof GraphQLError)) return coded('BAD_REQUEST', `${error.message}.`)
  if (typeof error.extensions.code === 'string') return error
  const cause = error.originalError
  if (cause && !(cause instanceof GraphQLError)) {
    report(cause)
    return new GraphQLError('Something went wrong on our side. It was recorded; try again in a moment.', {
      nodes: error.nodes,
      path: error.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode },
    })
  }
  return withCode(error, 'BAD_USER_INPUT')
}
