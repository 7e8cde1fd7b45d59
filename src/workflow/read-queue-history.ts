/** Reads what the queue's history of twelve weeks follows from: the events of that time, and what came before them. */
import type { PayloadRequest, Where } from 'payload'
import type { Category, DeskEntry, WorkflowEvent } from '../generated/payload-types'
import { idOf } from '../publication/to-snapshot'
import { QUEUE_EVENTS, type QueueEvent, type Standing, type Stay, staysOf, type WeekFigures, weeklyFigures, weeksUntil } from './queue-history'
import { fromWords } from './word-list'

export const WEEKS_SHOWN = 12
/** Rows to a query, and entries that one query asks about. */
const PAGE = 1000
const CHUNK = 500

/** @param categories all of them, with what they require. @param now RFC 3339, UTC. */
export const readQueueHistory = async (
  req: PayloadRequest,
  categories: readonly Category[],
  now: string,
): Promise<WeekFigures[]> => {
  const weeks = weeksUntil(now, WEEKS_SHOWN)
  const start = weeks[0]?.from ?? now
  const events = await readEvents(req, { at: { greater_than_equal: start } })
  const recent = byRecord(events)
  const stays: Stay[] = []
  let oldAndTouched = 0
  for (const chunk of chunks([...recent.keys()])) {
    // A text that was decided in these weeks may have been submitted long before them.
    const earlier = byRecord(await readEvents(req, { and: [{ record: { in: chunk } }, { at: { less_than: start } }] }))
    const entries = await readEntries(req, chunk)
    const found = chunk.flatMap((record) =>
      staysOf([...(earlier.get(record) ?? []), ...(recent.get(record) ?? [])], standingOf(entries.get(record), categories)),
    )
    stays.push(...(await withEdits(req, found, entries)))
    oldAndTouched += [...entries.values()].filter((entry) => isOpenSince(entry, start)).length
  }
  const old = await req.payload.count({
    collection: 'desk-entries',
    where: { and: [{ state: { equals: 'in-review' } }, { submittedAt: { less_than: start } }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return weeklyFigures(stays, Math.max(0, old.totalDocs - oldAndTouched), weeks, now)
}

const isOpenSince = ({ state, submittedAt }: DeskEntry, start: string): boolean =>
  state === 'in-review' && typeof submittedAt === 'string' && submittedAt < start

const standingOf = (entry: DeskEntry | undefined, categories: readonly Category[]): Standing | undefined =>
  entry && {
    inReviewSince: entry.state === 'in-review' ? (entry.submittedAt ?? null) : null,
    requiredApprovals: categories.find(({ id }) => id === idOf(entry.category))?.requiredApprovals ?? [],
  }

/** By keyset over the unique key: rows that are added meanwhile move none of those to come. */
const readEvents = async (req: PayloadRequest, where: Where): Promise<QueueEvent[]> => {
  const events: QueueEvent[] = []
  for (let after = ''; ; ) {
    const { docs } = await req.payload.find({
      collection: 'workflow-events',
      where: { and: [where, { kind: { in: [...QUEUE_EVENTS] } }, ...(after ? [{ key: { greater_than: after } }] : [])] },
      sort: 'key',
      limit: PAGE,
      pagination: false,
      depth: 0,
      select: { record: true, kind: true, at: true, digest: true, roles: true, cycle: true, round: true, key: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    events.push(...docs.map(eventOf))
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return events
    after = last.key
  }
}

const eventOf = ({ record, kind, at, digest, roles, cycle, round }: Omit<WorkflowEvent, 'term' | 'updatedAt' | 'createdAt' | 'id'>): QueueEvent => ({
  record,
  kind,
  at,
  digest,
  roles: fromWords(roles),
  cycle,
  round,
})

const readEntries = async (req: PayloadRequest, records: readonly string[]): Promise<Map<string, DeskEntry>> => {
  const { docs } = await req.payload.find({
    collection: 'desk-entries',
    where: { record: { in: [...records] } },
    pagination: false,
    depth: 0,
    select: { record: true, term: true, category: true, state: true, submittedAt: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map((docs as DeskEntry[]).map((entry) => [entry.record, entry]))
}

/**
 * An edit takes a text out of review without an event: the first version that says something else tells when. A submission
 * from before these weeks that was edited in them, with no act at all, is not looked for.
 */
const withEdits = async (
  req: PayloadRequest,
  stays: readonly Stay[],
  entries: ReadonlyMap<string, DeskEntry>,
): Promise<Stay[]> => {
  const edited = stays.filter(({ end }) => end === 'edited')
  const from = edited.map((stay) => stay.from).sort()[0]
  const terms = edited.flatMap(({ record }) => idOf(entries.get(record)?.term) ?? [])
  if (from === undefined || terms.length === 0) return [...stays]
  const { docs } = await req.payload.findVersions({
    collection: 'terms',
    where: { and: [{ parent: { in: terms } }, { createdAt: { greater_than: from } }] },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    select: { parent: true, createdAt: true, version: { digest: true } } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const versions = docs.map(({ parent, createdAt, version }) => ({ term: parent, at: createdAt, digest: version.digest }))
  return stays.map((stay) => {
    if (stay.end !== 'edited') return stay
    const term = idOf(entries.get(stay.record)?.term)
    return { ...stay, to: versions.find((version) => version.term === term && version.at > stay.from && version.digest !== stay.digest)?.at ?? null }
  })
}

const byRecord = (events: readonly QueueEvent[]): Map<string, QueueEvent[]> => {
  const grouped = new Map<string, QueueEvent[]>()
  for (const event of events) {
    const known = grouped.get(event.record)
    if (known) known.push(event)
    else grouped.set(event.record, [event])
  }
  return grouped
}

function* chunks(records: readonly string[]): Generator<string[]> {
  for (let start = 0; start < records.length; start += CHUNK) yield records.slice(start, start + CHUNK)
}
