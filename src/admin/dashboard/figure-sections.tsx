import type { ReactNode } from 'react'
import { longDay } from '../../glossary/dates'
import { labelOf } from '../../glossary/labels'
import { type CategoryFigures, entriesIn, type Figures, shareOf, sumOf } from '../../workflow/figures'
import type { WeekFigures } from '../../workflow/queue-history'
import type { BarRow, BarSeries } from './bars'
import { Bars } from './bars.client'
import { FigureTable } from './figure-table'
import {
  agesSentence,
  bandInWords,
  bandOf,
  categoriesSentence,
  forcedSentence,
  numberOf,
  queueSentence,
  shortDay,
  shortWaitOf,
  statesSentence,
  waitOf,
  waitsSentence,
} from './sentences'
import { queueOf, termsIn } from './tiles'

/** Each figure as a chart, and the same as a table. */
export const FigureSections = ({ figures }: { figures: Figures }) => (
  <div className="desk-figures">
    {figures.live > 0 && <ReviewAges figures={figures} />}
    {figures.live > 0 && <ByCategory categories={figures.categories} />}
    <QueueLength weeks={figures.weeks} />
    <WaitingTime weeks={figures.weeks} />
    <ByState states={figures.states} />
    {figures.live > 0 && <Forced figures={figures} />}
    <Patterns />
  </div>
)

const AGE_SERIES: readonly BarSeries[] = [
  { key: 'current', fill: 'plain', label: 'Current' },
  { key: 'due', fill: 'due', label: 'Review due' },
  { key: 'overdue', fill: 'overdue', label: 'Review overdue' },
  { key: 'never', fill: 'open', label: 'Never reviewed' },
]

const ReviewAges = ({ figures: { ages, neverReviewed } }: { figures: Figures }) => {
  const rows: BarRow[] = [
    ...ages.map((band) => ({ name: bandOf(band), label: label(entriesIn(band)), values: { ...pick(band), never: 0 } })),
    { name: 'never', label: label(neverReviewed), values: { current: 0, due: 0, overdue: 0, never: neverReviewed } },
  ]
  return (
    <Section id="ages" title="Age of reviews" lead="Published entries, by months since their last full review.">
      <Legend series={AGE_SERIES} />
      <Bars description={agesSentence(ages, neverReviewed)} layout="columns" series={AGE_SERIES} rows={rows} />
      <FigureTable
        name="ages"
        caption="Published entries by the age of their last full review"
        columns={['Last review', 'Current', 'Due', 'Overdue', 'All']}
        rows={[
          ...ages.map((band) => [
            bandInWords(band),
            numberOf(band.current),
            linked(band.due, queueOf('due')),
            linked(band.overdue, queueOf('due')),
            numberOf(entriesIn(band)),
          ]),
          ['Never reviewed', '–', '–', '–', numberOf(neverReviewed)],
        ]}
        total={[
          'All',
          numberOf(sumOf(ages, ({ current }) => current)),
          numberOf(sumOf(ages, ({ due }) => due)),
          numberOf(sumOf(ages, ({ overdue }) => overdue)),
          numberOf(sumOf(ages, entriesIn) + neverReviewed),
        ]}
      />
    </Section>
  )
}

const LATE_SERIES: readonly BarSeries[] = [
  { key: 'overdue', fill: 'overdue', label: 'Review overdue' },
  { key: 'due', fill: 'due', label: 'Review due' },
]
/** Bars beyond these would be a scroll of their own; the table has all. */
const MOST_BARS = 10

const ByCategory = ({ categories }: { categories: readonly CategoryFigures[] }) => {
  const late = categories
    .filter(({ due, overdue }) => due + overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || b.due - a.due)
  const rows = late
    .slice(0, MOST_BARS)
    .map(({ name, due, overdue }) => ({ name, label: numberOf(due + overdue), values: { overdue, due } }))
  return (
    <Section
      id="categories"
      title="Overdue by category"
      lead={late.length > MOST_BARS ? `The ${MOST_BARS} categories with most reviews overdue; the table has all.` : 'Reviews overdue and due, by category.'}
    >
      {rows.length > 0 ? (
        <>
          <Legend series={LATE_SERIES} />
          <Bars description={categoriesSentence(categories)} layout="rows" series={LATE_SERIES} rows={rows} />
        </>
      ) : (
        <p className="desk-figures__none">No review is due in any category.</p>
      )}
      <FigureTable
        name="categories"
        caption="Reviews and law changes by category"
        columns={['Category', 'Published', 'Due', 'Overdue', 'Law changed']}
        rows={categories.map((category) => [
          category.name,
          numberOf(entriesIn(category)),
          linked(category.due, queueOf('due', category.id)),
          linked(category.overdue, queueOf('due', category.id)),
          linked(category.lawChanged, queueOf('law-changed', category.id)),
        ])}
        total={[
          'All',
          numberOf(sumOf(categories, entriesIn)),
          numberOf(sumOf(categories, ({ due }) => due)),
          numberOf(sumOf(categories, ({ overdue }) => overdue)),
          numberOf(sumOf(categories, ({ lawChanged }) => lawChanged)),
        ]}
      />
    </Section>
  )
}

const WEEK_SERIES: readonly BarSeries[] = [
  { key: 'ended', fill: 'plain', label: 'At the end of the week' },
  { key: 'present', fill: 'open', label: 'This week, so far' },
]

const weekRow = (week: WeekFigures, value: number, text: string): BarRow => ({
  name: shortDay(week.monday),
  label: text,
  values: { ended: week.isPresent ? 0 : value, present: week.isPresent ? value : 0 },
})

const weekName = ({ monday, isPresent }: WeekFigures): string => (isPresent ? 'This week, so far' : longDay(monday))

const QueueLength = ({ weeks }: { weeks: readonly WeekFigures[] }) => (
  <Section id="queue" title="Queue length" lead="Texts in review when each week ended. Weeks by their Monday.">
    <Legend series={WEEK_SERIES} />
    <Bars
      description={queueSentence(weeks)}
      layout="columns"
      series={WEEK_SERIES}
      rows={weeks.map((week) => weekRow(week, week.queue, label(week.queue)))}
    />
    <FigureTable
      name="queue"
      caption="Texts in review at the end of each week"
      columns={['Week from', 'In review']}
      rows={weeks.map((week) => [weekName(week), numberOf(week.queue)])}
    />
  </Section>
)

const DAY = 86_400_000

const WAIT_SERIES: readonly BarSeries[] = WEEK_SERIES.map((series) => (series.key === 'ended' ? { ...series, label: 'The whole week' } : series))

const WaitingTime = ({ weeks }: { weeks: readonly WeekFigures[] }) => (
  <Section id="waits" title="Waiting time" lead="Median from submission to the last decision needed, of texts decided in each week.">
    {weeks.some(({ decided }) => decided > 0) ? (
      <>
        <Legend series={WAIT_SERIES} />
        <Bars
          description={waitsSentence(weeks)}
          layout="columns"
          series={WAIT_SERIES}
          rows={weeks.map((week) => weekRow(week, (week.medianWait ?? 0) / DAY, shortWaitOf(week.medianWait)))}
        />
      </>
    ) : (
      <p className="desk-figures__none">No decisions in these twelve weeks.</p>
    )}
    <FigureTable
      name="waits"
      caption="Median waiting time of texts decided in each week"
      columns={['Week from', 'Decided', 'Median wait']}
      rows={weeks.map((week) => [
        weekName(week),
        numberOf(week.decided),
        week.medianWait === null ? 'no decisions' : waitOf(week.medianWait),
      ])}
    />
  </Section>
)

const STATE_SERIES: readonly BarSeries[] = [{ key: 'entries', fill: 'plain', label: 'Entries' }]

const ByState = ({ states }: { states: Figures['states'] }) => (
  <Section id="states" title="Entries by state" lead="Where the newest text of each entry stands.">
    <Bars
      description={statesSentence(states)}
      layout="rows"
      series={STATE_SERIES}
      rows={states.map(({ state, entries }) => ({ name: labelOf(state), label: numberOf(entries), values: { entries } }))}
    />
    <FigureTable
      name="states"
      caption="Entries by state"
      columns={['State', 'Entries']}
      rows={states.map(({ state, entries }) => [labelOf(state), linked(entries, termsIn(state))])}
      total={['All', numberOf(sumOf(states, ({ entries }) => entries))]}
    />
  </Section>
)

const Forced = ({ figures: { forced, live } }: { figures: Figures }) => {
  const share = (part: number, whole: number): string => {
    const found = shareOf(part, whole)
    return found === null ? '–' : `${found}%`
  }
  return (
    <Section id="forced" title="Published without approval" lead={forcedSentence(forced)}>
      <FigureTable
        name="forced"
        isOpen
        caption="Share of force-published texts"
        columns={['', 'All', 'Without approval', 'Share']}
        rows={[
          ['Publications, last 12 months', numberOf(forced.publications), numberOf(forced.forced), share(forced.forced, forced.publications)],
          ['On show now, awaiting approval', numberOf(live), linked(forced.waiting, queueOf('forced')), share(forced.waiting, live)],
        ]}
      />
      {forced.forced > 0 && (
        <p>
          <a href="/admin/collections/publications?where[or][0][and][0][event][equals]=force-published">Forced publications and their reasons</a>
        </p>
      )}
    </Section>
  )
}

const Section = ({ id, title, lead, children }: { id: string; title: string; lead: string; children: ReactNode }) => (
  <section className="desk-figures__section" aria-labelledby={`figures-${id}`}>
    <h2 id={`figures-${id}`}>{title}</h2>
    <p className="desk-figures__lead">{lead}</p>
    {children}
  </section>
)

const Legend = ({ series }: { series: readonly BarSeries[] }) => (
  <ul className="desk-legend">
    {series.map(({ key, fill, label: text }) => (
      <li key={key}>
        <svg width="18" height="14" aria-hidden="true">
          <rect x="1" y="1" width="16" height="12" className={`desk-bar desk-bar--${fill}`} />
        </svg>
        {text}
      </li>
    ))}
  </ul>
)

/** Stripes for what is due, a grid for what is overdue: told apart without colour. Bars and legends refer to them by id. */
const Patterns = () => (
  <svg width="0" height="0" aria-hidden="true" className="desk-patterns">
    <defs>
      <pattern id="desk-due" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="desk-patterns__ground" />
        <rect width="3.5" height="7" className="desk-patterns__due" />
      </pattern>
      <pattern id="desk-overdue" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="desk-patterns__overdue" />
        <path d="M0 0 7 7M7 0 0 7" className="desk-patterns__lines" />
      </pattern>
    </defs>
  </svg>
)

/** Nothing stands on a bar that is not there. */
const label = (count: number): string => (count === 0 ? '' : numberOf(count))

const pick = ({ current, due, overdue }: { current: number; due: number; overdue: number }) => ({ current, due, overdue })

const linked = (count: number, href: string): ReactNode => (count === 0 ? '0' : <a href={href}>{numberOf(count)}</a>)
