import type { TermListFragment } from '../../client'
import { TermCards } from './term-cards'

interface TermListProps {
  readonly list: TermListFragment
  /** Of the page itself, without a cursor. */
  readonly path: string
  /** The cursor this page began after. */
  readonly after: string | null
}

/** A page of terms, with the way on. Cursors only lead forward, so the way back is to the beginning. */
export const TermList = ({ list, path, after }: TermListProps) => {
  const { hasNextPage, endCursor } = list.pageInfo
  return (
    <>
      <TermCards terms={list.nodes.map((term) => ({ ...term, summary: term.seo.description }))} />
      {after || hasNextPage ? (
        <nav className="pager" aria-label="Pages">
          {after ? <a href={path}>Back to the first page</a> : null}
          {hasNextPage && endCursor ? (
            <a href={`${path}?after=${encodeURIComponent(endCursor)}`} rel="next">
              Next page
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
