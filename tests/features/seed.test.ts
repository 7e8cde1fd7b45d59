/** The demonstration glossary, loaded as `npm start` loads it: through the workflow’s own actions, by people in their roles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstration } from '../../src/seed/data'
import { loadDemonstration } from '../../src/seed/load'
import { reconcile } from '../../src/workflow/reconcile'
import { STATES } from '../../src/workflow/state'
import { aCms, type TestCms } from '../support/cms'
import { ledgerOf, verificationOf } from '../support/read-ledger'

let cms: TestCms
const progress: number[] = []
beforeAll(async () => {
  cms = await aCms()
  await loadDemonstration(cms.payload, 'demonstration-for-tests', (done) => progress.push(done))
})
afterAll(() => cms.close())

const terms = async () =>
  (await cms.payload.find({ collection: 'terms', draft: true, pagination: false, depth: 0, showHiddenFields: true })).docs

describe('The demonstration glossary', () => {
  it('loads every entry, saying how far it is', async () => {
    expect(await terms()).toHaveLength(demonstration.terms.length)
    expect(progress).toEqual(demonstration.terms.map((_, index) => index + 1))
  })

  it('has an entry in each state of the workflow', async () => {
    expect([...new Set((await terms()).map(({ state }) => state))].sort()).toEqual([...STATES].sort())
  })

  it('has each entry in the state that its story leads to', async () => {
    const states = new Map((await terms()).map(({ slug, state }) => [slug, state]))
    expect(Object.fromEntries(states)).toEqual(Object.fromEntries(demonstration.terms.map(({ slug, story }) => [slug, story.state])))
  })

  it('has a published entry with a newer draft', async () => {
    const newer = await Promise.all((await terms()).map(async ({ id }) => (await cms.workflow(id)).newerDraft))
    expect(newer.filter(Boolean)).toHaveLength(1)
  })

  it('was approved by people who did not write it', async () => {
    const rows = (await ledgerOf(cms)).filter(({ kind, event }) => kind === 'term' && event === 'published')
    expect(rows.length).toBeGreaterThan(30)
    for (const { approvals, publishedBy } of rows) {
      expect(approvals.length).toBeGreaterThan(0)
      expect(approvals.map(({ user }) => user)).not.toContain(publishedBy)
    }
  })

  it('has a ledger that verifies, and nothing left to put in step', async () => {
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
    expect((await reconcile(cms.payload)).repairs).toEqual([])
  })
})
