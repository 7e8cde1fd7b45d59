import type { SearchPageQuery } from '../../client'
import { termPath } from '../addresses'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { SearchForm } from '../parts/search-form'

interface NotFoundPageProps {
  readonly frame: Frame
  /** Terms whose names are near the address asked for. */
  readonly suggestions?: SearchPageQuery['suggest']
}

export const NotFoundPage = ({ frame, suggestions = [] }: NotFoundPageProps) => (
  <Layout frame={frame} head={{ title: 'Page not found', noIndex: true }} ownSearch>
    <header className="page-header">
      <h1>Page not found</h1>
      <p className="lead">There is nothing at this address. It may be mistyped, or the page may have a new name.</p>
    </header>
    {suggestions.length > 0 ? (
      <section>
        <h2 id="suggestions">Did you mean</h2>
        <ul className="plain-list">
          {suggestions.map(({ label, term }) => (
            <li key={`${term.id} ${label}`}>
              <a href={termPath(term.slug)}>{label === term.title ? term.title : `${label} (${term.title})`}</a>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    <SearchForm />
    <p>
      Or look through <a href="/#a-z">every entry, A to Z</a>.
    </p>
  </Layout>
)
