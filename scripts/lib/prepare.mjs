// @ts-check
/** What both commands need before their own work: packages as the lock file says, a build as the sources say. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runToLog } from './processes.mjs'
import { step } from './step.mjs'

/** All that a build is made of. Folders are read whole; a name that does not exist counts as empty. */
const SOURCES = [
  'src',
  'collections',
  'payload.config.ts',
  'next.config.mjs',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'schema.graphql',
  'scripts/bundle.mjs',
]

/** @param {string} root folder of the project */
export const ensureInstalled = async (root) => {
  if (isInstalled(root)) return
  await step('Installing packages (npm ci, about a minute)', () =>
    // --include=dev: building needs them, and NODE_ENV=production would leave them out.
    runToLog(['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      logFile: join(root, 'data/logs/install.log'),
    }),
  )
  writeFileSync(installStamp(root), lockHash(root))
}

/**
 * Whether node_modules holds what package-lock.json names, whoever installed it (`npm ci`, or `npm install` by hand).
 * `npm ci` empties node_modules first, our stamp included, and npm writes its own record last: after an interruption
 * neither is there.
 * @param {string} root
 */
export const isInstalled = (root) => {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  if (readIfThere(installStamp(root)) === lockHash(root)) return true
  return sameLock(packagesOf(join(root, 'package-lock.json')), packagesOf(record))
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {Record<string, LockedPackage>} locked what should be there
 * @param {Record<string, LockedPackage>} present what is there; optional packages of other platforms may be missing
 */
export const sameLock = (locked, present) =>
  Object.entries(locked).every(([path, entry]) => path === '' || isSame(entry, present[path])) &&
  Object.keys(present).every((path) => path in locked)

/** @param {LockedPackage} wanted @param {LockedPackage | undefined} found */
const isSame = (wanted, found) =>
  found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true

/** @param {string} root @param {{ force?: boolean }} [options] `force` builds unchanged sources too */
export const ensureBuilt = async (root, { force = false } = {}) => {
  // Taken before the build: a file saved while it runs makes the next start build again.
  const sources = hashOfSources(root)
  if (!force && isBuilt(root, sources)) return
  rmSync(buildStamp(root), { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await step('Building the server (esbuild)', () =>
    runToLog([process.execPath, 'scripts/bundle.mjs'], {
      cwd: root,
      env,
      logFile: join(root, 'data/logs/build-server.log'),
    }),
  )
  await step('Building the admin part (next build, about a minute)', () =>
    runToLog([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env,
      logFile: join(root, 'data/logs/build-admin.log'),
    }),
  )
  writeWhole(buildStamp(root), sources)
}

/** @param {string} root @param {string} sources as `hashOfSources` gives it */
export const isBuilt = (root, sources) =>
  readIfThere(buildStamp(root)) === sources &&
  existsSync(join(root, 'dist/termhouse.mjs')) &&
  existsSync(join(root, '.next/BUILD_ID'))

/**
 * SHA-256 over the names and the bytes of every source. By content, since a fresh clone gives all files one time.
 * @param {string} root
 */
export const hashOfSources = (root) => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesUnder(root, name)).sort()) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} name @returns {string[]} paths from the root, with `/` on every system */
const filesUnder = (root, name) => {
  const stat = statSync(join(root, name), { throwIfNoEntry: false })
  if (!stat) return []
  return stat.isDirectory()
    ? readdirSync(join(root, name)).flatMap((entry) => filesUnder(root, `${name}/${entry}`))
    : [name]
}

/** @param {string} root */
const installStamp = (root) => join(root, 'node_modules/.installed-lock')
/** @param {string} root */
const buildStamp = (root) => join(root, 'dist/.build-stamp')
/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** @param {string} file @returns {Record<string, LockedPackage>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** All of it or nothing: a crash while writing leaves no half stamp. @param {string} file @param {string} text */
const writeWhole = (file, text) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
