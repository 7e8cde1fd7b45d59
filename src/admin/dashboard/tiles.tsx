import { type Figures, sumOf } from '../../workflow/figures'
import type { State } from '../../workflow/state'
import { numberOf } from './sentences'

/** The figures that somebody can do something about today. Each leads to the list that it counts. */
export const Tiles = ({ figures }: { figures: Figures }) => (
  <ul className="desk-tiles" aria-label="At a glance">
    {tilesOf(figures).map(({ name, count, label, hint, href }) => (
      <li key={name}>
        <a href={href} className="desk-tiles__tile" data-figure={name} data-count={count}>
          <strong>{numberOf(count)}</strong> <span>{label}</span>
          {hint && <small>{hint}</small>}
        </a>
      </li>
    ))}
  </ul>
)

interface Tile {
  readonly name: string
  readonly count: number
  readonly label: string
  readonly hint?: string
  readonly href: string
}

const tilesOf = ({ mine, states, ages, lawChanged, forced }: Figures): Tile[] => {
  const inState = (state: State): number => states.find((row) => row.state === state)?.entries ?? 0
  const due = sumOf(ages, (band) => band.due)
  return [
    { name: 'mine', count: mine, label: 'waiting for you', href: queueOf('mine') },
    { name: 'in-review', count: inState('in-review'), label: 'in review', href: termsIn('in-review') },
    { name: 'approved', count: inState('approved'), label: 'approved, not published', href: queueOf('approved') },
    {
      name: 'overdue',
      count: sumOf(ages, (band) => band.overdue),
      label: 'reviews overdue',
      ...(due > 0 ? { hint: `and ${numberOf(due)} due` } : {}),
      href: queueOf('due'),
    },
    { name: 'law-changed', count: lawChanged, label: lawChanged === 1 ? 'law change open' : 'law changes open', href: queueOf('law-changed') },
    { name: 'forced', count: forced.waiting, label: 'published without approval', href: queueOf('forced') },
  ]
}

/** @param category CMS id. */
export const queueOf = (list: string, category?: string | number): string =>
  `/admin/review?list=${list}${category === undefined ? '' : `&category=${encodeURIComponent(category)}`}`

/** The list of terms in one state: of all entries, not only of those that wait. */
export const termsIn = (state: State): string => `/admin/collections/terms?where[or][0][and][0][state][equals]=${state}`
