import type { AuthorsPageQuery } from '../../client'
import { absolute, authorPath } from '../addresses'
import { capitalise, entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { PersonPhoto } from '../parts/person-photo'

interface AuthorsPageProps {
  readonly frame: Frame
  readonly data: AuthorsPageQuery
}

export const AuthorsPage = ({ frame, data: { glossary, authors } }: AuthorsPageProps) => (
  <Layout
    frame={frame}
    section="authors"
    head={{
      title: 'Authors',
      description: `The people who write ${glossary.name}, and what they know their subject from.`,
      canonical: absolute(glossary.url, '/authors'),
    }}
  >
    <header className="page-header">
      <h1>Authors</h1>
      <p className="lead">The people who write these entries, and what they know their subject from.</p>
    </header>
    {authors.length === 0 ? <p className="empty">No authors are published yet.</p> : null}
    <ul className="people">
      {authors.map(({ id, slug, name, role, credentials, photo, terms }) => (
        <li key={id}>
          <PersonPhoto photo={photo} name={name} decorative />
          <div>
            <h2>
              <a href={authorPath(slug)}>{name}</a>
            </h2>
            <p>{role}</p>
            {credentials.length > 0 ? <p className="muted">{capitalise(credentials.join(', '))}</p> : null}
            <p className="muted">{entries(terms.totalCount)}</p>
          </div>
        </li>
      ))}
    </ul>
  </Layout>
)
