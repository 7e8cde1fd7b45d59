/** How errors leave Payload's REST API: a stable code each, and 503 where the database takes no writes. */
import type { AfterErrorHook } from 'payload'
import { CATALOGUE, Refused, refuse } from '../errors'

export const onError: AfterErrorHook = ({ error, req }) => {
  const cause = rootOf(error)
  if (cause instanceof Refused) {
    return {
      status: cause.status,
      // `errors` is the shape that Payload's own screens read; `refusals` is ours.
      response: { errors: cause.refusals.map((refusal) => ({ name: 'Refused', ...refusal })), refusals: cause.refusals } as never,
    }
  }
  if (takesNoWrites(cause)) {
    const refusal = refuse('storage_unavailable')
    req.payload.logger.error({ err: cause }, 'The database takes no writes')
    return {
      status: CATALOGUE.storage_unavailable.status,
      response: { errors: [{ name: 'Refused', ...refusal }], refusals: [refusal] } as never,
    }
  }
}

/** Database layers wrap what they caught. */
const rootOf = (error: unknown): unknown => {
  let at = error
  for (let depth = 0; depth < 10 && at instanceof Error; depth += 1) {
    if (at instanceof Refused || takesNoWrites(at)) return at
    if (!(at.cause instanceof Error)) return at
    at = at.cause
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
