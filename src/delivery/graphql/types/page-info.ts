import type { Page } from '../../page'
import { builder } from '../builder'
import type { PageInfoNode } from '../builder'

builder.objectType('PageInfo', {
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'Null for an empty page.' }),
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'Null for an empty page.' }),
  }),
})

export const pageInfoOf = <Item>(page: Page<Item>): PageInfoNode => {
  const start = page.items[0]
  const end = page.items.at(-1)
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: start === undefined ? null : page.cursorOf(start),
    endCursor: end === undefined ? null : page.cursorOf(end),
  }
}
