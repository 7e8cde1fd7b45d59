import type { DeskEntry } from '../../generated/payload-types'
import { LONDON, longDay, momentOf } from '../../glossary/dates'
import { reviewAge } from '../../publication/review-age'
import { lawTaskSentence, readLawTasks } from '../../workflow/law-tasks'
import type { QueueList } from '../../workflow/queue'
import { counted, lasting, sizeOf } from './words'

/** Rows of a list: what, who, since when, why, how much. On a narrow screen each row is a card of its own. */
export const QueueTable = ({
  list,
  rows,
  names,
}: {
  readonly list: QueueList
  readonly rows: readonly DeskEntry[]
  /** Of people, by public id. */
  readonly names: ReadonlyMap<string, string>
}) => {
  const now = new Date()
  const byDate = list === 'due' || list === 'law-changed'
  return (
    <table className="desk__table">
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">{byDate ? 'Last reviewed' : 'Submitted'}</th>
          <th scope="col">{byDate ? 'Why it is here' : 'Waiting'}</th>
          <th scope="col">{byDate ? 'State' : 'What changed'}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.record}>
            <th scope="row">
              <a href={entryAddress(row)}>{row.title ?? 'Untitled'}</a>
              <span className="desk__aside">{typeof row.category === 'object' && row.category ? row.category.name : 'No category'}</span>
            </th>
            {byDate ? <DateCells list={list} row={row} now={now} /> : <ReviewCells row={row} names={names} now={now} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ReviewCells = ({ row, names, now }: { row: DeskEntry; names: ReadonlyMap<string, string>; now: Date }) => {
  const size = sizeOf(row.wordsInserted, row.wordsDeleted)
  return (
    <>
      <td data-label="Submitted">
        {row.submittedAt ? (
          <>
            {names.get(row.submittedBy ?? '') ?? 'Someone whose account is gone'}
            <time className="desk__aside" dateTime={row.submittedAt}>
              {momentOf(row.submittedAt, LONDON)}
            </time>
          </>
        ) : (
          'Published without being submitted'
        )}
      </td>
      <td data-label="Waiting">
        {row.waitingSince && <time dateTime={row.waitingSince}>{lasting(row.waitingSince, now)}</time>}
        {row.publishAt && (
          <span className="desk__aside">
            Goes out on <time dateTime={row.publishAt}>{momentOf(row.publishAt, LONDON)}</time>
            {row.scheduledBy ? `, set by ${names.get(row.scheduledBy) ?? 'someone whose account is gone'}` : ''}
          </span>
        )}
        {Boolean(row.objections) && <strong className="desk__flag">{counted(row.objections ?? 0, 'open objection')}</strong>}
      </td>
      <td data-label="What changed">
        {row.changeNote ? <q>{row.changeNote}</q> : 'No note'}
        <span className="desk__aside">
          {[row.isLive ? (row.changeKind === 'minor' ? 'Minor change' : 'Major change') : 'New entry', size].filter(Boolean).join(' · ')}
        </span>
      </td>
    </>
  )
}

const STATE = { draft: 'Draft', 'in-review': 'In review', 'changes-requested': 'Changes requested', approved: 'Approved', published: 'Published', archived: 'Archived' }

const DateCells = ({ list, row, now }: { list: QueueList; row: DeskEntry; now: Date }) => {
  const today = now.toISOString().slice(0, 10)
  return (
    <>
      <td data-label="Last reviewed">{row.lastReviewed ? <time dateTime={row.lastReviewed}>{longDay(row.lastReviewed)}</time> : 'Never'}</td>
      <td data-label="Why it is here">
        {list === 'due' && row.nextReviewDue && (
          <>
            {reviewAge(row.nextReviewDue, today) === 'overdue' ? <strong className="desk__flag">Overdue</strong> : 'Due'} since{' '}
            <time dateTime={row.nextReviewDue}>{longDay(row.nextReviewDue)}</time>
          </>
        )}
        {list === 'law-changed' && <LawReasons row={row} today={today} />}
      </td>
      <td data-label="State">
        {STATE[row.state]}
        {row.hasNewerDraft && <span className="desk__aside">A newer draft is there</span>}
      </td>
    </>
  )
}

/** A sentence a change. Before an entry is settled on the day when one comes into force, the day alone is known. */
const LawReasons = ({ row, today }: { row: DeskEntry; today: string }) => {
  const tasks = readLawTasks(row.lawTasks)
  const day = row.lawChangedOn ?? row.lawOpensOn
  if (tasks.length === 0 && day) {
    return (
      <>
        The law {day <= today ? 'changed' : 'changes'} on <time dateTime={day}>{longDay(day)}</time>
      </>
    )
  }
  return (
    <ul className="law-reasons">
      {tasks.map((task) => (
        <li key={`${task.reference}:${task.change}`}>{lawTaskSentence(task, today)}</li>
      ))}
    </ul>
  )
}

/** Where it is read and decided. */
const entryAddress = ({ term }: DeskEntry): string =>
  `/admin/collections/terms/${typeof term === 'object' && term ? term.id : (term ?? '')}`
