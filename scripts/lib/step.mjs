// @ts-check
/** One line for each thing that is done: a turning sign and the time on a terminal, plain lines elsewhere. */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const FRAME_MS = 100
/** In a log without a terminal, a sign of life this often. */
const HEARTBEAT_MS = 30_000

/**
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives; its error goes through, after the line says that it failed.
 */
export const step = async (title, work) => {
  const startedAt = Date.now()
  const line = process.stdout.isTTY ? turningLine(title, startedAt) : plainLines(title, startedAt)
  try {
    const result = await work()
    line.end('✓', `done in ${elapsed(startedAt)}`)
    return result
  } catch (error) {
    line.end('✗', `stopped after ${elapsed(startedAt)}`)
    throw error
  }
}

/** @param {number} startedAt */
export const elapsed = (startedAt) => {
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** @param {string} title @param {number} startedAt */
const turningLine = (title, startedAt) => {
  let frame = 0
  const draw = () => process.stdout.write(`\r${FRAMES[frame++ % FRAMES.length]} ${title}, ${elapsed(startedAt)}\x1b[K`)
  draw()
  const timer = setInterval(draw, FRAME_MS)
  return {
    /** @param {string} sign @param {string} outcome */
    end: (sign, outcome) => {
      clearInterval(timer)
      process.stdout.write(`\r${sign} ${title}: ${outcome}\x1b[K\n`)
    },
  }
}

/** @param {string} title @param {number} startedAt */
const plainLines = (title, startedAt) => {
  console.log(`${title} …`)
  const timer = setInterval(() => console.log(`${title}: ${elapsed(startedAt)} so far`), HEARTBEAT_MS)
  return {
    /** @param {string} sign @param {string} outcome */
    end: (sign, outcome) => {
      clearInterval(timer)
      console.log(`${sign} ${title}: ${outcome}`)
    },
  }
}
