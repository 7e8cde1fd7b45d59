/** The workflow’s endpoints, one request at a time and all its answers, through Payload’s own router. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, anAuthor, aTerm, edit } from '../factories/records'
import { aCms, type Id, type Person, TEST_PASSWORD, type TestCms } from '../support/cms'
import { type Rest, restAs } from '../support/rest'

let cms: TestCms
let editor: Rest
let lawyer: Rest
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
  lawyer = await restAs(cms, cms.people.legal)
})
afterAll(() => cms.close())

interface Answer {
  readonly state: string
  readonly digest: string
  readonly actions: { verb: string; allowed: boolean; refusals: { code: string; message: string }[] }[]
}

const workflow = async (term: Id, by: Rest = editor) => (await by('GET', `/api/terms/${term}/workflow`)).body as Answer
const post = (by: Rest, term: Id, verb: string, body?: unknown) => by('POST', `/api/terms/${term}/workflow/${verb}`, body)
const codes = (body: unknown): string[] => (body as { refusals: { code: string }[] }).refusals.map(({ code }) => code)

const ask = async (path: string, init: RequestInit): Promise<{ status: number; body: unknown }> => {
  const response = await handleEndpoints({
    config: cms.payload.config,
    payloadInstanceCacheKey: cms.database.url,
    request: new Request(`https://glossary.example${path}`, init),
  })
  return { status: response.status, body: await response.json() }
}

const headersOf = async (path: string, init: RequestInit): Promise<Headers> => {
  const request = new Request(`https://glossary.example${path}`, init)
  return (await handleEndpoints({ config: cms.payload.config, payloadInstanceCacheKey: cms.database.url, request })).headers
}

describe('GET workflow', () => {
  it('answers the state, the digest, who must approve, what one may do and why not the rest', async () => {
    const term = await aTerm(cms, { state: 'in-review' })
    expect(await workflow(term.id, lawyer)).toMatchObject({
      state: 'in-review',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      liveDigest: null,
      newerDraft: false,
      requiredApprovals: ['legal-reviewer'],
      approvals: [],
      events: [{ kind: 'submitted', by: { name: 'Edie Editor' }, note: 'Please review.' }],
    })
    const { actions } = await workflow(term.id, lawyer)
    expect(actions.find(({ verb }) => verb === 'approve')).toEqual({ verb: 'approve', allowed: true, refusals: [] })
    expect(actions.find(({ verb }) => verb === 'publish')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'role_required' }, { code: 'not_approved' }],
    })
  })

  it('is for people who are signed in', async () => {
    const term = await aTerm(cms)
    expect(await ask(`/api/terms/${term.id}/workflow`, {})).toMatchObject({ status: 401, body: { refusals: [{ code: 'not_signed_in' }] } })
  })

  it.each(['999999', 'nonsense', '%20'])('knows no entry called %s', async (id) => {
    expect(await editor('GET', `/api/terms/${id}/workflow`)).toMatchObject({ status: 404, body: { refusals: [{ code: 'not_found' }] } })
  })

  it('is answered to a machine with an API key', async () => {
    const { editor: person } = cms.people
    await cms.payload.update({
      collection: 'users',
      id: person.id,
      data: { enableAPIKey: true, apiKey: '5f1c1b1e-8f4e-4b3e-9d55-0a4a3f6c1d2e' },
    })
    const term = await aTerm(cms)
    const answer = await ask(`/api/terms/${term.id}/workflow`, {
      headers: { Authorization: 'users API-Key 5f1c1b1e-8f4e-4b3e-9d55-0a4a3f6c1d2e' },
    })
    expect(answer).toMatchObject({ status: 200, body: { state: 'draft' } })
  })
})

describe('POST to the workflow', () => {
  it('is for people who are signed in, about an entry and a step that there are', async () => {
    const term = await aTerm(cms, { state: 'in-review' })
    const stranger = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"reason":"None."}' }
    expect(await ask(`/api/terms/${term.id}/workflow/archive`, stranger)).toMatchObject({
      status: 401,
      body: { refusals: [{ code: 'not_signed_in' }] },
    })
    expect(await post(editor, 999_999, 'submit', {})).toMatchObject({ status: 404, body: { refusals: [{ code: 'not_found' }] } })
    expect((await post(editor, term.id, 'abolish', {})).status).toBe(404)
    expect(await workflow(term.id)).toMatchObject({ state: 'in-review', events: [{ kind: 'submitted' }] })
  })

  it('answers no machine but who holds the key of an account, with the roles of that account', async () => {
    const { legal } = cms.people
    const apiKey = '7b0b6a52-3d0e-4a55-9a0b-6f7f5a4f9f10'
    await cms.payload.update({ collection: 'users', id: legal.id, data: { enableAPIKey: true, apiKey } })
    const term = await aTerm(cms, { state: 'in-review' })
    const { digest } = await workflow(term.id)
    const approve = (key: string) =>
      ask(`/api/terms/${term.id}/workflow/approve`, {
        method: 'POST',
        headers: { 'Authorization': `users API-Key ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ digest }),
      })
    expect(await approve('7b0b6a52-0000-4a55-9a0b-6f7f5a4f9f10')).toMatchObject({ status: 401 })
    expect(await approve(apiKey)).toMatchObject({ status: 200, body: { state: 'approved', approvals: [{ by: { name: 'Lex Lawyer' } }] } })
  })

  it('keeps to itself: no cache holds an answer that is for one person', async () => {
    const term = await aTerm(cms)
    const { token } = await cms.payload.login({ collection: 'users', data: { email: cms.people.editor.email, password: TEST_PASSWORD } })
    const headers = await headersOf(`/api/terms/${term.id}/workflow`, { headers: { Authorization: `JWT ${token}` } })
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  it('answers the same document as the GET, after the act', async () => {
    const term = await aTerm(cms)
    const { status, body } = await post(editor, term.id, 'submit', { note: 'Please.' })
    expect(status).toBe(200)
    expect(body).toEqual(await workflow(term.id))
    expect(body).toMatchObject({ state: 'in-review' })
  })

  it('leads an entry all the way, each act naming the digest that was read', async () => {
    const term = await aTerm(cms)
    const { digest } = await workflow(term.id)
    await post(editor, term.id, 'submit', { digest, note: 'Please.' })
    expect((await post(lawyer, term.id, 'approve', { digest })).body).toMatchObject({ state: 'approved' })
    expect((await post(editor, term.id, 'publish', { digest })).body).toMatchObject({ state: 'published', liveDigest: digest })
  })

  it('refuses with every reason at once, and says how things stand', async () => {
    const author = await anAuthor(cms, { name: 'Nobody Yet', published: false })
    const category = await aCategory(cms, { name: 'Cellar', published: false })
    const term = await aTerm(cms, { category: category.id, data: { authors: [author.id] } })
    const { status, body } = await post(editor, term.id, 'publish', { digest: '0'.repeat(64) })
    expect(status).toBe(409)
    expect(codes(body)).toEqual(['digest_changed', 'not_approved', 'category_unpublished', 'author_unpublished'])
    expect(body).toMatchObject({ workflow: { state: 'draft' } })
  })

  it('refuses a decision on a text that has moved on, and never applies it to the new one', async () => {
    const term = await aTerm(cms, { state: 'in-review' })
    const { digest } = await workflow(term.id)
    await edit(cms, term.id, { title: 'Rewritten meanwhile' })
    await post(editor, term.id, 'submit', { note: 'Rewritten.' })
    const { status, body } = await post(lawyer, term.id, 'approve', { digest })
    expect([status, codes(body)]).toEqual([409, ['digest_changed']])
    expect(await workflow(term.id)).toMatchObject({ state: 'in-review', approvals: [] })
  })

  it('asks for a digest where a text is decided on', async () => {
    const term = await aTerm(cms, { state: 'in-review' })
    expect(codes((await post(lawyer, term.id, 'approve')).body)).toEqual(['digest_required'])
  })

  it('asks for a note with changes, and for a reason with an archive', async () => {
    const term = await aTerm(cms, { state: 'in-review' })
    const { digest } = await workflow(term.id)
    expect(codes((await post(lawyer, term.id, 'request-changes', { digest, note: '  ' })).body)).toEqual(['note_required'])
    const live = await aTerm(cms, { state: 'published' })
    expect(codes((await post(editor, live.id, 'archive', {})).body)).toEqual(['reason_required'])
  })

  it.each([
    ['a digest that is none', { digest: 'abc' }],
    ['a kind of change that is none', { changeKind: 'tiny' }],
    ['a note that is a number', { note: 7 }],
    ['a note without end', { note: 'x'.repeat(10_001) }],
  ])('cannot read %s', async (_what, body) => {
    const term = await aTerm(cms)
    expect(await post(editor, term.id, 'submit', body)).toMatchObject({ status: 400, body: { refusals: [{ code: 'invalid_request' }] } })
    expect(await workflow(term.id)).toMatchObject({ state: 'draft' })
  })

  it('cannot read a body that is not JSON, and says so', async () => {
    const term = await aTerm(cms)
    const { token } = await cms.payload.login({
      collection: 'users',
      data: { email: cms.people.editor.email, password: TEST_PASSWORD },
    })
    const { status } = await ask(`/api/terms/${term.id}/workflow/submit`, {
      method: 'POST',
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
      body: '{"note":',
    })
    expect(status).toBe(400)
  })

  it('is done once by a double click, and both clicks get the same answer', async () => {
    const term = await aTerm(cms, { state: 'approved' })
    const { digest } = await workflow(term.id)
    const answers = await Promise.all([post(editor, term.id, 'publish', { digest }), post(editor, term.id, 'publish', { digest })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.map(({ body }) => (body as Answer).state)).toEqual(['published', 'published'])
  })
})

describe('Accounts', () => {
  const login = (email: string, password: string) =>
    ask('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })

  it('are not handed to whoever comes first', async () => {
    const answer = await ask('/api/users/first-register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'first@test.example', password: 'a-long-password', name: 'First' }),
    })
    expect(answer).toMatchObject({ status: 403, body: { refusals: [{ code: 'not_allowed' }] } })
  })

  it('are not told apart from none by signing in wrongly', async () => {
    const known: Person = cms.people.subject
    const [unknown, wrong] = await Promise.all([login('nobody@test.example', 'wrong'), login(known.email, 'wrong')])
    expect(unknown).toEqual(wrong)
  })
})

describe('The reading of a term', () => {
  it('is the text as readers will see it, with what is published where the two differ', async () => {
    const term = await aTerm(cms, { title: 'Old title', state: 'published' })
    await edit(cms, term.id, { title: 'New <title>' })
    const { status, body } = await lawyer('GET', `/api/terms/${term.id}/workflow/reading`)
    expect(status).toBe(200)
    const { parts } = body as { parts: { part: string; changed: boolean; draft: string; live: string }[] }
    expect(parts.filter(({ changed }) => changed)).toEqual([
      { part: 'title', changed: true, draft: '<p>New &lt;title&gt;</p>', live: '<p>Old title</p>' },
    ])
  })
})
