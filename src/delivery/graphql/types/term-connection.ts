import { builder } from '../builder'
import { pageInfoOf } from './page-info'

builder.objectType('TermConnection', {
  fields: (t) => ({
    totalCount: t.int({ resolve: ({ page }) => page.totalCount }),
    edges: t.field({
      type: ['TermEdge'],
      resolve: ({ edition, page }) => page.items.map((item) => ({ edition, page, item })),
    }),
    nodes: t.field({ type: ['Term'], resolve: ({ edition, page }) => page.items.map((term) => ({ edition, term })) }),
    pageInfo: t.field({ type: 'PageInfo', resolve: ({ page }) => pageInfoOf(page) }),
  }),
})

builder.objectType('TermEdge', {
  fields: (t) => ({
    cursor: t.string({ resolve: ({ page, item }) => page.cursorOf(item) }),
    node: t.field({ type: 'Term', resolve: ({ edition, item }) => ({ edition, term: item }) }),
  }),
})
