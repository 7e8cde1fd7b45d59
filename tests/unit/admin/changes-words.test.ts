/** What changed, in words that a reviewer reads. */
import { describe, expect, it } from 'vitest'
import { foldWords, lookWords, moveWords, recastWords, remarkSentence, sideWords, sizeSentence } from '../../../src/admin/changes/words'
import type { Form, Piece, Target } from '../../../src/workflow/changes/changes'
import type { Mark } from '../../../src/richtext/document'

const words = (marks: readonly Mark[], link: Target | null = null): Piece => ({ kind: 'text', text: 'the plan', marks, link })
const page = (url: string): Target => ({ kind: 'page', url })
const term = (title: string): Target => ({ kind: 'term', term: title, title, url: null })

describe('A move', () => {
  it.each([
    [3, 1, 'Moved up from 3rd to 1st'],
    [1, 2, 'Moved down from 1st to 2nd'],
    [11, 22, 'Moved down from 11th to 22nd'],
    [4, 4, 'Moved among its neighbours, still 4th'],
  ])('from %i to %i: %s', (from, to, sentence) => expect(moveWords({ from, to })).toBe(sentence))
})

describe('How much changed', () => {
  it.each([
    [12, 1, '12 words inserted, 1 deleted.'],
    [1, 0, '1 word inserted.'],
    [0, 1200, '1,200 words deleted.'],
    [0, 0, 'No word was inserted or deleted: the order, the formatting or the links changed.'],
  ])('%i in, %i out: %s', (inserted, deleted, sentence) => expect(sizeSentence({ inserted, deleted })).toBe(sentence))
})

describe('A fold', () => {
  it.each([
    [1, 'paragraph', '1 unchanged paragraph'],
    [3, 'paragraph', '3 unchanged paragraphs'],
    [2, 'alias', '2 unchanged aliases'],
    [2, 'search phrase', '2 unchanged search phrases'],
  ])('of %i %s: %s', (count, noun, sentence) => expect(foldWords(count, noun)).toBe(sentence))
})

describe('Words that stayed and look different', () => {
  it.each([
    ['now bold', words([]), words(['bold'])],
    ['now italic; no longer bold', words(['bold']), words(['italic'])],
    ['now struck through and set as code', words([]), words(['strikethrough', 'code'])],
    ['now a link to “EHC plan”', words([]), words([], term('EHC plan'))],
    ['no longer a link to https://a.example/', words([], page('https://a.example/')), words([])],
    ['now leads to “EHC plan”, before to https://a.example/', words([], page('https://a.example/')), words([], term('EHC plan'))],
    ['now bold; now leads to /b, before to /a', words([], page('/a')), words(['bold'], page('/b'))],
  ])('%s', (sentence, before, after) => expect(lookWords(before, after)).toBe(sentence))
})

describe('A block of another kind', () => {
  const place = (form: Form) => ({ index: 0, form, number: null })
  it.each<[string, Form, Form]>([
    ['Now a heading of level 2, before a paragraph', { kind: 'paragraph' }, { kind: 'heading', level: 2 }],
    ['Now an item of a bulleted list, before a paragraph', { kind: 'paragraph' }, { kind: 'item', ordered: false, depth: 1 }],
    [
      'Now an item of a numbered list at level 2, before an item of a numbered list',
      { kind: 'item', ordered: true, depth: 1 },
      { kind: 'item', ordered: true, depth: 2 },
    ],
    ['', { kind: 'quote' }, { kind: 'quote' }],
  ])('%s', (sentence, before, after) => expect(recastWords(place(before), place(after))).toBe(sentence))
})

describe('A remark', () => {
  it('says where numbered lists start', () => {
    expect(remarkSentence({ kind: 'list-starts', before: [], after: [1, 7] })).toBe('Numbered lists: starting at 1 and starting at 7 (before: none).')
  })
})

describe('The two texts', () => {
  it('are of a moment with its zone: the one asked for, where the page is made on a server', () => {
    const draft = { kind: 'draft', isEarlier: false, at: '2026-07-01T09:30:00.000Z', digest: 'd'.repeat(64) } as const
    expect(sideWords(draft, 'Europe/London')).toBe('This draft, last saved on 1 Jul 2026, 10:30 BST')
    expect(sideWords(draft, 'UTC')).toBe('This draft, last saved on 1 Jul 2026, 09:30 UTC')
  })
})
