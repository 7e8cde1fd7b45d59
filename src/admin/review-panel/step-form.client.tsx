'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { WorkflowDocument } from '../../workflow/document'
import type { Verb } from '../../workflow/transitions'
import type { ActBody } from './requests'
import { STEPS } from './sentences'

interface StepFormProps {
  readonly verb: Verb
  readonly workflow: WorkflowDocument
  readonly busy: boolean
  readonly onConfirm: (body: ActBody) => void
  readonly onCancel: () => void
}

const NEEDS_TEXT: readonly Verb[] = ['request-changes', 'force-publish', 'archive', 'restore', 'comment']

const SCHEDULED = 'The approved text goes out at that time. Whether it is still approved is checked again then.'

/** What a step asks before it is carried out: a note or a reason, and the little that some steps need besides. */
export const StepForm = ({ verb, workflow, busy, onConfirm, onCancel }: StepFormProps) => {
  const step = STEPS[verb]
  const [text, setText] = useState('')
  const [changeKind, setChangeKind] = useState<'major' | 'minor'>('major')
  const [archiveAs, setArchiveAs] = useState<'withdrawn' | 'gone' | 'replaced'>('withdrawn')
  const [replacedBy, setReplacedBy] = useState('')
  const [publishAt, setPublishAt] = useState('')
  const [isLater, setIsLater] = useState(false)
  const ids = { when: useId(), text: useId(), explain: useId(), archive: useId(), replaced: useId() }
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  const changesLive = verb === 'submit' && workflow.liveDigest !== null
  const mustSay = NEEDS_TEXT.includes(verb) || changesLive
  const confirm = () =>
    onConfirm({
      ...(text.trim() ? { [step.text]: text } : {}),
      ...(verb === 'submit' ? { changeKind } : {}),
      ...(verb === 'publish' && isLater ? { publishAt: new Date(publishAt).toISOString() } : {}),
      ...(verb === 'archive' ? { archiveAs, ...(archiveAs === 'replaced' ? { replacedBy: replacedBy.trim() } : {}) } : {}),
    })

  // Not a <form>: the panel stands inside the document's own, and forms do not nest.
  return (
    <div
      className="review-panel__step"
      role="group"
      aria-label={step.button}
      aria-describedby={ids.explain}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p id={ids.explain}>{isLater ? SCHEDULED : step.explain}</p>
      {verb === 'archive' && (
        <>
          <label htmlFor={ids.archive}>Archive as</label>
          <select
            id={ids.archive}
            value={archiveAs}
            onChange={({ target }) => setArchiveAs(target.value as typeof archiveAs)}
          >
            <option value="withdrawn">Withdrawn: still readable, with a notice</option>
            <option value="gone">Gone: no longer readable</option>
            <option value="replaced">Replaced: leads to another entry</option>
          </select>
          {archiveAs === 'replaced' && (
            <>
              <label htmlFor={ids.replaced}>Address of the replacing entry</label>
              <input id={ids.replaced} type="text" value={replacedBy} onChange={({ target }) => setReplacedBy(target.value)} />
            </>
          )}
        </>
      )}
      {verb === 'publish' && !workflow.schedule && (
        <fieldset>
          <legend>When</legend>
          <label>
            <input type="radio" name="when" checked={!isLater} onChange={() => setIsLater(false)} />
            Now
          </label>
          <label>
            <input type="radio" name="when" checked={isLater} onChange={() => setIsLater(true)} />
            At a time
          </label>
          {isLater && (
            <>
              <label htmlFor={ids.when}>Day and time ({zoneName(publishAt)})</label>
              <input id={ids.when} type="datetime-local" value={publishAt} onChange={({ target }) => setPublishAt(target.value)} />
            </>
          )}
        </fieldset>
      )}
      {changesLive && (
        <fieldset>
          <legend>Kind of change</legend>
          {(['major', 'minor'] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="changeKind" checked={changeKind === kind} onChange={() => setChangeKind(kind)} />
              {kind === 'major' ? 'Major: shown in the public history' : 'Minor: a small correction'}
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={ids.text}>
        {step.textLabel}
        {mustSay ? '' : ' (optional)'}
      </label>
      <textarea
        id={ids.text}
        ref={first}
        rows={3}
        maxLength={10_000}
        required={mustSay}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="review-panel__buttons">
        <Button id={`confirm-${verb}`} size="small" margin={false} disabled={busy || (isLater && publishAt === '')} onClick={confirm}>
          {busy ? 'One moment …' : verb === 'publish' && isLater ? 'Publish at this time' : step.confirm}
        </Button>
        <Button id="cancel-step" size="small" margin={false} buttonStyle="secondary" disabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** The time zone that the browser counts in, as it is called on that day: “Europe/London, BST”. */
const zoneName = (at: string): string => {
  const day = at === '' ? new Date() : new Date(at)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const short = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' }).formatToParts(day).find(({ type }) => type === 'timeZoneName')
  return short && short.value !== timeZone ? `${timeZone}, ${short.value}` : timeZone
}
