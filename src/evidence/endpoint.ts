/** `GET /api/publications/:id/evidence?format=json|html`: an evidence pack as a download, for staff. */
import type { Endpoint, PayloadRequest } from 'payload'
import { refused } from '../errors'
import { isCmsId } from '../publication/cms-id'
import { routeParam } from '../publication/route-param'
import { packName } from './pack'
import { packPage } from './page'
import { readPack } from './read'
import type { EvidencePack } from './schema'

export const evidenceEndpoints: Endpoint[] = [
  {
    path: '/:id/evidence',
    method: 'get',
    handler: async (req) => {
      const sequence = await sequenceOf(req)
      const format = formatOf(req)
      const pack = await readPack(req.payload, sequence)
      return new Response(writePack(pack, format), {
        headers: {
          'Content-Type': TYPES[format],
          'Content-Disposition': `attachment; filename="${packName(pack)}.${format}"`,
          'Cache-Control': 'private, no-store',
          // Whoever opens it in place all the same runs nothing and asks nobody.
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'X-Content-Type-Options': 'nosniff',
        },
      })
    },
  },
]

export type PackFormat = 'json' | 'html'

export const writePack = (pack: EvidencePack, format: PackFormat): string =>
  format === 'html' ? packPage(pack) : `${JSON.stringify(pack, null, 1)}\n`

const TYPES: Readonly<Record<PackFormat, string>> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

const formatOf = ({ query }: PayloadRequest): PackFormat => {
  const { format = 'json' } = query as { format?: unknown }
  if (format === 'json' || format === 'html') return format
  throw refused('invalid_request', 'the format is json or html')
}

/** Of the publication, as far as this person may read it. */
const sequenceOf = async (req: PayloadRequest): Promise<number> => {
  if (!req.user) throw refused('not_signed_in')
  const id = routeParam(req, 'id')
  if (!isCmsId(req.payload, id)) throw refused('not_found', 'The publication')
  const visible = await req.payload.findByID({
    collection: 'publications',
    id,
    depth: 0,
    disableErrors: true,
    select: { sequence: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!visible) throw refused('not_found', 'The publication')
  return visible.sequence
}
