import { spawn } from 'node:child_process'
import { parseEnv } from '../config/env'
import { openLedger } from '../publication/ledger-reader'
import { users } from '../seed/data/users'
import { keptSecret, randomPassword } from '../server/demo-secrets'
import { say } from './output'
import { adminEnvironment, startFrontProcess, untilStopped } from './serve'

/** `npm start`: everything a newcomer needs, with nothing asked. In production no demonstration is loaded. */
export const demo = async (): Promise<void> => {
  const env = parseEnv(process.env)
  const environment = await adminEnvironment(env)
  const isDemonstration = env.mode !== 'production'
  const password = isDemonstration ? (env.demoPassword ?? (await keptSecret('data', 'demo-password', randomPassword))) : null
  const entry = process.argv[1] ?? ''
  if (password && (await isEmpty(env.databaseUrl))) await runSeed(entry, { ...environment, DEMO_PASSWORD: password })

  const front = await startFrontProcess(env, { adminEntry: entry, environment })
  untilStopped(front.stop)
  say('Starting the editors’ desk …')
  await front.adminReady
  const base = front.address
  say('')
  say(`  Reader         ${base}/`)
  say(`  Editors’ desk  ${base}/admin`)
  say(`  GraphQL API    ${base}/graphql`)
  say('')
  if (password) {
    say('  Demonstration accounts')
    for (const { email, role } of users) say(`    ${email.padEnd(22)} ${role.replaceAll('-', ' ')}`)
    say(`    Password: ${password}`)
    say('')
  }
  say('  Ctrl-C stops the server.')
}

const isEmpty = async (databaseUrl: string): Promise<boolean> => {
  const ledger = await openLedger(databaseUrl)
  try {
    return (await ledger.head()) === 0
  } finally {
    await ledger.close()
  }
}

/** In a process of its own: the front process stays free of the CMS. */
const runSeed = (entry: string, environment: NodeJS.ProcessEnv): Promise<void> =>
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
      if (code === 0) resolve()
      else if (signal || code === 130) process.exit(130)
      else reject(new Error('The demonstration glossary could not be loaded; the reason stands above.'))
    })
  })
