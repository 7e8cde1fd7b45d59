/** The reading view's requests. Every failure becomes a sentence; none is thrown. */
import type { ChangesDocument, PublicationSummary } from '../../workflow/changes-document'
import type { Reading } from '../../workflow/reading'

export type Answer<Body> = { readonly body: Body } | { readonly failure: string }

/** As the addresses name them; empty for what was published last, and for this draft. */
export interface Compared {
  readonly from: string
  readonly to: string
}

export const fetchReading = (id: string | number): Promise<Answer<Reading>> => fetchFrom(`${address(id)}/reading`)

export const fetchPublications = (id: string | number): Promise<Answer<{ publications: PublicationSummary[] }>> =>
  fetchFrom(`${address(id)}/publications`)

export const fetchChanges = (id: string | number, { from, to }: Compared): Promise<Answer<ChangesDocument>> => {
  const query = new URLSearchParams([['from', from], ['to', to]].filter(([, value]) => value))
  return fetchFrom(`${address(id)}/changes?${query}`)
}

const address = (id: string | number): string => `/api/terms/${encodeURIComponent(id)}/workflow`

const fetchFrom = async <Body>(url: string): Promise<Answer<Body>> => {
  try {
    const response = await fetch(url, { credentials: 'same-origin' })
    const body = (await response.json()) as Body & { refusals?: { message: string }[] }
    if (response.ok) return { body }
    return { failure: body.refusals?.map(({ message }) => message).join(' ') ?? UNREACHABLE }
  } catch (error) {
    console.warn('The text could not be loaded', error)
    return { failure: UNREACHABLE }
  }
}

const UNREACHABLE = 'The text cannot be loaded at the moment. Check your connection.'
