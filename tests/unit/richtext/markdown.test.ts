import fc from 'fast-check'
import { fromMarkdown as parse } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { MARKS } from '../../../src/richtext/document'
import type { Inline, List, Mark, RichTextDocument } from '../../../src/richtext/document'
import { toMarkdown } from '../../../src/richtext/render'
import { aCitation, aDocument, aList, aPage, aParagraph, aText, anyDocument } from './documents'

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
    expect(shapeOfMarkdown(inMarkdown(link))).toEqual(shapeOf(aDocument(aParagraph(link))))
  })

  it('says where a source is no longer published', () => {
    expect(inMarkdown('See ', aCitation('unpublished'), '.')).toBe('See (source withdrawn).')
  })

  it('reads back as the same text, marks, links and structure, whatever the text looks like', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(shapeOfMarkdown(toMarkdown(document, aPage()))).toEqual(shapeOf(document))
      }),
      { numRuns: 300 },
    )
  })
})

/** A document and a parsed Markdown text, reduced to what both can say. */
type Shape = {
  type: string
  level?: number
  ordered?: boolean
  start?: number
  words?: Word[]
  items?: { words: Word[]; lists: Shape[] }[]
}
type Word = { text: string; marks: string; link: string } | 'break'

const shapeOf = (document: RichTextDocument): Shape[] =>
  document.children.flatMap((block): Shape[] => {
    if (block.type === 'thematicBreak') return [{ type: 'thematicBreak' }]
    if (block.type === 'list') return [listShape(block)]
    const words = wordsOf(block.children, block.type === 'heading')
    if (!words.length) return []
    return block.type === 'heading'
      ? [{ type: 'heading', level: block.level + 1, words }]
      : [{ type: block.type, words }]
  })

const listShape = (list: List): Shape => ({
  type: 'list',
  ordered: list.ordered,
  ...(list.ordered ? { start: list.start } : {}),
  items: list.children.map((item) => ({ words: wordsOf(item.children), lists: item.lists.map(listShape) })),
})

const wordsOf = (inlines: readonly Inline[], oneLine = false): Word[] => {
  const broken = (link: string): Word => (oneLine ? { text: ' ', marks: '', link } : 'break')
  const words = inlines.flatMap((node): Word[] => {
    if (node.type === 'citation') {
      const found = aPage().citation(node.reference, node.pinpoint)
      return [plain('('), { text: found?.text ?? '', marks: '', link: found?.url ?? '' }, plain(')')]
    }
    if (node.type === 'link' || node.type === 'termLink') {
      const link = node.type === 'link' ? node.url : (aPage().term(node.term)?.url ?? '')
      return node.children.map((child) =>
        child.type === 'text' ? { text: child.text, marks: child.marks.join(), link } : broken(link),
      )
    }
    return node.type === 'text' ? [{ text: node.text, marks: node.marks.join(), link: '' }] : [broken('')]
  })
  // A break inside a link at the end is within the link, and stays.
  const last = inlines.findLastIndex((node) => node.type !== 'lineBreak')
  const kept = words.slice(0, words.length - (inlines.length - 1 - last))
  return merged(kept)
}

const plain = (text: string): Word => ({ text, marks: '', link: '' })

const merged = (words: readonly Word[]): Word[] =>
  words.reduce<Word[]>((all, word) => {
    const last = all.at(-1)
    if (word === 'break' || !last || last === 'break' || last.marks !== word.marks || last.link !== word.link)
      return [...all, word]
    return [...all.slice(0, -1), { ...word, text: last.text + word.text }]
  }, [])

type Node = ReturnType<typeof parse>['children'][number]

const shapeOfMarkdown = (markdown: string): Shape[] => parse(markdown).children.map(blockShape)

const blockShape = (node: Node): Shape => {
  if (node.type === 'thematicBreak') return { type: 'thematicBreak' }
  if (node.type === 'paragraph') return { type: 'paragraph', words: markdownWords(node.children) }
  if (node.type === 'heading') return { type: 'heading', level: node.depth, words: markdownWords(node.children) }
  if (node.type === 'blockquote') {
    const [only, ...rest] = node.children
    if (only?.type !== 'paragraph' || rest.length) throw new Error('a quote of more than one paragraph')
    return { type: 'quote', words: markdownWords(only.children) }
  }
  if (node.type !== 'list') throw new Error(`a ${node.type}`)
  return {
    type: 'list',
    ordered: node.ordered ?? false,
    ...(node.ordered ? { start: node.start ?? 1 } : {}),
    items: node.children.map((item) => {
      const [first, ...rest] = item.children
      const lists = first?.type === 'paragraph' ? rest : item.children
      return { words: first?.type === 'paragraph' ? markdownWords(first.children) : [], lists: lists.map(blockShape) }
    }),
  }
}

const TAGS: Record<string, Mark> = {
  s: 'strikethrough',
  u: 'underline',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
}

const markdownWords = (nodes: readonly Node[]): Word[] => merged(wordsIn(nodes, new Set(), ''))

const wordsIn = (nodes: readonly Node[], marks: ReadonlySet<Mark>, link: string): Word[] => {
  const here = new Set(marks)
  const word = (text: string, more: Mark[] = []): Word => ({
    text,
    marks: MARKS.filter((mark) => here.has(mark) || more.includes(mark)).join(),
    link,
  })
  return nodes.flatMap((node): Word[] => {
    if (node.type === 'text') return [word(node.value)]
    if (node.type === 'inlineCode') return [word(node.value, ['code'])]
    if (node.type === 'break') return ['break']
    if (node.type === 'strong') return wordsIn(node.children, new Set([...here, 'bold']), link)
    if (node.type === 'emphasis') return wordsIn(node.children, new Set([...here, 'italic']), link)
    if (node.type === 'link') return wordsIn(node.children, here, node.url)
    const tag = node.type === 'html' ? /^<(\/?)(\w+)>$/.exec(node.value) : null
    const mark = TAGS[tag?.[2] ?? '']
    if (!mark) throw new Error(`a ${node.type}`)
    if (tag?.[1]) here.delete(mark)
    else here.add(mark)
    return []
  })
}
