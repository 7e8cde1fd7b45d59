'use client'

import { useId, useState } from 'react'
import type { Answer, ChangeFields } from './requests'
import { Failures } from './failures'

export interface ChangeFormProps {
  readonly start: ChangeFields
  readonly button: string
  readonly send: (fields: ChangeFields) => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  readonly onCancel?: () => void
}

/** The fields of a change in law, for recording one and for confirming a proposal. */
export const ChangeForm = ({ start, button, send, onDone, onCancel }: ChangeFormProps) => {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [failures, setFailures] = useState<readonly string[]>([])
  const submit = async (data: FormData) => {
    setBusy(true)
    const words = (name: string): string => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const answer = await send({
      inForceFrom: words('inForceFrom'),
      provisions: words('provisions').split('\n').map((line) => line.trim()).filter(Boolean),
      summary: words('summary'),
      url: words('url') || null,
    })
    setBusy(false)
    if ('failures' in answer) setFailures(answer.failures)
    else onDone(answer)
  }
  return (
    <form
      className="law__form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <Failures failures={failures} />
      <div>
        <label htmlFor={`${id}-from`}>In force from</label>
        <input id={`${id}-from`} name="inForceFrom" type="date" required defaultValue={start.inForceFrom} />
      </div>
      <div>
        <label htmlFor={`${id}-provisions`}>Provisions, one a line</label>
        <textarea id={`${id}-provisions`} name="provisions" rows={2} defaultValue={start.provisions.join('\n')} aria-describedby={`${id}-help`} />
        <p id={`${id}-help`} className="law__help">
          s 55(3), ss 36-38, reg 32, Sch 3 para 4(2). None: the whole source. What cannot be read as a place counts as the whole source too.
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-summary`}>What changes, as readers may see it</label>
        <textarea id={`${id}-summary`} name="summary" rows={3} required maxLength={1000} defaultValue={start.summary} />
      </div>
      <div>
        <label htmlFor={`${id}-url`}>Link (optional)</label>
        <input id={`${id}-url`} name="url" type="url" maxLength={2000} defaultValue={start.url ?? ''} />
      </div>
      <div className="law__buttons">
        <button type="submit" className="desk__button" disabled={busy}>
          {button}
        </button>
        {onCancel && (
          <button type="button" className="desk__button desk__button--quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  )
}
