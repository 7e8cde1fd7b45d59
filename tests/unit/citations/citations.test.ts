import { describe, expect, it, test } from 'vitest'
import { citationText, deepLink, referenceUrl } from '../../../src/citations'
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
