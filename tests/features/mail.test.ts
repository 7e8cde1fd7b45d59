/** Who is told what, once; and how it reaches a mail server over real SMTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail } from '../../src/generated/payload-types'
import { queueReminders } from '../../src/mail/reminders'
import { sendDueMail } from '../../src/mail/send-due-mail'
import { notifyOfEvent } from '../../src/mail/notify-of-event'
import { aCategory, aTerm, edit } from '../factories/records'
import { aCms, aPerson, openTestCms, type Person, type TestCms } from '../support/cms'
import { aSqliteDatabase } from '../support/databases'
import { type MailServer, aMailServer } from '../support/smtp'
import { restAs } from '../support/rest'

let cms: TestCms
let post: MailServer
beforeAll(async () => {
  post = await aMailServer()
  cms = await aCms(undefined, { SMTP_URL: post.url, MAIL_FROM: 'The Glossary <glossary@test.example>' })
})
afterAll(async () => {
  await cms.close()
  await post.close()
})

const MINUTE = 60_000
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE)

const queued = async (where: object = {}): Promise<Mail[]> =>
  (await cms.payload.find({ collection: 'mails', where: where as never, sort: 'id', pagination: false, depth: 0, showHiddenFields: true })).docs

/** Names of those who were told of a term, by kind of mail. */
const toldOf = async (title: string): Promise<[string, string][]> => {
  const names = new Map(Object.values(cms.people).map(({ publicId, name }) => [publicId, name]))
  const mails = await queued({ subject: { contains: title } })
  return mails.map(({ kind, to }): [string, string] => [kind, names.get(to) ?? 'someone else']).filter(([, name]) => name !== 'someone else').sort()
}

let count = 0
const aTitle = (): string => `Told of ${(count += 1)}`

describe('A submission', () => {
  it('is told to the reviewers whose role is missing, and to nobody else', async () => {
    const title = aTitle()
    await aTerm(cms, { title, state: 'in-review' })
    expect(await toldOf(title)).toEqual([
      ['submitted', 'Lex Lawyer'],
      ['submitted', 'Lou Lawyer'],
    ])
  })

  it('is told to holders of each role that the category asks for', async () => {
    const title = aTitle()
    const category = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
    await aTerm(cms, { title, state: 'in-review', category: category.id })
    expect((await toldOf(title)).map(([, name]) => name)).toEqual(['Lex Lawyer', 'Lou Lawyer', 'Sue Subject'])
  })

  it('is not told to a reviewer who wrote it, since they could not approve it', async () => {
    const title = aTitle()
    const both = await aPerson(cms.payload, 'Bo Both', ['editor', 'legal-reviewer'])
    const term = await aTerm(cms, { title })
    await edit(cms, term.id, { seo: { title: 'By Bo' } }, both)
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'New.' })
    expect((await queued({ to: { equals: both.publicId } })).filter(({ subject }) => subject.includes(title))).toEqual([])
  })

  it('says who, what, when and why, and where to decide', async () => {
    const title = aTitle()
    const term = await aTerm(cms, { title, state: 'in-review' })
    const [mail] = await queued({ and: [{ subject: { contains: title } }, { to: { equals: cms.people.legal.publicId } }] })
    expect(mail?.subject).toBe(`To review: ${title}`)
    expect(mail?.text).toContain('Hello Lex Lawyer,')
    expect(mail?.text).toContain(`Edie Editor submitted “${title}” for review on`)
    expect(mail?.text).toContain('> Please review.')
    expect(mail?.text).toContain(`\nhttps://glossary.example/admin/collections/terms/${term.id}\n`)
  })
})

describe('A decision', () => {
  it('is told to whoever submitted and whoever wrote the text, and not to whoever decided', async () => {
    const title = aTitle()
    const term = await aTerm(cms, { title })
    await edit(cms, term.id, { seo: { title: 'By Olga' } }, cms.people.otherEditor)
    await cms.act(term.id, 'submit', cms.people.admin, { note: 'New.' })
    await cms.act(term.id, 'request-changes', cms.people.legal, { note: 'Cite the section.' })
    expect((await toldOf(title)).filter(([kind]) => kind === 'decided').map(([, name]) => name)).toEqual(['Ada Admin', 'Edie Editor', 'Olga Editor'])
    const mails = await queued({ subject: { contains: title } })
    expect(mails.find(({ kind }) => kind === 'decided')).toMatchObject({ subject: `Changes requested: ${title}`, text: expect.stringContaining('> Cite the section.') as string })
  })

  it('to approve is told too', async () => {
    const title = aTitle()
    await aTerm(cms, { title, state: 'approved' })
    expect((await queued({ subject: { contains: title } })).find(({ kind }) => kind === 'decided')?.subject).toBe(`Approved: ${title}`)
  })
})

describe('A comment', () => {
  it('is told to whoever submitted, wrote, or spoke in the same conversation before; not to whoever speaks', async () => {
    const title = aTitle()
    const term = await aTerm(cms, { title, state: 'in-review' })
    await cms.act(term.id, 'comment', cms.people.subject, { note: 'Is it?', field: 'definition' })
    await cms.act(term.id, 'comment', cms.people.otherLegal, { note: 'Elsewhere.', field: 'body' })
    const thread = (await cms.workflow(term.id)).threads.find(({ field }) => field === 'definition')?.id
    await cms.act(term.id, 'comment', cms.people.legal, { note: 'It is.', thread })
    const mails = (await queued({ subject: { contains: `Comment on ${title}` } })).filter(({ text }) => text.includes('> It is.'))
    expect(mails.map(({ to }) => to).sort()).toEqual([cms.people.editor.publicId, cms.people.subject.publicId].sort())
    expect(mails[0]?.text).toContain('(definition)')
  })
})

describe('Being told', () => {
  it('happens once, however often the same event is looked at', async () => {
    const title = aTitle()
    const term = await aTerm(cms, { title, state: 'in-review' })
    const before = await toldOf(title)
    const { docs } = await cms.payload.find({ collection: 'workflow-events', where: { record: { equals: term.publicId } }, depth: 0, showHiddenFields: true })
    for (const event of docs) expect(await notifyOfEvent(cms.payload, event)).toBe(0)
    expect(await toldOf(title)).toEqual(before)
  })

  it('is each person’s choice', async () => {
    const person = await aPerson(cms.payload, 'Quin Quiet', ['legal-reviewer'])
    const rest = await restAs(cms, person)
    expect(person.mails).toMatchObject({ submitted: true, decided: true, commented: true, scheduleFailed: true, reminders: true })
    expect((await rest('PATCH', `/api/users/${person.id}`, { mails: { submitted: false } })).status).toBe(200)
    await aTerm(cms, { title: aTitle(), state: 'in-review' })
    expect(await queued({ to: { equals: person.publicId } })).toEqual([])
  })

  it('knows nothing to say of what it does not know', async () => {
    const term = await aTerm(cms)
    const event = { kind: 'abolished', term: term.id, record: term.publicId, key: 'x', at: new Date().toISOString() }
    expect(await notifyOfEvent(cms.payload, event as never)).toBe(0)
  })

  it('tells of a scheduled publication that failed: whoever submitted it, until whoever scheduled it is known', async () => {
    const title = aTitle()
    const term = await aTerm(cms, { title, state: 'approved' })
    const event = {
      kind: 'schedule-failed',
      term: term.id,
      record: term.publicId,
      key: `${term.publicId}:failed`,
      at: '2026-11-24T12:00:00.000Z',
      publishAt: '2026-11-24T11:30:00.000Z',
      note: 'The text has changed.',
    }
    expect(await notifyOfEvent(cms.payload, event as never)).toBe(1)
    const [mail] = await queued({ subject: { contains: `Not published as planned: ${title}` } })
    expect(mail).toMatchObject({ to: cms.people.editor.publicId, text: expect.stringContaining('24 November 2026 at 11:30 GMT') as string })
  })
})

describe('Reminders', () => {
  const item = (person: Person, title: string) => ({ user: person.publicId, kind: 'review-due' as const, title, id: 1, dueOn: '2026-11-24' })

  it('come as one mail a person a day, with everything in it', async () => {
    const person = await aPerson(cms.payload, 'Remy Reminded', ['editor'])
    const items = [item(person, 'First'), item(person, 'Second'), { ...item(person, 'Third'), kind: 'law-changed' as const }]
    expect(await queueReminders(cms.payload, '2026-11-24', items)).toBe(1)
    expect(await queueReminders(cms.payload, '2026-11-24', items)).toBe(0)
    expect(await queueReminders(cms.payload, '2026-11-25', items)).toBe(1)
    const [mail] = await queued({ to: { equals: person.publicId } })
    expect(mail?.subject).toBe('Reminder: 3 entries need your attention')
    for (const title of ['First', 'Second', 'Third']) expect(mail?.text).toContain(`“${title}”`)
  })

  it('do not come to who wants none, has left, or is no account', async () => {
    const quiet = await aPerson(cms.payload, 'Nora None', ['editor'])
    await cms.payload.update({ collection: 'users', id: quiet.id, data: { mails: { reminders: false } } })
    const gone = await aPerson(cms.payload, 'Gus Gone', ['editor'])
    await cms.payload.update({ collection: 'users', id: gone.id, data: { deactivatedAt: new Date().toISOString() } })
    const nobody = { ...quiet, publicId: 'nobody' }
    expect(await queueReminders(cms.payload, '2026-11-24', [quiet, gone, nobody].map((person) => item(person, 'X')))).toBe(0)
  })
})

describe('Sending', () => {
  /** Everything queued so far is out of the way. */
  const emptied = async () => {
    post.refuseWith(null)
    await sendDueMail(cms.payload, inMinutes(24 * 60))
    return post.mails.length
  }

  it('hands each mail to the mail server once, as text and HTML, from the sender that was set', async () => {
    const before = await emptied()
    const title = aTitle()
    await aTerm(cms, { title, state: 'in-review', definition: 'Short.' })
    const due = await queued({ sentAt: { exists: false } })
    expect(await sendDueMail(cms.payload, new Date())).toEqual({ sent: due.length, failed: 0 })
    expect(await sendDueMail(cms.payload, inMinutes(60))).toEqual({ sent: 0, failed: 0 })
    expect(post.mails.length - before).toBe(due.length)
    expect(post.mails.at(-1)?.from).toBe('glossary@test.example')
    const raw = post.mails.slice(before).find(({ to }) => to[0] === cms.people.legal.email)?.raw ?? ''
    expect(raw).toMatch(/^From: The Glossary <glossary@test\.example>$/im)
    expect(raw).toMatch(/^To: Lex Lawyer </im)
    expect(raw).toContain(`Subject: To review: ${title}`)
    expect(raw).toMatch(/^Message-ID: <[0-9a-f]{32}@glossary\.example>$/im)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated$/im)
    expect(raw).toContain('Content-Type: text/plain')
    expect(raw).toContain('Content-Type: text/html')
    expect(await queued({ id: { in: due.map(({ id }) => id) } })).toEqual(
      due.map(() => expect.objectContaining({ attempts: 1, nextAttemptAt: null, lastError: null, sentAt: expect.any(String) as string }) as Mail),
    )
  })

  it('sends no mail twice when several processes send at once', async () => {
    const before = await emptied()
    await aTerm(cms, { title: aTitle(), state: 'in-review' })
    const due = (await queued({ sentAt: { exists: false } })).length
    const now = new Date()
    const rounds = await Promise.all(Array.from({ length: 4 }, () => sendDueMail(cms.payload, now)))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(due)
    expect(post.mails.length - before).toBe(due)
  })

  it('tries again after a refusal, later and later, and after a day gives up with the reason kept', async () => {
    await emptied()
    const person = await aPerson(cms.payload, 'Tess Tried', ['editor'])
    const items = [{ user: person.publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }]
    await queueReminders(cms.payload, 'refused', items)
    post.refuseWith('Mailbox is full')
    const mail = async () => (await queued({ to: { equals: person.publicId } }))[0]
    expect(await sendDueMail(cms.payload, new Date())).toEqual({ sent: 0, failed: 1 })
    expect(await mail()).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringContaining('Mailbox is full') as string })
    expect(await sendDueMail(cms.payload, new Date())).toEqual({ sent: 0, failed: 0 })
    for (let hours = 1; hours < 30; hours += 1) await sendDueMail(cms.payload, inMinutes(hours * 60))
    expect(await mail()).toMatchObject({ sentAt: null, nextAttemptAt: null, lastError: expect.stringContaining('Mailbox is full') as string })
    expect((await mail())?.attempts).toBeGreaterThan(5)
  })

  it('sends in the end what the mail server takes in the end', async () => {
    const before = await emptied()
    const person = await aPerson(cms.payload, 'Lara Later', ['editor'])
    const items = [{ user: person.publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }]
    await queueReminders(cms.payload, 'later', items)
    post.refuseWith('Try later')
    await sendDueMail(cms.payload, new Date())
    post.refuseWith(null)
    expect(await sendDueMail(cms.payload, inMinutes(2))).toEqual({ sent: 1, failed: 0 })
    expect(post.mails.length - before).toBe(1)
  })

  it('loses none that a process had claimed when it died', async () => {
    await emptied()
    const person = await aPerson(cms.payload, 'Cleo Claimed', ['editor'])
    const items = [{ user: person.publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }]
    await queueReminders(cms.payload, 'claimed', items)
    const [mail] = await queued({ to: { equals: person.publicId } })
    // What a claim does, and nothing after it.
    await cms.payload.db.updateOne({ collection: 'mails', id: mail?.id ?? 0, data: { nextAttemptAt: inMinutes(5).toISOString() } })
    expect(await sendDueMail(cms.payload, inMinutes(4))).toEqual({ sent: 0, failed: 0 })
    expect(await sendDueMail(cms.payload, inMinutes(6))).toEqual({ sent: 1, failed: 0 })
  })

  it('writes to the address that the person has now, and to nobody who has left', async () => {
    const before = await emptied()
    const [moved, gone] = await Promise.all(['Mo Moved', 'Gia Gone'].map((name) => aPerson(cms.payload, name, ['editor'])))
    if (!moved || !gone) throw new Error('Two people were asked for')
    const items = [moved, gone].map((person) => ({ user: person.publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }))
    await queueReminders(cms.payload, 'moved', items)
    await cms.payload.update({ collection: 'users', id: moved.id, data: { email: 'mo.new@test.example' } })
    await cms.payload.update({ collection: 'users', id: gone.id, data: { deactivatedAt: new Date().toISOString() } })
    expect(await sendDueMail(cms.payload, new Date())).toEqual({ sent: 1, failed: 1 })
    expect(post.mails.slice(before).map(({ to }) => to)).toEqual([['mo.new@test.example']])
    const [given] = await queued({ to: { equals: gone.publicId } })
    expect(given).toMatchObject({ nextAttemptAt: null, lastError: 'The account is deactivated.' })
  })
})

describe('An invitation', () => {
  it('reaches a real mailbox with a link that works', async () => {
    const before = post.mails.length
    const admin = await restAs(cms, cms.people.admin)
    await admin('POST', '/api/users', { name: 'Ida Invited', email: 'ida@test.example', roles: ['editor'] })
    await expect.poll(() => post.mails.slice(before).some(({ to }) => to[0] === 'ida@test.example')).toBe(true)
    const raw = post.mails.find(({ to }) => to[0] === 'ida@test.example')?.raw.replaceAll('=\r\n', '') ?? ''
    const [, token] = /https:\/\/glossary\.example\/admin\/reset\/([0-9a-f]{40})/.exec(raw) ?? []
    const { user } = await cms.payload.resetPassword({ collection: 'users', data: { token: token ?? '', password: 'her-very-own-password' }, overrideAccess: true })
    expect(user).toMatchObject({ email: 'ida@test.example' })
  })
})

describe('A mail server that is away', () => {
  it('is not asked once for every mail that waits', async () => {
    const database = await aSqliteDatabase()
    // Nothing listens at port 1.
    const payload = await openTestCms(database.url, {}, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'glossary@test.example' })
    const people = await Promise.all(['A', 'B', 'C'].map((name) => aPerson(payload, name, ['editor'])))
    const items = people.map(({ publicId }) => ({ user: publicId, kind: 'review-due' as const, title: 'X', id: 1, dueOn: '2026-11-24' }))
    expect(await queueReminders(payload, 'away', items)).toBe(3)
    expect(await sendDueMail(payload, new Date())).toEqual({ sent: 0, failed: 1 })
    await payload.destroy()
    await database.remove()
  })
})
