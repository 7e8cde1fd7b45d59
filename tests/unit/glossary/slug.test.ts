import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlug, LONGEST_SLUG, slugFrom } from '../../../src/glossary/slug'

describe('The address made from a title', () => {
  it.each([
    ['SEND mediation', 'send-mediation'],
    ['Section I (named school)', 'section-i-named-school'],
    ['Health & social care', 'health-and-social-care'],
    ['R&D', 'r-and-d'],
    ['Child’s views', 'childs-views'],
    ['Child\'s views', 'childs-views'],
    ['Café allowance', 'cafe-allowance'],
    ['Übergang', 'uebergang'],
    ['  EHC   plan -- final  ', 'ehc-plan-final'],
    ['EHCPs: what they are', 'ehcps-what-they-are'],
    ['s.19 education', 's-19-education'],
    ['ЕГЭ', 'ege'],
    ['…', ''],
    ['🙂', ''],
    ['', ''],
  ])('“%s” is “%s”', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  it('is a usable address or none, whatever the title', () => {
    const anyTitle = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }))
    fc.assert(
      fc.property(anyTitle, (title) => {
        const slug = slugFrom(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('stays as it is when it is made into an address again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugFrom(title)
        expect(slugFrom(slug)).toBe(slug)
      }),
    )
  })

  it('is cut where it is too long, never after a hyphen', () => {
    const slug = slugFrom(`${'x'.repeat(LONGEST_SLUG - 1)} y`)
    expect(slug).toBe('x'.repeat(LONGEST_SLUG - 1))
    expect(slugFrom('ab '.repeat(100)).length).toBeLessThanOrEqual(LONGEST_SLUG)
  })
})

describe('An address', () => {
  it.each(['a', 'ehc-plan', '19', 's-19-education', 'x'.repeat(LONGEST_SLUG)])('can be “%s”', (slug) => {
    expect(isSlug(slug)).toBe(true)
  })

  it.each(['', '-', 'EHC', 'a--b', '-a', 'a-', 'a b', 'a/b', 'a.b', 'é', 'a_b', 'a\n', 'x'.repeat(LONGEST_SLUG + 1)])(
    'cannot be “%s”',
    (slug) => {
      expect(isSlug(slug)).toBe(false)
    },
  )
})
