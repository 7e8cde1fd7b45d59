import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps, PayloadRequest, Where } from 'payload'
import type { DeskEntry } from '../../generated/payload-types'
import { REVIEWER_ROLES, type Role } from '../../glossary/kinds'
import { QUEUE_LISTS, type QueueFilter, type QueueList, queueSort, queueWhere } from '../../workflow/queue'
import { QueueFilters } from './queue-filters'
import { QueueTable } from './queue-table'
import { EMPTY, LIST_NAMES } from './words'

const PAGE = 25

/** What waits for whom: /admin/review?list=…&category=…&author=…&days=…&page=… A page of links and one plain form. */
export const ReviewQueue = async ({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) => {
  const { req, visibleEntities } = initPageResult
  const read = async () => {
    const choices = await readChoices(req)
    const question = asked(req.user?.roles ?? [], choices, searchParams ?? {})
    return { question, answer: await readQueue(req, question, choices) }
  }
  const queue = await read().catch((error: unknown) => {
    req.payload.logger.error({ err: error }, 'The review queue could not be read')
    return null
  })
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={initPageResult.locale}
      params={params}
      payload={req.payload}
      permissions={initPageResult.permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      <div className="gutter--left gutter--right desk">
        <h1>Review queue</h1>
        {queue ? (
          <Queue {...queue} />
        ) : (
          <p role="alert">The queue cannot be read at the moment. Nothing is lost. Reload the page in a minute.</p>
        )}
      </div>
    </DefaultTemplate>
  )
}

const Queue = ({ question, answer }: { question: Question; answer: Answer }) => {
  const { list, filter, page } = question
  const { rows, total, counts } = answer
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <nav aria-label="Lists" className="desk__lists">
        <ul>
          {QUEUE_LISTS.map((each) => (
            <li key={each}>
              <a href={addressOf({ ...question, list: each, page: 1 })} aria-current={each === list ? 'page' : undefined}>
                {LIST_NAMES[each]} <span className="desk__count">{counts[each]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="queue-list">
        <h2 id="queue-list">{LIST_NAMES[list]}</h2>
        <QueueFilters list={list} filter={filter} choices={answer.choices} isFiltered={isFiltered} />
        {total === 0 ? (
          <p className="desk__empty">
            {isFiltered && counts[list] > 0 ? (
              <>
                Nothing in this list fits the filter. <a href={`/admin/review?list=${list}`}>Show all of it</a>
              </>
            ) : (
              EMPTY[list]
            )}
          </p>
        ) : (
          <>
            <p>
              {total === 1 ? '1 entry' : `${total} entries`}
              {isFiltered && ` of ${counts[list]}`}
            </p>
            <QueueTable list={list} rows={rows} names={answer.names} />
            <Pages question={question} total={total} page={page} />
          </>
        )}
      </section>
    </>
  )
}

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
  readonly list: QueueList
  readonly filter: QueueFilter
  readonly page: number
}

/** What stands in the address, as far as it makes sense. */
const asked = (roles: readonly Role[], choices: Choices, parameters: { readonly [key: string]: string | string[] | undefined }): Question => {
  const word = (name: string): string | undefined => {
    const value = parameters[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const number = (name: string, most: number): number | undefined => {
    const value = Number(word(name) ?? Number.NaN)
    return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined
  }
  const among = (name: 'categories' | 'authors', wanted: string | undefined) => choices[name].find(({ value }) => value === wanted)?.value
  const reviews = REVIEWER_ROLES.some((role) => roles.includes(role))
  return {
    list: QUEUE_LISTS.find((list) => list === word('list')) ?? (reviews ? 'mine' : 'others'),
    filter: {
      category: among('categories', word('category')),
      author: among('authors', word('author')),
      days: number('days', 3650),
    },
    page: number('page', 100_000) ?? 1,
  }
}

const addressOf = ({ list, filter, page }: Question): string => {
  const parameters = new URLSearchParams({ list })
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) parameters.set(name, String(value))
  if (page > 1) parameters.set('page', String(page))
  return `/admin/review?${parameters}`
}

interface Answer {
  readonly rows: readonly DeskEntry[]
  readonly total: number
  /** Without the filter. */
  readonly counts: Readonly<Record<QueueList, number>>
  /** Of people, by public id. */
  readonly names: ReadonlyMap<string, string>
  readonly choices: Choices
}

export interface Choices {
  readonly categories: readonly { readonly value: string; readonly label: string }[]
  readonly authors: readonly { readonly value: string; readonly label: string }[]
}

const readQueue = async (req: PayloadRequest, { list, filter, page }: Question, choices: Choices): Promise<Answer> => {
  const { payload } = req
  const mine = { overrideAccess: false, user: req.user, req } as const
  const reader = { id: req.user?.publicId ?? '', roles: req.user?.roles ?? [] }
  const today = new Date().toISOString().slice(0, 10)
  const where = (of: QueueList, by: QueueFilter): Where => queueWhere(of, reader, by, today)
  const [found, counts] = await Promise.all([
    payload.find({ collection: 'desk-entries', where: where(list, filter), sort: [queueSort(list), 'record'], limit: PAGE, page, depth: 1, ...mine }),
    Promise.all(
      QUEUE_LISTS.map(async (each) => [each, (await payload.count({ collection: 'desk-entries', where: where(each, {}), ...mine })).totalDocs] as const),
    ),
  ])
  return {
    rows: found.docs,
    total: found.totalDocs,
    counts: Object.fromEntries(counts) as Record<QueueList, number>,
    names: await readNames(req, found.docs),
    choices,
  }
}

const readChoices = async ({ payload, user }: PayloadRequest): Promise<Choices> => {
  const all = { sort: 'name', limit: 200, depth: 0, overrideAccess: false, user, showHiddenFields: true } as const
  const [categories, authors] = await Promise.all([
    payload.find({ collection: 'categories', ...all }),
    payload.find({ collection: 'authors', ...all }),
  ])
  return {
    categories: categories.docs.map(({ id, name }) => ({ value: String(id), label: name })),
    authors: authors.docs.flatMap(({ publicId, name }) => (publicId ? [{ value: publicId, label: name }] : [])),
  }
}

const readNames = async ({ payload }: PayloadRequest, rows: readonly DeskEntry[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ submittedBy, scheduledBy }) => [submittedBy, scheduledBy].filter((id) => id !== null && id !== undefined)))]
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
