/**
 * Previews: a front end shows a draft on one person's behalf. The token is random, shown once, kept as its SHA-256,
 * expires, can be revoked; or the desk has made it for itself, for one draft (preview-token.ts). The delivery process asks
 * here; it never sees the database of drafts.
 */
import { randomBytes } from 'node:crypto'
import type { CollectionBeforeDeleteHook, Endpoint, Payload, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'
import { z } from 'zod'
import { refused } from '../errors'
import { standingOf } from '../glossary/standing'
import type { User } from '../generated/payload-types'
import { sha256 } from './digest'
import { isPublic, latestOf } from './ledger'
import { readPreviewToken } from './preview-token'
import { routeParam } from './route-param'
import { COLLECTION_OF, draftSnapshot, type SavedKind, savedSnapshot } from './records'
import type { DraftTermSnapshot, Snapshot } from './snapshot'
import { citedReferencesOf } from './term-texts'
import type { CmsId } from './to-snapshot'

/** What tokens that are kept begin with. The others are JWTs. */
const STORED = 'thp_'
const LONGEST_DAYS = 90
const A_DAY = 24 * 60 * 60 * 1000

const issueRequest = z.object({
  name: z.string().trim().min(1).max(120),
  days: z.number().int().min(1).max(LONGEST_DAYS).default(7),
})

export const previewTokenEndpoints: Endpoint[] = [
  {
    path: '/issue',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw refused('not_signed_in')
      await addDataAndFileToRequest(req)
      const body = issueRequest.safeParse(req.data ?? {})
      if (!body.success) throw refused('invalid_request', z.prettifyError(body.error))
      const issued = await issuePreviewToken(req.payload, { ...body.data, user: req.user.id }, req)
      return Response.json(issued, { status: 201, headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]

/** @returns the token itself, which exists nowhere else. */
export const issuePreviewToken = async (
  payload: Payload,
  { name, days, user }: { name: string; days: number; user: CmsId },
  req?: PayloadRequest,
): Promise<{ token: string; expiresAt: string }> => {
  const token = `${STORED}${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(Date.now() + days * A_DAY).toISOString()
  await payload.create({
    collection: 'api-tokens',
    data: { name, user: user as never, expiresAt, hash: sha256(token) },
    // The table lets nobody create a token directly, since its secret must be random: this is the one way.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return { token, expiresAt }
}

export interface PreviewAnswer {
  readonly term: DraftTermSnapshot
  /** What the draft needs and is not public yet. */
  readonly unpublished: readonly Snapshot[]
}

/**
 * `GET /api/preview/:draft` with `Authorization: Bearer <token>`: 200 with a PreviewAnswer, 401, 403, 404. A draft is named by
 * its address or by its public id.
 */
export const previewEndpoint: Endpoint = {
  path: '/preview/:draft',
  method: 'get',
  handler: async (req) => {
    const token = /^Bearer (\S+)$/.exec(req.headers.get('authorization') ?? '')?.[1]
    if (!token) throw refused('not_signed_in')
    const opens = await openedBy(req.payload, token)
    if (!opens) throw refused('not_allowed', 'this preview token is unknown, expired or revoked')
    const answer = await previewOf(req.payload, routeParam(req, 'draft'))
    if (answer && !opens(answer.term.id)) throw refused('not_allowed', 'this preview token opens another draft')
    if (!answer) throw refused('not_found', 'The draft')
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}

/** Which drafts, by public id; null for a token that opens nothing. */
const openedBy = async (payload: Payload, token: string): Promise<((draft: string) => boolean) | null> => {
  if (token.startsWith(STORED)) return (await isUsable(payload, token)) ? () => true : null
  const grant = await readPreviewToken(payload.secret, token)
  return grant && (await isAtWork(payload, grant.person)) ? (draft) => draft === grant.draft : null
}

/** The account is there, holds a role, and was not ended. */
const isAtWork = async (payload: Payload, person: string): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { equals: person } },
    limit: 1,
    depth: 0,
    // The token is the credential here: there is no session whose access could be checked.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const user: (User & { deactivatedAt?: string | null }) | undefined = docs[0]
  return user !== undefined && user.roles.length > 0 && !user.deactivatedAt
}

const isUsable = async (payload: Payload, token: string): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'api-tokens',
    where: { hash: { equals: sha256(token) } },
    limit: 1,
    depth: 1,
    // The token is the credential here: there is no session whose access could be checked.
    overrideAccess: true,
  })
  const found = docs[0]
  const now = new Date().toISOString()
  if (!found || found.expiresAt <= now || (found.revokedAt && found.revokedAt <= now)) return false
  // A token does what its owner may do: nothing, once the account is deactivated.
  if (typeof found.user !== 'object' || standingOf(found.user) === 'deactivated') return false
  await noteUse(payload, found.id, found.lastUsedAt ?? null)
  return true
}

const A_MINUTE = 60 * 1000

/** At most once a minute: a preview that refreshes while typing must not write at every key. */
const noteUse = async (payload: Payload, id: CmsId, lastUsedAt: string | null): Promise<void> => {
  if (lastUsedAt && Date.now() - Date.parse(lastUsedAt) < A_MINUTE) return
  await payload.update({
    collection: 'api-tokens',
    id,
    data: { lastUsedAt: new Date().toISOString() },
    // Written by the server about the token, on no user's behalf.
    overrideAccess: true,
  })
}

const PUBLIC_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The newest draft with this address or public id; null when there is none. */
export const previewOf = async (payload: Payload, name: string): Promise<PreviewAnswer | null> => {
  const { docs } = await payload.find({
    collection: 'terms',
    where: PUBLIC_ID.test(name) ? { publicId: { equals: name } } : { slug: { equals: name } },
    draft: true,
    limit: 1,
    depth: 0,
    // Reached with a token that its owner's account vouches for.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const term = docs[0]
  if (!term) return null
  const { snapshot } = await draftSnapshot(payload, term)
  const named: [SavedKind, string][] = [
    ...(snapshot.category ? [['category', snapshot.category] satisfies [SavedKind, string]] : []),
    ...snapshot.authors.map((id): [SavedKind, string] => ['author', id]),
    ...[...citedReferencesOf(snapshot)].map((id): [SavedKind, string] => ['reference', id]),
  ]
  const unpublished: Snapshot[] = []
  for (const [kind, id] of named) {
    const found = await ifUnpublished(payload, kind, id)
    if (found) unpublished.push(found)
  }
  return { term: snapshot, unpublished }
}

const ifUnpublished = async (payload: Payload, kind: SavedKind, publicId: string): Promise<Snapshot | null> => {
  if (isPublic(await latestOf(payload, publicId))) return null
  const { docs } = await payload.find({
    collection: COLLECTION_OF[kind],
    where: { publicId: { equals: publicId } },
    draft: true,
    limit: 1,
    depth: 0,
    // Part of the draft that the token's owner may see.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0] ? savedSnapshot(payload, kind, docs[0]) : null
}

/** An account's tokens end with it. */
export const deleteTokensOf: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'api-tokens',
    where: { user: { equals: id } },
    // Whoever may delete the account may end what acts for it.
    overrideAccess: true,
    req,
  })
}
