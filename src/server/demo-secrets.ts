/** Secrets that the demonstration makes for itself, kept beside its database for its owner alone. Never used in production. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sqlitePath } from '../config/database'

type SecretName = 'secret' | 'demo-password'

/** Null when there is none yet. */
export const keptSecret = async (databaseUrl: string, name: SecretName): Promise<string | null> => {
  try {
    return (await readFile(fileOf(databaseUrl, name), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export const keepSecret = async (databaseUrl: string, name: SecretName, secret: string): Promise<string> => {
  const file = fileOf(databaseUrl, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

const fileOf = (databaseUrl: string, name: SecretName): string => {
  const database = sqlitePath(databaseUrl)
  return path.join(database ? path.dirname(database) : 'data', name)
}

export const randomSecret = (): string => randomBytes(32).toString('hex')

/** Four groups that can be read out and typed: 80 bits. */
export const randomPassword = (): string =>
  (randomBytes(10).toString('hex').match(/.{5}/g) ?? []).join('-')
