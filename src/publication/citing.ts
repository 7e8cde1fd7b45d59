/**
 * What editors ask while they cite and link. Nothing is fetched from outside; answers are of drafts too, as far as the
 * person may read them.
 *
 * `POST /api/references/read` { text } · `POST /api/references/cite` [{ reference, pinpoint }] ·
 * `GET /api/references/suggest?q=` · `GET /api/terms/suggest?q=` · `GET /api/terms/linked?ids=`
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import { citationText, deepLink, isPinpointError, LONGEST_CITATION, parsePinpoint } from '../citations'
import type { CitableReference } from '../citations'
import { refuse, refused } from '../errors'
import type { Reference, Term } from '../generated/payload-types'
import type { ReferenceKind, ReferenceStatus } from '../glossary/kinds'
import { isCmsId } from './cms-id'
import {
  citableDraft,
  identitiesOf,
  isCitationProblem,
  readCitation,
  type ReadCitation,
  type ReferenceDraft,
  titleIdentity,
  writtenAs,
} from './read-citation'
import { type CmsId, referenceSnapshot } from './to-snapshot'

export interface PinpointProblem {
  /** One sentence. */
  readonly message: string
  /** UTF-16 code units from the start of the pinpoint. */
  readonly at: number
}

export interface CitedSource {
  readonly id: CmsId
  readonly kind: ReferenceKind
  readonly title: string
  readonly status: ReferenceStatus
  readonly isPublished: boolean
}

/** A citation as readers will see it. */
export interface Cited {
  readonly text: string
  readonly url: string | null
  /** Null where the record does not exist, or may not be seen. */
  readonly source: CitedSource | null
  readonly problem?: PinpointProblem
}

/** A source to choose, perhaps with the place that was typed along with it. */
export interface ReferenceSuggestion {
  readonly source: CitedSource
  readonly pinpoint: string | null
  readonly text: string
  readonly url: string | null
}

export interface ReadAnswer {
  /** The record that is this very source; else `draft`, to be made one. */
  readonly reference?: CitedSource
  readonly draft?: ReferenceDraft
  readonly pinpoint: string | null
  /** Empty while the source has no title. */
  readonly text: string
  readonly url: string | null
}

export interface TermSuggestion {
  readonly id: CmsId
  readonly title: string
  /** The alias that matches, where the title does not. */
  readonly alias: string | null
  readonly isPublished: boolean
}

export interface LinkedTerm {
  readonly id: string
  /** Null where there is no such entry. */
  readonly title: string | null
  readonly standing: 'published' | 'draft' | 'archived' | 'gone'
}

const SUGGESTED_AT_MOST = 8
const CITED_AT_MOST = 500
const CANDIDATES_AT_MOST = 200
const LONGEST_QUERY = 200

export const citingEndpoints: Endpoint[] = [
  { path: '/read', method: 'post', handler: async (req) => read(await signedIn(req)) },
  { path: '/cite', method: 'post', handler: async (req) => cite(await signedIn(req)) },
  { path: '/suggest', method: 'get', handler: async (req) => privately(await suggestReferences(await signedIn(req))) },
]

export const linkingEndpoints: Endpoint[] = [
  { path: '/suggest', method: 'get', handler: async (req) => privately(await suggestTerms(await signedIn(req))) },
  { path: '/linked', method: 'get', handler: async (req) => privately(await linkedTerms(await signedIn(req))) },
]

const signedIn = async (req: PayloadRequest): Promise<PayloadRequest> => {
  if (!req.user || req.user.deactivatedAt) throw refused('not_signed_in')
  await addDataAndFileToRequest(req)
  return req
}

/** An answer for one person, which no cache may keep. */
const privately = (answer: unknown, status = 200): Response =>
  Response.json(answer, { status, headers: { 'Cache-Control': 'private, no-store' } })

const readBody = z.object({ text: z.string().max(LONGEST_CITATION * 2, `may have at most ${LONGEST_CITATION * 2} characters`) })

const read = async (req: PayloadRequest): Promise<Response> => {
  const body = readBody.safeParse(req.data ?? {})
  if (!body.success) throw refused('invalid_request', z.prettifyError(body.error))
  const found = readCitation(body.data.text)
  if (isCitationProblem(found)) {
    const refusal = refuse('citation_unreadable', found.error, 'text')
    return privately({ ...refusal, at: found.at, refusals: [refusal] }, 400)
  }
  const same = await sameSource(found, req)
  if (!same) return privately({ draft: found.draft, pinpoint: found.pinpoint, ...writtenAs(found) } satisfies ReadAnswer)
  return privately({ reference: sourceOf(same), pinpoint: found.pinpoint, ...writtenAfter(same, found.pinpoint) } satisfies ReadAnswer)
}

/**
 * The record that is this source: by its number in the statute book, its neutral citation, DOI or address; where neither it
 * nor what was typed has one that the other contradicts, by title and year.
 */
const sameSource = async ({ draft }: ReadCitation, req: PayloadRequest): Promise<Reference | null> => {
  const wanted = identitiesOf(citableDraft(draft))
  const title = titleIdentity({ title: draft.title ?? '', year: draft.year })
  const candidates = (await findReferences({ or: candidatesFor(draft) }, CANDIDATES_AT_MOST, req)).map((record) => ({
    record,
    is: identitiesOf(citable(record)),
  }))
  const byIdentity = candidates.find(({ is }) => is.some((identity) => wanted.includes(identity)))
  if (byIdentity) return byIdentity.record
  const isAnother = (is: readonly string[]): boolean => wanted.length > 0 && is.length > 0
  return candidates.find(({ record, is }) => title !== null && titleIdentity(citable(record)) === title && !isAnother(is))?.record ?? null
}

/** What the database can narrow by; which of them it is, the identities say. */
const candidatesFor = (draft: ReferenceDraft): Where[] => [
  ...(draft.year !== null ? [{ and: [{ kind: { equals: draft.kind } }, { year: { equals: draft.year } }] }] : []),
  ...(draft.neutralCitation ? [{ neutralCitation: { like: draft.neutralCitation } }] : []),
  ...(draft.doi ? [{ doi: { like: draft.doi } }] : []),
  ...(draft.url && URL.canParse(draft.url) ? [{ url: { like: new URL(draft.url).pathname } }] : []),
  ...(draft.title ? [{ title: { like: draft.title } }] : []),
]

const citeBody = z
  .array(z.object({ reference: z.union([z.string().max(100), z.number()]), pinpoint: z.string().max(1000).nullish() }))
  .max(CITED_AT_MOST, `may have at most ${CITED_AT_MOST} citations`)

const cite = async (req: PayloadRequest): Promise<Response> => {
  const body = citeBody.safeParse(req.data ?? [])
  if (!body.success) throw refused('invalid_request', z.prettifyError(body.error))
  const ids = [...new Set(body.data.map(({ reference }) => String(reference)))].filter((id) => isCmsId(req.payload, id))
  const records = ids.length ? await findReferences({ id: { in: ids } }, ids.length, req) : []
  const byId = new Map(records.map((record) => [String(record.id), record]))
  return privately(
    body.data.map(({ reference, pinpoint }): Cited => {
      const record = byId.get(String(reference))
      if (!record) return { text: '', url: null, source: null }
      const problem = problemOf(pinpoint ?? null)
      return { ...writtenAfter(record, pinpoint ?? null), source: sourceOf(record), ...(problem ? { problem } : {}) }
    }),
  )
}

const problemOf = (pinpoint: string | null): PinpointProblem | null => {
  if (!pinpoint?.trim()) return null
  const parsed = parsePinpoint(pinpoint)
  return isPinpointError(parsed) ? { message: parsed.error, at: parsed.at } : null
}

const suggestReferences = async (req: PayloadRequest): Promise<ReferenceSuggestion[]> => {
  const q = queryOf(req)
  const whole = q ? readCitation(q) : null
  const same = whole && !isCitationProblem(whole) ? await sameSource(whole, req) : null
  const found = await findReferences(q ? { or: matching(q) } : {}, SUGGESTED_AT_MOST * 3, req)
  const first = same && whole && !isCitationProblem(whole) ? [suggestion(same, whole.pinpoint)] : []
  const rest = startingFirst(found, q)
    .filter(({ id }) => id !== same?.id)
    .map((record) => suggestion(record, null))
  return [...first, ...rest].slice(0, SUGGESTED_AT_MOST)
}

/** Every word of it, in any order, in the title; or all of it in another name. */
const matching = (q: string): Where[] => [
  { title: { like: q } },
  { neutralCitation: { like: q } },
  { slug: { like: q.toLowerCase().replace(/\s+/g, '-') } },
]

const startingFirst = (records: readonly Reference[], q: string): Reference[] => {
  const starts = (title: string): boolean => title.toLowerCase().startsWith(q.toLowerCase())
  return [...records].sort((a, b) => Number(starts(b.title)) - Number(starts(a.title)))
}

const suggestion = (record: Reference, pinpoint: string | null): ReferenceSuggestion => ({
  source: sourceOf(record),
  pinpoint,
  ...writtenAfter(record, pinpoint),
})

const suggestTerms = async (req: PayloadRequest): Promise<TermSuggestion[]> => {
  const q = queryOf(req)
  const notArchived: Where = { state: { not_equals: 'archived' } }
  const named: Where = { or: [{ title: { like: q } }, { 'aliases.label': { like: q } }] }
  const { docs } = await req.payload.find({
    collection: 'terms',
    where: q ? { and: [named, notArchived] } : notArchived,
    draft: true,
    depth: 0,
    limit: SUGGESTED_AT_MOST * 3,
    sort: 'title',
    select: { title: true, aliases: true, state: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const has = (text: string): boolean => q.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word))
  const starts = (text: string): boolean => text.toLowerCase().startsWith(q.toLowerCase())
  return (docs as Pick<Term, 'id' | 'title' | 'aliases' | 'state'>[])
    .flatMap(({ id, title, aliases, state }): TermSuggestion[] => {
      if (!title) return []
      const alias = has(title) ? null : ((aliases ?? []).find(({ label }) => label && has(label))?.label ?? null)
      return [{ id, title, alias, isPublished: state === 'published' }]
    })
    .sort((a, b) => Number(starts(b.alias ?? b.title)) - Number(starts(a.alias ?? a.title)))
    .slice(0, SUGGESTED_AT_MOST)
}

const linkedTerms = async (req: PayloadRequest): Promise<LinkedTerm[]> => {
  const asked = [...new Set((req.searchParams.get('ids') ?? '').split(',').filter((id) => id !== ''))]
  if (asked.length > CITED_AT_MOST) throw refused('invalid_request', `ids may name at most ${CITED_AT_MOST} entries`)
  const ids = asked.filter((id) => isCmsId(req.payload, id))
  const { docs } = await req.payload.find({
    collection: 'terms',
    where: { id: { in: ids } },
    draft: true,
    depth: 0,
    limit: ids.length || 1,
    select: { title: true, state: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const byId = new Map((docs as Pick<Term, 'id' | 'title' | 'state'>[]).map((term) => [String(term.id), term]))
  return asked.map((id): LinkedTerm => {
    const term = byId.get(id)
    if (!term) return { id, title: null, standing: 'gone' }
    const standing = term.state === 'archived' ? 'archived' : term.state === 'published' ? 'published' : 'draft'
    return { id, title: term.title ?? null, standing }
  })
}

const queryOf = ({ searchParams }: PayloadRequest): string => {
  const q = (searchParams.get('q') ?? '').trim().replace(/\s+/g, ' ')
  if (q.length > LONGEST_QUERY) throw refused('invalid_request', `q may have at most ${LONGEST_QUERY} characters`)
  return q
}

const findReferences = async (where: Where, limit: number, req: PayloadRequest): Promise<Reference[]> => {
  const { docs } = await req.payload.find({
    collection: 'references',
    where,
    draft: true,
    depth: 0,
    limit,
    sort: 'title',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

/** As the snapshot would have it: what is shown while writing is what will be published. */
const citable = (record: Reference): CitableReference => referenceSnapshot(record, NO_LINKS)

const NO_LINKS = { term: () => null, category: () => null, author: () => null, reference: () => null, image: () => null }

const writtenAfter = (record: Reference, pinpoint: string | null): { text: string; url: string | null } => ({
  text: citationText(citable(record), pinpoint),
  url: deepLink(citable(record), pinpoint),
})

const sourceOf = ({ id, kind, title, status, _status }: Reference): CitedSource => ({
  id,
  kind,
  title,
  status,
  isPublished: _status === 'published',
})
