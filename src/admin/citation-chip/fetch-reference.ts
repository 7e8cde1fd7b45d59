/** References by id, asked for once a page however many chips show them. */
import type { CitableReference } from '../../citations'
import type { Reference } from '../../generated/payload-types'

const asked = new Map<string | number, Promise<CitableReference | null>>()

/** Null when it cannot be loaded; asked for again the next time. */
export const fetchReference = (id: string | number): Promise<CitableReference | null> => {
  const known = asked.get(id)
  if (known) return known
  const asking = load(id).catch((error: unknown) => {
    console.warn('A reference could not be loaded', error)
    asked.delete(id)
    return null
  })
  asked.set(id, asking)
  return asking
}

const load = async (id: string | number): Promise<CitableReference> => {
  const response = await fetch(`/api/references/${encodeURIComponent(id)}?depth=0&draft=true`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`The server answered ${response.status}`)
  const { kind, title, authors, ...reference } = (await response.json()) as Reference
  return {
    referenceKind: kind,
    title,
    authors: (authors ?? []).map(({ name }) => name),
    year: reference.year ?? null,
    chapter: reference.chapter ?? null,
    number: reference.number ?? null,
    legislationType: reference.legislationType ?? null,
    jurisdiction: reference.jurisdiction ?? null,
    publisher: reference.publisher ?? null,
    date: reference.date ?? null,
    neutralCitation: reference.neutralCitation ?? null,
    journal: reference.journal ?? null,
    doi: reference.doi ?? null,
    url: reference.url ?? null,
  }
}
