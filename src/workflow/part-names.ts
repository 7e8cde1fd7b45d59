/** The parts of a term's text, in the order of the form. Pure. */
import type { DraftTermSnapshot } from '../publication/snapshot'

export const PARTS = [
  'title',
  'slug',
  'category',
  'authors',
  'jurisdictions',
  'aliases',
  'definition',
  'checkpoints',
  'context',
  'body',
  'enquiries',
  'citations',
  'lawAsOf',
  'seo',
  'linking',
] as const satisfies readonly (keyof DraftTermSnapshot)[]
export type Part = (typeof PARTS)[number]

/** As it stands in a sentence. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  title: 'title',
  slug: 'address',
  category: 'category',
  authors: 'authors',
  jurisdictions: 'jurisdictions',
  aliases: 'aliases',
  definition: 'definition',
  checkpoints: 'checkpoints',
  context: 'context',
  body: 'body',
  enquiries: 'questions',
  citations: 'citations',
  lawAsOf: 'law stated as of',
  seo: 'search engines',
  linking: 'links by name',
}
