import { type Env, parseEnv } from '../config/env'
import { keepSecret, keptSecret, randomSecret } from '../server/demo-secrets'
import type { FrontOptions, RunningFront } from '../server/main'
import { say } from './output'

export type Role = 'all' | 'delivery' | 'admin'

/** Serves until told to stop (SIGINT, SIGTERM). */
export const serve = async (role: Role): Promise<void> => {
  const env = parseEnv(process.env)
  if (role === 'admin') return serveAdmin(env)
  const front = await startFrontProcess(env, {
    adminEntry: role === 'all' ? (process.argv[1] ?? null) : null,
    environment: await adminEnvironment(env),
  })
  untilStopped(front.stop)
  say(`Serving on ${front.address}`)
  // A desk that cannot start at all is a mistake in the setting-up; one that dies later is started again.
  await front.adminReady
}

const serveAdmin = async (env: Env): Promise<void> => {
  const { startAdmin } = await import('../server/admin')
  const besideFront = process.env.ADMIN_PORT !== undefined
  // Alone, it has no reader beside it: Next reads the environment for itself, and must not offer previews either.
  if (!besideFront) process.env.READER = 'off'
  const stop = await startAdmin({ ...env, reader: env.reader && besideFront }, await secretOf(env), {
    port: besideFront ? 0 : env.port,
    host: besideFront ? '127.0.0.1' : env.host,
    besideFront,
    say,
  })
  if (!besideFront) say(`Serving the editors’ desk on http://${env.host}:${env.port}`)
  untilStopped(stop)
  // The front process is gone, however it ended: nothing may be left behind.
  process.once('disconnect', () => process.exit(0))
}

/** Loaded on demand: React and Express look at NODE_ENV when they are loaded, and serve several times slower without it. */
export const startFrontProcess = async (env: Env, options: FrontOptions): Promise<RunningFront> => {
  if (env.mode !== 'development') Object.assign(process.env, { NODE_ENV: 'production' })
  const { startFront } = await import('../server/main')
  return startFront(env, options)
}

/** Production has refused to start without one; elsewhere it is made once. */
export const secretOf = async ({ secret, databaseUrl }: Env): Promise<string> =>
  secret ?? (await keptSecret(databaseUrl, 'secret')) ?? keepSecret(databaseUrl, 'secret', randomSecret())

export const adminEnvironment = async (env: Env): Promise<NodeJS.ProcessEnv> => ({
  ...process.env,
  NODE_ENV: env.mode === 'development' ? 'development' : 'production',
  PAYLOAD_SECRET: await secretOf(env),
  PUBLIC_URL: env.publicUrl,
  LOG_LEVEL: env.logLevel,
  // The admin process runs in production's mode, in the demonstration too.
  MAIL_LOG: env.mailLog,
  NEXT_TELEMETRY_DISABLED: '1',
  DISABLE_PAYLOAD_HMR: 'true',
})

/** Ends the process with 0 once `stop` is done; a second signal ends it at once. */
export const untilStopped = (stop: () => Promise<void>): void => {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(130)
      asked = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`termhouse: did not stop in order: ${String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}
