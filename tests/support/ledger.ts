/**
 * Valid ledger rows without a CMS, for tests of everything that reads the ledger.
 *
 *     const ledger = aLedger().publish(aCategory()).publish(aTerm({ title: 'EHC plan' })).archive('ehc-plan', { as: 'gone' })
 *     ledger.rows, ledger.reader()
 *
 * Records are named by slug in `archive`, `restore`, `approve` and `remove`; ids are derived from slugs (`idOf`).
 */
import Database from 'libsql'
import { canonicalJson, sha256 } from '../../src/publication/digest'
import type { LedgerReader } from '../../src/publication/ledger-reader'
import { FIRST_PREVIOUS_HASH, hashOf } from '../../src/publication/ledger-row'
import type { Approval, ArchiveKind, LedgerEntry, LedgerRow } from '../../src/publication/ledger-row'
import type {
  AuthorSnapshot,
  CategorySnapshot,
  GlossarySnapshot,
  ReferenceSnapshot,
  RelationSnapshot,
  Snapshot,
  TermSnapshot,
} from '../../src/publication/snapshot'
import type { Inline, RichTextDocument } from '../../src/richtext/document'

export interface Act {
  /** RFC 3339. Default: a minute after the row before. */
  at?: string
  approvals?: readonly Approval[]
  by?: string | null
  changeKind?: 'major' | 'minor' | null
  changeNote?: string | null
  reason?: string | null
}

export interface LedgerBuilder {
  readonly rows: readonly LedgerRow[]
  /** Terms are approved by every role that their category requires, unless `approvals` says otherwise. */
  publish(snapshot: Snapshot, act?: Act): LedgerBuilder
  forcePublish(snapshot: TermSnapshot, act?: Act): LedgerBuilder
  approve(name: string, act?: Act): LedgerBuilder
  archive(name: string, act?: Act & { as?: ArchiveKind; replacedBy?: string }): LedgerBuilder
  restore(name: string, act?: Act): LedgerBuilder
  remove(name: string, act?: Act): LedgerBuilder
  /** Reads what the builder holds at the moment of each call. */
  reader(): LedgerReader
}

export const aLedger = (): LedgerBuilder => {
  const rows: LedgerRow[] = []

  const append = (snapshot: Snapshot, event: LedgerRow['event'], act: Act & Pick<Partial<LedgerEntry>, 'archive'>) => {
    const text = canonicalJson(snapshot)
    const before = rows.at(-1)
    const entry: LedgerEntry = {
      sequence: rows.length + 1,
      kind: snapshot.kind,
      record: snapshot.id,
      recordVersion: rows.filter((row) => row.record === snapshot.id).length + 1,
      event,
      digest: sha256(text),
      approvals: act.approvals ?? [],
      publishedBy: act.by === undefined ? idOf('user:editor') : act.by,
      changeKind: act.changeKind ?? null,
      changeNote: act.changeNote ?? null,
      reason: act.reason ?? null,
      archive: act.archive ?? null,
      validFrom: act.at ? new Date(act.at).toISOString() : aMinuteAfter(before?.validFrom),
      previousHash: before?.hash ?? FIRST_PREVIOUS_HASH,
    }
    rows.push({ ...entry, snapshot: text, hash: hashOf(entry) })
    return builder
  }

  const live = (name: string): Snapshot => {
    const row = rows.findLast((candidate) => {
      const snapshot = JSON.parse(candidate.snapshot) as Snapshot
      return snapshot.id === name || ('slug' in snapshot && snapshot.slug === name)
    })
    if (!row) throw new Error(`Nothing called "${name}" is in this ledger yet.`)
    return JSON.parse(rows.findLast((candidate) => candidate.record === row.record)?.snapshot ?? row.snapshot) as Snapshot
  }

  const fullApproval = (term: TermSnapshot): Approval[] => {
    const category = rows.findLast((row) => row.record === term.category)
    const roles = category ? (JSON.parse(category.snapshot) as CategorySnapshot).requiredApprovals : ['legal-reviewer' as const]
    return roles.map((role) => ({ user: idOf(`user:${role}`), roles: [role], at: aMinuteAfter(rows.at(-1)?.validFrom) }))
  }

  const builder: LedgerBuilder = {
    rows,
    publish: (snapshot, act = {}) =>
      append(snapshot, 'published', {
        changeKind: snapshot.kind === 'term' ? 'major' : null,
        approvals: snapshot.kind === 'term' ? fullApproval(snapshot) : [],
        ...act,
      }),
    forcePublish: (snapshot, act = {}) =>
      append(snapshot, 'force-published', { changeKind: 'major', reason: 'The deadline is today.', ...act }),
    approve: (name, act = {}) => {
      const snapshot = live(name) as TermSnapshot
      return append(snapshot, 'approved', { approvals: fullApproval(snapshot), ...act })
    },
    archive: (name, { as = 'withdrawn', replacedBy, ...act } = {}) =>
      append(live(name), 'archived', {
        reason: 'No longer the law.',
        ...act,
        archive: { as, replacedBy: replacedBy ? live(replacedBy).id : null },
      }),
    restore: (name, act = {}) => append(live(name), 'restored', { reason: 'Archived by mistake.', ...act }),
    remove: (name, act = {}) => append(live(name), 'removed', act),
    reader: () => memoryReader(rows),
  }
  return builder
}

/** A reader over an array that may go on growing. */
export const memoryReader = (rows: readonly LedgerRow[]): LedgerReader => ({
  rowsAfter: async (sequence, limit) => rows.filter((row) => row.sequence > sequence).slice(0, limit),
  head: async () => rows.at(-1)?.sequence ?? 0,
  close: async () => undefined,
})

/** The ledger's columns as Payload's adapter makes them. Rows are appended; the table is made when it is missing. */
export const writeSqliteLedger = (path: string, rows: readonly LedgerRow[]): void => {
  const db = new Database(path)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec(`CREATE TABLE IF NOT EXISTS publications (
    id integer PRIMARY KEY NOT NULL, sequence numeric NOT NULL UNIQUE, kind text NOT NULL, record text NOT NULL,
    record_version numeric NOT NULL, event text NOT NULL, digest text NOT NULL, snapshot text NOT NULL,
    approvals text NOT NULL, published_by text, change_kind text, change_note text, reason text, archive text,
    valid_from text NOT NULL, previous_hash text NOT NULL, hash text NOT NULL,
    updated_at text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
    created_at text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL)`)
  const insert = db.prepare(`INSERT INTO publications (sequence, kind, record, record_version, event, digest, snapshot,
    approvals, published_by, change_kind, change_note, reason, archive, valid_from, previous_hash, hash)
    VALUES (${Array.from({ length: 16 }, () => '?').join(', ')})`)
  db.transaction(() => {
    for (const row of rows) {
      insert.run(
        row.sequence, row.kind, row.record, row.recordVersion, row.event, row.digest, row.snapshot,
        canonicalJson(row.approvals), row.publishedBy, row.changeKind, row.changeNote, row.reason,
        row.archive && canonicalJson(row.archive), row.validFrom, row.previousHash, row.hash,
      )
    }
  })()
  db.close()
}

/** The same public id for the same name, always: 'term:ehc-plan'. Shaped as a UUID v7. */
export const idOf = (name: string): string => {
  const hex = sha256(name)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** One paragraph a string; a nested array is one paragraph of inline nodes. */
export const prose = (...paragraphs: readonly (string | readonly Inline[])[]): RichTextDocument => ({
  type: 'document',
  version: 1,
  children: paragraphs.map((paragraph) => ({
    type: 'paragraph',
    children: typeof paragraph === 'string' ? [words(paragraph)] : paragraph,
  })),
})

export const words = (text: string): Inline => ({ type: 'text', text, marks: [] })

export const linkTo = (termSlug: string, text: string): Inline => ({
  type: 'termLink',
  term: idOf(`term:${termSlug}`),
  children: [{ type: 'text', text, marks: [] }],
})

export const cite = (referenceSlug: string, pinpoint: string | null = null): Inline => ({
  type: 'citation',
  reference: idOf(`reference:${referenceSlug}`),
  pinpoint,
})

export const aTerm = (parts: Partial<TermSnapshot> = {}): TermSnapshot => {
  const title = parts.title ?? 'EHC plan'
  const slug = parts.slug ?? slugOf(title)
  return {
    kind: 'term',
    id: idOf(`term:${slug}`),
    slug,
    title,
    aliases: [],
    category: idOf('category:legal'),
    jurisdictions: ['england'],
    authors: [],
    definition: prose(`${title} is explained here.`),
    context: null,
    checkpoints: [],
    body: null,
    enquiries: null,
    citations: [],
    lawAsOf: null,
    seo: { title: null, description: null, image: null },
    ...parts,
  }
}

export const aCategory = (parts: Partial<CategorySnapshot> = {}): CategorySnapshot => {
  const slug = parts.slug ?? 'legal'
  return {
    kind: 'category',
    id: idOf(`category:${slug}`),
    slug,
    name: 'Legal & statutory',
    description: null,
    order: 0,
    requiredApprovals: ['legal-reviewer'],
    reviewIntervalMonths: 12,
    ...parts,
  }
}

export const anAuthor = (parts: Partial<AuthorSnapshot> = {}): AuthorSnapshot => {
  const name = parts.name ?? 'Faye Donaldson'
  const slug = parts.slug ?? slugOf(name)
  return {
    kind: 'author',
    id: idOf(`author:${slug}`),
    slug,
    name,
    role: 'Independent SEND Advocate',
    credentials: ['former SEND Tribunal panel member', 'NDTi-trained'],
    bio: null,
    photo: null,
    links: [],
    ...parts,
  }
}

/** The Children and Families Act 2014, unless told otherwise. */
export const aReference = (parts: Partial<ReferenceSnapshot> = {}): ReferenceSnapshot => {
  const slug = parts.slug ?? 'children-and-families-act-2014'
  return {
    kind: 'reference',
    id: idOf(`reference:${slug}`),
    slug,
    referenceKind: 'act',
    title: 'Children and Families Act',
    year: 2014,
    chapter: '6',
    number: null,
    publisher: null,
    date: null,
    neutralCitation: null,
    authors: [],
    journal: null,
    doi: null,
    jurisdiction: 'england',
    url: 'https://www.legislation.gov.uk/ukpga/2014/6',
    status: 'in-force',
    supersededBy: null,
    changes: [],
    ...parts,
  }
}

/** From and to are slugs of terms. */
export const aRelation = (
  from: string,
  relation: RelationSnapshot['relation'],
  to: string,
  parts: Partial<RelationSnapshot> = {},
): RelationSnapshot => ({
  kind: 'relation',
  id: idOf(`relation:${from}:${relation}:${to}`),
  from: idOf(`term:${from}`),
  to: idOf(`term:${to}`),
  relation,
  note: null,
  order: 0,
  ...parts,
})

export const theGlossary = (parts: Partial<GlossarySnapshot> = {}): GlossarySnapshot => ({
  kind: 'glossary',
  id: idOf('glossary:glossary'),
  name: 'SEND law for parents',
  audience: 'parents',
  description: null,
  banner: null,
  publicUrl: 'https://glossary.example',
  ...parts,
})

const slugOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

const aMinuteAfter = (moment: string | undefined): string =>
  new Date(moment ? Date.parse(moment) + 60_000 : Date.UTC(2026, 0, 1, 9)).toISOString()
