import { builder } from '../builder'

builder.objectType('Glossary', {
  fields: (t) => ({
    name: t.string({ resolve: ({ glossary }) => glossary.settings?.name ?? 'Glossary' }),
    audience: t.string({
      description: "Who it is written for, in the plural: 'parents'.",
      resolve: ({ glossary }) => glossary.settings?.audience ?? 'readers',
    }),
    description: t.field({
      type: 'RichText',
      nullable: true,
      description: 'Null while none is written.',
      resolve: (edition) => {
        const document = edition.glossary.settings?.description
        return document ? { edition, document } : null
      },
    }),
    banner: t.field({
      type: 'Banner',
      nullable: true,
      description: 'The site-wide notice, while one is set.',
      resolve: ({ glossary }) => glossary.settings?.banner ?? null,
    }),
    url: t.field({ type: 'URL', resolve: (edition) => edition.publicUrl }),
    termCount: t.int({ resolve: ({ glossary }) => glossary.terms.length }),
    updatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: "The newest publication's moment; null while nothing is published.",
      resolve: ({ glossary }) => glossary.updatedAt,
    }),
    revision: t.int({
      description: 'Grows by one with every publication: equal revisions mean equal content.',
      resolve: ({ glossary }) => glossary.revision,
    }),
  }),
})
