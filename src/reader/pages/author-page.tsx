import type { AuthorPageQuery } from '../../client'
import { absolute, authorPath } from '../addresses'
import { capitalise } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { PersonPhoto } from '../parts/person-photo'
import { RichText } from '../parts/rich-text'
import { TermList } from '../parts/term-list'

type Author = NonNullable<AuthorPageQuery['author']>

interface AuthorPageProps {
  readonly frame: Frame
  readonly siteUrl: string
  readonly author: Author
  readonly after: string | null
}

export const AuthorPage = ({ frame, siteUrl, author, after }: AuthorPageProps) => {
  const path = authorPath(author.slug)
  return (
    <Layout
      frame={frame}
      section="authors"
      head={{
        title: author.name,
        description: author.byline,
        canonical: absolute(siteUrl, path),
        openGraphType: 'profile',
        image: author.photo,
        jsonLd: personOf(author, absolute(siteUrl, path)),
      }}
    >
      <header className="page-header person-header">
        <PersonPhoto photo={author.photo} name={author.name} />
        <div>
          <p className="eyebrow">
            <a href="/authors">Authors</a>
          </p>
          <h1>{author.name}</h1>
          <p className="lead">{author.role}</p>
          {author.credentials.length > 0 ? <p className="muted">{capitalise(author.credentials.join(', '))}</p> : null}
        </div>
      </header>
      {author.bio ? <RichText html={author.bio.html} /> : null}
      {author.sameAs.length > 0 ? (
        <section>
          <h2 id="elsewhere">Elsewhere</h2>
          <ul className="plain-list">
            {author.sameAs.map((url) => (
              <li key={url}>
                <a href={url} rel="me">
                  {readableUrl(url)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 id="entries">Entries by {author.name}</h2>
        {author.terms.totalCount === 0 ? (
          <p className="empty">None of this author’s entries is published yet.</p>
        ) : null}
        <TermList list={author.terms} path={path} after={after} />
      </section>
    </Layout>
  )
}

const personOf = ({ name, role, bio, photo, sameAs }: Author, url: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Person',
  name,
  jobTitle: role,
  url,
  ...(bio ? { description: bio.text } : {}),
  ...(photo ? { image: photo.url } : {}),
  ...(sameAs.length > 0 ? { sameAs } : {}),
})

const readableUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
