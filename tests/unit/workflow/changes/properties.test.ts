/** What holds of every diff, whatever the two texts are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIAS_KINDS, JURISDICTIONS } from '../../../../src/glossary/kinds'
import { canonicalJson } from '../../../../src/publication/digest'
import type { DraftTermSnapshot, TermSnapshot } from '../../../../src/publication/snapshot'
import type { Block, Inline, List, RichTextDocument } from '../../../../src/richtext/document'
import { changeSize } from '../../../../src/workflow/changes/change-size'
import type { BlockChange, GroupChanges, PartChanges, TermChanges } from '../../../../src/workflow/changes/changes'
import { COMPARISONS } from '../../../../src/workflow/changes/sequence'
import { termChanges } from '../../../../src/workflow/changes/term-changes'
import { type Part, PARTS } from '../../../../src/workflow/part-names'
import { anyDocument } from '../../richtext/documents'
import { aDraft } from '../facts'
import { names } from './shown'

const RUNS = { numRuns: 100 }

/** Every field of a snapshot is a part of the form, but for what says whose text it is: a new one fails to compile here. */
const FIELDS: { readonly [Field in Exclude<keyof TermSnapshot, 'kind' | 'id'>]: Field & Part } = {
  title: 'title',
  slug: 'slug',
  category: 'category',
  authors: 'authors',
  jurisdictions: 'jurisdictions',
  aliases: 'aliases',
  definition: 'definition',
  checkpoints: 'checkpoints',
  context: 'context',
  body: 'body',
  enquiries: 'enquiries',
  citations: 'citations',
  lawAsOf: 'lawAsOf',
  seo: 'seo',
  linking: 'linking',
}

const phrase = fc.array(fc.constantFrom('school', 'plan', 'must', 'may', 'the', 's 55', ',', '–', '😀', ''), { maxLength: 6 }).map((words) => words.join(' '))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 })
const id = fc.constantFrom('a', 'b', 'c', 'gone')
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 5 })
const citation = fc.record({ reference: id, pinpoint: maybe(phrase), note: maybe(phrase) })
const size = maybe(fc.nat(2000))
const image = fc.record({ filename: phrase, alt: phrase, width: size, height: size })

const ANY: { readonly [P in Part]: fc.Arbitrary<NonNullable<DraftTermSnapshot[P]> | (P extends 'linking' ? never : DraftTermSnapshot[P])> } = {
  title: maybe(phrase),
  slug: maybe(fc.constantFrom('a-b', 'a-c', '')),
  category: maybe(id),
  authors: few(id),
  jurisdictions: few(fc.constantFrom(...JURISDICTIONS)),
  aliases: few(fc.record({ label: phrase, kind: fc.constantFrom(...ALIAS_KINDS) })),
  definition: maybe(anyDocument),
  checkpoints: few(anyDocument),
  context: maybe(anyDocument),
  body: maybe(anyDocument),
  enquiries: maybe(fc.record({ text: maybe(anyDocument), searchPhrases: few(phrase) })),
  citations: few(citation),
  lawAsOf: maybe(fc.constantFrom('2025-09-01', '2026-01-31', 'soon')),
  seo: fc.record({ title: maybe(phrase), description: maybe(phrase), image: maybe(image) }),
  linking: fc.record({ notLinked: few(phrase), unlinkedHere: few(phrase) }),
}

const anyDraft: fc.Arbitrary<DraftTermSnapshot> = fc.record({ kind: fc.constant('term' as const), id: fc.constant('t'), ...ANY })

/** Two texts: of which the second is often an edit of the first, as it is in life. */
const twoDrafts = fc.oneof(
  fc.tuple(anyDraft, anyDraft),
  fc
    .tuple(anyDraft, anyDraft, fc.subarray([...PARTS]))
    .map(([before, other, parts]) => [before, { ...before, ...Object.fromEntries(parts.map((part) => [part, other[part]])) }] as const),
  fc.tuple(anyDraft, fc.infiniteStream(fc.nat(1000))).map(([before, numbers]) => [before, edited(before, numbers)] as const),
)

/** The same text with its lists and blocks in another order, and words taken out here and there. */
const edited = (draft: DraftTermSnapshot, numbers: Iterable<number>): DraftTermSnapshot => {
  const iterator = numbers[Symbol.iterator]()
  const next = (): number => iterator.next().value as number
  const shuffled = <T>(items: readonly T[]): T[] =>
    items.map((item) => [next(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item)
  const inlines = (nodes: readonly Inline[]): Inline[] => (next() % 3 === 0 ? nodes.filter(() => next() % 4 > 0) : [...nodes])
  const block = (node: Block): Block => {
    switch (node.type) {
      case 'list':
      case 'thematicBreak':
        return node
      case 'callout':
      case 'steps':
      case 'table':
        return { ...node, children: shuffled<never>(node.children as never) }
      case 'paragraph':
      case 'quote':
      case 'heading':
        return { ...node, children: inlines(node.children) }
    }
  }
  const document = <T extends RichTextDocument | null>(text: T): T =>
    text && { ...text, children: shuffled(text.children).map(block) }
  return {
    ...draft,
    definition: document(draft.definition),
    body: document(draft.body),
    checkpoints: shuffled(draft.checkpoints).map(document),
    citations: shuffled(draft.citations),
    authors: shuffled(draft.authors),
    aliases: shuffled(draft.aliases),
  }
}

/** What one side of the diff says, a string a block, for each of a part's groups. */
const side = (groups: readonly GroupChanges[], which: 'before' | 'after'): string[][] =>
  groups.map((group) => {
    if (group.kind === 'prose') return blocksOn(group.blocks, which)
    const items = group.items.filter((item) => item[which] !== null).sort((a, b) => (a[which] ?? 0) - (b[which] ?? 0))
    return items.flatMap((item) => blocksOn(item.blocks, which))
  })

const blocksOn = (blocks: readonly BlockChange[], which: 'before' | 'after'): string[] =>
  blocks
    .filter((block) => block[which] !== null)
    .sort((a, b) => (a[which]?.index ?? 0) - (b[which]?.index ?? 0))
    .map(({ segments }) =>
      segments
        .map((segment) => {
          if (segment.op === 'restyled') return segment[which].text
          return segment.op === (which === 'before' ? 'inserted' : 'deleted') ? '' : segment.piece.text
        })
        .join(''),
    )

/** The same, read straight off the document. */
const blocksIn = (document: RichTextDocument | null): string[] => (document?.children ?? []).flatMap(wordsIn)

const wordsIn = (block: Block): string[] => {
  switch (block.type) {
    case 'list':
      return itemsIn(block)
    case 'thematicBreak':
      return ['']
    case 'callout':
      return block.children.flatMap(wordsIn)
    case 'steps':
      return block.children.flatMap((step) => [step.title ?? '', ...step.children.flatMap(wordsIn)])
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...block.children.map((row) => row.children.map((cell) => wordsOf(cell.children)).join(' | ')),
      ]
    case 'paragraph':
    case 'quote':
    case 'heading':
      return [wordsOf(block.children)]
  }
}

const itemsIn = (list: List): string[] => list.children.flatMap((item) => [wordsOf(item.children), ...item.lists.flatMap(itemsIn)])

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline): string => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'lineBreak') return '\n'
      if (inline.type === 'citation') return `(${names.context.citation(inline.reference, inline.pinpoint)?.text})`
      return wordsOf(inline.children)
    })
    .join('')

const PROSE = ['definition', 'context', 'body'] as const

const partOf = ({ parts }: TermChanges, part: Part): PartChanges => parts.find((found) => found.part === part) as PartChanges

const saysSomething = ({ groups }: PartChanges): boolean =>
  groups.some(
    (group) =>
      group.remarks.length > 0 ||
      (group.kind === 'prose' ? group.blocks : group.items).some(({ op, moved }) => op !== 'same' || moved !== null),
  )

describe('A diff', () => {
  it('speaks of every field of a snapshot', () => {
    expect(new Set<string>(Object.values(FIELDS))).toEqual(new Set<string>(PARTS))
  })

  it('is silent about what is equal, and about nothing that differs', () => {
    fc.assert(
      fc.property(twoDrafts, ([before, after]) => {
        for (const part of termChanges(before, after, names).parts) {
          const isEqual = canonicalJson(before[part.part]) === canonicalJson(after[part.part])
          expect([part.part, part.op === 'unchanged', saysSomething(part)]).toEqual([part.part, isEqual, !isEqual])
        }
      }),
      RUNS,
    )
  })

  it('says all of the old text and all of the new, in order, and no word more', () => {
    fc.assert(
      fc.property(twoDrafts, ([before, after]) => {
        const changes = termChanges(before, after, names)
        for (const part of PROSE) {
          const { groups } = partOf(changes, part)
          expect(side(groups, 'before')).toEqual([blocksIn(before[part])])
          expect(side(groups, 'after')).toEqual([blocksIn(after[part])])
        }
        const { groups } = partOf(changes, 'checkpoints')
        expect(side(groups, 'before')).toEqual([before.checkpoints.flatMap(blocksIn)])
        expect(side(groups, 'after')).toEqual([after.checkpoints.flatMap(blocksIn)])
        const [text, phrases] = side(partOf(changes, 'enquiries').groups, 'after')
        expect(text).toEqual(blocksIn(after.enquiries?.text ?? null))
        expect(phrases).toEqual(after.enquiries?.searchPhrases ?? [])
        const values = PARTS.filter((part) => ![...PROSE, 'checkpoints', 'enquiries'].includes(part))
        const alone = termChanges(after, after, names)
        for (const part of values) expect(side(partOf(changes, part).groups, 'after')).toEqual(side(partOf(alone, part).groups, 'after'))
      }),
      RUNS,
    )
  })

  it('turned round, has its sides exchanged', () => {
    fc.assert(
      fc.property(twoDrafts, ([before, after]) => {
        const [there, back] = [termChanges(before, after, names), termChanges(after, before, names)]
        for (const part of PARTS) {
          expect(side(partOf(back, part).groups, 'after')).toEqual(side(partOf(there, part).groups, 'before'))
        }
        expect(back.size).toEqual({ inserted: there.size.deleted, deleted: there.size.inserted })
      }),
      RUNS,
    )
  })

  it('counts as many words more as there are', () => {
    fc.assert(
      fc.property(twoDrafts, ([before, after]) => {
        const { inserted, deleted } = changeSize(before, after)
        expect(inserted - deleted).toBe(changeSize(null, after).inserted - changeSize(null, before).inserted)
        expect(changeSize(after, after)).toEqual({ inserted: 0, deleted: 0 })
      }),
      RUNS,
    )
  })
})

describe('A text that nobody should have written', () => {
  const paragraph = (words: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text: words, marks: [] }] })
  const document = (children: Block[]): RichTextDocument => ({ type: 'document', version: 1, children })
  /** No two alike, no two texts alike, the same at every run. */
  const noise = (seed: number, length: number): string =>
    Array.from({ length }, (_, i) => ((seed * 7919 + i * 104_729) % 99_991).toString(36)).join(' ')

  it.each([
    ['10,000 paragraphs in reverse', 10_000, (i: number) => noise(i, 3), (i: number) => noise(10_000 - i, 3)],
    ['10,000 paragraphs, all rewritten', 10_000, (i: number) => noise(i, 3), (i: number) => noise(i + 50_000, 3)],
    ['10,000 equal paragraphs, every other one edited', 10_000, () => 'the plan', (i: number) => (i % 2 ? 'the plan' : 'a plan')],
    ['a megabyte in one paragraph, rewritten', 1, () => noise(1, 200_000), () => noise(2, 200_000)],
    ['a megabyte of two words in turn, and turned round', 1, () => 'a b '.repeat(250_000), () => 'b a '.repeat(250_000)],
    ['a hundred paragraphs of 10,000 characters, shuffled and edited', 100, (i: number) => noise(i, 2_000), (i: number) => `${noise(99 - i, 1_900)} x`],
  ])('is compared as far as it is worth, and nothing of it is lost: %s', (_what, count, before, after) => {
    const [old, now] = [before, after].map((words) => document(Array.from({ length: count }, (_, i) => paragraph(words(i)))))
    const budget = { left: COMPARISONS }
    const changes = termChanges(aDraft({ body: old ?? null }), aDraft({ body: now ?? null }), names, budget)
    const { op, groups } = partOf(changes, 'body')
    expect(op).toBe('changed')
    expect(side(groups, 'before')[0]?.join('\n') === blocksIn(old ?? null).join('\n')).toBe(true)
    expect(side(groups, 'after')[0]?.join('\n') === blocksIn(now ?? null).join('\n')).toBe(true)
    // One search may overrun by what it takes to notice; it is not begun again.
    expect(budget.left).toBeGreaterThan(-COMPARISONS)
  })

  it('is shown as replaced where there is no budget left to look inside', () => {
    const [before, after] = ['One two three four five.', 'One 2 three 4 five.'].map((words) => aDraft({ body: document([paragraph(words)]) }))
    const whole = termChanges(before as DraftTermSnapshot, after as DraftTermSnapshot, names, { left: 0 })
    expect(side(partOf(whole, 'body').groups, 'after')).toEqual([['One 2 three 4 five.']])
    const [group] = partOf(whole, 'body').groups
    expect(group?.kind === 'prose' && group.blocks.flatMap(({ segments }) => segments.map((s) => (s.op === 'restyled' ? '' : s.piece.text)))).toEqual([
      'One ',
      'two three four',
      '2 three 4',
      ' five.',
    ])
  })
})
