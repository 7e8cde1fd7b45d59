'use client'

import { useId } from 'react'
import { Button } from '@payloadcms/ui'
import type { WorkflowDocument } from '../../workflow/document'
import type { Verb } from '../../workflow/transitions'
import { STEPS } from './sentences'

type StepState = WorkflowDocument['actions'][number]

/** In the order of an entry's life. Conversations have their own place. */
const ORDER: readonly Verb[] = ['submit', 'approve', 'request-changes', 'publish', 'unschedule', 'withdraw', 'restore', 'archive', 'force-publish']

/** Not shown where they are out of the question: there is nothing to cancel or to restore, and emergencies are few. */
const ONLY_WHEN_ALLOWED: readonly Verb[] = ['unschedule', 'restore', 'force-publish']

/** The steps of this entry: those this person may take, and the others with the reasons, on hover, on focus and to screen readers. */
export const Steps = ({
  workflow,
  disabled,
  onChoose,
}: {
  readonly workflow: WorkflowDocument
  readonly disabled: boolean
  readonly onChoose: (verb: Verb) => void
}) => {
  const offered = ORDER.flatMap((verb) => workflow.actions.find((action) => action.verb === verb) ?? [])
  const shown = offered.filter(({ verb, allowed }) => allowed || !ONLY_WHEN_ALLOWED.includes(verb))
  const first = shown.find(({ allowed }) => allowed)
  return (
    <div className="review-panel__buttons" role="group" aria-label="Steps">
      {shown.map((step) =>
        step.allowed ? (
          <Button
            key={step.verb}
            id={`review-${step.verb}`}
            size="small"
            margin={false}
            buttonStyle={step === first ? 'primary' : 'secondary'}
            disabled={disabled}
            onClick={() => onChoose(step.verb)}
          >
            {STEPS[step.verb].button}
          </Button>
        ) : (
          <NotNow key={step.verb} step={step} />
        ),
      )}
    </div>
  )
}

/** Can be reached by keyboard and touched, so that its reasons can be read; does nothing. */
const NotNow = ({ step: { verb, refusals } }: { step: StepState }) => {
  const reasons = useId()
  return (
    <span className="review-panel__not-now">
      <button type="button" id={`review-${verb}`} aria-disabled="true" aria-describedby={reasons}>
        {STEPS[verb].button}
      </button>
      <span id={reasons} role="tooltip" className="review-panel__reasons">
        {refusals.map(({ code, message }) => (
          <span key={code + message}>{message}</span>
        ))}
      </span>
    </span>
  )
}
