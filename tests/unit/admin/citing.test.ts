/** The parts of citing that need no page: what is worth asking about, and how questions go out together. */
import { describe, expect, it } from 'vitest'
import { batched } from '../../../src/admin/citing/batch'
import { looksLikeCitation } from '../../../src/admin/citing/looks-like-citation'

describe('A pasted text', () => {
  it.each([
    'https://www.legislation.gov.uk/ukpga/2014/6/section/55',
    'http://legislation.gov.uk/uksi/2014/1530',
    'https://caselaw.nationalarchives.gov.uk/ukut/aac/2018/154',
    'https://doi.org/10.1000/182',
    'Children and Families Act 2014, s 55(3)',
    '[2018] UKUT 154 (AAC)',
    'Re A [2018] UKUT 154 (AAC), para 12',
  ])('may be a citation: %s', (text) => expect(looksLikeCitation(text)).toBe(true))

  it.each([
    'https://www.gov.uk/children-with-special-educational-needs',
    'The Act says so.',
    'Children and Families Act 2014\nand more',
    `Children and Families Act 2014 ${'and a long sentence about it '.repeat(4)}`,
    '',
  ])('is left alone: %s', (text) => expect(looksLikeCitation(text)).toBe(false))
})

describe('Questions of one page', () => {
  it('go out as one request, each once, and are remembered', async () => {
    const requests: string[][] = []
    const batch = batched<string, string>(String, (wanted) => {
      requests.push([...wanted])
      return Promise.resolve(wanted.map((word) => word.toUpperCase()))
    })
    batch.want('a')
    batch.want('b')
    batch.want('a')
    expect(await batch.ask('c')).toBe('C')
    expect(batch.known('a')).toBe('A')
    expect(await batch.ask('b')).toBe('B')
    expect(requests).toEqual([['a', 'b', 'c']])
  })

  it('that could not be answered are asked again', async () => {
    let isDown = true
    const batch = batched<string, string>(String, (wanted) => Promise.resolve(isDown ? null : [...wanted]))
    expect(await batch.ask('a')).toBeNull()
    isDown = false
    expect(await batch.ask('a')).toBe('a')
  })
})
