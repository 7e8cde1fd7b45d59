/** Accounts from invitation to deactivation, at the doors where it is done, and the record that they leave. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deactivate, writeDeactivated } from '../../src/accounts/deactivation'
import type { User } from '../../src/generated/payload-types'
import { issuePreviewToken } from '../../src/publication/preview'
import { aTerm } from '../factories/records'
import { aCms, aPerson, as, type Id, type Person, refusalsOf, TEST_PASSWORD, type TestCms } from '../support/cms'
import { ask, inGraphql, type Rest, restAs } from '../support/rest'

let cms: TestCms
let admin: Rest
beforeAll(async () => {
  cms = await aCms()
  admin = await restAs(cms, cms.people.admin)
})
afterAll(() => cms.close())

const codes = (body: unknown): string[] => ((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code)

const accountOf = async (id: Id): Promise<User> => cms.payload.findByID({ collection: 'users', id, showHiddenFields: true })

const eventsOf = async ({ publicId }: { publicId?: string | null }) => {
  const { docs } = await cms.payload.find({ collection: 'account-events', where: { subject: { equals: publicId } }, sort: 'id', pagination: false })
  return docs.map(({ kind, actor, detail }) => ({ kind, by: actor, detail }))
}

const invite = async (data: object = {}) => {
  const answer = await admin('POST', '/api/users', { name: 'Nina New', email: `${randomUUID()}@test.example`, roles: ['editor'], ...data })
  return { status: answer.status, person: (answer.body as { doc: Person }).doc }
}

/** The token in the link that was mailed: the outbox does not hold it, the account does. */
const sentToken = async (id: Id): Promise<string> => {
  await expect.poll(async () => (await accountOf(id)).resetPasswordToken).toBeTruthy()
  return (await accountOf(id)).resetPasswordToken ?? ''
}

const signIn = (email: string, password = TEST_PASSWORD) =>
  ask(cms, 'POST', '/api/users/login', { body: { email, password }, headers: { 'x-forwarded-for': randomUUID() } })

describe('An invitation', () => {
  it('is what an account without a password is: mailed, with a link that no stored mail holds', async () => {
    const { status, person } = await invite()
    expect(status).toBe(201)
    expect(person).toMatchObject({ standing: 'Invited, not accepted yet' })
    const token = await sentToken(person.id)
    const { docs } = await cms.payload.find({ collection: 'mails', where: { to: { equals: person.publicId } } })
    expect(docs).toMatchObject([{ kind: 'invitation', subject: expect.stringContaining('Your account for') as string }])
    expect(JSON.stringify(docs)).not.toContain(token)
  })

  it('is good for seven days', async () => {
    const { person } = await invite()
    await sentToken(person.id)
    const { resetPasswordExpiration } = await accountOf(person.id)
    const days = (Date.parse(resetPasswordExpiration ?? '') - Date.now()) / (24 * 60 * 60 * 1000)
    expect(days).toBeGreaterThan(6.99)
    expect(days).toBeLessThanOrEqual(7)
  })

  it('is accepted by choosing a password, once', async () => {
    const { person } = await invite()
    const body = { token: await sentToken(person.id), password: TEST_PASSWORD }
    expect((await ask(cms, 'POST', '/api/users/reset-password', { body })).status).toBe(200)
    expect(await accountOf(person.id)).toMatchObject({ standing: 'Active' })
    expect((await signIn(person.email)).status).toBe(200)
    expect((await ask(cms, 'POST', '/api/users/reset-password', { body })).status).toBe(403)
    expect(await eventsOf(person)).toMatchObject([
      { kind: 'invited', by: cms.people.admin.publicId, detail: 'Roles: editor.' },
      { kind: 'invitation-accepted' },
    ])
  })

  it('is sent again by an administrator, who thereby ends the earlier link', async () => {
    const { person } = await invite()
    const first = await sentToken(person.id)
    expect(await admin('POST', `/api/users/${person.id}/invite`)).toMatchObject({ status: 200, body: { standing: 'invited' } })
    await expect.poll(() => sentToken(person.id)).not.toBe(first)
    const late = await ask(cms, 'POST', '/api/users/reset-password', { body: { token: first, password: TEST_PASSWORD } })
    expect(late.status).toBe(403)
  })

  it('is not sent again to who has accepted it, or by anyone but administrators', async () => {
    const person = await aPerson(cms.payload, 'Ann Accepted', ['editor'])
    expect(codes((await admin('POST', `/api/users/${person.id}/invite`)).body)).toEqual(['invitation_accepted'])
    const editor = await restAs(cms, cms.people.editor)
    const { person: other } = await invite()
    expect(await editor('POST', `/api/users/${other.id}/invite`)).toMatchObject({ status: 403 })
    expect(await ask(cms, 'POST', `/api/users/${other.id}/invite`)).toMatchObject({ status: 401 })
  })

  it('is not needed where a password is given, or set by an administrator later', async () => {
    const given = await invite({ password: TEST_PASSWORD })
    expect(given.person).toMatchObject({ standing: 'Active' })
    expect(await eventsOf(given.person)).toMatchObject([{ kind: 'created' }])
    const { person } = await invite()
    await admin('PATCH', `/api/users/${person.id}`, { password: TEST_PASSWORD })
    expect(await accountOf(person.id)).toMatchObject({ standing: 'Active' })
    expect((await signIn(person.email)).status).toBe(200)
  })
})

describe('Two roles at once', () => {
  it('do what each of them does, and four eyes still hold', async () => {
    const both = await aPerson(cms.payload, 'Bea Both', ['editor', 'legal-reviewer'])
    const rest = await restAs(cms, both)
    const own = (await rest('POST', '/api/terms?draft=true', { title: 'Written by Bea' })).body as { doc: { id: Id } }
    expect(own.doc.id).toBeTruthy()
    const { digest } = (await rest('GET', `/api/terms/${own.doc.id}/workflow`)).body as { digest: string }
    expect(codes((await rest('POST', `/api/terms/${own.doc.id}/workflow/approve`, { digest })).body)).toContain('four_eyes')
    const others = await aTerm(cms, { state: 'in-review' })
    expect(await cms.act(others.id, 'approve', both)).toMatchObject({ state: 'approved' })
  })

  it('are given and taken by administrators, on record', async () => {
    const person = await aPerson(cms.payload, 'Rolf Roles', ['editor'])
    await admin('PATCH', `/api/users/${person.id}`, { roles: ['editor', 'subject-reviewer'] })
    await inGraphql(cms, `mutation { updateUser(id: ${person.id}, data: { roles: [subject_reviewer] }) { id } }`, { by: cms.people.otherAdmin })
    expect((await eventsOf(person)).slice(1)).toEqual([
      { kind: 'roles-changed', by: cms.people.admin.publicId, detail: 'From editor to editor and subject reviewer.' },
      { kind: 'roles-changed', by: cms.people.otherAdmin.publicId, detail: 'From editor and subject reviewer to subject reviewer.' },
    ])
  })
})

describe('A deactivated account', () => {
  /** Every way in that a person can have, as a function that says whether it is open. */
  const waysIn = async (person: Person) => {
    const apiKey = randomUUID()
    await cms.payload.update({ collection: 'users', id: person.id, data: { enableAPIKey: true, apiKey } })
    const session = await restAs(cms, person)
    const term = await aTerm(cms)
    const { token } = await issuePreviewToken(cms.payload, { name: 'Theirs', days: 1, user: person.id })
    const byKey = { headers: { Authorization: `users API-Key ${apiKey}` } }
    const is = async (answer: Promise<{ status: number; body: unknown }>) => (await answer).status === 200
    const me = async (answer: Promise<{ body: unknown }>) => ((await answer).body as { user: unknown }).user !== null
    return () =>
      Promise.all([
        is(session('GET', '/api/terms')),
        is(session('GET', `/api/terms/${term.id}/workflow`)),
        me(session('GET', '/api/users/me')),
        is(ask(cms, 'GET', '/api/terms', byKey)),
        is(ask(cms, 'GET', `/api/terms/${term.id}/workflow`, byKey)),
        is(ask(cms, 'GET', `/api/preview/${term.slug}`, { headers: { Authorization: `Bearer ${token}` } })),
        is(signIn(person.email)),
      ])
  }
  const ALL = [true, true, true, true, true, true, true]
  const NONE = ALL.map(() => false)

  it('gets in by no door from the next request on, and is named in the record still', async () => {
    const person = await aPerson(cms.payload, 'Dana Departed', ['editor'])
    const term = await aTerm(cms)
    await cms.act(term.id, 'comment', person, { note: 'I was here.' })
    const open = await waysIn(person)
    expect(await open()).toEqual(ALL)
    expect(await admin('POST', `/api/users/${person.id}/deactivate`)).toMatchObject({ status: 200, body: { standing: 'deactivated' } })
    expect(await open()).toEqual(NONE)
    expect((await cms.workflow(term.id)).events[0]).toMatchObject({ by: { name: 'Dana Departed' } })
  })

  it('gets in by none, even where the database has kept its session and its key', async () => {
    const person = await aPerson(cms.payload, 'Stella Stale', ['editor'])
    const open = await waysIn(person)
    const before = await cms.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: person.id } } })
    await admin('POST', `/api/users/${person.id}/deactivate`)
    await cms.payload.db.updateOne({
      collection: 'users',
      id: person.id,
      data: { ...before, deactivatedAt: new Date().toISOString() },
    })
    expect(await open()).toEqual(NONE)
  })

  it('stays closed when it was deactivated while its owner was signing in', async () => {
    const person = await aPerson(cms.payload, 'Rae Race', ['editor'])
    const before = await cms.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: person.id } } })
    await admin('POST', `/api/users/${person.id}/deactivate`)
    // What signing in does: it writes the account back as it was before the password was checked.
    await cms.payload.db.updateOne({ collection: 'users', id: person.id, data: { ...before } })
    expect((await signIn(person.email)).status).toBe(401)
    expect(await accountOf(person.id)).toMatchObject({ standing: 'Deactivated' })
  })

  it('has no rights in the Local API either', async () => {
    const person = await aPerson(cms.payload, 'Loc Al', ['admin'])
    await deactivate(cms.payload, await accountOf(person.id))
    const now = { ...person, ...(await accountOf(person.id)) }
    await expect(cms.payload.find({ collection: 'terms', ...as(now as Person) })).rejects.toMatchObject({ status: 403 })
    await expect(cms.payload.find({ collection: 'users', ...as(now as Person) })).rejects.toMatchObject({ status: 403 })
  })

  it('cannot choose a new password by a link that was mailed before', async () => {
    const { person } = await invite()
    const token = await sentToken(person.id)
    await admin('POST', `/api/users/${person.id}/deactivate`)
    const answer = await ask(cms, 'POST', '/api/users/reset-password', { body: { token, password: TEST_PASSWORD } })
    expect(answer.status).toBe(403)
  })

  it('is reactivated by an administrator; a session and a key are then made anew', async () => {
    const person = await aPerson(cms.payload, 'Rita Returned', ['editor'])
    const open = await waysIn(person)
    await admin('POST', `/api/users/${person.id}/deactivate`)
    expect(codes((await admin('POST', `/api/users/${person.id}/deactivate`)).body)).toEqual(['account_deactivated'])
    expect(codes((await admin('POST', `/api/users/${person.id}/invite`)).body)).toEqual(['account_deactivated'])
    expect(await admin('POST', `/api/users/${person.id}/reactivate`)).toMatchObject({ status: 200, body: { standing: 'active' } })
    expect(codes((await admin('POST', `/api/users/${person.id}/reactivate`)).body)).toEqual(['account_not_deactivated'])
    expect(await open()).toEqual([false, false, false, false, false, true, true])
    expect((await eventsOf(person)).map(({ kind }) => kind)).toEqual([
      'created',
      'api-key-made',
      'deactivated',
      'api-key-revoked',
      'reactivated',
    ])
  })

  it('is made so by administrators only, and by no field of the form', async () => {
    const person = await aPerson(cms.payload, 'Eve Eager', ['editor'])
    const editor = await restAs(cms, cms.people.editor)
    for (const act of ['deactivate', 'reactivate', 'sign-out', 'invite']) {
      expect(await editor('POST', `/api/users/${person.id}/${act}`)).toMatchObject({ status: 403, body: { refusals: [{ code: 'not_allowed' }] } })
      expect(await ask(cms, 'POST', `/api/users/${person.id}/${act}`)).toMatchObject({ status: 401 })
      expect(await admin('POST', `/api/users/999999/${act}`)).toMatchObject({ status: 404 })
    }
    const now = new Date().toISOString()
    await admin('PATCH', `/api/users/${person.id}`, { deactivatedAt: now, machine: true, invitedAt: now })
    await inGraphql(cms, `mutation { updateUser(id: ${person.id}, data: { deactivatedAt: "${now}" }) { id } }`, { by: cms.people.admin })
    expect(await accountOf(person.id)).toMatchObject({ standing: 'Active' })
  })
})

describe('The last administrator', () => {
  let small: TestCms
  let only: Rest
  beforeAll(async () => {
    small = await aCms()
    for (const { id } of [small.people.otherAdmin]) await deactivate(small.payload, await small.payload.findByID({ collection: 'users', id }))
    only = await restAs(small, small.people.admin)
  })
  afterAll(() => small.close())

  const me = () => small.people.admin.id

  it('is neither deactivated, demoted nor deleted, by any door', async () => {
    expect(codes((await only('POST', `/api/users/${me()}/deactivate`)).body)).toEqual(['own_account', 'last_administrator'])
    expect(codes((await only('PATCH', `/api/users/${me()}`, { roles: ['editor'] })).body)).toEqual(['own_account', 'last_administrator'])
    expect(codes((await only('DELETE', `/api/users/${me()}`)).body)).toEqual(['own_account', 'last_administrator'])
    const demote = `mutation { updateUser(id: ${me()}, data: { roles: [editor] }) { id } }`
    expect(await inGraphql(small, demote, { by: small.people.admin })).toMatchObject({ codes: ['own_account'] })
    expect(await refusalsOf(() => small.payload.update({ collection: 'users', id: me(), data: { roles: ['editor'] } }))).toEqual(['last_administrator'])
    expect(await refusalsOf(() => small.payload.delete({ collection: 'users', id: me() }))).toEqual(['last_administrator'])
    expect(await small.payload.findByID({ collection: 'users', id: me() })).toMatchObject({ roles: ['admin'], standing: 'Active' })
  })

  it('is not relieved by someone who cannot sign in: invited, deactivated, or a machine', async () => {
    await only('POST', '/api/users', { name: 'Ivy Invited', email: 'ivy@test.example', roles: ['admin'] })
    await only('POST', '/api/users', { name: 'Robot', email: 'robot@machine.invalid', roles: ['admin'], machine: true })
    expect(await refusalsOf(() => small.payload.update({ collection: 'users', id: me(), data: { roles: ['editor'] } }))).toEqual(['last_administrator'])
  })

  it('may go once another is there, whom they ask', async () => {
    const other = await aPerson(small.payload, 'Olive Other', ['admin'])
    const rest = await restAs(small, other)
    expect(codes((await only('POST', `/api/users/${me()}/deactivate`)).body)).toEqual(['own_account'])
    expect((await rest('POST', `/api/users/${me()}/deactivate`)).status).toBe(200)
  })

  it('remains when two administrators demote each other at once', async () => {
    const pair = await Promise.all(['Ping Admin', 'Pong Admin'].map((name) => aPerson(small.payload, name, ['admin'])))
    const { docs } = await small.payload.find({ collection: 'users', where: { roles: { in: ['admin'] } }, pagination: false })
    const ids = pair.map(({ id }) => id)
    for (const { id } of docs.filter((account) => !ids.includes(account.id) && !account.deactivatedAt && !account.machine)) {
      await small.payload.update({ collection: 'users', id, data: { roles: ['editor'] } })
    }
    await Promise.allSettled(ids.map((id) => small.payload.update({ collection: 'users', id, data: { roles: ['editor'] } })))
    const left = await small.payload.find({ collection: 'users', where: { roles: { in: ['admin'] } }, pagination: false })
    expect(left.docs.filter(({ id }) => ids.includes(id)).length).toBeGreaterThan(0)
  })
})

describe('Signing out everywhere', () => {
  it('ends every session of a person at once, and is on record', async () => {
    const person = await aPerson(cms.payload, 'Sal Sessions', ['editor'])
    const sessions = [await restAs(cms, person), await restAs(cms, person)]
    expect((await admin('POST', `/api/users/${person.id}/sign-out`)).status).toBe(200)
    for (const session of sessions) expect((await session('GET', '/api/terms')).status).toBe(403)
    expect((await signIn(person.email)).status).toBe(200)
    expect((await eventsOf(person)).at(-1)).toMatchObject({ kind: 'signed-out', by: cms.people.admin.publicId })
    expect(await accountOf(person.id)).toMatchObject({ roles: ['editor'], name: 'Sal Sessions' })
  })

  it('is done to oneself too, and to nobody else by an editor', async () => {
    const person = await aPerson(cms.payload, 'Sid Self', ['editor'])
    const [here, there] = [await restAs(cms, person), await restAs(cms, person)]
    expect((await here('POST', `/api/users/${cms.people.legal.id}/sign-out`)).status).toBe(403)
    expect((await here('POST', `/api/users/${person.id}/sign-out`)).status).toBe(200)
    expect((await there('GET', '/api/terms')).status).toBe(403)
  })
})

describe('A machine', () => {
  const aMachine = async (roles: string[]) => {
    const apiKey = randomUUID()
    const email = `${randomUUID()}@machine.invalid`
    const answer = await admin('POST', '/api/users', { name: 'Importer', email, roles, machine: true, enableAPIKey: true, apiKey })
    const machine = (answer.body as { doc: Person }).doc
    const rest: Rest = (method, path, body) => ask(cms, method, path, { body, headers: { Authorization: `users API-Key ${apiKey}` } })
    return { machine, rest }
  }

  it('does by its key what its role does, and no more: an editor’s saves a draft and cannot approve', async () => {
    const { machine, rest } = await aMachine(['editor'])
    expect(machine).toMatchObject({ standing: 'Machine' })
    const saved = await rest('POST', '/api/terms?draft=true', { title: 'Saved by a machine' })
    expect(saved).toMatchObject({ status: 201, body: { doc: { title: 'Saved by a machine', _status: 'draft' } } })
    const term = await aTerm(cms, { state: 'in-review' })
    const { digest } = (await rest('GET', `/api/terms/${term.id}/workflow`)).body as { digest: string }
    expect(await rest('POST', `/api/terms/${term.id}/workflow/approve`, { digest })).toMatchObject({ status: 409, body: { refusals: [{ code: 'role_required' }] } })
  })

  it('gets no invitation, no password and no mail', async () => {
    const { machine } = await aMachine(['editor', 'legal-reviewer'])
    await aTerm(cms, { state: 'in-review' })
    const { totalDocs } = await cms.payload.count({ collection: 'mails', where: { to: { equals: machine.publicId } } })
    expect(totalDocs).toBe(0)
    expect(await eventsOf(machine)).toMatchObject([{ kind: 'created', detail: 'A machine. Roles: editor and legal reviewer.' }, { kind: 'api-key-made' }])
  })

  it('loses its key when an administrator revokes it', async () => {
    const { machine, rest } = await aMachine(['editor'])
    expect((await rest('GET', '/api/terms')).status).toBe(200)
    await admin('PATCH', `/api/users/${machine.id}`, { enableAPIKey: false, apiKey: null })
    expect((await rest('GET', '/api/terms')).status).toBe(403)
    expect((await eventsOf(machine)).at(-1)).toMatchObject({ kind: 'api-key-revoked', by: cms.people.admin.publicId })
  })

  it('is made by administrators: nobody gives themselves a key', async () => {
    const person = await aPerson(cms.payload, 'Kay Key', ['editor'])
    const rest = await restAs(cms, person)
    const apiKey = randomUUID()
    await rest('PATCH', `/api/users/${person.id}`, { enableAPIKey: true, apiKey })
    expect((await ask(cms, 'GET', '/api/terms', { headers: { Authorization: `users API-Key ${apiKey}` } })).status).toBe(403)
    expect((await eventsOf(person)).map(({ kind }) => kind)).toEqual(['created'])
  })
})

describe('The record of accounts', () => {
  it('has who was given a new password', async () => {
    const person = await aPerson(cms.payload, 'Pat Password', ['editor'])
    const rest = await restAs(cms, person)
    await rest('PATCH', `/api/users/${person.id}`, { password: 'another-password-for-tests' })
    expect((await eventsOf(person)).at(-1)).toMatchObject({ kind: 'password-changed', by: person.publicId })
  })

  it('has a deleted account', async () => {
    const person = await aPerson(cms.payload, 'Del Eted', ['editor'])
    await admin('DELETE', `/api/users/${person.id}`)
    expect((await eventsOf(person)).at(-1)).toMatchObject({ kind: 'deleted', by: cms.people.admin.publicId })
  })

  it('is changed through no door, past access control neither', async () => {
    const { docs } = await cms.payload.find({ collection: 'account-events', limit: 1 })
    const id = docs[0]?.id ?? 0
    for (const act of [
      () => cms.payload.update({ collection: 'account-events', id, data: { kind: 'created' } }),
      () => cms.payload.delete({ collection: 'account-events', id }),
      () => cms.payload.delete({ collection: 'account-events', where: { id: { exists: true } } }),
    ]) {
      expect(await refusalsOf(act)).toEqual(['append_only'])
    }
    expect((await admin('POST', '/api/account-events', { kind: 'created', subject: 'x', at: new Date(), key: 'x' })).status).toBe(403)
    expect((await admin('DELETE', `/api/account-events/${id}`)).status).toBe(403)
  })

  it('is not overwritten by repairing a column that is right', async () => {
    const person = await aPerson(cms.payload, 'Rep Aired', ['editor'])
    await deactivate(cms.payload, await accountOf(person.id))
    const { updatedAt } = await accountOf(person.id)
    await writeDeactivated(cms.payload, person.id, new Date().toISOString())
    expect((await accountOf(person.id)).updatedAt).toBe(updatedAt)
  })
})

describe('The form for the first account', () => {
  it('is closed at the API, and says what to do instead', async () => {
    const body = { email: 'first@test.example', password: TEST_PASSWORD, name: 'First', roles: ['admin'] }
    const answer = await ask(cms, 'POST', '/api/users/first-register', { body })
    expect(answer).toMatchObject({ status: 403, body: { refusals: [{ message: expect.stringContaining('termhouse user create') as string }] } })
  })
})
