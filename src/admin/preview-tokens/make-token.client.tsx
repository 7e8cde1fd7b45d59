'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

/** Makes a preview token and shows it, once. Stands above the list of tokens. */
export const MakeToken = () => {
  const router = useRouter()
  const [name, setName] = useState('')
  const [days, setDays] = useState(7)
  const [token, setToken] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const ids = { heading: useId(), name: useId(), days: useId() }

  const make = async () => {
    const answer = await issue(name, days)
    setToken(answer.token ?? null)
    setProblem(answer.problem ?? null)
    if (answer.token) router.refresh()
  }

  return (
    <section className="make-token" aria-labelledby={ids.heading}>
      <h2 id={ids.heading}>Make a preview token</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <div>
          <label htmlFor={ids.name}>Where it is used</label>
          <input id={ids.name} required maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
        </div>
        <div>
          <label htmlFor={ids.days}>Days it is good for</label>
          <input
            id={ids.days}
            type="number"
            required
            min={1}
            max={90}
            value={days}
            onChange={({ target }) => setDays(target.valueAsNumber)}
          />
        </div>
        <Button type="submit" size="small" margin={false}>
          Make token
        </Button>
      </form>
      <div aria-live="polite">
        {problem && <p role="alert">{problem}</p>}
        {token && (
          <output>
            <p>Copy the token now. It is not shown again.</p>
            <code>{token}</code>
          </output>
        )}
      </div>
    </section>
  )
}

const UNREACHABLE = 'The token could not be made. Check your connection and try again.'

const issue = async (name: string, days: number): Promise<{ token?: string; problem?: string }> => {
  try {
    const response = await fetch('/api/api-tokens/issue', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, days }),
    })
    const body = (await response.json()) as { token?: string; errors?: { message: string }[] }
    return body.token ? { token: body.token } : { problem: body.errors?.[0]?.message ?? UNREACHABLE }
  } catch (error) {
    console.warn('The token could not be made', error)
    return { problem: UNREACHABLE }
  }
}
