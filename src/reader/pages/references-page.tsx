import type { ReferencesPageQuery } from '../../client'
import { absolute, referencePath } from '../addresses'
import { count } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { StatusTag } from '../parts/term-sources'
import { REFERENCE_GROUPS } from '../words'

type References = ReferencesPageQuery['references']

interface ReferencesPageProps {
  readonly frame: Frame
  readonly data: ReferencesPageQuery
  readonly after: string | null
}

export const ReferencesPage = ({ frame, data: { glossary, references }, after }: ReferencesPageProps) => (
  <Layout
    frame={frame}
    section="references"
    head={{
      title: 'References',
      description: `The legislation, guidance, cases and research that ${glossary.name} rests on.`,
      canonical: absolute(glossary.url, '/references'),
    }}
  >
    <header className="page-header">
      <h1>References</h1>
      <p className="lead">The legislation, guidance, cases and research that these entries rest on.</p>
      <p className="page-facts">{count(references.totalCount, 'source', 'sources')}</p>
    </header>
    {references.totalCount === 0 ? <p className="empty">No sources are published yet.</p> : null}
    {REFERENCE_GROUPS.map(({ heading, kinds }) => (
      <ReferenceGroup
        key={heading}
        heading={heading}
        references={references.nodes.filter(({ kind }) => kinds.includes(kind))}
      />
    ))}
    <MoreReferences pageInfo={references.pageInfo} after={after} />
  </Layout>
)

const ReferenceGroup = ({ heading, references }: { heading: string; references: References['nodes'] }) =>
  references.length === 0 ? null : (
    <section className="source-group">
      <h2>{heading}</h2>
      <ul>
        {references.map(({ id, slug, citation, status }) => (
          <li key={id}>
            <p className="source-citation">
              <a href={referencePath(slug)}>{citation}</a>
              <StatusTag status={status} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )

const MoreReferences = ({ pageInfo, after }: { pageInfo: References['pageInfo']; after: string | null }) =>
  after || pageInfo.hasNextPage ? (
    <nav className="pager" aria-label="Pages">
      {after ? <a href="/references">Back to the first page</a> : null}
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <a href={`/references?after=${encodeURIComponent(pageInfo.endCursor)}`} rel="next">
          Next page
        </a>
      ) : null}
    </nav>
  ) : null
