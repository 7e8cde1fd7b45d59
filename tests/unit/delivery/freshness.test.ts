import { describe, expect, it } from 'vitest'
import { freshnessOf } from '../../../src/delivery/freshness'
import { nextReviewDue } from '../../../src/publication/review-age'
import type { Freshness } from '../../../src/delivery/freshness'
import { createGlossaryIndex } from '../../../src/publication/glossary-index'
import { aCategory, aLedger, aReference, aTerm, cite, idOf, prose } from '../../support/ledger'
import type { LedgerBuilder } from '../../support/ledger'

const ACT = idOf('reference:children-and-families-act-2014')
const cited = { citations: [{ reference: ACT, pinpoint: 's.55', note: null }] }
const changed = (inForceFrom: string) =>
  aReference({ changes: [{ inForceFrom, provisions: ['s.55'], summary: 'Mediation changes.', url: null }] })

const freshnessIn = (ledger: LedgerBuilder, today: string): Freshness => {
  const index = createGlossaryIndex()
  index.apply(ledger.rows)
  const glossary = index.current()
  const term = glossary.term(idOf('term:ehc-plan'))
  if (!term) throw new Error('The ledger holds no EHC plan.')
  return freshnessOf(term, glossary, today)
}

const reviewed = () => aLedger().publish(aCategory()).publish(aTerm(), { at: '2026-01-31T12:00:00Z' })

describe('The freshness of a text', () => {
  it.each([
    ['2026-01-31', 'CURRENT'],
    ['2027-01-30', 'CURRENT'],
    ['2027-01-31', 'REVIEW_DUE'],
    ['2027-03-01', 'REVIEW_DUE'],
    ['2027-03-02', 'REVIEW_OVERDUE'],
  ])('reviewed on 31 January 2026, every twelve months, is on %s %s', (today, state) => {
    expect(freshnessIn(reviewed(), today)).toMatchObject({ state, lastReviewed: '2026-01-31', nextReviewDue: '2027-01-31' })
  })

  it('names the roles that reviewed it, and no person', () => {
    expect(freshnessIn(reviewed(), '2026-02-01').reviewedBy).toEqual(['legal-reviewer'])
  })

  it('that was forced out without a review is unreviewed, whatever its age', () => {
    const ledger = aLedger().publish(aCategory()).forcePublish(aTerm())
    expect(freshnessIn(ledger, '2030-01-01')).toMatchObject({ state: 'UNREVIEWED', lastReviewed: null, nextReviewDue: null })
  })

  it('that was forced out counts as reviewed from its retrospective approval', () => {
    const ledger = aLedger().publish(aCategory()).forcePublish(aTerm()).approve('ehc-plan', { at: '2026-02-03T00:00:00Z' })
    expect(freshnessIn(ledger, '2026-02-04')).toMatchObject({ state: 'CURRENT', lastReviewed: '2026-02-03' })
  })

  it('is not renewed by a small edit', () => {
    const ledger = reviewed().publish(aTerm({ title: 'EHC plans', slug: 'ehc-plan' }), { changeKind: 'minor', at: '2026-12-01T00:00:00Z' })
    expect(freshnessIn(ledger, '2027-02-01')).toMatchObject({ state: 'REVIEW_DUE', lastReviewed: '2026-01-31' })
  })

  it('ends when the law it cites changes after its review, in its sources or inside its text', () => {
    for (const parts of [cited, { definition: prose([cite('children-and-families-act-2014', 's.55')]) }]) {
      const ledger = aLedger().publish(aCategory()).publish(aReference()).publish(aTerm(parts)).publish(changed('2026-06-01'))
      const freshness = freshnessIn(ledger, '2026-07-01')
      expect(freshness.state).toBe('LAW_CHANGED')
      expect(freshness.pendingLawChanges.map(({ summary }) => summary)).toEqual(['Mediation changes.'])
    }
  })

  it('is renewed by a full review after the change in law', () => {
    const ledger = aLedger().publish(aCategory()).publish(changed('2026-06-01')).publish(aTerm(cited), { at: '2026-06-02T00:00:00Z' })
    expect(freshnessIn(ledger, '2026-07-01')).toMatchObject({ state: 'CURRENT', pendingLawChanges: [] })
  })
})

describe('A review interval in months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 12, '2027-12-15'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('from %s for %i months ends on %s', (date, months, end) => {
    expect(nextReviewDue(date, months)).toBe(end)
  })
})
