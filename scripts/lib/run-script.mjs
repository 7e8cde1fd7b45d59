// @ts-check
/** What every command does around its work: check Node, pass signals on, say in one place why it stopped. */
import { fileURLToPath } from 'node:url'
import { requireNode } from './node-version.mjs'
import { CommandFailed, interruptedStatus, stopChildrenOnSignals, stopRequested } from './processes.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {(root: string) => Promise<number | void>} work gets the project's folder, gives the exit status */
export const runScript = async (work) => {
  requireNode()
  stopChildrenOnSignals()
  try {
    process.exitCode = (await work(root)) ?? 0
  } catch (error) {
    if (stopRequested()) {
      console.log('Stopped before it was ready. The next start takes up from here.')
      process.exitCode = interruptedStatus()
    } else if (error instanceof CommandFailed) {
      console.error(`\n${error.message}`)
      process.exitCode = 1
    } else {
      throw error
    }
  }
}
