'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ReviewLinkDocument, WorkflowDocument } from '../../workflow/document'
import { inviteOutside, revokeLink } from './requests'
import { momentOf } from '../../glossary/dates'

const STATE: Readonly<Record<ReviewLinkDocument['state'], string>> = {
  open: 'not answered yet',
  approved: 'approved the text',
  objected: 'objects',
  expired: 'expired',
  revoked: 'taken back',
  outdated: 'ended, since the text has changed',
}

/** Links for people without an account: who was asked, what they answered, and a form to ask another. */
export const OutsideReviewers = ({
  id,
  workflow,
  onChange,
}: {
  readonly id: string | number
  readonly workflow: WorkflowDocument
  readonly onChange: () => Promise<void>
}) => {
  const isInReview = workflow.state === 'in-review' || workflow.state === 'approved'
  const heading = useId()
  if (!isInReview && workflow.reviewLinks.length === 0) return null
  const revoke = async (link: string) => {
    const problem = await revokeLink(link)
    if (problem) toast.error(problem)
    await onChange()
  }
  return (
    <section className="outside-reviewers" aria-labelledby={heading}>
      <h4 id={heading}>Outside reviewers</h4>
      {workflow.reviewLinks.length > 0 && (
        <ul>
          {workflow.reviewLinks.map((link) => (
            <li key={link.id}>
              <strong>{link.name}</strong> {STATE[link.state]}
              {link.state === 'open' && (
                <>
                  , until {momentOf(link.expiresAt)}{' '}
                  <button type="button" className="review-panel__link" onClick={() => void revoke(link.id)}>
                    Take the link of {link.name} back
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {isInReview && <Invite id={id} workflow={workflow} onChange={onChange} />}
    </section>
  )
}

const Invite = ({ id, workflow, onChange }: { id: string | number; workflow: WorkflowDocument; onChange: () => Promise<void> }) => {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('')
  const [days, setDays] = useState(14)
  const [link, setLink] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const ids = { name: useId(), email: useId(), role: useId(), days: useId() }
  const invite = async () => {
    setBusy(true)
    const answer = await inviteOutside(id, { name, email, days, ...(role ? { role } : {}) })
    setBusy(false)
    setProblems(answer.problems ?? [])
    if (!answer.token) return
    setLink(`${window.location.origin}/review/${answer.token}`)
    setName('')
    setEmail('')
    await onChange()
  }
  return (
    <details className="outside-reviewers__invite">
      <summary id="invite-outside">Ask someone without an account</summary>
      <p>They read exactly this text through a link, and approve it or object. The link ends when the text changes.</p>
      <label htmlFor={ids.name}>Their name, as it will stand in the record</label>
      <input id={ids.name} type="text" maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
      <label htmlFor={ids.email}>Their e-mail address</label>
      <input id={ids.email} type="email" maxLength={254} value={email} onChange={({ target }) => setEmail(target.value)} />
      <label htmlFor={ids.days}>Days the link is good for</label>
      <input id={ids.days} type="number" min={1} max={90} value={days} onChange={({ target }) => setDays(target.valueAsNumber)} />
      {workflow.outsideApprovals.length > 0 && (
        <>
          <label htmlFor={ids.role}>Their approval counts as</label>
          <select id={ids.role} value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">Advice only</option>
            {workflow.outsideApprovals.map((each) => (
              <option key={each} value={each}>
                The approval of a {each.replace('-', ' ')}
              </option>
            ))}
          </select>
        </>
      )}
      <div className="review-panel__buttons">
        <Button id="make-link" size="small" margin={false} disabled={busy || !name.trim() || !email.trim()} onClick={() => void invite()}>
          {busy ? 'One moment …' : 'Make the link'}
        </Button>
      </div>
      <div aria-live="polite">
        {problems.length > 0 && (
          <ul role="alert" className="review-panel__refusals">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {link && (
          <output>
            <p>Send them this link. It is not shown again.</p>
            <code className="outside-reviewers__link">{link}</code>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void navigator.clipboard.writeText(link)}>
              Copy the link
            </Button>
          </output>
        )}
      </div>
    </details>
  )
}
