import { builder } from '../builder'
import { FreshnessStateEnum, JurisdictionEnum, ReferenceKindEnum, ReferenceStatusEnum } from './enums'

export const TermFilterInput = builder.inputType('TermFilter', {
  description: 'Each part narrows the list. A category, author or reference is named by its slug.',
  fields: (t) => ({
    category: t.string(),
    author: t.string(),
    reference: t.string(),
    jurisdiction: t.field({ type: JurisdictionEnum }),
    letter: t.string(),
    freshness: t.field({ type: [FreshnessStateEnum] }),
  }),
})

export const ReferenceFilterInput = builder.inputType('ReferenceFilter', {
  fields: (t) => ({
    kind: t.field({ type: [ReferenceKindEnum] }),
    status: t.field({ type: [ReferenceStatusEnum] }),
  }),
})
