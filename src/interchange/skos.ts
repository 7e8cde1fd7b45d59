/**
 * The glossary as a SKOS concept scheme (W3C SKOS Reference), names with a kind as SKOS-XL labels (its Appendix B), in
 * Turtle and JSON-LD. Both are written from the same triples, record by record. What stands for what: docs/interchange.md.
 */
import { Readable } from 'node:stream'
import { JsonLdSerializer } from 'jsonld-streaming-serializer'
import { DataFactory, type NamedNode, type Quad, type Quad_Object, Writer } from 'n3'
import { citationText, referenceUrl } from '../citations'
import type { AliasKind } from '../glossary/kinds'
import { labelOf } from '../glossary/labels'
import type { RelationKind } from '../glossary/relations'
import { sha256 } from '../publication/digest'
import type { ArchivedTerm, PublishedTerm } from '../publication/published-glossary'
import type { AuthorSnapshot, CategorySnapshot, ReferenceSnapshot } from '../publication/snapshot'
import { citedReferencesOf } from '../publication/term-texts'
import type { RichTextDocument } from '../richtext/document'
import { type Entry, type EntryCitation, entryOf, plainText } from './entry'
import { archivedIn, glossaryName, type InterchangeSource, LANGUAGE, readableIn, termsIn } from './source'
import { cleanText, iriFrom, oneLine } from './text'

export const writeTurtle = (source: InterchangeSource): Generator<string> => turtleOf(recordsOf(source))
export const writeJsonLd = (source: InterchangeSource): AsyncGenerator<string> => jsonLdOf(recordsOf(source))

/** One term, with what it names. */
export const termTurtle = (source: InterchangeSource, term: PublishedTerm): Generator<string> =>
  turtleOf(recordsOfTerm(source, term))
export const termJsonLd = (source: InterchangeSource, term: PublishedTerm): AsyncGenerator<string> =>
  jsonLdOf(recordsOfTerm(source, term))

/** A record's identity in RDF: its address may change with its slug, this does not. The server leads on from here. */
export const recordIri = ({ publicUrl }: Pick<InterchangeSource, 'publicUrl'>, id: string): string => `${publicUrl}/id/${id}`
export const schemeIri = (source: Pick<InterchangeSource, 'publicUrl'>): string => recordIri(source, 'glossary')

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  lexinfo: 'http://www.lexinfo.net/ontology/3.0/lexinfo#',
  schema: 'https://schema.org/',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
} as const

type Name = `${keyof typeof PREFIXES}:${string}`

const { namedNode, literal, quad } = DataFactory

/** `skos:prefLabel` to its IRI. */
const named = (name: Name): NamedNode => {
  const [prefix = '', local = ''] = name.split(/:(.*)/s)
  return namedNode(PREFIXES[prefix as keyof typeof PREFIXES] + local)
}

function* turtleOf(records: Iterable<readonly Quad[]>): Generator<string> {
  let written = ''
  const writer = new Writer(collector((text) => (written += text)), { prefixes: PREFIXES })
  const flush = (): string => {
    const text = written
    written = ''
    return text
  }
  for (const record of records) {
    writer.addQuads([...record])
    yield flush()
  }
  writer.end()
  yield flush()
}

/** The little of a stream that the writer asks for: it writes at once, so a record's text is there when it returns. */
const collector = (take: (text: string) => void): NodeJS.WritableStream =>
  ({
    write: (text: string, _encoding: string, done?: () => void) => {
      take(text)
      done?.()
      return true
    },
    end: (done?: () => void) => done?.(),
  }) as unknown as NodeJS.WritableStream

async function* jsonLdOf(records: Iterable<readonly Quad[]>): AsyncGenerator<string> {
  const serializer = new JsonLdSerializer({ context: PREFIXES as never, space: '  ' })
  const quads = Readable.from(flattened(records))
  quads.on('error', (error) => serializer.destroy(error))
  quads.pipe(serializer)
  try {
    for await (const chunk of serializer as AsyncIterable<string | Buffer>) yield String(chunk)
  } finally {
    quads.destroy()
  }
}

function* flattened(records: Iterable<readonly Quad[]>): Generator<Quad> {
  for (const record of records) yield* record
}

function* recordsOf(source: InterchangeSource): Generator<Quad[]> {
  yield schemeQuads(source)
  const { glossary, category } = source
  for (const each of category ? [category] : glossary.categories) yield* collectionQuads(source, each)
  const named = category ? namesOf(readableIn(source)) : null
  for (const author of glossary.authors) if (!named || named.has(author.id)) yield authorQuads(source, author)
  for (const reference of glossary.references) if (!named || named.has(reference.id)) yield referenceQuads(source, reference)
  const ancestors = ancestorsIn(source)
  for (const term of readableIn(source)) yield conceptQuads(source, entryOf(source, term), ancestors)
  for (const archived of archivedIn(source)) if (!archived.term) yield formerQuads(source, archived)
}

function* recordsOfTerm(source: InterchangeSource, term: PublishedTerm): Generator<Quad[]> {
  const entry = entryOf(source, term)
  yield conceptQuads(source, entry, ancestorsIn(source))
  yield schemeQuads(source)
  if (entry.category) yield collectionHead(source, entry.category)
  for (const author of entry.authors) yield authorQuads(source, author)
  for (const reference of entry.sources) yield referenceQuads(source, reference)
}

/** Public ids of the authors and references that some terms name. */
const namesOf = (terms: Iterable<PublishedTerm>): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const { snapshot } of terms) for (const id of [...snapshot.authors, ...citedReferencesOf(snapshot)]) ids.add(id)
  return ids
}

type Statement = readonly [Name, Quad_Object | null]

/** Grouped by predicate: a property that a JSON-LD object named twice would be read once, and the rest lost. */
const about = (subject: NamedNode, statements: readonly Statement[]): Quad[] => {
  const grouped = new Map<Name, Quad[]>()
  for (const [predicate, object] of statements) {
    if (!object) continue
    const known = grouped.get(predicate) ?? []
    grouped.set(predicate, known)
    known.push(quad(subject, named(predicate), object))
  }
  return [...grouped.values()].flat()
}

const type = (name: Name): Statement => ['rdf:type', named(name)]
const words = (text: string | null | undefined): Quad_Object | null => (text?.trim() ? literal(cleanText(text), LANGUAGE) : null)
const plain = (text: string | null): Quad_Object | null => (text ? literal(cleanText(text)) : null)
const moment = (at: string | null): Quad_Object | null => (at ? literal(at, named('xsd:dateTime')) : null)
const day = (date: string | null): Quad_Object | null => (date ? literal(date, named('xsd:date')) : null)
const yes = (): Quad_Object => literal('true', named('xsd:boolean'))
const page = (url: string | null): Quad_Object | null => {
  const iri = iriFrom(url)
  return iri ? namedNode(iri) : null
}

const schemeQuads = (source: InterchangeSource): Quad[] =>
  about(namedNode(schemeIri(source)), [
    type('skos:ConceptScheme'),
    ['dct:title', words(glossaryName(source))],
    ['dct:description', textOf(source, source.glossary.settings?.description)],
    ['dc:language', literal(LANGUAGE)],
    ['dct:modified', moment(source.glossary.updatedAt)],
    ['foaf:homepage', page(`${source.publicUrl}/`)],
    ['owl:versionInfo', literal(String(source.glossary.revision))],
  ])

/** Members in parts, so that a large category is not held at once. */
function* collectionQuads(source: InterchangeSource, category: CategorySnapshot): Generator<Quad[]> {
  yield collectionHead(source, category)
  const collection = namedNode(recordIri(source, category.id))
  for (const { snapshot } of termsIn({ ...source, category })) {
    yield about(collection, [['skos:member', namedNode(recordIri(source, snapshot.id))]])
  }
}

const collectionHead = (source: InterchangeSource, category: CategorySnapshot): Quad[] =>
  about(namedNode(recordIri(source, category.id)), [
    type('skos:Collection'),
    ['skos:prefLabel', words(oneLine(category.name))],
    ['skos:definition', words(category.description)],
    ['foaf:page', page(`${source.publicUrl}/categories/${category.slug}`)],
  ])

const authorQuads = (source: InterchangeSource, author: AuthorSnapshot): Quad[] =>
  about(namedNode(recordIri(source, author.id)), [
    type('foaf:Person'),
    ['foaf:name', words(oneLine(author.name))],
    ['schema:jobTitle', words(oneLine(author.role))],
    ['foaf:page', page(`${source.publicUrl}/authors/${author.slug}`)],
    ...author.links.map((link): Statement => ['rdfs:seeAlso', page(link)]),
  ])

const referenceQuads = (source: InterchangeSource, reference: ReferenceSnapshot): Quad[] =>
  about(namedNode(recordIri(source, reference.id)), [
    type('dct:BibliographicResource'),
    ['dct:title', words(oneLine(reference.title))],
    ['dct:bibliographicCitation', words(citationText(reference, null))],
    ['dc:type', plain(labelOf(reference.referenceKind))],
    ['dct:issued', issued(reference)],
    ['dct:isReplacedBy', reference.supersededBy ? namedNode(recordIri(source, reference.supersededBy)) : null],
    ['foaf:page', page(referenceUrl(reference))],
  ])

/** As precise as known: a year, a month or a day. */
const issued = ({ date, year }: ReferenceSnapshot): Quad_Object | null => {
  const known = date ?? (year === null ? null : String(year))
  if (known === null) return null
  if (/^\d{4}-\d\d-\d\d$/.test(known)) return day(known)
  return literal(known, named(/^\d{4}-\d\d$/.test(known) ? 'xsd:gYearMonth' : 'xsd:gYear'))
}

const conceptQuads = (source: InterchangeSource, entry: Entry, ancestors: Ancestors): Quad[] => {
  const { term, snapshot, review } = entry
  const concept = namedNode(recordIri(source, snapshot.id))
  const scheme = namedNode(schemeIri(source))
  const names = distinctNames(entry)
  const note = (document: RichTextDocument | null | undefined) => textOf(source, document)
  const isTop = !term.withdrawal && !entry.relations.some(({ relation }) => relation === 'broader')
  return [
    ...about(concept, [
      type('skos:Concept'),
      ['skos:prefLabel', words(oneLine(snapshot.title))],
      ...names.map(({ label, kind }): Statement => [LABELS[kind], words(label)]),
      ...names.map((name): Statement => ['skosxl:altLabel', LABEL_KINDS[name.kind] ? labelNode(concept, name) : null]),
      ['skos:definition', note(snapshot.definition)],
      ['skos:scopeNote', note(snapshot.context)],
      ...snapshot.checkpoints.map((checkpoint): Statement => ['skos:note', note(checkpoint)]),
      ['skos:note', note(snapshot.body)],
      ['skos:inScheme', scheme],
      ['skos:topConceptOf', isTop ? scheme : null],
      ...relationStatements(source, entry, ancestors),
      ...entry.citations.map((citation): Statement => ['dct:source', sourceNode(source, concept, citation)]),
      ...entry.sources
        .filter(({ id }) => !entry.citations.some(({ reference }) => reference.id === id))
        .map((reference): Statement => ['dct:source', namedNode(recordIri(source, reference.id))]),
      ...entry.authors.map((author): Statement => ['dct:creator', namedNode(recordIri(source, author.id))]),
      ...snapshot.jurisdictions.map((place): Statement => ['dc:coverage', words(labelOf(place))]),
      ['dct:created', moment(term.firstPublishedAt)],
      ['dct:modified', moment(term.publishedAt)],
      ['dct:valid', day(snapshot.lawAsOf)],
      ['schema:lastReviewed', day(review.lastReviewed)],
      ['dct:identifier', literal(`urn:uuid:${snapshot.id}`)],
      ['foaf:page', page(entry.url)],
      ['owl:deprecated', term.withdrawal ? yes() : null],
      ['skos:historyNote', term.withdrawal ? words(`Withdrawn: ${term.withdrawal.reason}`) : null],
      ...review.lawChanges.map(({ inForceFrom, summary }): Statement => [
        'skos:historyNote',
        words(`The law has changed since the last review, from ${inForceFrom}: ${summary}`),
      ]),
      ...term.history.map((change): Statement => ['skos:changeNote', changeNode(concept, change)]),
    ]),
    ...entry.citations.filter(({ pinpoint }) => pinpoint).flatMap((citation) => placeQuads(source, concept, citation)),
    ...names.filter(({ kind }) => LABEL_KINDS[kind]).flatMap((name) => labelQuads(concept, name)),
    ...term.history.flatMap((change) =>
      about(changeNode(concept, change), [
        ['rdf:value', words(change.note)],
        ['dct:issued', moment(change.at)],
        ['owl:versionInfo', literal(change.version)],
      ]),
    ),
  ]
}

const LABELS: Readonly<Record<AliasKind, Name>> = {
  abbreviation: 'skos:altLabel',
  synonym: 'skos:altLabel',
  'former-name': 'skos:altLabel',
  misspelling: 'skos:hiddenLabel',
}

/** What SKOS cannot say of a label: a SKOS-XL label says it in the words of LexInfo 3.0. */
const LABEL_KINDS: Readonly<Record<AliasKind, readonly [Name, Name] | null>> = {
  abbreviation: ['lexinfo:termType', 'lexinfo:abbreviation'],
  'former-name': ['lexinfo:normativeAuthorization', 'lexinfo:supersededTerm'],
  synonym: null,
  misspelling: null,
}

interface LabelName {
  readonly label: string
  readonly kind: AliasKind
}

/** SKOS S13: preferred, alternative and hidden labels are pairwise disjoint. A shown label goes before a hidden one. */
const distinctNames = ({ snapshot }: Entry): LabelName[] => {
  const seen = new Set([oneLine(snapshot.title)])
  const names = snapshot.aliases.map(({ label, kind }) => ({ label: oneLine(label), kind }))
  const shown = names.filter(({ kind }) => LABELS[kind] === 'skos:altLabel')
  const hidden = names.filter(({ kind }) => LABELS[kind] === 'skos:hiddenLabel')
  return [...shown, ...hidden].filter(({ label }) => label !== '' && !seen.has(label) && seen.add(label))
}

/** Named by what it says, so that the order of names does not matter. */
const labelNode = (concept: NamedNode, { label, kind }: LabelName): NamedNode =>
  namedNode(`${concept.value}#${kind}-${sha256(label).slice(0, 12)}`)

const labelQuads = (concept: NamedNode, name: LabelName): Quad[] => {
  const kind = LABEL_KINDS[name.kind]
  return about(labelNode(concept, name), [
    type('skosxl:Label'),
    ['skosxl:literalForm', words(name.label)],
    ...(kind ? [[kind[0], named(kind[1])] as const] : []),
  ])
}

/** The place that a pinpoint names is a part of its source; without one, the source itself is cited. */
const sourceNode = (source: InterchangeSource, concept: NamedNode, { reference, pinpoint }: EntryCitation): NamedNode =>
  pinpoint
    ? namedNode(`${concept.value}#source-${sha256(`${reference.id} ${pinpoint}`).slice(0, 12)}`)
    : namedNode(recordIri(source, reference.id))

const placeQuads = (source: InterchangeSource, concept: NamedNode, citation: EntryCitation): Quad[] =>
  about(sourceNode(source, concept, citation), [
    type('dct:BibliographicResource'),
    ['dct:bibliographicCitation', words(citation.text)],
    ['dct:isPartOf', namedNode(recordIri(source, citation.reference.id))],
    ['foaf:page', page(citation.url)],
  ])

const changeNode = (concept: NamedNode, { version }: { readonly version: string }): NamedNode =>
  namedNode(`${concept.value}#version-${version}`)

/** `precedes` and `follows` are XKOS, whose properties specialise skos:semanticRelation; SKOS itself has no order. */
const RELATIONS: Readonly<Record<RelationKind, Name>> = {
  related: 'skos:related',
  broader: 'skos:broader',
  narrower: 'skos:narrower',
  'see-also': 'rdfs:seeAlso',
  precedes: 'xkos:precedes',
  follows: 'xkos:succeeds',
  contrasts: 'skos:related',
}

const relationStatements = (source: InterchangeSource, { snapshot, relations }: Entry, ancestors: Ancestors): Statement[] => {
  const seen = new Set<string>()
  return relations.flatMap(({ relation, term }): Statement[] => {
    const known = RELATIONS[relation]
    const name = known === 'skos:related' && inOneLine(ancestors, snapshot.id, term.snapshot.id) ? 'rdfs:seeAlso' : known
    const key = `${name} ${term.snapshot.id}`
    if (seen.has(key)) return []
    seen.add(key)
    return [[name, namedNode(recordIri(source, term.snapshot.id))]]
  })
}

/** Public ids of all that is broader than a term, at any distance. */
type Ancestors = (id: string) => ReadonlySet<string>

/** SKOS S27: what is related is not broader as well, at any distance. */
const inOneLine = (ancestors: Ancestors, a: string, b: string): boolean => ancestors(a).has(b) || ancestors(b).has(a)

const ancestorsIn = ({ glossary }: InterchangeSource): Ancestors => (id) => {
  const found = new Set<string>()
  const queue = [id]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { relation, term } of glossary.relationsOf(at)) {
      if (relation !== 'broader' || found.has(term.snapshot.id)) continue
      found.add(term.snapshot.id)
      queue.push(term.snapshot.id)
    }
  }
  return found
}

/** What is left of a term that is gone or replaced: its identity, for whoever uses it, and where to go instead. */
const formerQuads = (source: InterchangeSource, { id, at, reason, leadsTo }: ArchivedTerm): Quad[] =>
  about(namedNode(recordIri(source, id)), [
    type('skos:Concept'),
    ['skos:inScheme', namedNode(schemeIri(source))],
    ['owl:deprecated', yes()],
    ['dct:isReplacedBy', leadsTo ? namedNode(recordIri(source, leadsTo.snapshot.id)) : null],
    ['dct:modified', moment(at)],
    // A reason is public where the address leads nowhere.
    ['skos:historyNote', leadsTo ? null : words(`Gone: ${reason}`)],
    ['dct:identifier', literal(`urn:uuid:${id}`)],
  ])

const textOf = (source: InterchangeSource, document: RichTextDocument | null | undefined): Quad_Object | null =>
  document ? words(plainText(source, document)) : null
