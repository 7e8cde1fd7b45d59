import type { AllTermsQuery, HomePageQuery } from '../../client'
import { absolute, categoryPath, letterAnchor, letterPath, termPath } from '../addresses'
import { entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { DateText } from '../parts/date-text'
import { LetterName, LetterNav } from '../parts/letter-nav'
import { RichText } from '../parts/rich-text'
import { SearchForm } from '../parts/search-form'
import { TermCards } from '../parts/term-cards'

interface HomePageProps {
  readonly frame: Frame
  readonly data: HomePageQuery
  /** Every entry under its letter; null where there are too many for one page: then each letter has its own. */
  readonly all: AllTermsQuery | null
}

export const HomePage = ({ frame, data, all }: HomePageProps) => {
  const { glossary, categories } = data
  const letters = data.letters.map(({ letter }) => letter)
  return (
    <Layout
      frame={frame}
      head={{
        title: glossary.name,
        description: glossary.description?.text.split('\n')[0] ?? `A glossary written for ${glossary.audience}.`,
        canonical: absolute(glossary.url, '/'),
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'DefinedTermSet',
          name: glossary.name,
          url: glossary.url,
          inLanguage: 'en-GB',
          ...(glossary.description ? { description: glossary.description.text } : {}),
        },
      }}
      ownSearch
    >
      <div className="opening">
        <section className="hero">
          <p className="eyebrow">For {glossary.audience}</p>
          <h1 id="glossary-name">{glossary.name}</h1>
          {glossary.description ? <RichText html={glossary.description.html} className="prose lead" /> : null}
          <SearchForm />
          <p className="hero-facts">
            {entries(glossary.termCount)}
            {glossary.updatedAt ? (
              <>
                {' · last updated '}
                <DateText date={glossary.updatedAt} />
              </>
            ) : null}
          </p>
        </section>
        {data.recent.nodes.length > 0 ? <Recent terms={data.recent.nodes} /> : null}
      </div>
      {glossary.termCount === 0 ? <NothingYet /> : null}
      {categories.length > 0 ? <Categories categories={categories} /> : null}
      {glossary.termCount > 0 ? (
        <section>
          <h2 id="a-z" tabIndex={-1}>
            A to Z
          </h2>
          <LetterNav letters={letters} hrefOf={all ? (letter) => `#${letterAnchor(letter)}` : letterPath} />
          {all ? <EveryTerm letters={all.letters} /> : <p>Choose a letter to see its entries.</p>}
        </section>
      ) : null}
    </Layout>
  )
}

const NothingYet = () => (
  <section className="empty">
    <h2 id="empty-heading">No entries yet</h2>
    <p>The first entries are being written and reviewed. They appear here as soon as they are published.</p>
  </section>
)

const Categories = ({ categories }: { categories: HomePageQuery['categories'] }) => (
  <section>
    <h2 id="categories">Browse by topic</h2>
    <ul className="category-cards">
      {categories.map(({ id, slug, name, description, termCount }) => (
        <li key={id}>
          <h3>
            <a href={categoryPath(slug)}>{name}</a>
          </h3>
          {description ? <p>{description}</p> : null}
          <p className="category-count">{entries(termCount)}</p>
        </li>
      ))}
    </ul>
  </section>
)

const Recent = ({ terms }: { terms: HomePageQuery['recent']['nodes'] }) => (
  <section className="recent">
    <h2>Recently updated</h2>
    <ul>
      {terms.map(({ id, slug, title, publishedAt }) => (
        <li key={id}>
          <a href={termPath(slug)}>{title}</a>
          <span>
            <DateText date={publishedAt} />
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const EveryTerm = ({ letters }: { letters: AllTermsQuery['letters'] }) => (
  <div className="a-z">
    {letters.map(({ letter, terms }) => (
      <section key={letter} className="a-z-letter">
        <h3 id={letterAnchor(letter)} tabIndex={-1}>
          <LetterName letter={letter} />
        </h3>
        <TermCards terms={terms} />
      </section>
    ))}
  </div>
)
