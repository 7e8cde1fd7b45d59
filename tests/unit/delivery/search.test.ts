import { describe, expect, it } from 'vitest'
import { createEdition } from '../../../src/delivery/edition'
import type { Edition } from '../../../src/delivery/edition'
import { createSearchIndex } from '../../../src/delivery/search/search-index'
import { createGlossaryIndex } from '../../../src/publication/glossary-index'
import { parseSnapshot } from '../../../src/publication/ledger-row'
import { aCategory, aLedger, aTerm, idOf, prose } from '../../support/ledger'

const ledger = aLedger()
  .publish(aCategory())
  .publish(aCategory({ slug: 'health', name: 'Health' }))
  .publish(
    aTerm({
      title: 'EHC plan',
      aliases: [
        { label: 'EHCP', kind: 'abbreviation' },
        { label: 'ECHP', kind: 'misspelling' },
      ],
      definition: prose('A legal document. It sets out the support that a child needs, and who must give it.'),
    }),
  )
  .publish(
    aTerm({
      title: 'SEND mediation',
      enquiries: { text: null, searchPhrases: ['is mediation mandatory'] },
      definition: prose('A meeting with an independent mediator about an EHC plan.'),
    }),
  )
  .publish(aTerm({ title: 'Occupational therapy', category: idOf('category:health'), definition: prose('Therapy for daily tasks.') }))

const index = createGlossaryIndex()
index.apply(ledger.rows)
const edition = createEdition(index.current(), '2026-02-01', 'https://glossary.example')
const search = createSearchIndex()
const titles = (query: string, of: Edition = edition): string[] =>
  search.find(of, query, 10).hits.map(({ term }) => term.snapshot.title)

describe('Search', () => {
  it.each([
    ['EHCP', 'EHC plan'],
    ['echp', 'EHC plan'],
    ['ehc plans', 'EHC plan'],
    ['mediaton', 'SEND mediation'],
    ['Is mediation mandatory?', 'SEND mediation'],
    ['therap', 'Occupational therapy'],
    ['daily tasks', 'Occupational therapy'],
  ])('for “%s” finds %s first', (query, title) => {
    expect(titles(query)[0]).toBe(title)
  })

  it.each(['', '   ', '???', 'the of and', 'xylophone'])('for “%s” finds nothing', (query) => {
    expect(search.find(edition, query, 10)).toEqual({ total: 0, hits: [] })
  })

  it('counts every hit and brings the best along', () => {
    const { total, hits } = search.find(edition, 'EHC plan', 1)
    expect([total, hits.length, hits[0]?.term.snapshot.title]).toEqual([2, 1, 'EHC plan'])
  })

  it('shows what matched, in a sentence around it', () => {
    const [hit] = search.find(edition, 'support', 10).hits
    expect(hit?.excerpt).toBe('It sets out the [[support]] that a child needs, and who must give it.')
    expect(hit?.matched).toEqual(['support'])
    expect(search.find(edition, 'EHCP', 10).hits[0]?.matched).toContain('EHCP')
  })

  it('never shows a misspelling as what matched', () => {
    expect(search.find(edition, 'ECHP', 10).hits[0]?.matched).not.toContain('ECHP')
  })

  it('stays within a filter', () => {
    expect(search.find(edition, 'therapy', 10, { category: 'legal' }).total).toBe(0)
    expect(search.find(edition, 'therapy', 10, { category: 'health' }).total).toBe(1)
  })

  it('refuses a query longer than anyone types, and says so', () => {
    expect(() => search.find(edition, 'x'.repeat(201), 10)).toThrow(/at most 200/)
  })

  it('follows the glossary: a new text is found, an old one is not, and an archived entry is gone', () => {
    const later = createGlossaryIndex()
    later.apply(ledger.rows)
    later.apply(
      aLedgerFrom()
        .publish(aTerm({ title: 'Occupational therapy', definition: prose('Help with handwriting.') }))
        .archive('send-mediation', { as: 'gone' }).rows.slice(ledger.rows.length),
    )
    const newer = createEdition(later.current(), '2026-02-01', 'https://glossary.example')
    expect(titles('handwriting', newer)).toEqual(['Occupational therapy'])
    expect(titles('daily tasks', newer)).toEqual([])
    expect(titles('mediator', newer)).toEqual([])
  })
})

/** The same ledger again, to be written on. */
const aLedgerFrom = () => {
  const again = aLedger()
  for (const row of ledger.rows) again.publish(parseSnapshot(row), { at: row.validFrom })
  return again
}

describe('Completions', () => {
  const complete = (prefix: string, first = 8) =>
    search.complete(edition, prefix, first).map(({ label, term }) => `${label} -> ${term.snapshot.slug}`)

  it('are titles and aliases that start with what was typed', () => {
    expect(complete('eh')).toEqual(['EHC plan -> ehc-plan'])
    expect(complete('EHCP')).toEqual(['EHCP -> ehc-plan'])
  })

  it('come after those, titles with such a word in them', () => {
    expect(complete('med')).toEqual(['SEND mediation -> send-mediation'])
  })

  it('lead from a misspelling to the right title', () => {
    expect(complete('echp')).toEqual(['EHC plan -> ehc-plan'])
  })

  it('are none for nothing typed', () => {
    expect(complete('  ')).toEqual([])
  })

  it('are no more than asked for', () => {
    expect(complete('e', 1)).toHaveLength(1)
  })
})

describe('A slug that nothing has', () => {
  it('has entries like it', () => {
    expect(search.near(edition, 'ehc-plans').map(({ snapshot }) => snapshot.slug)[0]).toBe('ehc-plan')
    expect(search.near(edition, 'x'.repeat(5000))).toEqual([])
  })
})
