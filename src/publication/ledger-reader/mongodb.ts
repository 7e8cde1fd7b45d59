/** The ledger in MongoDB: the collection `publications`, read by the driver alone. */
import { MongoClient } from 'mongodb'
import type { LedgerRow } from '../ledger-row'
import type { LedgerReader } from './index'

/** The database is the one that the URL names. A collection that does not exist yet is an empty ledger. */
export const openMongoLedger = (databaseUrl: string): LedgerReader => {
  // Majority: a row that a fail-over could still roll back must not reach a reader.
  const client = new MongoClient(databaseUrl, { readConcernLevel: 'majority', serverSelectionTimeoutMS: 5000 })
  const publications = client.db().collection<Document>('publications')

  return {
    async rowsAfter(sequence, limit) {
      const documents = await publications
        .find({ sequence: { $gt: sequence } }, { projection: PROJECTION })
        .sort({ sequence: 1 })
        .limit(limit)
        .toArray()
      return documents.map(toLedgerRow)
    },
    async head() {
      const newest = await publications.findOne({}, { projection: { _id: 0, sequence: 1 }, sort: { sequence: -1 } })
      return newest?.sequence ?? 0
    },
    close: () => client.close(),
  }
}

/** As stored: approvals and archive are canonical JSON text; what was left empty may be missing altogether. */
interface Document extends Pick<
  LedgerRow,
  'sequence' | 'kind' | 'record' | 'recordVersion' | 'event' | 'digest' | 'snapshot' | 'validFrom' | 'previousHash' | 'hash'
> {
  approvals: string
  archive?: string | null
  publishedBy?: string | null
  changeKind?: LedgerRow['changeKind']
  changeNote?: string | null
  reason?: string | null
}

const PROJECTION = {
  _id: 0,
  sequence: 1,
  kind: 1,
  record: 1,
  recordVersion: 1,
  event: 1,
  digest: 1,
  snapshot: 1,
  approvals: 1,
  publishedBy: 1,
  changeKind: 1,
  changeNote: 1,
  reason: 1,
  archive: 1,
  validFrom: 1,
  previousHash: 1,
  hash: 1,
}

const toLedgerRow = (document: Document): LedgerRow => ({
  sequence: document.sequence,
  kind: document.kind,
  record: document.record,
  recordVersion: document.recordVersion,
  event: document.event,
  digest: document.digest,
  snapshot: document.snapshot,
  approvals: JSON.parse(document.approvals) as LedgerRow['approvals'],
  publishedBy: document.publishedBy ?? null,
  changeKind: document.changeKind ?? null,
  changeNote: document.changeNote ?? null,
  reason: document.reason ?? null,
  archive: document.archive ? (JSON.parse(document.archive) as LedgerRow['archive']) : null,
  validFrom: document.validFrom,
  previousHash: document.previousHash,
  hash: document.hash,
})
