// @ts-check
/** Runs before anything is installed, on whatever Node there is: keep to what Node 14 can parse. */

export const REQUIRED_NODE = '20.9.0'

/** @param {string} version as in `process.versions.node` */
export const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [requiredMajor = 0, requiredMinor = 0] = REQUIRED_NODE.split('.').map(Number)
  return major > requiredMajor || (major === requiredMajor && minor >= requiredMinor)
}

/** Ends the process with a sentence that says what to do, instead of a syntax error later. */
export const requireNode = () => {
  if (isNewEnough(process.versions.node)) return
  console.error(
    `Termhouse needs Node.js ${REQUIRED_NODE} or newer; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
