/** What an export is made from: the published glossary at one revision, whole or one category of it. */
import type { ArchivedTerm, PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import type { CategorySnapshot } from '../publication/snapshot'

export interface InterchangeSource {
  readonly glossary: PublishedGlossary
  /** Absolute, without a trailing slash. */
  readonly publicUrl: string
  /** ISO 8601 date, UTC: which changes in law ask for a review is told as of this day. */
  readonly today: string
  /** Only its terms; null: all. */
  readonly category: CategorySnapshot | null
}

/** Texts are in British English throughout (docs/interchange.md): BCP 47. */
export const LANGUAGE = 'en-GB'

/** In title order. */
export const termsIn = ({ glossary, category }: InterchangeSource): readonly PublishedTerm[] =>
  category ? glossary.termsInCategory(category.id) : glossary.terms

/** By slug. */
export const archivedIn = ({ glossary, category }: InterchangeSource): readonly ArchivedTerm[] =>
  category ? glossary.archived.filter((archived) => archived.category === category.id) : glossary.archived

/** All that can still be read: published terms, then withdrawn ones. */
export function* readableIn(source: InterchangeSource): Generator<PublishedTerm> {
  yield* termsIn(source)
  for (const { term } of archivedIn(source)) if (term) yield term
}

export const glossaryName = ({ glossary }: InterchangeSource): string => glossary.settings?.name ?? 'Glossary'
export const audienceOf = ({ glossary }: InterchangeSource): string => glossary.settings?.audience ?? 'readers'

export const termUrl = ({ publicUrl }: InterchangeSource, slug: string): string => `${publicUrl}/terms/${slug}`
