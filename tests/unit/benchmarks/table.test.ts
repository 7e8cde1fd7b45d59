import { describe, expect, it } from 'vitest'
import { ratioToControl, type Row, tableOf } from '../../../benchmarks/table'

const row = (name: string, cpuMicros: number): Row => ({
  name,
  figures: { requests: 1000, cpuMicros, perSecond: 5000, p50Ms: 1, p99Ms: 9, rssMb: 120 },
})

describe('The table of figures', () => {
  it('compares each scenario with the control of the same run', () => {
    const rows = [row('control', 200), row('cached', 30), row('cold', 500)]
    expect(rows.map((each) => ratioToControl(each, rows))).toEqual([1, 0.15, 2.5])
  })

  it('says so when there is no control to compare with', () => {
    expect(() => tableOf([row('cached', 30)])).toThrow('There is no control in this run.')
  })

  it('has a line a scenario, in columns of one width', () => {
    const lines = tableOf([row('control', 200), row('term page cached', 30)]).split('\n')
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1)
    expect(lines[3]).toContain('0.15')
  })
})
