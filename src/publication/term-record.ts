/** One term as its ledger rows leave it: what is public of it, and where it stands. */
import type { ReviewerRole } from '../glossary/kinds'
import type { Approval, LedgerRow } from './ledger-row'
import type { PublishedTerm } from './published-glossary'
import type { TermSnapshot } from './snapshot'

export interface TermRecord {
  /** Its newest published text, whether or not it may still be read. */
  readonly published: PublishedTerm
  readonly standing: TermStanding
  readonly publications: number
  /** Who approved the text that is live, over all rows about it: a retrospective approval may come one role at a time. */
  readonly approvals: readonly Approval[]
  readonly changeKind: LedgerRow['changeKind']
}

export type TermStanding =
  | { readonly as: 'public' }
  | { readonly as: 'withdrawn' | 'gone'; readonly at: string; readonly reason: string }
  | { readonly as: 'replaced'; readonly at: string; readonly reason: string; readonly by: string | null }

/** The record after one more row. `required`: the roles that its category asks for at this point of the ledger. */
export const foldTerm = (
  previous: TermRecord | undefined,
  row: LedgerRow,
  snapshot: TermSnapshot,
  required: readonly ReviewerRole[],
): TermRecord => {
  const before = previous ?? unpublished(row, snapshot)
  switch (row.event) {
    case 'published':
    case 'force-published':
      return reviewed(publish(before, row, snapshot), row, required)
    case 'approved':
      return row.digest === before.published.digest
        ? reviewed({ ...before, approvals: [...before.approvals, ...row.approvals] }, row, required)
        : before
    case 'restored':
      return {
        ...before,
        published: { ...before.published, snapshot, digest: row.digest, withdrawal: null },
        standing: { as: 'public' },
      }
    case 'archived':
    case 'removed':
      return archive(before, row)
  }
}

const unpublished = (row: LedgerRow, snapshot: TermSnapshot): TermRecord => ({
  published: {
    snapshot,
    digest: row.digest,
    firstPublishedAt: row.validFrom,
    publishedAt: row.validFrom,
    history: [],
    review: null,
    withdrawal: null,
  },
  standing: { as: 'public' },
  publications: 0,
  approvals: [],
  changeKind: null,
})

const publish = (before: TermRecord, row: LedgerRow, snapshot: TermSnapshot): TermRecord => {
  const first = before.publications === 0
  const publications = before.publications + 1
  const change = {
    at: row.validFrom,
    note: row.changeNote ?? (first ? 'First published' : 'Updated'),
    version: String(publications),
  }
  const told = first || row.changeKind !== 'minor'
  return {
    published: {
      ...before.published,
      snapshot,
      digest: row.digest,
      publishedAt: row.validFrom,
      history: told ? [change, ...before.published.history] : before.published.history,
      withdrawal: null,
    },
    standing: { as: 'public' },
    publications,
    approvals: row.approvals,
    changeKind: row.changeKind,
  }
}

/** A small edit does not renew the review, nor does a text that nobody approved. */
const reviewed = (record: TermRecord, row: LedgerRow, required: readonly ReviewerRole[]): TermRecord => {
  const { approvals } = record
  const minor = (row.changeKind ?? record.changeKind) === 'minor'
  const covered = required.every((role) => approvals.some((approval) => approval.roles.includes(role)))
  if (minor || !covered || approvals.length === 0) return record
  const review = { at: row.validFrom, by: approvals.map(({ user, roles }) => ({ user, roles })) }
  return { ...record, published: { ...record.published, review } }
}

const archive = (before: TermRecord, row: LedgerRow): TermRecord => {
  const ended = { at: row.validFrom, reason: row.reason ?? '' }
  const as = row.archive?.as ?? 'gone'
  if (as === 'replaced') return { ...before, standing: { as, ...ended, by: row.archive?.replacedBy ?? null } }
  return {
    ...before,
    published: { ...before.published, withdrawal: as === 'withdrawn' ? ended : null },
    standing: { as, ...ended },
  }
}
