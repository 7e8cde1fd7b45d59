'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { ChecksDocument } from '../../workflow/checks'
import { type Finding, SEVERITIES, type Severity } from '../../workflow/lint/finding'
import { goTo } from './go-to'

/** What the checks find in the saved text, errors first; each leads to its place. Beside the review, in a term's editor. */
export const Checks = () => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const heading = useId()
  const [checks, setChecks] = useState<ChecksDocument | null>(null)
  const [isAway, setIsAway] = useState(false)

  useEffect(() => {
    if (id === undefined) return
    const asked = new AbortController()
    void fetchChecks(id, asked.signal).then((found) => {
      if (asked.signal.aborted) return
      if (found) setChecks(found)
      setIsAway(!found)
    })
    return () => asked.abort()
  }, [id, lastUpdateTime])

  return (
    <section className="checks" aria-labelledby={heading}>
      <h3 id={heading}>Checks</h3>
      {isAway && <p role="alert">The checks cannot be reached at the moment. They are tried again at the next save.</p>}
      {id === undefined ? (
        <p>Save the entry once; the checks start from there.</p>
      ) : checks ? (
        <Findings checks={checks} />
      ) : (
        !isAway && <p aria-live="polite">Checking …</p>
      )}
    </section>
  )
}

const Findings = ({ checks: { findings, coverage } }: { readonly checks: ChecksDocument }) => (
  <>
    <p className="checks__summary" role="status">
      {summary(findings)}
    </p>
    {coverage.checkpoints > 0 && <p className="review-panel__hint">{coverageSentence(coverage)}</p>}
    {SEVERITIES.map((severity) => {
      const some = findings.filter((found) => found.severity === severity)
      if (some.length === 0) return null
      return (
        <div key={severity} data-severity={severity}>
          <h4>{HEADINGS[severity]}</h4>
          <ul className="checks__list">
            {some.map((found) => (
              <li key={`${found.rule} ${found.place.field} ${found.message}`} data-rule={found.rule}>
                <button type="button" className="review-panel__link" onClick={() => goTo(found.place)}>
                  {found.message}
                </button>
                <span className="review-panel__hint">{found.hint}</span>
              </li>
            ))}
          </ul>
        </div>
      )
    })}
  </>
)

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'To be mended before review',
  warning: 'Probably wrong',
  advice: 'Advice',
}

/** “1 error, 3 warnings.” */
const summary = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return 'No findings.'
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((found) => found.severity === severity).length
    return count === 0 ? [] : [`${count} ${count === 1 || severity === 'advice' ? NOUNS[severity] : `${NOUNS[severity]}s`}`]
  })
  return `${new Intl.ListFormat('en-GB').format(counts)}.`
}

const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'of advice' }

const coverageSentence = ({ checkpoints, uncited }: ChecksDocument['coverage']): string =>
  uncited === 0
    ? `Every checkpoint cites a source (${checkpoints} of ${checkpoints}).`
    : `${uncited} of ${checkpoints} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'} uncited.`

/** Null when no readable answer came. */
const fetchChecks = async (id: string | number, signal: AbortSignal): Promise<ChecksDocument | null> => {
  try {
    const response = await fetch(`/api/terms/${encodeURIComponent(id)}/checks`, { credentials: 'same-origin', signal })
    return response.ok ? ((await response.json()) as ChecksDocument) : null
  } catch (error) {
    if (!signal.aborted) console.warn('The checks could not be reached', error)
    return null
  }
}
