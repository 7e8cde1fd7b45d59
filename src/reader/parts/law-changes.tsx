import type { SourceChangeFragment } from '../../client'
import { formatList } from '../format'
import { DateText } from './date-text'

/** Changes in law or guidance, as recorded on a source. */
export const LawChanges = ({ changes }: { changes: readonly SourceChangeFragment[] }) => (
  <ul className="law-changes">
    {changes.map(({ inForceFrom, provisions, summary, url }) => (
      <li key={`${inForceFrom} ${summary}`}>
        <p>
          <strong>
            From <DateText date={inForceFrom} />
          </strong>
          {provisions.length > 0 ? ` (${formatList(provisions.map(unbroken))})` : null}: {summary}{' '}
          {url ? (
            <a href={url}>
              Read the change<span className="visually-hidden">: {summary}</span>
            </a>
          ) : null}
        </p>
      </li>
    ))}
  </ul>
)

/** `s 55` stays on one line. */
const unbroken = (provision: string): string => provision.replaceAll(' ', '\u00a0')
