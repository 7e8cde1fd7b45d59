import type { ReactNode } from 'react'
import type { TermEntryFragment } from '../../client'
import { capitalise, count, formatList } from '../format'
import { JURISDICTIONS } from '../words'
import { DateText } from './date-text'

/** When the text was reviewed, by which roles, where it holds, and what has changed in it. */
export const TermRecord = ({ term }: { term: TermEntryFragment }) => {
  const { lastReviewed, nextReviewDue, reviewedBy } = term.freshness
  return (
    <>
      <dl className="facts">
        <Fact name="Last reviewed">{lastReviewed ? <DateText date={lastReviewed} /> : 'Not yet'}</Fact>
        {reviewedBy.length > 0 ? (
          <Fact name="Reviewed by">{capitalise(formatList(reviewedBy.map(reviewerName)))}</Fact>
        ) : null}
        {nextReviewDue ? (
          <Fact name="Next review due">
            <DateText date={nextReviewDue} />
          </Fact>
        ) : null}
        {term.jurisdictions.length > 0 ? (
          <Fact name="Applies in">
            {capitalise(formatList(term.jurisdictions.map((jurisdiction) => JURISDICTIONS[jurisdiction])))}
          </Fact>
        ) : null}
        <Fact name="First published">
          <DateText date={term.firstPublishedAt} />
        </Fact>
        <Fact name="Last changed">
          <DateText date={term.publishedAt} />
        </Fact>
      </dl>
      {term.history.length > 0 ? (
        <details className="history">
          <summary>Public history ({count(term.history.length, 'change', 'changes')})</summary>
          <ol>
            {term.history.map(({ at, note, version }) => (
              <li key={version}>
                <p>
                  <strong>
                    <DateText date={at} />
                  </strong>{' '}
                  <span className="history-version">Version {version}</span>
                </p>
                <p>{note}</p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}

type Reviewer = TermEntryFragment['freshness']['reviewedBy'][number]

/** Within a sentence: `Legal reviewer` becomes `legal reviewer`, `SEND reviewer` stays. */
const reviewerName = ({ name, role }: Reviewer): string => {
  const inSentence = /^[A-Z][a-z]/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role
  return name ? `${name} (${inSentence})` : inSentence
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
