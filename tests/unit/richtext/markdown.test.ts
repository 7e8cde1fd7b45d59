import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Flow, Inline, List, RichTextDocument } from '../../../src/richtext/document'
import { fromLexical } from '../../../src/richtext/from-lexical'
import { fromMarkdown } from '../../../src/richtext/from-markdown'
import { toMarkdown, toSourceMarkdown } from '../../../src/richtext/render'
import { aCallout, aCitation, aDocument, aList, aPage, aParagraph, aSteps, aTable, aText, anyDocument } from './documents'
import { asSaved, sameIds } from './lexical'

const inMarkdown = (...inlines: (Inline | string)[]): string => toMarkdown(aDocument(aParagraph(...inlines)), aPage())

describe('Markdown', () => {
  it('is what a person would write', () => {
    expect(
      inMarkdown(
        'A ',
        aText('bold', 'bold'),
        ' and ',
        aText('italic', 'italic'),
        ' word, ',
        aText('code', 'code'),
        '.',
      ),
    ).toBe('A **bold** and _italic_ word, `code`.')
    expect(inMarkdown('See ', aCitation('Children and Families Act 2014', 's 55'), '.')).toBe(
      'See ([Children and Families Act 2014, s 55](https://law.example/Children%20and%20Families%20Act%202014)).',
    )
    expect(toMarkdown(aDocument(aList('one', aList('two'), 'three')), aPage())).toBe('- one\n  - two\n- three')
  })

  it('escapes only what would be read as markup', () => {
    expect(inMarkdown('1. Not a list - or is it? C# & co, 50% (half)!')).toBe(
      '1\\. Not a list - or is it? C# & co, 50% (half)!',
    )
    expect(inMarkdown('# no heading')).toBe('\\# no heading')
    expect(inMarkdown('a * b <i> [c](d) &amp;')).toBe('a \\* b \\<i> \\[c\\](d) \\&amp;')
  })

  it('keeps two lists that follow each other apart', () => {
    expect(toMarkdown(aDocument(aList('a'), aList('b'), aList('c')), aPage())).toBe('- a\n\n* b\n\n- c')
  })

  it('is not taken for the definition of a link', () => {
    const link: Inline = { type: 'link', url: '/a', children: [aText(']:x', 'code')] }
    expect(readBack(inMarkdown(link))).toEqual(aDocument(aParagraph(link)))
  })

  it('says where a source is no longer published', () => {
    expect(inMarkdown('See ', aCitation('unpublished'), '.')).toBe('See (source withdrawn).')
  })

  it('has callouts as GitHub writes alerts', () => {
    const callout = aCallout('warning', aParagraph('Two months.'), aList('from the decision'))
    expect(toMarkdown(aDocument(callout), aPage())).toBe('> [!WARNING]\n> Two months.\n>\n> - from the decision')
    expect(toMarkdown(aDocument(aCallout('law', aList('a'))), aPage())).toBe('> [!LAW]\n>\n> - a')
    expect(readBack('> [!note]\n>\n> Also so.')).toEqual(aDocument(aCallout('note', aParagraph('Also so.'))))
    expect(readBack('> \\[!NOTE] is how it starts')).toEqual(
      aDocument({ type: 'quote', children: [aText('[!NOTE] is how it starts')] }),
    )
  })

  it('has tables as GitHub writes them, and says in a comment what those cannot', () => {
    const rows = [
      ['Stage', 'Weeks'],
      ['a | b', [aText('c|d', 'code')]],
    ]
    expect(toMarkdown(aDocument(aTable(rows)), aPage())).toBe(
      '| Stage | Weeks |\n| --- | --- |\n| a \\| b | <code>c\\|d</code> |',
    )
    const table = aTable(rows, { caption: 'How long it takes', headerRow: false, headerColumn: true })
    expect(toMarkdown(aDocument(table), aPage())).toBe(
      '<!-- table: caption, no header row, header column -->\n\nHow long it takes\n\n|  |  |\n| --- | --- |\n' +
        '| Stage | Weeks |\n| a \\| b | <code>c\\|d</code> |',
    )
  })

  it('has a bar at the start of a cell as part of its words', () => {
    const table = aTable([['| a', '']])
    expect(readBack(toMarkdown(aDocument(table), aPage()))).toEqual(aDocument(table))
  })

  it('has steps as a numbered list of titles with text below', () => {
    const steps = aSteps(['Ask', aParagraph('In writing.'), aList('keep a copy')], ['Wait'])
    expect(toMarkdown(aDocument(steps, { ...aList('a list'), ordered: true }), aPage())).toBe(
      '<!-- steps -->\n\n1. Ask\n\n   In writing.\n\n   - keep a copy\n2. Wait\n\n1) a list',
    )
  })

  it('marks words of another language', () => {
    expect(inMarkdown('Its ', { ...aText('Cod', 'italic'), lang: 'cy' }, '.')).toBe('Its <span lang="cy">_Cod_</span>.')
  })

  it('written by name, reads back as the very same document, whatever the text looks like', () => {
    const names = { term: (id: string) => `${id}`, reference: (id: string) => encodeURIComponent(id) }
    fc.assert(
      fc.property(saved, (document) => {
        expect(readBack(toSourceMarkdown(document, names))).toEqual(document)
      }),
      { numRuns: 150 },
    )
  })

  it('written for readers, reads back as the document with its citations and links written out', () => {
    fc.assert(
      fc.property(saved, (document) => {
        expect(readBack(toMarkdown(document, aPage()))).toEqual(asSaved(writtenOut(document)))
      }),
      { numRuns: 100 },
    )
  })
})

const saved = anyDocument.map(asSaved).filter((document) => document !== null)

const readBack = (markdown: string): RichTextDocument | null =>
  fromLexical(fromMarkdown(markdown, { term: String, reference: decodeURIComponent }), sameIds)

/** Citations as their words with a link, links to terms as links to their pages: what a reader of Markdown is given. */
const writtenOut = (document: RichTextDocument): RichTextDocument => ({
  ...document,
  children: document.children.map((block): Block => {
    if (block.type === 'list') return listOut(block)
    if (block.type === 'callout') return { ...block, children: block.children.map(flowOut) }
    if (block.type === 'steps')
      return { ...block, children: block.children.map((step) => ({ ...step, children: step.children.map(flowOut) })) }
    if (block.type === 'table') {
      const cellsOut = (cells: (typeof block.children)[number]['children']) =>
        cells.map((cell) => ({ ...cell, children: inlinesOut(cell.children) }))
      return { ...block, children: block.children.map((row) => ({ ...row, children: cellsOut(row.children) })) }
    }
    return block.type === 'thematicBreak' ? block : { ...block, children: inlinesOut(block.children) }
  }),
})

const flowOut = (block: Flow): Flow =>
  block.type === 'list' ? listOut(block) : { ...block, children: inlinesOut(block.children) }

const listOut = (list: List): List => ({
  ...list,
  children: list.children.map((item) => ({
    ...item,
    children: inlinesOut(item.children),
    lists: item.lists.map(listOut),
  })),
})

const inlinesOut = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((node): Inline[] => {
    if (node.type === 'termLink') return [{ type: 'link', url: aPage().term(node.term)?.url ?? '', children: node.children }]
    if (node.type !== 'citation') return [node]
    const found = aPage().citation(node.reference, node.pinpoint)
    return [aText('('), { type: 'link', url: found?.url ?? '', children: [aText(found?.text ?? '')] }, aText(')')]
  })
