/** The generated import map names every screen that the content model asks for; `npm run generate` writes it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const collections = readdirSync('collections', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `collections/${file}`)
const named = [...collections, 'src/richtext/editor.ts', 'src/config/cms.ts'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/'(\/src\/admin\/[^']+#\w+)'/g)].map(([, path]) => path ?? ''),
)
const importMap = readFileSync('src/app/(payload)/admin/importMap.js', 'utf8')

describe('The import map of the editors’ desk', () => {
  it('is asked for screens', () => {
    expect(named.length).toBeGreaterThan(5)
  })

  it.each([...new Set(named)])('holds %s', (path) => {
    expect(importMap).toContain(`"${path}"`)
  })
})
