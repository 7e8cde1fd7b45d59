/** Secrets that the demonstration makes for itself, kept in data/ for its owner alone. Never used in production. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Kept between starts, so that sessions and API keys stay good. */
export const keptSecret = async (folder: string, name: 'secret' | 'demo-password', make: () => string): Promise<string> => {
  const file = path.join(folder, name)
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made = make()
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}

export const randomSecret = (): string => randomBytes(32).toString('hex')

/** Four groups that can be read out and typed: 80 bits. */
export const randomPassword = (): string =>
  (randomBytes(10).toString('hex').match(/.{5}/g) ?? []).join('-')
