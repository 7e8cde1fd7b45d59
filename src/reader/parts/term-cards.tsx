import { termPath } from '../addresses'

interface Card {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Why it stands in this list, in the editor’s words. */
  readonly note?: string | null
}

/** Terms as a list of titles, each with its short answer. */
export const TermCards = ({ terms }: { terms: readonly Card[] }) => (
  <ul className="term-cards">
    {terms.map(({ id, slug, title, summary, note }) => (
      <li key={id}>
        <a href={termPath(slug)}>{title}</a>
        {note ? <p className="term-note">{note}</p> : null}
        <p>{summary}</p>
      </li>
    ))}
  </ul>
)
