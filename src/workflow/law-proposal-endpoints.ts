/**
 * `POST /api/law-proposals/:id/confirm` makes a proposal a change on record, with the fields as the person left them;
 * `POST …/dismiss` turns it down for a reason. `GET /api/law-proposals/open` counts what waits, for the navigation.
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refused } from '../errors'
import type { LawProposal } from '../generated/payload-types'
import { isCmsId } from '../publication/cms-id'
import { routeParam } from '../publication/route-param'
import { idOf } from '../publication/to-snapshot'
import { actorOf } from './acting'
import { privately, read, sentChange } from './law-change-endpoints'
import { mayRecordLaw, recordLawChange } from './law-changes-on-record'

const dismissal = z.object({ reason: z.string('is a sentence on why').trim().max(1000, 'may have at most 1000 characters').default('') })

export const lawProposalEndpoints: Endpoint[] = [
  {
    path: '/open',
    method: 'get',
    handler: async (req) => {
      actorOf(req)
      const { totalDocs } = await req.payload.count({
        collection: 'law-proposals',
        where: { status: { equals: 'open' } },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return privately({ open: totalDocs })
    },
  },
  {
    path: '/:id/confirm',
    method: 'post',
    handler: async (req) => {
      const sent = await read(req, sentChange)
      const proposal = await openProposal(req)
      const source = idOf(proposal.reference)
      if (source === null) throw refused('not_found', 'The source of this proposal')
      // The change first: should nothing more happen, confirming again finds it on record and goes on.
      const answer = await recordLawChange(req, String(source), sent)
      await decide(req, proposal, { status: 'confirmed', change: answer.change })
      return privately(answer)
    },
  },
  {
    path: '/:id/dismiss',
    method: 'post',
    handler: async (req) => {
      const { reason } = await read(req, dismissal)
      const proposal = await openProposal(req)
      if (reason === '') throw refused('reason_required', 'Dismissing a proposed change', 'reason')
      await decide(req, proposal, { status: 'dismissed', reason })
      return privately({ status: 'dismissed' })
    },
  },
]

/** @throws Refused `role_required`, `not_found`, `proposal_decided` */
const openProposal = async (req: PayloadRequest): Promise<LawProposal> => {
  mayRecordLaw(req)
  const id = routeParam(req, 'id')
  const proposal = isCmsId(req.payload, id)
    ? await req.payload.findByID({
        collection: 'law-proposals',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        user: req.user,
        req,
      })
    : null
  if (!proposal) throw refused('not_found', 'The proposal')
  if (proposal.status !== 'open') throw refused('proposal_decided', proposal.status)
  return proposal
}

/** One conditional write: of two people who decide at once, one does. @throws Refused `proposal_decided` */
const decide = async (req: PayloadRequest, proposal: LawProposal, decision: Pick<LawProposal, 'status' | 'change' | 'reason'>): Promise<void> => {
  const decided = (await req.payload.db.updateOne({
    collection: 'law-proposals',
    where: { and: [{ id: { equals: proposal.id } }, { status: { equals: 'open' } }] },
    data: { ...decision, decidedAt: new Date().toISOString(), decidedBy: actorOf(req).id },
    // One UPDATE … WHERE: Payload would look first and write then.
    options: { atomic: true },
  })) as unknown
  if (decided === null || decided === undefined) throw refused('proposal_decided', 'decided')
}
