/** The dashboard’s figures over a real CMS: what is counted, for whom, and by how many questions. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Figures } from '../../src/workflow/figures'
import { aCategory, aTerm, edit, richText } from '../factories/records'
import { aCms, type Id, type Person, type TestCms } from '../support/cms'
import { type Rest, restAs } from '../support/rest'

const DAY = 86_400_000
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString()

const stateOf = ({ states }: Figures, state: string): number | undefined => states.find((row) => row.state === state)?.entries

describe('The figures of a glossary at work', () => {
  let cms: TestCms
  let category: { id: Id; name: string }
  let figuresFor: (person: Person) => Promise<Figures>

  beforeAll(async () => {
    cms = await aCms()
    category = await aCategory(cms, { name: 'Assessments' })
    const doors = new Map<Person, Rest>()
    figuresFor = async (person) => {
      const rest = doors.get(person) ?? (await restAs(cms, person))
      doors.set(person, rest)
      const { status, body } = await rest('GET', '/api/desk-entries/figures')
      expect(status).toBe(200)
      return body as Figures
    }
  })

  afterAll(() => cms.close())

  beforeEach(async () => {
    // Events and rows of other terms would be counted too.
    for (const collection of ['workflow-events', 'desk-entries'] as const) await cms.payload.db.deleteMany({ collection, where: {} })
  })

  const lastWeek = async () => (await figuresFor(cms.people.editor)).weeks.at(-1)

  /** As if what happened to a term had happened so many days earlier. */
  const longAgo = async (term: { publicId: string }, days: number): Promise<void> => {
    const back = (moment: string): string => new Date(Date.parse(moment) - days * DAY).toISOString()
    const { docs } = await cms.payload.find({ collection: 'workflow-events', where: { record: { equals: term.publicId } }, pagination: false })
    for (const { id, at } of docs) await cms.payload.db.updateOne({ collection: 'workflow-events', id, data: { at: back(at) } })
    await setEntry(term, ({ submittedAt }) => ({ submittedAt: submittedAt ? back(submittedAt) : null }))
  }

  const setEntry = async (
    term: { publicId: string },
    data: (entry: { submittedAt?: string | null }) => Record<string, unknown>,
  ): Promise<void> => {
    const entry = await cms.payload.db.findOne<{ id: Id; submittedAt?: string | null }>({
      collection: 'desk-entries',
      where: { record: { equals: term.publicId } },
    })
    await cms.payload.db.updateOne({ collection: 'desk-entries', id: entry?.id ?? '', data: data(entry ?? {}) })
  }

  it('are nothing at all in a new glossary', async () => {
    const figures = await figuresFor(cms.people.editor)
    expect(figures).toMatchObject({ live: 0, mine: 0, lawChanged: 0, neverReviewed: 0 })
    expect(figures.weeks).toHaveLength(12)
    expect(figures.weeks.every(({ queue, decided, medianWait }) => queue === 0 && decided === 0 && medianWait === null)).toBe(true)
  })

  it('count entries by state, as the list of terms does', async () => {
    for (const state of ['draft', 'in-review', 'in-review', 'changes-requested', 'approved', 'published', 'archived'] as const) {
      await aTerm(cms, { state, category: category.id })
    }
    const figures = await figuresFor(cms.people.editor)
    expect(figures.states).toEqual([
      { state: 'draft', entries: 1 },
      { state: 'in-review', entries: 2 },
      { state: 'changes-requested', entries: 1 },
      { state: 'approved', entries: 1 },
      { state: 'published', entries: 1 },
      { state: 'archived', entries: 1 },
    ])
    expect(figures.live).toBe(1)
  })

  it('say to each reviewer what waits for them, and show all roles the rest', async () => {
    await aTerm(cms, { state: 'in-review', category: category.id })
    const { editor, legal, subject, admin } = cms.people
    const seen = await Promise.all([editor, legal, subject, admin].map(figuresFor))
    expect(seen.map(({ mine }) => mine)).toEqual([0, 1, 0, 0])
    expect(seen.map((figures) => stateOf(figures, 'in-review'))).toEqual([1, 1, 1, 1])
  })

  it('put each review into the band of its age, and tell which are due and which overdue', async () => {
    const ages: [reviewed: number | null, due: number | null][] = [
      [10, -355],
      [340, 0],
      [380, 29],
      [400, 30],
      [2000, 1600],
      [null, null],
    ]
    for (const [reviewed, due] of ages) {
      const term = await aTerm(cms, { state: 'published', category: category.id })
      await setEntry(term, () => ({
        lastReviewed: reviewed === null ? null : daysAgo(reviewed).slice(0, 10),
        nextReviewDue: due === null ? null : daysAgo(due).slice(0, 10),
      }))
    }
    const { ages: bands, neverReviewed, categories } = await figuresFor(cms.people.editor)
    const filled = bands.flatMap(({ fromMonths, ...counts }) => {
      const { current, due, overdue } = counts
      return current + due + overdue === 0 ? [] : [{ fromMonths, current, due, overdue }]
    })
    expect(filled).toEqual([
      { fromMonths: 0, current: 1, due: 0, overdue: 0 },
      { fromMonths: 9, current: 0, due: 1, overdue: 0 },
      { fromMonths: 12, current: 0, due: 1, overdue: 1 },
      { fromMonths: 24, current: 0, due: 0, overdue: 1 },
    ])
    expect(neverReviewed).toBe(1)
    expect(categories.find(({ name }) => name === 'Assessments')).toMatchObject({ current: 2, due: 2, overdue: 2, lawChanged: 0 })
  })

  it('count a change in law from when it is on record, in force or not', async () => {
    for (const days of [1, 0, -1]) {
      const term = await aTerm(cms, { state: 'published', category: category.id })
      await setEntry(term, () => ({ lawChangedOn: daysAgo(days).slice(0, 10) }))
    }
    const figures = await figuresFor(cms.people.editor)
    expect(figures.lawChanged).toBe(3)
    expect(figures.categories.find(({ name }) => name === 'Assessments')?.lawChanged).toBe(3)
  })

  it('tell what was published without approval, and what of it still waits for one', async () => {
    const before = (await figuresFor(cms.people.editor)).forced
    await aTerm(cms, { state: 'published', category: category.id })
    const waiting = await aTerm(cms, { category: category.id })
    const approvedSince = await aTerm(cms, { category: category.id })
    for (const { id } of [waiting, approvedSince]) await cms.act(id, 'force-publish', cms.people.admin, { reason: 'The law changes tonight.' })
    await cms.act(approvedSince.id, 'approve', cms.people.legal)
    const { forced } = await figuresFor(cms.people.editor)
    expect(forced.waiting).toBe(1)
    expect(forced.publications - before.publications).toBe(3)
    expect(forced.forced - before.forced).toBe(2)
  })

  it('follow a text through the queue: in, and out when it is decided', async () => {
    const term = await aTerm(cms, { state: 'in-review', category: category.id })
    expect(await lastWeek()).toMatchObject({ queue: 1, decided: 0, medianWait: null, isPresent: true })
    await cms.act(term.id, 'approve', cms.people.legal)
    const week = await lastWeek()
    expect(week).toMatchObject({ queue: 0, decided: 1 })
    expect(week?.medianWait).toBeGreaterThan(0)
  })

  it('keep a text in the queue until every role that its category asks for has approved it', async () => {
    const both = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
    const term = await aTerm(cms, { state: 'in-review', category: both.id })
    await cms.act(term.id, 'approve', cms.people.legal)
    expect(await lastWeek()).toMatchObject({ queue: 1, decided: 0 })
    await cms.act(term.id, 'approve', cms.people.subject)
    expect(await lastWeek()).toMatchObject({ queue: 0, decided: 1 })
  })

  it('let a text leave the queue undecided when its editor takes it back, or goes on writing', async () => {
    const taken = await aTerm(cms, { state: 'in-review', category: category.id })
    const rewritten = await aTerm(cms, { state: 'in-review', category: category.id })
    expect(await lastWeek()).toMatchObject({ queue: 2 })
    await cms.act(taken.id, 'withdraw', cms.people.editor)
    await edit(cms, rewritten.id, { definition: richText('Something else.') })
    expect(await lastWeek()).toMatchObject({ queue: 0, decided: 0 })
  })

  it('know since when an edited text is out of the queue', async () => {
    const term = await aTerm(cms, { state: 'in-review', category: category.id })
    await longAgo(term, 15)
    await edit(cms, term.id, { definition: richText('Something else.') })
    const { weeks } = await figuresFor(cms.people.editor)
    expect(weeks.slice(-3).map(({ queue }) => queue)).toEqual([1, 1, 0])
  })

  it('know a text that was submitted before these weeks, whether it is decided in them, touched in them, or waits on', async () => {
    const both = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
    const waits = await aTerm(cms, { state: 'in-review', category: category.id })
    const halfApproved = await aTerm(cms, { state: 'in-review', category: both.id })
    const decided = await aTerm(cms, { state: 'in-review', category: category.id })
    for (const term of [waits, halfApproved, decided]) await longAgo(term, 100)
    await cms.act(halfApproved.id, 'approve', cms.people.legal)
    await cms.act(decided.id, 'approve', cms.people.legal)
    const { weeks } = await figuresFor(cms.people.editor)
    expect(weeks.map(({ queue }) => queue)).toEqual([...Array<number>(11).fill(3), 2])
    const wait = weeks.at(-1)?.medianWait ?? 0
    expect(Math.round(wait / DAY)).toBe(100)
  })

  it('end with the number of texts that are in review', async () => {
    for (const state of ['in-review', 'approved', 'changes-requested', 'published', 'in-review'] as const) await aTerm(cms, { state, category: category.id })
    const figures = await figuresFor(cms.people.editor)
    expect(figures.weeks.at(-1)?.queue).toBe(stateOf(figures, 'in-review'))
  })

  it('are for people who are signed in', async () => {
    const { handleEndpoints } = await import('payload')
    const response = await handleEndpoints({
      config: cms.payload.config,
      payloadInstanceCacheKey: cms.database.url,
      request: new Request('https://glossary.example/api/desk-entries/figures'),
    })
    expect(response.status).toBe(401)
  })
})

type Row = Record<string, unknown>

/** Below the hooks and many at a time: what matters is how many rows there are. SQLite only, as feature tests are. */
const insertAll = async ({ payload }: TestCms, table: string, rows: Row[]): Promise<void> => {
  const { drizzle, tables } = payload.db as unknown as {
    drizzle: { insert(table: unknown): { values(rows: Row[]): Promise<unknown> } }
    tables: Record<string, unknown>
  }
  for (let start = 0; start < rows.length; start += 500) await drizzle.insert(tables[table]).values(rows.slice(start, start + 500))
}

describe('The figures of 10,000 entries', () => {
  const ENTRIES = 10_000
  let cms: TestCms
  let rest: Rest

  beforeAll(async () => {
    cms = await aCms()
    const categories = await Promise.all(['Law', 'Health', 'School'].map((name) => aCategory(cms, { name })))
    const term = await aTerm(cms, { category: categories[0]?.id ?? '' })
    const entries: Row[] = []
    const events: Row[] = []
    for (let index = 0; index < ENTRIES; index += 1) {
      const record = `record-${index}`
      const age = index % 900
      const isWaiting = index % 10 === 0
      const submitted = daysAgo(isWaiting ? 200 : (index % 80) + 1)
      entries.push({
        record,
        title: `Entry ${index}`,
        category: categories[index % 3]?.id,
        state: isWaiting ? 'in-review' : 'published',
        isLive: !isWaiting,
        isForced: false,
        submittedAt: isWaiting ? submitted : null,
        lastReviewed: isWaiting ? null : daysAgo(age).slice(0, 10),
        nextReviewDue: isWaiting ? null : daysAgo(age - 365).slice(0, 10),
      })
      const event = { term: term.id, record, digest: 'd', round: 0, actor: 'a' }
      events.push({ ...event, kind: 'submitted', at: submitted, roles: 'editor', cycle: 0, key: `${record}:s` })
      if (isWaiting || index % 5 > 0) continue
      const decided = new Date(Date.parse(submitted) + DAY / 2).toISOString()
      events.push({ ...event, kind: 'approved', at: decided, roles: 'legal-reviewer', cycle: 0, key: `${record}:a` })
    }
    await insertAll(cms, 'desk_entries', entries)
    await insertAll(cms, 'workflow_events', events)
    rest = await restAs(cms, cms.people.editor)
  })

  afterAll(() => cms.close())

  it('are counted by a number of questions that the number of entries does not change', async () => {
    const counts = vi.spyOn(cms.payload.db, 'count')
    const finds = vi.spyOn(cms.payload.db, 'find')
    const { body } = await rest('GET', '/api/desk-entries/figures')
    const figures = body as Figures
    expect(figures.live).toBe(ENTRIES * 0.9)
    expect(figures.ages.reduce((sum, { current, due, overdue }) => sum + current + due + overdue, 0)).toBe(ENTRIES * 0.9)
    expect(figures.weeks.map(({ queue }) => queue).every((queue) => queue >= ENTRIES / 10)).toBe(true)
    expect(figures.weeks.at(-1)?.queue).toBe(ENTRIES / 10)
    const asked = (calls: { mock: { calls: [{ collection: string }][] } }, collection: string): number =>
      calls.mock.calls.filter(([{ collection: name }]) => name === collection).length
    // Live, mine, law changed, never reviewed, forced, old ones in review; 6 states; 9 bands and 3 categories of several counts each.
    expect(asked(counts as never, 'desk-entries')).toBe(6 + 6 + 9 * 3 + 3 * 4)
    expect(asked(counts as never, 'publications')).toBe(2)
    // Twelve weeks’ events by the thousand; earlier ones and entries for 500 of those that had any.
    const touched = ENTRIES * 0.9
    expect(asked(finds as never, 'desk-entries')).toBe(Math.ceil(touched / 500))
    expect(asked(finds as never, 'workflow-events')).toBeLessThanOrEqual(Math.ceil(touched / 500) + Math.ceil((touched * 1.2) / 1000) + 1)
    vi.restoreAllMocks()
  })
})
