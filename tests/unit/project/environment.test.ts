import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** `NAME=` or `#NAME=` at the start of a line. */
const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].flatMap(
  (match) => match[1] ?? [],
)

it('.env.example documents every variable that the server reads', () => {
  const source = readFileSync('src/config/env.ts', 'utf8')
  const read = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].flatMap((match) => match[1] ?? [])
  expect(read).toContain('PAYLOAD_SECRET')
  expect(documented).toEqual(expect.arrayContaining(read))
})

it('.env.example documents the variables of the tests', () => {
  expect(documented).toEqual(expect.arrayContaining(['CHROMIUM_PATH', 'SKIP_BROWSER', 'MONGODB_TEST_URL']))
})

it('.env.example documents every variable that docker-compose.yml asks for', () => {
  const asked = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{([A-Z_]+)/g)].flatMap(
    (match) => match[1] ?? [],
  )
  expect(documented).toEqual(expect.arrayContaining(asked))
})

it('.env.example holds no secret, so that a copy of it cannot go into production', () => {
  expect(readFileSync('.env.example', 'utf8')).toMatch(/^PAYLOAD_SECRET=$/m)
})
