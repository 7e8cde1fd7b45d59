import { citationText, deepLink } from '../../../citations'
import { builder } from '../builder'

builder.objectType('Citation', {
  fields: (t) => ({
    reference: t.field({ type: 'Reference', resolve: (node) => node }),
    pinpoint: t.exposeString('pinpoint', {
      nullable: true,
      description: "The place within the source: 's.55(3)', 'para 11.20', 'p 12'. Null for the source as a whole.",
    }),
    text: t.string({
      description: "OSCOLA, pinpoint included: 'Children and Families Act 2014, s 55'.",
      resolve: ({ reference, pinpoint }) => citationText(reference, pinpoint),
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Deep link to the pinpoint where the source has one, else to the source. Null where it is not on the web.',
      resolve: ({ reference, pinpoint, lawAsOf }) => deepLink(reference, pinpoint, lawAsOf),
    }),
    note: t.exposeString('note', { nullable: true, description: 'Null where the editor gave none.' }),
  }),
})
