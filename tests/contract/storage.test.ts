/** A full disk and a read-only file, as SQLite reports them: writes are answered with 503, reads go on, nothing is half done. */
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../src/workflow/reconcile'
import { aCategory, aTerm, richText } from '../factories/records'
import { aCms, type Id, type TestCms } from '../support/cms'
import { ledgerOf, ledgerRowsOf, verificationOf } from '../support/read-ledger'
import { type Rest, restAs } from '../support/rest'

let cms: TestCms
let editor: Rest
let category: Id
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
  category = (await aCategory(cms)).id
})
afterAll(() => cms.close())

const run = async (sql: string): Promise<Record<string, unknown>[]> => {
  const { client } = cms.payload.db as Payload['db'] & { client: { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> } }
  return (await client.execute(sql)).rows
}

const pragma = async (statement: string): Promise<unknown> => Object.values((await run(`PRAGMA ${statement}`))[0] ?? {})[0]

/** No page of the file is free, and SQLite may not make it longer: what a full disk comes to (https://www.sqlite.org/pragma.html#pragma_max_page_count). */
const fillDisk = async () => {
  await run('VACUUM')
  await pragma(`max_page_count = ${Number(await pragma('page_count'))}`)
}
const makeReadOnly = () => pragma('query_only = 1')

afterEach(async () => {
  await pragma('max_page_count = 1000000')
  await pragma('query_only = 0')
})

/** Longer than what is free inside the pages that the file has. */
const LONG = Array.from({ length: 400 }, (_, line) => `Line ${line} of a text that no page has room for, however it is laid out.`).join('\n\n')

const unavailable = { status: 503, body: { refusals: [{ code: 'storage_unavailable' }], errors: [{ code: 'storage_unavailable' }] } }

const counts = async () => {
  const [terms, versions, rows, events] = await Promise.all([
    cms.payload.count({ collection: 'terms' }),
    cms.payload.countVersions({ collection: 'terms' }),
    ledgerOf(cms),
    cms.payload.count({ collection: 'workflow-events' }),
  ])
  return { terms: terms.totalDocs, versions: versions.totalDocs, rows: rows.length, events: events.totalDocs }
}

describe.each([
  ['a full disk', fillDisk],
  ['a read-only file', makeReadOnly],
])('On %s', (_, befall) => {
  it('a save is answered with 503 and a code, and nothing of it is kept', async () => {
    const term = await aTerm(cms, { category, definition: 'As it was.' })
    const before = await counts()
    await befall()
    expect(await editor('POST', '/api/terms', { title: 'One too many', category, definition: richText(LONG) })).toMatchObject(unavailable)
    expect(await editor('PATCH', `/api/terms/${term.id}`, { body: richText(LONG) })).toMatchObject(unavailable)
    expect(await counts()).toEqual(before)
  })

  it('reading goes on', async () => {
    const term = await aTerm(cms, { category })
    await befall()
    expect(await editor('GET', `/api/terms/${term.id}?draft=true`)).toMatchObject({ status: 200, body: { title: term.title } })
    expect(await editor('GET', `/api/terms/${term.id}/workflow`)).toMatchObject({ status: 200, body: { state: 'draft' } })
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
  })

  it('a publication is answered with 503 and leaves the entry approved, to be published once there is room', async () => {
    const term = await aTerm(cms, { category, definition: LONG, state: 'approved' })
    const { digest } = await cms.workflow(term.id)
    await befall()
    const publish = () => editor('POST', `/api/terms/${term.id}/workflow/publish`, { digest })
    expect(await publish()).toMatchObject(unavailable)
    expect(await ledgerRowsOf(cms, term.publicId)).toEqual([])
    expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved', liveDigest: null })

    await pragma('max_page_count = 1000000')
    await pragma('query_only = 0')
    expect(await publish()).toMatchObject({ status: 200, body: { state: 'published', liveDigest: digest } })
    expect((await reconcile(cms.payload)).repairs).toEqual([])
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
  })
})
