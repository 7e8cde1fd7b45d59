/** What resolvers may ask for. There is no way from here to anything unpublished but `preview`, which asks for a token. */
import type { Edition } from '../edition'
import type { SearchIndex } from '../search/search-index'
import type { TermNode } from './builder'

export interface Context {
  readonly edition: Edition
  /** The edition as it stood at an RFC 3339 moment, its freshness told as of that day. */
  editionAsOf(moment: string): Promise<Edition>
  /** Over the newest edition: searches have no `asOf`. */
  readonly search: SearchIndex
  /** Null where no draft stands at the slug. @throws GraphQLError UNAUTHENTICATED, FORBIDDEN */
  preview(slug: string): Promise<TermNode | null>
}

type Maybe<Value> = Value | Promise<Value>

/** Without `asOf` the answer stays synchronous: a promise a field would cost more than the field. */
export const withEdition = <Value>(
  context: Context,
  asOf: string | null | undefined,
  read: (edition: Edition) => Value,
): Maybe<Value> => (asOf ? context.editionAsOf(asOf).then(read) : read(context.edition))
