/** Which source and which place a pasted text names, told from the text alone. */
import { describe, expect, it } from 'vitest'
import { citableDraft, identitiesOf, isCitationProblem, readCitation, titleIdentity, writtenAs } from '../../../src/publication/read-citation'

const read = (text: string) => {
  const found = readCitation(text)
  if (isCitationProblem(found)) throw new Error(`${found.error} (${found.at})`)
  return found
}

describe('A pasted text', () => {
  it('says how it reads and where it leads, as far as its title is known', () => {
    expect(writtenAs(read('Children and Families Act 2014, s 55(3)')).text).toBe('Children and Families Act 2014, s 55(3)')
    expect(writtenAs(read('https://www.legislation.gov.uk/ukpga/2014/6/section/55'))).toEqual({
      text: '',
      url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55',
    })
  })

  it('that cannot be read shows the place in the text as it was pasted, spaces and all', () => {
    expect(readCitation('  Care Act 2014, s nine')).toMatchObject({ at: 19 })
    expect(readCitation('')).toMatchObject({ at: 0 })
    expect(readCitation('x'.repeat(1001))).toMatchObject({ at: 1000 })
  })
})

describe('A source', () => {
  it('is the same by its number, whatever stands around the address', () => {
    const [wanted = ''] = identitiesOf(citableDraft(read('https://www.legislation.gov.uk/ukpga/2014/6/section/55').draft))
    for (const text of ['http://legislation.gov.uk/id/ukpga/2014/6', 'https://www.legislation.gov.uk/ukpga/2014/6/contents/enacted']) {
      expect(identitiesOf(citableDraft(read(text).draft))).toContain(wanted)
    }
    expect(identitiesOf(citableDraft(read('https://www.legislation.gov.uk/asp/2014/6').draft))).not.toContain(wanted)
  })

  it('is the same by title and year, however they are written', () => {
    const titles = ['Education Act 1996', 'The  Education Act 1996', 'education act 1996'].map((title) => titleIdentity({ title, year: null }))
    expect(new Set([...titles, titleIdentity({ title: 'Education Act', year: 1996 })]).size).toBe(1)
  })
})
