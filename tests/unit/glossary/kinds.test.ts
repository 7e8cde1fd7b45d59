import { describe, expect, it } from 'vitest'
import {
  ALIAS_KINDS,
  fromEnumValue,
  JURISDICTIONS,
  REFERENCE_KINDS,
  REFERENCE_STATUSES,
  REVIEWER_ROLES,
  ROLES,
  toEnumValue,
} from '../../../src/glossary/kinds'
import { labelOf } from '../../../src/glossary/labels'
import { RELATION_KINDS } from '../../../src/glossary/relations'

const VOCABULARIES = { ALIAS_KINDS, JURISDICTIONS, REFERENCE_KINDS, REFERENCE_STATUSES, REVIEWER_ROLES, ROLES, RELATION_KINDS }

describe.each(Object.entries(VOCABULARIES))('%s', (_name, kinds) => {
  it('comes back from the API’s spelling as it went out, and no two are spelt alike', () => {
    for (const kind of kinds) expect(fromEnumValue(toEnumValue(kind))).toBe(kind)
    expect(new Set(kinds.map(toEnumValue)).size).toBe(kinds.length)
  })

  it('is spelt as GraphQL allows, and as people read it', () => {
    for (const kind of kinds) {
      expect(toEnumValue(kind)).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(labelOf(kind)).toMatch(/^[A-Z][a-z]+( [A-Za-z]+)*$/)
    }
  })
})

describe('A label', () => {
  it.each([
    ['legal-reviewer', 'Legal reviewer'],
    ['northern-ireland', 'Northern Ireland'],
    ['united-kingdom', 'United Kingdom'],
    ['england', 'England'],
    ['see-also', 'See also'],
  ])('of %s is “%s”', (kind, label) => {
    expect(labelOf(kind)).toBe(label)
  })
})
