/**
 * Kinds of relation between two terms, with SKOS semantics (W3C SKOS Reference, section 8).
 * An edge is stored once, as the editor wrote it; the other end sees its inverse.
 */
export const RELATION_KINDS = ['related', 'broader', 'narrower', 'see-also', 'precedes', 'follows', 'contrasts'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/**
 * `from —broader→ to` says that `to` is broader than `from` (skos:broader points to the wider concept).
 * related and contrasts are symmetric (SKOS S23); see-also is one way only, so its far end sees nothing.
 */
export const INVERSE: Readonly<Record<RelationKind, RelationKind | null>> = {
  related: 'related',
  broader: 'narrower',
  narrower: 'broader',
  'see-also': null,
  precedes: 'follows',
  follows: 'precedes',
  contrasts: 'contrasts',
}

/** Two edges say the same thing when one is the other, or the other read from its far end. */
export const sameEdge = (a: Edge, b: Edge): boolean =>
  (a.from === b.from && a.to === b.to && a.relation === b.relation) ||
  (a.from === b.to && a.to === b.from && INVERSE[a.relation] === b.relation)

export interface Edge {
  readonly from: string
  readonly to: string
  readonly relation: RelationKind
}

/**
 * The terms along which `candidate` would close a circle of broader terms, or null.
 * A term broader than itself, at any distance, means nothing (SKOS allows it, no reader can follow it).
 */
export const broaderCycle = (candidate: Edge, existing: readonly Edge[]): string[] | null => {
  const step = asBroader(candidate)
  if (!step) return null
  const broader = new Map<string, string[]>()
  for (const edge of existing) {
    const known = asBroader(edge)
    if (known) broader.set(known.narrow, [...(broader.get(known.narrow) ?? []), known.wide])
  }
  const trail = new Map<string, string | null>([[step.wide, null]])
  const queue = [step.wide]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === step.narrow) return [step.narrow, ...trailTo(at, trail)]
    for (const next of broader.get(at) ?? []) {
      if (!trail.has(next)) {
        trail.set(next, at)
        queue.push(next)
      }
    }
  }
  return null
}

const asBroader = (edge: Edge): { narrow: string; wide: string } | null => {
  if (edge.relation === 'broader') return { narrow: edge.from, wide: edge.to }
  if (edge.relation === 'narrower') return { narrow: edge.to, wide: edge.from }
  return null
}

const trailTo = (end: string, cameFrom: ReadonlyMap<string, string | null>): string[] => {
  const path: string[] = []
  for (let at: string | null | undefined = end; at; at = cameFrom.get(at)) path.unshift(at)
  return path
}
