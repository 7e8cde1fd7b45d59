/** What a text must have before it goes to review, and what must be public before it can be. Pure. */
import { type Refusal, refuse } from '../errors'
import type { DraftTermSnapshot } from '../publication/snapshot'

const REQUIRED: readonly { readonly field: keyof DraftTermSnapshot; readonly label: string }[] = [
  { field: 'title', label: 'The title' },
  { field: 'slug', label: 'The address' },
  { field: 'category', label: 'The category' },
  { field: 'definition', label: 'The definition' },
]

/** Asked at submit, and again at publish. */
export const missingParts = (draft: DraftTermSnapshot): Refusal[] =>
  REQUIRED.filter(({ field }) => draft[field] === null).map(({ field, label }) => refuse('incomplete', label, field))

/** A row without its reference says nothing to a reader, and would vanish from the page without a word. */
export const citationsWithoutReference = (citations: readonly { readonly reference?: unknown }[]): Refusal[] =>
  citations.flatMap(({ reference }, index) =>
    reference === null || reference === undefined || reference === ''
      ? [refuse('citation_without_reference', `number ${index + 1}`, `citations.${index}.reference`)]
      : [],
  )

/** A record that the text names, and whether readers can see it yet. */
export interface NamedRecord {
  readonly kind: 'category' | 'author' | 'reference'
  readonly name: string
  readonly isPublic: boolean
}

const UNPUBLISHED = {
  category: { code: 'category_unpublished', field: 'category' },
  author: { code: 'author_unpublished', field: 'authors' },
  reference: { code: 'reference_unpublished', field: 'citations' },
} as const

/** Asked at publish: readers would be shown an entry with holes in it. */
export const unpublishedParts = (named: readonly NamedRecord[]): Refusal[] =>
  named
    .filter(({ isPublic }) => !isPublic)
    .map(({ kind, name }) => refuse(UNPUBLISHED[kind].code, name, UNPUBLISHED[kind].field))
