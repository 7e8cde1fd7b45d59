'use client'

import { toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Refusal } from '../../errors'
import { momentOf } from '../../glossary/dates'
import { REVIEWER_ROLES, type Role } from '../../glossary/kinds'
import type { WorkflowDocument, WorkflowDocumentEvent } from '../../workflow/document'
import { TALK } from '../../workflow/events'
import type { Verb } from '../../workflow/transitions'
import { act, type ActBody, fetchWorkflow } from './requests'
import { LawTasks } from '../law/law-tasks'
import { Conversations } from './conversations.client'
import { MissingParts } from './missing-parts.client'
import { OutsideReviewers } from './outside-reviewers.client'
import { awaitedSentence, changedSentence, DONE, eventSentence, reviewSentence, scheduleSentence, stateSentence } from './sentences'
import { StepForm } from './step-form.client'
import { Steps } from './steps.client'

const LOOK_AGAIN_MS = 20_000

/** State, what is missing, what this person may do and why not the rest, history. In the sidebar of a term's editor. */
export const ReviewPanel = () => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const isModified = useFormModified()
  const { user } = useAuth()
  const roles = (user as { roles?: readonly Role[] } | null)?.roles ?? []
  const writes = roles.includes('editor') || roles.includes('admin')
  const router = useRouter()
  const heading = useId()
  const [workflow, setWorkflow] = useState<WorkflowDocument | null>(null)
  const [read, setRead] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [open, setOpen] = useState<Verb | null>(null)
  const [busy, setBusy] = useState(false)

  const look = useCallback(
    async (isOwnText: boolean) => {
      if (id === undefined) return
      const answer = await fetchWorkflow(id)
      if ('workflow' in answer) {
        setWorkflow(answer.workflow)
        setFailure(null)
        setRead((before) => (before === null || isOwnText ? answer.workflow.digest : before))
      } else setFailure(answer.failure)
    },
    [id],
  )

  // What is on screen is the text that was opened, or saved here. Others act on the same entry: looking again now and then
  // tells of their text, and never takes it for one that this person has read.
  useEffect(() => {
    void look(writes)
    const again = () => void look(false)
    const timer = setInterval(again, LOOK_AGAIN_MS)
    window.addEventListener('focus', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', again)
    }
  }, [look, writes, lastUpdateTime])

  /** @returns whether it was done. */
  const carryOut = async (verb: Verb, body: ActBody): Promise<boolean> => {
    if (id === undefined || !workflow) return false
    setBusy(true)
    const answer = await act(id, verb, { digest: read ?? workflow.digest, ...body })
    setBusy(false)
    if (answer.workflow) setWorkflow(answer.workflow)
    if (answer.done) {
      setOpen(null)
      setRefusals([])
      toast.success(verb === 'publish' && body.publishAt ? 'Scheduled.' : DONE[verb])
      router.refresh()
    } else setRefusals(answer.refusals)
    return answer.done
  }

  if (id === undefined) {
    return <Panel heading={heading}>Save the entry once; its review starts from there.</Panel>
  }
  if (!workflow) {
    return <Panel heading={heading}>{failure ? <p role="alert">{failure}</p> : <p aria-live="polite">Loading the review …</p>}</Panel>
  }

  const changed = changedSentence(workflow)
  const awaited = awaitedSentence(workflow)
  const schedule = scheduleSentence(workflow)
  const reviewed = reviewSentence(workflow)
  const mayObject = REVIEWER_ROLES.some((role) => roles.includes(role))
  return (
    <Panel heading={heading}>
      <p className="review-panel__state" data-state={workflow.state} aria-live="polite">
        {stateSentence(workflow)}
      </p>
      {changed && <p>{changed}</p>}
      {awaited && <p>{awaited}</p>}
      {schedule && <p className="review-panel__schedule">{schedule}</p>}
      {reviewed && <p className="review-panel__hint">{reviewed}</p>}
      <LawTasks tasks={workflow.review.lawTasks} />
      <p>
        <a href={`/admin/collections/terms/${id}/reading`}>Read what changed, and the whole text</a>
      </p>
      {workflow.submission?.note && (workflow.state === 'in-review' || workflow.state === 'approved') && (
        <blockquote className="review-panel__note">
          <p>{workflow.submission.note}</p>
          <footer>
            {workflow.submission.by.name ?? 'An editor'}, {momentOf(workflow.submission.at)}
          </footer>
        </blockquote>
      )}
      {workflow.missing.length > 0 && <MissingParts missing={workflow.missing} />}
      {read !== null && read !== workflow.digest && (
        <div className="review-panel__moved-on" role="alert">
          <p>The text has changed since you opened it. Read the newer text before you decide.</p>
          <p>
            <a href={`/admin/collections/terms/${id}/reading?from=${read}`}>What changed since then</a>{' '}
            <button type="button" className="review-panel__link" onClick={() => window.location.reload()}>
              Show the newer text here
            </button>
          </p>
        </div>
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
        <Steps
          workflow={workflow}
          disabled={busy || isModified}
          onChoose={(verb) => {
            setRefusals([])
            setOpen(verb)
          }}
        />
      )}
      <Conversations workflow={workflow} mayObject={mayObject} busy={busy} onAct={carryOut} />
      {writes && <OutsideReviewers id={id} workflow={workflow} onChange={() => look(false)} />}
      <History events={workflow.events} />
    </Panel>
  )
}

/** What was done. What was said stands in the conversations. */
const History = ({ events }: { events: readonly WorkflowDocumentEvent[] }) => {
  const acts = events.filter(({ kind }) => !(TALK as readonly string[]).includes(kind))
  return (
    <details className="review-panel__history" open={acts.length > 0 && acts.length <= 4}>
      <summary>{acts.length === 0 ? 'No history yet' : `History (${acts.length})`}</summary>
      <ol>
        {acts.map((event) => (
          <li key={`${event.kind}-${event.at}-${event.by.id}`}>
            <span>{eventSentence(event)}</span> <time dateTime={event.at}>{momentOf(event.at)}</time>
            {event.note && <q>{event.note}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}

const Panel = ({ heading, children }: { heading: string; children: React.ReactNode }) => (
  <section className="review-panel" aria-labelledby={heading}>
    <h3 id={heading}>Review</h3>
    {children}
  </section>
)
