'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { ChangeForm } from './change-form.client'
import { Failures } from './failures'
import { type Answer, type ChangeFields, confirmProposal, dismissProposal } from './requests'
import { resultSentence } from './words'

/** Confirm, with the fields to look over, or dismiss, with a reason. */
export const ProposalActions = ({ id, name, start }: { readonly id: string; readonly name: string; readonly start: ChangeFields }) => {
  const router = useRouter()
  const field = useId()
  const [open, setOpen] = useState<'confirm' | 'dismiss' | null>(null)
  const [result, setResult] = useState('')
  const [failures, setFailures] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const done = (said: string) => {
    setOpen(null)
    setResult(said)
    router.refresh()
  }
  const confirmed = (answer: Answer) => done('done' in answer ? `Confirmed. ${resultSentence(answer.done)}` : '')
  const dismiss = async (data: FormData) => {
    setBusy(true)
    const reason = data.get('reason')
    const answer = await dismissProposal(id, typeof reason === 'string' ? reason : '')
    setBusy(false)
    if ('failures' in answer) setFailures(answer.failures)
    else done('Dismissed. It comes back only if it is modified.')
  }
  return (
    <div className="law__actions">
      <p role="status" className="law__result">
        {result}
      </p>
      {open === null && result === '' && (
        <div className="law__buttons">
          <button type="button" className="desk__button" aria-label={`Confirm: ${name}`} onClick={() => setOpen('confirm')}>
            Confirm …
          </button>
          <button type="button" className="desk__button desk__button--quiet" aria-label={`Dismiss: ${name}`} onClick={() => setOpen('dismiss')}>
            Dismiss …
          </button>
        </div>
      )}
      {open === 'confirm' && (
        <ChangeForm start={start} button="Put it on record" send={(fields) => confirmProposal(id, fields)} onDone={confirmed} onCancel={() => setOpen(null)} />
      )}
      {open === 'dismiss' && (
        <form
          className="law__form"
          onSubmit={(event) => {
            event.preventDefault()
            void dismiss(new FormData(event.currentTarget))
          }}
        >
          <Failures failures={failures} />
          <div>
            <label htmlFor={`${field}-reason`}>Why it touches no entry</label>
            <textarea id={`${field}-reason`} name="reason" rows={2} maxLength={1000} />
          </div>
          <div className="law__buttons">
            <button type="submit" className="desk__button" disabled={busy}>
              Dismiss
            </button>
            <button type="button" className="desk__button desk__button--quiet" onClick={() => setOpen(null)}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
