import { builder } from '../builder'

builder.objectType('Letter', {
  fields: (t) => ({
    letter: t.exposeString('letter'),
    terms: t.field({ type: ['TermLink'], resolve: ({ edition, terms }) => terms.map((term) => ({ edition, term })) }),
  }),
})
