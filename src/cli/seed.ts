import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { sqlitePath } from '../config/database'
import { parseEnv } from '../config/env'
import { loadDemonstration } from '../seed/load'
import { foldLog, openCms } from '../server/open-cms'
import { StartError } from '../server/reach'
import { fail, NOT_EMPTY, say } from './output'
import { secretOf } from './serve'

/**
 * Loads the demonstration glossary into an empty database.
 * A new SQLite database is made beside its place and moved there once whole: an interrupted load leaves nothing behind.
 */
export const seed = async (): Promise<void> => {
  const env = parseEnv(process.env)
  const password = env.demoPassword
  if (!password) throw new StartError('DEMO_PASSWORD is not set. It becomes the password of the demonstration accounts.')
  const file = sqlitePath(env.databaseUrl)
  const target = file && !existsSync(file) ? file : null
  const loading = target ? `${target}.loading` : null
  if (loading) await removeDatabase(loading)

  const payload = await openCms(loading ? { ...env, databaseUrl: `file:${loading}` } : env, await secretOf(env), { say })
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) fail(new StartError('The database has accounts already: the demonstration glossary is not loaded.'), NOT_EMPTY)
  await loadDemonstration(payload, password, progress)
  // What stands in the write-ahead log would stay behind when the file is moved.
  if (loading) await foldLog(payload)
  await payload.destroy()
  if (target && loading) {
    await rename(loading, target)
    await removeDatabase(loading)
  }
  process.exit(0)
}

/** One line that is rewritten on a terminal; a line a quarter elsewhere. */
const progress = (done: number, total: number): void => {
  const line = `Loading the demonstration glossary: ${done} of ${total} entries`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? '\n' : ''}`)
  else if (done === total || done % Math.ceil(total / 4) === 0) say(line)
}

const removeDatabase = async (file: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true })
}
