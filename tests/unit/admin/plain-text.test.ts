import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/admin/writing/plain-text'
import { richText } from '../../factories/records'

const words = (markdown: string) => plainText(richText(markdown), async (reference, pinpoint) => `Act ${reference}, ${pinpoint}`)

describe('The text that an editor copies out of the form', () => {
  it('keeps every word, paragraphs apart', async () => {
    expect(await words('One **bold** word.\n\n## A heading\n\nTwo.')).toBe('One bold word.\n\nA heading\n\nTwo.')
  })

  it('keeps lists as lines, nested ones further in', async () => {
    expect(await words('- a\n- b\n    - c')).toBe('- a\n- b\n  - c')
  })

  it('writes citations and links as they read', async () => {
    expect(await words('See [the plan](term:3) and [](cite:7 "s 55").')).toBe('See the plan and Act 7, s 55.')
  })

  it('is empty for what is empty, and takes whatever a form may hold', async () => {
    for (const state of [null, undefined, {}, 'text', { root: { children: [null] } }]) expect(await plainText(state, async () => '')).toBe('')
  })
})
