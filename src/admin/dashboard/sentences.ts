/** The dashboard in words: what each chart shows, for people who do not see it. Pure, so that it can be read in a test. */
import type { Role } from '../../glossary/kinds'
import { labelOf } from '../../glossary/labels'
import { type AgeFigures, type CategoryFigures, entriesIn, type Figures, type ForcedFigures, shareOf, sumOf } from '../../workflow/figures'
import type { WeekFigures } from '../../workflow/queue-history'

const PLURALS = new Intl.PluralRules('en-GB')
const NUMBER = new Intl.NumberFormat('en-GB')
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const LIST = new Intl.ListFormat('en-GB')

export const numberOf = (count: number): string => NUMBER.format(count)

/** “1 entry”, “1,200 entries”. */
export const counted = (count: number, one: string, many: string): string =>
  `${numberOf(count)} ${PLURALS.select(count) === 'one' ? one : many}`

const entries = (count: number): string => counted(count, 'entry', 'entries')

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NO_BREAK = '\u00a0'

/** “3.5 days”, “1 hour”. @param wait milliseconds. */
export const waitOf = (wait: number): string => {
  if (wait < HOUR / 2) return 'less than an hour'
  if (wait < 2 * DAY) return counted(Math.round(wait / HOUR), 'hour', 'hours')
  return `${ONE_DECIMAL.format(wait / DAY)} days`
}

/** As `waitOf`, short enough to stand on a bar. */
export const shortWaitOf = (wait: number | null): string => {
  if (wait === null) return ''
  if (wait < HOUR / 2) return `<${NO_BREAK}1${NO_BREAK}h`
  return wait < 2 * DAY ? `${Math.round(wait / HOUR)}${NO_BREAK}h` : `${ONE_DECIMAL.format(wait / DAY)}${NO_BREAK}d`
}

/** “0–2”, “24+”: whole months since the review. */
export const bandOf = ({ fromMonths, toMonths }: Pick<AgeFigures, 'fromMonths' | 'toMonths'>): string =>
  toMonths === null ? `${fromMonths}+` : `${fromMonths}–${toMonths - 1}`

/** “3 to 5 months”, “2 years or more”. */
export const bandInWords = ({ fromMonths, toMonths }: Pick<AgeFigures, 'fromMonths' | 'toMonths'>): string => {
  if (toMonths === null) return `${fromMonths} months or more`
  return fromMonths === 0 ? `Less than ${toMonths} months` : `${fromMonths} to ${toMonths - 1} months`
}

/** “23 Nov”. @param date an ISO 8601 date. */
export const shortDay = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(date))

/** “Tuesday, 24 November 2026”, by the clocks of London. @param moment RFC 3339. */
export const todayInWords = (moment: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' }).format(new Date(moment))

export const agesSentence = (ages: readonly AgeFigures[], neverReviewed: number): string => {
  const reviewed = ages
    .filter((band) => entriesIn(band) > 0)
    .map((band) => {
      const count = entriesIn(band)
      const marks = [...(band.due > 0 ? [`${numberOf(band.due)} due`] : []), ...(band.overdue > 0 ? [`${numberOf(band.overdue)} overdue`] : [])]
      return `${entries(count)} ${whenReviewed(band)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
    })
  const never = neverReviewed > 0 ? [`${entries(neverReviewed)} never`] : []
  if (reviewed.length + never.length === 0) return 'No published entries.'
  return `Last reviewed: ${[...reviewed, ...never].join('; ')}.`
}

const whenReviewed = ({ fromMonths, toMonths }: AgeFigures): string => {
  if (toMonths === null) return `${fromMonths} months ago or more`
  return fromMonths === 0 ? `within the last ${toMonths} months` : `${fromMonths} to ${toMonths - 1} months ago`
}

export const statesSentence = (states: Figures['states']): string =>
  `Entries by state: ${LIST.format(states.map((row) => `${labelOf(row.state).toLowerCase()} ${numberOf(row.entries)}`))}.`

export const queueSentence = (weeks: readonly WeekFigures[]): string => {
  const queues = weeks.map(({ queue }) => queue)
  const first = queues[0] ?? 0
  const last = queues.at(-1) ?? 0
  const most = Math.max(0, ...queues)
  return `Texts in review at the end of each week: ${numberOf(first)} twelve weeks ago, ${numberOf(last)} now, ${numberOf(most)} at most.`
}

export const waitsSentence = (weeks: readonly WeekFigures[]): string => {
  const waits = weeks.flatMap(({ medianWait }) => medianWait ?? [])
  if (waits.length === 0) return 'No decisions in these twelve weeks.'
  const decided = sumOf(weeks, (week) => week.decided)
  const [shortest, longest] = [Math.min(...waits), Math.max(...waits)].map(waitOf)
  const span = shortest === longest ? `${shortest}` : `between ${shortest} and ${longest}`
  const without = weeks.length - waits.length
  const pauses = without === 0 ? '' : ` No decisions in ${counted(without, 'week', 'weeks')}.`
  return `Median wait for a decision, week by week: ${span}, over ${counted(decided, 'text', 'texts')} decided.${pauses}`
}

export const categoriesSentence = (categories: readonly CategoryFigures[]): string => {
  const late = categories.filter(({ due, overdue }) => due + overdue > 0)
  if (late.length === 0) return 'No review is due in any category.'
  return `Reviews by category: ${late.map(({ name, due, overdue }) => `${name}, ${numberOf(overdue)} overdue and ${numberOf(due)} due`).join('; ')}.`
}

export const forcedSentence = ({ publications, forced, waiting }: ForcedFigures): string => {
  return [lately(publications, forced), ...(waiting > 0 || forced > 0 ? [afterwards(waiting)] : [])].join(' ')
}

const lately = (publications: number, forced: number): string => {
  if (publications === 0) return 'Nothing was published in the last 12 months.'
  const all = counted(publications, 'publication', 'publications')
  if (forced === 0) return `${all} in the last 12 months, none without approval.`
  return `${numberOf(forced)} of ${all} in the last 12 months (${shareOf(forced, publications)}%) went out without approval.`
}

const afterwards = (waiting: number): string =>
  waiting === 0 ? 'Nothing waits for approval afterwards.' : `${entries(waiting)} on show now ${waiting === 1 ? 'waits' : 'wait'} for approval afterwards.`

export interface NextStep {
  readonly text: string
  readonly link?: { readonly href: string; readonly label: string }
}

/** While nothing is published: what would bring the glossary on. */
export const nextStep = (figures: Figures, roles: readonly Role[]): NextStep => {
  const count = (state: string): number => figures.states.find((row) => row.state === state)?.entries ?? 0
  const writes = roles.includes('admin') || roles.includes('editor')
  if (figures.categories.length === 0) {
    return roles.includes('admin')
      ? {
          text: 'Begin with a category: it says who must approve its entries and how often they are reviewed.',
          link: { href: '/admin/collections/categories/create', label: 'Make a category' },
        }
      : { text: 'An administrator makes the first category; entries come after it.' }
  }
  if (count('approved') > 0) {
    return { text: `${entries(count('approved'))} approved and ready to publish.`, link: { href: '/admin/review?list=approved', label: 'See what is approved' } }
  }
  if (count('in-review') > 0) {
    return { text: `${entries(count('in-review'))} in review.`, link: { href: '/admin/review', label: 'Open the review queue' } }
  }
  if (count('changes-requested') + count('draft') > 0) {
    return {
      text: 'Finish a draft and submit it for review: it is published once its reviewers have approved it.',
      link: { href: '/admin/collections/terms', label: 'Open the terms' },
    }
  }
  if (!writes) return { text: 'What editors submit will wait for you in the review queue.' }
  return { text: 'Write the first entry and submit it for review.', link: { href: '/admin/collections/terms/create', label: 'Write an entry' } }
}
