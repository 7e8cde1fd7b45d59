/**
 * How every process logs: one JSON object a line (pino), without what lets its reader in. A line that was written for a
 * request names the request.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import pino, { type Logger, type LoggerOptions } from 'pino'
import type { Env } from './env'

export const createLogger = (env: Pick<Env, 'logLevel'>, role: 'front' | 'admin'): Logger => pino(logOptions(env, role))

export const logOptions = ({ logLevel }: Pick<Env, 'logLevel'>, role: 'front' | 'admin'): LoggerOptions => ({
  level: logLevel,
  base: { pid: process.pid, role },
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  serializers: { err: serializeError, error: serializeError },
  mixin: () => {
    const requestId = requestIds().getStore()
    return requestId === undefined ? {} : { requestId }
  },
})

/** Names of what is nobody's to read, wherever it stands in what is logged, three levels deep. */
const SECRETS = [
  'authorization',
  'Authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'accessToken',
  'resetPasswordToken',
  'apiKey',
]

const serializeError = (error: Error): unknown => {
  const told: unknown = pino.stdSerializers.err(error)
  if (typeof told !== 'object' || told === null) return told
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, typeof value === 'string' ? withoutPasswords(value) : value]))
}

/** Addresses of databases and mail servers stand in messages of their drivers. */
const withoutPasswords = (text: string): string => text.replace(/\/\/([^:@/\s]+):[^@/\s]*@/g, '//$1@')

/** A request's path as it may be kept: the query may hold a token, and so does the address of a review link. */
export const loggedPath = (url: string): string => {
  const [path = ''] = url.split('?')
  return path.replace(/^(\/review\/)[^/]+/, '$1…').slice(0, 500)
}

const KEPT = Symbol.for('termhouse.requestIds')

/** The admin process holds this module twice; a request must be the same to both. */
const requestIds = (): AsyncLocalStorage<string> => {
  const kept = globalThis as { [KEPT]?: AsyncLocalStorage<string> }
  kept[KEPT] ??= new AsyncLocalStorage()
  return kept[KEPT]
}

/** Every line that is logged while `run` is at work, and what it waits for, names the request. */
export const withRequestId = <Result>(id: string, run: () => Result): Result => requestIds().run(id, run)
