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

const linkedTerms = new WeakMap<TermSnapshot, ReadonlySet<string>>()
const citedReferences = new WeakMap<DraftTermSnapshot, ReadonlySet<string>>()

const remembered = <Term extends DraftTermSnapshot, Value>(kept: WeakMap<Term, Value>, term: Term, find: () => Value): Value => {
  const known = kept.get(term)
  if (known !== undefined) return known
  const value = find()
  kept.set(term, value)
  return value
}
