/** Signing in: one answer for everyone who may not, and an end to guessing, at both doors. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCms, aPerson, type Person, TEST_PASSWORD, type TestCms } from '../support/cms'
import { ask, inGraphql, type Rest, restAs } from '../support/rest'

let cms: TestCms
let admin: Rest
beforeAll(async () => {
  cms = await aCms()
  admin = await restAs(cms, cms.people.admin)
})
afterAll(() => cms.close())

let clients = 0
/** An address that nobody has tried from (RFC 5737). */
const aClient = (): string => `203.0.113.${(clients += 1)}`

const signIn = (email: string, password: string, client = aClient()) =>
  ask(cms, 'POST', '/api/users/login', { body: { email, password }, headers: { 'x-forwarded-for': client } })

const signInByGraphql = (email: string, password: string, client = aClient()) =>
  inGraphql(cms, `mutation { loginUser(email: "${email}", password: "${password}") { token } }`, { client })

const unknown = (): string => `${randomUUID()}@nowhere.example`

/** Somebody of each kind who cannot sign in, with the password that they try. */
const WHO: readonly (readonly [string, () => Promise<readonly [string, string]>])[] = [
  ['an unknown address', () => Promise.resolve([unknown(), TEST_PASSWORD])],
  ['a wrong password', async () => [(await aPerson(cms.payload, 'Wanda Wrong', ['editor'])).email, 'not-the-password']],
  [
    'an account that is locked',
    async () => {
      const { id, email } = await aPerson(cms.payload, 'Lorna Locked', ['editor'])
      const lockUntil = new Date(Date.now() + 60_000).toISOString()
      await cms.payload.update({ collection: 'users', id, data: { lockUntil, loginAttempts: 5 } })
      return [email, TEST_PASSWORD]
    },
  ],
  [
    'an account that is deactivated',
    async () => {
      const { id, email } = await aPerson(cms.payload, 'Dora Deactivated', ['editor'])
      expect((await admin('POST', `/api/users/${id}/deactivate`)).status).toBe(200)
      return [email, TEST_PASSWORD]
    },
  ],
  [
    'a machine',
    async () => {
      const email = `${randomUUID()}@machine.invalid`
      const data = { name: 'Importer', email, roles: ['editor' as const], machine: true, password: TEST_PASSWORD }
      await cms.payload.create({ collection: 'users', data })
      return [email, TEST_PASSWORD]
    },
  ],
  [
    'someone who has not accepted the invitation',
    async () => {
      const email = unknown()
      await admin('POST', '/api/users', { name: 'Ina Invited', email, roles: ['editor'] })
      return [email, TEST_PASSWORD]
    },
  ],
]

describe('Signing in', () => {
  it('takes an account and its password', async () => {
    expect(await signIn(cms.people.editor.email, TEST_PASSWORD)).toMatchObject({ status: 200, body: { user: { name: 'Edie Editor' } } })
    expect((await signInByGraphql(cms.people.legal.email, TEST_PASSWORD)).data).toMatchObject({ loginUser: { token: expect.any(String) as string } })
  })

  it.each(WHO)('answers %s as it answers everyone else who may not', async (_who, prepare) => {
    const [email, password] = await prepare()
    const answer = await signIn(email, password)
    const reference = await signIn(unknown(), 'anything')
    expect(answer).toMatchObject({ status: 401, body: { refusals: [{ code: 'wrong_credentials' }] } })
    expect({ status: answer.status, body: answer.body }).toEqual({ status: reference.status, body: reference.body })
    expect([...answer.headers.keys()]).toEqual([...reference.headers.keys()])
  })

  it.each(WHO)('answers %s alike by GraphQL', async (_who, prepare) => {
    const [email, password] = await prepare()
    const answer = await signInByGraphql(email, password)
    expect(answer).toEqual(await signInByGraphql(unknown(), 'anything'))
    expect(answer.codes).toEqual(['wrong_credentials'])
  })
})

describe('Guessing passwords', () => {
  const guess = async (times: number, email: string, client?: string) => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < times; attempt += 1) statuses.push((await signIn(email, `guess-${attempt}`, client)).status)
    return statuses
  }

  it('ends after five attempts at one account, from however many clients, the right password included', async () => {
    const person = await aPerson(cms.payload, 'Gail Guessed', ['editor'])
    expect(await guess(6, person.email)).toEqual([401, 401, 401, 401, 401, 429])
    const answer = await signIn(person.email, TEST_PASSWORD)
    expect(answer).toMatchObject({ status: 429, body: { refusals: [{ code: 'too_many_attempts' }] } })
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await signInByGraphql(person.email, TEST_PASSWORD)).codes).toEqual(['too_many_attempts'])
  })

  it('ends alike at an address that nobody has', async () => {
    const email = unknown()
    expect(await guess(7, email)).toEqual([401, 401, 401, 401, 401, 429, 429])
    const known = await aPerson(cms.payload, 'Kate Known', ['editor'])
    await guess(6, known.email)
    const [ofKnown, ofUnknown] = [await signIn(known.email, 'x'), await signIn(email, 'x')]
    expect(ofKnown.body).toEqual(ofUnknown.body)
  })

  it('is counted before the passwords are looked at, when all come at once', async () => {
    const { email } = await aPerson(cms.payload, 'Paula Parallel', ['editor'])
    const statuses = (await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'x')))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('ends after fifty attempts from one client, at whatever addresses', async () => {
    const client = aClient()
    const answers = await Promise.all(Array.from({ length: 51 }, () => signIn(unknown(), 'x', client)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await signIn(cms.people.editor.email, TEST_PASSWORD, client)).status).toBe(429)
    expect((await signIn(cms.people.editor.email, TEST_PASSWORD)).status).toBe(200)
  })

  it('is not helped by a client that makes up where it comes from', async () => {
    const client = aClient()
    const spoofed = (hop: number) => `10.0.0.${hop}, ${client}`
    const answers = await Promise.all(Array.from({ length: 51 }, (_, hop) => signIn(unknown(), 'x', spoofed(hop))))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
  })

  it('does not count who signs in rightly, however often', async () => {
    const client = aClient()
    for (let time = 0; time < 8; time += 1) {
      expect((await signIn(cms.people.subject.email, TEST_PASSWORD, client)).status).toBe(200)
    }
  })

  it('is on record, once, and ended by an administrator’s unlocking', async () => {
    const person = await aPerson(cms.payload, 'Una Unlocked', ['editor'])
    await guess(8, person.email)
    const locked = () =>
      cms.payload.find({ collection: 'account-events', where: { and: [{ subject: { equals: person.publicId } }, { kind: { equals: 'locked' } }] } })
    await expect.poll(async () => (await locked()).totalDocs).toBe(1)
    expect((await admin('POST', '/api/users/unlock', { email: person.email })).status).toBe(200)
    expect((await signIn(person.email, TEST_PASSWORD)).status).toBe(200)
  })
})

describe('A forgotten password', () => {
  const forget = (email: string, client = aClient()) =>
    ask(cms, 'POST', '/api/users/forgot-password', { body: { email }, headers: { 'x-forwarded-for': client } })
  const mailsTo = async (person: Person) =>
    (await cms.payload.find({ collection: 'mails', where: { to: { equals: person.publicId } } })).docs

  it('is answered alike for an address that is known and one that is not', async () => {
    const person = await aPerson(cms.payload, 'Flo Forgetful', ['editor'])
    const [known, stranger] = [await forget(person.email), await forget(unknown())]
    expect(known.status).toBe(200)
    expect(known.body).toEqual(stranger.body)
    await expect.poll(() => mailsTo(person)).toMatchObject([{ kind: 'password-reset', attempts: 1, nextAttemptAt: null }])
  })

  it('is asked for five times an hour, whether or not there is such an account', async () => {
    const person = await aPerson(cms.payload, 'Fay Forgetful', ['editor'])
    for (const email of [person.email, unknown()]) {
      const statuses: number[] = []
      for (let time = 0; time < 6; time += 1) statuses.push((await forget(email)).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
  })

  it('is asked for at that door alone', async () => {
    const { codes } = await inGraphql(cms, `mutation { forgotPasswordUser(email: "${cms.people.editor.email}") }`)
    expect(codes).toEqual(['invalid_request'])
    expect(await inGraphql(cms, `mutation { forgotPasswordUser(email: "${unknown()}") }`)).toMatchObject({ codes })
  })

  it('is nothing that a deactivated account or a machine has', async () => {
    const person = await aPerson(cms.payload, 'Gone Forgetful', ['editor'])
    await admin('POST', `/api/users/${person.id}/deactivate`)
    expect((await forget(person.email)).status).toBe(200)
    const other = await aPerson(cms.payload, 'Here Forgetful', ['editor'])
    await forget(other.email)
    await expect.poll(async () => (await mailsTo(other)).length).toBe(1)
    expect(await mailsTo(person)).toEqual([])
  })
})
