/**
 * Reads the audit log: who did what, newest first, over the review events, the ledger and, where the model has them, the
 * account events. Never a whole collection: each source is asked for a page by its own index, and the pages are merged.
 */
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import type { Publication, WorkflowEvent } from '../generated/payload-types'
import type { ReferenceSnapshot, RelationSnapshot, Snapshot } from '../publication/snapshot'
import { fullName, peopleOf } from '../workflow/people'
import { fromWords } from '../workflow/word-list'
import { type AuditAct, LEDGER_KINDS } from './act'
import { lawWords } from './law-words'
import { type AuditCursor, type AuditFilter, dayAfter, londonMidnight } from './filter'

export const PAGE_SIZE = 50

/** More people or records than these match a word: the reader is asked for a longer one. */
const MOST_MATCHES = 200

export interface AuditPage {
  readonly acts: readonly AuditAct[]
  /** Where older acts follow; null where this is the end. */
  readonly next: AuditCursor | null
  /** A word of the filter matched more people or records than are looked at. */
  readonly isTooWide: boolean
}

/** @param req whose access rules hold: what this person may not read is not there. */
export const auditPage = async (
  req: PayloadRequest,
  filter: AuditFilter,
  after: AuditCursor | null,
  size = PAGE_SIZE,
): Promise<AuditPage> => {
  const narrowed = await narrow(req, filter)
  return pageOf(req, filter, narrowed, after, size)
}

/** Every act that matches, newest first, in pages: for the export. */
export async function* auditPages(req: PayloadRequest, filter: AuditFilter, size = 500): AsyncGenerator<readonly AuditAct[]> {
  const narrowed = await narrow(req, filter)
  for (let after: AuditCursor | null = null; ; ) {
    const page = await pageOf(req, filter, narrowed, after, size)
    yield page.acts
    if (!page.next) return
    after = page.next
  }
}

const pageOf = async (
  req: PayloadRequest,
  filter: AuditFilter,
  { people, records, isTooWide }: Narrowed,
  after: AuditCursor | null,
  size: number,
): Promise<AuditPage> => {
  const found = await Promise.all(
    SOURCES.map(async (source, index) => {
      if (!source.isOpenTo(req)) return []
      const where = whereOf(source, index, filter, people, records, after)
      return where ? (await rowsOf(req, source, where, size + 1)).map((row) => ({ row, index, source })) : []
    }),
  )
  const merged = found.flat().sort(newestFirst).slice(0, size + 1)
  const shown = merged.slice(0, size)
  const last = shown.at(-1)
  return {
    acts: await toActs(req, shown),
    next: last && merged.length > size ? { at: last.row.at, source: last.index, key: last.row.key } : null,
    isTooWide,
  }
}

interface Row {
  readonly at: string
  readonly key: string | number
  readonly actor: string | null
  readonly kind: string
  readonly doc: Doc
}
type Doc = Readonly<Record<string, unknown>>
interface Found {
  readonly row: Row
  readonly index: number
  readonly source: Source
}

interface Source {
  readonly name: AuditAct['source']
  readonly collection: CollectionSlug
  /** Columns: the moment, what orders acts of one moment, who, what, about which record. */
  readonly at: string
  readonly key: string
  readonly actor: string
  readonly kind: string
  readonly record: string
  /** Always asked for. */
  readonly only: Where[]
  isOpenTo(req: PayloadRequest): boolean
}

/** The log holds them where the model has them. Columns: at, kind, actor, subject, detail. */
const ACCOUNT_EVENTS = 'account-events' as CollectionSlug

const SOURCES: readonly Source[] = [
  {
    name: 'review',
    collection: 'workflow-events',
    at: 'at',
    key: 'id',
    actor: 'actor',
    kind: 'kind',
    record: 'record',
    // What mirrors the ledger is told by the ledger.
    only: [{ kind: { not_in: ['published', 'force-published', 'archived', 'restored'] } }],
    isOpenTo: () => true,
  },
  {
    name: 'ledger',
    collection: 'publications',
    at: 'validFrom',
    key: 'sequence',
    actor: 'publishedBy',
    kind: 'event',
    record: 'record',
    // An approval afterwards is told by the reviewer’s own event.
    only: [{ event: { in: [...LEDGER_KINDS] } }],
    isOpenTo: () => true,
  },
  {
    name: 'account',
    collection: ACCOUNT_EVENTS,
    at: 'at',
    key: 'id',
    actor: 'actor',
    kind: 'kind',
    record: 'subject',
    only: [],
    isOpenTo: ({ payload, user }) => ACCOUNT_EVENTS in payload.collections && (user?.roles ?? []).includes('admin'),
  },
]

/** Null where nothing of this source can match. */
const whereOf = (
  source: Source,
  index: number,
  filter: AuditFilter,
  people: readonly string[] | null,
  records: readonly string[] | null,
  after: AuditCursor | null,
): Where | null => {
  if (people?.length === 0 || records?.length === 0) return null
  return {
    and: [
      ...source.only,
      ...(people ? [{ [source.actor]: { in: [...people] } }] : []),
      ...(records ? [{ [source.record]: { in: [...records] } }] : []),
      ...(filter.kind ? [{ [source.kind]: { equals: filter.kind } }] : []),
      ...(filter.from ? [{ [source.at]: { greater_than_equal: londonMidnight(filter.from) } }] : []),
      ...(filter.to ? [{ [source.at]: { less_than: londonMidnight(dayAfter(filter.to)) } }] : []),
      ...(after ? olderThan(source, index, after) : []),
    ],
  }
}

/** Older by moment, then by source, then by key. The first condition alone lets the database walk its index. */
const olderThan = ({ at, key }: Source, index: number, after: AuditCursor): Where[] => {
  if (index < after.source) return [{ [at]: { less_than: after.at } }]
  if (index > after.source) return [{ [at]: { less_than_equal: after.at } }]
  return [
    { [at]: { less_than_equal: after.at } },
    { or: [{ [at]: { less_than: after.at } }, { [key]: { less_than: after.key } }] },
  ]
}

const newestFirst = (a: Found, b: Found): number => {
  if (a.row.at !== b.row.at) return a.row.at < b.row.at ? 1 : -1
  if (a.index !== b.index) return a.index - b.index
  return a.row.key < b.row.key ? 1 : -1
}

const rowsOf = async (req: PayloadRequest, source: Source, where: Where, limit: number): Promise<Row[]> => {
  const { docs } = await req.payload.find({
    collection: source.collection,
    where,
    sort: [`-${source.at}`, `-${source.key}`],
    limit,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (docs as unknown as Doc[]).map((doc) => ({
    at: new Date(String(doc[source.at])).toISOString(),
    key: doc[source.key] as string | number,
    actor: (doc[source.actor] as string | null | undefined) ?? null,
    kind: String(doc[source.kind]),
    doc,
  }))
}

interface Narrowed {
  /** Public ids; null where the filter does not ask. */
  readonly people: readonly string[] | null
  readonly records: readonly string[] | null
  readonly isTooWide: boolean
}

const narrow = async (req: PayloadRequest, { person, record }: AuditFilter): Promise<Narrowed> => {
  const [people, records] = await Promise.all([
    person ? idsLike(req, [['users', 'name']], person) : null,
    record ? idsLike(req, TITLES, record) : null,
  ])
  return {
    people,
    records,
    isTooWide: [people, records].some((ids) => ids !== null && ids.length >= MOST_MATCHES),
  }
}

const TITLES: readonly (readonly [CollectionSlug, string])[] = [
  ['terms', 'title'],
  ['authors', 'name'],
  ['references', 'title'],
  ['categories', 'name'],
  ['related-terms', 'label'],
  // Account events are about an account.
  ['users', 'name'],
]

const idsLike = async (
  { payload }: PayloadRequest,
  places: readonly (readonly [CollectionSlug, string])[],
  word: string,
): Promise<string[]> => {
  const found = await Promise.all(
    places.map(async ([collection, field]) => {
      const { docs } = await payload.find({
        collection,
        where: { [field]: { contains: word } },
        limit: MOST_MATCHES,
        pagination: false,
        depth: 0,
        select: { publicId: true } as never,
        // Ids to look for among what the person may read; nothing of these records is shown by this.
        overrideAccess: true,
        showHiddenFields: true,
      })
      return (docs as { publicId?: string | null }[]).flatMap(({ publicId }) => publicId ?? [])
    }),
  )
  return found.flat().slice(0, MOST_MATCHES)
}

const toActs = async (req: PayloadRequest, found: readonly Found[]): Promise<AuditAct[]> => {
  const snapshots = new Map(found.filter(({ source }) => source.name === 'ledger').map(({ row }) => [row, snapshotOf(row)]))
  const edges = [...snapshots.values()].filter((snapshot): snapshot is RelationSnapshot => snapshot.kind === 'relation')
  const [names, accounts, entries, before, subjects] = await Promise.all([
    peopleOf(req.payload, found.map(({ row }) => row.actor ?? '')),
    publicNames(req.payload, 'users', 'name', found.map(({ row, source }) => (source.name === 'account' ? subjectOf(row.doc) : null))),
    publicNames(req.payload, 'terms', 'title', [
      ...found.flatMap(({ row, source }) => (source.name === 'account' ? [] : [String(row.doc.record)])),
      ...edges.flatMap(({ from, to }) => [from, to]),
    ]),
    snapshotsBefore(req.payload, found.filter(({ row }) => snapshots.get(row)?.kind === 'reference').map(({ row }) => row.doc as unknown as Publication)),
    Promise.all(
      (['author', 'reference', 'category', 'relation'] as const).map(async (kind) => {
        const ids = [...snapshots.values()].filter((snapshot) => snapshot.kind === kind).map(({ id }) => id)
        return publicNames(req.payload, COLLECTIONS[kind], null, ids)
      }),
    ),
  ])
  const addresses = new Map(subjects.flatMap((known) => [...known].map(([id, { address }]) => [id, address] as const)))
  return found.map(({ row, source }) => {
    const person = row.actor === null ? null : fullName(names(row.actor))
    const shared = { source: source.name, at: row.at, kind: row.kind, person, bySystem: row.actor === null }
    if (source.name === 'account') return { ...shared, ...accountPart(row.doc, accounts) }
    const snapshot = snapshots.get(row)
    if (!snapshot) return { ...shared, ...reviewPart(row.doc as unknown as WorkflowEvent, entries) }
    return { ...shared, ...ledgerPart(row.doc as unknown as Publication, snapshot, entries, addresses, before) }
  })
}

type ActPart = Omit<AuditAct, 'source' | 'at' | 'kind' | 'person' | 'bySystem'>
type Known = ReadonlyMap<string, { readonly title: string | null; readonly address: string }>

const reviewPart = (event: WorkflowEvent, entries: Known): ActPart => ({
  record: { kind: 'term', title: entries.get(event.record)?.title ?? null, address: entries.get(event.record)?.address ?? null },
  roles: fromWords(event.roles),
  field: event.field ?? null,
  blocking: (event as { blocking?: unknown }).blocking === true,
  version: null,
  note: event.note ?? null,
  evidence: null,
})

/** The title is that of the text that was published, whatever the record is called now. */
const ledgerPart = (row: Publication, snapshot: Snapshot, entries: Known, addresses: ReadonlyMap<string, string>, before: ReadonlyMap<string, ReferenceSnapshot>): ActPart => ({
  record: {
    kind: row.kind,
    title: titleOf(snapshot, entries),
    address:
      row.kind === 'glossary'
        ? '/admin/globals/glossary'
        : ((row.kind === 'term' ? entries.get(row.record)?.address : addresses.get(row.record)) ?? null),
  },
  roles: [],
  field: null,
  blocking: false,
  version: row.recordVersion,
  note: row.reason ?? row.changeNote ?? (snapshot.kind === 'reference' ? lawWords(before.get(placeOf(row)) ?? null, snapshot) || null : null),
  evidence: row.kind === 'term' ? `/api/publications/${row.id}/evidence?format=html` : null,
})

const placeOf = ({ record, recordVersion }: Pick<Publication, 'record' | 'recordVersion'>): string => `${record}:${recordVersion}`

/** What the row before said of the same source, by the place of the row after it. */
const snapshotsBefore = async (payload: Payload, rows: readonly Publication[]): Promise<Map<string, ReferenceSnapshot>> => {
  const before = new Map<string, ReferenceSnapshot>()
  const later = rows.filter(({ recordVersion }) => recordVersion > 1)
  for (let at = 0; at < later.length; at += AT_ONCE) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: {
        or: later.slice(at, at + AT_ONCE).map(({ record, recordVersion }): Where => ({
          record: { equals: record },
          recordVersion: { equals: recordVersion - 1 },
        })),
      },
      pagination: false,
      depth: 0,
      // Rows of records that this person reads the next row of.
      overrideAccess: true,
      showHiddenFields: true,
    })
    for (const doc of docs) before.set(placeOf({ ...doc, recordVersion: doc.recordVersion + 1 }), JSON.parse(doc.snapshot) as ReferenceSnapshot)
  }
  return before
}

const AT_ONCE = 50

const accountPart = (doc: Doc, accounts: Known): ActPart => {
  const subject = subjectOf(doc)
  return {
    record: {
      kind: subject === null ? 'none' : 'account',
      title: (subject && accounts.get(subject)?.title) ?? null,
      address: (subject && accounts.get(subject)?.address) ?? null,
    },
    roles: [],
    field: null,
    blocking: false,
    version: null,
    note: typeof doc.detail === 'string' && doc.detail !== '' ? doc.detail : null,
    evidence: null,
  }
}

const subjectOf = ({ subject }: Doc): string | null => (typeof subject === 'string' && subject !== '' ? subject : null)

const snapshotOf = ({ doc }: Row): Snapshot => JSON.parse(String(doc.snapshot)) as Snapshot

const titleOf = (snapshot: Snapshot, entries: Known): string | null => {
  if (snapshot.kind === 'relation') {
    const [from, to] = [entries.get(snapshot.from)?.title, entries.get(snapshot.to)?.title]
    return from && to ? `${from} – ${snapshot.relation.replaceAll('-', ' ')} – ${to}` : null
  }
  return 'title' in snapshot ? snapshot.title : snapshot.name
}

const COLLECTIONS = {
  author: 'authors',
  reference: 'references',
  category: 'categories',
  relation: 'related-terms',
} as const satisfies Readonly<Record<string, CollectionSlug>>

/** Of the records of one page, by public id. */
const publicNames = async (
  payload: Payload,
  collection: CollectionSlug,
  field: string | null,
  ids: readonly (string | null)[],
): Promise<Map<string, { title: string | null; address: string }>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== ''))]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.find({
    collection,
    where: { publicId: { in: wanted } },
    pagination: false,
    depth: 0,
    select: { publicId: true, ...(field ? { [field]: true } : {}) } as never,
    // Names of colleagues and titles of entries, to colleagues: nothing else of them is read.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return new Map(
    (docs as unknown as Doc[]).map((doc) => [
      String(doc.publicId),
      { title: (field && (doc[field] as string | null | undefined)?.trim()) || null, address: `/admin/collections/${collection}/${String(doc.id)}` },
    ]),
  )
}
