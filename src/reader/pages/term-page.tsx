import type { ReactNode } from 'react'
import type { SiteFragment, TermEntryFragment } from '../../client'
import { categoryPath, termFilePath } from '../addresses'
import { formatList } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { Byline } from '../parts/byline'
import { mentionsBeyondRelations, RelatedTerms } from '../parts/related-terms'
import { RichText } from '../parts/rich-text'
import { TermNotices } from '../parts/term-notices'
import { TermRecord } from '../parts/term-record'
import { TermSources } from '../parts/term-sources'
import { ALIAS_KINDS } from '../words'

interface TermPageProps {
  readonly frame: Frame & { readonly site: SiteFragment }
  readonly term: TermEntryFragment
  /** An unpublished text: marked as such, kept from search engines, without a published record. */
  readonly draft?: boolean
}

/**
 * An entry, in the order in which its reader needs it: the short answer, what it means for them, what to read next,
 * why they came, what it rests on, how far it can be trusted. A part that the entry lacks leaves no heading behind.
 */
export const TermPage = ({ frame, term, draft = false }: TermPageProps) => {
  const { audience } = frame.site
  const sections = sectionsOf(term, audience, draft)
  return (
    <Layout
      frame={frame}
      head={{
        title: draft ? `Draft: ${term.title}` : term.seo.title,
        description: term.seo.description,
        canonical: draft ? undefined : term.seo.canonicalUrl,
        noIndex: draft || term.seo.noIndex,
        openGraphType: 'article',
        image: term.seo.image,
        jsonLd: draft ? undefined : term.jsonLd,
        live: draft,
        alternates: draft ? undefined : TERM_FILES.map(({ extension, type, name }) => ({
          type,
          href: termFilePath(term.slug, extension),
          title: `${term.title} (${name})`,
        })),
      }}
      bar={draft ? <DraftBar /> : undefined}
    >
      <article className="entry">
        <header className="entry-header">
          <p className="eyebrow">
            <a href={categoryPath(term.category.slug)}>{term.category.name}</a>
          </p>
          <h1>{term.title}</h1>
          <Byline authors={term.authors} />
        </header>
        <nav className="contents" aria-labelledby="contents-heading">
          <h2 id="contents-heading">On this page</h2>
          <ul>
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="entry-body">
          {draft ? null : <TermNotices term={term} />}
          {sections.map(({ id, heading, content }) => (
            <section key={id} className={`entry-section entry-${id}`}>
              <h2 id={id}>{heading}</h2>
              {content}
            </section>
          ))}
        </div>
      </article>
    </Layout>
  )
}

interface Section {
  readonly id: string
  readonly heading: string
  readonly content: ReactNode
}

const sectionsOf = (term: TermEntryFragment, audience: string, draft: boolean): Section[] =>
  [
    { id: 'definition', heading: 'Definition', shown: true, content: <Definition term={term} /> },
    {
      id: 'context',
      heading: `In context for ${audience}`,
      shown: term.checkpoints.length > 0 || term.context !== null || term.body !== null,
      content: <Context term={term} />,
    },
    {
      id: 'related-terms',
      heading: 'Related terms',
      shown: term.relatedTerms.length > 0 || mentionsBeyondRelations(term).length > 0,
      content: <RelatedTerms term={term} audience={audience} />,
    },
    {
      id: 'enquiries',
      heading: `Where ${audience} ask about this`,
      shown: term.enquiries !== null,
      content: <Enquiries enquiries={term.enquiries} />,
    },
    {
      id: 'references',
      heading: 'References',
      shown: term.citations.length > 0,
      content: <TermSources citations={term.citations} />,
    },
    {
      id: 'about',
      heading: 'About this entry',
      shown: !draft,
      content: (
        <>
          <TermRecord term={term} />
          <Files term={term} />
        </>
      ),
    },
  ].filter(({ shown }) => shown)

const Definition = ({ term }: { term: TermEntryFragment }) => {
  const names = term.aliases.flatMap(({ label, kind }) => {
    const word = ALIAS_KINDS[kind]
    return word === null ? [] : [word === '' ? label : `${label} (${word})`]
  })
  return (
    <>
      <RichText html={term.definition.html} className="prose lead" />
      {names.length > 0 ? <p className="aliases">Also known as: {formatList(names)}</p> : null}
    </>
  )
}

const Context = ({ term: { checkpoints, context, body } }: { term: TermEntryFragment }) => (
  <>
    {checkpoints.length > 0 ? (
      <div className="checkpoints">
        <h3>Key checkpoints</h3>
        <ul>
          {checkpoints.map(({ html }, index) => (
            <li key={index}>
              <RichText html={html} />
            </li>
          ))}
        </ul>
      </div>
    ) : null}
    {context ? <RichText html={context.html} /> : null}
    {body ? <RichText html={body.html} /> : null}
  </>
)

const Enquiries = ({ enquiries }: { enquiries: TermEntryFragment['enquiries'] }) =>
  enquiries ? (
    <>
      {enquiries.text.html ? <RichText html={enquiries.text.html} /> : null}
      {enquiries.searchPhrases.length > 0 ? (
        <>
          <h3 className="phrases-heading">What people search for</h3>
          <ul className="phrases">
            {enquiries.searchPhrases.map((phrase) => (
              <li key={phrase}>“{phrase}”</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  ) : null

const Files = ({ term }: { term: TermEntryFragment }) => (
  <p className="entry-files">
    This entry as{' '}
    {TERM_FILES.map(({ extension, name }, index) => (
      <span key={extension}>
        {index === 0 ? '' : index === TERM_FILES.length - 1 ? ' or ' : ', '}
        <a href={termFilePath(term.slug, extension)}>{name}</a>
      </span>
    ))}
  </p>
)

const TERM_FILES = [
  { extension: 'md', type: 'text/markdown', name: 'Markdown' },
  { extension: 'json', type: 'application/json', name: 'JSON' },
  { extension: 'jsonld', type: 'application/ld+json', name: 'JSON-LD' },
  { extension: 'ttl', type: 'text/turtle', name: 'Turtle' },
] as const

const DraftBar = () => (
  <aside className="draft-bar" aria-label="Draft preview">
    <p className="wrap">
      <strong>Draft preview.</strong> This text is not published and may still change. Do not share its address.
    </p>
  </aside>
)
