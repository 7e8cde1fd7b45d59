/** The demonstration glossary, loaded as `npm start` loads it: through the workflow’s own actions, by people in their roles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstration } from '../../src/seed/data'
import { loadDemonstration } from '../../src/seed/load'
import { reconcile } from '../../src/workflow/reconcile'
import { STATES } from '../../src/workflow/state'
import { aCms, type TestCms } from '../support/cms'
import { aGraphqlServer } from '../support/graphql-server'
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

  it('writes to nobody about acts that were made up', async () => {
    expect((await cms.payload.count({ collection: 'mails' })).totalDocs).toBe(0)
  })

  it('was approved by people who did not write it', async () => {
    const rows = (await ledgerOf(cms)).filter(({ kind, event }) => kind === 'term' && event === 'published')
    expect(rows.length).toBeGreaterThan(30)
    for (const { approvals, publishedBy } of rows) {
      expect(approvals.length).toBeGreaterThan(0)
      expect(approvals.map(({ user }) => user)).not.toContain(publishedBy)
    }
  })

  it('names the reviewers by the roles that each category asks for, and by accounts that hold them', async () => {
    const { docs: users } = await cms.payload.find({ collection: 'users', pagination: false, showHiddenFields: true })
    const rolesOf = new Map(users.map(({ publicId, roles }) => [publicId, roles as readonly string[]]))
    const asked = new Map(demonstration.categories.map(({ slug, requiredApprovals }) => [slug, [...requiredApprovals].sort()]))
    const rows = (await ledgerOf(cms)).filter(({ kind, event }) => kind === 'term' && event === 'published')
    const current = new Map(rows.map((row) => [(JSON.parse(row.snapshot) as { slug: string }).slug, row]))
    for (const { slug, category, story } of demonstration.terms) {
      if (story.state !== 'published') continue
      const approvals = current.get(slug)?.approvals ?? []
      expect({ slug, roles: approvals.flatMap(({ roles }) => roles).sort() }).toEqual({ slug, roles: asked.get(category) })
      for (const { user, roles } of approvals) expect(rolesOf.get(user)).toEqual(expect.arrayContaining([...roles]))
    }
  })

  it('leads every former address on, and keeps what was archived as its story says', async () => {
    const server = await aGraphqlServer(cms.database.url)
    const standing = async (slug: string): Promise<unknown> => {
      const query = 'query ($slug: String!) { lookup(slug: $slug) { __typename ... on Term { slug } ... on TermMoved { slug } ... on TermGone { reason } } }'
      return (await server.ask(query, { variables: { slug } })).data?.lookup
    }
    let asked = 0
    for (const { slug, story } of demonstration.terms) {
      if (story.state === 'published' && story.renamed) {
        expect(await standing(story.renamed.formerSlug)).toEqual({ __typename: 'TermMoved', slug })
        asked += 1
      }
      if (story.state === 'archived') {
        const { archive } = story
        expect(await standing(slug)).toEqual(
          archive.as === 'replaced'
            ? { __typename: 'TermMoved', slug: archive.replacedBy }
            : archive.as === 'gone'
              ? { __typename: 'TermGone', reason: archive.reason }
              : { __typename: 'Term', slug },
        )
        asked += 1
      }
      if (!['published', 'archived'].includes(story.state)) {
        expect(await standing(slug)).toEqual({ __typename: 'TermUnknown' })
        asked += 1
      }
    }
    await server.close()
    expect(asked).toBeGreaterThanOrEqual(7)
  })

  it('has a ledger that verifies, and nothing left to put in step', async () => {
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
    expect((await reconcile(cms.payload)).repairs).toEqual([])
  })
})
