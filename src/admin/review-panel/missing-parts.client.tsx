'use client'

import type { Refusal } from '../../errors'
import { goTo } from '../checks/go-to'

/** What the text lacks, as a checklist: each leads to its field, also when that stands on a tab that is not open. */
export const MissingParts = ({ missing }: { readonly missing: readonly Refusal[] }) => (
  <>
    <h4>Still missing</h4>
    <ul className="review-panel__missing">
      {missing.map(({ code, message, field }) => (
        <li key={`${code}-${field ?? ''}`}>
          {field ? (
            <button type="button" className="review-panel__link" onClick={() => goTo({ field })}>
              {message}
            </button>
          ) : (
            message
          )}
        </li>
      ))}
    </ul>
  </>
)
