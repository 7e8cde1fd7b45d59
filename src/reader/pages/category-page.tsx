import type { CategoryPageQuery } from '../../client'
import { absolute, categoryPath } from '../addresses'
import { entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { TermList } from '../parts/term-list'

interface CategoryPageProps {
  readonly frame: Frame
  readonly siteUrl: string
  readonly category: NonNullable<CategoryPageQuery['category']>
  readonly after: string | null
}

export const CategoryPage = ({ frame, siteUrl, category, after }: CategoryPageProps) => {
  const path = categoryPath(category.slug)
  return (
    <Layout
      frame={frame}
      head={{
        title: category.name,
        description: category.description ?? undefined,
        canonical: absolute(siteUrl, path),
      }}
    >
      <header className="page-header">
        <p className="eyebrow">
          <a href="/#categories">Topics</a>
        </p>
        <h1>{category.name}</h1>
        {category.description ? <p className="lead">{category.description}</p> : null}
        <p className="page-facts">{entries(category.termCount)}</p>
      </header>
      {category.termCount === 0 ? (
        <p className="empty">
          Nothing is published under this topic yet. <a href="/#a-z">See every entry, A to Z</a>.
        </p>
      ) : (
        <TermList list={category.terms} path={path} after={after} />
      )}
    </Layout>
  )
}
