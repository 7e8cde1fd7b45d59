import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, CollectionSlug, Payload, PayloadRequest } from 'payload'
import { KINDS } from '../../audit/act'
import { type AuditFilter, auditQuery, isFiltered, readCursor, readFilter, writeCursor } from '../../audit/filter'
import { type AuditPage, auditPage } from '../../audit/read'
import { labelOf } from '../../glossary/labels'
import { AuditTable } from './audit-table'

/** `/admin/audit`: who did what, newest first. A plain form and plain links, so that it works without JavaScript. */
export const AuditView = async ({ initPageResult, params, searchParams, ...props }: AdminViewServerProps) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  // Payload leaves views of one’s own open to everyone.
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/audit')}`)
  const query = oneOfEach(searchParams)
  const filter = readFilter(query)
  const before = typeof query.before === 'string' ? query.before : ''
  const page = await readPage(req, filter, before)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
      viewActions={props.viewActions}
    >
      <div className="audit gutter--left gutter--right">
        <header>
          <h1>Audit log</h1>
          <p>Who did what, newest first: reviews, and everything that went public or left it. Times are of London.</p>
        </header>
        <FilterForm filter={filter} kinds={[...KINDS, ...accountKinds(req)]} people={await someNames(req.payload)} />
        <Results page={page} filter={filter} isFirst={before === ''} />
      </div>
    </DefaultTemplate>
  )
}

/** Null where the log cannot be read. */
const readPage = async (req: PayloadRequest, filter: AuditFilter, before: string): Promise<AuditPage | null> => {
  try {
    return await auditPage(req, filter, readCursor(before))
  } catch (error) {
    req.payload.logger.error({ err: error }, 'The audit log could not be read')
    return null
  }
}

const FilterForm = ({
  filter,
  kinds,
  people,
}: {
  filter: AuditFilter
  kinds: readonly { kind: string; label: string }[]
  people: readonly string[]
}) => (
  <form className="audit__filter" method="get" action="/admin/audit" role="search" aria-label="Narrow the log">
    <div>
      <label htmlFor="audit-person">Person</label>
      <input id="audit-person" name="person" type="text" list="audit-people" maxLength={200} defaultValue={filter.person} autoComplete="off" />
      <datalist id="audit-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
    <div>
      <label htmlFor="audit-kind">Act</label>
      <select id="audit-kind" name="kind" defaultValue={filter.kind}>
        <option value="">All acts</option>
        {kinds.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
    </div>
    <div>
      <label htmlFor="audit-record">Record</label>
      <input id="audit-record" name="record" type="text" maxLength={200} defaultValue={filter.record} autoComplete="off" />
    </div>
    <div>
      <label htmlFor="audit-from">From</label>
      <input id="audit-from" name="from" type="date" defaultValue={filter.from} />
    </div>
    <div>
      <label htmlFor="audit-to">To</label>
      <input id="audit-to" name="to" type="date" defaultValue={filter.to} />
    </div>
    <div className="audit__buttons">
      <button type="submit" className="btn btn--style-primary btn--size-medium btn--withoutPopup">
        <span className="btn__content">
          <span className="btn__label">Show</span>
        </span>
      </button>
      {isFiltered(filter) && <a href="/admin/audit">Show everything</a>}
    </div>
  </form>
)

const Results = ({ page, filter, isFirst }: { page: AuditPage | null; filter: AuditFilter; isFirst: boolean }) => {
  if (!page) {
    return (
      <p className="audit__message" role="alert">
        The log cannot be read at the moment. Reload the page in a while, or tell whoever runs the server.
      </p>
    )
  }
  if (page.acts.length === 0) return <Nothing filter={filter} isFirst={isFirst} />
  return (
    <>
      {page.isTooWide && (
        <p className="audit__message" role="status">
          More than 200 people or records match these words; the log shows some of them. Give more of the name.
        </p>
      )}
      <div className="audit__above">
        <p role="status">{countWords(page, isFirst)}</p>
        <a href={`/api/audit.csv${auditQuery(filter)}`} download>
          Export {isFiltered(filter) ? 'what matches' : 'everything'} as CSV
        </a>
      </div>
      <AuditTable acts={page.acts} />
      {(!isFirst || page.next) && (
        <nav className="audit__pages" aria-label="Pages of the log">
          {!isFirst && <a href={`/admin/audit${auditQuery(filter)}`}>Newest</a>}
          {page.next && <a href={`/admin/audit${auditQuery(filter, writeCursor(page.next))}`}>Older</a>}
        </nav>
      )}
    </>
  )
}

const Nothing = ({ filter, isFirst }: { filter: AuditFilter; isFirst: boolean }) => {
  if (!isFirst) {
    return (
      <p className="audit__message" role="status">
        There is nothing older. <a href={`/admin/audit${auditQuery(filter)}`}>Go to the newest</a>.
      </p>
    )
  }
  return (
    <p className="audit__message" role="status">
      {isFiltered(filter)
        ? 'Nothing on record matches. Leave out a part of the filter, or check how the name is written.'
        : 'Nothing is on record yet. Everything that is submitted, decided or published will stand here.'}
    </p>
  )
}

const countWords = ({ acts, next }: AuditPage, isFirst: boolean): string => {
  const count = acts.length === 1 ? '1 act' : `${acts.length} acts`
  if (next) return isFirst ? `The newest ${count}.` : `${count}, older ones follow.`
  return isFirst ? `${count}.` : `${count}, to the beginning.`
}

/** An address may name a word twice; the last counts. */
const oneOfEach = (query: Readonly<Record<string, string | string[] | undefined>> | undefined): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]))

/** Of the account events, where the model has them and this person may read them. */
const accountKinds = ({ payload, user }: PayloadRequest): { kind: string; label: string }[] => {
  const collections = payload.collections as Partial<Record<string, (typeof payload.collections)[CollectionSlug]>>
  const fields = user?.roles.includes('admin') ? (collections['account-events']?.config.fields ?? []) : []
  return fields.flatMap((field) =>
    field.type === 'select' && field.name === 'kind'
      ? field.options.map((option) => {
          const kind = typeof option === 'string' ? option : option.value
          return { kind, label: `Account: ${labelOf(kind).toLowerCase()}` }
        })
      : [],
  )
}

/** Offered while typing; any part of any name may be typed. */
const someNames = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    sort: 'name',
    limit: 100,
    pagination: false,
    depth: 0,
    select: { name: true },
    // Colleagues’ names, to colleagues: nothing else of the account is read.
    overrideAccess: true,
  })
  return [...new Set(docs.map(({ name }) => name))]
}
