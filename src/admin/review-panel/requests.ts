/** The panel's requests to the workflow's endpoints. Every failure becomes a sentence; none is thrown. */
import type { Refusal } from '../../errors'
import type { WorkflowDocument } from '../../workflow/document'
import type { Verb } from '../../workflow/transitions'

export interface ActBody {
  readonly digest?: string
  readonly note?: string
  readonly reason?: string
  readonly changeKind?: 'major' | 'minor'
  readonly archiveAs?: 'withdrawn' | 'gone' | 'replaced'
  readonly replacedBy?: string
  readonly publishAt?: string
  readonly field?: string
  readonly thread?: string
  readonly blocking?: boolean
}

type Failure = { readonly failure: string }

export const fetchWorkflow = async (id: string | number): Promise<{ workflow: WorkflowDocument } | Failure> => {
  const answer = await send(address(id), { method: 'GET' })
  return answer && answer.status === 200 ? { workflow: answer.body as WorkflowDocument } : { failure: UNREACHABLE }
}

export type ActAnswer =
  | { readonly done: true; readonly workflow: WorkflowDocument }
  | { readonly done: false; readonly refusals: readonly Refusal[]; readonly workflow?: WorkflowDocument }

export const act = async (id: string | number, verb: Verb, body: ActBody): Promise<ActAnswer> => {
  const answer = await send(`${address(id)}/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer) return { done: false, refusals: [unreachable] }
  if (answer.status === 200) return { done: true, workflow: answer.body as WorkflowDocument }
  const { refusals, workflow } = answer.body as { refusals?: Refusal[]; workflow?: WorkflowDocument }
  return { done: false, refusals: refusals ?? [unreachable], ...(workflow ? { workflow } : {}) }
}

/** @returns the link's token, or why there is none. */
export const inviteOutside = async (
  id: string | number,
  request: { name: string; email: string; days: number; role?: string },
): Promise<{ token?: string; problems?: readonly string[] }> => {
  const answer = await send(`${address(id)}/links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  })
  if (answer?.status === 201) return { token: (answer.body as { token: string }).token }
  const { refusals } = (answer?.body ?? {}) as { refusals?: Refusal[] }
  return { problems: refusals?.map(({ message }) => message) ?? [UNREACHABLE] }
}

/** @returns why it could not be done; null when it was. */
export const revokeLink = async (link: string): Promise<string | null> => {
  const answer = await send(`/api/review-links/${encodeURIComponent(link)}/revoke`, { method: 'POST' })
  if (answer?.status === 200) return null
  return ((answer?.body ?? {}) as { refusals?: Refusal[] }).refusals?.[0]?.message ?? UNREACHABLE
}

const address = (id: string | number): string => `/api/terms/${encodeURIComponent(id)}/workflow`

const UNREACHABLE = 'The review cannot be reached at the moment. Check your connection, then reload the page.'
const unreachable: Refusal = { code: 'storage_unavailable', message: UNREACHABLE }

/** Null when no readable answer came. */
const send = async (url: string, init: RequestInit): Promise<{ status: number; body: unknown } | null> => {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' })
    return { status: response.status, body: (await response.json()) as unknown }
  } catch (error) {
    console.warn('The review could not be reached', error)
    return null
  }
}
