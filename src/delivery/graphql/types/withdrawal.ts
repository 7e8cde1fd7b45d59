import { builder } from '../builder'

builder.objectType('Withdrawal', {
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    reason: t.exposeString('reason'),
  }),
})
