/**
 * `GET /api/desk-entries/waiting`: how much waits for the person who asks, for the badge in the navigation.
 * `GET /api/desk-entries/figures`: what the dashboard shows (`Figures`), for whoever counts elsewhere.
 */
import type { Endpoint, Where } from 'payload'
import { actorOf } from './acting'
import { queueWhere } from './queue'
import { readFigures } from './read-figures'

export const deskEndpoints: Endpoint[] = [
  {
    path: '/waiting',
    method: 'get',
    handler: async (req) => {
      const where: Where = queueWhere('mine', actorOf(req), {}, new Date().toISOString().slice(0, 10))
      const { totalDocs } = await req.payload.count({ collection: 'desk-entries', where, overrideAccess: false, user: req.user, req })
      return Response.json({ mine: totalDocs }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
  {
    path: '/figures',
    method: 'get',
    handler: async (req) => Response.json(await readFigures(req), { headers: { 'Cache-Control': 'private, no-store' } }),
  },
]
