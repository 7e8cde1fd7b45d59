/** What a request is called in the log and to whoever asked: theirs, if it can be one, or ours. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Of one process: names of several never meet, and cost no randomness each. */
const prefix = randomBytes(6).toString('hex')
let count = 0

/** Nothing that could break a log, a header or a terminal. */
const USABLE = /^[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,127}$/

export const requestIdOf = (req: IncomingMessage): string => {
  const given = req.headers['x-request-id']
  if (typeof given === 'string' && USABLE.test(given)) return given
  count += 1
  return `${prefix}-${count.toString(36)}`
}
