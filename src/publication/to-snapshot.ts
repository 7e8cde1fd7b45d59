/**
 * From a record of the CMS to its public snapshot: one function a kind, each naming every field that is public.
 * Pure: links between records come in through `Links`, loaded beforehand (`records.ts`).
 */
import type { Author, Category, Glossary, Reference, RelatedTerm, Term } from '../generated/payload-types'
import type { LinkChoices } from '../glossary/link-choices'
import type { RichTextDocument } from '../richtext/document'
import { fromLexical } from '../richtext/from-lexical'
import type {
  AuthorSnapshot,
  CategorySnapshot,
  DraftTermSnapshot,
  GlossarySnapshot,
  ImageSnapshot,
  ReferenceSnapshot,
  RelationSnapshot,
} from './snapshot'

/** A record's id in the CMS's database: a number on SQLite, a string on MongoDB. */
export type CmsId = string | number

/** Public ids by CMS id; null where the record does not exist. */
export interface Links {
  term(id: CmsId): string | null
  category(id: CmsId): string | null
  author(id: CmsId): string | null
  reference(id: CmsId): string | null
  image(id: CmsId): ImageSnapshot | null
}

/** A term's draft, half-written or whole. @throws RichTextError where a text holds what cannot be published. */
export const termSnapshot = (term: Partial<Term> & { publicId?: string | null }, links: Links): DraftTermSnapshot => {
  const rich = (state: unknown): RichTextDocument | null => richText(state, links)
  const enquiries = {
    text: rich(term.enquiries?.text),
    searchPhrases: (term.enquiries?.searchPhrases ?? []).flatMap(({ phrase }) => words(phrase) ?? []),
  }
  return {
    kind: 'term',
    id: term.publicId ?? '',
    slug: words(term.slug),
    title: words(term.title),
    aliases: (term.aliases ?? []).flatMap(({ label, kind }) => {
      const text = words(label)
      return text ? [{ label: text, kind: kind ?? 'synonym' }] : []
    }),
    category: linked(term.category, links.category),
    jurisdictions: (term.jurisdictions ?? []),
    authors: (term.authors ?? []).flatMap((author) => linked(author, links.author) ?? []),
    definition: rich(term.definition),
    context: rich(term.context),
    checkpoints: (term.checkpoints ?? []).flatMap(({ text }) => rich(text) ?? []),
    body: rich(term.body),
    enquiries: enquiries.text || enquiries.searchPhrases.length > 0 ? enquiries : null,
    citations: (term.citations ?? []).flatMap(({ reference, pinpoint, note }) => {
      const id = linked(reference, links.reference)
      return id ? [{ reference: id, pinpoint: words(pinpoint), note: words(note) }] : []
    }),
    lawAsOf: day(term.lawAsOf),
    seo: {
      title: words(term.seo?.title),
      description: words(term.seo?.description),
      image: image(term.seo?.image, links),
    },
    ...linking(term),
  }
}

export const authorSnapshot = (author: Author, links: Links): AuthorSnapshot => ({
  kind: 'author',
  id: author.publicId ?? '',
  slug: author.slug ?? '',
  name: author.name,
  role: author.role,
  credentials: (author.credentials ?? []).map(({ text }) => text),
  bio: richText(author.bio, links),
  photo: image(author.photo, links),
  links: (author.links ?? []).map(({ url }) => url),
})

export const referenceSnapshot = (reference: Reference, links: Links): ReferenceSnapshot => ({
  kind: 'reference',
  id: reference.publicId ?? '',
  slug: reference.slug ?? '',
  referenceKind: reference.kind,
  title: reference.title,
  year: reference.year ?? null,
  chapter: words(reference.chapter),
  number: words(reference.number),
  ...(reference.legislationType ? { legislationType: reference.legislationType } : {}),
  publisher: words(reference.publisher),
  date: words(reference.date),
  neutralCitation: words(reference.neutralCitation),
  authors: (reference.authors ?? []).map(({ name }) => name),
  journal: words(reference.journal),
  doi: words(reference.doi),
  jurisdiction: reference.jurisdiction ?? null,
  url: words(reference.url),
  status: reference.status,
  supersededBy: linked(reference.supersededBy, links.reference),
  changes: (reference.changes ?? []).map((change) => ({
    ...(change.id ? { id: change.id } : {}),
    inForceFrom: change.inForceFrom.slice(0, 10),
    provisions: (change.provisions ?? []).map(({ provision }) => provision),
    summary: change.summary,
    url: words(change.url),
  })),
})

export const categorySnapshot = (category: Category): CategorySnapshot => ({
  kind: 'category',
  id: category.publicId ?? '',
  slug: category.slug ?? '',
  name: category.name,
  description: words(category.description),
  order: category.order ?? 0,
  requiredApprovals: (category.requiredApprovals ?? []),
  reviewIntervalMonths: category.reviewIntervalMonths,
  whenOverdue: category.whenOverdue ?? 'notice',
})

/** Null where one of its terms is gone. */
export const relationSnapshot = (edge: RelatedTerm, links: Links): RelationSnapshot | null => {
  const from = linked(edge.from, links.term)
  const to = linked(edge.to, links.term)
  if (!from || !to) return null
  return {
    kind: 'relation',
    id: edge.publicId ?? '',
    from,
    to,
    relation: edge.relation,
    note: words(edge.note),
    order: edge.order ?? 0,
  }
}

export const glossarySnapshot = (glossary: Glossary, links: Links): GlossarySnapshot => {
  const notice = words(glossary.banner?.text)
  const neverLinked = lines(glossary.namesNotLinked)
  return {
    kind: 'glossary',
    id: glossary.publicId ?? '',
    name: glossary.name,
    audience: glossary.audience,
    description: richText(glossary.description, links),
    banner: notice
      ? { text: notice, linkText: words(glossary.banner?.linkText), linkUrl: words(glossary.banner?.linkUrl) }
      : null,
    publicUrl: words(glossary.publicUrl)?.replace(/\/+$/, '') ?? null,
    ...(neverLinked.length > 0 ? { namesNotLinked: neverLinked } : {}),
  }
}

/** Trimmed; null when nothing is left. So a field cleared and a field never filled have the same digest. */
const words = (value: string | null | undefined): string | null => value?.trim() || null

/** Absent at its defaults: a text that was approved before there was a choice keeps its digest. */
const linking = (term: Partial<Term>): { readonly linking?: LinkChoices } => {
  const notLinked = lines(term.namesNotLinked)
  const unlinkedHere = lines(term.unlinkedHere)
  const choices: LinkChoices = {
    ...(term.autoLink === false ? { auto: false } : {}),
    ...(notLinked.length > 0 ? { notLinked } : {}),
    ...(unlinkedHere.length > 0 ? { unlinkedHere } : {}),
  }
  return Object.keys(choices).length > 0 ? { linking: choices } : {}
}

const lines = (text: string | null | undefined): string[] => (text ?? '').split('\n').flatMap((line) => words(line) ?? [])

const day = (moment: string | null | undefined): string | null => moment?.slice(0, 10) ?? null

const richText = (state: unknown, links: Links): RichTextDocument | null =>
  state === null || state === undefined
    ? null
    : fromLexical(state, { term: (id) => links.term(id), reference: (id) => links.reference(id) })

const image = (value: Linked, links: Links): ImageSnapshot | null => {
  const id = idOf(value)
  return id === null ? null : links.image(id)
}

const linked = (value: Linked, resolve: (id: CmsId) => string | null): string | null => {
  const id = idOf(value)
  return id === null ? null : resolve(id)
}

type Linked = CmsId | { readonly id: CmsId } | null | undefined

/** A relationship as stored (an id) or as populated (a record). */
export const idOf = (value: Linked): CmsId | null => {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'object' ? value.id : value
}
