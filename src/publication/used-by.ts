/**
 * `GET /api/{terms|references|authors|categories}/:id/used-by`: what relates to, links to, cites or names a record. Drafts and
 * published texts are told apart, since either may name what the other does not.
 */
import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import type { RelatedTerm, Term } from '../generated/payload-types'
import { INVERSE, type RelationKind } from '../glossary/relations'
import { citationsInLexical } from '../richtext/from-lexical'
import { titlesOf } from './edges'
import { type Holder, HOLDERS, textOf, type Use } from './holders'
import { isPublic, latestOf } from './ledger'
import { parseSnapshot } from './ledger-row'
import { readableRecord } from './readable-record'
import { type CmsId, idOf } from './to-snapshot'

export interface UsedBy {
  readonly total: number
  /** Only what is used at all; in this order: relations, links, citations, authors and categories, superseded references. */
  readonly groups: readonly UsedByGroup[]
  /** A term’s address in public; null while it has none, and for other records. */
  readonly liveSlug: string | null
}

export interface UsedByGroup {
  readonly use: Use
  readonly total: number
  /** The first `SHOWN_AT_MOST`, by title. */
  readonly records: readonly UsedByRecord[]
}

export interface UsedByRecord {
  /** Where it is edited: collection and CMS id. */
  readonly collection: string
  readonly id: CmsId
  readonly title: string
  /**
   * Which of its texts names the record: the published one (and its newer draft, if there is one), that of an entry with
   * nothing in public, only a newer draft, only the published one. Null for relations, which have no drafts.
   */
  readonly where: 'published' | 'draft' | 'newer-draft' | 'published-only' | null
  /** Of citations: `s 55`, `reg 32`. */
  readonly pinpoints?: readonly string[]
  /** Of relations: what the other is to this record; null for a “see also” there, which this record’s readers do not see. */
  readonly relation?: RelationKind | null
}

export const SHOWN_AT_MOST = 100

type Used = 'terms' | 'references' | 'authors' | 'categories'

export const usedByEndpoint = (collection: Used): Endpoint => ({
  path: '/:id/used-by',
  method: 'get',
  handler: async (req) => {
    const record = await readableRecord(req, collection)
    const found = { id: record.id, publicId: record.publicId ?? '' }
    const groups: UsedByGroup[] = []
    for (const holder of HOLDERS[collection] ?? []) groups.push(await groupOf(holder, found, req))
    const used = groups.filter(({ total }) => total > 0).sort((a, b) => ORDER.indexOf(a.use) - ORDER.indexOf(b.use))
    const answer: UsedBy = {
      total: used.reduce((sum, { total }) => sum + total, 0),
      groups: used,
      liveSlug: collection === 'terms' ? await liveSlugOf(found.publicId, req) : null,
    }
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

const ORDER: readonly Use[] = ['relation', 'link', 'citation', 'author', 'category', 'superseding', 'picture']

const liveSlugOf = async (publicId: string, { payload }: PayloadRequest): Promise<string | null> => {
  const latest = await latestOf(payload, publicId)
  if (!isPublic(latest)) return null
  const snapshot = parseSnapshot(latest)
  return snapshot.kind === 'term' ? snapshot.slug : null
}

interface Found {
  readonly id: CmsId
  readonly publicId: string
}

const groupOf = async (holder: Holder, record: Found, req: PayloadRequest): Promise<UsedByGroup> => {
  if (holder.use === 'relation') return relationsOf(holder, record, req)
  const where = holder.where(record)
  const [drafts, published] = await Promise.all([
    findIn(holder.collection, where, true, req),
    // A main record that is no publication is its draft’s shadow: what the draft no longer says, nobody says.
    findIn(holder.collection, { and: [where, PUBLISHED] }, false, req),
  ])
  const inDraft = idsOf(drafts.docs)
  const inPublic = idsOf(published.docs)
  const draftsOnly = drafts.docs.filter(({ id }) => !inPublic.has(id))
  const havePublic = await publishedAmong(holder.collection, draftsOnly, req)
  const whereOf = (id: CmsId): UsedByRecord['where'] => {
    if (inPublic.has(id)) return inDraft.has(id) ? 'published' : 'published-only'
    return havePublic.has(id) ? 'newer-draft' : 'draft'
  }
  const records = [...drafts.docs, ...published.docs.filter(({ id }) => !inDraft.has(id))].map((doc): UsedByRecord => ({
    collection: holder.collection,
    id: doc.id,
    title: textOf(doc, holder.title),
    where: whereOf(doc.id),
    ...(holder.use === 'citation' ? { pinpoints: pinpointsOf(doc as Term, record.id) } : {}),
  }))
  return {
    use: holder.use,
    // Beyond what is read, the larger of the two counts: most drafts say what their published text says.
    total: Math.max(records.length, drafts.total, published.total),
    records: sorted(records),
  }
}

type Doc = { readonly id: CmsId }

const PUBLISHED: Where = { _status: { equals: 'published' } }

const idsOf = (docs: readonly Doc[]): Set<CmsId> => new Set(docs.map(({ id }) => id))

const findIn = async (
  collection: CollectionSlug,
  where: Where,
  draft: boolean,
  req: PayloadRequest,
): Promise<{ docs: Doc[]; total: number }> => {
  const { docs, totalDocs } = await req.payload.find({
    collection,
    where,
    draft,
    depth: 0,
    limit: SHOWN_AT_MOST,
    sort: collection === 'authors' ? 'name' : 'title',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { docs: docs, total: totalDocs }
}

/** Which of these drafts have something else in public. */
const publishedAmong = async (collection: CollectionSlug, docs: readonly Doc[], req: PayloadRequest): Promise<Set<CmsId>> => {
  if (docs.length === 0) return new Set()
  const among: Where = { id: { in: docs.map(({ id }) => id) } }
  return idsOf((await findIn(collection, { and: [among, PUBLISHED] }, false, req)).docs)
}

/** Where it is cited, in its list of sources or inside its texts: each place once, s 9 before s 10. */
const pinpointsOf = (term: Term, reference: CmsId): string[] => {
  const listed = (term.citations ?? [])
    .filter((citation) => String(idOf(citation.reference)) === String(reference))
    .map(({ pinpoint }) => pinpoint)
  const texts = [term.definition, ...(term.checkpoints ?? []).map(({ text }) => text), term.context, term.body, term.enquiries?.text]
  const inline = texts
    .flatMap((text) => citationsInLexical(text))
    .filter((citation) => String(citation.reference) === String(reference))
    .map(({ pinpoint }) => pinpoint)
  return [...new Set([...listed, ...inline].flatMap((pinpoint) => pinpoint?.trim() || []))].sort(BY_NUMBER.compare)
}

const BY_NUMBER = new Intl.Collator('en-GB', { numeric: true })

const relationsOf = async (holder: Holder, record: Found, req: PayloadRequest): Promise<UsedByGroup> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'related-terms',
    where: holder.where(record),
    depth: 0,
    limit: SHOWN_AT_MOST,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const isFrom = ({ from }: RelatedTerm): boolean => String(idOf(from)) === String(record.id)
  const otherEnd = (edge: RelatedTerm): string => String(idOf(isFrom(edge) ? edge.to : edge.from))
  const titles = await titlesOf(req.payload, docs.map(otherEnd), req)
  const records = docs.map((edge): UsedByRecord => ({
    // The entry at the other end: what an editor looks at, and where its relations stand.
    collection: 'terms',
    id: idOf(isFrom(edge) ? edge.to : edge.from) ?? edge.id,
    title: titles.get(otherEnd(edge)) ?? 'untitled',
    where: null,
    relation: isFrom(edge) ? edge.relation : INVERSE[edge.relation],
  }))
  return { use: holder.use, total: totalDocs, records: sorted(records) }
}

const sorted = (records: readonly UsedByRecord[]): UsedByRecord[] =>
  [...records].sort((a, b) => a.title.localeCompare(b.title, 'en-GB')).slice(0, SHOWN_AT_MOST)
