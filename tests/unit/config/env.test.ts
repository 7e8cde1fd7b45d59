import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv, SAMPLE_SECRETS, SHORTEST_SECRET } from '../../../src/config/env'

const SECRET = 'x'.repeat(SHORTEST_SECRET)

const problemsOf = (variables: Record<string, string>, serving = true): readonly string[] => {
  try {
    parseEnv(variables, { serving })
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('An empty environment', () => {
  it('is the demonstration: this machine alone, a file for a database, the reader on', () => {
    expect(parseEnv({})).toEqual({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'file:./data/termhouse.db',
      secret: undefined,
      publicUrl: 'http://127.0.0.1:3000',
      mediaDir: './data/media',
      reader: true,
      smtpUrl: undefined,
      mailFrom: { name: 'Termhouse', address: 'termhouse@localhost' },
      mailLog: 'full',
      trustedProxies: 0,
      checkLinks: 'off',
      checkPrivateLinks: false,
      limits: {},
      introspection: true,
      corsOrigins: '*',
      rates: { graphql: 30_000, reader: 6000, desk: 6000, exempt: [] },
      timeouts: { headers: 15, request: 60, response: 60, keepAlive: 65 },
      drainSeconds: 0,
      metricsToken: undefined,
      accessLog: 'errors',
      tracing: false,
      demoPassword: undefined,
      lawWatch: false,
      legislationUrl: 'https://www.legislation.gov.uk',
      logLevel: 'warn',
    })
  })

  it('is what empty variables are, as a container passes them on', () => {
    const empty = Object.fromEntries(['NODE_ENV', 'PORT', 'HOST', 'DATABASE_URL', 'PAYLOAD_SECRET', 'PUBLIC_URL', 'READER'].map((name) => [name, '']))
    expect(parseEnv(empty)).toEqual(parseEnv({}))
  })
})

describe('A variable that cannot be used', () => {
  it.each([
    ['NODE_ENV', 'staging', /^NODE_ENV: .*"development"\|"test"\|"production"/],
    ['PORT', 'http', /^PORT: must be a port number$/],
    ['PORT', '65536', /^PORT: must be a port number$/],
    ['PORT', '-1', /^PORT: must be a port number$/],
    ['PORT', '3000.5', /^PORT: must be a port number$/],
    ['DATABASE_URL', 'postgres://localhost/x', /^DATABASE_URL: must start with file:, mongodb:\/\/ or mongodb\+srv:\/\/$/],
    ['PUBLIC_URL', 'glossary.example', /^PUBLIC_URL: must be an http\(s\) address$/],
    ['PUBLIC_URL', 'ftp://glossary.example', /^PUBLIC_URL: must be an http\(s\) address$/],
    ['READER', 'yes', /^READER: .*"on"\|"off"/],
    ['SMTP_URL', 'mail.example', /^SMTP_URL: must be an address like smtps:/],
    ['SMTP_URL', 'https://mail.example', /^SMTP_URL: must be an address like smtps:/],
    ['MAIL_FROM', 'Termhouse', /^MAIL_FROM: must be a name and an address/],
    ['MAIL_FROM', 'Termhouse <a@b.example>\r\nBcc: x@y.example', /^MAIL_FROM: must be a name and an address/],
    ['MAIL_LOG', 'half', /^MAIL_LOG: .*"full"\|"brief"/],
    ['TRUSTED_PROXIES', 'all', /^TRUSTED_PROXIES: must be a number of proxies/],
    ['LIMIT_BODY', '100kB', /^LIMIT_BODY: must be a whole number from 1000 to 10000000$/],
    ['LIMIT_DEPTH', '1', /^LIMIT_DEPTH: /],
    ['CORS_ORIGINS', 'https://a.example/path', /^CORS_ORIGINS: must be \*, none, or origins/],
    ['CORS_ORIGINS', '*,https://a.example', /^CORS_ORIGINS: /],
    ['CORS_ORIGINS', 'a.example', /^CORS_ORIGINS: /],
    ['RATE_LIMIT_GRAPHQL', '-1', /^RATE_LIMIT_GRAPHQL: /],
    ['RATE_LIMIT_EXEMPT', '10.0.0.0/33', /^RATE_LIMIT_EXEMPT: must be addresses or networks/],
    ['RATE_LIMIT_EXEMPT', 'localhost', /^RATE_LIMIT_EXEMPT: /],
    ['TIMEOUT_REQUEST', '0', /^TIMEOUT_REQUEST: /],
    ['METRICS_TOKEN', 'short', /^METRICS_TOKEN: must have at least 16 characters$/],
    ['ACCESS_LOG', 'on', /^ACCESS_LOG: .*"all"\|"errors"\|"off"/],
    ['DEMO_PASSWORD', 'short', /^DEMO_PASSWORD: must have at least 8 characters$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL: .*"info"/],
  ])('is named with what it must be: %s=%s', (name, value, problem) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(problem)
  })

  it('is named together with all others, and with the secret', () => {
    const problems = problemsOf({ NODE_ENV: 'production', PORT: 'x', READER: 'maybe', PUBLIC_URL: 'here', DATABASE_URL: 'mysql://x' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'READER', 'PAYLOAD_SECRET'])
  })

  it('is never accepted: any set of wrong ones is refused, each by its name', () => {
    const wrong = { PORT: 'x', DATABASE_URL: 'x', PUBLIC_URL: 'x', READER: 'x', DEMO_PASSWORD: 'x', LOG_LEVEL: 'x', PAYLOAD_SECRET: 'x' }
    fc.assert(
      fc.property(fc.subarray(Object.keys(wrong), { minLength: 1 }), (names) => {
        const problems = problemsOf(Object.fromEntries(names.map((name) => [name, 'x'])))
        expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([...names].sort())
      }),
    )
  })

  it('stands on a line of its own in the message', () => {
    expect(() => parseEnv({ PORT: 'x', READER: 'x' })).toThrow(/^The environment is not usable:\n {2}PORT: .+\n {2}READER: .+$/)
  })
})

describe('The secret', () => {
  const inProduction = (secret?: string, serving = true) =>
    problemsOf({ NODE_ENV: 'production', ...(secret === undefined ? {} : { PAYLOAD_SECRET: secret }) }, serving)

  it('must be there in production, and how to make one is said', () => {
    expect(inProduction()).toEqual([
      'PAYLOAD_SECRET: is missing; set it to at least 32 random characters, for instance the output of: openssl rand -hex 32',
    ])
    expect(inProduction('')).toHaveLength(1)
    expect(inProduction(SECRET)).toEqual([])
  })

  it.each(SAMPLE_SECRETS)('is never one from the documentation: %s', (sample) => {
    for (const NODE_ENV of ['production', 'development', '']) {
      expect(problemsOf({ NODE_ENV, PAYLOAD_SECRET: sample })[0]).toMatch(/^PAYLOAD_SECRET: is the sample from the documentation/)
    }
  })

  it('is never too short, by a single character either, and is not repeated in the message', () => {
    const [problem] = inProduction('q'.repeat(SHORTEST_SECRET - 1))
    expect(problem).toMatch(/^PAYLOAD_SECRET: is too short \(31 characters\)/)
    expect(problem).not.toContain('qqq')
  })

  it('may be left out anywhere but in production, and by commands that only read the configuration', () => {
    for (const NODE_ENV of ['', 'development', 'test']) expect(problemsOf({ NODE_ENV })).toEqual([])
    expect(inProduction(undefined, false)).toEqual([])
  })
})

describe('The public address', () => {
  it.each([
    [{ PUBLIC_URL: 'https://glossary.example/' }, 'https://glossary.example'],
    [{ PUBLIC_URL: 'https://glossary.example//' }, 'https://glossary.example'],
    [{ PUBLIC_URL: 'https://charity.example/glossary/' }, 'https://charity.example/glossary'],
    [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: 'glossary.internal' }, 'http://glossary.internal:3000'],
  ])('of %j is %s', (variables, address) => {
    expect(parseEnv(variables).publicUrl).toBe(address)
  })
})

describe('Mail', () => {
  it.each([
    ['Termhouse <glossary@example.org>', 'Termhouse', 'glossary@example.org'],
    ['The SEND glossary<a.b+c@mail.example.org>', 'The SEND glossary', 'a.b+c@mail.example.org'],
    ['glossary@example.org', 'Termhouse', 'glossary@example.org'],
  ])('is from whom MAIL_FROM names: %s', (from, name, address) => {
    expect(parseEnv({ MAIL_FROM: from }).mailFrom).toEqual({ name, address })
  })

  it('is sent from nobody in particular by no mail server: MAIL_FROM is asked for with SMTP_URL', () => {
    expect(problemsOf({ SMTP_URL: 'smtps://user:pass@mail.example.org' })).toEqual([expect.stringMatching(/^MAIL_FROM: is missing; with SMTP_URL/)])
    expect(parseEnv({ SMTP_URL: 'smtp://mail.example.org:587', MAIL_FROM: 'a@b.example' }).smtpUrl).toBe('smtp://mail.example.org:587')
  })

  it('is logged whole where people try things out, briefly in production, or as asked', () => {
    expect(parseEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET }).mailLog).toBe('brief')
    expect(parseEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET, MAIL_LOG: 'full' }).mailLog).toBe('full')
  })
})

describe('The log', () => {
  it('is for machines in production, for people otherwise, and as loud as asked', () => {
    expect(parseEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET }).logLevel).toBe('info')
    expect(parseEnv({ NODE_ENV: 'development' }).logLevel).toBe('warn')
    expect(parseEnv({ LOG_LEVEL: 'debug' }).logLevel).toBe('debug')
  })
})

describe('Limits and lists', () => {
  it('are those that were set', () => {
    const env = parseEnv({
      LIMIT_DEPTH: '20',
      INTROSPECTION: 'off',
      CORS_ORIGINS: 'https://a.example, http://localhost:4321',
      RATE_LIMIT_READER: '0',
      RATE_LIMIT_EXEMPT: '10.0.0.0/8, ::1',
      TIMEOUT_REQUEST: '5',
    })
    expect(env).toMatchObject({
      limits: { depth: 20 },
      introspection: false,
      corsOrigins: ['https://a.example', 'http://localhost:4321'],
      rates: { reader: 0, exempt: ['10.0.0.0/8', '::1'] },
      // Headers are part of a request.
      timeouts: { headers: 5, request: 5 },
    })
    expect(parseEnv({ CORS_ORIGINS: 'none' }).corsOrigins).toEqual([])
  })
})
