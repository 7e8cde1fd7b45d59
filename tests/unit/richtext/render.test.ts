import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Heading, Inline, RichTextDocument } from '../../../src/richtext/document'
import type { RichTextError } from '../../../src/richtext/errors'
import {
  citationsIn,
  plainSummary,
  termLinksIn,
  toHtml,
  toMarkdown,
  toText,
  wordCount,
} from '../../../src/richtext/render'
import { aCitation, aDocument, aLink, aList, anyDocument, aPage, aParagraph, aTermLink, aText } from './documents'

const aHeading = (level: Heading['level'], text: string): Heading => ({
  type: 'heading',
  level,
  children: [aText(text)],
})
const html = (...blocks: Block[]): string => toHtml(aDocument(...blocks), aPage())

describe('HTML', () => {
  it('says what each kind of text is', () => {
    expect(html(aParagraph('One ', aText('two', 'bold', 'italic'), { type: 'lineBreak' }, aText('x<y', 'code')))).toBe(
      '<p>One <strong><em>two</em></strong><br><code>x&lt;y</code></p>',
    )
    expect(html({ type: 'quote', children: [aText('So be it.')] }, { type: 'thematicBreak' })).toBe(
      '<blockquote><p>So be it.</p></blockquote>\n<hr>',
    )
    expect(html(aList('a', aList('b'), 'c'))).toBe('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>')
    expect(html({ ...aList('a'), ordered: true, start: 3 })).toBe('<ol start="3"><li>a</li></ol>')
    expect(html({ ...aList('a'), ordered: true })).toBe('<ol><li>a</li></ol>')
    expect(
      html(
        aParagraph(
          ...(['strikethrough', 'underline', 'subscript', 'superscript'] as const).map((mark) => aText('x', mark)),
        ),
      ),
    ).toBe('<p><s>x</s><u>x</u><sub>x</sub><sup>x</sup></p>')
  })

  it('puts headings under the page’s own, and none deeper than h6', () => {
    const document = aDocument(aHeading(1, 'a'), aHeading(2, 'b'), aHeading(3, 'c'))
    expect(toHtml(document, aPage({ headingLevel: 3 }))).toBe('<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>')
    expect(toHtml(document, aPage({ headingLevel: 5 }))).toBe('<h5>a</h5>\n<h6>b</h6>\n<h6>c</h6>')
    expect(toMarkdown(document, aPage({ headingLevel: 6 }))).toBe('###### a\n\n###### b\n\n###### c')
  })

  it('links a citation in brackets, as in running text', () => {
    expect(html(aParagraph('See ', aCitation('Act', 's 55'), '.'))).toBe(
      '<p>See (<a class="citation" href="https://law.example/Act" rel="noopener">Act, s 55</a>).</p>',
    )
    const noPage = aPage({ citation: () => ({ text: 'A & B v C [2018] UKUT 1 (AAC)', url: null }) })
    expect(toHtml(aDocument(aParagraph(aCitation('x'))), noPage)).toBe('<p>(A &amp; B v C [2018] UKUT 1 (AAC))</p>')
  })

  it('says where a source is no longer published', () => {
    expect(html(aParagraph('See ', aCitation('unpublished', 's 1'), '.'))).toBe('<p>See (source withdrawn).</p>')
  })

  it('links a term by its public id, and keeps only the words where it may or can not', () => {
    const document = aDocument(aParagraph(aTermLink('plan', 'EHC plan'), ' ', aTermLink('unpublished', 'a draft')))
    expect(toHtml(document, aPage())).toBe(
      '<p><a class="term" data-term="plan" href="https://glossary.example/plan" rel="noopener">EHC plan</a> a draft</p>',
    )
    expect(toHtml(document, aPage({ linkTerms: false }))).toBe('<p>EHC plan a draft</p>')
    expect(toMarkdown(document, aPage({ linkTerms: false }))).toBe('EHC plan a draft')
    expect(toMarkdown(document, aPage({ term: (id) => ({ url: `/${id}`, title: id }) }))).toBe(
      '[EHC plan](/plan) [a draft](/unpublished)',
    )
  })

  it('keeps the words of a link whose address is unsafe, wherever the address came from', () => {
    const unsafe = aPage({
      term: () => ({ url: 'javascript:alert(1)', title: '' }),
      citation: () => ({ text: 'Act', url: 'data:text/html,x' }),
    })
    const document = aDocument(aParagraph(aLink('JaVaScript:alert(1)', 'a'), aTermLink('t', 'b'), aCitation('r')))
    expect(toHtml(document, unsafe)).toBe('<p>ab(Act)</p>')
    expect(toMarkdown(document, unsafe)).toBe('ab(Act)')
  })

  it('holds no tag and no attribute that the text brought along', () => {
    const ours =
      /<(\/?(p|h[2-6]|ul|ol|li|blockquote|strong|em|s|u|sub|sup|code|a)|br|hr|ol start="\d+")>|<a( class="(term|citation)")?( data-term="[^"<>]*")? href="[^"<>]*"( rel="noopener")?>/g
    fc.assert(
      fc.property(anyDocument, (document) => {
        const left = toHtml(document, aPage()).replace(ours, '')
        expect(left).not.toMatch(/[<>"']/)
        expect(left.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })
})

describe('plain text', () => {
  it('has a blank line between blocks, and a line an item', () => {
    const document = aDocument(
      aHeading(1, 'When'),
      aParagraph('Within two months', { type: 'lineBreak' }, 'of the decision.'),
      aList('one', { ...aList('first', 'second'), ordered: true }, 'two'),
      aParagraph('End.'),
    )
    expect(toText(document)).toBe(
      'When\n\nWithin two months\nof the decision.\n\n• one\n  1. first\n  2. second\n• two\n\nEnd.',
    )
  })

  it('writes citations out where it is told how, and else leaves them out with the space before', () => {
    const document = aDocument(
      aParagraph('Ask first ', aCitation('Act', 's 55'), '. Then ', aCitation('unpublished'), ' go.'),
    )
    expect(toText(document, aPage())).toBe('Ask first (Act, s 55). Then (source withdrawn) go.')
    expect(toText(document)).toBe('Ask first. Then go.')
  })

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const wanted = allText(document)
        const text = toText(document)
        let at = 0
        for (const piece of wanted) {
          at = text.indexOf(piece, at)
          expect(at, `‘${piece}’ in ‘${text}’`).toBeGreaterThanOrEqual(0)
          at += piece.length
        }
      }),
    )
  })
})

/** Each word of each text node, in reading order. */
const allText = (document: RichTextDocument): string[] =>
  JSON.stringify(document)
    .match(/"type":"text","text":("(?:[^"\\]|\\.)*")/g)
    ?.flatMap((match) => (JSON.parse(match.slice('"type":"text","text":'.length)) as string).split(/\s+/))
    .filter(Boolean) ?? []

describe('what a text points to', () => {
  const document = aDocument(
    aParagraph(aTermLink('b', 'x'), aCitation('Act', 's 1')),
    aList('item', {
      ...aList('nested'),
      children: [{ type: 'listItem', children: [aTermLink('a', 'y'), aTermLink('b', 'z')], lists: [] }],
    }),
    { type: 'quote', children: [aCitation('Code'), aCitation('Act', 's 1')] },
  )

  it('is each term once, in order of appearance', () => {
    expect(termLinksIn(document)).toEqual(['b', 'a'])
  })

  it('is every citation, in order of appearance', () => {
    expect(citationsIn(document)).toEqual([
      { reference: 'Act', pinpoint: 's 1' },
      { reference: 'Code', pinpoint: null },
      { reference: 'Act', pinpoint: 's 1' },
    ])
  })
})

describe('a count of words', () => {
  it('counts the author’s own: no bullets, no dashes, no citations', () => {
    const document = aDocument(aParagraph('Parents’ rights – see ', aCitation('Act'), ' s.55.'), {
      ...aList('one two'),
      ordered: true,
    })
    expect(wordCount(document)).toBe(6)
  })
})

describe('a summary', () => {
  const text = aDocument(
    aHeading(1, 'Heading'),
    aParagraph('Mediation is an independent meeting. It is free to the family ', aCitation('Act'), '.'),
    aParagraph('The mediator does not decide.'),
  )

  it('is the whole text where it fits, on one line, headings and citations aside', () => {
    expect(plainSummary(text, 200)).toBe(
      'Mediation is an independent meeting. It is free to the family. The mediator does not decide.',
    )
  })

  it('ends with a sentence where one ends far enough along', () => {
    expect(plainSummary(text, 70)).toBe('Mediation is an independent meeting. It is free to the family.')
    expect(plainSummary(text, 62)).toBe('Mediation is an independent meeting. It is free to the family.')
    expect(plainSummary(text, 61)).toBe('Mediation is an independent meeting.')
  })

  it('else with a whole word and an ellipsis', () => {
    expect(plainSummary(text, 30)).toBe('Mediation is an independent…')
    expect(plainSummary(aDocument(aParagraph('Supercalifragilistic')), 6)).toBe('Super…')
    expect(plainSummary(aDocument(aHeading(1, 'Only this')), 6)).toBe('Only…')
  })

  it('is never longer than asked, and never half a character', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: 40 }), (document, most) => {
        const summary = plainSummary(document, most)
        expect(summary.length).toBeLessThanOrEqual(most)
        expect(summary).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})

describe('a node that nobody knows', () => {
  const unknown = (type: string) => ({ type, children: [] }) as unknown as Block & Inline

  it('is refused by name in every form, not dropped', () => {
    for (const type of ['video', 'constructor', '__proto__']) {
      for (const document of [aDocument(unknown(type)), aDocument(aParagraph(unknown(type)))]) {
        const named = expect.objectContaining({
          code: 'unknown_node',
          message: expect.stringContaining(type) as string,
        }) as RichTextError
        expect(() => toHtml(document, aPage())).toThrow(named)
        expect(() => toMarkdown(document, aPage())).toThrow(named)
        expect(() => toText(document)).toThrow(named)
        expect(() => citationsIn(document)).toThrow(named)
        expect(() => wordCount(document)).toThrow(named)
      }
    }
  })
})
