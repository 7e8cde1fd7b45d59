/** Recomputing the chain: any change of any row is found, and named. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../../src/publication/ledger-row'
import { verifyLedger } from '../../../src/publication/verify'
import { aCategory, aLedger, aTerm } from '../../support/ledger'

const whole = aLedger()
  .publish(aCategory())
  .publish(aTerm({ slug: 'one', title: 'One' }))
  .publish(aTerm({ slug: 'two', title: 'Two' }), { changeNote: 'A note.' })
  .archive('one', { reason: 'Old.' })
  .restore('one')
  .forcePublish(aTerm({ slug: 'two', title: 'Two, again' }))
  .approve('two').rows

describe('A ledger', () => {
  it('as it was written is whole', async () => {
    expect(await verifyLedger(whole)).toEqual({ ok: true, rows: whole.length, head: whole.at(-1)?.hash })
  })

  it('that is empty is whole', async () => {
    expect(await verifyLedger([])).toMatchObject({ ok: true, rows: 0 })
  })

  it('with a row taken out is broken where the row is missing', async () => {
    for (let missing = 0; missing < whole.length - 1; missing += 1) {
      const rows = whole.filter((_, index) => index !== missing)
      expect(await verifyLedger(rows)).toMatchObject({ ok: false, sequence: missing + 1 })
    }
  })

  it('with two rows changed round is broken at the first of them', async () => {
    const rows = [...whole]
    ;[rows[2], rows[3]] = [rows[3] as LedgerRow, rows[2] as LedgerRow]
    expect(await verifyLedger(rows)).toMatchObject({ ok: false, sequence: 3 })
  })

  it('with any one field of any one row changed is broken there, or at the row chained to it', async () => {
    const fields = Object.keys(whole[0] as LedgerRow) as (keyof LedgerRow)[]
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom(...fields), fc.string(), async (index, field, noise) => {
        const row = whole[index] as LedgerRow
        const changed = { ...row, [field]: changedValue(row[field], noise) }
        if (JSON.stringify(changed) === JSON.stringify(row)) return
        const result = await verifyLedger(whole.map((other) => (other === row ? changed : other)))
        expect(result.ok).toBe(false)
        if (!result.ok) expect([index + 1, index + 2]).toContain(result.sequence)
      }),
    )
  })
})

const changedValue = (value: unknown, noise: string): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}${noise || '.'}`
  return noise || 'x'
}
