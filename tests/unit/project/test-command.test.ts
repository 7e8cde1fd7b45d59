import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/lib/chromium.mjs'
import { closingLine, countVitest, total } from '../../../scripts/lib/test-report.mjs'

const ended = { status: 0, why: 'ended with status 0' }
const failed = { status: 1, why: 'ended with status 1' }
const aFile = (status: string, ...cases: string[]) => ({
  name: 'a.test.ts',
  status,
  message: status === 'failed' ? 'Error: no such file\n  at …' : '',
  assertionResults: cases.map((each) => ({ status: each })),
})
const aReport = (...testResults: object[]) => JSON.stringify({ testResults })

describe('the closing line', () => {
  it('adds up the steps, and names skipped tests only where there are some', () => {
    expect(
      closingLine(
        total([
          { passed: 2, failed: 0, skipped: 0 },
          { passed: 1, failed: 1, skipped: 0 },
        ]),
      ),
    ).toBe('3 passed, 1 failed')
    expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
  })

  it('counts every test of a report', () => {
    const report = aReport(aFile('failed', 'passed', 'failed'), aFile('passed', 'passed', 'skipped', 'pending', 'todo'))
    expect(countVitest(report, failed)).toEqual({ passed: 2, failed: 1, skipped: 3, problems: [] })
  })

  it.each([
    [
      'a file that fails before its first test',
      aReport(aFile('passed', 'passed'), aFile('failed')),
      failed,
      'a.test.ts: Error: no such file',
    ],
    [
      'an error outside all tests',
      aReport(aFile('passed', 'passed')),
      failed,
      'all tests passed, yet vitest ended with status 1',
    ],
    ['a crash that leaves no report', null, failed, 'vitest ended with status 1 without a report'],
    ['a report that was cut off', '{"testRes', failed, 'vitest ended with status 1 without a report'],
    ['a folder without a test', aReport(), ended, 'no test was found'],
  ])('counts %s as a failure and says so', (_, report, outcome, problem) => {
    expect(countVitest(report, outcome)).toMatchObject({ failed: 1, problems: [problem] })
  })
})

describe('a Chromium for the browser tests', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const program = (name: string, script: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return file
  }
  const good = program('good', 'echo Chromium 140')
  const broken = program('broken', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127')

  it('is the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: good, PATH: '' }, null)).toEqual({ path: good })
  })

  it('is no other where CHROMIUM_PATH names one that does not start', () => {
    const found = findChromium({ CHROMIUM_PATH: path.join(folder, 'nowhere'), PATH: folder }, good)
    expect(found).toEqual({ path: null, reason: expect.stringContaining('CHROMIUM_PATH') as string })
  })

  it('is one on PATH before Playwright’s own', () => {
    const onPath = program('google-chrome', 'echo Google Chrome 140')
    expect(findChromium({ PATH: folder }, good)).toEqual({ path: onPath })
    rmSync(onPath)
  })

  it('is Playwright’s own where none is on PATH', () => {
    expect(findChromium({ PATH: folder }, good)).toEqual({ path: good })
  })

  it('is not one that lacks its libraries: the reason says which', () => {
    const found = findChromium({ PATH: folder }, broken)
    expect(found).toEqual({ path: null, reason: expect.stringContaining('libnss3.so') as string })
  })
})
