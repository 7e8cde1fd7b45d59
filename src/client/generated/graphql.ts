/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AliasKind =
  | 'ABBREVIATION'
  | 'FORMER_NAME'
  | 'MISSPELLING'
  | 'SYNONYM';

export type FreshnessState =
  | 'CURRENT'
  | 'LAW_CHANGED'
  | 'REVIEW_DUE'
  | 'REVIEW_OVERDUE'
  | 'UNREVIEWED';

export type Jurisdiction =
  | 'ENGLAND'
  | 'INTERNATIONAL'
  | 'NORTHERN_IRELAND'
  | 'SCOTLAND'
  | 'UNITED_KINGDOM'
  | 'WALES';

export type ReferenceFilter = {
  kind?: Array<ReferenceKind> | null | undefined;
  status?: Array<ReferenceStatus> | null | undefined;
};

export type ReferenceKind =
  | 'ACT'
  | 'CASE'
  | 'CLINICAL_TOOL'
  | 'RESEARCH'
  | 'STATISTICS'
  | 'STATUTORY_GUIDANCE'
  | 'STATUTORY_INSTRUMENT'
  | 'WEB';

export type ReferenceStatus =
  | 'AMENDED'
  | 'IN_FORCE'
  | 'NOT_APPLICABLE'
  | 'REPEALED'
  | 'SUPERSEDED';

/** SKOS semantics; the inverse of an edge is derived, never stored twice. */
export type RelationType =
  | 'BROADER'
  | 'CONTRASTS'
  | 'FOLLOWS'
  | 'NARROWER'
  | 'PRECEDES'
  | 'RELATED'
  | 'SEE_ALSO';

export type AuthorPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type AuthorPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, author: { id: string, slug: string, name: string, role: string, credentials: Array<string>, byline: string, sameAs: Array<string>, bio: { html: string, text: string } | null, photo: { url: string, alt: string, width: number | null, height: number | null } | null, terms: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, seo: { description: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AuthorsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorsPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, authors: Array<{ id: string, slug: string, name: string, role: string, credentials: Array<string>, photo: { url: string, alt: string, width: number | null, height: number | null } | null, terms: { totalCount: number } }> };

export type CategoryPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type CategoryPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, category: { id: string, slug: string, name: string, description: string | null, termCount: number, terms: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, seo: { description: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SiteFragment = { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null };

export type TermCardFragment = { id: string, slug: string, title: string, summary: string };

export type TermListFragment = { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, seo: { description: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type SourceChangeFragment = { inForceFrom: string, provisions: Array<string>, summary: string, url: string | null };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, description: { html: string, text: string } | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, categories: Array<{ id: string, slug: string, name: string, description: string | null, termCount: number }>, letters: Array<{ letter: string }>, recent: { nodes: Array<{ id: string, slug: string, title: string, publishedAt: string }> } };

export type AllTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type AllTermsQuery = { letters: Array<{ letter: string, terms: Array<{ id: string, slug: string, title: string, summary: string }> }> };

export type LetterPageQueryVariables = Exact<{
  letter: string;
  after?: string | null | undefined;
}>;


export type LetterPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, letters: Array<{ letter: string }>, terms: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, seo: { description: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PreviewPageQueryVariables = Exact<{
  slug: string;
}>;


export type PreviewPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, preview: { id: string, slug: string, title: string, jurisdictions: Array<Jurisdiction>, jsonLd: unknown, firstPublishedAt: string, publishedAt: string, aliases: Array<{ label: string, kind: AliasKind }>, category: { slug: string, name: string }, authors: Array<{ slug: string, name: string, byline: string }>, definition: { html: string }, context: { html: string } | null, checkpoints: Array<{ html: string }>, body: { html: string } | null, enquiries: { searchPhrases: Array<string>, text: { html: string } } | null, relatedTerms: Array<{ relation: RelationType, note: string | null, term: { id: string, slug: string, title: string, summary: string } }>, mentionedBy: Array<{ id: string, slug: string, title: string, summary: string }>, citations: Array<{ pinpoint: string | null, text: string, url: string | null, note: string | null, reference: { slug: string, kind: ReferenceKind, title: string, status: ReferenceStatus } }>, seo: { title: string, description: string, canonicalUrl: string, noIndex: boolean, image: { url: string, alt: string, width: number | null, height: number | null } | null }, withdrawal: { at: string, reason: string } | null, history: Array<{ at: string, note: string, version: string }>, freshness: { state: FreshnessState, showNotice: boolean, lastReviewed: string | null, nextReviewDue: string | null, reviewedBy: Array<{ name: string | null, role: string }>, pendingLawChanges: Array<{ inForceFrom: string, provisions: Array<string>, summary: string, url: string | null }> } } | null };

export type ReferencePageQueryVariables = Exact<{
  slug: string;
}>;


export type ReferencePageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, reference: { id: string, slug: string, kind: ReferenceKind, title: string, citation: string, url: string | null, status: ReferenceStatus, supersededBy: { slug: string, title: string } | null, changes: Array<{ inForceFrom: string, provisions: Array<string>, summary: string, url: string | null }>, citedBy: Array<{ id: string, slug: string, title: string, summary: string }> } | null };

export type ReferencesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ReferenceFilter | null | undefined;
}>;


export type ReferencesPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, references: { totalCount: number, nodes: Array<{ id: string, slug: string, kind: ReferenceKind, title: string, citation: string, status: ReferenceStatus }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchPageQueryVariables = Exact<{
  query: string;
}>;


export type SearchPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, search: { total: number, hits: Array<{ matched: Array<string>, excerpt: string, term: { id: string, slug: string, title: string, summary: string } }> }, suggest: Array<{ label: string, term: { id: string, slug: string, title: string, summary: string } }> };

export type SiteFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteFrameQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null } };

export type TermPageQueryVariables = Exact<{
  slug: string;
}>;


export type TermPageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, lookup:
    | { __typename: 'Term', id: string, slug: string, title: string, jurisdictions: Array<Jurisdiction>, jsonLd: unknown, firstPublishedAt: string, publishedAt: string, aliases: Array<{ label: string, kind: AliasKind }>, category: { slug: string, name: string }, authors: Array<{ slug: string, name: string, byline: string }>, definition: { html: string }, context: { html: string } | null, checkpoints: Array<{ html: string }>, body: { html: string } | null, enquiries: { searchPhrases: Array<string>, text: { html: string } } | null, relatedTerms: Array<{ relation: RelationType, note: string | null, term: { id: string, slug: string, title: string, summary: string } }>, mentionedBy: Array<{ id: string, slug: string, title: string, summary: string }>, citations: Array<{ pinpoint: string | null, text: string, url: string | null, note: string | null, reference: { slug: string, kind: ReferenceKind, title: string, status: ReferenceStatus } }>, seo: { title: string, description: string, canonicalUrl: string, noIndex: boolean, image: { url: string, alt: string, width: number | null, height: number | null } | null }, withdrawal: { at: string, reason: string } | null, history: Array<{ at: string, note: string, version: string }>, freshness: { state: FreshnessState, showNotice: boolean, lastReviewed: string | null, nextReviewDue: string | null, reviewedBy: Array<{ name: string | null, role: string }>, pendingLawChanges: Array<{ inForceFrom: string, provisions: Array<string>, summary: string, url: string | null }> } }
    | { __typename: 'TermGone', slug: string, at: string, reason: string }
    | { __typename: 'TermMoved', slug: string, permanent: boolean }
    | { __typename: 'TermUnknown', slug: string, suggestions: Array<{ label: string, term: { id: string, slug: string, title: string, summary: string } }> }
   };

export type TermEntryFragment = { id: string, slug: string, title: string, jurisdictions: Array<Jurisdiction>, jsonLd: unknown, firstPublishedAt: string, publishedAt: string, aliases: Array<{ label: string, kind: AliasKind }>, category: { slug: string, name: string }, authors: Array<{ slug: string, name: string, byline: string }>, definition: { html: string }, context: { html: string } | null, checkpoints: Array<{ html: string }>, body: { html: string } | null, enquiries: { searchPhrases: Array<string>, text: { html: string } } | null, relatedTerms: Array<{ relation: RelationType, note: string | null, term: { id: string, slug: string, title: string, summary: string } }>, mentionedBy: Array<{ id: string, slug: string, title: string, summary: string }>, citations: Array<{ pinpoint: string | null, text: string, url: string | null, note: string | null, reference: { slug: string, kind: ReferenceKind, title: string, status: ReferenceStatus } }>, seo: { title: string, description: string, canonicalUrl: string, noIndex: boolean, image: { url: string, alt: string, width: number | null, height: number | null } | null }, withdrawal: { at: string, reason: string } | null, history: Array<{ at: string, note: string, version: string }>, freshness: { state: FreshnessState, showNotice: boolean, lastReviewed: string | null, nextReviewDue: string | null, reviewedBy: Array<{ name: string | null, role: string }>, pendingLawChanges: Array<{ inForceFrom: string, provisions: Array<string>, summary: string, url: string | null }> } };

export type UsePageQueryVariables = Exact<{ [key: string]: never; }>;


export type UsePageQuery = { glossary: { name: string, audience: string, url: string, termCount: number, updatedAt: string | null, banner: { text: string, linkText: string | null, linkUrl: string | null } | null }, categories: Array<{ id: string, slug: string, name: string, termCount: number }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SiteFragmentDoc = new TypedDocumentString(`
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
    `, {"fragmentName":"Site"}) as unknown as TypedDocumentString<SiteFragment, unknown>;
export const TermListFragmentDoc = new TypedDocumentString(`
    fragment TermList on TermConnection {
  totalCount
  nodes {
    id
    slug
    title
    seo {
      description
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"TermList"}) as unknown as TypedDocumentString<TermListFragment, unknown>;
export const TermCardFragmentDoc = new TypedDocumentString(`
    fragment TermCard on TermLink {
  id
  slug
  title
  summary
}
    `, {"fragmentName":"TermCard"}) as unknown as TypedDocumentString<TermCardFragment, unknown>;
export const SourceChangeFragmentDoc = new TypedDocumentString(`
    fragment SourceChange on ReferenceChange {
  inForceFrom
  provisions
  summary
  url
}
    `, {"fragmentName":"SourceChange"}) as unknown as TypedDocumentString<SourceChangeFragment, unknown>;
export const TermEntryFragmentDoc = new TypedDocumentString(`
    fragment TermEntry on Term {
  id
  slug
  title
  aliases {
    label
    kind
  }
  category {
    slug
    name
  }
  jurisdictions
  authors {
    slug
    name
    byline
  }
  definition {
    html(headingLevel: 3)
  }
  context {
    html(headingLevel: 3)
  }
  checkpoints {
    html(headingLevel: 4)
  }
  body {
    html(headingLevel: 3)
  }
  enquiries {
    text {
      html(headingLevel: 3)
    }
    searchPhrases
  }
  relatedTerms {
    relation
    note
    term {
      ...TermCard
    }
  }
  mentionedBy(first: 12) {
    ...TermCard
  }
  citations {
    reference {
      slug
      kind
      title
      status
    }
    pinpoint
    text
    url
    note
  }
  seo {
    title
    description
    canonicalUrl
    image {
      url
      alt
      width
      height
    }
    noIndex
  }
  jsonLd
  withdrawal {
    at
    reason
  }
  firstPublishedAt
  publishedAt
  history {
    at
    note
    version
  }
  freshness {
    state
    showNotice
    lastReviewed
    nextReviewDue
    reviewedBy {
      name
      role
    }
    pendingLawChanges {
      ...SourceChange
    }
  }
}
    fragment TermCard on TermLink {
  id
  slug
  title
  summary
}
fragment SourceChange on ReferenceChange {
  inForceFrom
  provisions
  summary
  url
}`, {"fragmentName":"TermEntry"}) as unknown as TypedDocumentString<TermEntryFragment, unknown>;
export const AuthorPageDocument = new TypedDocumentString(`
    query AuthorPage($slug: String!, $after: String) {
  glossary {
    ...Site
  }
  author(slug: $slug) {
    id
    slug
    name
    role
    credentials
    byline
    bio {
      html(headingLevel: 2)
      text
    }
    photo {
      url
      alt
      width
      height
    }
    sameAs
    terms(first: 50, after: $after) {
      ...TermList
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermList on TermConnection {
  totalCount
  nodes {
    id
    slug
    title
    seo {
      description
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<AuthorPageQuery, AuthorPageQueryVariables>;
export const AuthorsPageDocument = new TypedDocumentString(`
    query AuthorsPage {
  glossary {
    ...Site
  }
  authors {
    id
    slug
    name
    role
    credentials
    photo {
      url
      alt
      width
      height
    }
    terms(first: 1) {
      totalCount
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}`) as unknown as TypedDocumentString<AuthorsPageQuery, AuthorsPageQueryVariables>;
export const CategoryPageDocument = new TypedDocumentString(`
    query CategoryPage($slug: String!, $after: String) {
  glossary {
    ...Site
  }
  category(slug: $slug) {
    id
    slug
    name
    description
    termCount
    terms(first: 50, after: $after) {
      ...TermList
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermList on TermConnection {
  totalCount
  nodes {
    id
    slug
    title
    seo {
      description
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<CategoryPageQuery, CategoryPageQueryVariables>;
export const HomePageDocument = new TypedDocumentString(`
    query HomePage {
  glossary {
    ...Site
    description {
      html(headingLevel: 2)
      text
    }
  }
  categories {
    id
    slug
    name
    description
    termCount
  }
  letters {
    letter
  }
  recent: terms(first: 4, orderBy: RECENTLY_CHANGED) {
    nodes {
      id
      slug
      title
      publishedAt
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}`) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
export const AllTermsDocument = new TypedDocumentString(`
    query AllTerms {
  letters {
    letter
    terms {
      ...TermCard
    }
  }
}
    fragment TermCard on TermLink {
  id
  slug
  title
  summary
}`) as unknown as TypedDocumentString<AllTermsQuery, AllTermsQueryVariables>;
export const LetterPageDocument = new TypedDocumentString(`
    query LetterPage($letter: String!, $after: String) {
  glossary {
    ...Site
  }
  letters {
    letter
  }
  terms(first: 50, after: $after, filter: {letter: $letter}) {
    ...TermList
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermList on TermConnection {
  totalCount
  nodes {
    id
    slug
    title
    seo {
      description
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<LetterPageQuery, LetterPageQueryVariables>;
export const PreviewPageDocument = new TypedDocumentString(`
    query PreviewPage($slug: String!) {
  glossary {
    ...Site
  }
  preview(slug: $slug) {
    ...TermEntry
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermCard on TermLink {
  id
  slug
  title
  summary
}
fragment SourceChange on ReferenceChange {
  inForceFrom
  provisions
  summary
  url
}
fragment TermEntry on Term {
  id
  slug
  title
  aliases {
    label
    kind
  }
  category {
    slug
    name
  }
  jurisdictions
  authors {
    slug
    name
    byline
  }
  definition {
    html(headingLevel: 3)
  }
  context {
    html(headingLevel: 3)
  }
  checkpoints {
    html(headingLevel: 4)
  }
  body {
    html(headingLevel: 3)
  }
  enquiries {
    text {
      html(headingLevel: 3)
    }
    searchPhrases
  }
  relatedTerms {
    relation
    note
    term {
      ...TermCard
    }
  }
  mentionedBy(first: 12) {
    ...TermCard
  }
  citations {
    reference {
      slug
      kind
      title
      status
    }
    pinpoint
    text
    url
    note
  }
  seo {
    title
    description
    canonicalUrl
    image {
      url
      alt
      width
      height
    }
    noIndex
  }
  jsonLd
  withdrawal {
    at
    reason
  }
  firstPublishedAt
  publishedAt
  history {
    at
    note
    version
  }
  freshness {
    state
    showNotice
    lastReviewed
    nextReviewDue
    reviewedBy {
      name
      role
    }
    pendingLawChanges {
      ...SourceChange
    }
  }
}`) as unknown as TypedDocumentString<PreviewPageQuery, PreviewPageQueryVariables>;
export const ReferencePageDocument = new TypedDocumentString(`
    query ReferencePage($slug: String!) {
  glossary {
    ...Site
  }
  reference(slug: $slug) {
    id
    slug
    kind
    title
    citation
    url
    status
    supersededBy {
      slug
      title
    }
    changes {
      ...SourceChange
    }
    citedBy(first: 100) {
      ...TermCard
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermCard on TermLink {
  id
  slug
  title
  summary
}
fragment SourceChange on ReferenceChange {
  inForceFrom
  provisions
  summary
  url
}`) as unknown as TypedDocumentString<ReferencePageQuery, ReferencePageQueryVariables>;
export const ReferencesPageDocument = new TypedDocumentString(`
    query ReferencesPage($after: String, $filter: ReferenceFilter) {
  glossary {
    ...Site
  }
  references(first: 100, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      slug
      kind
      title
      citation
      status
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}`) as unknown as TypedDocumentString<ReferencesPageQuery, ReferencesPageQueryVariables>;
export const SearchPageDocument = new TypedDocumentString(`
    query SearchPage($query: String!) {
  glossary {
    ...Site
  }
  search(query: $query, first: 25) {
    total
    hits {
      term {
        ...TermCard
      }
      matched
      excerpt
    }
  }
  suggest(prefix: $query, first: 6) {
    label
    term {
      ...TermCard
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermCard on TermLink {
  id
  slug
  title
  summary
}`) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const SiteFrameDocument = new TypedDocumentString(`
    query SiteFrame {
  glossary {
    ...Site
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}`) as unknown as TypedDocumentString<SiteFrameQuery, SiteFrameQueryVariables>;
export const TermPageDocument = new TypedDocumentString(`
    query TermPage($slug: String!) {
  glossary {
    ...Site
  }
  lookup(slug: $slug) {
    __typename
    ... on Term {
      ...TermEntry
    }
    ... on TermMoved {
      slug
      permanent
    }
    ... on TermGone {
      slug
      at
      reason
    }
    ... on TermUnknown {
      slug
      suggestions {
        label
        term {
          ...TermCard
        }
      }
    }
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}
fragment TermCard on TermLink {
  id
  slug
  title
  summary
}
fragment SourceChange on ReferenceChange {
  inForceFrom
  provisions
  summary
  url
}
fragment TermEntry on Term {
  id
  slug
  title
  aliases {
    label
    kind
  }
  category {
    slug
    name
  }
  jurisdictions
  authors {
    slug
    name
    byline
  }
  definition {
    html(headingLevel: 3)
  }
  context {
    html(headingLevel: 3)
  }
  checkpoints {
    html(headingLevel: 4)
  }
  body {
    html(headingLevel: 3)
  }
  enquiries {
    text {
      html(headingLevel: 3)
    }
    searchPhrases
  }
  relatedTerms {
    relation
    note
    term {
      ...TermCard
    }
  }
  mentionedBy(first: 12) {
    ...TermCard
  }
  citations {
    reference {
      slug
      kind
      title
      status
    }
    pinpoint
    text
    url
    note
  }
  seo {
    title
    description
    canonicalUrl
    image {
      url
      alt
      width
      height
    }
    noIndex
  }
  jsonLd
  withdrawal {
    at
    reason
  }
  firstPublishedAt
  publishedAt
  history {
    at
    note
    version
  }
  freshness {
    state
    showNotice
    lastReviewed
    nextReviewDue
    reviewedBy {
      name
      role
    }
    pendingLawChanges {
      ...SourceChange
    }
  }
}`) as unknown as TypedDocumentString<TermPageQuery, TermPageQueryVariables>;
export const UsePageDocument = new TypedDocumentString(`
    query UsePage {
  glossary {
    ...Site
  }
  categories {
    id
    slug
    name
    termCount
  }
}
    fragment Site on Glossary {
  name
  audience
  url
  banner {
    text
    linkText
    linkUrl
  }
  termCount
  updatedAt
}`) as unknown as TypedDocumentString<UsePageQuery, UsePageQueryVariables>;