import type { ReferencePageQuery } from '../../client'
import { absolute, referencePath } from '../addresses'
import { count, entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { LawChanges } from '../parts/law-changes'
import { Notice } from '../parts/notice'
import { TermCards } from '../parts/term-cards'
import { REFERENCE_KINDS, REFERENCE_STATUSES } from '../words'

type Reference = NonNullable<ReferencePageQuery['reference']>

interface ReferencePageProps {
  readonly frame: Frame
  readonly siteUrl: string
  readonly reference: Reference
}

export const ReferencePage = ({ frame, siteUrl, reference }: ReferencePageProps) => (
  <Layout
    frame={frame}
    section="references"
    head={{
      title: reference.title,
      description: `${reference.citation}: ${REFERENCE_KINDS[reference.kind]}, cited by ${entries(reference.citedBy.length)}.`,
      canonical: absolute(siteUrl, referencePath(reference.slug)),
    }}
  >
    <header className="page-header">
      <p className="eyebrow">
        <a href="/references">References</a>
      </p>
      <h1>{reference.title}</h1>
      <p className="page-facts">{REFERENCE_KINDS[reference.kind]}</p>
    </header>
    <NoLongerLaw reference={reference} />
    <dl className="facts">
      <div>
        <dt>Cited as</dt>
        <dd>{reference.citation}</dd>
      </div>
      {reference.status === 'NOT_APPLICABLE' ? null : (
        <div>
          <dt>Status</dt>
          <dd>{REFERENCE_STATUSES[reference.status]}</dd>
        </div>
      )}
      {reference.url ? (
        <div>
          <dt>Read it at</dt>
          <dd>
            <a className="source-link" href={reference.url}>
              {new URL(reference.url).host}
              <span className="visually-hidden">: {reference.title}</span>
            </a>
          </dd>
        </div>
      ) : null}
    </dl>
    {reference.changes.length > 0 ? (
      <section>
        <h2 id="changes">Changes on record</h2>
        <LawChanges changes={reference.changes} />
      </section>
    ) : null}
    <section>
      <h2 id="cited-by">Entries that cite it</h2>
      {reference.citedBy.length === 0 ? (
        <p className="empty">No published entry cites this source yet.</p>
      ) : (
        <>
          <p className="section-lead">{count(reference.citedBy.length, 'entry cites', 'entries cite')} this source.</p>
          <TermCards terms={reference.citedBy} />
        </>
      )}
    </section>
  </Layout>
)

const NoLongerLaw = ({ reference: { status, supersededBy } }: { reference: Reference }) =>
  status === 'REPEALED' || status === 'SUPERSEDED' ? (
    <Notice kind="warning" title={status === 'REPEALED' ? 'This has been repealed' : 'This has been superseded'}>
      {supersededBy ? (
        <p>
          It was replaced by <a href={referencePath(supersededBy.slug)}>{supersededBy.title}</a>.
        </p>
      ) : (
        <p>It is kept here because entries still refer to it.</p>
      )}
    </Notice>
  ) : null
