/** What the law parts of a reference must be, through the doors that editors and programs use. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCms, type TestCms } from '../support/cms'
import { type Rest, restAs } from '../support/rest'

let cms: TestCms
let rest: Rest
beforeAll(async () => {
  cms = await aCms()
  rest = await restAs(cms, cms.people.editor)
})
afterAll(() => cms.close())

const saved = (reference: Record<string, unknown>) =>
  rest('POST', '/api/references', { title: `A source ${Math.random()}`, status: 'in-force', _status: 'draft', ...reference })

describe('a reference whose law parts do not fit is refused with a sentence', () => {
  it('a chapter, a number, a neutral citation or a series that is none', async () => {
    const wrong = [
      { kind: 'act', year: 2014, chapter: 'six' },
      { kind: 'statutory-instrument', year: 2014, number: 'the lot' },
      { kind: 'statutory-instrument', year: 2015, number: 'SI 2014/1530' },
      { kind: 'case', neutralCitation: '[2018] UKZZ 154' },
      { kind: 'act', year: 2014, chapter: '6', legislationType: 'uksi' },
    ]
    for (const reference of wrong) {
      const { status, body } = await saved({ ...reference, _status: 'published' })
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringMatching(/Write|one of them is wrong|Choose a series/)])
    }
  })

  it('and what fits is saved', async () => {
    const right = [
      { kind: 'act', year: 2014, chapter: '6', changes: [{ inForceFrom: '2026-01-01', summary: 'A change.', provisions: [{ provision: 's 55(3)' }] }] },
      { kind: 'act', year: 2004, chapter: 'asp 4' },
      { kind: 'statutory-instrument', year: 2010, number: '1', legislationType: 'ssi' },
      { kind: 'case', neutralCitation: '[2018] UKUT 154 (AAC)' },
    ]
    for (const reference of right) expect((await saved({ ...reference, _status: 'published' })).status).toBe(201)
  })
})
