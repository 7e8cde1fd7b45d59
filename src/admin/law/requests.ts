/** What the screens about changes in law ask the server. */
import type { LawChangeAnswer } from '../../workflow/law-changes-on-record'

export interface ChangeFields {
  readonly inForceFrom: string
  readonly provisions: readonly string[]
  readonly summary: string
  readonly url: string | null
}

export type Answer = { readonly done: LawChangeAnswer | null } | { readonly failures: readonly string[] }

export const recordChange = (reference: string, fields: ChangeFields): Promise<Answer> => post(`/api/references/${reference}/changes`, fields)

export const undoChange = (reference: string, change: string): Promise<Answer> =>
  post(`/api/references/${reference}/changes/${encodeURIComponent(change)}/undo`, {})

export const confirmProposal = (proposal: string, fields: ChangeFields): Promise<Answer> => post(`/api/law-proposals/${proposal}/confirm`, fields)

export const dismissProposal = (proposal: string, reason: string): Promise<Answer> => post(`/api/law-proposals/${proposal}/dismiss`, { reason })

/** Null when it cannot be told now: the navigation says nothing then. */
export const countOpen = async (): Promise<number | null> => {
  try {
    const response = await fetch('/api/law-proposals/open', { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as { open: number }).open : null
  } catch (error) {
    console.warn('The number of proposed changes in law could not be loaded', error)
    return null
  }
}

const post = async (address: string, body: unknown): Promise<Answer> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as LawChangeAnswer & { refusals?: { message: string }[]; errors?: { message: string }[] }
    if (response.ok) return { done: 'entries' in answer ? answer : null }
    const said = (answer.refusals ?? answer.errors ?? []).map(({ message }) => message)
    return { failures: said.length > 0 ? said : [AWAY] }
  } catch (error) {
    console.warn('The server could not be reached', error)
    return { failures: [AWAY] }
  }
}

const AWAY = 'The server does not answer at the moment. Nothing was changed. Try again in a minute.'
