/** An evidence pack says what was published, by whom, on which sources, and where it stands in the ledger. */
import { describe, expect, it } from 'vitest'
import { packName } from '../../../src/evidence/pack'
import { packPage } from '../../../src/evidence/page'
import { packJsonSchema, packSchema } from '../../../src/evidence/schema'
import { aPack, ledger } from './facts'

describe('An evidence pack', () => {
  it('names everyone who published, submitted and approved, in which role and when', () => {
    expect(aPack()).toMatchObject({
      title: 'SEND mediation',
      publishedBy: { name: 'Edie Editor' },
      submittedBy: { by: { name: 'Edie Editor' }, note: 'With the section.' },
      requiredApprovals: ['legal-reviewer'],
      approvals: [
        { by: { name: 'Lex Lawyer' }, roles: ['legal-reviewer'], at: '2026-01-01T09:04:00.000Z' },
        { by: { name: null }, roles: ['subject-reviewer'] },
      ],
    })
  })

  it('gives each source as it stood at the publication, whatever became of it since', () => {
    expect(aPack().citations).toMatchObject([
      {
        where: 'sources',
        text: 'Children and Families Act 2014, s 55(3)',
        url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55/3',
        status: 'in-force',
        sequence: 2,
      },
      { where: 'text', pinpoint: 's 53', status: 'in-force' },
    ])
  })

  it('holds objections and answers, and says which were about an earlier draft', () => {
    expect(aPack().review.map(({ kind, blocking, aboutThisText }) => [kind, blocking, aboutThisText])).toEqual([
      ['submitted', false, false],
      ['commented', true, false],
      ['replied', false, true],
      ['submitted', false, true],
      ['approved', false, true],
    ])
  })

  it('leads from its row to the newest row of the ledger', () => {
    const { ledger: position, publication } = aPack()
    expect(publication.hash).toBe(ledger.rows[5]?.hash)
    expect(position.next).toEqual({ sequence: 7, hash: ledger.rows[6]?.hash })
    expect(position.chain.map(({ sequence }) => sequence)).toEqual([7, 8, 9])
    expect(position.chainEnd).toEqual({ sequence: 9, hash: ledger.rows[8]?.hash })
  })

  it('says where its chain ends when the ledger is too long for it', () => {
    const pack = aPack({ longest: 2 })
    expect(pack.ledger.chainEnd.sequence).toBe(8)
    expect(pack.notes.at(-1)).toContain('from row 6 to row 8 and ends there; the ledger then had 9 rows')
  })

  it('is named after the entry, its version and the day', () => {
    expect(packName(aPack())).toBe('evidence-send-mediation-v1-2026-01-01')
  })

  it('keeps to its schema, which docs/evidence.schema.json is', async () => {
    expect(packSchema.parse(JSON.parse(JSON.stringify(aPack())))).toEqual(aPack())
    await expect(`${JSON.stringify(packJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/evidence.schema.json')
  })
})

describe('The page of an evidence pack', () => {
  const page = packPage(aPack())

  it('asks nobody for anything and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=|\son\w+=/i)
    expect(page).toContain("default-src 'none'")
  })

  it('writes what people typed as text, never as markup', () => {
    expect(page).toContain('Which &lt;section&gt;?')
    expect(page).not.toContain('<section>?')
  })

  it('tells the publication in a sentence', () => {
    const words = page.replaceAll(/<[^>]+>/g, '')
    expect(words).toContain('Version 1 was published on 1 January 2026 at 09:05:00 GMT by Edie Editor. 1 of 1 required approval given.')
  })

  it('says that a name was erased, where no account has it any more', () => {
    expect(page).toContain('<strong>name erased</strong> objected, about definition')
  })

  it('says of a text published without approval that it was, and why', () => {
    const rows = ledger.forcePublish(JSON.parse(ledger.rows[5]?.snapshot ?? '') as never, { reason: 'The law changes at noon.' }).rows
    const forced = packPage(aPack({ sequence: rows.length, rows }))
    expect(forced).toContain('was published without approval')
    expect(forced).toContain('The law changes at noon.')
  })
})
