/** The CMS in a process of its own, on a database that a test has open: does what it is told (`two-processes.ts`). */
import { parseEnv } from '../../src/config/env'
import { openCms } from '../../src/server/open-cms'
import { obey, type Order } from './orders'

const env = parseEnv({ NODE_ENV: 'test', DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://glossary.example' })
const payload = await openCms(env, 'a-secret-for-tests-of-40-characters-long', { attempts: 1 })

process.on('message', ({ number, order }: { number: number; order: Order }) => {
  void obey(payload, order).then((answer) => process.send?.({ number, answer }))
})
// The test’s process has ended, or is done.
process.on('disconnect', () => void payload.destroy().then(() => process.exit(0)))
process.send?.({ ready: true })
