/** A term as Markdown (CommonMark 0.31): front matter in YAML 1.2, then the entry as a reader reads it. */
import { stringify } from 'yaml'
import type { AliasKind } from '../glossary/kinds'
import { labelOf } from '../glossary/labels'
import { longDay } from '../glossary/dates'
import type { RelationKind } from '../glossary/relations'
import { RELATION_KINDS } from '../glossary/relations'
import type { PublishedTerm } from '../publication/published-glossary'
import { type Entry, entryOf, markdown } from './entry'
import { audienceOf, type InterchangeSource, termUrl } from './source'
import { cleanText, oneLine } from './text'

export const termMarkdown = (source: InterchangeSource, term: PublishedTerm): string => {
  const entry = entryOf(source, term)
  return `${frontMatter(entry)}\n${cleanText(entryMarkdown(source, entry))}\n`
}

/** Without front matter, for one long document: `level` is that of the title, 1 to 3. */
export const entryMarkdown = (source: InterchangeSource, entry: Entry, level = 1): string => {
  const { snapshot, term, review } = entry
  const heading = (text: string): string => `${'#'.repeat(level + 1)} ${escaped(text)}`
  const text = (document: Parameters<typeof markdown>[1] | null | undefined, under = level + 2): string =>
    document ? markdown(source, document, Math.min(under, 6), snapshot.lawAsOf) : ''
  const section = (title: string, ...parts: readonly string[]): string[] => {
    const shown = parts.filter((part) => part.trim())
    return shown.length > 0 ? [heading(title), ...shown] : []
  }
  return [
    `${'#'.repeat(level)} ${escaped(snapshot.title)}`,
    term.withdrawal ? `> **Withdrawn** on ${longDay(term.withdrawal.at.slice(0, 10))}: ${escaped(term.withdrawal.reason)}` : '',
    ...review.lawChanges.map(
      ({ inForceFrom, summary }) =>
        `> **The law has changed** since this was last reviewed, from ${longDay(inForceFrom)}: ${escaped(summary)}`,
    ),
    text(snapshot.definition, level + 1),
    alsoKnownAs(entry),
    ...section(
      `In context for ${audienceOf(source)}`,
      snapshot.checkpoints.map((checkpoint) => `- ${text(checkpoint).replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n'),
      text(snapshot.context),
      text(snapshot.body),
    ),
    ...section('Related terms', related(source, entry)),
    ...section(
      `Where ${audienceOf(source)} ask about this`,
      text(snapshot.enquiries?.text),
      (snapshot.enquiries?.searchPhrases ?? []).map((phrase) => `- “${escaped(phrase)}”`).join('\n'),
    ),
    ...section(
      'References',
      entry.citations
        .map(({ text: cited, url, note }) => `- ${link(cited, url)}${note ? `: ${escaped(note)}` : ''}`)
        .join('\n'),
    ),
    ...section('About this entry', about(entry)),
  ]
    .filter((part) => part.trim())
    .join('\n\n')
}

const alsoKnownAs = ({ snapshot }: Entry): string => {
  const names = snapshot.aliases.flatMap(({ label, kind }) => {
    const word = ALIAS_WORDS[kind]
    return word === null ? [] : [word === '' ? escaped(label) : `${escaped(label)} (${word})`]
  })
  return names.length > 0 ? `Also known as: ${names.join(', ')}` : ''
}

/** Null: a misspelling helps search, and is never shown as a name. */
const ALIAS_WORDS: Readonly<Record<AliasKind, string | null>> = {
  abbreviation: 'abbreviation',
  synonym: '',
  'former-name': 'former name',
  misspelling: null,
}

const related = (source: InterchangeSource, { relations }: Entry): string =>
  RELATION_KINDS.flatMap((kind) => relations.filter(({ relation }) => relation === kind))
    .map(({ relation, note, term: { snapshot } }) => {
      const to = link(snapshot.title, termUrl(source, snapshot.slug))
      return `- ${RELATION_WORDS[relation]}: ${to}${note ? `. ${escaped(note)}` : ''}`
    })
    .join('\n')

/** `A broader B` names B as the wider idea, as in SKOS. */
const RELATION_WORDS: Readonly<Record<RelationKind, string>> = {
  related: 'Related',
  broader: 'Wider topic',
  narrower: 'More specific',
  'see-also': 'See also',
  precedes: 'What comes next',
  follows: 'What comes before',
  contrasts: 'Not to be confused with',
}

const about = ({ url, authors, snapshot, term, review, category }: Entry): string =>
  [
    authors.length > 0 ? `- By ${escaped(authors.map(({ name }) => name).join(', '))}` : '',
    category ? `- Topic: ${escaped(category.name)}` : '',
    snapshot.jurisdictions.length > 0 ? `- Holds in: ${snapshot.jurisdictions.map(labelOf).join(', ')}` : '',
    snapshot.lawAsOf ? `- The law as of ${longDay(snapshot.lawAsOf)}` : '',
    `- Published ${longDay(term.publishedAt.slice(0, 10))}`,
    review.lastReviewed ? `- Last reviewed ${longDay(review.lastReviewed)}` : '- Not reviewed yet',
    `- Its page: <${url}>`,
  ]
    .filter(Boolean)
    .join('\n')

const link = (text: string, url: string | null): string =>
  url === null ? escaped(text) : `[${escaped(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`

/** One line in which no character is markup (CommonMark, section 2.4). */
export const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#&!|~]/g, '\\$&')

const frontMatter = ({ snapshot, term, url, category, authors, citations, relations, review }: Entry): string => {
  const fields = {
    id: snapshot.id,
    slug: snapshot.slug,
    title: oneLine(snapshot.title),
    url,
    status: term.withdrawal ? 'withdrawn' : 'published',
    aliases: snapshot.aliases.map(({ label, kind }) => ({ label: oneLine(label), kind })),
    category: category?.slug ?? null,
    jurisdictions: [...snapshot.jurisdictions],
    authors: authors.map(({ slug }) => slug),
    relations: relations.map(({ relation, term: other, note }) => ({
      relation,
      term: other.snapshot.slug,
      ...(note ? { note: oneLine(note) } : {}),
    })),
    citations: citations.map(({ reference, pinpoint, note, text }) => ({
      reference: reference.slug,
      ...(pinpoint ? { pinpoint } : {}),
      ...(note ? { note: oneLine(note) } : {}),
      text,
    })),
    search_phrases: snapshot.enquiries?.searchPhrases.map(oneLine) ?? [],
    law_as_of: snapshot.lawAsOf,
    first_published: term.firstPublishedAt,
    published: term.publishedAt,
    last_reviewed: review.lastReviewed,
    next_review_due: review.nextReviewDue,
    digest: term.digest,
  }
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`
}
