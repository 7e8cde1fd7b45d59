/** Writes where a term stands into one row that the queue and the dashboard can count by. Derived: never read to decide. */
import type { Payload } from 'payload'
import type { DeskEntry } from '../generated/payload-types'
import type { ReviewerRole } from '../glossary/kinds'
import { rowsOf } from '../publication/ledger'
import { type LedgerRow, parseSnapshot } from '../publication/ledger-row'
import { nextReviewDue } from '../publication/review-age'
import type { CategorySnapshot, TermSnapshot } from '../publication/snapshot'
import { foldTerm, type TermRecord } from '../publication/term-record'
import { type CmsId, idOf } from '../publication/to-snapshot'
import { namesOf } from './lint/names'
import { changeSize } from './changes/change-size'
import { writeLawTasks } from './law-tasks'
import { waitingFor } from './policy'
import type { TermAndFacts } from './read-facts'
import type { LawStanding } from './read-law'
import { awaitsRetrospectiveApproval, blockingObjections, hasNewerDraft, stateOf, submission, type TermFacts } from './state'
import { toWords } from './word-list'

/** @param rows the term's rows in the ledger, oldest first. @returns whether anything had to be written. */
export const writeDeskEntry = async (
  payload: Payload,
  { term, facts }: TermAndFacts,
  rows: readonly LedgerRow[],
  record: TermRecord | null,
  law: LawStanding,
): Promise<boolean> => {
  const known = await payload.db.findOne<DeskEntry>({ collection: 'desk-entries', where: { record: { equals: term.publicId } } })
  const entry = { ...(await standingOf(payload, facts, rows, record, law)), ...headingOf(term, facts) }
  if (known && isSame(known, entry)) return false
  if (known) await payload.db.updateOne({ collection: 'desk-entries', id: known.id, data: entry, returning: false })
  else await create(payload, entry)
  return true
}

export const deleteDeskEntry = async (payload: Payload, term: string): Promise<void> => {
  await payload.db.deleteMany({ collection: 'desk-entries', where: { record: { equals: term } } })
}

type Entry = Omit<DeskEntry, 'id' | 'createdAt' | 'updatedAt' | 'term' | 'category'> & {
  readonly term: CmsId
  readonly category: CmsId | null
}
type Standing = Omit<Entry, keyof ReturnType<typeof headingOf>>

const headingOf = (term: TermAndFacts['term'], facts: TermFacts) => ({
  record: term.publicId,
  term: term.id,
  title: facts.draft.title,
  names: namesOf(facts.draft),
  category: idOf(term.category),
  authors: toWords(facts.draft.authors),
})

const standingOf = async (
  payload: Payload,
  facts: TermFacts,
  rows: readonly LedgerRow[],
  record: TermRecord | null,
  law: LawStanding,
): Promise<Standing> => {
  const submitted = submission(facts)
  const isForced = awaitsRetrospectiveApproval(facts)
  const { inserted, deleted } = changeSize(record?.published.snapshot ?? null, facts.draft)
  return {
    state: stateOf(facts),
    isLive: facts.live !== null,
    hasNewerDraft: hasNewerDraft(facts),
    isForced,
    waitingFor: toWords(waitingFor(facts)),
    barred: toWords([...facts.contributors, ...(isForced ? [facts.live?.publishedBy ?? ''] : [])]),
    waitingSince: waitingSince(facts, rows),
    submittedAt: submitted?.at ?? null,
    submittedBy: submitted?.actor ?? null,
    changeKind: submitted?.changeKind ?? null,
    changeNote: submitted?.note ?? (isForced ? (rows.at(-1)?.reason ?? null) : null),
    wordsInserted: inserted,
    wordsDeleted: deleted,
    objections: blockingObjections(facts).length,
    publishAt: facts.schedule?.publishAt ?? null,
    scheduledBy: facts.schedule?.actor ?? null,
    owners: toWords([...new Set([submitted?.actor ?? '', rows.findLast(({ publishedBy }) => publishedBy)?.publishedBy ?? ''])].filter(Boolean)),
    ...(await reviewOf(payload, record)),
    lawChangedOn: law.open[0]?.change.inForceFrom ?? null,
    lawTasks: law.open.length > 0 ? writeLawTasks(law.open, law.titles) : null,
    lawOpensOn: law.nextOpening,
  }
}

/** Since when the present state lasts: the last act about the text, or the forced publication that waits for approval. */
const waitingSince = (facts: TermFacts, rows: readonly LedgerRow[]): string | null =>
  facts.acts.filter(({ kind }) => kind !== 'scheduled').at(-1)?.at ?? rows.at(-1)?.validFrom ?? null

const reviewOf = async (
  payload: Payload,
  record: TermRecord | null,
): Promise<Pick<Standing, 'lastReviewed' | 'nextReviewDue'>> => {
  if (!record) return { lastReviewed: null, nextReviewDue: null }
  const { published } = record
  const lastReviewed = published.review?.at.slice(0, 10) ?? null
  const rows = lastReviewed ? await rowsOf(payload, published.snapshot.category) : []
  const category = rows.at(-1)
  const months = category && (parseSnapshot(category) as CategorySnapshot).reviewIntervalMonths
  return { lastReviewed, nextReviewDue: lastReviewed && months ? nextReviewDue(lastReviewed, months) : null }
}

/** What is public of a term, folded from its rows; null where there are none. */
export const recordOf = async (payload: Payload, rows: readonly LedgerRow[]): Promise<TermRecord | null> => {
  let record: TermRecord | undefined
  for (const row of rows) {
    const snapshot = parseSnapshot(row) as TermSnapshot
    record = foldTerm(record, row, snapshot, await requiredAt(payload, snapshot.category, row.sequence))
  }
  return record ?? null
}

/** What the category asked for when the row was written. */
const requiredAt = async (payload: Payload, category: string, sequence: number): Promise<readonly ReviewerRole[]> => {
  const rows = await rowsOf(payload, category)
  const row = rows.findLast((candidate) => candidate.sequence < sequence)
  return row ? (parseSnapshot(row) as CategorySnapshot).requiredApprovals : []
}

const isSame = (known: DeskEntry, entry: Entry): boolean =>
  (Object.keys(entry) as (keyof Entry)[]).every((key) => plain(known[key]) === plain(entry[key]))

/** As text: a relationship is an id or a record, and a column that was never set may be null or empty. */
const plain = (value: DeskEntry[keyof Entry]): string => {
  if (Array.isArray(value)) return value.join('\n')
  const single = typeof value === 'object' && value !== null ? value.id : value
  return single === null || single === undefined ? '' : `${single}`
}

const create = async (payload: Payload, entry: Entry): Promise<void> => {
  try {
    await payload.db.create({ collection: 'desk-entries', data: { ...entry } })
  } catch (error) {
    // Another process was quicker: its row is brought up to date.
    const where = { record: { equals: entry.record } }
    const row = await payload.db.findOne<DeskEntry>({ collection: 'desk-entries', where })
    if (!row) throw error
    await payload.db.updateOne({ collection: 'desk-entries', id: row.id, data: entry, returning: false })
  }
}
