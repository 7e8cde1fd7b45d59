'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Failures } from './failures'
import { undoChange } from './requests'

/** Takes a change off the record, after a second click. */
export const UndoChange = ({ reference, change, name }: { readonly reference: string; readonly change: string; readonly name: string }) => {
  const router = useRouter()
  const [isAsked, setAsked] = useState(false)
  const [failures, setFailures] = useState<readonly string[]>([])
  const undo = async () => {
    const answer = await undoChange(reference, change)
    if ('failures' in answer) setFailures(answer.failures)
    else router.refresh()
  }
  return (
    <div className="law__buttons">
      <Failures failures={failures} />
      {isAsked ? (
        <>
          <button type="button" className="desk__button" onClick={() => void undo()}>
            Undo it: its tasks close
          </button>
          <button type="button" className="desk__button desk__button--quiet" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </>
      ) : (
        <button type="button" className="desk__button desk__button--quiet" aria-label={`Undo: ${name}`} onClick={() => setAsked(true)}>
          Undo …
        </button>
      )}
    </div>
  )
}
