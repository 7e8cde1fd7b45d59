import { citationText, referenceUrl } from '../../../citations'
import { newestFirst } from '../../../publication/review-age'
import { pageSize } from '../../page'
import { builder } from '../builder'
import { ReferenceKindEnum, ReferenceStatusEnum } from './enums'

builder.objectType('Reference', {
  fields: (t) => ({
    id: t.id({ resolve: ({ reference }) => reference.id }),
    slug: t.string({ resolve: ({ reference }) => reference.slug }),
    kind: t.field({ type: ReferenceKindEnum, resolve: ({ reference }) => reference.referenceKind }),
    title: t.string({ resolve: ({ reference }) => reference.title }),
    citation: t.string({
      description: 'OSCOLA, without pinpoint.',
      resolve: ({ reference }) => citationText(reference, null),
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Null where the source is not on the web.',
      resolve: ({ reference }) => referenceUrl(reference),
    }),
    status: t.field({ type: ReferenceStatusEnum, resolve: ({ reference }) => reference.status }),
    supersededBy: t.field({
      type: 'Reference',
      nullable: true,
      description: 'Null where nothing published replaces it.',
      resolve: ({ edition, reference }) => {
        const newer = reference.supersededBy === null ? undefined : edition.glossary.reference(reference.supersededBy)
        return newer ? { edition, reference: newer } : null
      },
    }),
    changes: t.field({
      type: ['ReferenceChange'],
      description: 'Changes in the law or guidance on record, newest first.',
      resolve: ({ reference }) => [...reference.changes].sort(newestFirst),
    }),
    citedBy: t.field({
      type: ['TermLink'],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: ({ edition, reference }, { first }) =>
        edition.glossary
          .termsCiting(reference.id)
          .slice(0, pageSize(first, 20))
          .map((term) => ({ edition, term })),
    }),
  }),
})
