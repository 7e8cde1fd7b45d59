/**
 * Vitest global set-up: loads the demonstration glossary with the built command; servers under test copy the file.
 * Kept for the build that made it, so that one run of all suites loads it once.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const run = promisify(execFile)

export default async (project: TestProject): Promise<void> => {
  const build = createHash('sha256').update(await readFile('dist/.build-stamp')).digest('hex').slice(0, 16)
  const file = path.join(tmpdir(), `termhouse-seeded-${build}.db`)
  if (!existsSync(file)) await seed(file)
  project.provide('seededDatabase', file)
}

const seed = async (file: string): Promise<void> => {
  const unfinished = `${file}.${process.pid}`
  await rm(unfinished, { force: true })
  await run(process.execPath, ['--conditions=production', 'dist/termhouse.mjs', 'seed'], {
    env: {
      ...process.env,
      NODE_ENV: '',
      DATABASE_URL: `file:${unfinished}`,
      PAYLOAD_SECRET: 'a-secret-for-tests-of-40-characters-long',
      DEMO_PASSWORD: 'demonstration-for-tests',
      LOG_LEVEL: 'error',
    } as unknown as NodeJS.ProcessEnv,
  })
  await rename(unfinished, file)
}
