import { builder } from '../builder'

builder.objectType('SearchResults', {
  fields: (t) => ({
    total: t.exposeInt('total'),
    hits: t.field({ type: ['SearchHit'], resolve: ({ hits }) => hits }),
  }),
})
