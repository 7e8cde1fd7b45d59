'use client'

import { Button, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Refusal } from '../../errors'
import type { WorkflowDocument } from '../../workflow/document'
import type { Verb } from '../../workflow/transitions'
import { act, type ActBody, fetchWorkflow } from './requests'
import { changedSentence, DONE, eventSentence, momentOf, stateSentence, STEPS } from './sentences'
import { StepForm } from './step-form.client'

/** In the order of an entry's life; comment stands apart, since everyone may at any time. */
const ORDER: readonly Verb[] = [
  'submit',
  'approve',
  'request-changes',
  'publish',
  'withdraw',
  'restore',
  'archive',
  'force-publish',
  'comment',
]

const LOOK_AGAIN_MS = 20_000

/** State, what is missing, what this person may do and why not the rest, history. In the sidebar of a term's editor. */
export const ReviewPanel = () => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const isModified = useFormModified()
  const router = useRouter()
  const heading = useId()
  const [workflow, setWorkflow] = useState<WorkflowDocument | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [open, setOpen] = useState<Verb | null>(null)
  const [busy, setBusy] = useState(false)

  const look = useCallback(async () => {
    if (id === undefined) return
    const answer = await fetchWorkflow(id)
    if ('workflow' in answer) {
      setWorkflow(answer.workflow)
      setFailure(null)
    } else setFailure(answer.failure)
  }, [id])

  // After every save, when the window comes back, and now and then: others act on the same entry.
  useEffect(() => {
    void look()
    const again = () => void look()
    const timer = setInterval(again, LOOK_AGAIN_MS)
    window.addEventListener('focus', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', again)
    }
  }, [look, lastUpdateTime])

  const carryOut = async (verb: Verb, body: ActBody) => {
    if (id === undefined || !workflow) return
    setBusy(true)
    // The digest on screen: what this person has read.
    const answer = await act(id, verb, { digest: workflow.digest, ...body })
    setBusy(false)
    if (answer.workflow) setWorkflow(answer.workflow)
    if (answer.done) {
      setOpen(null)
      setRefusals([])
      toast.success(DONE[verb])
      router.refresh()
    } else setRefusals(answer.refusals)
  }

  if (id === undefined) {
    return <Panel heading={heading}>Save the entry once; its review starts from there.</Panel>
  }
  if (!workflow) {
    return <Panel heading={heading}>{failure ? <p role="alert">{failure}</p> : <p aria-live="polite">Loading the review …</p>}</Panel>
  }

  const offered = ORDER.flatMap((verb) => workflow.actions.find((action) => action.verb === verb) ?? [])
  const allowed = offered.filter((action) => action.allowed)
  const notNow = offered.filter((action) => !action.allowed)
  const changed = changedSentence(workflow)
  return (
    <Panel heading={heading}>
      <p className="review-panel__state" data-state={workflow.state} aria-live="polite">
        {stateSentence(workflow)}
      </p>
      {changed && <p>{changed}</p>}
      <p>
        <a href={`/admin/collections/terms/${id}/reading`}>Read it as readers will see it</a>
      </p>
      {workflow.submission?.note && (workflow.state === 'in-review' || workflow.state === 'approved') && (
        <blockquote className="review-panel__note">
          <p>{workflow.submission.note}</p>
          <footer>
            {workflow.submission.by.name ?? 'An editor'}, {momentOf(workflow.submission.at)}
          </footer>
        </blockquote>
      )}
      {workflow.missing.length > 0 && (
        <>
          <h4>Still missing</h4>
          <ul className="review-panel__missing">
            {workflow.missing.map(({ code, message, field }) => (
              <li key={`${code}-${field ?? ''}`}>
                {field ? <a href={`#field-${field}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </>
      )}
      {isModified && <p className="review-panel__hint">Your latest changes are being saved; the review is about the saved text.</p>}
      {refusals.length > 0 && (
        <div className="review-panel__refusals" role="alert">
          <p>This could not be done:</p>
          <ul>
            {refusals.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {open ? (
        <StepForm
          key={open}
          verb={open}
          workflow={workflow}
          busy={busy}
          onCancel={() => {
            setOpen(null)
            setRefusals([])
          }}
          onConfirm={(body) => void carryOut(open, body)}
        />
      ) : (
        <div className="review-panel__buttons">
          {allowed.map(({ verb }, index) => (
            <Button
              key={verb}
              id={`review-${verb}`}
              size="small"
              margin={false}
              buttonStyle={index === 0 && verb !== 'comment' ? 'primary' : 'secondary'}
              disabled={busy || isModified}
              onClick={() => {
                setRefusals([])
                setOpen(verb)
              }}
            >
              {STEPS[verb].button}
            </Button>
          ))}
        </div>
      )}
      {notNow.length > 0 && (
        <details className="review-panel__not-now">
          <summary>What is not possible now, and why</summary>
          <dl>
            {notNow.map(({ verb, refusals: reasons }) => (
              <div key={verb}>
                <dt>{STEPS[verb].button}</dt>
                {reasons.map(({ code, message }) => (
                  <dd key={code}>{message}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
      <details className="review-panel__history" open={workflow.events.length > 0 && workflow.events.length <= 4}>
        <summary>{workflow.events.length === 0 ? 'No history yet' : `History (${workflow.events.length})`}</summary>
        <ol>
          {workflow.events.map((event) => (
            <li key={`${event.kind}-${event.at}-${event.by.id}`}>
              <span>{eventSentence(event)}</span> <time dateTime={event.at}>{momentOf(event.at)}</time>
              {event.note && <q>{event.note}</q>}
            </li>
          ))}
        </ol>
      </details>
    </Panel>
  )
}

const Panel = ({ heading, children }: { heading: string; children: React.ReactNode }) => (
  <section className="review-panel" aria-labelledby={heading}>
    <h3 id={heading}>Review</h3>
    {children}
  </section>
)
