import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { safeUrl } from '../../../src/richtext/safe-url'

const rows = readFileSync(new URL('../../fixtures/richtext/urls.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => {
    const [allowed = '', url = ''] = line.split('|').map((cell) => cell.trim())
    return { allowed: allowed === 'yes', url: JSON.parse(`"${url.replaceAll('"', '\\"')}"`) as string }
  })

describe('an address may be linked to, or not', () => {
  for (const { allowed, url } of rows) {
    test(`${allowed ? 'yes' : 'no'}: ${JSON.stringify(url)}`, () => {
      expect(safeUrl(url)).toBe(allowed ? url : null)
    })
  }

  it('is trimmed, and otherwise left as the editor wrote it', () => {
    expect(safeUrl('  https://Example.org/A\n')).toBe('https://Example.org/A')
  })

  it('is, when allowed, read by a browser as what it looks like', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'javscriptdhm:/\\\t\n @#?.&;%') }),
          fc.webUrl(),
        ),
        (typed) => {
          const url = safeUrl(typed)
          if (url === null) return
          const { protocol, host } = new URL(url, 'https://site.example')
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol)
          if (url.startsWith('/')) expect(host).toBe('site.example')
        },
      ),
      { numRuns: 3000 },
    )
  })
})
