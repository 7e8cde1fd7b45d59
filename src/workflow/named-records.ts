/** The records that a text names, with what readers can see of them. */
import type { Payload, PayloadRequest } from 'payload'
import { textOf } from '../publication/holders'
import { isPublic, latestOf } from '../publication/ledger'
import type { DraftTermSnapshot } from '../publication/snapshot'
import type { RichTextDocument } from '../richtext/document'
import { citationsIn } from '../richtext/render'
import type { NamedRecord } from './requirements'

const PLACES = {
  category: { collection: 'categories', title: 'name' },
  author: { collection: 'authors', title: 'name' },
  reference: { collection: 'references', title: 'title' },
} as const

export const namedRecords = async (
  payload: Payload,
  draft: DraftTermSnapshot,
  req?: PayloadRequest,
): Promise<NamedRecord[]> => {
  const texts = [draft.definition, draft.context, draft.body, draft.enquiries?.text ?? null, ...draft.checkpoints]
  const cited = texts
    .filter((text): text is RichTextDocument => text !== null)
    .flatMap((text) => citationsIn(text).map(({ reference }) => reference))
  const wanted: [NamedRecord['kind'], string][] = [
    ...(draft.category ? [['category', draft.category] satisfies [NamedRecord['kind'], string]] : []),
    ...draft.authors.map((id): [NamedRecord['kind'], string] => ['author', id]),
    ...[...new Set([...draft.citations.map(({ reference }) => reference), ...cited])].map(
      (id): [NamedRecord['kind'], string] => ['reference', id],
    ),
  ]
  return Promise.all(
    wanted.map(async ([kind, id]) => {
      const isVisible = isPublic(await latestOf(payload, id))
      return { kind, isPublic: isVisible, name: isVisible ? '' : await nameOf(payload, kind, id, req) }
    }),
  )
}

const nameOf = async (payload: Payload, kind: NamedRecord['kind'], publicId: string, req?: PayloadRequest): Promise<string> => {
  const { collection, title } = PLACES[kind]
  const { docs } = await payload.find({
    collection,
    where: { publicId: { equals: publicId } },
    draft: true,
    depth: 0,
    limit: 1,
    // Named in a refusal to someone who edits the entry that names it.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return textOf(docs[0], title)
}
