/**
 * `POST /api/references/:id/changes` puts a change in law on record, `POST …/changes/:change` corrects it, and
 * `POST …/changes/:change/undo` takes it off the record. Editors and legal reviewers; JSON in, JSON out.
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refused } from '../errors'
import { routeParam } from '../publication/route-param'
import { correctLawChange, type LawChangeSent, recordLawChange, undoLawChange } from './law-changes-on-record'

const aDay = z.iso.date('is a day such as 2026-09-01')

/** As a form or a program sends it. */
export const sentChange = z.object({
  inForceFrom: aDay,
  provisions: z
    .array(z.string('is a provision such as s 55(3)').trim().min(1, 'is a provision such as s 55(3)').max(100, 'may have at most 100 characters'), 'is a list of provisions such as ["s 55(3)"]')
    .max(100, 'may have at most 100 provisions')
    .default([]),
  summary: z.string('is a sentence on what changes').trim().min(1, 'is a sentence on what changes').max(1000, 'may have at most 1000 characters'),
  url: z
    .url({ protocol: /^https?$/, error: 'is an address that starts with https://' })
    .max(2000, 'may have at most 2000 characters')
    .nullish(),
}) satisfies z.ZodType<LawChangeSent, unknown>

export const lawChangeEndpoints: Endpoint[] = [
  {
    path: '/:id/changes',
    method: 'post',
    handler: async (req) => {
      const answer = await recordLawChange(req, routeParam(req, 'id'), await read(req, sentChange))
      return privately(answer, 201)
    },
  },
  {
    path: '/:id/changes/:change',
    method: 'post',
    handler: async (req) =>
      privately(await correctLawChange(req, routeParam(req, 'id'), routeParam(req, 'change'), await read(req, sentChange))),
  },
  {
    path: '/:id/changes/:change/undo',
    method: 'post',
    handler: async (req) => privately(await undoLawChange(req, routeParam(req, 'id'), routeParam(req, 'change'))),
  },
]

/** What was sent, as the schema has it. @throws Refused `not_signed_in`, `invalid_request` with every field at fault. */
export const read = async <T>(req: PayloadRequest, schema: z.ZodType<T, unknown>): Promise<T> => {
  if (!req.user) throw refused('not_signed_in')
  await addDataAndFileToRequest(req)
  const parsed = schema.safeParse(req.data ?? {})
  if (parsed.success) return parsed.data
  throw refused('invalid_request', parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'} ${message}`).join('; '))
}

export const privately = (answered: unknown, status = 200): Response =>
  Response.json(answered, { status, headers: { 'Cache-Control': 'private, no-store' } })
