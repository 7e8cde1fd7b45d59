/** The environment, read once at the door. Every variable stands here, in .env.example and in the README. */
import { isIP } from 'node:net'
import { z } from 'zod'

/** Secrets that stand in examples: never good enough for a server that others reach. */
export const SAMPLE_SECRETS = ['change-me', 'secret', 'your-secret-here', 'YOUR_SECRET_HERE', 'a-long-random-text-of-your-own']
export const SHORTEST_SECRET = 32

/** “Name <address>”, or an address alone. No quotation marks and no line breaks: it becomes a mail's header. */
const MAIL_FROM = /^(?:([^<>"\r\n]+?)\s*<([^<>"@\s]+@[^<>"@\s]+)>|([^<>"@\s]+@[^<>"@\s]+))$/

const onOff = z.enum(['on', 'off'])
const wholeNumber = (least: number, most: number) =>
  z.coerce.number(`must be a whole number from ${least} to ${most}`).int().min(least).max(most)
const seconds = wholeNumber(1, 3600)
/** Requests a minute; 0: as many as come. */
const rate = wholeNumber(0, 10_000_000)
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''))
const isOrigin = (text: string): boolean => /^https?:\/\/[^/?#\s]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text
/** An address, or a network in CIDR notation. */
const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/, 'must start with file:, mongodb:// or mongodb+srv://')
    .default('file:./data/termhouse.db'),
  PAYLOAD_SECRET: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  MEDIA_DIR: z.string().min(1).default('./data/media'),
  READER: onOff.default('on'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address like smtps://user:password@mail.example.org' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(MAIL_FROM, 'must be a name and an address, like: Termhouse <glossary@example.org>')
    .optional(),
  MAIL_LOG: z.enum(['full', 'brief']).optional(),
  TRUSTED_PROXIES: z.coerce.number('must be a number of proxies').int().min(0).max(9).default(0),
  CHECK_LINKS: z.enum(['off', 'weekly']).default('off'),
  CHECK_LINKS_PRIVATE: onOff.default('off'),
  LIMIT_BODY: wholeNumber(1000, 10_000_000).optional(),
  LIMIT_TOKENS: wholeNumber(100, 100_000).optional(),
  LIMIT_DEPTH: wholeNumber(3, 100).optional(),
  LIMIT_ALIASES: wholeNumber(0, 10_000).optional(),
  LIMIT_DIRECTIVES: wholeNumber(0, 10_000).optional(),
  LIMIT_COST: wholeNumber(100, 10_000_000).optional(),
  LIMIT_VARIABLES: wholeNumber(100, 10_000_000).optional(),
  LIMIT_INTROSPECTION_DEPTH: wholeNumber(3, 100).optional(),
  INTROSPECTION: onOff.default('on'),
  CORS_ORIGINS: list
    .refine((origins) => origins.join() === '*' || origins.join() === 'none' || (origins.length > 0 && origins.every(isOrigin)), {
      error: 'must be *, none, or origins like https://www.example.org, separated by commas',
    })
    .default(['*']),
  RATE_LIMIT_GRAPHQL: rate.default(30_000),
  RATE_LIMIT_READER: rate.default(6000),
  RATE_LIMIT_DESK: rate.default(6000),
  RATE_LIMIT_EXEMPT: list
    .refine((networks) => networks.every(isNetwork), {
      error: 'must be addresses or networks like 10.0.0.0/8, separated by commas',
    })
    .default([]),
  TIMEOUT_HEADERS: seconds.default(15),
  TIMEOUT_REQUEST: seconds.default(60),
  TIMEOUT_RESPONSE: seconds.default(60),
  TIMEOUT_KEEP_ALIVE: seconds.default(65),
  DRAIN_SECONDS: wholeNumber(0, 300).default(0),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  ACCESS_LOG: z.enum(['all', 'errors', 'off']).default('errors'),
  TRACING: onOff.default('off'),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  LAW_WATCH: onOff.default('off'),
  LEGISLATION_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default('https://www.legislation.gov.uk'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
})

export interface Env {
  /** `demonstration` where NODE_ENV says nothing: as in production, with secrets and accounts made for trying it out. */
  readonly mode: 'development' | 'test' | 'production' | 'demonstration'
  readonly host: string
  readonly port: number
  readonly databaseUrl: string
  /** Undefined outside production only; the demonstration then makes its own. */
  readonly secret: string | undefined
  /** Absolute, without a trailing slash. */
  readonly publicUrl: string
  readonly mediaDir: string
  readonly reader: boolean
  /** Credentials inside. Undefined: mail is written to the log. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: { readonly name: string; readonly address: string }
  /** How much of a mail is logged where no mail server is set. */
  readonly mailLog: 'full' | 'brief'
  /** Proxies in front of this server that add to X-Forwarded-For. */
  readonly trustedProxies: number
  /** Whether the clock asks outside hosts of itself. */
  readonly checkLinks: 'off' | 'weekly'
  /** Whether links may lead into private networks. */
  readonly checkPrivateLinks: boolean
  /** Limits of a query that differ from the defaults (src/delivery/graphql/limits.ts). */
  readonly limits: {
    readonly [Limit in 'bytes' | 'tokens' | 'depth' | 'aliases' | 'directives' | 'cost' | 'variables' | 'introspectionDepth']?: number
  }
  readonly introspection: boolean
  /** Whose pages may read the public side: everybody's, or those of these origins. */
  readonly corsOrigins: '*' | readonly string[]
  /** Requests a minute by one address, and by one token; 0 is no limit. */
  readonly rates: { readonly graphql: number; readonly reader: number; readonly desk: number; readonly exempt: readonly string[] }
  readonly timeouts: {
    /** Seconds each: for a request's headers, for all of it, for a client that takes nothing of its answer, between requests. */
    readonly headers: number
    readonly request: number
    readonly response: number
    readonly keepAlive: number
  }
  /** Between the word that the server stops (/readyz) and the end of new connections. */
  readonly drainSeconds: number
  readonly metricsToken: string | undefined
  readonly accessLog: 'all' | 'errors' | 'off'
  readonly tracing: boolean
  readonly demoPassword: string | undefined
  /** Whether the server asks legislation.gov.uk once a day for changes in the law that entries cite. */
  readonly lawWatch: boolean
  /** Where it asks, without a trailing slash. */
  readonly legislationUrl: string
  readonly logLevel: string
}

/** Lists every variable that is wrong, each with what it must be. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  }
}

/**
 * @throws EnvError naming every variable at fault. An empty variable counts as not set.
 * @param serving false for commands that only read the configuration (a build): they need no secret.
 */
export const parseEnv = (variables: Readonly<Record<string, string | undefined>>, { serving = true } = {}): Env => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const problems = parsed.success
    ? [
        ...secretProblems(serving ? parsed.data.NODE_ENV : undefined, parsed.data.PAYLOAD_SECRET),
        ...senderProblems(parsed.data.SMTP_URL, parsed.data.MAIL_FROM),
      ]
    : [
        ...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
        ...secretProblems(serving ? given.NODE_ENV : undefined, given.PAYLOAD_SECRET),
      ]
  if (!parsed.success || problems.length > 0) throw new EnvError(problems)
  const env = parsed.data
  return {
    mode: env.NODE_ENV ?? 'demonstration',
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    secret: env.PAYLOAD_SECRET,
    publicUrl: (env.PUBLIC_URL ?? `http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}`).replace(/\/+$/, ''),
    mediaDir: env.MEDIA_DIR,
    reader: env.READER === 'on',
    smtpUrl: env.SMTP_URL,
    mailFrom: senderOf(env.MAIL_FROM),
    // In production the log is read by more people than the mail is for, and a link in it lets its reader in.
    mailLog: env.MAIL_LOG ?? (env.NODE_ENV === 'production' ? 'brief' : 'full'),
    trustedProxies: env.TRUSTED_PROXIES,
    checkLinks: env.CHECK_LINKS,
    checkPrivateLinks: env.CHECK_LINKS_PRIVATE === 'on',
    limits: onlySet({
      bytes: env.LIMIT_BODY,
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      aliases: env.LIMIT_ALIASES,
      directives: env.LIMIT_DIRECTIVES,
      cost: env.LIMIT_COST,
      variables: env.LIMIT_VARIABLES,
      introspectionDepth: env.LIMIT_INTROSPECTION_DEPTH,
    }),
    introspection: env.INTROSPECTION === 'on',
    corsOrigins: env.CORS_ORIGINS[0] === '*' ? '*' : env.CORS_ORIGINS.filter((origin) => origin !== 'none'),
    rates: {
      graphql: env.RATE_LIMIT_GRAPHQL,
      reader: env.RATE_LIMIT_READER,
      desk: env.RATE_LIMIT_DESK,
      exempt: env.RATE_LIMIT_EXEMPT,
    },
    timeouts: {
      headers: Math.min(env.TIMEOUT_HEADERS, env.TIMEOUT_REQUEST),
      request: env.TIMEOUT_REQUEST,
      response: env.TIMEOUT_RESPONSE,
      keepAlive: env.TIMEOUT_KEEP_ALIVE,
    },
    drainSeconds: env.DRAIN_SECONDS,
    metricsToken: env.METRICS_TOKEN,
    accessLog: env.ACCESS_LOG,
    tracing: env.TRACING === 'on',
    demoPassword: env.DEMO_PASSWORD,
    lawWatch: env.LAW_WATCH === 'on',
    legislationUrl: env.LEGISLATION_URL.replace(/\/+$/, ''),
    // The demonstration's terminal is for people; production's log is for machines.
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
  }
}

const onlySet = <Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

const secretProblems = (mode: string | undefined, secret: string | undefined): string[] => {
  const cure = `set it to at least ${SHORTEST_SECRET} random characters, for instance the output of: openssl rand -hex 32`
  if (secret === undefined) return mode === 'production' ? [`PAYLOAD_SECRET: is missing; ${cure}`] : []
  if (SAMPLE_SECRETS.includes(secret)) return [`PAYLOAD_SECRET: is the sample from the documentation; ${cure}`]
  if (secret.length < SHORTEST_SECRET) return [`PAYLOAD_SECRET: is too short (${secret.length} characters); ${cure}`]
  return []
}

/** A mail server takes no mail from a made-up address. */
const senderProblems = (smtpUrl: string | undefined, from: string | undefined): string[] =>
  smtpUrl !== undefined && from === undefined
    ? ['MAIL_FROM: is missing; with SMTP_URL, set it to the sender of all mails, for instance: Termhouse <glossary@example.org>']
    : []

const senderOf = (from: string | undefined): Env['mailFrom'] => {
  const [, name, address, bare] = MAIL_FROM.exec(from ?? '') ?? []
  return { name: name?.trim() ?? 'Termhouse', address: address ?? bare ?? 'termhouse@localhost' }
}
