import { builder } from '../builder'

builder.objectType('Suggestion', {
  fields: (t) => ({
    label: t.exposeString('label'),
    term: t.field({ type: 'TermLink', resolve: (node) => node }),
  }),
})
