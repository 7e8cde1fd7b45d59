/** Evidence without a CMS: a small ledger, and the pack of a row of it. */
import { buildPack, type PackAct } from '../../../src/evidence/pack'
import type { EvidencePack } from '../../../src/evidence/schema'
import type { LedgerRow } from '../../../src/publication/ledger-row'
import { aCategory, aLedger, anAuthor, aReference, aTerm, cite, idOf, linkTo, prose, words } from '../../support/ledger'

const mediation = aTerm({
  slug: 'send-mediation',
  title: 'SEND mediation',
  authors: [idOf('author:faye-donaldson')],
  definition: prose([words('A meeting, see '), linkTo('ehc-plan', 'the plan'), words(' '), cite('children-and-families-act-2014', 's 53')]),
  citations: [{ reference: idOf('reference:children-and-families-act-2014'), pinpoint: 's 55(3)', note: 'On certificates.' }],
})

/** Row 6 publishes “SEND mediation”; its source is repealed in row 7, so that “then” and “now” differ. */
export const ledger = aLedger()
  .publish(aCategory())
  .publish(aReference())
  .publish(anAuthor())
  .publish(aTerm({ slug: 'ehc-plan', title: 'EHC plan' }))
  .publish(aTerm({ slug: 'other', title: 'Other' }))
  .publish(mediation, {
    changeNote: 'First version.',
    approvals: [
      { user: idOf('user:legal'), roles: ['legal-reviewer'], at: '2026-01-01T09:04:00.000Z' },
      { user: idOf('user:subject'), roles: ['subject-reviewer'], at: '2026-01-01T09:04:30.000Z' },
    ],
  })
  .publish(aReference({ status: 'repealed' }))
  .archive('other', { reason: 'Old.' })
  .restore('other')

const names = new Map([
  [idOf('user:editor'), 'Edie Editor'],
  [idOf('user:legal'), 'Lex Lawyer'],
])

const acts = (row: LedgerRow): PackAct[] => [
  anAct({ kind: 'submitted', actor: idOf('user:editor'), digest: '0'.repeat(64), note: 'Please.' }),
  anAct({ kind: 'commented', actor: idOf('user:subject'), digest: '0'.repeat(64), note: 'Which <section>?', blocking: true, thread: 't1', field: 'definition' }),
  anAct({ kind: 'replied', actor: idOf('user:editor'), digest: row.digest, note: 'Section 55.', thread: 't1' }),
  anAct({ kind: 'submitted', actor: idOf('user:editor'), digest: row.digest, note: 'With the section.', changeKind: 'major' }),
  anAct({ kind: 'approved', actor: idOf('user:legal'), digest: row.digest, roles: ['legal-reviewer'] }),
]

const anAct = (act: Pick<PackAct, 'kind' | 'actor' | 'digest'> & Partial<PackAct>): PackAct => ({
  at: '2026-01-01T09:03:00.000Z',
  roles: [],
  note: null,
  field: null,
  changeKind: null,
  thread: null,
  blocking: false,
  ...act,
})

export const aPack = ({ sequence = 6, longest = 100, rows = ledger.rows } = {}): EvidencePack => {
  const row = rows[sequence - 1] as LedgerRow
  const before = rows.slice(0, sequence - 1)
  const wanted = ['category:legal', 'author:faye-donaldson', 'reference:children-and-families-act-2014', 'term:ehc-plan'].map(idOf)
  return buildPack({
    row,
    named: wanted.flatMap((id) => before.findLast(({ record }) => record === id) ?? []),
    after: rows.slice(sequence, sequence + longest),
    head: rows.at(-1) as LedgerRow,
    acts: acts(row),
    names,
    now: new Date('2026-11-24T11:00:00Z'),
  })
}
