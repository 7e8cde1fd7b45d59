import { describe, expect, it } from 'vitest'
import { addressNote, usedBySuffix, usedBySummary } from '../../../src/admin/used-by/sentences'
import type { UsedBy, UsedByRecord } from '../../../src/publication/used-by'

const record = (title: string, more: Partial<UsedByRecord> = {}): UsedByRecord => ({ collection: 'terms', id: 1, title, where: 'published', ...more })
const used = (...groups: UsedBy['groups']): UsedBy => ({ total: groups.reduce((sum, { total }) => sum + total, 0), groups, liveSlug: 'old' })

describe('Where a record is used', () => {
  it('is counted in words', () => {
    expect(usedBySummary(used())).toBe('Not used anywhere yet')
    expect(usedBySummary(used({ use: 'link', total: 1, records: [] }))).toBe('Used in one place')
    expect(usedBySummary(used({ use: 'link', total: 12, records: [] }))).toBe('Used in 12 places')
  })

  it.each([
    [record('A'), ''],
    [record('A', { where: 'draft' }), 'draft'],
    [record('A', { where: 'newer-draft', pinpoints: ['s 55', 's 56'] }), 's 55, s 56, in a newer draft only'],
    [record('A', { where: 'published-only' }), 'published, no longer in the newer draft'],
    [record('A', { where: null, relation: 'see-also' }), 'see also'],
    [record('A', { where: null, relation: null }), 'points here'],
  ])('is told with what matters about each place', (place, suffix) => {
    expect(usedBySuffix(place)).toBe(suffix)
  })
})

describe('The note under an address', () => {
  it('says that the old address will redirect', () => {
    expect(addressNote('old', used())).toBe('Once this is published, /terms/old redirects to the new address for good.')
  })

  it('names who leads there, each once', () => {
    const note = addressNote('old', used({ use: 'relation', total: 1, records: [record('A')] }, { use: 'link', total: 1, records: [record('A')] }))
    expect(note).toContain('“A” leads here and follows by itself.')
  })

  it('counts the rest', () => {
    const records = ['A', 'B', 'C', 'D', 'E'].map((title) => record(title))
    expect(addressNote('old', used({ use: 'link', total: 7, records }))).toContain('“A”, “B”, “C” and 4 more lead here')
  })
})
