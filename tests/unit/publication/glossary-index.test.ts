/** The glossary that readers see, folded from the ledger's rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGlossaryIndex, glossaryAsOf, withOverlay } from '../../../src/publication/glossary-index'
import type { LedgerRow } from '../../../src/publication/ledger-row'
import { aCategory, aLedger, anAuthor, aReference, aRelation, aTerm, cite, idOf, linkTo, prose, type LedgerBuilder } from '../../support/ledger'

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

  it('says of each archived entry what is left of it, and where its address leads', () => {
    const glossary = glossaryOf(
      start()
        .publish(aTerm({ slug: 'old', title: 'Old' }))
        .publish(aTerm({ slug: 'older', title: 'Older' }))
        .archive('older', { as: 'replaced', replacedBy: 'old', reason: 'Renamed.' })
        .archive('old', { as: 'replaced', replacedBy: 'plan', reason: 'Renamed again.' })
        .archive('appeal', { as: 'gone', reason: 'Never was.' }).rows,
    )
    expect(glossary.archived.map(({ slug, as, term, leadsTo }) => [slug, as, term, leadsTo?.snapshot.slug])).toEqual([
      ['appeal', 'gone', null, undefined],
      ['old', 'replaced', null, 'plan'],
      ['older', 'replaced', null, 'plan'],
    ])
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

  it('is the same whether its rows came one by one, all at once, or some of them twice', () => {
    const { rows } = start().archive('plan').restore('plan').publish(aTerm({ id: idOf('term:plan'), slug: 'moved', title: 'Moved' }))
    fc.assert(
      fc.property(fc.array(fc.nat(rows.length), { maxLength: 4 }), (cuts) => {
        const index = createGlossaryIndex()
        let from = 0
        for (const cut of [...cuts, rows.length].sort((a, b) => a - b)) {
          index.apply(rows.slice(Math.max(0, from - 2), cut))
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

describe('A former address', () => {
  it('leads nowhere else once another entry stands there', () => {
    const { rows } = start()
      .publish(aTerm({ id: idOf('term:plan'), slug: 'ehc-plan', title: 'EHC plan' }))
      .publish(aTerm({ id: idOf('term:other'), slug: 'plan', title: 'Another plan' }))
    expect(glossaryOf(rows).standing('plan')).toMatchObject({ kind: 'term', term: { snapshot: { title: 'Another plan' } } })
  })

  it('of an entry that is gone is gone too', () => {
    const { rows } = start()
      .publish(aTerm({ id: idOf('term:plan'), slug: 'ehc-plan', title: 'EHC plan' }))
      .archive('ehc-plan', { as: 'gone', reason: 'Repealed.' })
    expect(glossaryOf(rows).standing('plan')).toMatchObject({ kind: 'gone', reason: 'Repealed.' })
  })
})

describe('Relations between entries', () => {
  const related = (rows: readonly LedgerRow[], slug: string): string[] =>
    glossaryOf(rows).relationsOf(idOf(`term:${slug}`)).map(({ relation, term }) => `${relation} ${term.snapshot.slug}`)

  it('are read from both ends, the far end as the inverse; see-also from one end only', () => {
    const { rows } = start()
      .publish(aRelation('plan', 'broader', 'appeal', { order: 2 }))
      .publish(aRelation('plan', 'see-also', 'appeal', { order: 1 }))
    expect(related(rows, 'plan')).toEqual(['see-also appeal', 'broader appeal'])
    expect(related(rows, 'appeal')).toEqual(['narrower plan'])
  })

  it('lead to public entries only', () => {
    const { rows } = start().publish(aRelation('plan', 'related', 'appeal')).archive('appeal', { as: 'withdrawn' })
    expect(related(rows, 'plan')).toEqual([])
    expect(related(rows, 'appeal')).toEqual(['related plan'])
  })

  it('end when their row is removed', () => {
    const relation = aRelation('plan', 'related', 'appeal')
    expect(related(start().publish(relation).remove(relation.id).rows, 'plan')).toEqual([])
  })
})

describe('What points to what', () => {
  const slugs = (terms: readonly { snapshot: { slug: string } }[]): string[] => terms.map(({ snapshot }) => snapshot.slug)

  it('is known from both ends: links, relations, citations, authors, categories', () => {
    const glossary = glossaryOf(
      start()
        .publish(anAuthor())
        .publish(aReference())
        .publish(
          aTerm({
            slug: 'mediation',
            title: 'Mediation',
            authors: [idOf('author:faye-donaldson')],
            body: prose([linkTo('plan', 'the plan'), cite('children-and-families-act-2014')]),
          }),
        )
        .publish(aRelation('plan', 'see-also', 'appeal')).rows,
    )
    expect(slugs(glossary.mentionsOf(idOf('term:plan')))).toEqual(['appeal', 'mediation'])
    expect(slugs(glossary.mentionsOf(idOf('term:appeal')))).toEqual(['plan'])
    expect(slugs(glossary.termsCiting(idOf('reference:children-and-families-act-2014')))).toEqual(['mediation'])
    expect(slugs(glossary.termsByAuthor(idOf('author:faye-donaldson')))).toEqual(['mediation'])
    expect(slugs(glossary.termsInCategory(idOf('category:legal')))).toEqual(['appeal', 'mediation', 'plan'])
  })
})

describe('A full review', () => {
  const approval = (role: 'legal-reviewer' | 'subject-reviewer') => ({
    approvals: [{ user: idOf(`user:${role}`), roles: [role], at: '2026-03-01T09:00:00.000Z' }],
  })
  const reviewOf = (rows: readonly LedgerRow[]) => glossaryOf(rows).term(idOf('term:plan'))?.review ?? null

  it('of a forced text is complete when every required role has approved it, one row each', () => {
    const ledger = aLedger()
      .publish(aCategory({ requiredApprovals: ['legal-reviewer', 'subject-reviewer'] }))
      .forcePublish(aTerm({ slug: 'plan', title: 'Plan' }))
      .approve('plan', approval('legal-reviewer'))
    expect(reviewOf(ledger.rows)).toBeNull()
    ledger.approve('plan', approval('subject-reviewer'))
    expect(reviewOf(ledger.rows)?.by).toHaveLength(2)
  })

  it('is measured by what its category required then, not by what it requires now', () => {
    const { rows } = start().publish(aCategory({ requiredApprovals: ['legal-reviewer', 'subject-reviewer'] }))
    expect(reviewOf(rows)?.by).toHaveLength(1)
  })
})
