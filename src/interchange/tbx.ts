/**
 * The glossary as TBX-Basic, in DCA style (TBX 3, ISO 30042:2019): a concept entry a term, a term section a name.
 * What TBX-Basic has no place for is left out: docs/interchange.md.
 */
import type { AliasKind } from '../glossary/kinds'
import { labelOf } from '../glossary/labels'
import type { PublishedTerm } from '../publication/published-glossary'
import type { RichTextDocument } from '../richtext/document'
import { type Entry, entryOf, plainText } from './entry'
import { archivedIn, audienceOf, glossaryName, type InterchangeSource, LANGUAGE, readableIn, termsIn } from './source'
import { iriFrom, oneLine } from './text'
import { el, XML_DECLARATION, type XmlElement, xmlText } from './xml'

export function* writeTbx(source: InterchangeSource): Generator<string> {
  yield `${XML_DECLARATION}<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="${LANGUAGE}">\n`
  yield xmlText(header(source))
  // A body holds at least one entry: an empty glossary has no body.
  if (isEmpty(source)) {
    yield '<text/>\n</tbx>\n'
    return
  }
  yield '<text>\n<body>\n'
  const here = new Set([...readableIn(source)].map(({ snapshot }) => snapshot.id))
  for (const term of readableIn(source)) yield xmlText(conceptEntry(source, term, here))
  yield '</body>\n</text>\n</tbx>\n'
}

const isEmpty = (source: InterchangeSource): boolean =>
  termsIn(source).length === 0 && !archivedIn(source).some(({ term }) => term)

const header = (source: InterchangeSource): XmlElement => {
  const { glossary, category, publicUrl } = source
  const title = [glossaryName(source), category?.name].filter(Boolean).join(': ')
  const stand = glossary.updatedAt ? `, as published at ${glossary.updatedAt} (revision ${glossary.revision})` : ''
  return el(
    'tbxHeader',
    {},
    el(
      'fileDesc',
      {},
      el('titleStmt', {}, el('title', {}, oneLine(title))),
      el('sourceDesc', {}, el('p', {}, `From ${publicUrl}/${stand}.`)),
    ),
  )
}

const conceptEntry = (source: InterchangeSource, term: PublishedTerm, here: ReadonlySet<string>): XmlElement => {
  const entry = entryOf(source, term)
  const { snapshot, category, citations } = entry
  return el(
    'conceptEntry',
    { id: conceptId(snapshot.id) },
    category && el('descrip', { type: 'subjectField' }, oneLine(category.name)),
    transaction('origination', term.firstPublishedAt),
    term.publishedAt === term.firstPublishedAt ? null : transaction('modification', term.publishedAt),
    ...entry.relations
      // A target is an entry of this file (an IDREF).
      .filter((related) => here.has(related.term.snapshot.id))
      .map(({ relation, term: other }) =>
        el(
          'ref',
          { type: 'crossReference', target: conceptId(other.snapshot.id) },
          oneLine(`${labelOf(relation)}: ${other.snapshot.title}`),
        ),
      ),
    externalLink(entry.url, snapshot.title),
    ...citations.map(({ url, text }) => externalLink(url, text)),
    languageSection(source, entry),
  )
}

/** An XML name starts with a letter. */
const conceptId = (id: string): string => `c-${id}`

const transaction = (kind: 'origination' | 'modification', at: string): XmlElement =>
  el('transacGrp', {}, el('transac', { type: 'transactionType' }, kind), el('date', {}, at.slice(0, 10)))

const externalLink = (url: string | null, text: string): XmlElement | null => {
  const target = iriFrom(url)
  return target === null ? null : el('xref', { type: 'externalCrossReference', target }, oneLine(text))
}

const languageSection = (source: InterchangeSource, { snapshot, term, citations, review }: Entry): XmlElement => {
  const text = (document: RichTextDocument): string => plainText(source, document)
  const note = (heading: string, body: string): XmlElement | null =>
    body.trim() ? el('note', {}, `${heading}: ${body}`) : null
  return el(
    'langSec',
    { 'xml:lang': LANGUAGE },
    el(
      'descripGrp',
      {},
      el('descrip', { type: 'definition' }, text(snapshot.definition)),
      ...citations.map((citation) => el('admin', { type: 'source' }, oneLine(citation.text))),
    ),
    term.withdrawal && note('Withdrawn', oneLine(term.withdrawal.reason)),
    snapshot.context && note(`In context for ${audienceOf(source)}`, text(snapshot.context)),
    ...snapshot.checkpoints.map((checkpoint) => note('Checkpoint', text(checkpoint))),
    snapshot.lawAsOf ? note('Law as of', snapshot.lawAsOf) : null,
    review.lastReviewed ? note('Last reviewed', review.lastReviewed) : null,
    ...review.lawChanges.map(({ inForceFrom, summary }) => note(`The law has changed since, from ${inForceFrom}`, summary)),
    termSection(snapshot.title, [
      ['termType', 'fullForm'],
      ['administrativeStatus', term.withdrawal ? 'deprecatedTerm-admn-sts' : 'preferredTerm-admn-sts'],
      ...snapshot.jurisdictions.map((place) => ['geographicalUsage', labelOf(place)] as const),
    ]),
    ...snapshot.aliases
      .filter(({ label }) => oneLine(label))
      .map(({ label, kind }) => termSection(label, term.withdrawal ? WITHDRAWN_NOTES : ALIAS_NOTES[kind])),
  )
}

type TermNote = readonly ['termType' | 'administrativeStatus' | 'geographicalUsage', string]

const ALIAS_NOTES: Readonly<Record<AliasKind, readonly TermNote[]>> = {
  abbreviation: [
    ['termType', 'abbreviation'],
    ['administrativeStatus', 'admittedTerm-admn-sts'],
  ],
  synonym: [['administrativeStatus', 'admittedTerm-admn-sts']],
  'former-name': [['administrativeStatus', 'supersededTerm-admn-sts']],
  misspelling: [
    ['termType', 'variant'],
    ['administrativeStatus', 'deprecatedTerm-admn-sts'],
  ],
}

const WITHDRAWN_NOTES: readonly TermNote[] = [['administrativeStatus', 'deprecatedTerm-admn-sts']]

const termSection = (name: string, notes: readonly TermNote[]): XmlElement =>
  el('termSec', {}, el('term', {}, oneLine(name)), ...notes.map(([type, value]) => el('termNote', { type }, value)))
