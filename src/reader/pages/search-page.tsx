import { Fragment } from 'react'
import type { SearchPageQuery } from '../../client'
import { termPath } from '../addresses'
import { count } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { SearchForm } from '../parts/search-form'

interface SearchPageProps {
  readonly frame: Frame
  readonly query: string
  /** Null before anything was asked. */
  readonly found: Pick<SearchPageQuery, 'search' | 'suggest'> | null
}

export const SearchPage = ({ frame, query, found }: SearchPageProps) => (
  <Layout frame={frame} head={{ title: query ? `${query}: search results` : 'Search', noIndex: true }} ownSearch>
    <header className="page-header">
      <h1>{query ? <>Search results for “{query}”</> : 'Search the glossary'}</h1>
    </header>
    <SearchForm query={query} />
    {found ? found.search.total > 0 ? <Results found={found.search} /> : <NoResults found={found} /> : <Prompt />}
  </Layout>
)

const Results = ({ found: { total, hits } }: { found: SearchPageQuery['search'] }) => (
  <section>
    <h2 id="results" className="results-count">
      {count(total, 'result', 'results')}
    </h2>
    <ol className="results">
      {hits.map(({ term, excerpt }) => (
        <li key={term.id}>
          <h3>
            <a href={termPath(term.slug)}>{term.title}</a>
          </h3>
          <p>
            <Marked text={excerpt || term.summary} />
          </p>
        </li>
      ))}
    </ol>
    {total > hits.length ? (
      <p className="muted">The {hits.length} best results are shown. Add a word to narrow the search.</p>
    ) : null}
  </section>
)

const NoResults = ({ found: { suggest } }: { found: Pick<SearchPageQuery, 'suggest'> }) => (
  <section className="empty">
    <h2 id="results">Nothing found</h2>
    {suggest.length > 0 ? (
      <>
        <p>Did you mean one of these?</p>
        <ul className="plain-list">
          {suggest.map(({ label, term }) => (
            <li key={`${term.id} ${label}`}>
              <a href={termPath(term.slug)}>{label === term.title ? term.title : `${label} (${term.title})`}</a>
            </li>
          ))}
        </ul>
      </>
    ) : null}
    <ul className="advice">
      <li>Check the spelling, or try a shorter word.</li>
      <li>Try the abbreviation, or what it stands for.</li>
      <li>
        Look through <a href="/#a-z">every entry, A to Z</a>.
      </li>
    </ul>
  </section>
)

const Prompt = () => (
  <p className="muted">
    Type a word, an abbreviation or a question, or look through <a href="/#a-z">every entry, A to Z</a>.
  </p>
)

/** The API marks what matched with [[ ]]. */
const Marked = ({ text }: { text: string }) =>
  text
    .split(/\[\[(.*?)\]\]/)
    .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>))
