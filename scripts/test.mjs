// @ts-check
/** npm test: everything, the fast first. `npm test -- unit lint` runs those steps alone. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs'
import { CommandFailed, interruptedStatus, runAttached, runToLog, stopRequested } from './lib/processes.mjs'
import { runScript } from './lib/run-script.mjs'
import { elapsed } from './lib/step.mjs'
import { closingLine, countVitest, total } from './lib/test-report.mjs'

/** @typedef {import('./lib/processes.mjs').Environment} Environment */
/** @typedef {import('./lib/test-report.mjs').Counts & { problems?: string[] }} Result */
/** @typedef {{ name: string, check: string[] } | { name: string, project: string, runsServer?: boolean }} Step */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', check: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', check: ['eslint/bin/eslint.js', '.', '--max-warnings=0'] },
  {
    name: 'imports',
    check: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'collections',
      'payload.config.ts',
    ],
  },
  { name: 'unit', project: 'unit' },
  { name: 'features', project: 'features', runsServer: true },
  { name: 'requests', project: 'requests', runsServer: true },
  { name: 'contract', project: 'contract' },
  { name: 'browser', project: 'browser', runsServer: true },
]

/** Settings of a server that the person may have in their shell: tests bring their own. */
const SETTINGS = [
  'DATABASE_URL',
  'PAYLOAD_SECRET',
  'PUBLIC_URL',
  'MEDIA_DIR',
  'READER',
  'HOST',
  'PORT',
  'DEMO_PASSWORD',
  'LOG_LEVEL',
]

await runScript(async (root) => {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    const known = STEPS.map((step) => step.name)
    console.error(`There is no step called ${unknown.join(', ')}. The steps: ${known.join(', ')}.`)
    return 2
  }
  await ensureInstalled(root)

  /** @type {{ name: string, result: Result, took: string }[]} */
  const done = []
  /** @param {string} name @param {() => Promise<Result>} work */
  const record = async (name, work) => {
    if (stopRequested()) return
    console.log(`\n== ${name}`)
    const startedAt = Date.now()
    done.push({ name, result: await work(), took: elapsed(startedAt) })
  }

  let built = false
  for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if ('check' in step) {
      await record(step.name, () => runCheck(root, step.check))
      continue
    }
    if (step.runsServer && !built && !(step.name === 'browser' && browserSkipped())) {
      built = true
      const failure = await buildFailure(root)
      if (failure) await record('build', async () => ({ passed: 0, failed: 1, skipped: 0, problems: [failure] }))
    }
    await record(step.name, () => (step.name === 'browser' ? runBrowser(root) : runVitest(root, step.project)))
  }
  if (stopRequested()) return interruptedStatus()

  const sum = total(done.map(({ result }) => result))
  console.log('')
  for (const { name, result, took } of done) {
    console.log(`${name.padEnd(9)} ${closingLine(result)} (${took})`)
    for (const problem of result.problems ?? []) console.log(`          ${problem}`)
  }
  console.log(`\n${closingLine(sum)}`)
  return sum.failed > 0 ? 1 : 0
})

/** @param {string} root @param {string[]} check @returns {Promise<Result>} */
async function runCheck(root, [program = '', ...args]) {
  const { status } = await runAttached([process.execPath, join('node_modules', program), ...args], { cwd: root })
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** @param {string} root @param {string} project @param {Environment} [more] @returns {Promise<Result>} */
async function runVitest(root, project, more = {}) {
  if (project === 'contract' && !process.env.MONGODB_TEST_URL) {
    console.log(
      'MONGODB_TEST_URL is not set: the contract tests run on SQLite alone, those on MongoDB count as skipped.\n' +
        'To run them, set it to a replica set with a database that may be emptied, for instance\n' +
        'MONGODB_TEST_URL="mongodb://127.0.0.1:27017/test?replicaSet=rs0".',
    )
  }
  const report = join(root, `data/logs/test-${project}.json`)
  rmSync(report, { force: true })
  const command = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
  ]
  const outcome = await runAttached([process.execPath, ...command, `--outputFile.json=${report}`], {
    cwd: root,
    env: { ...withoutSettings(process.env), NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', ...more },
  })
  return countVitest(existsSync(report) ? readFileSync(report, 'utf8') : null, outcome)
}

/** @param {string} root @returns {Promise<Result>} */
async function runBrowser(root) {
  if (browserSkipped()) {
    console.log('SKIP_BROWSER=1: the browser tests count as skipped.')
    const { count, problems } = await countTests(root, 'browser')
    return { passed: 0, failed: problems.length, skipped: count, problems }
  }
  const chromium = await ensureChromium(root)
  if (chromium.path !== null) return runVitest(root, 'browser', { CHROMIUM_PATH: chromium.path })
  const reason = `No Chromium could be had. ${chromium.reason} Set CHROMIUM_PATH to one, or SKIP_BROWSER=1 to do without.`
  console.error(reason)
  const { count, problems } = await countTests(root, 'browser')
  return { passed: 0, failed: Math.max(1, count + problems.length), skipped: 0, problems: [reason, ...problems] }
}

/**
 * How many tests a project has, without running them.
 * @param {string} root @param {string} project
 * @returns {Promise<{ count: number, problems: string[] }>}
 */
async function countTests(root, project) {
  const list = join(root, `data/logs/list-${project}.json`)
  const logFile = join(root, `data/logs/list-${project}.log`)
  rmSync(list, { force: true })
  try {
    await runToLog(
      [process.execPath, 'node_modules/vitest/vitest.mjs', 'list', '--project', project, `--json=${list}`],
      {
        cwd: root,
        env: { ...withoutSettings(process.env), NODE_ENV: 'test' },
        logFile,
      },
    )
    return { count: /** @type {unknown[]} */ (JSON.parse(readFileSync(list, 'utf8'))).length, problems: [] }
  } catch (error) {
    if (!(error instanceof CommandFailed) || stopRequested()) throw error
    return { count: 0, problems: [`its tests cannot be counted: see ${logFile}`] }
  }
}

/** The build's error as text, or null: the steps after it still run. @param {string} root */
async function buildFailure(root) {
  try {
    await ensureBuilt(root)
    return null
  } catch (error) {
    if (!(error instanceof CommandFailed) || stopRequested()) throw error
    console.error(error.message)
    return 'the build failed: see its last lines above'
  }
}

function browserSkipped() {
  return process.env.SKIP_BROWSER === '1'
}

/** @param {Environment} env */
function withoutSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SETTINGS.includes(name)))
}
