/** What the citing screens ask of the server. Every failure becomes a sentence; none is thrown. */
import type { Cited, CitedSource, LinkedTerm, ReadAnswer, ReferenceSuggestion, TermSuggestion } from '../../publication/citing'
import type { ReferenceDraft } from '../../publication/read-citation'

export type { Cited, CitedSource, LinkedTerm, ReadAnswer, ReferenceDraft, ReferenceSuggestion, TermSuggestion }

export type CmsId = string | number

export interface Failure {
  readonly failure: string
  /** Where in the text that was sent, if it could not be read. */
  readonly at?: number
}

export const suggestReferences = (q: string): Promise<ReferenceSuggestion[] | Failure> =>
  ask(`/api/references/suggest?${new URLSearchParams({ q })}`)

export const suggestTerms = (q: string): Promise<TermSuggestion[] | Failure> => ask(`/api/terms/suggest?${new URLSearchParams({ q })}`)

export const readCitation = (text: string): Promise<ReadAnswer | Failure> => ask('/api/references/read', { text })

export const citeAll = (citations: readonly { reference: CmsId; pinpoint: string | null }[]): Promise<Cited[] | Failure> =>
  ask('/api/references/cite', citations)

export const linkedTerms = (ids: readonly CmsId[]): Promise<LinkedTerm[] | Failure> =>
  ask(`/api/terms/linked?${new URLSearchParams({ ids: ids.join(',') })}`)

/** Makes the record, and makes it public: an entry that cites it can be published only then. */
export const createReference = async (draft: ReferenceDraft): Promise<{ id: CmsId } | Failure> => {
  const filled = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== ''))
  const answer = await ask<{ doc: { id: CmsId } }>('/api/references', { ...filled, status: 'in-force', _status: 'published' })
  return 'failure' in answer ? answer : { id: answer.doc.id }
}

interface Refused {
  readonly at?: number
  readonly refusals?: readonly { message: string }[]
  readonly errors?: readonly { message?: string; data?: { errors?: readonly { label?: string; message: string }[] } }[]
}

const ask = async <Answer extends object>(url: string, body?: unknown): Promise<Answer | Failure> => {
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      ...(body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Answer & Refused
    if (response.ok) return answer
    return { failure: sentenceOf(answer), ...(answer.at === undefined ? {} : { at: answer.at }) }
  } catch (error) {
    console.warn('A source could not be asked for', error)
    return { failure: UNREACHABLE }
  }
}

/** A refusal of ours, else what Payload says about its fields. */
const sentenceOf = ({ refusals, errors }: Refused): string => {
  const messages = refusals ?? errors?.flatMap(({ message, data }) => data?.errors ?? (message ? [{ message }] : []))
  return messages?.map(({ message }) => message).join(' ') || UNREACHABLE
}

const UNREACHABLE = 'This cannot be looked up at the moment. Check your connection and try again.'
