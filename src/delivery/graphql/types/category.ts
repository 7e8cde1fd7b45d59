import { pageOf } from '../../page'
import { termOrdering } from '../../term-order'
import { builder } from '../builder'

builder.objectType('Category', {
  fields: (t) => ({
    id: t.id({ resolve: ({ category }) => category.id }),
    slug: t.string({ resolve: ({ category }) => category.slug }),
    name: t.string({ resolve: ({ category }) => category.name }),
    description: t.string({
      nullable: true,
      description: 'Null where none is written.',
      resolve: ({ category }) => category.description,
    }),
    termCount: t.int({ resolve: ({ edition, category }) => edition.glossary.termsInCategory(category.id).length }),
    terms: t.field({
      type: 'TermConnection',
      args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ edition, category }, args) => ({
        edition,
        page: pageOf(edition.glossary.termsInCategory(category.id), termOrdering(edition, 'TITLE'), args),
      }),
    }),
  }),
})
