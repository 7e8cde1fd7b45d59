import { spawn } from 'node:child_process'
import { type Env, parseEnv } from '../config/env'
import { openLedger } from '../publication/ledger-reader'
import { users } from '../seed/data/users'
import { keepSecret, keptSecret, randomPassword } from '../server/demo-secrets'
import { reach } from '../server/reach'
import { NOT_EMPTY, say } from './output'
import { adminEnvironment, startFrontProcess, untilStopped } from './serve'

/** `npm start`: everything a newcomer needs, with nothing asked. In production no demonstration is loaded. */
export const demo = async (): Promise<void> => {
  const env = parseEnv(process.env)
  const environment = await adminEnvironment(env)
  const entry = process.argv[1] ?? ''
  const password = env.mode === 'production' ? null : await loadIfEmpty(env, entry, environment)

  const front = await startFrontProcess(env, { adminEntry: entry, environment })
  untilStopped(front.stop)
  say('Starting the editors’ desk …')
  await front.adminReady
  const base = front.address
  say('')
  say(`  Reader         ${base}/`)
  say(`  Editors’ desk  ${base}/admin`)
  say(`  GraphQL API    ${base}/graphql${env.mode === 'development' ? '  (GraphiQL in a browser)' : ''}`)
  say('')
  if (password) {
    say('  Demonstration accounts')
    for (const { email, role } of users) say(`    ${email.padEnd(22)} ${role.replaceAll('-', ' ')}`)
    say(`    Password: ${password}`)
    say('')
  }
  say('  Ctrl-C stops the server.')
}

/** @returns the accounts' password: that of the load, whatever DEMO_PASSWORD says by now. Null: other accounts are there. */
const loadIfEmpty = async (env: Env, entry: string, environment: NodeJS.ProcessEnv): Promise<string | null> => {
  const { databaseUrl, demoPassword } = env
  if (!(await isEmpty(databaseUrl))) {
    return (await keptSecret(databaseUrl, 'demo-password')) ?? demoPassword ?? 'the one it was loaded with'
  }
  const password = demoPassword ?? randomPassword()
  const isLoaded = await runSeed(entry, { ...environment, DEMO_PASSWORD: password })
  return isLoaded ? keepSecret(databaseUrl, 'demo-password', password) : null
}

const isEmpty = async (databaseUrl: string): Promise<boolean> => {
  const ledger = await openLedger(databaseUrl)
  try {
    return (await reach(databaseUrl, () => ledger.head(), { say })) === 0
  } finally {
    await ledger.close()
  }
}

/** In a process of its own: the front process stays free of the CMS. @returns whether it was loaded. */
const runSeed = (entry: string, environment: NodeJS.ProcessEnv): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, entry, 'seed'], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.once('SIGINT', pass).once('SIGTERM', pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      if (code === 0 || code === NOT_EMPTY) resolve(code === 0)
      else if (signal || code === 130) process.exit(130)
      else reject(new Error('The demonstration glossary could not be loaded; the reason stands above.'))
    })
  })
