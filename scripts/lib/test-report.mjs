// @ts-check
/** Counting what passed: vitest's JSON reports and plain commands, into one closing line. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string | null} json what vitest's json reporter wrote, or null where there is no file
 * @param {{ status: number, why: string }} outcome of the vitest process
 * @returns {Counts & { problems: string[] }} never a pass where vitest itself does not say that all is well
 */
export const countVitest = (json, { status, why }) => {
  const report = json === null ? null : parse(json)
  if (!report) return { passed: 0, failed: 1, skipped: 0, problems: [`vitest ${why} without a report`] }
  const cases = report.testResults.flatMap((file) => file.assertionResults)
  const passed = cases.filter((test) => test.status === 'passed').length
  const failed = cases.filter((test) => test.status === 'failed').length
  // A file that fails before its first test (an import, a beforeAll) has no failed case to show for it.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const problems = brokenFiles.map((file) => `${file.name}: ${firstLine(file.message)}`)
  if (cases.length === 0 && brokenFiles.length === 0) problems.push('no test was found')
  else if (status !== 0 && failed + brokenFiles.length === 0) problems.push(`all tests passed, yet vitest ${why}`)
  return { passed, failed: failed + problems.length, skipped: cases.length - passed - failed, problems }
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: { status: string }[] }} TestFile
 * @param {string} json
 * @returns {{ testResults: TestFile[] } | null}
 */
const parse = (json) => {
  try {
    return JSON.parse(json)
  } catch {
    // Cut off in the middle: vitest was ended while it wrote.
    return null
  }
}

/** @param {string | undefined} text */
const firstLine = (text) => (text ?? '').trim().split('\n')[0] || 'failed outside its tests'

/** @param {readonly Counts[]} counts @returns {Counts} */
export const total = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
})

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
