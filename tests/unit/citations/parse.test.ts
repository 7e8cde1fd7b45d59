import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isCitationError, isPinpointError, parseCitation, parsePinpoint } from '../../../src/citations'
import type { ParsedCitation } from '../../../src/citations'
import { tableOf } from './table'

const known = [
  { name: 'CFA 2014', reference: { referenceKind: 'act' as const, title: 'Children and Families Act 2014', year: 2014, chapter: '6' } },
]

const NAMES = { title: 'title', year: 'year', c: 'chapter', no: 'number', in: 'legislationType', nc: 'neutralCitation', doi: 'doi', url: 'url', by: 'publisher', date: 'date' } as const

const partsOf = ({ reference, lawAsOf }: ParsedCitation): string =>
  [
    ...Object.entries(NAMES).flatMap(([short, name]) => (reference[name] === null ? [] : [`${short}=${reference[name]}`])),
    ...(lawAsOf ? [`as=${lawAsOf}`] : []),
  ].join('; ')

describe('a citation as people write it is read into its parts', () => {
  for (const [typed = '', kind, parts, pinpoint = ''] of tableOf('parse.txt')) {
    test(typed, () => {
      const read = parseCitation(typed, { known })
      if (isCitationError(read)) throw new Error(`${read.error} (${read.at})`)
      expect([read.reference.referenceKind, partsOf(read), read.pinpoint ?? '']).toEqual([kind, parts, pinpoint])
    })
  }
})

describe('a citation that cannot be read says where', () => {
  for (const [typed = '', at] of tableOf('refused.txt')) {
    test(`‘${typed}’`, () => {
      expect(parseCitation(typed, { known })).toMatchObject({ at: Number(at) })
    })
  }

  it('counts the spaces before it', () => {
    expect(parseCitation('   ')).toMatchObject({ at: 0 })
    expect(parseCitation('  D v E [2018] EWHC 12')).toMatchObject({ at: 8 })
  })
})

describe('whatever is pasted', () => {
  it('an answer comes back, and an error points into the text', () => {
    const pieces = ['s', ' ', '55', '(', ')', '[2018]', ' UKUT ', 'Act ', '2014', ', ', 'of the ', 'c 6', 'SI ', '/', 'https://', 'www.legislation.gov.uk/', 'ukpga/', '10.1000/', '%', '%ff', '#', '\ud800', '–', 'para', 'Regulations', 'code of practice']
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))), (typed) => {
        const read = parseCitation(typed, { known })
        if (!isCitationError(read)) {
          if (read.pinpoint) expect(isPinpointError(parsePinpoint(read.pinpoint)) && read.pinpoint).toSatisfy((text) => text === false || /^\d|^[ivxlc]+/.test(text as string))
        } else {
          expect(read.at).toBeGreaterThanOrEqual(0)
          expect(read.at).toBeLessThanOrEqual(typed.length)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('a text of any length is answered', () => {
    for (const piece of ['(', 's 55, ', 'Act 2014 ', ' of the ', '[2018] ', '/', 'a', ' ', ',', 'https://', '((((Act', 'Act (a) (b) ', '10.1000/', '%41', '1', 'code of practice '])
      for (const start of ['', 'Children and Families Act 2014, s 55', 'https://www.legislation.gov.uk/ukpga/2014/6/', '[2018] UKUT 154 (AAC) ']) {
        for (const length of [990, 10_000]) {
          const typed = start + piece.repeat(Math.ceil(length / piece.length)).slice(0, length - start.length)
          const read = parseCitation(typed)
          if (isCitationError(read)) expect(read.at).toBeLessThanOrEqual(typed.length)
        }
      }
  })
})
