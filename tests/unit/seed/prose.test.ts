import { describe, expect, it } from 'vitest'
import { prose } from '../../../src/seed/prose'

describe('Markdown that is indented and wrapped in a source file', () => {
  it('comes out with one line a paragraph and one blank line between two', () => {
    expect(prose`
      One sentence that
      goes on.

      Another.
    `).toBe('One sentence that goes on.\n\nAnother.')
  })

  it('keeps list items and headings on lines of their own, wrapped or not', () => {
    expect(prose`
      ## Steps

      1. Ring the adviser
         before the deadline.
      2. Appeal.
      - Or not.
    `).toBe('## Steps\n\n1. Ring the adviser before the deadline.\n2. Appeal.\n- Or not.')
  })

  it('mends a link that was wrapped before its title', () => {
    expect(prose`
      Text ([](cite:an-act
      "s 55")).
    `).toBe('Text ([](cite:an-act "s 55")).')
  })

  it('is empty when there is nothing in it', () => {
    expect(prose`
    `).toBe('')
  })
})
