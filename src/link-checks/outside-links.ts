/** Every address outside that the glossary sends readers to, with who does. */
import type { Payload } from 'payload'
import { type CitableReference, referenceUrl } from '../citations'
import type { Author, Reference, Term } from '../generated/payload-types'
import { linksInLexical } from '../richtext/from-lexical'
import { type CmsId, referenceSnapshot } from '../publication/to-snapshot'

export interface OutsideLink {
  readonly url: string
  /** “the entry “EHC plan””, “the reference “Children and Families Act 2014””; each once, sorted. */
  readonly usedBy: readonly string[]
  /** References whose address it is. */
  readonly references: readonly CmsId[]
}

const PAGE = 200

/** Drafts as well as what is published: the newest text of each record, and the public one where it differs. Sorted. */
export const outsideLinks = async (payload: Payload): Promise<OutsideLink[]> => {
  const found = new Map<string, { usedBy: Set<string>; references: Set<CmsId> }>()
  const add = (url: string | null | undefined, user: string, reference?: CmsId): void => {
    const address = url?.trim()
    if (!address || !/^https?:\/\//i.test(address)) return
    const link = found.get(address) ?? { usedBy: new Set<string>(), references: new Set<CmsId>() }
    found.set(address, link)
    link.usedBy.add(user)
    if (reference !== undefined) link.references.add(reference)
  }
  for (const draft of [false, true]) {
    for await (const term of everyRecord(payload, 'terms', draft)) {
      for (const url of linksOfTerm(term)) add(url, `the entry “${term.title ?? 'untitled'}”`)
    }
    for await (const author of everyRecord(payload, 'authors', draft)) {
      const links = [...linksInLexical(author.bio), ...(author.links ?? []).map(({ url }) => url)]
      for (const url of links) add(url, `the author “${author.name}”`)
    }
    for await (const reference of everyRecord(payload, 'references', draft)) {
      const citable: CitableReference = referenceSnapshot(reference, NO_LINKS)
      const user = `the reference “${reference.title}”`
      add(referenceUrl(citable), user, reference.id)
      for (const { url } of reference.changes ?? []) add(url, user)
    }
  }
  return [...found]
    .map(([url, { usedBy, references }]) => ({ url, usedBy: [...usedBy].sort(), references: [...references] }))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

const NO_LINKS = { term: () => null, category: () => null, author: () => null, reference: () => null, image: () => null }

const linksOfTerm = ({ definition, context, body, enquiries, checkpoints }: Term): string[] =>
  [definition, context, body, enquiries?.text, ...(checkpoints ?? []).map(({ text }) => text)].flatMap((text) => linksInLexical(text))

interface Records {
  terms: Term
  authors: Author
  references: Reference
}

async function* everyRecord<Slug extends keyof Records>(payload: Payload, collection: Slug, draft: boolean): AsyncGenerator<Records[Slug]> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      draft,
      page,
      limit: PAGE,
      sort: 'createdAt',
      depth: 0,
      // The operator's command or clock, on no user's behalf.
      overrideAccess: true,
      showHiddenFields: true,
    })
    yield* docs as unknown as Records[Slug][]
    if (!hasNextPage) return
  }
}
