/**
 * Reviewers without an account: an editor makes a link for one person and one exact text. It opens a page to read, approve or
 * object. The token is random, shown once, kept as its SHA-256; it expires, can be revoked, and ends when the text changes.
 *
 * `POST /api/terms/:id/workflow/links` makes one, `POST /api/review-links/:id/revoke` ends it;
 * `POST /api/review-links/decide` is what the page's form sends, with the token as its only credential.
 */
import { randomBytes } from 'node:crypto'
import { addDataAndFileToRequest, type Endpoint, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { ReviewLink } from '../generated/payload-types'
import { Refused, type Refusal, refuse, refused, refuseUnlessNone } from '../errors'
import { REVIEWER_ROLES } from '../glossary/kinds'
import { sha256 } from '../publication/digest'
import { routeParam } from '../publication/route-param'
import { idOf } from '../publication/to-snapshot'
import { actorOf } from './acting'
import { approve } from './actions/approve'
import { comment } from './actions/comment'
import { type Actor, standingRefusals } from './policy'
import { readFacts, type TermAndFacts } from './read-facts'
import { stateOf } from './state'
import { namedRoles } from './transitions'

const LONGEST_DAYS = 90
const A_DAY = 24 * 60 * 60 * 1000

const newLink = z.object({
  name: z.string().trim().min(1, 'is missing').max(120),
  email: z.email('is not an e-mail address').max(254),
  role: z.enum(REVIEWER_ROLES).optional(),
  days: z.number().int().min(1).max(LONGEST_DAYS).default(14),
})

/** @returns the link's token, which exists nowhere else. @throws Refused with every reason. */
export const makeReviewLink = async (
  payload: Payload,
  found: TermAndFacts,
  actor: Actor,
  request: unknown,
  req?: PayloadRequest,
): Promise<{ token: string; expiresAt: string }> => {
  const parsed = newLink.safeParse(request)
  if (!parsed.success) throw refused('invalid_request', z.prettifyError(parsed.error))
  const { name, email, role, days } = parsed.data
  const { facts, term } = found
  const state = stateOf(facts)
  refuseUnlessNone([
    ...(actor.roles.some((held) => held === 'editor' || held === 'admin') ? [] : [refuse('role_required', namedRoles(['editor', 'admin']))]),
    ...(state === 'in-review' || state === 'approved' ? [] : [refuse('not_in_review')]),
    ...(role && !facts.outsideApprovals.includes(role) ? [refuse('outside_role_not_allowed', namedRoles([role]), 'role')] : []),
    ...((await hasAccount(payload, email)) ? [refuse('has_account', email, 'email')] : []),
  ])
  const token = `thr_${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(Date.now() + days * A_DAY).toISOString()
  await payload.create({
    collection: 'review-links',
    data: {
      name,
      email: email.toLowerCase(),
      term: term.id,
      record: term.publicId,
      digest: facts.digest,
      role: role ?? null,
      createdBy: actor.id,
      expiresAt,
      revokedAt: null,
      hash: sha256(token),
    },
    // The table lets nobody make a link directly, since its token must be random: this is the one way.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return { token, expiresAt }
}

/** Whoever has an account signs in, so that four eyes can tell who they are. */
const hasAccount = async (payload: Payload, email: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    // Only whether there is one: told to colleagues who make links.
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** What a link opens. */
export interface OpenedLink {
  readonly link: ReviewLink & { readonly publicId: string }
  readonly found: TermAndFacts
  readonly actor: Actor
  /** Why its holder can no longer approve, or not any more; empty while they can. */
  readonly refusals: readonly Refusal[]
}

/** @throws Refused `link_ended`, `link_outdated` or `not_found`, in words for someone outside. */
export const openReviewLink = async (payload: Payload, token: string): Promise<OpenedLink> => {
  const { docs } = await payload.find({
    collection: 'review-links',
    where: { hash: { equals: sha256(token) } },
    limit: 1,
    depth: 0,
    // The token is the credential here: there is no session whose access could be checked.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const link = docs[0] as OpenedLink['link'] | undefined
  if (!link) throw refused('not_found', 'This link')
  const now = new Date().toISOString()
  if (link.revokedAt) throw refused('link_ended', 'it was taken back')
  if (link.expiresAt <= now) throw refused('link_ended', 'it has expired')
  const id = idOf(link.term)
  const found = id === null ? null : await readFacts(payload, id)
  if (!found) throw refused('link_ended', 'the entry no longer exists')
  if (found.facts.digest !== link.digest) throw refused('link_outdated')
  const counts = found.facts.outsideApprovals.filter((role) => role === link.role)
  const actor: Actor = { id: link.publicId, roles: counts, outside: true }
  return { link, found, actor, refusals: standingRefusals('approve', found.facts, actor) }
}

const decision = z.object({
  token: z.string().max(200),
  decision: z.enum(['approve', 'object']),
  note: z.string().max(10_000).optional(),
})

/** Approves, or objects: an objection is a conversation that its holder has opened. @throws Refused with every reason. */
export const decideByLink = async (payload: Payload, request: unknown, req?: PayloadRequest): Promise<'approve' | 'object'> => {
  const parsed = decision.safeParse(request)
  if (!parsed.success) throw refused('invalid_request', z.prettifyError(parsed.error))
  const { token, decision: chosen, note } = parsed.data
  const { link, found, actor } = await openReviewLink(payload, token)
  const context = { payload, term: found.term.id, actor, ...(req ? { req } : {}) }
  const about = { digest: link.digest, note }
  await (chosen === 'approve' ? approve(context, about) : comment(context, { ...about, blocking: true }))
  return chosen
}

export const reviewLinkEndpoints: Endpoint[] = [
  {
    path: '/decide',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const data = await formOrJson(req)
      const page = `/review/${encodeURIComponent(typeof data.token === 'string' ? data.token : '')}`
      try {
        const done = await decideByLink(req.payload, data, req)
        return backTo(`${page}?done=${done}`)
      } catch (error) {
        // Its holder sees a page, with the reasons on it.
        if (!(error instanceof Refused)) throw error
        return backTo(`${page}?refused=${error.refusals.map(({ code }) => code).join(',')}`)
      }
    },
  },
  {
    path: '/:id/revoke',
    method: 'post',
    handler: async (req) => {
      const actor = actorOf(req)
      if (!actor.roles.some((held) => held === 'editor' || held === 'admin')) {
        throw refused('role_required', namedRoles(['editor', 'admin']))
      }
      const id = routeParam(req, 'id')
      const { docs } = await req.payload.find({
        collection: 'review-links',
        where: { publicId: { equals: id } },
        limit: 1,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      const link = docs[0]
      if (!link) throw refused('not_found', 'The link')
      if (!link.revokedAt) {
        await req.payload.update({
          collection: 'review-links',
          id: link.id,
          data: { revokedAt: new Date().toISOString() },
          // Fields of a link are closed to everyone: ending it is this endpoint's.
          overrideAccess: true,
          req,
        })
      }
      return Response.json({ revoked: true }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]

/** A plain form sends itself as text; Payload reads JSON. */
const formOrJson = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  if (req.data && Object.keys(req.data).length > 0) return req.data
  if (!req.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return {}
  return Object.fromEntries(new URLSearchParams((await req.text?.()) ?? ''))
}

/** 303: the browser fetches the page, and reloading it does not decide again. */
const backTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } })

/** Links for a term's newest text, for the panel. */
export const linksOf = async (payload: Payload, term: string): Promise<(ReviewLink & { publicId: string })[]> => {
  const { docs } = await payload.find({
    collection: 'review-links',
    where: { record: { equals: term } },
    sort: '-createdAt',
    limit: 50,
    depth: 0,
    // Shown to those who may make links; the caller has checked.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs as (ReviewLink & { publicId: string })[]
}

