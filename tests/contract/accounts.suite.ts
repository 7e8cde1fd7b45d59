/** Accounts and the outbox, where they rest on what a database does: conditional updates, unique keys, parts of a record. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deactivate, reactivate } from '../../src/accounts/deactivation'
import type { User } from '../../src/generated/payload-types'
import { queueReminders } from '../../src/mail/reminders'
import { sendDueMail } from '../../src/mail/send-due-mail'
import { aTerm } from '../factories/records'
import { aCms, aPerson, as, type Id, type Person, refusalsOf, TEST_PASSWORD, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ask, type Rest, restAs } from '../support/rest'

export const accounts = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let admin: Rest
  beforeAll(async () => {
    cms = await aCms(await database())
    admin = await restAs(cms, cms.people.admin)
  })
  afterAll(() => cms.close())

  const accountOf = (id: Id): Promise<User> => cms.payload.findByID({ collection: 'users', id, showHiddenFields: true })
  const signIn = async ({ email }: { email: string }, password = TEST_PASSWORD): Promise<number> =>
    (await ask(cms, 'POST', '/api/users/login', { body: { email, password }, headers: { 'x-forwarded-for': randomUUID() } })).status

  describe('An account', () => {
    it('keeps its roles and choices through wrong passwords, sign-ins, signing out and new passwords', async () => {
      const person = await aPerson(cms.payload, 'Kit Keeps', ['editor', 'subject-reviewer'])
      await cms.payload.update({ collection: 'users', id: person.id, data: { mails: { commented: false } } })
      const before = await accountOf(person.id)
      expect([await signIn(person, 'wrong'), await signIn(person)]).toEqual([401, 200])
      await admin('POST', `/api/users/${person.id}/sign-out`)
      const token = await cms.payload.forgotPassword({ collection: 'users', data: { email: person.email }, disableEmail: true })
      await cms.payload.resetPassword({ collection: 'users', data: { token, password: TEST_PASSWORD }, overrideAccess: true })
      expect(await signIn(person)).toBe(200)
      const { roles, mails, name, publicId, standing } = await accountOf(person.id)
      expect({ roles, mails, name, publicId, standing }).toEqual({
        roles: before.roles,
        mails: before.mails,
        name: before.name,
        publicId: before.publicId,
        standing: 'Active',
      })
    })

    it('is closed and opened again with everything else as it was', async () => {
      const person = await aPerson(cms.payload, 'Cora Closed', ['editor', 'subject-reviewer'])
      const session = await restAs(cms, person)
      await deactivate(cms.payload, await accountOf(person.id))
      expect((await session('GET', '/api/terms')).status).toBe(403)
      expect(await signIn(person)).toBe(401)
      await reactivate(cms.payload, await accountOf(person.id))
      expect(await signIn(person)).toBe(200)
      expect(await accountOf(person.id)).toMatchObject({ roles: ['editor', 'subject-reviewer'], standing: 'Active' })
    })

    it('stays closed when its owner was signing in at that moment', async () => {
      const person = await aPerson(cms.payload, 'Rae Race', ['editor'])
      const before = await cms.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: person.id } } })
      await deactivate(cms.payload, await accountOf(person.id))
      await cms.payload.db.updateOne({ collection: 'users', id: person.id, data: { ...before } })
      expect(await signIn(person)).toBe(401)
      expect(await accountOf(person.id)).toMatchObject({ standing: 'Deactivated', roles: ['editor'] })
    })

    it('gets in by an API key of its own, until it is closed', async () => {
      const apiKey = randomUUID()
      const email = `${randomUUID()}@machine.invalid`
      const made = await admin('POST', '/api/users', { name: 'Importer', email, roles: ['editor'], machine: true, enableAPIKey: true, apiKey })
      const { id } = (made.body as { doc: Person }).doc
      const byKey = async () => (await ask(cms, 'GET', '/api/terms', { headers: { Authorization: `users API-Key ${apiKey}` } })).status
      expect(await byKey()).toBe(200)
      await deactivate(cms.payload, await accountOf(id))
      expect(await byKey()).toBe(403)
    })

    it('of the last administrator stays, whoever else has been one', async () => {
      const others = await cms.payload.find({ collection: 'users', where: { roles: { in: ['admin'] } }, pagination: false })
      for (const { id } of others.docs.filter(({ id: other }) => other !== cms.people.admin.id)) {
        await cms.payload.update({ collection: 'users', id, data: { roles: ['editor'] } })
      }
      const last = () => cms.payload.update({ collection: 'users', id: cms.people.admin.id, data: { roles: ['editor'] } })
      expect(await refusalsOf(last)).toEqual(['last_administrator'])
    })

    it('has a record that its owner reads', async () => {
      const person = await aPerson(cms.payload, 'Rex Record', ['editor'])
      const { docs } = await cms.payload.find({ collection: 'account-events', ...as(person) })
      expect(docs).toMatchObject([{ kind: 'created', subject: person.publicId }])
    })
  })

  describe('The outbox', () => {
    it('holds one mail to each reviewer who is asked, and none to those who have no say', async () => {
      const term = await aTerm(cms, { title: 'Asked about', state: 'in-review' })
      const { docs } = await cms.payload.find({ collection: 'mails', where: { subject: { contains: 'Asked about' } }, pagination: false, depth: 0 })
      expect(docs.map(({ to }) => to).sort()).toEqual([cms.people.legal.publicId, cms.people.otherLegal.publicId].sort())
      expect(docs[0]?.text).toContain(`/admin/collections/terms/${term.id}`)
    })

    it('takes a mail once under its key, though several queue it at once', async () => {
      const person = await aPerson(cms.payload, 'Una Unique', ['editor'])
      const items = [{ user: person.publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }]
      const queued = await Promise.all(Array.from({ length: 5 }, () => queueReminders(cms.payload, '2026-11-24', items)))
      expect(queued.reduce((sum, count) => sum + count, 0)).toBe(1)
      expect((await cms.payload.count({ collection: 'mails', where: { to: { equals: person.publicId } } })).totalDocs).toBe(1)
    })

    it('gives each mail to one of several who send at once', async () => {
      const due = await cms.payload.count({ collection: 'mails', where: { nextAttemptAt: { exists: true } } })
      expect(due.totalDocs).toBeGreaterThan(1)
      const now = new Date()
      const rounds = await Promise.all(Array.from({ length: 4 }, () => sendDueMail(cms.payload, now)))
      expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(
        (await cms.payload.count({ collection: 'mails', where: { sentAt: { exists: true } } })).totalDocs,
      )
      const { docs } = await cms.payload.find({ collection: 'mails', pagination: false })
      expect(docs.map(({ attempts, nextAttemptAt }) => [attempts, nextAttemptAt ?? null])).toEqual(docs.map(() => [1, null]))
    })
  })
}
