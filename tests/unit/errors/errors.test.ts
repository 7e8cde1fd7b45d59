import { describe, expect, it } from 'vitest'
import { CATALOGUE, refuse, Refused, refused, type RefusalCode, refuseUnlessNone } from '../../../src/errors'

const CODES = Object.keys(CATALOGUE) as RefusalCode[]

describe.each(CODES)('The refusal %s', (code) => {
  it('has a code in small letters and the status of a refusal', () => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect([400, 401, 403, 404, 405, 409, 410, 429, 500, 503]).toContain(CATALOGUE[code].status)
  })

  it('says what is wrong and then what to do, in whole sentences', () => {
    const { message } = refuse(code, code === 'rich_text_refused' ? 'The text holds an iframe.' : 'Something named')
    expect(message).toMatch(/^[A-Z“].+\.$/)
    expect(message.match(/[.”)] (?=[A-Z“])/g) ?? []).not.toEqual([])
    expect(message).not.toMatch(/undefined|null|\[object| {2}|\.\./)
  })

  it('has typographic quotation marks and apostrophes, as all sentences here do', () => {
    expect(refuse(code).message).not.toMatch(/['"]/)
  })
})

describe('Refusals', () => {
  it('name the thing concerned', () => {
    expect(refuse('slug_taken', 'ehc-plan').message).toBe('The address “ehc-plan” belongs to another entry. Choose a different one.')
    expect(refuse('role_required', 'an editor').message).toContain('an editor')
  })

  it('have a field only where one is concerned', () => {
    expect(refuse('four_eyes')).not.toHaveProperty('field')
    expect(refuse('slug_taken', 'x', 'slug')).toMatchObject({ field: 'slug' })
  })

  it('are thrown together: every reason, under the status of the first', () => {
    const reasons = [refuse('not_allowed', 'this'), refuse('slug_taken', 'x', 'slug')]
    const thrown = (): void => refuseUnlessNone(reasons)
    expect(thrown).toThrow(Refused)
    expect(thrown).toThrow(`${reasons[0]?.message} ${reasons[1]?.message}`)
    expect(() => refuseUnlessNone([])).not.toThrow()
    expect(refused('not_allowed', 'this')).toMatchObject({ status: 403, isPublic: true, refusals: [{ code: 'not_allowed' }] })
  })

  it('are known as such by another copy of the module, and nothing else is', () => {
    const fromAnotherBundle: unknown = Object.assign(new Error('x'), { [Symbol.for('termhouse.Refused')]: true })
    expect(fromAnotherBundle instanceof Refused).toBe(true)
    for (const other of [new Error('x'), {}, null, 'Refused', { name: 'Refused', refusals: [] }] as unknown[]) {
      expect(other instanceof Refused).toBe(false)
    }
  })
})
