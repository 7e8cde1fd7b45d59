/** One published entry with all it names looked up: what every format is written from. */
import { citationText, deepLink } from '../citations'
import type { PublishedRelation, PublishedTerm } from '../publication/published-glossary'
import { openLawChanges } from '../publication/law-changes'
import { nextReviewDue, type ReferenceChange } from '../publication/review-age'
import type { AuthorSnapshot, CategorySnapshot, ReferenceSnapshot, TermSnapshot } from '../publication/snapshot'
import { citedReferencesOf } from '../publication/term-texts'
import type { ReviewerRole } from '../glossary/kinds'
import type { RichTextDocument } from '../richtext/document'
import { type RenderContext, toHtml, toMarkdown, toText } from '../richtext/render'
import { type InterchangeSource, termUrl } from './source'

export interface Entry {
  readonly term: PublishedTerm
  readonly snapshot: TermSnapshot
  readonly url: string
  readonly category: CategorySnapshot | null
  readonly authors: readonly AuthorSnapshot[]
  readonly citations: readonly EntryCitation[]
  /** Every source it names, in its list or inside its texts. */
  readonly sources: readonly ReferenceSnapshot[]
  readonly relations: readonly PublishedRelation[]
  readonly review: EntryReview
}

export interface EntryCitation {
  readonly reference: ReferenceSnapshot
  readonly pinpoint: string | null
  readonly note: string | null
  /** As OSCOLA writes it. */
  readonly text: string
  readonly url: string | null
}

/** Nothing here depends on today, so that one revision has one export. */
export interface EntryReview {
  /** ISO 8601 dates. */
  readonly lastReviewed: string | null
  readonly nextReviewDue: string | null
  readonly by: readonly ReviewerRole[]
  /** In cited sources since the last review, newest first. */
  readonly lawChanges: readonly ReferenceChange[]
}

export const entryOf = (source: InterchangeSource, term: PublishedTerm): Entry => {
  const { glossary } = source
  const { snapshot } = term
  const category = glossary.category(snapshot.category) ?? null
  const sources = [...citedReferencesOf(snapshot)].flatMap((id) => glossary.reference(id) ?? [])
  return {
    term,
    snapshot,
    url: termUrl(source, snapshot.slug),
    category,
    authors: snapshot.authors.flatMap((id) => glossary.author(id) ?? []),
    citations: snapshot.citations.flatMap(({ reference: id, pinpoint, note }) => {
      const reference = glossary.reference(id)
      if (!reference) return []
      return { reference, pinpoint, note, text: citationText(reference, pinpoint), url: deepLink(reference, pinpoint, snapshot.lawAsOf) }
    }),
    sources,
    relations: glossary.relationsOf(snapshot.id),
    review: reviewOf(source, term, category),
  }
}

const reviewOf = (
  { glossary, today }: InterchangeSource,
  term: PublishedTerm,
  category: CategorySnapshot | null,
): EntryReview => {
  const { review } = term
  const lastReviewed = review?.at.slice(0, 10) ?? null
  return {
    lastReviewed,
    nextReviewDue: lastReviewed && category ? nextReviewDue(lastReviewed, category.reviewIntervalMonths) : null,
    by: [...new Set(review?.by.flatMap(({ roles }) => roles) ?? [])],
    lawChanges: openLawChanges(term, (id) => glossary.lawChangesOf(id), today).map(({ change }) => change),
  }
}

export const plainText = (source: InterchangeSource, document: RichTextDocument): string =>
  toText(document, { citation: renderingIn(source, 2).citation })

/** @param headingLevel of the text's own top headings. @param lawAsOf links lead to the law as it stood on that day. */
export const markdown = (source: InterchangeSource, document: RichTextDocument, headingLevel = 2, lawAsOf: string | null = null): string =>
  toMarkdown(document, renderingIn(source, headingLevel, lawAsOf))

export const html = (source: InterchangeSource, document: RichTextDocument, lawAsOf: string | null = null): string =>
  toHtml(document, renderingIn(source, 2, lawAsOf))

/** Links and citations lead where they lead at this revision. */
const renderingIn = (source: InterchangeSource, headingLevel: number, lawAsOf: string | null = null): RenderContext => ({
  headingLevel,
  linkTerms: true,
  term: (id) => {
    const term = source.glossary.term(id)
    return term ? { url: termUrl(source, term.snapshot.slug), title: term.snapshot.title } : null
  },
  citation: (id, pinpoint) => {
    const reference = source.glossary.reference(id)
    return reference ? { text: citationText(reference, pinpoint), url: deepLink(reference, pinpoint, lawAsOf) } : null
  },
})
