import { builder } from '../builder'
import { RelationTypeEnum } from './enums'

builder.objectType('RelatedTerm', {
  fields: (t) => ({
    relation: t.field({ type: RelationTypeEnum, resolve: ({ related }) => related.relation }),
    note: t.string({
      nullable: true,
      description: 'Null where the editor gave none.',
      resolve: ({ related }) => related.note,
    }),
    term: t.field({ type: 'TermLink', resolve: ({ edition, related }) => ({ edition, term: related.term }) }),
  }),
})
