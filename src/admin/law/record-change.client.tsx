'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { ChangeForm } from './change-form.client'
import { type Answer, recordChange } from './requests'
import { resultSentence } from './words'

/** Puts a change in law on record for a source that is chosen from those published. */
export const RecordChange = ({ sources, chosen }: { readonly sources: readonly { readonly id: string; readonly title: string }[]; readonly chosen?: string | undefined }) => {
  const id = useId()
  const router = useRouter()
  const [source, setSource] = useState(chosen ?? '')
  const [round, setRound] = useState(0)
  const [result, setResult] = useState('')
  const done = (answer: Answer) => {
    setResult('done' in answer ? resultSentence(answer.done) : '')
    setRound(round + 1)
    router.refresh()
  }
  return (
    <details className="law__record" open={chosen !== undefined}>
      <summary>Record a change in law</summary>
      <p>It is on record at once: readers of the entries that cite it see a notice, and each entry asks for a review.</p>
      <div className="law__source">
        <label htmlFor={`${id}-source`}>Source</label>
        <select id={`${id}-source`} value={source} onChange={(event) => setSource(event.target.value)} required>
          <option value="">Choose a source</option>
          {sources.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="law__result">
        {result}
      </p>
      <ChangeForm
        key={round}
        start={{ inForceFrom: '', provisions: [], summary: '', url: null }}
        button="Put it on record"
        send={(fields) => (source === '' ? Promise.resolve({ failures: ['No source is chosen. Choose the source that changes.'] }) : recordChange(source, fields))}
        onDone={done}
      />
    </details>
  )
}
