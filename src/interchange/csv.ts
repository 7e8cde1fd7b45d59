/**
 * RFC 4180, one row a readable term. Several values in one cell stand on a line each: a label or a citation holds no line
 * feed, so a line is a value. What each column means: docs/interchange.md.
 */
import { stringify } from 'csv-stringify/sync'
import type { AliasKind } from '../glossary/kinds'
import { labelOf } from '../glossary/labels'
import type { RelationKind } from '../glossary/relations'
import { RELATION_KINDS } from '../glossary/relations'
import type { PublishedTerm } from '../publication/published-glossary'
import { type Entry, entryOf, plainText } from './entry'
import { type InterchangeSource, readableIn } from './source'
import { cleanText, oneLine } from './text'

export function* writeCsv(source: InterchangeSource): Generator<string> {
  yield BOM + row([...COLUMNS])
  for (const term of readableIn(source)) yield row(cellsOf(source, term))
}

/** Says UTF-8 to spreadsheets, which guess otherwise. */
const BOM = '\ufeff'

/** A cell that a spreadsheet would run as a formula starts with an apostrophe (OWASP, CSV injection). */
const row = (cells: readonly string[]): string =>
  stringify([[...cells]], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // The library quotes what holds its own record delimiter; a line feed alone ends a record for others.
    quoted_match: /[\r\n]/,
  })

export const COLUMNS = [
  'id',
  'slug',
  'url',
  'title',
  'abbreviations',
  'synonyms',
  'former_names',
  'misspellings',
  'category',
  'jurisdictions',
  'authors',
  'definition',
  'context',
  'checkpoints',
  'body',
  'enquiries',
  'search_phrases',
  ...RELATION_KINDS.map((kind) => kind.replaceAll('-', '_')),
  'citations',
  'citation_urls',
  'law_as_of',
  'status',
  'withdrawn_because',
  'first_published',
  'published',
  'last_reviewed',
  'next_review_due',
  'law_changes',
  'digest',
] as const

const cellsOf = (source: InterchangeSource, term: PublishedTerm): string[] => {
  const entry = entryOf(source, term)
  const { snapshot, review } = entry
  const text = (document: Parameters<typeof plainText>[1] | null | undefined): string =>
    document ? cleanText(plainText(source, document)) : ''
  return [
    snapshot.id,
    snapshot.slug,
    entry.url,
    oneLine(snapshot.title),
    ...ALIAS_COLUMNS.map((kind) => aliases(entry, kind)),
    oneLine(entry.category?.name ?? ''),
    lines(snapshot.jurisdictions.map(labelOf)),
    lines(entry.authors.map(({ name }) => name)),
    text(snapshot.definition),
    text(snapshot.context),
    // A checkpoint may hold several lines: a blank one stands between two.
    snapshot.checkpoints.map(text).join('\n\n'),
    text(snapshot.body),
    text(snapshot.enquiries?.text),
    lines(snapshot.enquiries?.searchPhrases ?? []),
    ...RELATION_KINDS.map((kind) => related(entry, kind)),
    lines(entry.citations.map((citation) => citation.text)),
    lines(entry.citations.map(({ url }) => url ?? '')),
    snapshot.lawAsOf ?? '',
    term.withdrawal ? 'withdrawn' : 'published',
    oneLine(term.withdrawal?.reason ?? ''),
    term.firstPublishedAt,
    term.publishedAt,
    review.lastReviewed ?? '',
    review.nextReviewDue ?? '',
    lines(review.lawChanges.map(({ inForceFrom, summary }) => `${inForceFrom}: ${summary}`)),
    term.digest,
  ]
}

const ALIAS_COLUMNS: readonly AliasKind[] = ['abbreviation', 'synonym', 'former-name', 'misspelling']

const aliases = ({ snapshot }: Entry, kind: AliasKind): string =>
  lines(snapshot.aliases.filter((alias) => alias.kind === kind).map(({ label }) => label))

/** By slug: titles may be alike. */
const related = ({ relations }: Entry, kind: RelationKind): string =>
  lines(relations.filter(({ relation }) => relation === kind).map(({ term }) => term.snapshot.slug))

const lines = (values: readonly string[]): string => values.map(oneLine).join('\n')
