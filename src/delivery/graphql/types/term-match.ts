import { builder } from '../builder'

builder.objectType('TermMatch', {
  fields: (t) => ({
    term: t.field({ type: 'TermLink', resolve: (node) => node }),
    text: t.exposeString('text'),
    start: t.exposeInt('start', { description: 'UTF-16 code units from the start.' }),
    end: t.exposeInt('end'),
  }),
})
