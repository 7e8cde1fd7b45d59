import { builder } from '../builder'
import { AliasKindEnum } from './enums'

builder.objectType('Alias', {
  fields: (t) => ({
    label: t.exposeString('label'),
    kind: t.expose('kind', { type: AliasKindEnum }),
  }),
})
