/** A change in law on record: who may put it there, which entries it asks for, who is told, and what ends it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditPage } from '../../src/audit/read'
import { NO_FILTER } from '../../src/audit/filter'
import { readLawTasks } from '../../src/workflow/law-tasks'
import { followLedger, ledgerHead, settleTermsWhoseLawComesIn } from '../../src/workflow/follow-ledger'
import { aCategory, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type Person, type TestCms } from '../support/cms'
import { ledgerRowsOf } from '../support/read-ledger'
import { restAs } from '../support/rest'

let cms: TestCms
let category: Id
beforeAll(async () => {
  cms = await aCms()
  category = (await aCategory(cms)).id
})
afterAll(() => cms.close())

const A_DAY = 24 * 60 * 60 * 1000
const day = (offset: number): string => new Date(Date.now() + offset * A_DAY).toISOString().slice(0, 10)

const citing = (reference: Id, pinpoint: string | null, title?: string) =>
  aTerm(cms, { category, state: 'published', ...(title ? { title } : {}), data: { citations: [{ reference, ...(pinpoint ? { pinpoint } : {}) }] } })

const tasksOf = async (term: { publicId: string }) => {
  const { docs } = await cms.payload.find({ collection: 'desk-entries', where: { record: { equals: term.publicId } }, depth: 0 })
  return readLawTasks(docs[0]?.lawTasks)
}

const aChange = (parts: Record<string, unknown> = {}) => ({ inForceFrom: day(-1), provisions: ['s 55(3)'], summary: 'Mediation is no longer free.', ...parts })

const record = async (source: { id: Id }, parts: Record<string, unknown> = {}, by: Person = cms.people.legal) => {
  const rest = await restAs(cms, by)
  const { status, body } = await rest('POST', `/api/references/${source.id}/changes`, aChange(parts))
  return { status, body: body as { change: string; entries: { title: string }[]; refusals?: { code: string; message: string }[] } }
}

const post = async (path: string, body?: unknown, by: Person = cms.people.legal) => {
  const answer = await (await restAs(cms, by))('POST', path, body)
  return { status: answer.status, body: answer.body as { change: string | null; entries: { title: string }[] } }
}

const eventsOf = async (term: Id) => (await cms.workflow(term)).events.filter(({ kind }) => kind.startsWith('law-'))

const mailsAbout = async (title: string) => {
  const { docs } = await cms.payload.find({ collection: 'mails', where: { and: [{ kind: { equals: 'law-changed' } }, { subject: { contains: title } }] }, pagination: false, depth: 0 })
  return docs
}

const reviewAgain = async (term: Id) => {
  await cms.act(term, 'submit', cms.people.editor, { note: 'Looked at the new law.' })
  await cms.act(term, 'approve', cms.people.legal)
  await cms.act(term, 'publish', cms.people.editor)
}

describe('A change in law that a legal reviewer records', () => {
  it('asks for a review of exactly the entries that cite the provision, a part of it, what holds it, or the whole source', async () => {
    const act = await aReference(cms)
    const other = await aReference(cms)
    const touched = await Promise.all(['s 55', 's.55(3)', 's 55(3)(a)', 's 55(2)-(4)', 'ss 50-60', 'Part 3', null].map((pinpoint) => citing(act.id, pinpoint)))
    // As texts stand that were published before places were checked at submission.
    const unread = await aTerm(cms, { category, data: { citations: [{ reference: act.id, pinpoint: 'wherever it says so' }] } })
    await cms.act(unread.id, 'force-publish', cms.people.admin, { reason: 'It was public elsewhere.' })
    const inline = await aTerm(cms, { category, state: 'published', data: { checkpoints: [{ text: richText(`Ask. [](cite:${act.id} "s 55")`) }] } })
    const untouched = await Promise.all(['s 55(5)', 's 56', 's 36', 'sch 2 para 55'].map((pinpoint) => citing(act.id, pinpoint)))
    const elsewhere = await citing(other.id, 's 55')
    const { status, body } = await record(act)
    expect(status).toBe(201)
    expect(body.entries.map(({ title }) => title).sort()).toEqual([...touched, inline, unread].map(({ title }) => title).sort())
    for (const term of [...touched, inline, unread]) expect(await tasksOf(term)).toHaveLength(1)
    for (const term of [...untouched, elsewhere]) expect(await tasksOf(term)).toEqual([])
    expect(await tasksOf(inline)).toMatchObject([{ places: ['at checkpoint 1'], provisions: ['s 55(3)'], title: act.title, unread: [] }])
    expect((await tasksOf(unread))[0]?.unread).toEqual(['wherever it says so'])
  })

  it('is one row of the ledger in their name, and is told in the audit log and in the entry’s history', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55')
    const before = (await ledgerRowsOf(cms, act.publicId)).length
    await record(act)
    const rows = await ledgerRowsOf(cms, act.publicId)
    expect(rows).toHaveLength(before + 1)
    expect(rows.at(-1)).toMatchObject({ event: 'published', publishedBy: cms.people.legal.publicId })
    expect(await eventsOf(term.id)).toMatchObject([
      { kind: 'law-task-opened', by: { name: 'Lex Lawyer' }, note: expect.stringMatching(/^s 55\(3\) of the Act \d+ 2014 changed on .+: cited in the list of sources\.$/) as string },
    ])
    const log = await auditPage({ payload: cms.payload, user: cms.people.admin, context: {} } as never, { ...NO_FILTER, record: act.title }, null)
    expect(log.acts[0]).toMatchObject({ kind: 'published', person: 'Lex Lawyer', note: expect.stringContaining('Recorded a change in force from') as string })
  })

  it('changes nothing about where the entry stands in its review', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55')
    await edit(cms, term.id, { definition: richText('A newer text.') })
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'New.' })
    await cms.act(term.id, 'approve', cms.people.legal)
    const before = await cms.workflow(term.id)
    await record(act)
    expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved', approvals: before.approvals, digest: before.digest })
  })

  it('is told to whoever answers for the entry, once, and so is the next one', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55', 'Told of the law')
    await record(act)
    await record(act)
    expect((await mailsAbout('Told of the law')).map(({ to }) => to)).toEqual([cms.people.editor.publicId])
    expect((await mailsAbout('Told of the law'))[0]?.text).toContain('> s 55(3) of the Act')
    await record(act, { provisions: ['s 55(4)'], summary: 'Another.' })
    expect(await tasksOf(term)).toHaveLength(2)
    expect(await mailsAbout('Told of the law')).toHaveLength(2)
  })

  it('ends with the next full review, and a small edit ends nothing', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55')
    await record(act)
    await edit(cms, term.id, { definition: richText('A comma.') })
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'A comma.', changeKind: 'minor' })
    await cms.act(term.id, 'approve', cms.people.legal)
    await cms.act(term.id, 'publish', cms.people.editor)
    expect(await tasksOf(term)).toHaveLength(1)
    await reviewAgain(term.id)
    expect(await tasksOf(term)).toEqual([])
    expect((await eventsOf(term.id))[0]).toMatchObject({ kind: 'law-task-closed', note: expect.stringMatching(/^Closed by the full review of /) as string })
  })

  it('ends when it is undone, and says so', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55')
    const { body } = await record(act)
    expect(await post(`/api/references/${act.id}/changes/${body.change}/undo`)).toMatchObject({ status: 200, body: { change: null, entries: [] } })
    expect(await tasksOf(term)).toEqual([])
    expect((await eventsOf(term.id))[0]).toMatchObject({ kind: 'law-task-closed', note: `The change was undone: it is no longer on record for ${act.title}.` })
    expect((await post(`/api/references/${act.id}/changes/${body.change}/undo`)).status).toBe(409)
  })

  it('keeps its identity when it is corrected: other entries are asked for, nobody is told twice', async () => {
    const act = await aReference(cms)
    const both = await citing(act.id, 's 55', 'Cites all of fifty-five')
    const third = await citing(act.id, 's 55(3)')
    const fourth = await citing(act.id, 's 55(4)')
    const { body } = await record(act)
    const corrected = await post(`/api/references/${act.id}/changes/${body.change}`, aChange({ provisions: ['s 55(4)'], inForceFrom: day(10) }))
    expect(corrected.body.change).toBe(body.change)
    expect(await tasksOf(both)).toMatchObject([{ change: body.change, provisions: ['s 55(4)'], inForceFrom: day(10) }])
    expect(await tasksOf(third)).toEqual([])
    expect(await tasksOf(fourth)).toHaveLength(1)
    expect(await mailsAbout('Cites all of fifty-five')).toHaveLength(1)
    expect((await eventsOf(third.id))[0]?.note).toContain('was corrected and touches it no longer')
  })

  it('asks again on the day it comes into force where it was reviewed before', async () => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 55')
    await record(act, { inForceFrom: day(30) })
    await reviewAgain(term.id)
    expect(await tasksOf(term)).toEqual([])
    const { docs } = await cms.payload.find({ collection: 'desk-entries', where: { record: { equals: term.publicId } }, depth: 0 })
    expect(docs[0]?.lawOpensOn).toBe(day(30))
    await settleTermsWhoseLawComesIn(cms.payload, day(29))
    expect(await tasksOf(term)).toEqual([])
  })

  it('leaves a newer draft of the source a draft, with the change in it', async () => {
    const act = await aReference(cms)
    await cms.payload.update({ collection: 'references', id: act.id, data: { title: 'Being renamed' }, draft: true, ...as(cms.people.editor) } as never)
    await record(act)
    const published = await cms.payload.findByID({ collection: 'references', id: act.id, draft: false })
    const draft = await cms.payload.findByID({ collection: 'references', id: act.id, draft: true })
    expect([published.title, published.changes?.length]).toEqual([act.title, 1])
    expect([draft.title, draft._status, draft.changes?.length]).toEqual(['Being renamed', 'draft', 1])
  })

  it('is kept once, and none is lost, when several people record at the same moment', async () => {
    const act = await aReference(cms)
    const provisions = ['s 1', 's 2', 's 3', 's 1']
    const answers = await Promise.all(provisions.map((provision, index) => record(act, { provisions: [provision] }, index % 2 ? cms.people.editor : cms.people.legal)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { changes } = await cms.payload.findByID({ collection: 'references', id: act.id })
    expect(changes?.map((change) => change.provisions?.[0]?.provision).sort()).toEqual(['s 1', 's 2', 's 3'])
  })
})

describe('Recording a change in law is refused', () => {
  it('to whoever is neither editor nor legal reviewer, and to nobody’s session', async () => {
    const act = await aReference(cms)
    const { status, body } = await record(act, {}, cms.people.subject)
    expect([status, body.refusals?.map(({ code }) => code)]).toEqual([409, ['role_required']])
  })

  it('where it says no day, no sentence, or a provision that is none, with every reason at once', async () => {
    const act = await aReference(cms)
    const { status, body } = await record(act, { inForceFrom: '1 September', summary: ' ', provisions: [''], url: 'javascript:alert(1)' })
    expect(status).toBe(400)
    for (const words of ['inForceFrom', 'summary', 'provisions.0', 'url']) expect(body.refusals?.[0]?.message).toContain(words)
  })

  it('for a source that is not public, or not there', async () => {
    const draft = await aReference(cms, { published: false })
    expect((await record(draft)).status).toBe(409)
    expect((await record({ id: 'no-such' })).status).toBe(404)
  })

  it.each([
    ['provisions as words', { changes: [{ inForceFrom: '2026-01-01', summary: 'A change.', provisions: ['s 55'] }] }],
    ['provisions as a sentence', { changes: [{ inForceFrom: '2026-01-01', summary: 'A change.', provisions: 's 55' }] }],
    ['a change as a word', { changes: ['s 55'] }],
    ['changes as a number', { changes: 5 }],
    ['a provision as a number', { changes: [{ inForceFrom: '2026-01-01', summary: 'A change.', provisions: [{ provision: 55 }] }] }],
  ])('where a source is saved with %s: in a sentence, never a fault', async (_, data) => {
    const act = await aReference(cms)
    const rest = await restAs(cms, cms.people.editor)
    const { status, body } = await rest('PATCH', `/api/references/${act.id}`, data)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('changes')
  })
})

describe('What ends a source', () => {
  const change = (act: { id: Id }, data: Record<string, unknown>) =>
    cms.payload.update({ collection: 'references', id: act.id, data: { ...data, _status: 'published' }, ...as(cms.people.editor) } as never)

  it.each(['repealed', 'superseded'])('being %s, puts every entry that cites it on the list until it is reviewed', async (status) => {
    const act = await aReference(cms)
    const term = await citing(act.id, 's 3')
    const head = await ledgerHead(cms.payload)
    await change(act, { status })
    await followLedger(cms.payload, head)
    expect(await tasksOf(term)).toMatchObject([{ kind: 'status', summary: `${act.title} is on record as ${status}.` }])
    // A text that goes on citing it cannot be submitted.
    await expect(reviewAgain(term.id)).rejects.toThrow(`which is ${status}`)
    await edit(cms, term.id, { citations: [] })
    await reviewAgain(term.id)
    expect(await tasksOf(term)).toEqual([])
  })

  it('and a new edition of statutory guidance, does the same', async () => {
    const guidance = (await cms.payload.create({
      collection: 'references',
      data: { kind: 'statutory-guidance', title: 'SEND code of practice', publisher: 'Department for Education', date: '2015-01', status: 'in-force', _status: 'published' },
      ...as(cms.people.editor),
    } as never)) as unknown as { id: Id }
    const term = await citing(guidance.id, 'para 9.53')
    const head = await ledgerHead(cms.payload)
    await change(guidance, { date: '2026-11-01' })
    await followLedger(cms.payload, head)
    expect(await tasksOf(term)).toMatchObject([{ kind: 'edition', inForceFrom: '2026-11-01' }])
  })
})
