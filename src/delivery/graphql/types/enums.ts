import { ALIAS_KINDS, JURISDICTIONS, REFERENCE_KINDS, REFERENCE_STATUSES, toEnumValue } from '../../../glossary/kinds'
import { RELATION_KINDS } from '../../../glossary/relations'
import { FRESHNESS_STATES } from '../../freshness'
import { TERM_ORDERS } from '../../term-order'
import { builder } from '../builder'

/** Kebab-case inside, upper case outside. */
const valuesOf = <Kind extends string>(kinds: readonly Kind[]): Record<string, { value: Kind }> =>
  Object.fromEntries(kinds.map((kind) => [toEnumValue(kind), { value: kind }]))

export const AliasKindEnum = builder.enumType('AliasKind', { values: valuesOf(ALIAS_KINDS) })
export const JurisdictionEnum = builder.enumType('Jurisdiction', { values: valuesOf(JURISDICTIONS) })
export const ReferenceKindEnum = builder.enumType('ReferenceKind', { values: valuesOf(REFERENCE_KINDS) })
export const ReferenceStatusEnum = builder.enumType('ReferenceStatus', { values: valuesOf(REFERENCE_STATUSES) })
export const RelationTypeEnum = builder.enumType('RelationType', {
  description: 'SKOS semantics; the inverse of an edge is derived, never stored twice.',
  values: valuesOf(RELATION_KINDS),
})
export const CitationStyleEnum = builder.enumType('CitationStyle', {
  description: 'Citations inside a text: in brackets where they stand, or numbered with the sources below the text and links both ways.',
  values: { INLINE: { value: 'inline' }, FOOTNOTES: { value: 'footnotes' } } as const,
})
export const FreshnessStateEnum = builder.enumType('FreshnessState', { values: valuesOf(FRESHNESS_STATES) })
export const MatchPolicyEnum = builder.enumType('MatchPolicy', {
  description: 'FIRST: each term once, where it is mentioned first.',
  values: ['FIRST', 'ALL'] as const,
})
export const TermOrderEnum = builder.enumType('TermOrder', { values: valuesOf(TERM_ORDERS) })
