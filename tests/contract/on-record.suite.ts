/** Evidence and the audit log read the same on every database. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AuditCursor, type AuditFilter, NO_FILTER } from '../../src/audit/filter'
import { actSentence } from '../../src/audit/act'
import { auditPage } from '../../src/audit/read'
import { readPack } from '../../src/evidence/read'
import { verifyPack } from '../../src/evidence/verify'
import { openLedger } from '../../src/publication/ledger-reader'
import { aReference, aTerm } from '../factories/records'
import { aCms, as, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerRowsOf } from '../support/read-ledger'

export const onRecord = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let record: string
  beforeAll(async () => {
    cms = await aCms(await database())
    const reference = await aReference(cms)
    const term = await aTerm(cms, { title: 'On record', state: 'published', data: { citations: [{ reference: reference.id, pinpoint: 's 55' }] } })
    record = term.publicId
    await cms.payload.update({
      collection: 'references',
      id: reference.id,
      data: { status: 'repealed', _status: 'published' } as never,
      ...as(cms.people.editor),
    })
    await aTerm(cms, { state: 'changes-requested' })
    await cms.act(term.id, 'archive', cms.people.otherEditor, { reason: 'Old.', archiveAs: 'withdrawn' })
  })
  afterAll(() => cms.close())

  describe('Evidence', () => {
    it('is read by the CMS, and confirmed by the database’s own driver', async () => {
      const [row] = await ledgerRowsOf(cms, record)
      const pack = await readPack(cms.payload, row?.sequence ?? 0)
      expect(pack).toMatchObject({ title: 'On record', citations: [{ status: 'in-force' }], approvals: [{ by: { name: 'Lex Lawyer' } }] })
      const ledger = await openLedger(cms.database.url)
      const { problems } = await verifyPack(JSON.stringify(pack), { ledger })
      await ledger.close()
      expect(problems).toEqual([])
    })

    it('leads over the whole rest of the ledger, page by page', async () => {
      const [row] = await ledgerRowsOf(cms, record)
      const { ledger } = await readPack(cms.payload, row?.sequence ?? 0)
      expect(ledger.chain.length).toBe(ledger.head.sequence - (row?.sequence ?? 0))
      expect(ledger.chainEnd.hash).toBe(ledger.head.hash)
    })
  })

  describe('The audit log', () => {
    const log = async (size: number, filter: Partial<AuditFilter> = {}) => {
      const req = await createLocalReq({ user: cms.people.legal }, cms.payload)
      const lines: string[] = []
      for (let after: AuditCursor | null = null; ; ) {
        const page = await auditPage(req, { ...NO_FILTER, ...filter }, after, size)
        lines.push(...page.acts.map((act) => `${act.at} ${act.person} ${actSentence(act)}`))
        if (!page.next) return lines
        after = page.next
      }
    }

    it('comes in pages of any size that leave nothing out and tell nothing twice', async () => {
      const whole = await log(1000)
      expect(whole.length).toBeGreaterThan(8)
      expect([...whole].sort().reverse().map((line) => line.slice(0, 24))).toEqual(whole.map((line) => line.slice(0, 24)))
      for (const size of [1, 2, 3]) expect(await log(size)).toEqual(whole)
    })

    it('is narrowed by person, act, record and day', async () => {
      const today = new Date().toISOString().slice(0, 10)
      expect((await log(2, { person: 'olga' })).map((line) => line.slice(25))).toEqual(['Olga Editor archived “On record”'])
      expect(await log(2, { kind: 'archived', record: 'on rec', to: '2999-01-01' })).toHaveLength(1)
      expect(await log(2, { to: '2001-01-01' })).toEqual([])
      expect((await log(2, { from: today })).length + (await log(2, { to: today })).length).toBeGreaterThan(0)
    })
  })
}
