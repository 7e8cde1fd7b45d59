/** How errors leave Payload's REST API: a stable code each, and 503 where the database takes no writes. */
import type { GraphQLFormattedError } from 'graphql'
import type { AfterErrorHook, AfterErrorResult } from 'payload'
import { CATALOGUE, Refused, type Refusal, refuse } from '../errors'

export const onError: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = rootOf(error)
  if (cause instanceof Refused) return answer(cause.status, cause.refusals, graphqlResult, String(req.query?.autosave) === 'true')
  // A wrong password, told by Payload: in the words of every other reason why nobody can sign in.
  if (SIGN_IN_FAILURES.includes(nameOf(cause))) return answer(CATALOGUE.wrong_credentials.status, [refuse('wrong_credentials')], graphqlResult)
  if (takesNoWrites(cause)) {
    req.payload.logger.error({ err: cause }, 'The database takes no writes')
    return answer(CATALOGUE.storage_unavailable.status, [refuse('storage_unavailable')], graphqlResult)
  }
}

const SIGN_IN_FAILURES: readonly string[] = ['AuthenticationError', 'LockedAuth']

const nameOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : '')

/** `errors` is the shape that Payload's own screens read (a refusal that names a field is shown beside it); `refusals` is ours. */
const answer = (
  status: number,
  refusals: readonly Refusal[],
  inGraphql?: GraphQLFormattedError,
  autosaved = false,
): AfterErrorResult => {
  const errors = refusals.map(({ code, message, field }) => ({
    name: 'Refused',
    code,
    // Payload's form would show it anew with every autosave; the term's form shows this one in a dialogue of its own.
    ...(autosaved && code === 'edited_meanwhile' ? {} : { message }),
    ...(field ? { data: { errors: [{ path: field, message, code }] } } : {}),
  }))
  const message = refusals.map((refusal) => refusal.message).join(' ')
  return {
    status,
    response: { errors, refusals },
    ...(inGraphql
      ? { graphqlResult: { ...inGraphql, message, extensions: { code: refusals[0]?.code, refusals, statusCode: status } } }
      : {}),
  }
}

/** Database layers and GraphQL wrap what they caught. */
const rootOf = (error: unknown): unknown => {
  let at = error
  for (let depth = 0; depth < 10 && at instanceof Error; depth += 1) {
    if (at instanceof Refused || takesNoWrites(at)) return at
    const inner: unknown = at.cause ?? (at as { originalError?: unknown }).originalError
    if (!(inner instanceof Error)) return at
    at = inner
  }
  return at
}

/** SQLite: disk full, read-only, I/O error (sqlite.org/rescode.html). MongoDB: OutOfDiskSpace, NotWritablePrimary. */
const NO_WRITES = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/
const NO_WRITES_MONGO: readonly unknown[] = [14031, 10107]

const takesNoWrites = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return (typeof error.code === 'string' && NO_WRITES.test(error.code)) || NO_WRITES_MONGO.includes(error.code)
}
