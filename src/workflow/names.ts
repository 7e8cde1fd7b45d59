/** What the public ids in texts are called now: for screens that show texts to people who work on them. */
import type { Payload, Where } from 'payload'
import { type CitableReference, citationText, deepLink } from '../citations'
import type { Reference } from '../generated/payload-types'
import type { DraftTermSnapshot } from '../publication/snapshot'
import { referenceSnapshot } from '../publication/to-snapshot'
import type { RenderContext } from '../richtext/render'

export interface Names {
  /** Of a category or an author. */
  nameOf(publicId: string): string
  readonly context: RenderContext
}

/** One query for each kind of record, however many texts name them. */
export const loadNames = async (payload: Payload, texts: readonly DraftTermSnapshot[]): Promise<Names> => {
  const named = new Set(texts.flatMap((text) => JSON.stringify(text).match(PUBLIC_ID) ?? []))
  const where: Where = { publicId: { in: [...named] } }
  // Read for a person who may read the term, and so everything that it names.
  const all = { where, depth: 0, pagination: false, draft: true, overrideAccess: true, showHiddenFields: true } as const
  const [terms, categories, authors, references] = await Promise.all([
    payload.find({ collection: 'terms', ...all }),
    payload.find({ collection: 'categories', ...all }),
    payload.find({ collection: 'authors', ...all }),
    payload.find({ collection: 'references', ...all }),
  ])
  const titles = new Map(terms.docs.map(({ publicId, title, slug }) => [publicId, { title: title ?? 'untitled', slug }]))
  const people = new Map([...categories.docs, ...authors.docs].map(({ publicId, name }) => [publicId, name]))
  const sources = new Map(references.docs.map((doc) => [doc.publicId, citable(doc)]))
  return {
    nameOf: (id) => people.get(id) ?? 'no longer there',
    context: {
      headingLevel: 4,
      linkTerms: true,
      term: (id) => {
        const term = titles.get(id)
        return term ? { title: term.title, url: `/terms/${term.slug ?? ''}` } : null
      },
      citation: (id, pinpoint) => {
        const reference = sources.get(id)
        return reference ? { text: citationText(reference, pinpoint), url: deepLink(reference, pinpoint) } : null
      },
    },
  }
}

const PUBLIC_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

const citable = (reference: Reference): CitableReference =>
  referenceSnapshot(reference, {
    term: () => null,
    category: () => null,
    author: () => null,
    reference: () => null,
    image: () => null,
  })
