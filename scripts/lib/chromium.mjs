// @ts-check
/** A Chromium for the browser tests: found, or else installed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToLog, stopRequested } from './processes.mjs'
import { step } from './step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000
const APT_TIMEOUT_MS = 10 * 60_000

/** @typedef {{ path: string } | { path: null, reason: string }} Chromium */

/** @param {string} root folder of the project, packages installed @returns {Promise<Chromium>} */
export const ensureChromium = async (root) => {
  const ofPlaywright = await playwrightsOwn(root)
  const found = findChromium(process.env, ofPlaywright)
  if (found.path !== null || process.env.CHROMIUM_PATH) return found

  const failures = [found.reason]
  for (const way of [downloadWithPlaywright, installWithApt]) {
    const failure = await way(root)
    if (stopRequested()) break
    if (failure) failures.push(failure)
    const installed = findChromium(process.env, ofPlaywright)
    if (installed.path !== null) return installed
    if (!failure) failures.push(installed.reason)
  }
  return { path: null, reason: [...new Set(failures)].join(' ') }
}

/**
 * The first that starts: a downloaded one without its system libraries is there, and of no use.
 * @param {import('./processes.mjs').Environment} env CHROMIUM_PATH is taken at its word; without it, PATH is searched
 * @param {string | null} ofPlaywright where Playwright keeps its own
 * @returns {Chromium}
 */
export const findChromium = (env, ofPlaywright) => {
  if (env.CHROMIUM_PATH) {
    const problem = problemOf(env.CHROMIUM_PATH)
    return problem ? { path: null, reason: `CHROMIUM_PATH: ${problem}` } : { path: env.CHROMIUM_PATH }
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(ofPlaywright ? [ofPlaywright] : []),
  ]
  /** @type {string[]} */
  const problems = []
  for (const path of candidates.filter((candidate) => existsSync(candidate))) {
    const problem = problemOf(path)
    if (!problem) return { path }
    problems.push(problem)
  }
  return {
    path: null,
    reason: problems.length > 0 ? problems.join(' ') : 'No Chromium on PATH, and none of Playwright’s own.',
  }
}

/** @param {string} path @returns {string | null} */
const problemOf = (path) => {
  if (!existsSync(path)) return `${path} does not exist.`
  const { status, error, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  if (status === 0) return null
  const said = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
  return `${path} does not start: ${said || `it ends with status ${status}`}.`
}

/** @param {string} root */
const playwrightsOwn = async (root) => {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href)
  return /** @type {string} */ (chromium.executablePath()) || null
}

/** @param {string} root @returns {Promise<string | null>} why it could not be had */
const downloadWithPlaywright = (root) =>
  attempt(
    'Downloading Chromium (playwright-core)',
    'Playwright’s download failed; see data/logs/chromium-download.log.',
    () =>
      runToLog([process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'], {
        cwd: root,
        // Where its servers cannot be reached, it would try for many minutes.
        env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
        logFile: join(root, 'data/logs/chromium-download.log'),
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
      }),
  )

/** @param {string} root @returns {Promise<string | null>} why it could not be had */
const installWithApt = async (root) => {
  if (!existsSync('/usr/bin/apt-get')) return 'This is not Debian: apt-get is not there.'
  if (process.getuid?.() !== 0) return 'Only root can install it with apt-get.'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return attempt(
    'Installing Chromium (apt-get)',
    'apt-get could not install it; see data/logs/chromium-apt*.log.',
    async () => {
      const options = { cwd: root, env, timeoutMs: APT_TIMEOUT_MS }
      await runToLog(['apt-get', 'update'], { ...options, logFile: join(root, 'data/logs/chromium-apt-update.log') })
      await runToLog(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], {
        ...options,
        logFile: join(root, 'data/logs/chromium-apt.log'),
      })
    },
  )
}

/** @param {string} title @param {string} failure @param {() => Promise<void>} work @returns {Promise<string | null>} */
const attempt = async (title, failure, work) => {
  try {
    await step(title, work)
    return null
  } catch (error) {
    if (error instanceof Error && error.name === 'CommandFailed') return failure
    throw error
  }
}
