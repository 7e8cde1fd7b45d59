import type { QueueFilter, QueueList } from '../../workflow/queue'
import type { Choices } from './review-queue'

const WAITS = [
  { days: 1, label: 'At least a day' },
  { days: 7, label: 'At least a week' },
  { days: 30, label: 'At least 30 days' },
  { days: 90, label: 'At least 90 days' },
] as const

/** A plain form: what it asks for stands in the address, and can be sent to a colleague. */
export const QueueFilters = ({
  list,
  filter,
  choices,
  isFiltered,
}: {
  readonly list: QueueList
  readonly filter: QueueFilter
  readonly choices: Choices
  readonly isFiltered: boolean
}) => (
  <form action="/admin/review" method="get" className="desk__filters">
    <input type="hidden" name="list" value={list} />
    <Select name="category" label="Category" all="All categories" chosen={filter.category} options={choices.categories} />
    <Select name="author" label="Author" all="All authors" chosen={filter.author} options={choices.authors} />
    <Select
      name="days"
      label="Waiting"
      all="However long"
      chosen={filter.days}
      options={WAITS.map(({ days, label }) => ({ value: String(days), label }))}
    />
    <button type="submit" className="desk__button">
      Filter
    </button>
    {isFiltered && <a href={`/admin/review?list=${list}`}>Clear</a>}
  </form>
)

const Select = ({
  name,
  label,
  all,
  chosen,
  options,
}: {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly chosen: string | number | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) => (
  <div>
    <label htmlFor={`queue-${name}`}>{label}</label>
    <select id={`queue-${name}`} name={name} defaultValue={chosen === undefined ? '' : String(chosen)}>
      <option value="">{all}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </div>
)
