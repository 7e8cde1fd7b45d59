import { builder } from '../builder'

builder.objectType('SearchHit', {
  fields: (t) => ({
    term: t.field({ type: 'TermLink', resolve: ({ edition, hit }) => ({ edition, term: hit.term }) }),
    matched: t.stringList({ description: "What matched: 'EHCP'", resolve: ({ hit }) => hit.matched }),
    excerpt: t.string({
      description: 'A sentence around the match, plain text with [[ ]] around what matched.',
      resolve: ({ hit }) => hit.excerpt,
    }),
    score: t.float({ resolve: ({ hit }) => hit.score }),
  }),
})
