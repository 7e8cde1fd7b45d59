/** The schema builder, and what stands behind each type: every node carries the edition it was read from. */
import SchemaBuilder from '@pothos/core'
import type { ReviewerRole } from '../../glossary/kinds'
import type { AuthorSnapshot, CategorySnapshot, ImageSnapshot, ReferenceSnapshot, TermSnapshot } from '../../publication/snapshot'
import type { PublishedRelation, PublishedTerm } from '../../publication/published-glossary'
import type { RichTextDocument } from '../../richtext/document'
import type { Edition } from '../edition'
import type { Freshness } from '../freshness'
import type { ReferenceChange } from '../../publication/review-age'
import type { Page } from '../page'
import type { Hit } from '../search/search-index'
import type { Context } from './context'

export interface TermNode {
  readonly edition: Edition
  readonly term: PublishedTerm
}

export interface TextNode {
  readonly edition: Edition
  readonly document: RichTextDocument
  /** The entry that it is a text of: nothing links to the page it stands on. */
  readonly of?: TermSnapshot
}

export interface ReferenceNode {
  readonly edition: Edition
  readonly reference: ReferenceSnapshot
}

export interface CitationNode extends ReferenceNode {
  readonly pinpoint: string | null
  readonly lawAsOf?: string | null
  readonly note: string | null
}

export interface PageNode<Item> {
  readonly edition: Edition
  readonly page: Page<Item>
}

export interface EdgeNode<Item> extends PageNode<Item> {
  readonly item: Item
}

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
  Objects: {
    Glossary: Edition
    Banner: { text: string; linkText: string | null; linkUrl: string | null }
    Term: TermNode
    TermLink: TermNode
    Alias: TermSnapshot['aliases'][number]
    RichText: TextNode
    Enquiries: { edition: Edition; text: RichTextDocument | null; searchPhrases: readonly string[]; of: TermSnapshot }
    RelatedTerm: { edition: Edition; related: PublishedRelation }
    Citation: CitationNode
    Reference: ReferenceNode
    ReferenceChange: ReferenceChange
    Author: { edition: Edition; author: AuthorSnapshot }
    Category: { edition: Edition; category: CategorySnapshot }
    Image: { edition: Edition; image: ImageSnapshot }
    Seo: TermNode
    Withdrawal: { at: string; reason: string }
    Change: { at: string; note: string; version: string }
    Freshness: Freshness
    Reviewer: { role: ReviewerRole }
    TermMoved: TermNode
    TermGone: { slug: string; at: string; reason: string }
    TermUnknown: { edition: Edition; slug: string }
    Letter: { edition: Edition; letter: string; terms: readonly PublishedTerm[] }
    SearchResults: { total: number; hits: readonly SearchHitNode[] }
    SearchHit: SearchHitNode
    Suggestion: SuggestionNode
    TermMatch: TermMatchNode
    TermConnection: PageNode<PublishedTerm>
    TermEdge: EdgeNode<PublishedTerm>
    ReferenceConnection: PageNode<ReferenceSnapshot>
    ReferenceEdge: EdgeNode<ReferenceSnapshot>
    PageInfo: PageInfoNode
  }
}>({ defaultFieldNullability: false })

export interface SearchHitNode {
  readonly edition: Edition
  readonly hit: Hit
}

export interface SuggestionNode {
  readonly edition: Edition
  readonly label: string
  readonly term: PublishedTerm
}

export interface TermMatchNode {
  readonly edition: Edition
  readonly term: PublishedTerm
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface PageInfoNode {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}
