// @ts-check
/**
 * npm run soak: random acts through every door, and thousands of pairs of acts at the same moment, with a checker after each.
 * SQLite always; MongoDB too where MONGODB_TEST_URL is set. `npm run soak -- mongodb` runs one of them alone,
 * `SOAK=0.25 npm run soak` a quarter of all.
 * Prints a table, and writes the figures as JSON to data/soak/figures.json.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/prepare.mjs'
import { runAttached } from './lib/processes.mjs'
import { runScript } from './lib/run-script.mjs'

/** @typedef {{ database: string, kind: string, rounds: number, seconds: number, cpuSeconds: number, outcomes: Record<string, number>, findings: string[] }} Line */

const DATABASES = ['sqlite', 'mongodb']

await runScript(async (root) => {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !DATABASES.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no soak on ${unknown.join(', ')}. There is one on: ${DATABASES.join(', ')}.`)
    return 2
  }
  await ensureInstalled(root)
  const wanted = DATABASES.filter((name) => names.length === 0 || names.includes(name))
  if (wanted.includes('mongodb') && !process.env.MONGODB_TEST_URL) {
    console.log('MONGODB_TEST_URL is not set: the soak runs on SQLite alone.')
  }
  const folder = join(root, 'data/soak')
  mkdirSync(folder, { recursive: true })
  const lines = join(folder, 'figures.jsonl')
  rmSync(lines, { force: true })
  const files = wanted.map((name) => `tests/contract/soak-${name}.test.ts`)
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'contract', ...files]
  const { status } = await runAttached([process.execPath, ...command], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', SOAK: process.env.SOAK ?? '1', SOAK_FIGURES: lines },
  })
  /** @type {Line[]} */
  const figures = existsSync(lines)
    ? readFileSync(lines, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : []
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`\n${table(figures)}\n`)
  return status === 0 ? 0 : 1
})

/** @param {readonly Line[]} figures */
function table(figures) {
  const rows = figures.map(({ database, kind, rounds, seconds, cpuSeconds, outcomes, findings }) => [
    database,
    kind,
    String(rounds),
    String(Math.round(seconds)),
    String(Math.round(cpuSeconds)),
    String(findings.length),
    Object.entries(outcomes)
      .sort(([, a], [, b]) => b - a)
      .map(([what, times]) => `${what} ${times}`)
      .join(', '),
  ])
  return [
    ['Database', 'Rounds of', 'Rounds', 'Seconds', 'CPU s', 'Findings', 'Outcomes'],
    ['---', '---', '---:', '---:', '---:', '---:', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
