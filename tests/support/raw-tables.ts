/** The tables as they lie in the database, read by its own driver: nothing of Termhouse or Payload stands in between. */
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { MongoClient } from 'mongodb'

export interface RawPublication {
  readonly sequence: number
  readonly kind: string
  readonly record: string
  readonly recordVersion: number
  readonly event: string
  readonly digest: string
  readonly snapshot: string
  /** Canonical JSON text. */
  readonly approvals: string
  readonly publishedBy: string | null
  readonly changeKind: string | null
  readonly changeNote: string | null
  readonly reason: string | null
  /** Canonical JSON text. */
  readonly archive: string | null
  readonly validFrom: string
  readonly previousHash: string
  readonly hash: string
}

export interface RawEvent {
  readonly key: string
  readonly kind: string
  readonly record: string
  readonly at: string
  readonly digest: string
  readonly actor: string | null
  readonly roles: string | null
  readonly note: string | null
  readonly thread: string | null
  readonly blocking: boolean | null
  readonly publishAt: string | null
  readonly cycle: number
  readonly round: number
}

/** A term with its newest version and its row on the desk. */
export interface RawTerm {
  readonly record: string
  readonly state: string | null
  readonly status: string | null
  readonly category: string | null
  readonly version: string
  readonly versionState: string | null
  readonly versionCategory: string | null
  readonly digest: string
  readonly contributors: string
  readonly deskState: string | null
  readonly deskPublishAt: string | null
}

export interface RawTables {
  /** In ledger order. */
  publications(of: { readonly records: readonly string[] } | { readonly after: number }): Promise<RawPublication[]>
  /** In the order of their moments. */
  events(records: readonly string[]): Promise<RawEvent[]>
  terms(records: readonly string[]): Promise<RawTerm[]>
  /** The roles that a published category asks for, by its id in the CMS. */
  requiredApprovals(category: string): Promise<string[]>
  close(): Promise<void>
}

export const openRawTables = (url: string): Promise<RawTables> => (url.startsWith('mongodb') ? onMongodb(url) : onSqlite(url))

const PUBLICATION = {
  sequence: 'sequence',
  kind: 'kind',
  record: 'record',
  recordVersion: 'record_version',
  event: 'event',
  digest: 'digest',
  snapshot: 'snapshot',
  approvals: 'approvals',
  publishedBy: 'published_by',
  changeKind: 'change_kind',
  changeNote: 'change_note',
  reason: 'reason',
  archive: 'archive',
  validFrom: 'valid_from',
  previousHash: 'previous_hash',
  hash: 'hash',
} as const satisfies Record<keyof RawPublication, string>

const EVENT = {
  key: 'key',
  kind: 'kind',
  record: 'record',
  at: 'at',
  digest: 'digest',
  actor: 'actor',
  roles: 'roles',
  note: 'note',
  thread: 'thread',
  blocking: 'blocking',
  publishAt: 'publish_at',
  cycle: 'cycle',
  round: 'round',
} as const satisfies Record<keyof RawEvent, string>

const onSqlite = async (url: string): Promise<RawTables> => {
  const db = new Database(url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length), { readonly: true })
  db.exec('PRAGMA busy_timeout = 5000')
  const all = <Row>(sql: string, ...values: (string | number)[]): Row[] => db.prepare(sql).all(...values) as Row[]
  const columns = (names: object): string =>
    Object.entries(names)
      .map(([name, column]) => `"${column as string}" AS "${name}"`)
      .join(', ')
  const marks = (values: readonly string[]): string => values.map(() => '?').join(', ')
  return Promise.resolve({
    publications: async (of) =>
      'after' in of
        ? all<RawPublication>(`SELECT ${columns(PUBLICATION)} FROM publications WHERE sequence > ? ORDER BY sequence`, of.after)
        : all<RawPublication>(
            `SELECT ${columns(PUBLICATION)} FROM publications WHERE record IN (${marks(of.records)}) ORDER BY sequence`,
            ...of.records,
          ),
    events: async (records) =>
      all<RawEvent>(
        `SELECT ${columns(EVENT)} FROM workflow_events WHERE record IN (${marks(records)}) ORDER BY at, id`,
        ...records,
      ).map((event) => ({ ...event, blocking: Boolean(event.blocking) })),
    terms: async (records) =>
      all<RawTerm>(
        `SELECT t.public_id AS record, t.state AS state, t._status AS status, t.category_id AS category,
                v.id AS version, v.version_state AS versionState, v.version_category_id AS versionCategory,
                v.version_digest AS digest, coalesce(v.version_contributors, '') AS contributors,
                d.state AS deskState, d.publish_at AS deskPublishAt
         FROM terms t
         JOIN _terms_v v ON v.parent_id = t.id AND v.latest = 1
         LEFT JOIN desk_entries d ON d.record = t.public_id
         WHERE t.public_id IN (${marks(records)})`,
        ...records,
      ).map((term) => ({
        ...term,
        version: String(term.version),
        category: textOf(term.category),
        versionCategory: textOf(term.versionCategory),
      })),
    requiredApprovals: async (category) =>
      all<{ value: string }>('SELECT value FROM categories_required_approvals WHERE parent_id = ? ORDER BY "order"', category).map(
        ({ value }) => value,
      ),
    close: async () => {
      db.close()
    },
  } satisfies RawTables)
}

type Doc = Record<string, unknown>

const onMongodb = async (url: string): Promise<RawTables> => {
  const client = await new MongoClient(url).connect()
  const db = client.db()
  const pick = <Row>(names: object, doc: Doc): Row =>
    Object.fromEntries(Object.keys(names).map((name) => [name, plain(doc[name])])) as Row
  return {
    publications: async (of) => {
      const filter = 'after' in of ? { sequence: { $gt: of.after } } : { record: { $in: [...of.records] } }
      const docs = await db.collection<Doc>('publications').find(filter).sort({ sequence: 1 }).toArray()
      return docs.map((doc) => pick<RawPublication>(PUBLICATION, doc))
    },
    events: async (records) => {
      const docs = await db.collection<Doc>('workflow-events').find({ record: { $in: [...records] } }).sort({ at: 1, _id: 1 }).toArray()
      return docs.map((doc) => ({ ...pick<RawEvent>(EVENT, doc), blocking: doc.blocking === true }))
    },
    terms: async (records) => {
      const terms = await db.collection<Doc>('terms').find({ publicId: { $in: [...records] } }).toArray()
      return Promise.all(
        terms.map(async (term): Promise<RawTerm> => {
          // Versions name their record by text or by id, as the release of Payload wills.
          const [version] = await db
            .collection<{ version: Doc; parent: unknown; latest: boolean }>('_terms_versions')
            .find({ parent: { $in: [term._id, String(term._id)] }, latest: true })
            .toArray()
          if (!version) throw new Error('A term without a newest version')
          const desk = await db.collection<Doc>('desk-entries').findOne({ record: term.publicId })
          return {
            record: String(term.publicId),
            state: textOf(term.state),
            status: textOf(term._status),
            category: textOf(term.category),
            version: String(version._id),
            versionState: textOf(version.version.state),
            versionCategory: textOf(version.version.category),
            digest: textOf(version.version.digest) ?? '',
            contributors: textOf(version.version.contributors) ?? '',
            deskState: textOf(desk?.state),
            deskPublishAt: textOf(desk?.publishAt),
          }
        }),
      )
    },
    requiredApprovals: async (category) => {
      const docs = await db.collection<Doc>('categories').find({}).toArray()
      return (docs.find(({ _id }) => String(_id) === category)?.requiredApprovals ?? []) as string[]
    },
    close: () => client.close(),
  }
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null))

/** A text, a number or an ObjectId. */
const textOf = (value: unknown): string | null => {
  const text = plain(value)
  return text === null ? null : `${text as string}`
}
