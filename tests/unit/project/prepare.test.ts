import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isNewEnough, REQUIRED_NODE } from '../../../scripts/lib/node-version.mjs'
import { hashOfSources, isBuilt, isInstalled, sameLock } from '../../../scripts/lib/prepare.mjs'
import packageJson from '../../../package.json' with { type: 'json' }

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'prepare-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}

describe('the Node version', () => {
  it('asked for is the one that package.json names', () => {
    expect(packageJson.engines.node).toBe(`>=${REQUIRED_NODE}`)
  })

  it.each([
    ['20.9.0', true],
    ['20.10.1', true],
    ['22.0.0', true],
    ['20.8.1', false],
    ['18.20.0', false],
  ])('%s is new enough: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer)
  })
})

describe('packages', () => {
  it('of this very project count as installed, however they were', () => {
    expect(isInstalled('.')).toBe(true)
  })

  it('count as missing without npm’s own record, which it writes last', () => {
    write('package-lock.json', JSON.stringify({ packages: {} }))
    write('node_modules/express/package.json', '{}')
    expect(isInstalled(root)).toBe(false)
  })

  const express = { version: '5.3.0', integrity: 'sha512-a' }
  it.each([
    ['the same', { a: express }, { a: express }, true],
    ['another version', { a: express }, { a: { ...express, version: '5.2.0' } }, false],
    ['other bytes', { a: express }, { a: { ...express, integrity: 'sha512-b' } }, false],
    ['one missing', { a: express, b: express }, { a: express }, false],
    ['one too many', { a: express }, { a: express, b: express }, false],
    ['one for another platform missing', { a: express, b: { ...express, optional: true } }, { a: express }, true],
  ])('as the lock file says: %s', (_, locked, present, answer) => {
    expect(sameLock(locked, present)).toBe(answer)
  })
})

describe('the build', () => {
  beforeEach(() => {
    write('src/a.ts', 'a')
    write('src/deep/b.ts', 'b')
    write('package-lock.json', '{}')
  })

  it('is of the sources’ content, whatever their times: a clone of the same commit needs no other', () => {
    const before = hashOfSources(root)
    utimesSync(path.join(root, 'src/a.ts'), 1, 1)
    const clone = path.join(root, 'clone')
    cpSync(path.join(root, 'src'), path.join(clone, 'src'), { recursive: true })
    cpSync(path.join(root, 'package-lock.json'), path.join(clone, 'package-lock.json'))
    expect([hashOfSources(root), hashOfSources(clone)]).toEqual([before, before])
  })

  it.each([
    ['an edit', () => write('src/deep/b.ts', 'c')],
    ['a new file', () => write('collections/terms.ts', '')],
    ['a file that is gone', () => rmSync(path.join(root, 'src/a.ts'))],
    ['text that moved from one file to the next', () => (write('src/a.ts', ''), write('src/deep/b.ts', 'ab'))],
    ['another version of a package', () => write('package-lock.json', '{ }')],
  ])('is out of date after %s', (_, change) => {
    const before = hashOfSources(root)
    change()
    expect(hashOfSources(root)).not.toBe(before)
  })

  it('does not depend on documents or tests', () => {
    const before = hashOfSources(root)
    write('README.md', 'new')
    write('tests/unit/a.test.ts', 'new')
    expect(hashOfSources(root)).toBe(before)
  })

  it('is finished when both halves and the stamp are there', () => {
    const sources = hashOfSources(root)
    write('dist/.build-stamp', sources)
    write('dist/termhouse.mjs', '')
    expect(isBuilt(root, sources)).toBe(false)
    write('.next/BUILD_ID', 'one')
    expect(isBuilt(root, sources)).toBe(true)
    expect(isBuilt(root, `${sources}x`)).toBe(false)
  })
})
