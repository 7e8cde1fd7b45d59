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
import {
  aCallout,
  aCitation,
  aDocument,
  aLink,
  aList,
  anyDocument,
  aPage,
  aParagraph,
  aSteps,
  aTable,
  aTermLink,
  aText,
} from './documents'
import { unsafeIn } from './safe-html'

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

  it('says what a callout is in words', () => {
    expect(html(aCallout('law', aParagraph('They must reply.')))).toBe(
      '<div class="callout callout-law" role="note"><p class="callout-label"><strong>What the law says</strong></p><p>They must reply.</p></div>',
    )
  })

  it('tells headers of a table from its cells, and leaves out those without words', () => {
    const rows = [
      ['', 'Weeks'],
      ['Decision', '6'],
    ]
    expect(html(aTable(rows, { caption: 'How <long>', headerColumn: true }))).toBe(
      '<div class="table" role="group" tabindex="0" aria-label="How &lt;long&gt;"><table><caption>How &lt;long&gt;</caption>' +
        '<thead><tr><td></td><th scope="col">Weeks</th></tr></thead>' +
        '<tbody><tr><th scope="row">Decision</th><td>6</td></tr></tbody></table></div>',
    )
  })

  it('numbers steps, each with its title', () => {
    expect(html(aSteps(['Ask', aParagraph('In writing.')], ['Wait']))).toBe(
      '<ol class="steps"><li><p class="step-title"><strong>Ask</strong></p><p>In writing.</p></li>' +
        '<li><p class="step-title"><strong>Wait</strong></p></li></ol>',
    )
  })

  it('says in which language words are', () => {
    expect(html(aParagraph('The ', { ...aText('Cod ADY', 'italic'), lang: 'cy' }))).toBe(
      '<p>The <span lang="cy"><em>Cod ADY</em></span></p>',
    )
  })

  describe('with footnotes', () => {
    const footnotes = aPage({ citations: 'footnotes', idPrefix: 'body-' })

    it('numbers each citation once, with a link there and one back for each place', () => {
      const document = aDocument(aParagraph('A', aCitation('Act', 's 55'), ' b', aCitation('Code'), ' c', aCitation('Act', 's 55')))
      const mark = (number: number, id: string) =>
        `<sup class="footnote-mark"><a id="body-${id}" href="#body-note-${number}" role="doc-noteref" aria-label="Source ${number}">[${number}]</a></sup>`
      const back = (id: string, words: string) =>
        ` <a href="#body-${id}" role="doc-backlink" aria-label="Back to where source ${words} is cited`
      expect(toHtml(document, footnotes)).toBe(
        `<p>A${mark(1, 'cite-1')} b${mark(2, 'cite-2')} c${mark(1, 'cite-1-2')}</p>\n` +
          '<section class="footnotes" role="doc-endnotes" aria-label="Sources"><ol>' +
          `<li id="body-note-1"><a class="citation" href="https://law.example/Act" rel="noopener">Act, s 55</a>${back('cite-1', '1')}">↩</a>${back('cite-1-2', '1')}, place 2">↩</a></li>` +
          `<li id="body-note-2"><a class="citation" href="https://law.example/Code" rel="noopener">Code</a>${back('cite-2', '2')}">↩</a></li>` +
          '</ol></section>',
      )
    })

    it('has none where nothing is cited, and says where a source is no longer published', () => {
      expect(toHtml(aDocument(aParagraph('x')), footnotes)).toBe('<p>x</p>')
      expect(toHtml(aDocument(aParagraph(aCitation('unpublished'))), footnotes)).toContain('<li id="body-note-1">(source withdrawn) <a')
    })

    it('gives every place an id of its own, and every link one to lead to', () => {
      fc.assert(
        fc.property(anyDocument, (document) => {
          const page = toHtml(document, footnotes)
          const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target)
        }),
      )
    })
  })

  describe('with the glossary’s abbreviations', () => {
    const meanings: Readonly<Record<string, string>> = { 'EHCP': 'Education, Health & Care plan', 'R&D': 'research', 'EP': 'educational psychologist' }
    const explaining = aPage({ abbreviation: (word) => (Object.hasOwn(meanings, word) ? (meanings[word] ?? null) : null) })
    const explained = (...blocks: Block[]): string => toHtml(aDocument(...blocks), explaining)
    const EHCP = '<abbr title="Education, Health &amp; Care plan">EHCP</abbr>'

    it('explains the first mention in a text, its plural included', () => {
      expect(explained(aParagraph('EHCPs, an EHCP'), aParagraph('EHCP'))).toBe(`<p>${EHCP}s, an EHCP</p>\n<p>EHCP</p>`)
      expect(explained(aParagraph('An ', aText('EHCP', 'bold'), '; R&D'))).toBe(
        `<p>An <strong>${EHCP}</strong>; <abbr title="research">R&amp;D</abbr></p>`,
      )
    })

    it('never in a heading, a link or code, nor within a word, nor without its capitals', () => {
      expect(explained(aHeading(1, 'EHCP'), aParagraph(aLink('/a', 'EHCP'), aTermLink('t', 'EHCP'), aText('EHCP', 'code'), ' EHCP'))).toBe(
        '<h2>EHCP</h2>\n<p><a href="/a">EHCP</a><a class="term" data-term="t" href="https://glossary.example/t" rel="noopener">EHCP</a>' +
          `<code>EHCP</code> ${EHCP}</p>`,
      )
      expect(explained(aParagraph('ep STEP EPs_ REP EPX ÉEP'))).toBe(
        '<p>ep STEP <abbr title="educational psychologist">EP</abbr>s_ REP EPX ÉEP</p>',
      )
    })
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

  it('holds no tag and no attribute that the text brought along, as a browser reads it', () => {
    const pages = fc.constantFrom(
      aPage(),
      aPage({ headingLevel: 5, linkTerms: false }),
      aPage({ citations: 'footnotes', idPrefix: 'a"><b', abbreviation: (word) => `"><script>${word}` }),
    )
    fc.assert(
      fc.property(anyDocument, pages, (document, page) => {
        expect(unsafeIn(toHtml(document, page))).toEqual([])
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

  it('has callouts, tables and steps line by line', () => {
    const document = aDocument(
      aCallout('warning', aParagraph('Two months.'), aList('no more')),
      aTable([['Stage', 'Weeks'], ['Decision', [aText('6'), { type: 'lineBreak' }, aText('or 16')]]], { caption: 'Time' }),
      aSteps(['Ask', aParagraph('In writing.'), aList('keep a copy')], ['Wait']),
    )
    expect(toText(document)).toBe(
      'Warning: Two months.\n\n• no more\n\nTime\nStage | Weeks\nDecision | 6 or 16\n\n' +
        '1. Ask\n   In writing.\n   • keep a copy\n2. Wait',
    )
    expect(wordCount(document)).toBe(18)
    expect(plainSummary(document, 200)).toBe('Two months. no more Ask In writing. keep a copy Wait')
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
    aCallout('note', aParagraph(aTermLink('c', 'in a callout'))),
    aTable([[[aTermLink('d', 'in a table'), aCitation('Table')]]]),
    aSteps(['x', aParagraph(aTermLink('e', 'in a step'), aCitation('Step'))]),
  )

  it('is each term once, in order of appearance', () => {
    expect(termLinksIn(document)).toEqual(['b', 'a', 'c', 'd', 'e'])
  })

  it('is every citation, in order of appearance', () => {
    expect(citationsIn(document)).toEqual([
      { reference: 'Act', pinpoint: 's 1' },
      { reference: 'Code', pinpoint: null },
      { reference: 'Act', pinpoint: 's 1' },
      { reference: 'Table', pinpoint: null },
      { reference: 'Step', pinpoint: null },
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
