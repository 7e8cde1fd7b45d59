/** Feed, sitemap, robots.txt, llms.txt and the rules of conditional requests, without a server. */
import { describe, expect, it } from 'vitest'
import { lastModified } from '../../../src/delivery/exports/answer'
import { writeFeed } from '../../../src/delivery/exports/atom'
import { changesOf } from '../../../src/delivery/exports/changes'
import { writeLlms, writeLlmsFull } from '../../../src/delivery/exports/llms'
import { writeRobots } from '../../../src/delivery/exports/robots'
import { writeSitemap, writeSitemapFile } from '../../../src/delivery/exports/sitemap'
import { everyCase, glossaryOf, sourceOf } from '../../support/interchange'
import { aCategory, aLedger, aTerm, theGlossary } from '../../support/ledger'

const source = sourceOf(everyCase())

const manyTerms = (count: number) => {
  const ledger = aLedger().publish(theGlossary()).publish(aCategory({ requiredApprovals: [] }))
  for (let number = 1; number <= count; number += 1) ledger.publish(aTerm({ title: `Term ${number}`, slug: `term-${number}` }))
  return sourceOf(ledger)
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the feed', () => {
  it('tells of first publications, major changes and withdrawals, newest first', () => {
    const titles = changesOf(source.glossary).map(({ kind, term, note }) => `${kind} ${term.snapshot.title}: ${note}`)
    expect(titles.slice(0, 3)).toEqual([
      'withdrawn Reasonable endeavours: The pandemic rules have ended.',
      'changed SEND mediation: Said what to bring.',
      'added Reasonable endeavours: First published',
    ])
  })

  it('keeps silent on minor changes, and on what is gone', () => {
    const feed = writeFeed(source, 1)
    expect(feed).not.toContain('A typing error.')
    expect(feed).not.toContain('Secret word')
  })

  it('names each entry by the same id wherever it is served from', () => {
    const here = all(writeFeed(source, 1), /<id>([^<]+)<\/id>/g)
    expect(all(writeFeed({ ...source, publicUrl: 'https://elsewhere.example' }, 1), /<id>([^<]+)<\/id>/g)).toEqual(here)
    expect(new Set(here).size).toBe(here.length)
  })

  it('has fifty changes a page, linked to each other', () => {
    const many = manyTerms(120)
    const pages = [1, 2, 3].map((page) => writeFeed(many, page))
    expect(pages.map((page) => all(page, /<(entry)>/g).length)).toEqual([50, 50, 20])
    expect(pages[0]).not.toContain('rel="previous"')
    expect(pages[1]).toContain('<link rel="previous" type="application/atom+xml" href="https://glossary.example/feed.atom"/>')
    expect(pages[1]).toContain('<link rel="next" type="application/atom+xml" href="https://glossary.example/feed.atom?page=3"/>')
    expect(() => writeFeed(many, 4)).toThrow('Page 4 of the feed does not exist here.')
    expect(new Set(pages.flatMap((page) => all(page, /<title>New: ([^<]+)<\/title>/g))).size).toBe(120)
  })
})

describe('the sitemap', () => {
  it('holds every published entry, and no withdrawn one', () => {
    const addresses = all([...writeSitemap(source)].join(''), /<loc>([^<]+)<\/loc>/g)
    for (const { snapshot } of source.glossary.terms) expect(addresses).toContain(`https://glossary.example/terms/${snapshot.slug}`)
    expect(addresses).not.toContain('https://glossary.example/terms/reasonable-endeavours')
    expect(addresses).toContain('https://glossary.example/categories/money')
  })

  it('is an index over what one file can hold, whose parts hold each page once', () => {
    const many = manyTerms(25)
    const whole = all([...writeSitemap(many)].join(''), /<loc>([^<]+)<\/loc>/g)
    const index = [...writeSitemap(many, 10)].join('')
    expect(index).toContain('<sitemapindex')
    const numbers = all(index, /sitemaps\/(\d+)\.xml/g).map(Number)
    expect(numbers).toEqual([1, 2, 3])
    const parts = numbers.map((number) => all([...writeSitemapFile(many, number, 10)].join(''), /<loc>([^<]+)<\/loc>/g))
    expect(parts.map((part) => part.length)).toEqual([10, 10, 10])
    expect(parts.flat()).toEqual(whole)
  })
})

describe('robots.txt', () => {
  it('allows what is public and names the sitemap, where there is one', () => {
    expect(writeRobots('https://glossary.example', true)).toMatch(/^User-agent: \*\n(Disallow: \/\w+\n)+Allow: \/\n\nSitemap: https:\/\/glossary\.example\/sitemap\.xml\n$/)
    expect(writeRobots('https://glossary.example', false)).not.toContain('Sitemap')
  })
})

describe('llms.txt', () => {
  it('lists each category with its entries as Markdown, and nothing withdrawn', () => {
    const index = [...writeLlms(source)].join('')
    expect(index).toMatch(/^# SEND law for parents\n\n> What the words mean\.\n/)
    expect(index).toContain('## Money\n\n- [Personal budget](https://glossary.example/terms/personal-budget.md): Personal budget is explained here.')
    expect(index).not.toContain('Reasonable endeavours')
  })

  it('leads to the whole text of each category where there is too much to list', () => {
    const index = [...writeLlms(manyTerms(2_001))].join('')
    expect(index).toContain('- [Legal \\& statutory](https://glossary.example/llms-full.txt?category=legal): 2001 entries')
    expect(index.length).toBeLessThan(2_000)
  })

  it('has the whole text beside it, an entry after another', () => {
    const whole = [...writeLlmsFull(source)].join('')
    for (const { snapshot } of glossaryOf(everyCase()).terms) expect(whole).toContain(`\n## ${snapshot.title}\n`)
    expect(whole).not.toContain('Reasonable endeavours is explained here.')
  })
})

describe('Last-Modified', () => {
  const at = '2026-03-01T09:30:00.250Z'

  it('is the second after the change: another change within it cannot hide behind the same date', () => {
    expect(lastModified(at, Date.parse('2026-03-01T10:00:00Z'))).toBe('Sun, 01 Mar 2026 09:30:01 GMT')
  })

  it('waits for that second', () => {
    expect(lastModified(at, Date.parse('2026-03-01T09:30:00.900Z'))).toBeNull()
  })
})
