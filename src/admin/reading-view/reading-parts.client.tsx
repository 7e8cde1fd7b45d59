'use client'

import { useEffect, useId, useState } from 'react'
import { labelOf } from '../../glossary/labels'
import { PART_NAMES } from '../../workflow/part-names'
import type { Reading, ReadingPart } from '../../workflow/reading'
import { type Answer, fetchReading } from './requests'

/** Part by part; a part that differs from what is published shows both, the published text first. */
export const ReadingParts = ({ id }: { id: string | number }) => {
  const heading = useId()
  const [answer, setAnswer] = useState<Answer<Reading> | null>(null)
  const [onlyChanges, setOnlyChanges] = useState(false)

  useEffect(() => {
    void fetchReading(id).then(setAnswer)
  }, [id])

  if (!answer) return <p aria-live="polite">Loading the text …</p>
  if ('failure' in answer) return <p role="alert">{answer.failure} Then reload the page.</p>
  const reading = answer.body
  const isLive = reading.parts.some(({ live }) => live !== null)
  const shown = onlyChanges ? reading.parts.filter(({ changed }) => changed) : reading.parts
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>The text as readers will see it</h2>
      {reading.parts.length === 0 && <p>Nothing is written yet.</p>}
      {isLive && (
        <label className="reading__filter">
          <input type="checkbox" checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)} />
          Show only what differs from the published text
        </label>
      )}
      {onlyChanges && shown.length === 0 && <p>Nothing differs from the published text.</p>}
      {shown.map((part) => (
        <PartOfText key={part.part} part={part} isLive={isLive} />
      ))}
    </section>
  )
}

const PartOfText = ({ part: { part, changed, draft, live }, isLive }: { part: ReadingPart; isLive: boolean }) => {
  const title = labelOf(PART_NAMES[part])
  return (
    <section className="reading__part" data-changed={isLive && changed}>
      <h3>
        {title}
        {isLive && changed && <span className="reading__mark">changed</span>}
      </h3>
      {isLive && changed ? (
        <div className="reading__columns">
          <div>
            <h4>Published now</h4>
            <Html html={live ?? ''} />
          </div>
          <div>
            <h4>In this draft</h4>
            <Html html={draft} />
          </div>
        </div>
      ) : (
        <Html html={draft} />
      )}
    </section>
  )
}

/** Safe: made by src/richtext/render.ts and src/workflow/reading.ts, which escape every text and check every address. */
const Html = ({ html }: { html: string }) =>
  html === '' ? <p className="reading__empty">Nothing</p> : <div dangerouslySetInnerHTML={{ __html: html }} />
