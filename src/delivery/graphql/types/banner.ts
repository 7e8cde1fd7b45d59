import { builder } from '../builder'

builder.objectType('Banner', {
  fields: (t) => ({
    text: t.exposeString('text'),
    linkText: t.exposeString('linkText', { nullable: true, description: 'Null where the notice has no link.' }),
    linkUrl: t.expose('linkUrl', { type: 'URL', nullable: true, description: 'Null where the notice has no link.' }),
  }),
})
