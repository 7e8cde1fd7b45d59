import { termUrl } from '../../edition'
import { builder } from '../builder'
import { summaryOf } from '../rendering'

builder.objectType('TermLink', {
  description: 'A small card for a term: what links carry.',
  fields: (t) => ({
    id: t.id({ resolve: ({ term }) => term.snapshot.id }),
    slug: t.string({ resolve: ({ term }) => term.snapshot.slug }),
    url: t.field({ type: 'URL', resolve: ({ edition, term }) => termUrl(edition, term) }),
    title: t.string({ resolve: ({ term }) => term.snapshot.title }),
    summary: t.string({ resolve: ({ term }) => summaryOf(term) }),
  }),
})
