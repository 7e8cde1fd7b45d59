/** Preview tokens: made by a person, shown once, good for a while, worthless once revoked. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issuePreviewToken } from '../../src/publication/preview'
import { aCategory, anAuthor, aTerm, edit } from '../factories/records'
import { aCms, aPerson, type TestCms } from '../support/cms'
import { restAs } from '../support/rest'

let cms: TestCms
beforeAll(async () => {
  cms = await aCms()
})
afterAll(() => cms.close())

const issue = async (): Promise<string> =>
  (await issuePreviewToken(cms.payload, { name: 'Staging', days: 1, user: cms.people.editor.id })).token

const preview = async (slug: string, token?: string): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await handleEndpoints({
    config: cms.payload.config,
    payloadInstanceCacheKey: cms.database.url,
    request: new Request(`https://glossary.example/api/preview/${slug}`, {
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const change = async (data: object): Promise<void> => {
  const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1 })
  await cms.payload.update({ collection: 'api-tokens', id: docs[0]?.id ?? '', data: data })
}

describe('A preview token', () => {
  it('is made by whoever is signed in, and is told once', async () => {
    const editor = await restAs(cms, cms.people.editor)
    const { status, body } = await editor('POST', '/api/api-tokens/issue', { name: 'Staging', days: 3 })
    expect(status).toBe(201)
    const { token, expiresAt } = body as { token: string; expiresAt: string }
    expect(token).toMatch(/^thp_[\w-]{43}$/)
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 2 * 24 * 60 * 60 * 1000)
    const listed = JSON.stringify((await editor('GET', '/api/api-tokens')).body)
    expect(listed).toContain('Staging')
    expect(listed).not.toContain(token)
    expect(listed).not.toContain('hash')
  })

  it.each([
    ['no name', { days: 3 }],
    ['a name too long', { name: 'x'.repeat(121) }],
    ['more days than it may last', { name: 'For ever', days: 3650 }],
  ])('is not made with %s', async (_what, request) => {
    const editor = await restAs(cms, cms.people.editor)
    expect(await editor('POST', '/api/api-tokens/issue', request)).toMatchObject({
      status: 400,
      body: { refusals: [{ code: 'invalid_request' }] },
    })
  })

  it('opens the newest draft, with what it needs that is not public yet', async () => {
    const category = await aCategory(cms, { name: 'Cellar', published: false })
    const author = await anAuthor(cms, { name: 'Nobody Yet', published: false })
    await aTerm(cms, { title: 'Hidden', category: category.id, data: { slug: 'hidden', authors: [author.id] } })
    const { status, body } = await preview('hidden', await issue())
    expect(status).toBe(200)
    expect(body).toMatchObject({ term: { title: 'Hidden', category: category.publicId } })
    expect((body.unpublished as { name: string }[]).map(({ name }) => name).sort()).toEqual(['Cellar', 'Nobody Yet'])
  })

  it('opens the newer draft of a published entry', async () => {
    const term = await aTerm(cms, { title: 'Live', state: 'published', data: { slug: 'live' } })
    await edit(cms, term.id, { title: 'Live, revised' })
    expect((await preview('live', await issue())).body).toMatchObject({ term: { title: 'Live, revised' }, unpublished: [] })
  })

  it('finds nothing where no draft stands', async () => {
    expect((await preview('nowhere', await issue())).status).toBe(404)
  })

  it('that is missing, wrong, expired or revoked opens nothing', async () => {
    expect((await preview('live')).status).toBe(401)
    expect((await preview('live', 'thp_wrong')).status).toBe(403)
    const expired = await issue()
    await change({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    expect((await preview('live', expired)).status).toBe(403)
    const revoked = await issue()
    expect((await preview('live', revoked)).status).toBe(200)
    await change({ revokedAt: new Date(Date.now() - 1000).toISOString() })
    expect((await preview('live', revoked)).status).toBe(403)
  })

  it('of a person whose account is gone opens nothing', async () => {
    const former = await aPerson(cms.payload, 'Former Colleague', ['editor'])
    const { token } = await issuePreviewToken(cms.payload, { name: 'Theirs', days: 1, user: former.id })
    expect((await preview('live', token)).status).toBe(200)
    await cms.payload.delete({ collection: 'users', id: former.id })
    expect((await preview('live', token)).status).toBe(403)
  })

  it('says when it was last used', async () => {
    const token = await issue()
    await preview('live', token)
    const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1 })
    expect(docs[0]?.lastUsedAt).toBeTruthy()
  })
})
