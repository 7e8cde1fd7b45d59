import { termUrl } from '../../edition'
import { builder } from '../builder'

builder.objectType('TermMoved', {
  description: 'A former slug, or a term replaced by another: redirect there.',
  fields: (t) => ({
    slug: t.string({ resolve: ({ term }) => term.snapshot.slug }),
    url: t.field({ type: 'URL', resolve: ({ edition, term }) => termUrl(edition, term) }),
    permanent: t.boolean({ description: 'Redirect with 301 or 308 where true.', resolve: () => true }),
  }),
})

builder.objectType('TermGone', {
  description: 'Was published, is no longer (HTTP 410).',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    at: t.expose('at', { type: 'DateTime' }),
    reason: t.exposeString('reason'),
  }),
})

builder.objectType('TermUnknown', {
  description: 'Nothing was ever published here (HTTP 404).',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    suggestions: t.field({
      type: ['Suggestion'],
      // The index follows the newest edition alone; an earlier one is shown what it had already.
      resolve: ({ edition, slug }, _, context) =>
        context.search
          .near(context.edition, slug)
          .map(({ snapshot }) => edition.glossary.term(snapshot.id))
          .filter((term) => term !== undefined)
          .map((term) => ({ edition, term, label: term.snapshot.title })),
    }),
  }),
})

export const LookupResult = builder.unionType('LookupResult', {
  types: ['Term', 'TermMoved', 'TermGone', 'TermUnknown'],
})
