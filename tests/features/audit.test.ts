/** The audit log: who did what, narrowed, paged and exported, for those who may read it. */
import { handleEndpoints, type PayloadRequest, createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actSentence, personWords } from '../../src/audit/act'
import { type AuditFilter, type AuditCursor, NO_FILTER } from '../../src/audit/filter'
import { auditPage } from '../../src/audit/read'
import { aCategory, aReference, aTerm } from '../factories/records'
import { aCms, as, type Person, TEST_PASSWORD, type TestCms } from '../support/cms'

let cms: TestCms
beforeAll(async () => {
  cms = await aCms()
  const { editor, otherEditor, admin } = cms.people
  const category = await aCategory(cms, { name: 'Tribunals' })
  await aReference(cms, { title: 'Equality Act' })
  await aTerm(cms, { title: 'SEND mediation', state: 'published', category: category.id })
  await aTerm(cms, { title: 'Annual review', state: 'changes-requested', category: category.id })
  const mediation = await aTerm(cms, { title: 'SEND tribunal', state: 'published', category: category.id })
  await cms.act(mediation.id, 'archive', otherEditor, { reason: '=HYPERLINK("evil")', archiveAs: 'withdrawn' })
  await cms.act(mediation.id, 'comment', editor, { note: 'Why, Olga?', field: 'definition' })
  await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'SEND', audience: 'parents' }, ...as(admin) })
})
afterAll(() => cms.close())

const requestOf = (person: Person): Promise<PayloadRequest> => createLocalReq({ user: person }, cms.payload)

const log = async (filter: Partial<AuditFilter> = {}, by = cms.people.editor) => {
  const { acts } = await auditPage(await requestOf(by), { ...NO_FILTER, ...filter }, null, 1000)
  return acts.map((act) => `${personWords(act)} ${actSentence(act)}`)
}

const ask = async (path: string, by: Person | null): Promise<Response> => {
  const login = by && (await cms.payload.login({ collection: 'users', data: { email: by.email, password: TEST_PASSWORD } }))
  return handleEndpoints({
    config: cms.payload.config,
    payloadInstanceCacheKey: cms.database.url,
    request: new Request(`https://glossary.example${path}`, login ? { headers: { Authorization: `JWT ${login.token}` } } : {}),
  })
}

describe('The audit log', () => {
  it('tells every act once, newest first, in sentences', async () => {
    expect(await log()).toEqual([
      'Ada Admin published the glossary’s settings',
      'Edie Editor commented on “SEND tribunal”, about definition',
      'Olga Editor archived “SEND tribunal”',
      'Edie Editor published “SEND tribunal”, version 1',
      'Lex Lawyer approved “SEND tribunal” as legal reviewer',
      'Edie Editor submitted “SEND tribunal” for review',
      'Lex Lawyer requested changes to “Annual review” as legal reviewer',
      'Edie Editor submitted “Annual review” for review',
      'Edie Editor published “SEND mediation”, version 1',
      'Lex Lawyer approved “SEND mediation” as legal reviewer',
      'Edie Editor submitted “SEND mediation” for review',
      'Edie Editor published the reference “Equality Act”',
      'Ada Admin published the category “Tribunals”',
    ])
  })

  it('is narrowed by a person, an act, a record and days', async () => {
    expect(await log({ person: 'lex' })).toHaveLength(3)
    expect(await log({ kind: 'archived' })).toEqual(['Olga Editor archived “SEND tribunal”'])
    expect(await log({ record: 'mediation' })).toHaveLength(3)
    expect(await log({ record: 'equality' })).toEqual(['Edie Editor published the reference “Equality Act”'])
    expect(await log({ record: 'tribunal', person: 'edie', kind: 'submitted' })).toEqual(['Edie Editor submitted “SEND tribunal” for review'])
    expect(await log({ person: 'nobody of that name' })).toEqual([])
    expect(await log({ from: '2001-01-01', to: '2001-12-31' })).toEqual([])
    expect(await log({ from: '2001-01-01', to: '2999-12-31' })).toEqual(await log())
  })

  it('comes in pages that leave nothing out and tell nothing twice', async () => {
    const req = await requestOf(cms.people.legal)
    const paged: string[] = []
    for (let after: AuditCursor | null = null; ; ) {
      const page = await auditPage(req, NO_FILTER, after, 2)
      paged.push(...page.acts.map((act) => `${personWords(act)} ${actSentence(act)}`))
      after = page.next
      if (!after) break
    }
    expect(paged).toEqual(await log())
  })

  it('leads to the record, and to the evidence of what was published', async () => {
    const { acts } = await auditPage(await requestOf(cms.people.editor), { ...NO_FILTER, record: 'mediation' }, null)
    expect(acts[0]?.record.address).toMatch(/^\/admin\/collections\/terms\/\d+$/)
    expect(acts[0]?.evidence).toMatch(/^\/api\/publications\/\d+\/evidence\?format=html$/)
    expect(acts[1]?.evidence).toBeNull()
  })
})

describe('The export', () => {
  it('is exactly what the filter shows, for a spreadsheet that runs no formula', async () => {
    const response = await ask('/api/audit.csv?record=tribunal&kind=archived', cms.people.subject)
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [heading, line, ...rest] = bytes.subarray(3).toString('utf8').split('\r\n')
    expect(heading).toBe('when,who,act,what,record,title,roles,note')
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,Olga Editor,archived,archived “SEND tribunal”,term,SEND tribunal,,"'=HYPERLINK\(""evil""\)"$/)
    expect(rest).toEqual([''])
  })

  it.each(['admin', 'editor', 'legal', 'subject'] as const)('is for staff: %s', async (role) => {
    const lines = (await (await ask('/api/audit.csv', cms.people[role])).text()).trim().split('\r\n')
    expect(lines).toHaveLength((await log({}, cms.people[role])).length + 1)
  })

  it('is for nobody else', async () => {
    expect((await ask('/api/audit.csv', null)).status).toBe(401)
  })
})
