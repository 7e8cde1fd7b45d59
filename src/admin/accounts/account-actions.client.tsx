'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { User } from '../../generated/payload-types'
import { STANDING_NAMES, type Standing, standingOf } from '../../glossary/standing'
import { post } from './requests'

type Act = 'invite' | 'sign-out' | 'deactivate' | 'reactivate'

interface Words {
  readonly button: string
  /** Asked before anything is done; null where nothing is lost by it. */
  readonly confirm: { readonly question: string; readonly button: string } | null
  readonly done: string
}

const WORDS: Readonly<Record<Act, Words>> = {
  invite: { button: 'Send the invitation again', confirm: null, done: 'The invitation is on its way. The link in the earlier one has ended.' },
  'sign-out': {
    button: 'Sign out everywhere',
    confirm: { question: 'Every session of this account ends at once. What was not saved is lost.', button: 'Sign out' },
    done: 'Signed out everywhere.',
  },
  deactivate: {
    button: 'Deactivate',
    confirm: {
      question: 'This person can no longer sign in. Sessions, API key and preview tokens end at once. Their name stays in the record.',
      button: 'Deactivate account',
    },
    done: 'Deactivated.',
  },
  reactivate: { button: 'Reactivate', confirm: null, done: 'Reactivated. An API key has to be made anew.' },
}

const ACTS: Readonly<Record<Standing, readonly Act[]>> = {
  active: ['sign-out', 'deactivate'],
  invited: ['invite', 'deactivate'],
  deactivated: ['reactivate'],
  machine: ['deactivate'],
}

/** The standing of an account, and what an administrator can do about it. Stands in the sidebar of the account. */
export const AccountActions = () => {
  const { user } = useAuth<User>()
  const { id, savedDocumentData } = useDocumentInfo()
  const router = useRouter()
  const saved = savedDocumentData as Partial<User> | undefined
  const [changed, setChanged] = useState<Standing | null>(null)
  const [asking, setAsking] = useState<Act | null>(null)
  const [said, setSaid] = useState<{ readonly done?: string; readonly problem?: string }>({})
  const [busy, setBusy] = useState(false)
  const heading = useId()
  const question = useId()
  if (!id || !saved) return null

  const standing = changed ?? standingOf(saved)
  const isAdmin = user?.roles.includes('admin') ?? false
  const isOwn = user?.id === id
  const acts = ACTS[standing].filter((act) => (isOwn ? act === 'sign-out' : isAdmin))

  const carryOut = async (act: Act) => {
    setBusy(true)
    const answer = await post<{ standing: Standing | null }>(`/api/users/${encodeURIComponent(id)}/${act}`)
    setBusy(false)
    setAsking(null)
    if ('problem' in answer) {
      setSaid({ problem: answer.problem })
      return
    }
    setSaid({ done: WORDS[act].done })
    if (answer.body.standing) setChanged(answer.body.standing)
    router.refresh()
  }

  const words = asking ? WORDS[asking] : null
  return (
    <section className="account-actions" aria-labelledby={heading}>
      <h3 id={heading}>Account</h3>
      <p className="account-actions__standing" data-standing={standing}>
        {STANDING_NAMES[standing]}
      </p>
      {asking && words?.confirm ? (
        <div
          role="group"
          aria-labelledby={question}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsking(null)
          }}
        >
          <p id={question}>{words.confirm.question}</p>
          <div className="account-actions__buttons">
            <Button id={`confirm-${asking}`} size="small" margin={false} disabled={busy} onClick={() => void carryOut(asking)}>
              {busy ? 'One moment …' : words.confirm.button}
            </Button>
            <Button id="cancel-account-act" size="small" margin={false} buttonStyle="secondary" disabled={busy} onClick={() => setAsking(null)}>
              Cancel
            </Button>
          </div>
        </div>
      ) : (
        <div className="account-actions__buttons">
          {acts.map((act) => (
            <Button
              key={act}
              id={`account-${act}`}
              size="small"
              margin={false}
              buttonStyle="secondary"
              disabled={busy}
              onClick={() => {
                setSaid({})
                if (WORDS[act].confirm) setAsking(act)
                else void carryOut(act)
              }}
            >
              {WORDS[act].button}
            </Button>
          ))}
        </div>
      )}
      <div aria-live="polite">
        {said.problem && <p role="alert">{said.problem}</p>}
        {said.done && <p>{said.done}</p>}
      </div>
    </section>
  )
}
