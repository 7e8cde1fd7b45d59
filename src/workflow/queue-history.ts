/**
 * How long the review queue was, and how long texts waited in it, week by week. Pure.
 *
 * A text is in the queue from its submission until it is decided (every required role has approved it, or changes are
 * requested), or leaves undecided: withdrawn, edited, published by force, archived. Weeks are those of ISO 8601, by the
 * clocks of London.
 */
import type { EventKind } from './events'

/** What of a review event matters here. `at` is RFC 3339, UTC. */
export interface QueueEvent {
  readonly record: string
  readonly kind: EventKind
  readonly at: string
  readonly digest: string
  readonly roles: readonly string[]
  readonly cycle: number
  readonly round: number
}

/** How an entry stands now. */
export interface Standing {
  /** The moment at which the text that is in review now was submitted; null while none is. */
  readonly inReviewSince: string | null
  readonly requiredApprovals: readonly string[]
}

/** One text's time in the queue. */
export interface Stay {
  readonly record: string
  readonly digest: string
  readonly from: string
  /** Null while it is open, or where it was edited at a moment that no event tells. */
  readonly to: string | null
  readonly end: 'open' | 'decided' | 'left' | 'edited'
}

export interface Week {
  /** ISO 8601: 2026-W48. */
  readonly name: string
  /** Its Monday, an ISO 8601 date. */
  readonly monday: string
  /** Moments, RFC 3339, UTC: midnight in London, and the next week’s. */
  readonly from: string
  readonly to: string
}

export interface WeekFigures {
  readonly week: string
  readonly monday: string
  /** Texts in the queue when the week ended; of the present week: now. */
  readonly queue: number
  readonly decided: number
  /** Milliseconds from submission to decision, of texts decided in the week; null where none was. */
  readonly medianWait: number | null
  readonly isPresent: boolean
}

/** What puts a text into the queue or takes it out. */
export const QUEUE_EVENTS = [
  'submitted',
  'approved',
  'changes-requested',
  'withdrawn-from-review',
  'published',
  'force-published',
  'archived',
  'restored',
] as const satisfies readonly EventKind[]

/** @param untouched texts that were in the queue all the time and are not among the stays. */
export const weeklyFigures = (stays: readonly Stay[], untouched: number, weeks: readonly Week[], now: string): WeekFigures[] =>
  weeks.map((week) => {
    const isPresent = now < week.to
    const end = isPresent ? now : week.to
    const decided = stays.filter((stay) => stay.end === 'decided' && isWithin(stay.to, week))
    return {
      week: week.name,
      monday: week.monday,
      queue: untouched + stays.filter((stay) => isInQueue(stay, end)).length,
      decided: decided.length,
      medianWait: median(decided.map(({ from, to }) => Date.parse(to ?? from) - Date.parse(from))),
      isPresent,
    }
  })

const isWithin = (moment: string | null, { from, to }: Week): boolean => moment !== null && moment >= from && moment < to

const isInQueue = ({ from, to, end }: Stay, moment: string): boolean =>
  from < moment && (end === 'open' || (to !== null && to >= moment))

export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** Every submission among an entry's events. @param events of one entry, in any order. */
export const staysOf = (events: readonly QueueEvent[], standing: Standing | undefined): Stay[] => {
  const inOrder = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return inOrder.filter(({ kind }) => kind === 'submitted').map((submitted) => stayOf(submitted, inOrder, standing))
}

const stayOf = (submitted: QueueEvent, events: readonly QueueEvent[], standing: Standing | undefined): Stay => {
  const { record, digest, at: from } = submitted
  const isOpen = standing?.inReviewSince === from
  const decided = decisionOf(submitted, events, standing?.requiredApprovals ?? [])
  // A text that was edited and brought back to what was submitted is in review again, whatever was submitted in between.
  const left = departureOf(submitted, events, isOpen)
  if (decided !== null && (left === null || decided <= left)) return { record, digest, from, to: decided, end: 'decided' }
  if (left !== null) return { record, digest, from, to: left, end: 'left' }
  return { record, digest, from, to: null, end: isOpen ? 'open' : 'edited' }
}

/**
 * The last decision that was needed. What a category required at that time is on no event: what it requires now decides, and
 * where the text went out all the same, the approval that came last before it did.
 */
const decisionOf = (submitted: QueueEvent, events: readonly QueueEvent[], required: readonly string[]): string | null => {
  const decisions = events.filter((event) => isAbout(event, submitted))
  const sentBack = decisions.find(({ kind }) => kind === 'changes-requested')?.at ?? null
  const approvals = decisions.filter(({ kind }) => kind === 'approved')
  const missing = new Set(required)
  const completing = approvals.find(({ roles }) => {
    for (const role of roles) missing.delete(role)
    return missing.size === 0
  })
  const publication = events.find(({ kind, cycle, digest }) => kind === 'published' && cycle === submitted.cycle + 1 && digest === submitted.digest)
  const approved = completing?.at ?? (publication ? approvals.filter(({ at }) => at <= publication.at).at(-1)?.at : undefined)
  return earliest([sentBack, approved ?? null])
}

const isAbout = (event: QueueEvent, { at, digest, cycle, round }: QueueEvent): boolean =>
  event.digest === digest && event.cycle === cycle && event.round === round && event.at >= at

const departureOf = (submitted: QueueEvent, events: readonly QueueEvent[], isOpen: boolean): string | null => {
  const later = events.filter((event) => event !== submitted && event.at >= submitted.at)
  return earliest([
    later.find(({ kind, cycle, round }) => kind === 'withdrawn-from-review' && cycle === submitted.cycle && round === submitted.round)?.at ?? null,
    // A row of the ledger begins a new cycle.
    later.find(({ cycle }) => cycle > submitted.cycle)?.at ?? null,
    isOpen ? null : (later.find(({ kind }) => kind === 'submitted')?.at ?? null),
  ])
}

const earliest = (moments: readonly (string | null)[]): string | null =>
  moments.filter((moment) => moment !== null).sort()[0] ?? null

const DAY = 86_400_000
const HOUR = 3_600_000

/** The present week and those before it, oldest first. @param now RFC 3339, UTC. */
export const weeksUntil = (now: string, count: number): Week[] => {
  const today = Date.parse(londonDay(Date.parse(now)))
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY
  return Array.from({ length: count }, (_, index) => weekFrom(monday - (count - 1 - index) * 7 * DAY))
}

/** @param monday midnight UTC of that date. */
const weekFrom = (monday: number): Week => ({
  name: isoWeekOf(monday),
  monday: dayOf(monday),
  from: londonMidnight(monday),
  to: londonMidnight(monday + 7 * DAY),
})

/** ISO 8601: a week belongs to the year of its Thursday. */
const isoWeekOf = (monday: number): string => {
  const thursday = new Date(monday + 3 * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

// Swedish writes dates as ISO 8601 does.
const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })

const londonDay = (moment: number): string => LONDON.format(moment)

/** In summer, a day in London begins an hour before it does in UTC. */
const londonMidnight = (date: number): string =>
  new Date(londonDay(date - HOUR) === dayOf(date) ? date - HOUR : date).toISOString()
