/** What the glossary's abbreviations are short for, as its texts explain them. */
import type { PublishedGlossary, PublishedTerm } from '../../publication/published-glossary'

/** The title of the entry whose abbreviation it is; null where it is none, or that of two entries. */
export const meaningIn = (glossary: PublishedGlossary): ((abbreviation: string) => string | null) => {
  const known = kept.get(glossary.terms) ?? meaningsOf(glossary.terms)
  kept.set(glossary.terms, known)
  return (abbreviation) => known.get(abbreviation) ?? null
}

/** By the list of terms: a new revision has a new one. */
const kept = new WeakMap<readonly PublishedTerm[], ReadonlyMap<string, string | null>>()

const meaningsOf = (terms: readonly PublishedTerm[]): ReadonlyMap<string, string | null> => {
  const meanings = new Map<string, string | null>()
  for (const { snapshot } of terms) {
    for (const { label, kind } of snapshot.aliases) {
      if (kind !== 'abbreviation' || label === snapshot.title) continue
      const other = meanings.get(label)
      meanings.set(label, other === undefined || other === snapshot.title ? snapshot.title : null)
    }
  }
  return meanings
}
