/**
 * What the command line prints, and how it ends: 0 done, 1 refused or failed, 2 the environment is not usable,
 * 3 (`seed` alone) the database is not empty, and was left as it is; 4 (`check-law`, `check-links`) done, but some feeds could not
 * be read, or some links are broken.
 */
export const NOT_EMPTY = 3
export const PARTLY = 4

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2))

/** One line for people; the stack only where LOG_LEVEL asks for details. */
export const fail = (error: unknown, code = 1): never => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`termhouse: ${message}\n`)
  if (['debug', 'trace'].includes(process.env.LOG_LEVEL ?? '') && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  process.exit(code)
}
