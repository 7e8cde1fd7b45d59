import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broaderCycle, type Edge, INVERSE, RELATION_KINDS, sameEdge } from '../../../src/glossary/relations'

const anyTerm = fc.constantFrom('a', 'b', 'c', 'd')
const anyEdge: fc.Arbitrary<Edge> = fc.record({ from: anyTerm, to: anyTerm, relation: fc.constantFrom(...RELATION_KINDS) })

/** The same relation, said from the other end; null where the other end has nothing to say. */
const turned = ({ from, to, relation }: Edge): Edge | null => {
  const inverse = INVERSE[relation]
  return inverse && { from: to, to: from, relation: inverse }
}

describe('A kind of relation', () => {
  it('is the inverse of its inverse', () => {
    for (const kind of RELATION_KINDS) {
      const inverse = INVERSE[kind]
      if (inverse) expect(INVERSE[inverse]).toBe(kind)
    }
  })

  it.each([
    ['broader', 'narrower'],
    ['precedes', 'follows'],
    ['related', 'related'],
    ['contrasts', 'contrasts'],
    ['see-also', null],
  ] as const)('“%s” is seen from the far end as %s', (kind, inverse) => {
    expect(INVERSE[kind]).toBe(inverse)
  })
})

describe('Two relations', () => {
  it('say the same or do not, whichever is looked at first', () => {
    fc.assert(
      fc.property(anyEdge, anyEdge, (one, other) => {
        expect(sameEdge(one, other)).toBe(sameEdge(other, one))
      }),
    )
  })

  it('say the same when one is the other, or the other from its far end', () => {
    fc.assert(
      fc.property(anyEdge, (edge) => {
        expect(sameEdge(edge, { ...edge })).toBe(true)
        const far = turned(edge)
        if (far) expect(sameEdge(edge, far)).toBe(true)
      }),
    )
  })

  it('say different things when they join other terms, or join them in another way', () => {
    fc.assert(
      fc.property(anyEdge, anyEdge, (one, other) => {
        const ends = ({ from, to }: Edge) => [from, to].sort().join()
        if (ends(one) !== ends(other)) expect(sameEdge(one, other)).toBe(false)
      }),
    )
    expect(sameEdge({ from: 'a', to: 'b', relation: 'broader' }, { from: 'a', to: 'b', relation: 'narrower' })).toBe(false)
    expect(sameEdge({ from: 'a', to: 'b', relation: 'see-also' }, { from: 'b', to: 'a', relation: 'see-also' })).toBe(false)
  })
})

describe('A circle of broader terms', () => {
  /** Each term broader than the one before, some said from the other end. */
  const chain = (length: number, isTurned: readonly boolean[]): Edge[] =>
    Array.from({ length }, (_, at): Edge => {
      const edge: Edge = { from: `t${at}`, to: `t${at + 1}`, relation: 'broader' }
      return (isTurned[at] && turned(edge)) || edge
    })

  it('is found at any length, in whatever order and from whichever end its relations were said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }).chain((length) =>
          fc.tuple(
            fc.array(fc.boolean(), { minLength: length, maxLength: length }).chain((isTurned) => {
              const edges = chain(length, isTurned)
              return fc.shuffledSubarray(edges, { minLength: length })
            }),
            fc.boolean(),
            fc.array(anyEdge),
          ),
        ),
        ([edges, isTurned, others]) => {
          const closing: Edge = { from: `t${edges.length}`, to: 't0', relation: 'broader' }
          const candidate = (isTurned && turned(closing)) || closing
          const circle = broaderCycle(candidate, [...others, ...edges])
          // From the narrow end of the new relation, over every term, back to it.
          expect(circle?.[0]).toBe(`t${edges.length}`)
          expect(circle?.at(-1)).toBe(`t${edges.length}`)
          expect(new Set(circle).size).toBe(edges.length + 1)
        },
      ),
    )
  })

  it('is not seen where there is none: in a chain, in a diamond, among other kinds of relation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (length, at) => {
        const from = `t${Math.min(at, length)}`
        expect(broaderCycle({ from, to: 'above-all', relation: 'broader' }, chain(length, []))).toBeNull()
      }),
    )
    const diamond: Edge[] = [
      { from: 'square', to: 'rectangle', relation: 'broader' },
      { from: 'square', to: 'rhombus', relation: 'broader' },
      { from: 'rectangle', to: 'quadrilateral', relation: 'broader' },
    ]
    expect(broaderCycle({ from: 'rhombus', to: 'quadrilateral', relation: 'broader' }, diamond)).toBeNull()
    const onward: Edge[] = [{ from: 'a', to: 'b', relation: 'precedes' }, { from: 'b', to: 'a', relation: 'related' }]
    expect(broaderCycle({ from: 'b', to: 'a', relation: 'broader' }, onward)).toBeNull()
    for (const relation of RELATION_KINDS.filter((kind) => kind !== 'broader' && kind !== 'narrower')) {
      expect(broaderCycle({ from: 'rectangle', to: 'square', relation }, diamond)).toBeNull()
    }
  })

  it('ends even where the stored relations go round already', () => {
    const round: Edge[] = [{ from: 'a', to: 'b', relation: 'broader' }, { from: 'b', to: 'a', relation: 'broader' }]
    expect(broaderCycle({ from: 'c', to: 'a', relation: 'broader' }, round)).toBeNull()
  })

  it('is closed by a term broader than itself', () => {
    expect(broaderCycle({ from: 'a', to: 'a', relation: 'broader' }, [])).toEqual(['a', 'a'])
  })
})
