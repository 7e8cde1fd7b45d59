/** File names of the pictures that something published shows; computed once for each state of the glossary. */
import type { PublishedGlossary } from '../publication/published-glossary'

const known = new WeakMap<PublishedGlossary, ReadonlySet<string>>()

export const shownPictures = (glossary: PublishedGlossary): ReadonlySet<string> => {
  const found = known.get(glossary)
  if (found) return found
  const shown = new Set<string>()
  for (const { snapshot } of glossary.terms) if (snapshot.seo.image) shown.add(snapshot.seo.image.filename)
  for (const { photo } of glossary.authors) if (photo) shown.add(photo.filename)
  known.set(glossary, shown)
  return shown
}
