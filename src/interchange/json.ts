/** Everything public as JSON, by the schema of json-schema.ts. A record a line, so that large files can be read in lines. */
import { citationText, referenceUrl } from '../citations'
import type { ArchivedTerm, PublishedTerm } from '../publication/published-glossary'
import type { AuthorSnapshot, CategorySnapshot, ImageSnapshot, ReferenceSnapshot } from '../publication/snapshot'
import { citedReferencesOf } from '../publication/term-texts'
import type { RichTextDocument } from '../richtext/document'
import { entryOf, html, plainText } from './entry'
import { JSON_FORMAT, type JsonGlossary, type JsonRichText, type JsonTerm } from './json-schema'
import { archivedIn, audienceOf, glossaryName, type InterchangeSource, LANGUAGE, readableIn } from './source'

export function* writeJson(source: InterchangeSource): Generator<string> {
  const { glossary, category } = source
  const named = category ? namesOf(readableIn(source)) : null
  yield `{\n"$schema": ${JSON.stringify(`${source.publicUrl}/exports/glossary.schema.json`)},\n"format": ${JSON.stringify(JSON_FORMAT)},\n`
  yield `"glossary": ${JSON.stringify(settingsOf(source))},\n"category": ${JSON.stringify(category?.slug ?? null)},\n`
  yield* list('categories', category ? [category] : glossary.categories, (each) => categoryOf(source, each))
  yield* list('authors', glossary.authors, (author) => (!named || named.has(author.id) ? authorOf(source, author) : null))
  yield* list('references', glossary.references, (each) => (!named || named.has(each.id) ? referenceOf(each) : null))
  yield* list('terms', readableIn(source), (term) => termJson(source, term))
  yield* list('archived', archivedIn(source), archivedOf, '\n}\n')
}

export const termJson = (source: InterchangeSource, published: PublishedTerm): JsonTerm => {
  const { snapshot, category, authors, citations, relations, review, url } = entryOf(source, published)
  const text = (document: RichTextDocument): JsonRichText => richText(source, document, snapshot.lawAsOf)
  const textOrNull = (document: RichTextDocument | null): JsonRichText | null => (document ? text(document) : null)
  return {
    id: snapshot.id,
    slug: snapshot.slug,
    url,
    title: snapshot.title,
    status: published.withdrawal ? 'withdrawn' : 'published',
    withdrawal: published.withdrawal,
    aliases: snapshot.aliases.map(({ label, kind }) => ({ label, kind })),
    category: category && { id: category.id, slug: category.slug, name: category.name },
    jurisdictions: [...snapshot.jurisdictions],
    authors: authors.map(({ id, slug, name }) => ({ id, slug, name })),
    definition: text(snapshot.definition),
    context: textOrNull(snapshot.context),
    checkpoints: snapshot.checkpoints.map(text),
    body: textOrNull(snapshot.body),
    enquiries: snapshot.enquiries && {
      text: textOrNull(snapshot.enquiries.text),
      searchPhrases: [...snapshot.enquiries.searchPhrases],
    },
    relations: relations.map(({ relation, note, term }) => ({
      relation,
      note,
      term: { id: term.snapshot.id, slug: term.snapshot.slug, title: term.snapshot.title },
    })),
    citations: citations.map(({ reference, pinpoint, note, text: cited, url: place }) => ({
      reference: { id: reference.id, slug: reference.slug },
      pinpoint,
      note,
      text: cited,
      url: place,
    })),
    lawAsOf: snapshot.lawAsOf,
    seo: {
      title: snapshot.seo.title,
      description: snapshot.seo.description,
      image: imageOf(source, snapshot.seo.image),
    },
    firstPublishedAt: published.firstPublishedAt,
    publishedAt: published.publishedAt,
    history: published.history.map(({ version, at, note }) => ({ version, at, note })),
    review: { ...review, by: [...review.by], lawChanges: review.lawChanges.map(changeOf) },
    digest: published.digest,
  }
}

function* list<Item>(
  name: string,
  items: Iterable<Item>,
  write: (item: Item) => object | null,
  after = ',\n',
): Generator<string> {
  let before = `"${name}": [`
  for (const item of items) {
    const written = write(item)
    if (written === null) continue
    yield `${before}\n${JSON.stringify(written)}`
    before = ','
  }
  yield before === ',' ? `\n]${after}` : `${before}]${after}`
}

const namesOf = (terms: Iterable<PublishedTerm>): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const { snapshot } of terms) for (const id of [...snapshot.authors, ...citedReferencesOf(snapshot)]) ids.add(id)
  return ids
}

const settingsOf = (source: InterchangeSource): JsonGlossary['glossary'] => {
  const { glossary, publicUrl } = source
  const description = glossary.settings?.description ?? null
  return {
    name: glossaryName(source),
    audience: audienceOf(source),
    description: description && richText(source, description),
    url: `${publicUrl}/`,
    language: LANGUAGE,
    revision: glossary.revision,
    updatedAt: glossary.updatedAt,
  }
}

const categoryOf = ({ publicUrl }: InterchangeSource, category: CategorySnapshot): JsonGlossary['categories'][number] => ({
  id: category.id,
  slug: category.slug,
  url: `${publicUrl}/categories/${category.slug}`,
  name: category.name,
  description: category.description,
  requiredApprovals: [...category.requiredApprovals],
  reviewIntervalMonths: category.reviewIntervalMonths,
})

const authorOf = (source: InterchangeSource, author: AuthorSnapshot): JsonGlossary['authors'][number] => ({
  id: author.id,
  slug: author.slug,
  url: `${source.publicUrl}/authors/${author.slug}`,
  name: author.name,
  role: author.role,
  credentials: [...author.credentials],
  bio: author.bio && richText(source, author.bio),
  photo: imageOf(source, author.photo),
  links: [...author.links],
})

const referenceOf = (reference: ReferenceSnapshot): JsonGlossary['references'][number] => ({
  id: reference.id,
  slug: reference.slug,
  kind: reference.referenceKind,
  title: reference.title,
  citation: citationText(reference, null),
  url: referenceUrl(reference),
  year: reference.year,
  chapter: reference.chapter,
  number: reference.number,
  publisher: reference.publisher,
  date: reference.date,
  neutralCitation: reference.neutralCitation,
  authors: [...reference.authors],
  journal: reference.journal,
  doi: reference.doi,
  jurisdiction: reference.jurisdiction,
  status: reference.status,
  supersededBy: reference.supersededBy,
  changes: reference.changes.map(changeOf),
})

const changeOf = ({ inForceFrom, provisions, summary, url }: ReferenceSnapshot['changes'][number]) => ({
  inForceFrom,
  provisions: [...provisions],
  summary,
  url,
})

/** Withdrawn ones stand among the terms. A reason is public where the address leads nowhere. */
const archivedOf = ({ id, slug, as, at, reason, term, leadsTo }: ArchivedTerm): JsonGlossary['archived'][number] | null =>
  term || as === 'withdrawn'
    ? null
    : {
        id,
        slug,
        as,
        at,
        reason: leadsTo ? null : reason,
        leadsTo: leadsTo && { id: leadsTo.snapshot.id, slug: leadsTo.snapshot.slug },
      }

const imageOf = ({ publicUrl }: InterchangeSource, image: ImageSnapshot | null) =>
  image && {
    url: `${publicUrl}/media/${encodeURIComponent(image.filename)}`,
    alt: image.alt,
    width: image.width,
    height: image.height,
  }

const richText = (source: InterchangeSource, document: RichTextDocument, lawAsOf: string | null = null): JsonRichText => ({
  json: document as unknown as JsonRichText['json'],
  html: html(source, document, lawAsOf),
  text: plainText(source, document),
})
