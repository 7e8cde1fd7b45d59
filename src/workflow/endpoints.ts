/**
 * `GET /api/terms/:id/workflow`, and beside it `…/reading`, `…/changes` and `…/publications`;
 * `GET /api/terms/:id/checks`: what the checks find in the newest draft;
 * `POST /api/terms/:id/workflow/:verb`: session or API key, JSON in, JSON out.
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refused, Refused } from '../errors'
import { isCmsId } from '../publication/cms-id'
import { ARCHIVE_KINDS } from '../publication/ledger-row'
import { routeParam } from '../publication/route-param'
import { actorOf } from './acting'
import { ACTIONS, type ActRequest } from './actions'
import { checksDocument } from './checks'
import { type Between, changesDocument, publicationsOf } from './changes-document'
import { workflowDocument } from './document'
import { readFacts, type TermAndFacts } from './read-facts'
import { readingOf } from './reading'
import { makeReviewLink } from './review-links'
import { type Verb, VERBS } from './transitions'

const LONGEST_TEXT = 10_000

const text = z.string().max(LONGEST_TEXT, `may have at most ${LONGEST_TEXT} characters`)

const body = z.object({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is 64 hexadecimal digits')
    .optional(),
  note: text.optional(),
  reason: text.optional(),
  changeKind: z.enum(['major', 'minor']).optional(),
  archiveAs: z.enum(ARCHIVE_KINDS).optional(),
  replacedBy: z.union([z.string().max(200), z.number()]).optional(),
  field: z.string().max(200).optional(),
  thread: z.string().max(200).optional(),
  blocking: z.boolean().optional(),
  publishAt: z.iso.datetime({ offset: true, error: 'must be a moment such as 2027-01-31T09:00:00Z' }).optional(),
}) satisfies z.ZodType<ActRequest>

export const workflowEndpoints: Endpoint[] = [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => answer(req, await readable(req)),
  },
  {
    path: '/:id/checks',
    method: 'get',
    handler: async (req) => privately(await checksDocument(req.payload, await readable(req))),
  },
  {
    path: '/:id/workflow/reading',
    method: 'get',
    handler: async (req) => privately(await readingOf(req.payload, await readable(req))),
  },
  {
    path: '/:id/workflow/changes',
    method: 'get',
    handler: async (req) => {
      const found = await readable(req)
      return privately(await changesDocument(req.payload, found, betweenOf(req)))
    },
  },
  {
    path: '/:id/workflow/publications',
    method: 'get',
    handler: async (req) => privately({ publications: await publicationsOf(req.payload, await readable(req)) }),
  },
  {
    path: '/:id/workflow/links',
    method: 'post',
    handler: async (req) => {
      const found = await readable(req)
      await addDataAndFileToRequest(req)
      const link = await makeReviewLink(req.payload, found, actorOf(req), req.data ?? {}, req)
      return Response.json(link, { status: 201, headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
  ...VERBS.map(
    (verb): Endpoint => ({ path: `/:id/workflow/${verb}`, method: 'post', handler: (req) => act(verb, req) }),
  ),
]

const act = async (verb: Verb, req: PayloadRequest): Promise<Response> => {
  const found = await readable(req)
  const actor = actorOf(req)
  await addDataAndFileToRequest(req)
  const request = body.safeParse(req.data ?? {})
  if (!request.success) throw refused('invalid_request', z.prettifyError(request.error))
  const id = found.term.id
  try {
    await ACTIONS[verb]({ payload: req.payload, term: id, actor, req }, request.data)
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error
    // The refusal comes with how things stand now, so that a screen can show it at once.
    const now = await readFacts(req.payload, id)
    return answer(req, now ?? found, 409, error)
  }
  return answer(req, (await readFacts(req.payload, id)) ?? found)
}

const answer = async (req: PayloadRequest, found: TermAndFacts, status = 200, refusal?: Refused): Promise<Response> => {
  const document = await workflowDocument(req.payload, found, actorOf(req))
  return privately(refusal ? { refusals: refusal.refusals, workflow: document } : document, status)
}

/** An answer for one person, which no cache may keep. */
const privately = (answered: unknown, status = 200): Response =>
  Response.json(answered, { status, headers: { 'Cache-Control': 'private, no-store' } })

/** `?from=2&to=5`, `?from=2&to=draft`, `?from=<digest>`; left out: what was published last, and the draft. */
const betweenOf = ({ searchParams }: PayloadRequest): Between => {
  const asked = between.safeParse({ from: searchParams.get('from'), to: searchParams.get('to') ?? 'draft' })
  if (!asked.success) throw refused('invalid_request', z.prettifyError(asked.error))
  return asked.data
}

const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is the number of a publication: 1, 2, 3 …')
  .transform(Number)

const between = z.object({
  from: z.union([version, z.string().regex(/^[0-9a-f]{64}$/, 'is the number of a publication (1, 2, 3 …), or the digest of a text')]).nullable(),
  to: z.union([z.literal('draft'), version], 'is the number of a publication, or “draft”'),
}) satisfies z.ZodType<Between>

/** The term, as far as this person may read it. */
const readable = async (req: PayloadRequest): Promise<TermAndFacts> => {
  if (!req.user) throw refused('not_signed_in')
  const id = routeParam(req, 'id')
  if (!isCmsId(req.payload, id)) throw refused('not_found', 'The entry')
  const visible = await req.payload.findByID({
    collection: 'terms',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    select: { title: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const found = visible ? await readFacts(req.payload, visible.id) : null
  if (!found) throw refused('not_found', 'The entry')
  return found
}
