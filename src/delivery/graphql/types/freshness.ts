import { builder } from '../builder'
import { FreshnessStateEnum } from './enums'

builder.objectType('Freshness', {
  description:
    'How far the text can be trusted today. A small edit does not renew lastReviewed; a full review does.',
  fields: (t) => ({
    state: t.expose('state', { type: FreshnessStateEnum }),
    lastReviewed: t.expose('lastReviewed', {
      type: 'Date',
      nullable: true,
      description: 'Null where this term never had a full review.',
    }),
    nextReviewDue: t.expose('nextReviewDue', {
      type: 'Date',
      nullable: true,
      description: 'Null where this term never had a full review.',
    }),
    reviewedBy: t.field({ type: ['Reviewer'], resolve: ({ reviewedBy }) => reviewedBy.map((role) => ({ role })) }),
    pendingLawChanges: t.field({
      type: ['ReferenceChange'],
      description: 'The changes in law since the last review that touch a provision cited here.',
      resolve: ({ pendingLawChanges }) => pendingLawChanges,
    }),
    showNotice: t.exposeBoolean('showNotice', {
      description:
        'Whether readers are to be told beside the text. Always where the law has changed or nobody has reviewed it; for an overdue review the category decides.',
    }),
  }),
})
