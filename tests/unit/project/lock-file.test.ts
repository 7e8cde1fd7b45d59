import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const lock = readFileSync('package-lock.json', 'utf8')

it('the lock file holds no download address: it works with whatever registry npm is set to', () => {
  expect(lock.match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([])
})

it('the lock file holds a checksum of every package', () => {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string; version?: string }> }
  const unchecked = Object.entries(packages).filter(([name, entry]) => name !== '' && !entry.integrity)
  expect(unchecked).toEqual([])
})

it('package.json pins every version, so that a lock file made anew changes nothing by surprise', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  )
  expect(ranges).toEqual([])
})
