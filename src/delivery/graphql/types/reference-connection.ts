import { builder } from '../builder'
import { pageInfoOf } from './page-info'

builder.objectType('ReferenceConnection', {
  fields: (t) => ({
    totalCount: t.int({ resolve: ({ page }) => page.totalCount }),
    edges: t.field({
      type: ['ReferenceEdge'],
      resolve: ({ edition, page }) => page.items.map((item) => ({ edition, page, item })),
    }),
    nodes: t.field({
      type: ['Reference'],
      resolve: ({ edition, page }) => page.items.map((reference) => ({ edition, reference })),
    }),
    pageInfo: t.field({ type: 'PageInfo', resolve: ({ page }) => pageInfoOf(page) }),
  }),
})

builder.objectType('ReferenceEdge', {
  fields: (t) => ({
    cursor: t.string({ resolve: ({ page, item }) => page.cursorOf(item) }),
    node: t.field({ type: 'Reference', resolve: ({ edition, item }) => ({ edition, reference: item }) }),
  }),
})
