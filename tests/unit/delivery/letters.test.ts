import { describe, expect, it } from 'vitest'
import { letterOf, lettersOf } from '../../../src/delivery/letters'
import { createGlossaryIndex } from '../../../src/publication/glossary-index'
import { aCategory, aLedger, aTerm } from '../../support/ledger'

describe('The A-Z', () => {
  it.each([
    ['EHC plan', 'E'],
    ['ehc plan', 'E'],
    ['Évaluation', 'E'],
    ['‘Reasonable’ adjustments', 'R'],
    ['(Named) school', 'N'],
    ['19 education', '#'],
    ['£100 rule', '#'],
    ['', '#'],
  ])('puts “%s” under %s', (title, letter) => {
    expect(letterOf(title)).toBe(letter)
  })

  it('has one entry a letter, in order, numbers first, and each in the order of titles', () => {
    const ledger = aLedger().publish(aCategory())
    for (const title of ['Section I', 'annual review', '2014 Act', 'Section F', 'EHC plan']) ledger.publish(aTerm({ title }))
    const index = createGlossaryIndex()
    index.apply(ledger.rows)
    const shown = lettersOf(index.current().terms).map(({ letter, terms }) => [letter, ...terms.map(({ snapshot }) => snapshot.title)])
    expect(shown).toEqual([['#', '2014 Act'], ['A', 'annual review'], ['E', 'EHC plan'], ['S', 'Section F', 'Section I']])
  })
})
