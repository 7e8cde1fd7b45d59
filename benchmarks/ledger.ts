/**
 * A ledger of any size, for benchmarks: the demonstration glossary's own entries, repeated under new ids and addresses, so
 * that texts have their real length, links and citations. Written by the driver alone, with a true chain.
 */
import Database from 'libsql'
import { canonicalJson, sha256 } from '../src/publication/digest'
import { FIRST_PREVIOUS_HASH, hashOf, type LedgerEntry, type LedgerRow } from '../src/publication/ledger-row'
import type { TermSnapshot } from '../src/publication/snapshot'
import { writeSqliteLedger } from '../tests/support/ledger'

/** @param seeded a SQLite file with the demonstration glossary. @returns slugs of all terms, in ledger order. */
export const writeLedger = (seeded: string, target: string, terms: number): string[] => {
  const template = readRows(seeded)
  const entries = template.filter(({ kind, event }) => kind === 'term' && event === 'published')
  const others = template.filter(({ kind }) => kind !== 'term' && kind !== 'relation')
  const rows: LedgerRow[] = []
  const append = (row: LedgerRow, snapshot: string, record: string): void => {
    const before = rows.at(-1)
    const entry: LedgerEntry = {
      ...row,
      // Repeated out of their order, but time never goes back in a ledger.
      validFrom: before && before.validFrom > row.validFrom ? before.validFrom : row.validFrom,
      sequence: rows.length + 1,
      record,
      recordVersion: 1,
      digest: sha256(snapshot),
      previousHash: before?.hash ?? FIRST_PREVIOUS_HASH,
    }
    rows.push({ ...row, ...entry, snapshot, hash: hashOf(entry) })
  }
  const seen = new Set<string>()
  for (const row of others) {
    if (seen.has(row.record)) continue
    seen.add(row.record)
    append(row, row.snapshot, row.record)
  }
  const slugs: string[] = []
  for (let number = 0; number < terms; number += 1) {
    const row = entries[number % entries.length]
    if (!row) throw new Error('The demonstration glossary has no published entry.')
    const original = JSON.parse(row.snapshot) as TermSnapshot
    const slug = `${original.slug}-${number}`
    const id = idOf(number)
    slugs.push(slug)
    append(row, canonicalJson({ ...original, id, slug, title: `${original.title} ${number}` }), id)
  }
  writeSqliteLedger(target, rows)
  return slugs
}

const idOf = (number: number): string => {
  const hex = sha256(`benchmark ${number}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

interface Columns extends Omit<LedgerRow, 'approvals' | 'archive'> {
  readonly approvals: string
}

const readRows = (file: string): LedgerRow[] => {
  const db = new Database(file, { readonly: true })
  const rows = db
    .prepare(
      `SELECT sequence, kind, record, record_version AS recordVersion, event, digest, snapshot, approvals,
              published_by AS publishedBy, change_kind AS changeKind, change_note AS changeNote, reason,
              valid_from AS validFrom, previous_hash AS previousHash, hash
       FROM publications ORDER BY sequence`,
    )
    .all() as Columns[]
  db.close()
  return rows.map((row) => ({ ...row, approvals: JSON.parse(row.approvals) as LedgerRow['approvals'], archive: null }))
}
