import { describe, expect, it, test } from 'vitest'
import { bibliographyText, citationText, deepLink, isLegislationType, referenceUrl, shortCitationText } from '../../../src/citations'
import { SOURCES } from '../../fixtures/citations/sources'
import { tableOf } from './table'

const HOSTS: Record<string, string> = { case: 'https://caselaw.nationalarchives.gov.uk' }

describe('a citation is written as OSCOLA writes it, and leads to the place it names', () => {
  for (const [source = '', typed = '', citation, link = ''] of tableOf('citations.txt')) {
    test(`${source}, ‘${typed}’`, () => {
      const ref = SOURCES[source]
      if (!ref) throw new Error(`The table cites ‘${source}’, which sources.ts does not have.`)
      const host = HOSTS[ref.referenceKind] ?? 'https://www.legislation.gov.uk'
      const expected = link === '-' ? null : link.startsWith('/') ? host + link : link
      expect(citationText(ref, typed || null)).toBe(citation)
      expect(deepLink(ref, typed || null)).toBe(expected)
    })
  }
})

describe('the address of a source', () => {
  const page = SOURCES['Page']!
  it('is never anything but http or https', () => {
    expect(referenceUrl(page)).toBeNull()
    expect(referenceUrl({ ...page, url: 'data:text/html,x' })).toBeNull()
    expect(referenceUrl({ ...page, url: ' HTTPS://example.org/a ' })).toBe('HTTPS://example.org/a')
  })

  it('encodes what a DOI may hold and a URL may not', () => {
    expect(referenceUrl({ ...page, doi: 'doi:10.1002/(SICI)1<1::AID#2>3' })).toBe(
      'https://doi.org/10.1002/(SICI)1%3C1::AID%232%3E3',
    )
  })
})

describe('every series of legislation has its address, at the day of the law that is asked for', () => {
  for (const [title = '', year, number = '', jurisdiction = '', pinpoint = '', lawAsOf = '', link] of tableOf('links.txt')) {
    test(`${title} ${number} ${pinpoint} ${lawAsOf}`, () => {
      const isAct = /^(?:An Act|.*\bAct\b.*|.*\bMeasure\b.*)$/.test(title) && !/Regulations|Order|Rules/.test(title)
      const [place = '', named] = jurisdiction.split('/')
      const ref = {
        ...SOURCES['Page']!,
        url: null,
        referenceKind: isAct ? ('act' as const) : ('statutory-instrument' as const),
        title,
        year: year ? Number(year) : null,
        chapter: isAct ? number : null,
        number: isAct ? null : number,
        jurisdiction: (place || null) as 'scotland' | null,
        legislationType: named && isLegislationType(named) ? named : null,
      }
      expect(deepLink(ref, pinpoint || null, lawAsOf || null)).toBe(link === '-' ? null : `https://www.legislation.gov.uk${link}`)
    })
  }
})

describe('every court of Find Case Law has its address', () => {
  for (const [neutralCitation = '', link] of tableOf('courts.txt')) {
    test(neutralCitation, () => {
      const ref = { ...SOURCES['Supreme']!, neutralCitation }
      expect(referenceUrl(ref)).toBe(link === '-' ? null : `https://caselaw.nationalarchives.gov.uk${link}`)
    })
  }
})

describe('a source is listed and cited again as OSCOLA has it', () => {
  for (const [source = '', typed = '', again, listed] of tableOf('forms.txt')) {
    test(`${source}, ‘${typed}’`, () => {
      const ref = SOURCES[source]!
      expect(shortCitationText(ref, typed || null)).toBe(again)
      expect(bibliographyText(ref)).toBe(listed)
    })
  }
})
