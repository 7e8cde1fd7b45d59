import { builder } from '../builder'

builder.objectType('ReferenceChange', {
  fields: (t) => ({
    inForceFrom: t.expose('inForceFrom', { type: 'Date' }),
    provisions: t.stringList({ resolve: ({ provisions }) => provisions }),
    summary: t.exposeString('summary'),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Null where no page tells of it.' }),
  }),
})
