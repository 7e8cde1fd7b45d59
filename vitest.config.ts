import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

interface ProjectSettings {
  readonly testTimeout?: number
  readonly hookTimeout?: number
  readonly fileParallelism?: boolean
  readonly globalSetup?: string
}

/** A folder of tests/ as a project of its own: `npx vitest run --project unit`. */
const project = (name: string, more: ProjectSettings = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
})

export default defineConfig({
  // tsconfig.json leaves JSX to Next; tests compile it themselves.
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: [
      { find: '@payload-config', replacement: fileURLToPath(new URL('./payload.config.ts', import.meta.url)) },
      // The copy that Node itself takes: Vite would take another, and graphql refuses to meet a second of itself.
      { find: /^graphql$/, replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    // Native modules (libsql) do not survive worker threads.
    pool: 'forks',
    // Without it, plain Node sometimes ends with status 13 while it loads Payload's editor.
    execArgv: ['--conditions=production'],
    maxWorkers: 2,
    env: {
      NODE_ENV: 'test',
      // Payload reads PORT for a hot-reload socket otherwise.
      DISABLE_PAYLOAD_HMR: 'true',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    // Generous: a slow machine must not fail a right answer.
    testTimeout: MINUTE,
    hookTimeout: 2 * MINUTE,
    projects: [
      project('unit'),
      project('features'),
      project('requests', { globalSetup: 'tests/support/seeded-database.ts', testTimeout: 10 * MINUTE }),
      // One MongoDB for all of them: one file at a time.
      project('contract', { fileParallelism: false }),
      // Each starts both processes and a Chromium.
      project('browser', { fileParallelism: false, globalSetup: 'tests/support/seeded-database.ts', testTimeout: 3 * MINUTE, hookTimeout: 3 * MINUTE }),
    ],
  },
})
