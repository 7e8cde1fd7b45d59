/** What a term's texts hold, asked of every term on every revision: so each answer is kept beside its snapshot. */
import { citationsIn, termLinksIn } from '../richtext/render'
import type { RichTextDocument } from '../richtext/document'
import type { DraftTermSnapshot, TermSnapshot } from './snapshot'

/** Its rich texts in the order a page shows them. */
export const textsOf = (term: DraftTermSnapshot): RichTextDocument[] =>
  [term.definition, term.context, ...term.checkpoints, term.body, term.enquiries?.text ?? null].filter((text) => text !== null)

/** Public ids of the terms that its texts link to, itself aside. */
export const linkedTermsOf = (term: TermSnapshot): ReadonlySet<string> =>
  remembered(linkedTerms, term, () => {
    const ids = new Set(textsOf(term).flatMap((text) => termLinksIn(text)))
    ids.delete(term.id)
    return ids
  })

/** Public ids of the references it cites, in its list of sources or inside its texts. */
export const citedReferencesOf = (term: DraftTermSnapshot): ReadonlySet<string> =>
  remembered(citedReferences, term, () => {
    const listed = term.citations.map((citation) => citation.reference)
    const inline = textsOf(term).flatMap((text) => citationsIn(text).map((citation) => citation.reference))
    return new Set([...listed, ...inline])
  })

/** Where an entry cites: in which part of it, counted from 1 where there are several. */
export interface CitedPlace {
  /** Public id. */
  readonly reference: string
  /** As written; null for the whole source. */
  readonly pinpoint: string | null
  readonly part: 'definition' | 'context' | 'checkpoint' | 'body' | 'enquiries' | 'citations'
  readonly number: number | null
}

/** Every citation of the entry with its place, in the order a page shows them. */
export const citedPlacesOf = (term: DraftTermSnapshot): readonly CitedPlace[] =>
  remembered(citedPlaces, term, () => {
    const inside = (part: CitedPlace['part'], text: RichTextDocument | null, number: number | null = null): CitedPlace[] =>
      text ? citationsIn(text).map(({ reference, pinpoint }) => ({ reference, pinpoint: pinpoint ?? null, part, number })) : []
    return [
      ...inside('definition', term.definition),
      ...inside('context', term.context),
      ...term.checkpoints.flatMap((text, index) => inside('checkpoint', text, index + 1)),
      ...inside('body', term.body),
      ...inside('enquiries', term.enquiries?.text ?? null),
      ...term.citations.map(({ reference, pinpoint }, index) => ({ reference, pinpoint, part: 'citations' as const, number: index + 1 })),
    ]
  })

const citedPlaces = new WeakMap<DraftTermSnapshot, readonly CitedPlace[]>()
const linkedTerms = new WeakMap<TermSnapshot, ReadonlySet<string>>()
const citedReferences = new WeakMap<DraftTermSnapshot, ReadonlySet<string>>()

const remembered = <Term extends DraftTermSnapshot, Value>(kept: WeakMap<Term, Value>, term: Term, find: () => Value): Value => {
  const known = kept.get(term)
  if (known !== undefined) return known
  const value = find()
  kept.set(term, value)
  return value
}
