import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest, Where } from 'payload'
import type { LawProposal, LawSource, Reference } from '../../generated/payload-types'
import { LONDON, longDay, momentOf } from '../../glossary/dates'
import { PROPOSAL_STATES, type ProposalState, RECORDS_LAW } from '../../workflow/law-proposal'
import { ProposalActions } from './proposal-actions.client'
import { RecordChange } from './record-change.client'
import { UndoChange } from './undo-change.client'
import { effectSentence, EMPTY, inForceSentence, linesOf, STATE_NAMES, suggestedSummary } from './words'

const PAGE = 20
const RECENT = 20

/** `/admin/law`: changes in law that feeds tell of, to confirm or dismiss; recording one by hand; those on record. */
export const LawView = async ({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) => {
  const { req, visibleEntities, permissions, locale } = initPageResult
  // Payload leaves views of one’s own open to everyone.
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/law')}`)
  const question = asked(searchParams ?? {})
  const answer = await readLaw(req, question).catch((error: unknown) => {
    req.payload.logger.error({ err: error }, 'Proposed changes in law could not be read')
    return null
  })
  const mayAct = RECORDS_LAW.some((role) => req.user?.roles.includes(role))
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
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      <div className="gutter--left gutter--right desk law">
        <h1>Changes in law</h1>
        {answer ? (
          <>
            {mayAct && <RecordChange sources={answer.sources} chosen={answer.sources.find(({ id }) => id === question.source)?.id} />}
            <Proposals question={question} answer={answer} mayAct={mayAct} />
            <OnRecord recent={answer.recent} mayAct={mayAct} />
            <Feeds feeds={answer.feeds} />
          </>
        ) : (
          <p role="alert">Changes in law cannot be read at the moment. Nothing is lost. Reload the page in a minute.</p>
        )}
      </div>
    </DefaultTemplate>
  )
}

const Proposals = ({ question, answer, mayAct }: { question: Question; answer: Answer; mayAct: boolean }) => {
  const { state, source, page } = question
  const { rows, total, counts, sources } = answer
  return (
    <>
      <nav aria-label="Proposals by state" className="desk__lists">
        <ul>
          {PROPOSAL_STATES.map((each) => (
            <li key={each}>
              <a href={addressOf({ ...question, state: each, page: 1 })} aria-current={each === state ? 'page' : undefined}>
                {STATE_NAMES[each]} <span className="desk__count">{counts[each]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="law-proposals">
        <h2 id="law-proposals">Proposed by legislation.gov.uk: {STATE_NAMES[state].toLowerCase()}</h2>
        <form action="/admin/law" method="get" className="desk__filters">
          <input type="hidden" name="state" value={state} />
          <div>
            <label htmlFor="law-source">Only changes to</label>
            <select id="law-source" name="source" defaultValue={source ?? ''}>
              <option value="">All sources</option>
              {sources.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="desk__button">
            Filter
          </button>
          {source && <a href={addressOf({ ...question, source: undefined, page: 1 })}>Clear</a>}
        </form>
        {total === 0 ? (
          <p className="desk__empty">{source && counts[state] > 0 ? 'Nothing in this list is about that source.' : EMPTY[state]}</p>
        ) : (
          <>
            <p>{total === 1 ? '1 proposal' : `${total} proposals`}</p>
            <ol className="law__list">
              {rows.map((row) => (
                <Proposal key={row.id} row={row} mayAct={mayAct} name={answer.names.get(row.decidedBy ?? '')} />
              ))}
            </ol>
            <Pages question={question} total={total} page={page} />
          </>
        )}
      </section>
    </>
  )
}

const Proposal = ({ row, mayAct, name }: { row: LawProposal; mayAct: boolean; name: string | undefined }) => {
  const entries = linesOf(row.entries)
  return (
    <li className="law__item">
      <h3>{row.title}</h3>
      <p>
        <strong>{effectSentence(row)}</strong>
      </p>
      <p>{inForceSentence(row)}</p>
      {row.comments && <p>{row.comments}</p>}
      <p>
        {entries.length === 1 ? 'An entry cites what it touches: ' : `${entries.length} entries cite what it touches: `}
        {new Intl.ListFormat('en-GB').format(entries.map((title) => `“${title}”`))}.
      </p>
      {row.affectingUrl && (
        <p>
          <a href={row.affectingUrl} rel="noreferrer">
            Read {row.affecting} at legislation.gov.uk
          </a>
        </p>
      )}
      {row.status !== 'open' && row.decidedAt && (
        <p>
          {STATE_NAMES[row.status]} by {name ?? 'someone whose account is gone'} on {momentOf(row.decidedAt, LONDON)}.{row.reason ? ` “${row.reason}”` : ''}
        </p>
      )}
      {row.status === 'open' && mayAct && (
        <ProposalActions
          id={String(row.id)}
          name={`${effectSentence(row)} (${row.title ?? ''})`}
          start={{ inForceFrom: row.inForceFrom ?? '', provisions: linesOf(row.provisions), summary: suggestedSummary(row), url: row.affectingUrl ?? null }}
        />
      )}
    </li>
  )
}

const OnRecord = ({ recent, mayAct }: { recent: readonly Recorded[]; mayAct: boolean }) => (
  <section aria-labelledby="law-record">
    <h2 id="law-record">On record, the latest first</h2>
    {recent.length === 0 ? (
      <p className="desk__empty">No change in law is on record yet.</p>
    ) : (
      <ol className="law__list">
        {recent.map(({ reference, title, change, inForceFrom, provisions, summary }) => (
          <li key={`${reference}:${change}`} className="law__item">
            <h3>
              <a href={`/admin/collections/references/${reference}`}>{title}</a>
            </h3>
            <p>
              <strong>
                {provisions.length > 0 ? provisions.join(', ') : 'The whole source'}, in force from <time dateTime={inForceFrom}>{longDay(inForceFrom)}</time>
              </strong>
            </p>
            <p>{summary}</p>
            {mayAct && <UndoChange reference={reference} change={change} name={`${provisions.join(', ')} of ${title}`} />}
          </li>
        ))}
      </ol>
    )}
  </section>
)

const Feeds = ({ feeds }: { feeds: readonly LawSource[] }) => (
  <details className="law__feeds">
    <summary>Feeds that were read ({feeds.length})</summary>
    {feeds.length === 0 ? (
      <p>None yet. Whoever runs the server starts a check with “termhouse check-law”, or once a day with LAW_WATCH=on.</p>
    ) : (
      <ul>
        {feeds.map(({ id, key, checkedAt, problem }) => (
          <li key={id}>
            {key}: {problem ? `could not be read whole (${linesOf(problem).join('; ')})` : 'read'}
            {checkedAt ? `, ${momentOf(checkedAt, LONDON)}` : ''}
          </li>
        ))}
      </ul>
    )}
  </details>
)

const Pages = ({ question, total, page }: { question: Question; total: number; page: number }) => {
  const last = Math.ceil(total / PAGE)
  if (last <= 1) return null
  return (
    <nav aria-label="Pages" className="desk__pages">
      {page > 1 && <a href={addressOf({ ...question, page: page - 1 })}>Previous page</a>}
      <span>
        Page {page} of {last}
      </span>
      {page < last && <a href={addressOf({ ...question, page: page + 1 })}>Next page</a>}
    </nav>
  )
}

interface Question {
  readonly state: ProposalState
  /** CMS id of a source. */
  readonly source: string | undefined
  readonly page: number
}

const asked = (parameters: { readonly [key: string]: string | string[] | undefined }): Question => {
  const word = (name: string): string | undefined => {
    const value = parameters[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const page = Number(word('page') ?? 1)
  return {
    state: PROPOSAL_STATES.find((state) => state === word('state')) ?? 'open',
    source: word('source'),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

const addressOf = ({ state, source, page }: Question): string => {
  const parameters = new URLSearchParams({ state })
  if (source) parameters.set('source', source)
  if (page > 1) parameters.set('page', String(page))
  return `/admin/law?${parameters}`
}

interface Recorded {
  /** CMS id. */
  readonly reference: string
  readonly title: string
  readonly change: string
  readonly inForceFrom: string
  readonly provisions: readonly string[]
  readonly summary: string
}

interface Answer {
  readonly rows: readonly LawProposal[]
  readonly total: number
  readonly counts: Readonly<Record<ProposalState, number>>
  /** Of people, by public id. */
  readonly names: ReadonlyMap<string, string>
  readonly sources: readonly { readonly id: string; readonly title: string }[]
  readonly recent: readonly Recorded[]
  readonly feeds: readonly LawSource[]
}

const readLaw = async (req: PayloadRequest, { state, source, page }: Question): Promise<Answer> => {
  const { payload } = req
  const mine = { overrideAccess: false, user: req.user, req } as const
  const references = await payload.find({ collection: 'references', where: { _status: { equals: 'published' } }, draft: false, sort: 'title', pagination: false, depth: 0, ...mine })
  const sources = references.docs.map(({ id, title }) => ({ id: String(id), title }))
  const isKnown = source !== undefined && sources.some(({ id }) => id === source)
  const where: Where = { and: [{ status: { equals: state } }, ...(isKnown ? [{ reference: { equals: source } }] : [])] }
  const [found, counts, feeds] = await Promise.all([
    payload.find({ collection: 'law-proposals', where, sort: ['-foundAt', 'key'], limit: PAGE, page, depth: 0, ...mine }),
    Promise.all(
      PROPOSAL_STATES.map(async (each) => [each, (await payload.count({ collection: 'law-proposals', where: { status: { equals: each } }, ...mine })).totalDocs] as const),
    ),
    payload.find({ collection: 'law-sources', sort: 'key', pagination: false, depth: 0, ...mine }),
  ])
  return {
    rows: found.docs,
    total: found.totalDocs,
    counts: Object.fromEntries(counts) as Record<ProposalState, number>,
    names: await readNames(req, found.docs),
    sources,
    recent: recentOf(references.docs),
    feeds: feeds.docs,
  }
}

/** By the day they come into force: the record of when each was entered is in the audit log. */
const recentOf = (references: readonly Reference[]): Recorded[] =>
  references
    .flatMap(({ id, title, changes }) =>
      (changes ?? []).map((change) => ({
        reference: String(id),
        title,
        change: change.id ?? '',
        inForceFrom: change.inForceFrom.slice(0, 10),
        provisions: (change.provisions ?? []).map(({ provision }) => provision),
        summary: change.summary,
      })),
    )
    .sort((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : a.inForceFrom > b.inForceFrom ? -1 : 0))
    .slice(0, RECENT)

const readNames = async ({ payload }: PayloadRequest, rows: readonly LawProposal[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ decidedBy }) => decidedBy ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { in: ids } },
    pagination: false,
    depth: 0,
    select: { name: true, publicId: true },
    // Colleagues' names, to colleagues: nothing else of the account is read.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return new Map(docs.map(({ publicId, name }) => [publicId ?? '', name]))
}
