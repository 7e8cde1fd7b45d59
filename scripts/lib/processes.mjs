// @ts-check
/**
 * Child processes that leave nothing behind. Each runs in a process group of its own: a Ctrl-C reaches it once,
 * through us, and when it has ended, whatever it started and left running is ended too.
 */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname } from 'node:path'

/** npm passes on a Ctrl-C that the terminal has already sent: two signals this close are one wish. */
const SAME_WISH_MS = 1000
/** A server that was asked to stop gets this long before it is ended; an install or a build has nothing to lose. */
const SERVER_GRACE_MS = 30_000
const WORK_GRACE_MS = 3000
const ORPHAN_CHECK_MS = 500
const LAST_LINES = 40
const onWindows = process.platform === 'win32'

/** @typedef {Record<string, string | undefined>} Environment */

/** @typedef {{ pid: number, whole: boolean }} Child `whole`: its group is asked to stop, not it alone. */

/** @type {Set<Child>} */
const running = new Set()
/** @type {NodeJS.Signals | null} */
let stopSignal = null
let stoppedAt = 0

/** The signal that asked this process to stop, or null. */
export const stopRequested = () => stopSignal

/** Exit status of a process that a signal ended before its work was done (POSIX shells: 128 + number). */
export const interruptedStatus = () => 128 + constants.signals[stopSignal ?? 'SIGINT']

/** Passes a request to stop on to the children. A second one, when the first was a moment ago, ends them at once. */
export const stopChildrenOnSignals = () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stopChildren(signal))
  // A shell between npm and us may be ended by a signal that it does not pass on (dash does so). Without npm we may be
  // meant to outlive who started us: nohup.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && !stopSignal && stopChildren('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, ORPHAN_CHECK_MS).unref()
}

/** @param {NodeJS.Signals} signal */
const stopChildren = (signal) => {
  if (!stopSignal) {
    stopSignal = signal
    stoppedAt = Date.now()
    // SIGTERM for all: some programs take SIGINT as "ask the person at the terminal".
    for (const child of running) send(child, 'SIGTERM')
    setTimeout(() => endChildren(({ whole }) => whole), WORK_GRACE_MS).unref()
    setTimeout(endChildren, SERVER_GRACE_MS).unref()
  } else if (Date.now() - stoppedAt > SAME_WISH_MS) {
    endChildren()
  }
}

/** @param {(child: Child) => boolean} [which] */
const endChildren = (which = () => true) => {
  for (const child of [...running].filter(which)) send({ ...child, whole: true }, 'SIGKILL')
}

/** Why a command did not do its work, with the last lines it wrote. */
export class CommandFailed extends Error {
  /** @param {string} what @param {string} logFile @param {string} lastLines */
  constructor(what, logFile, lastLines) {
    super(`${what}. Its last lines, from ${logFile}:\n\n${lastLines}\n`)
    this.name = 'CommandFailed'
  }
}

/** @typedef {{ status: number, signal: NodeJS.Signals | null, why: string }} Outcome a signal never gives status 0 */

/**
 * Runs a command to its end, its output in a file. @throws CommandFailed
 * @param {readonly string[]} command
 * @param {{ cwd: string, logFile: string, env?: Environment, timeoutMs?: number }} options
 */
export const runToLog = async (command, { cwd, logFile, env = process.env, timeoutMs }) => {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w')
  try {
    const { status, why } = await run(command, { cwd, env, timeoutMs, stdio: ['ignore', log, log], whole: true })
    // Asked to stop, some programs leave with status 0 (next build does): half-done work must not pass for done.
    if (status !== 0 || stopSignal)
      throw new CommandFailed(`${command.join(' ')} ${why}`, logFile, lastLinesOf(logFile))
  } finally {
    closeSync(log)
  }
}

/**
 * Runs a command to its end, its output on ours.
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: Environment, whole?: boolean }} options `whole: false` asks only the command itself to
 *   stop, not what it started: for a server that stops its own processes in order.
 * @returns {Promise<Outcome>}
 */
export const runAttached = (command, { cwd, env = process.env, whole = true }) =>
  run(command, { cwd, env, stdio: 'inherit', whole })

/**
 * @param {readonly string[]} command
 * @param {{
 *   cwd: string, env: Environment, stdio: import('node:child_process').StdioOptions, whole: boolean, timeoutMs?: number
 * }} options
 * @returns {Promise<Outcome>}
 */
const run = (command, { cwd, env, stdio, whole, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = command
    if (stopSignal) return resolve({ status: interruptedStatus(), signal: null, why: 'was not started: asked to stop' })
    // npm is a script on Windows, which only a shell starts.
    const child = spawn(program, args, {
      cwd,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio,
      detached: !onWindows,
      shell: onWindows && program === 'npm',
    })
    child.once('error', (error) =>
      reject(new Error(`${program} cannot be started: ${error.message}`, { cause: error })),
    )
    if (child.pid === undefined) return
    const entry = { pid: child.pid, whole }
    running.add(entry)
    let late = false
    const endLate = () => {
      late = true
      send({ ...entry, whole: true }, 'SIGKILL')
    }
    const timer = timeoutMs === undefined ? null : setTimeout(endLate, timeoutMs)
    child.once('exit', (code, signal) => {
      if (timer) clearTimeout(timer)
      running.delete(entry)
      // What it left behind: in the ordinary case there is nobody, and nothing happens.
      send({ ...entry, whole: true }, 'SIGKILL')
      if (late) resolve({ status: 1, signal, why: `took longer than ${(timeoutMs ?? 0) / 1000} s` })
      else if (signal) resolve({ status: interruptedStatus(), signal, why: `was ended by ${signal}` })
      else resolve({ status: code ?? 1, signal: null, why: `ended with status ${code}` })
    })
  })

/** @param {Child} child @param {NodeJS.Signals} signal */
const send = ({ pid, whole }, signal) => {
  try {
    process.kill(whole && !onWindows ? -pid : pid, signal)
  } catch (error) {
    // ESRCH: it has ended by itself, which is what was wanted. EPERM: macOS says so of a group of zombies.
    if (!['ESRCH', 'EPERM'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error
  }
}

/** @param {string} file */
const lastLinesOf = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n')
