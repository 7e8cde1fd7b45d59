/** Waiting for a database that is not there yet: tries again, saying so, and gives up in the end. */
import { setTimeout as wait } from 'node:timers/promises'

/** The server cannot start; the sentence says why and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export interface ReachOptions {
  /** Before giving up; between them 1, 2, 4 … seconds, 10 at most. */
  readonly attempts?: number
  readonly say?: (line: string) => void
}

/** @throws StartError once every attempt has failed; a StartError of `open` itself at once. */
export const reach = async <T>(
  databaseUrl: string,
  open: () => Promise<T>,
  { attempts = 6, say }: ReachOptions = {},
): Promise<T> => {
  const database = `The database at ${withoutPassword(databaseUrl)}`
  let why: string | undefined
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open()
    } catch (error) {
      if (error instanceof StartError) throw error
      // The first failure says what is wrong; later ones may only say that a client has given up.
      why ??= error instanceof Error ? error.message : String(error)
      if (attempt >= attempts) {
        throw new StartError(
          `${database} cannot be reached (${withoutPassword(why)}). ` +
            'Check that it runs and that DATABASE_URL is right, then start again.',
          { cause: error },
        )
      }
      const seconds = Math.min(2 ** (attempt - 1), 10)
      say?.(`${database} does not answer; trying again in ${seconds} s …`)
      await wait(seconds * 1000)
    }
  }
}

export const withoutPassword = (text: string): string => text.replace(/\/\/([^:@/\s]+):[^@/\s]*@/g, '//$1@')
