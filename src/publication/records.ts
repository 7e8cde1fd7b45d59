/** Records of the CMS as snapshots: loads the public ids that a record's links need, then hands over to `to-snapshot.ts`. */
import type { Payload, PayloadRequest } from 'payload'
import type { Author, Category, Glossary, Media, Reference, RelatedTerm, Term } from '../generated/payload-types'
import { idsInLexical } from '../richtext/from-lexical'
import type { DraftTermSnapshot, ImageSnapshot, RecordKind, Snapshot } from './snapshot'
import { isCmsId } from './cms-id'
import {
  authorSnapshot,
  categorySnapshot,
  type CmsId,
  glossarySnapshot,
  idOf,
  type Links,
  referenceSnapshot,
  relationSnapshot,
  termSnapshot,
} from './to-snapshot'

/** Which collection holds a kind of record that an editor's save or Publish button publishes. */
export const COLLECTION_OF = {
  author: 'authors',
  reference: 'references',
  category: 'categories',
  relation: 'related-terms',
} as const satisfies Partial<Record<RecordKind, string>>

export type SavedKind = keyof typeof COLLECTION_OF

/**
 * The snapshot that a term's draft would be published as, the public ids of all it names, and what it names in vain.
 * @throws RichTextError where a text holds what cannot be published.
 */
export const draftSnapshot = async (
  payload: Payload,
  term: Partial<Term>,
  req?: PayloadRequest,
): Promise<{ snapshot: DraftTermSnapshot; uses: string[]; missing: MissingLink[] }> => {
  const { links, found, missing } = await loadLinks(payload, idsInTerm(term), req)
  return { snapshot: termSnapshot(term, links), uses: found, missing }
}

/** The snapshot of any other record; null for an edge whose term is gone. */
export const savedSnapshot = async (
  payload: Payload,
  kind: SavedKind,
  record: Author | Reference | Category | RelatedTerm,
  req?: PayloadRequest,
): Promise<Snapshot | null> => {
  if (kind === 'category') return categorySnapshot(record as Category)
  if (kind === 'author') {
    const author = record as Author
    const ids = idsInTexts([author.bio])
    const { links } = await loadLinks(payload, { ...ids, media: present([author.photo]) }, req)
    return authorSnapshot(author, links)
  }
  if (kind === 'reference') {
    const reference = record as Reference
    const { links } = await loadLinks(payload, { references: present([reference.supersededBy]) }, req)
    return referenceSnapshot(reference, links)
  }
  const edge = record as RelatedTerm
  const { links } = await loadLinks(payload, { terms: present([edge.from, edge.to]) }, req)
  return relationSnapshot(edge, links)
}

export const settingsSnapshot = async (payload: Payload, glossary: Glossary, req?: PayloadRequest): Promise<Snapshot> => {
  const { links } = await loadLinks(payload, idsInTexts([glossary.description]), req)
  return glossarySnapshot(glossary, links)
}

/** A link to a record that does not exist, with the field that holds it. */
export interface MissingLink {
  readonly collection: LinkedCollection
  readonly id: CmsId
}

type LinkedCollection = 'terms' | 'categories' | 'authors' | 'references' | 'media'
type Ids = Partial<Record<LinkedCollection, CmsId[]>>

const idsInTerm = (term: Partial<Term>): Ids => {
  const inTexts = idsInTexts([
    term.definition,
    term.context,
    term.body,
    term.enquiries?.text,
    ...(term.checkpoints ?? []).map(({ text }) => text),
  ])
  return {
    terms: inTexts.terms,
    references: [...inTexts.references, ...present((term.citations ?? []).map(({ reference }) => reference))],
    categories: present([term.category]),
    authors: present(term.authors ?? []),
    media: present([term.seo?.image]),
  }
}

const idsInTexts = (texts: readonly unknown[]): { terms: CmsId[]; references: CmsId[] } => {
  const found = texts.filter((text) => text !== null && text !== undefined).map((text) => idsInLexical(text))
  return { terms: found.flatMap(({ terms }) => terms), references: found.flatMap(({ references }) => references) }
}

const present = (values: readonly Parameters<typeof idOf>[0][]): CmsId[] =>
  values.flatMap((value) => {
    const id = idOf(value)
    return id === null ? [] : [id]
  })

const loadLinks = async (
  payload: Payload,
  ids: Ids,
  req?: PayloadRequest,
): Promise<{ links: Links; found: string[]; missing: MissingLink[] }> => {
  const missing: MissingLink[] = []
  const found: string[] = []
  const load = async (collection: LinkedCollection): Promise<(id: CmsId) => Media | { publicId?: string | null } | null> => {
    const wanted = [...new Set((ids[collection] ?? []).map(String))]
    if (wanted.length === 0) return () => null
    const { docs } = await payload.find({
      collection,
      where: { id: { in: wanted.filter((id) => isCmsId(payload, id)) } },
      depth: 0,
      pagination: false,
      // Links are followed for the snapshot's sake, whoever saves: a reviewer's decision must see the same digest.
      overrideAccess: true,
      ...(collection === 'media' ? {} : { select: { publicId: true } }),
      ...(req ? { req } : {}),
    })
    const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
    for (const id of wanted) if (!byId.has(id)) missing.push({ collection, id })
    for (const { publicId } of docs as { publicId?: string | null }[]) if (publicId) found.push(publicId)
    return (id) => byId.get(String(id)) ?? null
  }
  const [terms, categories, authors, references, media] = await Promise.all([
    load('terms'),
    load('categories'),
    load('authors'),
    load('references'),
    load('media'),
  ])
  const publicIdBy = (find: (id: CmsId) => { publicId?: string | null } | null) => (id: CmsId) => find(id)?.publicId ?? null
  const links: Links = {
    term: publicIdBy(terms),
    category: publicIdBy(categories),
    author: publicIdBy(authors),
    reference: publicIdBy(references),
    image: (id) => imageOf(media(id) as Media | null),
  }
  return { links, found: found.sort(), missing }
}

const imageOf = (media: Media | null): ImageSnapshot | null =>
  media?.filename
    ? { filename: media.filename, alt: media.alt, width: media.width ?? null, height: media.height ?? null }
    : null
