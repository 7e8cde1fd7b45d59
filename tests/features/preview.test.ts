/** Preview tokens: made by a person, shown once, good for a while, worthless once revoked. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/publication/digest'
import { makePreviewToken, previewAddress } from '../../src/publication/preview-token'
import { issuePreviewToken } from '../../src/publication/preview'
import { aCategory, anAuthor, aReference, aTerm, edit } from '../factories/records'
import { aCms, aPerson, as, type Person, type TestCms } from '../support/cms'
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

  it('opens a draft with every source it names, listed or cited in its text, public ones left out', async () => {
    const [listed, cited, both] = [
      await aReference(cms, { title: 'Bill on the list', published: false }),
      await aReference(cms, { title: 'Bill in the text', published: false }),
      await aReference(cms, { title: 'Bill in both', published: false }),
    ]
    const known = await aReference(cms)
    await aTerm(cms, {
      title: 'Citing',
      definition: `As the bills say [](cite:${cited.id} "cl 1") and [](cite:${both.id} "cl 2") and the Act [](cite:${known.id} "s 1").`,
      data: { slug: 'citing', citations: [{ reference: listed.id }, { reference: both.id }, { reference: known.id }] },
    })
    const { body } = await preview('citing', await issue())
    expect((body.unpublished as { title: string }[]).map(({ title }) => title).sort()).toEqual([
      'Bill in both',
      'Bill in the text',
      'Bill on the list',
    ])
  })

  it('opens a draft that is hardly begun', async () => {
    await cms.payload.create({ collection: 'terms', data: { title: 'Hardly begun' }, draft: true, ...as(cms.people.editor) })
    expect(await preview('hardly-begun', await issue())).toMatchObject({
      status: 200,
      body: { term: { title: 'Hardly begun', definition: null, category: null }, unpublished: [] },
    })
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

  it('is not made by a stranger, nor by any other door', async () => {
    const stranger = new Request('https://glossary.example/api/api-tokens/issue', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Mine' }),
    })
    const { status } = await handleEndpoints({
      config: cms.payload.config,
      payloadInstanceCacheKey: cms.database.url,
      request: stranger,
    })
    expect(status).toBe(401)
    const admin = await restAs(cms, cms.people.admin)
    const known = { name: 'Known', user: cms.people.admin.id, expiresAt: '2999-01-01T00:00:00.000Z', hash: sha256('known') }
    expect(await admin('POST', '/api/api-tokens', known)).toMatchObject({ status: 403 })
    expect((await preview('live', 'known')).status).toBe(403)
  })

  it('is kept as its SHA-256 alone', async () => {
    const token = await issue()
    const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1, showHiddenFields: true })
    expect(docs[0]).toMatchObject({ hash: sha256(token), name: 'Staging' })
    expect(JSON.stringify(docs)).not.toContain(token)
  })

  it('belongs to one person: others neither see, revoke nor delete it, and administrators do', async () => {
    const token = await issue()
    const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1 })
    const id = docs[0]?.id ?? 0
    const seenBy = async (person: Person) =>
      (await cms.payload.find({ collection: 'api-tokens', where: { id: { equals: id } }, ...as(person) })).totalDocs
    const { editor, otherEditor, legal, admin } = cms.people
    expect(await Promise.all([editor, otherEditor, legal, admin].map(seenBy))).toEqual([1, 0, 0, 1])
    const data = { revokedAt: new Date().toISOString() }
    await expect(cms.payload.update({ collection: 'api-tokens', id, data, ...as(otherEditor) })).rejects.toThrow()
    await expect(cms.payload.delete({ collection: 'api-tokens', id, ...as(otherEditor) })).rejects.toThrow()
    expect((await preview('live', token)).status).toBe(200)
    await cms.payload.update({ collection: 'api-tokens', id, data, ...as(editor) })
    expect((await preview('live', token)).status).toBe(403)
  })

  it('cannot be made to last longer, to be another, or to belong to someone else', async () => {
    await issue()
    const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1, depth: 0, showHiddenFields: true })
    const before = docs[0]
    const data = { expiresAt: '2999-01-01T00:00:00.000Z', hash: sha256('known'), user: cms.people.legal.id as never }
    await cms.payload.update({ collection: 'api-tokens', id: before?.id ?? 0, data, ...as(cms.people.editor) })
    const after = await cms.payload.findByID({ collection: 'api-tokens', id: before?.id ?? 0, depth: 0, showHiddenFields: true })
    expect(after).toMatchObject({ expiresAt: before?.expiresAt, hash: before?.hash, user: before?.user })
  })

  it('says when it was last used', async () => {
    const token = await issue()
    await preview('live', token)
    const { docs } = await cms.payload.find({ collection: 'api-tokens', sort: '-createdAt', limit: 1 })
    expect(docs[0]?.lastUsedAt).toBeTruthy()
  })
})

describe('A token that the desk makes for the person who edits', () => {
  const tokenFor = (person: Person, draft: string) => makePreviewToken(cms.payload.secret, { person: person.publicId, draft })

  it('opens that draft, by public id or by address, and writes nothing', async () => {
    const term = await aTerm(cms, { title: 'Drafted', data: { slug: 'drafted' } })
    const before = (await cms.payload.count({ collection: 'api-tokens' })).totalDocs
    const token = await tokenFor(cms.people.legal, term.publicId)
    expect(await preview(term.publicId, token)).toMatchObject({ status: 200, body: { term: { title: 'Drafted' } } })
    expect((await preview('drafted', token)).status).toBe(200)
    expect((await cms.payload.count({ collection: 'api-tokens' })).totalDocs).toBe(before)
  })

  it('goes on opening it when its address changes, and before it has one', async () => {
    const term = await cms.payload.create({ collection: 'terms', data: {}, draft: true, ...as(cms.people.editor) })
    const publicId = term.publicId ?? ''
    const token = await tokenFor(cms.people.editor, publicId)
    expect(await preview(publicId, token)).toMatchObject({ status: 200, body: { term: { title: null, slug: null } } })
    await edit(cms, term.id, { title: 'Named', slug: 'named-otherwise' })
    expect(await preview(publicId, token)).toMatchObject({ status: 200, body: { term: { slug: 'named-otherwise' } } })
  })

  it('opens no other draft', async () => {
    const [mine, other] = [await aTerm(cms), await aTerm(cms)]
    expect((await preview(other.publicId, await tokenFor(cms.people.editor, mine.publicId))).status).toBe(403)
  })

  it('opens nothing once its person’s account is gone, holds no role, or when it was signed elsewhere', async () => {
    const term = await aTerm(cms)
    const former = await aPerson(cms.payload, 'Gone Colleague', ['editor'])
    const token = await tokenFor(former, term.publicId)
    expect((await preview(term.publicId, token)).status).toBe(200)
    await cms.payload.delete({ collection: 'users', id: former.id })
    expect((await preview(term.publicId, token)).status).toBe(403)
    const forged = await makePreviewToken('another-secret-of-more-than-32-characters', { person: cms.people.editor.publicId, draft: term.publicId })
    expect((await preview(term.publicId, forged)).status).toBe(403)
  })

  it('is no session', async () => {
    const term = await aTerm(cms)
    const token = await tokenFor(cms.people.admin, term.publicId)
    const response = await handleEndpoints({
      config: cms.payload.config,
      payloadInstanceCacheKey: cms.database.url,
      request: new Request('https://glossary.example/api/terms', { headers: { Authorization: `JWT ${token}` } }),
    })
    expect(response.status).toBe(403)
  })

  it('is put into the address that the form offers, for whoever is signed in and where a reader is served', async () => {
    const draft = { publicId: '01234567-89ab-7def-8123-456789abcdef' }
    const req = { payload: cms.payload, user: cms.people.editor } as never
    expect(await previewAddress(draft, req)).toBe(`/preview/${draft.publicId}?token=${await tokenFor(cms.people.editor, draft.publicId)}`)
    expect(await previewAddress(draft, { payload: cms.payload, user: null } as never)).toBeNull()
    expect(await previewAddress({}, req)).toBeNull()
    const readerless = { ...cms.payload, config: { ...cms.payload.config, custom: { reader: false } } }
    expect(await previewAddress(draft, { payload: readerless, user: cms.people.editor } as never)).toBeNull()
  })
})
