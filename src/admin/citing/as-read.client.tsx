'use client'

import { MarkedText } from './marked-text'
import type { CmsId } from './requests'
import { useCited } from './use-cited'

interface AsReadProps {
  readonly reference: CmsId | null | undefined
  readonly pinpoint: string | null | undefined
  readonly id?: string
}

/** How a citation will read, where it leads, and what is wrong with its pinpoint; follows the typing. */
export const AsRead = ({ reference, pinpoint, id }: AsReadProps) => {
  const cited = useCited(reference, pinpoint)
  return (
    <div id={id} className="citing__as-read" aria-live="polite">
      {reference && !cited && <p className="citing__hint">Looking …</p>}
      {cited?.source === null && <p className="citing__problem">This source does not exist any more. Choose another.</p>}
      {cited?.source && (
        <>
          <p className="citing__text">{cited.text}</p>
          {cited.problem && (
            <p className="citing__problem">
              <span>The pinpoint cannot be read: {cited.problem.message}</span> <MarkedText text={pinpoint ?? ''} at={cited.problem.at} />
            </p>
          )}
          {cited.url && (
            <p className="citing__link">
              <a href={cited.url} target="_blank" rel="noreferrer">
                {cited.url}
                <span className="citing__unseen"> (opens in a new tab)</span>
              </a>
            </p>
          )}
          {(cited.source.status === 'repealed' || cited.source.status === 'superseded') && (
            <p className="citing__problem">This source is {cited.source.status}.</p>
          )}
          {!cited.source.isPublished && <p className="citing__problem">This source is not published yet.</p>}
        </>
      )}
    </div>
  )
}
