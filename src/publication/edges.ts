/** Rules for relations between terms, checked against those already there. */
import type { Payload, PayloadRequest, Where } from 'payload'
import type { RelatedTerm } from '../generated/payload-types'
import { type Refusal, refuse } from '../errors'
import { broaderCycle, type Edge, INVERSE, sameEdge } from '../glossary/relations'
import { type CmsId, idOf } from './to-snapshot'

/** Every reason why the edge may not be saved. `self` is the id of the edge itself when it is being changed. */
export const edgeRefusals = async (
  payload: Payload,
  edge: Edge,
  self: CmsId | undefined,
  titleOf: (term: string) => string,
  req: PayloadRequest,
): Promise<Refusal[]> => {
  if (edge.from === edge.to) return [refuse('edge_to_itself', '', 'to')]
  const refusals: Refusal[] = []
  const between = await edgesWhere(payload, pair(edge), req)
  if (between.some((other) => String(other.id) !== String(self) && sameEdge(edge, other.edge))) {
    refusals.push(refuse('edge_twin', `“${titleOf(edge.from)}” and “${titleOf(edge.to)}”`, 'relation'))
  }
  const cycle = broaderCycle(edge, await broaderEdgesAbove(payload, edge, self, req))
  if (cycle) {
    const titles = await titlesOf(payload, cycle, req)
    refusals.push(refuse('edge_cycle', cycle.map((id) => titles.get(id) ?? 'another term').join(' → '), 'relation'))
  }
  return refusals
}

const pair = ({ from, to }: Edge): Where => ({
  or: [
    { and: [{ from: { equals: from } }, { to: { equals: to } }] },
    { and: [{ from: { equals: to } }, { to: { equals: from } }] },
  ],
})

/** Walks upwards a level a query, so that a large glossary is never read whole. */
const broaderEdgesAbove = async (
  payload: Payload,
  edge: Edge,
  self: CmsId | undefined,
  req: PayloadRequest,
): Promise<Edge[]> => {
  if (INVERSE[edge.relation] !== 'narrower' && INVERSE[edge.relation] !== 'broader') return []
  const found: Edge[] = []
  const seen = new Set<string>()
  let level = [edge.relation === 'broader' ? edge.to : edge.from]
  while (level.length > 0) {
    for (const term of level) seen.add(term)
    const above = await edgesWhere(
      payload,
      {
        or: [
          { and: [{ relation: { equals: 'broader' } }, { from: { in: level } }] },
          { and: [{ relation: { equals: 'narrower' } }, { to: { in: level } }] },
        ],
      },
      req,
    )
    const others = above.filter((other) => String(other.id) !== String(self)).map((other) => other.edge)
    found.push(...others)
    level = [...new Set(others.map((other) => (other.relation === 'broader' ? other.to : other.from)))].filter(
      (term) => !seen.has(term),
    )
  }
  return found
}

const edgesWhere = async (payload: Payload, where: Where, req: PayloadRequest): Promise<{ id: CmsId; edge: Edge }[]> => {
  const { docs } = await payload.find({
    collection: 'related-terms',
    where,
    depth: 0,
    pagination: false,
    // A twin or a cycle counts whoever made it.
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ id: doc.id, edge: edgeOf(doc) }))
}

export const edgeOf = ({ from, to, relation }: Pick<RelatedTerm, 'from' | 'to' | 'relation'>): Edge => ({
  from: String(idOf(from)),
  to: String(idOf(to)),
  relation,
})

/** Titles by CMS id, of drafts too: editors relate terms before they are published. */
export const titlesOf = async (payload: Payload, ids: readonly string[], req: PayloadRequest): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'terms',
    where: { id: { in: [...ids] } },
    draft: true,
    depth: 0,
    pagination: false,
    select: { title: true },
    // Named in a refusal to someone who may edit relations, hence read every term.
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc.title ?? 'untitled']))
}
