import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts } from '../../../src/workflow/parts'
import { PART_NAMES, PARTS } from '../../../src/workflow/part-names'
import { citationsWithoutReference, missingParts, unpublishedParts } from '../../../src/workflow/requirements'
import type { TermSnapshot } from '../../../src/publication/snapshot'
import { aDraft } from './facts'

describe('A text goes to review', () => {
  it('with a title, an address, a category and a definition; the rest may stay empty', () => {
    expect(missingParts(aDraft())).toEqual([])
    const empty = aDraft({ title: null, slug: null, category: null, definition: null })
    expect(missingParts(empty).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'incomplete title',
      'incomplete slug',
      'incomplete category',
      'incomplete definition',
    ])
  })

  it('with what is missing named, so that it can be filled in', () => {
    expect(missingParts(aDraft({ definition: null }))[0]?.message).toBe(
      'The definition is missing. Fill it in before the entry goes to review.',
    )
  })

  it('without a citation that names no reference, counted as people count', () => {
    expect(citationsWithoutReference([{ reference: 7 }, { reference: 'x' }, { reference: { id: 7 } }])).toEqual([])
    const holes = citationsWithoutReference([{ reference: null }, { reference: 7 }, {}, { reference: '' }])
    expect(holes.map(({ field }) => field)).toEqual(['citations.0.reference', 'citations.2.reference', 'citations.3.reference'])
    expect(holes[1]?.message).toContain('number 3')
  })
})

describe('A text is published', () => {
  it('only with what readers can follow: every record it names is public, or is named in the refusal', () => {
    expect(
      unpublishedParts([
        { kind: 'category', name: 'Plans', isPublic: false },
        { kind: 'author', name: 'Nan', isPublic: true },
        { kind: 'author', name: 'Nobody Yet', isPublic: false },
        { kind: 'reference', name: 'A Bill', isPublic: false },
      ]),
    ).toMatchObject([
      { code: 'category_unpublished', field: 'category', message: expect.stringContaining('“Plans”') as string },
      { code: 'author_unpublished', field: 'authors', message: expect.stringContaining('“Nobody Yet”') as string },
      { code: 'reference_unpublished', field: 'citations', message: expect.stringContaining('“A Bill”') as string },
    ])
  })
})

describe('What changed', () => {
  it('is everything while nothing is public, and nothing when the texts are the same', () => {
    expect(changedParts(aDraft(), null)).toEqual([...PARTS])
    expect(changedParts(aDraft(), aDraft() as TermSnapshot)).toEqual([])
  })

  it('is each part that differs, in the order of the form', () => {
    fc.assert(
      fc.property(fc.subarray(['title', 'slug', 'lawAsOf', 'authors', 'aliases'] as const), (parts) => {
        const texts = {
          title: 'Another',
          slug: 'another',
          lawAsOf: '2025-09-01',
          authors: ['an-author'],
          aliases: [{ label: 'Mediation', kind: 'synonym' }],
        } as const
        const draft = aDraft(Object.fromEntries(parts.map((part) => [part, texts[part]])))
        expect(changedParts(draft, aDraft() as TermSnapshot)).toEqual(PARTS.filter((part) => parts.some((name) => name === part)))
      }),
    )
  })

  it('covers the whole snapshot but for its kind and its id, and each part has a name', () => {
    // `linking` is absent where nothing was chosen.
    const parts = [...Object.keys(aDraft()).filter((key) => key !== 'kind' && key !== 'id'), 'linking']
    expect([...PARTS].sort()).toEqual(parts.sort())
    expect(Object.keys(PART_NAMES)).toEqual([...PARTS])
  })
})
