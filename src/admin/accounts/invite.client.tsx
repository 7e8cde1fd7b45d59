'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { User } from '../../generated/payload-types'
import { ROLES, type Role } from '../../glossary/kinds'
import { labelOf } from '../../glossary/labels'
import { post } from './requests'

type For = 'person' | 'machine'

/** Makes accounts without anybody typing another's password. Stands above the list of accounts, for administrators. */
export const Invite = () => {
  const { user } = useAuth<User>()
  const router = useRouter()
  const [isFor, setFor] = useState<For>('person')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['editor'])
  const [said, setSaid] = useState<{ readonly done?: string; readonly problem?: string; readonly apiKey?: string }>({})
  const [busy, setBusy] = useState(false)
  const ids = { heading: useId(), name: useId(), email: useId() }
  if (!user?.roles.includes('admin')) return null

  const make = async () => {
    if (roles.length === 0) {
      setSaid({ problem: 'Choose at least one role.' })
      return
    }
    setBusy(true)
    const apiKey = crypto.randomUUID()
    const answer = await post(
      '/api/users',
      isFor === 'person'
        ? { name, email, roles }
        : // Payload wants an address that no other account has; nothing is ever sent there (RFC 2606).
          { name, email: `${crypto.randomUUID()}@machine.invalid`, roles, machine: true, enableAPIKey: true, apiKey },
    )
    setBusy(false)
    if ('problem' in answer) {
      setSaid({ problem: answer.problem })
      return
    }
    setSaid(isFor === 'person' ? { done: `${name} has been invited. The mail to ${email} is on its way.` } : { apiKey })
    setName('')
    setEmail('')
    router.refresh()
  }

  return (
    <section className="account-form" aria-labelledby={ids.heading}>
      <h2 id={ids.heading}>Make an account</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <fieldset>
          <legend>For</legend>
          {(['person', 'machine'] as const).map((choice) => (
            <label key={choice}>
              <input type="radio" name="for" checked={isFor === choice} onChange={() => setFor(choice)} />
              {choice === 'person' ? 'a person, who gets an invitation by mail' : 'a machine, which gets an API key'}
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor={ids.name}>Name</label>
          <input id={ids.name} required maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
        </div>
        {isFor === 'person' && (
          <div>
            <label htmlFor={ids.email}>E-mail address</label>
            <input id={ids.email} type="email" required value={email} onChange={({ target }) => setEmail(target.value)} />
          </div>
        )}
        <fieldset>
          <legend>Roles</legend>
          {ROLES.map((role) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={({ target }) => setRoles(target.checked ? [...roles, role] : roles.filter((held) => held !== role))}
              />
              {labelOf(role)}
            </label>
          ))}
        </fieldset>
        <Button type="submit" size="small" margin={false} disabled={busy}>
          {busy ? 'One moment …' : isFor === 'person' ? 'Send invitation' : 'Make API key'}
        </Button>
      </form>
      <div aria-live="polite">
        {said.problem && <p role="alert">{said.problem}</p>}
        {said.done && <p>{said.done}</p>}
        {said.apiKey && (
          <output>
            <p>
              Copy the API key now. It is not shown again. Send it as <code>Authorization: users API-Key …</code>
            </p>
            <code>{said.apiKey}</code>
          </output>
        )}
      </div>
    </section>
  )
}
