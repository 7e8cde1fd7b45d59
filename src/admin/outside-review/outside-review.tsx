import type { Refusal } from '../../errors'
import { LONDON, momentOf } from '../../glossary/dates'
import { labelOf } from '../../glossary/labels'
import { PART_NAMES } from '../../workflow/part-names'
import type { Reading } from '../../workflow/reading'
import type { ChangesDocument } from '../../workflow/changes-document'
import type { State } from '../../workflow/state'
import { Changes } from '../changes/changes'

interface Props {
  readonly token: string
  readonly name: string
  readonly expiresAt: string
  readonly title: string
  readonly note: string | null
  readonly state: State
  readonly reading: Reading
  /** Null where nothing was published before: the whole text is new. */
  readonly changes: ChangesDocument | null
  /** Why this person cannot approve, or not any more. */
  readonly refusals: readonly Refusal[]
  /** What they have just done. */
  readonly outcome: 'approve' | 'object' | null
  /** Codes of why it could not be done. */
  readonly problem: readonly string[] | null
}

/** One text, for one person: to read, then to approve or object. Complete without script. */
export const OutsideReview = ({ token, name, expiresAt, title, note, state, reading, changes, refusals, outcome, problem }: Props) => (
  <>
    <header>
      <p className="outside__for">For review by {name}</p>
      <h1>{title}</h1>
      <p>
        You were asked to read this entry before it is published. The link is for you alone, and is good until{' '}
        <time dateTime={expiresAt}>{momentOf(expiresAt, LONDON)}</time>. It ends earlier if the text changes.
      </p>
      {note && (
        <p>
          Its editor says: <q>{note}</q>
        </p>
      )}
      <Outcome outcome={outcome} problem={problem} />
    </header>
    {changes && (
      <section aria-labelledby="changes">
        <h2 id="changes">What changed since it was published</h2>
        <Changes changes={changes.changes} before={changes.before} after={changes.after} headingLevel={3} timeZone={LONDON} />
      </section>
    )}
    <article aria-labelledby="text">
      <h2 id="text">{changes ? 'The whole text' : 'The text'}</h2>
      {reading.parts.map(({ part, draft }) => (
        <section key={part}>
          <h3>{labelOf(PART_NAMES[part])}</h3>
          {/* Safe: made by the public renderer, which escapes every text and checks every address. */}
          {draft === '' ? <p>Nothing</p> : <div dangerouslySetInnerHTML={{ __html: draft }} />}
        </section>
      ))}
    </article>
    <Decision token={token} state={state} refusals={refusals} />
  </>
)

const Outcome = ({ outcome, problem }: Pick<Props, 'outcome' | 'problem'>) => {
  if (problem) {
    return (
      <p role="alert" className="outside__problem">
        {problem.includes('note_required')
          ? 'Say in a sentence what should change, then object again.'
          : 'Your answer could not be recorded. The reason stands below, beside the buttons.'}
      </p>
    )
  }
  if (!outcome) return null
  return (
    <p role="status" className="outside__done">
      {outcome === 'approve'
        ? 'Thank you: your approval of exactly this text is on record, with your name.'
        : 'Thank you: your objection is on record, with your name. Its editors will see it.'}
    </p>
  )
}

const Decision = ({ token, state, refusals }: Pick<Props, 'token' | 'state' | 'refusals'>) => {
  const isOver = state !== 'in-review' && state !== 'approved'
  return (
    <section aria-labelledby="decision" className="outside__decision">
      <h2 id="decision">Your answer</h2>
      {isOver ? (
        <p>This text is no longer in review: nothing is left to answer.</p>
      ) : (
        <form action="/api/review-links/decide" method="post">
          <input type="hidden" name="token" value={token} />
          <label htmlFor="note">Remark</label>
          <p id="note-hint">Optional when you approve. Say what should change when you object.</p>
          <textarea id="note" name="note" rows={5} maxLength={10_000} aria-describedby="note-hint" />
          {refusals.map(({ code, message }) => (
            <p key={code} className="outside__problem">
              {message}
            </p>
          ))}
          <div className="outside__buttons">
            {refusals.length === 0 && (
              <button type="submit" name="decision" value="approve">
                Approve this text
              </button>
            )}
            <button type="submit" name="decision" value="object" className="outside__second">
              Object
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
