import type { Request } from 'autocannon'
import { describe, expect, it } from 'vitest'
import { CONTROL, type Page, SCENARIOS } from '../../../benchmarks/scenarios'

const pages: Page[] = ['ehc-plan-1', 'senco-1', 'eotas-1'].map((slug) => ({ slug, body: '{}', etag: `"${slug}"` }))

/** What one connection sends in its first rounds. */
const sent = (name: string, rounds: number): string[] => {
  const requests = SCENARIOS.find((scenario) => scenario.name === name)?.requests(pages) ?? []
  return Array.from({ length: rounds }, () => requests.map(bytesOf)).flat()
}

const bytesOf = (request: Request): string => {
  const built = typeof request.setupRequest === 'function' ? request.setupRequest(request, {}) : request
  return `${built.method} ${built.path ?? ''} ${JSON.stringify(built.headers)} ${String(built.body ?? '')}`
}

describe('The scenarios', () => {
  it('begin with the control', () => {
    expect(SCENARIOS[0]).toBe(CONTROL)
  })

  it('ask the control for just what the cached page is asked for', () => {
    expect(sent('control', 2)).toEqual(sent('term page cached', 2))
  })

  it('never send the same request twice where the page is cold', () => {
    const requests = sent('term page cold', 10)
    expect(requests).toHaveLength(30)
    expect(new Set(requests).size).toBe(30)
  })

  it('send the tag of its own page with each request that should be a 304', () => {
    for (const [index, request] of sent('304', 1).entries()) {
      expect(request).toContain(encodeURIComponent(pages[index]?.slug ?? 'none'))
      expect(request).toContain(`{"if-none-match":"\\"${pages[index]?.slug}\\""}`)
    }
  })
})
