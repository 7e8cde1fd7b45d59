/** The environment, read once at the door. Every variable stands here, in .env.example and in the README. */
import { z } from 'zod'

/** Secrets that stand in examples: never good enough for a server that others reach. */
export const SAMPLE_SECRETS = ['change-me', 'secret', 'your-secret-here', 'YOUR_SECRET_HERE', 'a-long-random-text-of-your-own']
export const SHORTEST_SECRET = 32

/** “Name <address>”, or an address alone. No quotation marks and no line breaks: it becomes a mail's header. */
const MAIL_FROM = /^(?:([^<>"\r\n]+?)\s*<([^<>"@\s]+@[^<>"@\s]+)>|([^<>"@\s]+@[^<>"@\s]+))$/

const onOff = z.enum(['on', 'off'])

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
    demoPassword: env.DEMO_PASSWORD,
    lawWatch: env.LAW_WATCH === 'on',
    legislationUrl: env.LEGISLATION_URL.replace(/\/+$/, ''),
    // The demonstration's terminal is for people; production's log is for machines.
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
  }
}

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
