/** Two people on one text: a save that would replace what its author has not seen is refused, naming who saved what and when. */
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { type Refusal, refuse } from '../errors'
import type { Term } from '../generated/payload-types'
import { digestOf } from '../publication/digest'
import { readableRecord } from '../publication/readable-record'
import { draftSnapshot } from '../publication/records'
import type { CmsId } from '../publication/to-snapshot'
import { replacesUnseen, type SaveOrigin } from './base-of-save'
import { PART_NAMES } from './part-names'
import { changedParts } from './parts'

/** The newest text of a term, as `GET /api/terms/:id/newest` answers. */
export interface NewestSave {
  readonly digest: string
  /** RFC 3339. */
  readonly savedAt: string
  /** Null where no person did, or the account is gone. */
  readonly savedBy: { readonly name: string; readonly isYou: boolean } | null
  readonly savedIn: string | null
}

/** `GET /api/terms/:id/newest`: who saved last, when, and the digest that a deliberate save over it names. */
export const newestEndpoint: Endpoint = {
  path: '/:id/newest',
  method: 'get',
  handler: async (req) => {
    const term = await readableRecord(req, 'terms')
    const answer: NewestSave = {
      digest: term.digest ?? '',
      savedAt: term.updatedAt,
      savedBy: await personOf(req.payload, term.savedBy, req),
      savedIn: term.savedIn ?? null,
    }
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}

/** @param text what is about to be saved over the newest text of this term. */
export const editedMeanwhile = async (
  origin: SaveOrigin,
  id: CmsId,
  text: Partial<Term>,
  req: PayloadRequest,
): Promise<Refusal[]> => {
  const newest = await req.payload.findByID({
    collection: 'terms',
    id,
    draft: true,
    depth: 0,
    // Asked whoever saves, and told to nobody but in a refusal to who may edit it.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  if (!replacesUnseen(origin, { digest: newest.digest ?? null, savedIn: newest.savedIn ?? null })) return []
  const theirs = (await draftSnapshot(req.payload, newest, req)).snapshot
  // A picture’s description is part of the text and changes without a save: the digest as it stands now is a base too.
  if (digestOf(theirs) === origin.base) return []
  const mine = (await draftSnapshot(req.payload, text, req)).snapshot
  const differs = changedParts(mine, theirs).map((part) => PART_NAMES[part])
  if (differs.length === 0) return []
  const by = await personOf(req.payload, newest.savedBy, req)
  const who = by?.isYou ? 'You saved a newer text in another window' : by ? `${by.name} saved a newer text` : 'A newer text was saved'
  const parts = new Intl.ListFormat('en-GB').format(differs)
  return [refuse('edited_meanwhile', `${who} ${ago(newest.updatedAt)}. It differs from yours in ${parts}`, 'digest')]
}

const personOf = async (
  payload: Payload,
  publicId: string | null | undefined,
  req: PayloadRequest,
): Promise<NewestSave['savedBy']> => {
  if (!publicId) return null
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { equals: publicId } },
    limit: 1,
    depth: 0,
    select: { name: true },
    // A colleague's name, to a colleague: nothing else of the account is read.
    overrideAccess: true,
    req,
  })
  const name = docs[0]?.name
  return name ? { name, isYou: publicId === req.user?.publicId } : null
}

/** “3 minutes ago”: the server does not know the reader's time zone. */
const ago = (moment: string): string => {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(moment)) / 1000))
  if (seconds < 60) return 'less than a minute ago'
  const [unit, size] = SPANS.find(([, least]) => seconds >= least) ?? ['minute', 60]
  return RELATIVE.format(-Math.floor(seconds / size), unit)
}

const SPANS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]
const RELATIVE = new Intl.RelativeTimeFormat('en-GB')
