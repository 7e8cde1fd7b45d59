import type { TermEntryFragment } from '../../client'
import { referencePath } from '../addresses'
import { REFERENCE_GROUPS, REFERENCE_STATUSES } from '../words'

type Citation = TermEntryFragment['citations'][number]

/** An entry's sources by kind, in the editor's order within each. */
export const TermSources = ({ citations }: { citations: readonly Citation[] }) => (
  <>
    <p className="section-lead">
      The primary legislation, statutory guidance, research, and clinical tools this page draws on.
    </p>
    {REFERENCE_GROUPS.map(({ heading, kinds }) => {
      const group = citations.filter(({ reference }) => kinds.includes(reference.kind))
      return group.length === 0 ? null : (
        <section key={heading} className="source-group">
          <h3>{heading}</h3>
          <ul>
            {group.map((citation) => (
              <Source key={`${citation.reference.slug} ${citation.pinpoint ?? ''}`} citation={citation} />
            ))}
          </ul>
        </section>
      )
    })}
  </>
)

const Source = ({ citation: { reference, text, url, note } }: { citation: Citation }) => (
  <li>
    <p className="source-citation">
      {url ? (
        <a className="source-link" href={url}>
          {text}
        </a>
      ) : (
        text
      )}
      <StatusTag status={reference.status} />
    </p>
    {note ? <p className="source-note">{note}</p> : null}
    <p className="source-more">
      <a href={referencePath(reference.slug)}>
        About this source<span className="visually-hidden">: {text}</span>
      </a>
    </p>
  </li>
)

/** Only what a reader must not miss: law that is no longer law. */
export const StatusTag = ({ status }: { status: Citation['reference']['status'] }) =>
  status === 'REPEALED' || status === 'SUPERSEDED' ? (
    <>
      {' '}
      <strong className="tag">{REFERENCE_STATUSES[status]}</strong>
    </>
  ) : null
