/** What the desk adds to the workflow: scheduled publications, conversations, outside reviewers, and one row a term to count by. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followLedger, ledgerHead } from '../../src/workflow/follow-ledger'
import { decideByLink, makeReviewLink, openReviewLink } from '../../src/workflow/review-links'
import { type QueueList, queueSort, queueWhere } from '../../src/workflow/queue'
import { readLawTasks } from '../../src/workflow/law-tasks'
import { readFacts } from '../../src/workflow/read-facts'
import { remindersOn, withdrawOverdue } from '../../src/workflow/review-dates'
import { publishDue } from '../../src/workflow/scheduled'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type Person, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerRowsOf } from '../support/read-ledger'

const A_DAY = 24 * 60 * 60 * 1000
const inDays = (days: number): string => new Date(Date.now() + days * A_DAY).toISOString()

export const desk = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let people: TestCms['people']
  let category: Id
  beforeAll(async () => {
    cms = await aCms(await database())
    people = cms.people
    category = (await aCategory(cms)).id
  })
  afterAll(() => cms.close())

  const entryOf = async (term: { publicId: string }) => {
    const { docs } = await cms.payload.find({ collection: 'desk-entries', where: { record: { equals: term.publicId } }, depth: 0 })
    return docs[0]
  }
  const kindsOf = async (term: Id) => (await cms.workflow(term)).events.map(({ kind }) => kind)
  const setDesk = (term: { publicId: string }, columns: Record<string, unknown>) =>
    cms.payload.db.updateOne({ collection: 'desk-entries', where: { record: { equals: term.publicId } }, data: columns })

  describe('A publication at a later time', () => {
    it('waits, is told in the workflow, and goes out when its moment has come', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      const publishAt = inDays(2)
      expect(await cms.act(term.id, 'publish', people.editor, { publishAt })).toMatchObject({
        state: 'approved',
        schedule: { publishAt, by: { name: 'Edie Editor' }, isOfThisText: true },
      })
      await publishDue(cms.payload, new Date())
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
      await publishDue(cms.payload, new Date(inDays(3)))
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', schedule: null })
      expect(await ledgerRowsOf(cms, term.publicId)).toMatchObject([{ event: 'published', publishedBy: people.editor.publicId }])
      expect(await entryOf(term)).toMatchObject({ state: 'published', publishAt: null })
    })

    it('runs once, however many processes find it due', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'publish', people.editor, { publishAt: inDays(1) })
      const due = new Date(inDays(2))
      await Promise.all([publishDue(cms.payload, due), publishDue(cms.payload, due), publishDue(cms.payload, due)])
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
      expect((await kindsOf(term.id)).filter((kind) => kind === 'published' || kind === 'schedule-failed')).toEqual(['published'])
    })

    it('does not go out when the text was edited since, and says why, once', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'publish', people.editor, { publishAt: inDays(1) })
      await edit(cms, term.id, { definition: richText('Edited after it was scheduled.') })
      expect(await cms.workflow(term.id)).toMatchObject({ schedule: { isOfThisText: false } })
      const due = new Date(inDays(2))
      await Promise.all([publishDue(cms.payload, due), publishDue(cms.payload, due)])
      const { events, state, schedule } = await cms.workflow(term.id)
      expect({ state, schedule }).toEqual({ state: 'draft', schedule: null })
      const failures = events.filter(({ kind }) => kind === 'schedule-failed')
      expect(failures).toHaveLength(1)
      expect(failures[0]).toMatchObject({ by: { name: 'Edie Editor' }, note: expect.stringContaining('The text has changed') as string })
      expect(await ledgerRowsOf(cms, term.publicId)).toEqual([])
    })

    it('does not go out when its approval was taken back in the meantime', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'publish', people.editor, { publishAt: inDays(1) })
      await cms.act(term.id, 'request-changes', people.otherLegal, { note: 'The section was repealed.' })
      await publishDue(cms.payload, new Date(inDays(2)))
      const { events } = await cms.workflow(term.id)
      expect(events[0]).toMatchObject({ kind: 'schedule-failed', note: expect.stringContaining('Changes were requested') as string })
    })

    it('is cancelled by an editor, and the approval stands', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'publish', people.editor, { publishAt: inDays(1) })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.otherEditor, { publishAt: inDays(2) }))).toEqual(['already_scheduled'])
      expect(await cms.act(term.id, 'unschedule', people.otherEditor)).toMatchObject({ state: 'approved', schedule: null })
      await publishDue(cms.payload, new Date(inDays(2)))
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
      await cms.act(term.id, 'publish', people.editor, { publishAt: inDays(1) })
      expect(await cms.workflow(term.id)).toMatchObject({ schedule: { by: { name: 'Edie Editor' } } })
    })

    it.each([
      ['of a text that nobody approved', 'draft' as const, inDays(1), ['not_approved']],
      ['in the past', 'approved' as const, inDays(-1), ['schedule_in_past']],
    ])('is refused %s', async (_, state, publishAt, codes) => {
      const term = await aTerm(cms, { category, state })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor, { publishAt }))).toEqual(codes)
    })
  })

  describe('A conversation', () => {
    const threadsOf = async (term: Id, by?: Person) => (await cms.workflow(term, by)).threads

    it('is about the whole entry or a part of it, is answered, resolved and reopened', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      await cms.act(term.id, 'comment', people.legal, { note: 'Which regulation?', field: 'definition' })
      const thread = (await threadsOf(term.id))[0]?.id ?? ''
      await cms.act(term.id, 'comment', people.editor, { note: 'Regulation 32.', thread })
      await cms.act(term.id, 'resolve', people.editor, { thread })
      expect(await threadsOf(term.id)).toMatchObject([
        { field: 'definition', isOpen: false, blocking: false, said: [{ note: 'Which regulation?' }, { kind: 'replied' }, { kind: 'resolved' }] },
      ])
      expect(await refusalsOf(() => cms.act(term.id, 'resolve', people.legal, { thread }))).toEqual(['thread_resolved'])
      await cms.act(term.id, 'reopen', people.legal, { thread, note: 'Not 33?' })
      expect(await threadsOf(term.id)).toMatchObject([{ isOpen: true }])
      expect(await refusalsOf(() => cms.act(term.id, 'reopen', people.legal, { thread, note: 'Again.' }))).toEqual(['thread_open'])
    })

    it('is resolved once when two people resolve it at the same moment', async () => {
      const term = await aTerm(cms, { category })
      await cms.act(term.id, 'comment', people.legal, { note: 'A remark.' })
      const thread = (await threadsOf(term.id))[0]?.id ?? ''
      await Promise.allSettled([
        cms.act(term.id, 'resolve', people.legal, { thread }),
        cms.act(term.id, 'resolve', people.editor, { thread }),
      ])
      expect(await threadsOf(term.id)).toMatchObject([{ isOpen: false, said: [{}, { kind: 'resolved' }] }])
    })

    it('keeps the text from being published while a required reviewer objects in it', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'comment', people.otherLegal, { note: 'Section 51 was amended.', blocking: true })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['objection_open'])
      expect(await entryOf(term)).toMatchObject({ objections: 1 })
      const thread = (await threadsOf(term.id))[0]?.id ?? ''
      expect(await refusalsOf(() => cms.act(term.id, 'resolve', people.editor, { thread }))).toEqual(['objection_of_another'])
      await cms.act(term.id, 'resolve', people.legal, { thread, note: 'It says so in the second paragraph.' })
      expect(await cms.act(term.id, 'publish', people.editor)).toMatchObject({ state: 'published' })
    })

    it('survives publication, is listed by version, and an objection left open holds for the next text too', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      await cms.act(term.id, 'comment', people.legal, { note: 'For the next version.', blocking: true })
      await edit(cms, term.id, { definition: richText('The next version.') })
      await cms.act(term.id, 'submit', people.editor, { note: 'Next.' })
      await cms.act(term.id, 'approve', people.otherLegal)
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['objection_open'])
      expect(await threadsOf(term.id)).toMatchObject([{ version: 1, isOpen: true }])
    })

    it('blocks nothing when it is no required reviewer who objects, and an editor cannot object', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await cms.act(term.id, 'comment', people.subject, { note: 'I would say it differently.', blocking: true })
      expect(await refusalsOf(() => cms.act(term.id, 'comment', people.editor, { note: 'No.', blocking: true }))).toEqual(['role_required'])
      expect(await cms.act(term.id, 'publish', people.editor)).toMatchObject({ state: 'published' })
    })

    it('cannot be settled by someone who wrote the text, whatever their roles', async () => {
      const both = { ...people.editor, roles: ['editor', 'legal-reviewer'] } as Person
      const term = await aTerm(cms, { category, state: 'in-review' })
      await cms.act(term.id, 'comment', people.legal, { note: 'Wrong.', blocking: true })
      const thread = (await threadsOf(term.id))[0]?.id ?? ''
      expect(await refusalsOf(() => cms.act(term.id, 'resolve', both, { thread }))).toEqual(['objection_of_another'])
    })
  })

  describe('A reviewer without an account', () => {
    const aLink = async (term: Id, request: Record<string, unknown> = {}, by = people.editor) => {
      const found = await readFacts(cms.payload, term)
      if (!found) throw new Error('The term is gone')
      const details = { name: 'Prof Outside', email: `outside.${Math.random().toString(36).slice(2)}@law.example`, ...request }
      return makeReviewLink(cms.payload, found, { id: by.publicId, roles: by.roles }, details)
    }

    it('approves by a link, under their name, and it counts for nothing but advice', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const { token } = await aLink(term.id)
      expect(await openReviewLink(cms.payload, token)).toMatchObject({ refusals: [], actor: { outside: true, roles: [] } })
      await decideByLink(cms.payload, { token, decision: 'approve', note: 'Well put.' })
      const after = await cms.workflow(term.id)
      expect(after).toMatchObject({ state: 'in-review', reviewLinks: [{ name: 'Prof Outside', state: 'approved' }] })
      expect(after.events[0]).toMatchObject({ kind: 'approved', by: { name: 'Prof Outside', outside: true }, note: 'Well put.' })
      expect(await refusalsOf(() => decideByLink(cms.payload, { token, decision: 'approve' }))).toEqual(['already_decided'])
    })

    it('counts as a required role where an administrator has allowed it for the category', async () => {
      const open = await cms.payload.create({
        collection: 'categories',
        data: { name: 'Open to outside', requiredApprovals: ['legal-reviewer'], outsideApprovals: ['legal-reviewer'], reviewIntervalMonths: 12, _status: 'published' },
        ...as(people.admin),
      })
      const term = await aTerm(cms, { category: open.id, state: 'in-review' })
      const { token } = await aLink(term.id, { role: 'legal-reviewer' })
      await decideByLink(cms.payload, { token, decision: 'approve' })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
      await cms.act(term.id, 'publish', people.editor)
      const [row] = await ledgerRowsOf(cms, term.publicId)
      expect(row?.approvals).toMatchObject([{ roles: ['legal-reviewer'] }])
    })

    it('objects, and the objection is a conversation that editors can answer', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const { token } = await aLink(term.id)
      expect(await refusalsOf(() => decideByLink(cms.payload, { token, decision: 'object', note: ' ' }))).toEqual(['note_required'])
      await decideByLink(cms.payload, { token, decision: 'object', note: 'The deadline is wrong.' })
      expect(await cms.workflow(term.id)).toMatchObject({
        threads: [{ blocking: true, isOpen: true, said: [{ by: { name: 'Prof Outside' }, note: 'The deadline is wrong.' }] }],
        reviewLinks: [{ state: 'objected' }],
      })
    })

    it('is let in no more once the text has changed, the link was taken back, or has expired', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const { token } = await aLink(term.id)
      await edit(cms, term.id, { definition: richText('A newer text.') })
      expect(await refusalsOf(() => openReviewLink(cms.payload, token))).toEqual(['link_outdated'])
      expect(await refusalsOf(() => decideByLink(cms.payload, { token, decision: 'approve' }))).toEqual(['link_outdated'])
      expect(await cms.workflow(term.id)).toMatchObject({ reviewLinks: [{ state: 'outdated' }] })

      const other = await aTerm(cms, { category, state: 'in-review' })
      const { token: second } = await aLink(other.id)
      const set = (columns: Record<string, unknown>) =>
        cms.payload.update({ collection: 'review-links', where: { record: { equals: other.publicId } }, data: columns })
      await set({ revokedAt: new Date().toISOString() })
      expect(await refusalsOf(() => openReviewLink(cms.payload, second))).toEqual(['link_ended'])
      await set({ revokedAt: null, expiresAt: inDays(-1) })
      expect(await refusalsOf(() => openReviewLink(cms.payload, second))).toEqual(['link_ended'])
      expect(await refusalsOf(() => openReviewLink(cms.payload, 'thr_unknown'))).toEqual(['not_found'])
    })

    it('is invited by editors only, to a text in review, and not where they have an account', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      expect(await refusalsOf(() => aLink(term.id, {}, people.legal))).toEqual(['role_required'])
      expect(await refusalsOf(() => aLink(term.id, { email: people.legal.email.toUpperCase(), role: 'legal-reviewer' }))).toEqual([
        'outside_role_not_allowed',
        'has_account',
      ])
      expect(await refusalsOf(() => aLink(term.id, { email: 'no address' }))).toEqual(['invalid_request'])
      const draft = await aTerm(cms, { category })
      expect(await refusalsOf(() => aLink(draft.id))).toEqual(['not_in_review'])
    })
  })

  describe('The review queue', () => {
    const listed = async (list: QueueList, by: Person, filter = {}) => {
      const { docs } = await cms.payload.find({
        collection: 'desk-entries',
        where: queueWhere(list, { id: by.publicId, roles: by.roles }, filter, new Date().toISOString().slice(0, 10)),
        sort: queueSort(list),
        pagination: false,
        depth: 0,
        ...as(by),
      })
      return docs.map(({ title }) => title)
    }

    it('shows each person what waits for them, and apart from it what waits for others', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      expect(await listed('mine', people.legal)).toContain(term.title)
      expect(await listed('others', people.legal)).not.toContain(term.title)
      for (const person of [people.editor, people.subject, people.admin]) {
        expect(await listed('mine', person)).not.toContain(term.title)
        expect(await listed('others', person)).toContain(term.title)
      }
      await cms.act(term.id, 'approve', people.legal)
      expect(await listed('mine', people.legal)).not.toContain(term.title)
      expect(await listed('approved', people.editor)).toContain(term.title)
      expect(await entryOf(term)).toMatchObject({ submittedBy: people.editor.publicId, changeNote: 'Please review.' })
    })

    it('does not ask the writer of a text to approve it', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const both = { ...people.editor, roles: ['editor', 'legal-reviewer'] } as Person
      expect(await listed('mine', both)).not.toContain(term.title)
      expect(await listed('others', both)).toContain(term.title)
    })

    it('has what was sent back, and what was published without approval', async () => {
      const back = await aTerm(cms, { category, state: 'changes-requested' })
      expect(await listed('changes-requested', people.editor)).toContain(back.title)
      const forced = await aTerm(cms, { category })
      await cms.act(forced.id, 'force-publish', people.admin, { reason: 'The deadline is tomorrow.' })
      expect(await listed('forced', people.admin)).toContain(forced.title)
      expect(await listed('mine', people.legal)).toContain(forced.title)
      expect(await listed('mine', people.admin)).not.toContain(forced.title)
      await cms.act(forced.id, 'approve', people.legal)
      expect(await listed('forced', people.admin)).not.toContain(forced.title)
    })

    it('filters by category, by author and by how long it has waited, the longest wait first', async () => {
      const shelf = (await aCategory(cms)).id
      const author = await anAuthor(cms)
      const older = await aTerm(cms, { category: shelf, state: 'in-review' })
      const newer = await aTerm(cms, { category: shelf, state: 'in-review', data: { authors: [author.id] } })
      await setDesk(older, { waitingSince: inDays(-10) })
      expect(await listed('mine', people.legal, { category: shelf })).toEqual([older.title, newer.title])
      expect(await listed('mine', people.legal, { category: shelf, days: 7 })).toEqual([older.title])
      expect(await listed('mine', people.legal, { author: author.publicId })).toEqual([newer.title])
    })

    it('forgets an entry that is deleted', async () => {
      const term = await aTerm(cms, { category })
      expect(await entryOf(term)).toMatchObject({ state: 'draft' })
      await cms.payload.delete({ collection: 'terms', id: term.id, ...as(people.editor) })
      expect(await entryOf(term)).toBeUndefined()
    })

    it('takes up every entry that cites a source when a change in law is recorded, until its next full review', async () => {
      const source = await aReference(cms)
      const term = await aTerm(cms, { category, state: 'published', data: { citations: [{ reference: source.id, pinpoint: 's 1' }] } })
      const before = await ledgerHead(cms.payload)
      await cms.payload.update({
        collection: 'references',
        id: source.id,
        data: { changes: [{ inForceFrom: inDays(-0), summary: 'Section 1 was replaced.' }], _status: 'published' },
        ...as(people.editor),
      })
      // In force today, after a review of yesterday.
      expect(await followLedger(cms.payload, before)).toBe(await ledgerHead(cms.payload))
      const entry = await entryOf(term)
      expect(entry?.lastReviewed).toBe(new Date().toISOString().slice(0, 10))
      await cms.payload.update({
        collection: 'references',
        id: source.id,
        data: { changes: [{ inForceFrom: inDays(1), summary: 'Section 1 is replaced tomorrow.' }], _status: 'published' },
        ...as(people.editor),
      })
      await followLedger(cms.payload, before)
      expect(await entryOf(term)).toMatchObject({ lawChangedOn: inDays(1).slice(0, 10) })
      expect(await listed('law-changed', people.editor)).toContain(term.title)
    })

    it('takes up exactly the entries that cite what changes, with one task each, and lets them go when it is undone', async () => {
      const source = await aReference(cms)
      const citing = (pinpoint: string | null) =>
        aTerm(cms, { category, state: 'published', data: { citations: [{ reference: source.id, ...(pinpoint ? { pinpoint } : {}) }] } })
      const touched = [await citing('s 55'), await citing('s 55(3)(a)'), await citing('ss 50-60'), await citing(null)]
      const untouched = [await citing('s 55(5)'), await citing('sch 3')]
      const changes = async (data: Record<string, unknown>[]) => {
        const before = await ledgerHead(cms.payload)
        await cms.payload.update({ collection: 'references', id: source.id, data: { changes: data, _status: 'published' }, ...as(people.editor) } as never)
        await followLedger(cms.payload, before)
      }
      const tasksOf = async (term: { publicId: string }) => readLawTasks((await entryOf(term))?.lawTasks)
      await changes([{ inForceFrom: inDays(1), summary: 'It was replaced.', provisions: [{ provision: 's 55(3)' }] }])
      const shown = await listed('law-changed', people.legal)
      for (const term of touched) {
        expect(shown).toContain(term.title)
        expect(await tasksOf(term)).toHaveLength(1)
        expect(await kindsOf(term.id)).toContain('law-task-opened')
      }
      for (const term of untouched) expect(shown).not.toContain(term.title)
      await changes([
        { inForceFrom: inDays(1), summary: 'It was replaced.', provisions: [{ provision: 's 55(3)' }] },
        { inForceFrom: inDays(2), summary: 'And the whole of it.' },
      ])
      expect(await tasksOf(touched[0] as { publicId: string })).toHaveLength(2)
      expect(await tasksOf(untouched[0] as { publicId: string })).toHaveLength(1)
      await changes([])
      for (const term of [...touched, ...untouched]) {
        expect(await tasksOf(term)).toEqual([])
        expect((await kindsOf(term.id)).filter((kind) => kind.startsWith('law-')).sort()).toEqual(
          touched.includes(term) ? ['law-task-closed', 'law-task-closed', 'law-task-opened', 'law-task-opened'] : ['law-task-closed', 'law-task-opened'],
        )
      }
    }, 5 * 60_000)
  })

  describe('Review dates', () => {
    const today = new Date().toISOString().slice(0, 10)

    it('follow from the last full review and the category’s interval', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      expect(await entryOf(term)).toMatchObject({ lastReviewed: today, lawChangedOn: null })
      expect((await cms.workflow(term.id)).review).toMatchObject({ last: today, due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
    })

    it('remind whoever submitted or published the entry', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      await setDesk(term, { nextReviewDue: inDays(-3).slice(0, 10) })
      const reminders = []
      for await (const reminder of remindersOn(cms.payload, today)) if (reminder.title === term.title) reminders.push(reminder)
      expect(reminders).toMatchObject([{ user: people.editor.publicId, kind: 'review-due', id: term.id }])
    })

    it('withdraw an entry where its category says so, and it can be restored', async () => {
      const strict = await cms.payload.create({
        collection: 'categories',
        data: { name: 'Strict', requiredApprovals: ['legal-reviewer'], reviewIntervalMonths: 12, whenOverdue: 'withdraw', withdrawAfterDays: 10, _status: 'published' },
        ...as(people.admin),
      })
      const term = await aTerm(cms, { category: strict.id, state: 'published' })
      const lenient = await aTerm(cms, { category, state: 'published' })
      for (const each of [term, lenient]) await setDesk(each, { nextReviewDue: inDays(-39).slice(0, 10) })
      expect(await withdrawOverdue(cms.payload, today)).toEqual([])
      for (const each of [term, lenient]) await setDesk(each, { nextReviewDue: inDays(-40).slice(0, 10) })
      expect(await withdrawOverdue(cms.payload, today)).toEqual([term.title])
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'archived', archived: { as: 'withdrawn', reason: expect.stringContaining('“Strict”') as string } })
      expect(await cms.workflow(lenient.id)).toMatchObject({ state: 'published' })
      expect(await withdrawOverdue(cms.payload, today)).toEqual([])
      expect(await cms.act(term.id, 'restore', people.editor, { reason: 'Reviewed by hand.' })).toMatchObject({ state: 'published' })
      await setDesk(term, { nextReviewDue: inDays(-40).slice(0, 10) })
      expect(await withdrawOverdue(cms.payload, today)).toEqual([])
    })
  })
}
