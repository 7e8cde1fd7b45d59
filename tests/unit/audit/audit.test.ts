/** The audit log in words, its address, and its cells in a spreadsheet. */
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actSentence, type AuditAct, KINDS, LEDGER_KINDS, personWords } from '../../../src/audit/act'
import { csvRow, csvWriter } from '../../../src/audit/export'
import { auditQuery, dayAfter, londonMidnight, NO_FILTER, readCursor, readFilter, writeCursor } from '../../../src/audit/filter'
import { EVENT_KINDS } from '../../../src/workflow/events'

const anAct = (parts: Partial<AuditAct> = {}): AuditAct => ({
  source: 'review',
  at: '2026-11-24T11:00:00.000Z',
  kind: 'approved',
  person: 'Lex Lawyer',
  bySystem: false,
  record: { kind: 'term', title: 'SEND mediation', address: '/admin/collections/terms/7' },
  roles: ['legal-reviewer'],
  field: null,
  blocking: false,
  version: null,
  note: null,
  evidence: null,
  ...parts,
})

describe('An act in words', () => {
  it.each<[Partial<AuditAct>, string]>([
    [{}, 'approved “SEND mediation” as legal reviewer'],
    [{ roles: ['legal-reviewer', 'subject-reviewer'] }, 'approved “SEND mediation” as legal reviewer and subject reviewer'],
    [{ kind: 'submitted', roles: [] }, 'submitted “SEND mediation” for review'],
    [{ kind: 'commented', roles: [], field: 'enquiries.text' }, 'commented on “SEND mediation”, about questions'],
    [{ kind: 'commented', roles: [], blocking: true }, 'objected to “SEND mediation”'],
    [{ kind: 'replied', roles: [] }, 'answered a comment on “SEND mediation”'],
    [{ source: 'ledger', kind: 'published', roles: [], version: 3 }, 'published “SEND mediation”, version 3'],
    [{ source: 'ledger', kind: 'archived', roles: [], version: 4 }, 'archived “SEND mediation”'],
    [{ source: 'ledger', kind: 'removed', roles: [], record: { kind: 'author', title: 'Faye', address: null } }, 'removed from the public the author “Faye”'],
    [{ source: 'ledger', kind: 'published', roles: [], record: { kind: 'glossary', title: 'SEND', address: '/' } }, 'published the glossary’s settings'],
    [{ source: 'ledger', kind: 'published', roles: [], record: { kind: 'relation', title: null, address: null } }, 'published the relation that is gone'],
    [{ record: { kind: 'term', title: null, address: null } }, 'approved an entry that is gone as legal reviewer'],
    [{ source: 'account', kind: 'roles-changed', roles: [], record: { kind: 'account', title: 'Lex', address: null } }, 'roles changed: “Lex”'],
    [{ source: 'account', kind: 'signed-in', roles: [], record: { kind: 'none', title: null, address: null } }, 'signed in'],
    [{ kind: 'told-by-carrier-pigeon', roles: [] }, 'told by carrier pigeon: “SEND mediation”'],
  ])('%j', (parts, sentence) => {
    expect(actSentence(anAct(parts))).toBe(sentence)
  })

  it('names who did it, the system, or that a name was erased', () => {
    expect(personWords(anAct())).toBe('Lex Lawyer')
    expect(personWords(anAct({ person: null }))).toBe('Name erased')
    expect(personWords(anAct({ person: null, bySystem: true }))).toBe('The system')
  })

  it('can be asked for by every kind that there is', () => {
    const offered = KINDS.map(({ kind }) => kind)
    expect(offered).toEqual(expect.arrayContaining([...EVENT_KINDS, ...LEDGER_KINDS]))
  })
})

describe('The address of the log', () => {
  it('holds the filter and the page, and leaves out what is empty', () => {
    expect(auditQuery(NO_FILTER)).toBe('')
    expect(auditQuery({ ...NO_FILTER, record: 'a & b', from: '2026-11-01' })).toBe('?record=a+%26+b&from=2026-11-01')
  })

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (person, record) => {
        const filter = readFilter({ person, record })
        expect(readFilter(Object.fromEntries(new URLSearchParams(auditQuery(filter))))).toEqual(filter)
      }),
    )
    const cursor = { at: '2026-11-24T11:00:00.000Z', source: 1, key: 42 }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  })

  it('opens the log even when a part of it cannot be read', () => {
    expect(readFilter({ from: '31.12.2026', to: '2026-02-30', person: ['x'], kind: 7 })).toEqual(NO_FILTER)
    for (const text of ['', 'nonsense', 'W10', writeCursor({ at: 'never', source: 0, key: 1 })]) expect(readCursor(text)).toBeNull()
  })

  it('means days as London has them, summer and winter', () => {
    expect(londonMidnight('2026-01-15')).toBe('2026-01-15T00:00:00.000Z')
    expect(londonMidnight('2026-07-15')).toBe('2026-07-14T23:00:00.000Z')
    // The clocks go forward at 01:00 on 29 March and back on 25 October.
    expect(londonMidnight('2026-03-29')).toBe('2026-03-29T00:00:00.000Z')
    expect(londonMidnight('2026-03-30')).toBe('2026-03-29T23:00:00.000Z')
    expect(londonMidnight('2026-10-25')).toBe('2026-10-24T23:00:00.000Z')
    expect(londonMidnight('2026-10-26')).toBe('2026-10-26T00:00:00.000Z')
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
  })
})

describe('A cell of the export', () => {
  const written = async (note: string): Promise<string> => {
    const writer = csvWriter()
    writer.end(csvRow(anAct({ note })))
    return text(writer)
  }

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('runs nothing: %j', async (note) => {
    expect(await written(note)).toMatch(/,"?'/)
  })

  it('holds lines, commas and quotation marks as they were typed', async () => {
    expect(await written('One, "two"\nthree')).toContain('"One, ""two""\nthree"')
  })
})
