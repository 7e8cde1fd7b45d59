/** The glossary that readers see, folded from the ledger's rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGlossaryIndex, glossaryAsOf, withOverlay } from '../../../src/publication/glossary-index'
import type { LedgerRow } from '../../../src/publication/ledger-row'
import { aCategory, aLedger, aTerm, idOf, type LedgerBuilder } from '../../support/ledger'

const glossaryOf = (rows: readonly LedgerRow[]) => {
  const index = createGlossaryIndex()
  index.apply(rows)
  return index.current()
}

const start = (): LedgerBuilder =>
  aLedger()
    .publish(aCategory())
    .publish(aTerm({ slug: 'plan', title: 'Plan' }))
    .publish(aTerm({ slug: 'appeal', title: 'Appeal' }))

const titles = (rows: readonly LedgerRow[]): string[] => glossaryOf(rows).terms.map(({ snapshot }) => snapshot.title)

describe('The published glossary', () => {
  it('lists its entries by title', () => {
    expect(titles(start().rows)).toEqual(['Appeal', 'Plan'])
  })

  it('leads a former address to where the entry is now, however often it moved', () => {
    const { rows } = start()
      .publish(aTerm({ id: idOf('term:plan'), slug: 'second', title: 'Plan' }))
      .publish(aTerm({ id: idOf('term:plan'), slug: 'third', title: 'Plan' }))
    const glossary = glossaryOf(rows)
    for (const slug of ['plan', 'second']) {
      expect(glossary.standing(slug)).toMatchObject({ kind: 'moved', to: { snapshot: { slug: 'third' } } })
    }
    expect(glossary.standing('third')).toMatchObject({ kind: 'term' })
  })

  it('keeps a withdrawn entry readable with its reason, and off the lists', () => {
    const glossary = glossaryOf(start().archive('plan', { as: 'withdrawn', reason: 'Superseded.' }).rows)
    expect(glossary.terms.map(({ snapshot }) => snapshot.title)).toEqual(['Appeal'])
    expect(glossary.standing('plan')).toMatchObject({ kind: 'term', term: { withdrawal: { reason: 'Superseded.' } } })
  })

  it('says of a gone entry that it is gone, and shows no text of it', () => {
    const glossary = glossaryOf(start().archive('plan', { as: 'gone', reason: 'Wrong.' }).rows)
    expect(glossary.standing('plan')).toMatchObject({ kind: 'gone', reason: 'Wrong.' })
    expect(glossary.term(idOf('term:plan'))).toBeUndefined()
  })

  it('leads from a replaced entry to the one that replaces it', () => {
    const glossary = glossaryOf(start().archive('plan', { as: 'replaced', replacedBy: 'appeal' }).rows)
    expect(glossary.standing('plan')).toMatchObject({ kind: 'moved', to: { snapshot: { slug: 'appeal' } } })
  })

  it('calls two entries that replace each other gone, and does not go round in a circle', () => {
    const glossary = glossaryOf(
      start().archive('plan', { as: 'replaced', replacedBy: 'appeal' }).archive('appeal', { as: 'replaced', replacedBy: 'plan' }).rows,
    )
    expect(glossary.standing('plan').kind).toBe('gone')
  })

  it('shows a restored entry as it was', () => {
    expect(titles(start().archive('plan').restore('plan').rows)).toEqual(['Appeal', 'Plan'])
  })

  it('counts a full review from a major publication, not from a minor one nor from one that was forced', () => {
    const term = aTerm({ slug: 'plan', title: 'Plan' })
    const reviewed = start()
    const before = glossaryOf(reviewed.rows).term(idOf('term:plan'))?.review
    const minor = glossaryOf(reviewed.publish({ ...term, title: 'Plan.' }, { changeKind: 'minor' }).rows).term(idOf('term:plan'))?.review
    expect(minor).toEqual(before)
    const forced = glossaryOf(aLedger().publish(aCategory()).forcePublish(term).rows).term(idOf('term:plan'))
    expect(forced?.review).toBeNull()
    const approved = glossaryOf(aLedger().publish(aCategory()).forcePublish(term).approve('plan').rows).term(idOf('term:plan'))
    expect(approved?.review).not.toBeNull()
  })

  it('that was handed out goes on answering the same while newer rows arrive', () => {
    const ledger = start()
    const index = createGlossaryIndex()
    index.apply(ledger.rows)
    const before = index.current()
    const seen = before.terms.map(({ snapshot }) => snapshot.title)
    const known = ledger.rows.length
    ledger.publish(aTerm({ slug: 'new', title: 'New' })).archive('plan', { as: 'gone' })
    index.apply(ledger.rows.slice(known))
    expect(before.terms.map(({ snapshot }) => snapshot.title)).toEqual(seen)
    expect(before.standing('plan').kind).toBe('term')
    expect(index.current().terms.map(({ snapshot }) => snapshot.title)).toEqual(['Appeal', 'New'])
  })

  it('as of any moment is the glossary of the rows up to then', async () => {
    const ledger = start().archive('plan', { as: 'gone' }).publish(aTerm({ slug: 'late', title: 'Late' }))
    for (const [at, row] of ledger.rows.entries()) {
      const then = await glossaryAsOf(ledger.reader(), row.validFrom)
      expect(then.terms.map(({ snapshot }) => snapshot.title)).toEqual(titles(ledger.rows.slice(0, at + 1)))
    }
  })

  it('is the same whether its rows came one by one or all at once', () => {
    const { rows } = start().archive('plan').restore('plan').publish(aTerm({ id: idOf('term:plan'), slug: 'moved', title: 'Moved' }))
    fc.assert(
      fc.property(fc.array(fc.nat(rows.length), { maxLength: 4 }), (cuts) => {
        const index = createGlossaryIndex()
        let from = 0
        for (const cut of [...cuts, rows.length].sort((a, b) => a - b)) {
          index.apply(rows.slice(from, cut))
          index.current()
          from = cut
        }
        expect(index.current().terms).toEqual(glossaryOf(rows).terms)
      }),
    )
  })

  it('with a draft laid over it shows the draft, and stays as it is itself', () => {
    const glossary = glossaryOf(start().rows)
    const preview = withOverlay(glossary, [aTerm({ slug: 'plan', title: 'Plan, in draft' })])
    expect(preview.term(idOf('term:plan'))?.snapshot.title).toBe('Plan, in draft')
    expect(glossary.term(idOf('term:plan'))?.snapshot.title).toBe('Plan')
  })
})
