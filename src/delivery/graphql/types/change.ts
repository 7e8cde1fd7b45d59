import { builder } from '../builder'

builder.objectType('Change', {
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    note: t.exposeString('note'),
    version: t.exposeString('version'),
  }),
})
