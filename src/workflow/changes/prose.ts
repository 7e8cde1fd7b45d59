/** A text as blocks, and what became of each of them. */
import type { Block as RichBlock, Flow, List, RichTextDocument, Table, TableRow } from '../../richtext/document'
import { align, type Alignable } from './align'
import type { BlockChange, BlockPlace, Form, Inside, Move, Op, Piece, Remark, Segment } from './changes'
import { isWord, joinedPieces, lookOf, type Names, piecesOf, plain, type Token, tokensOf, unitKey } from './pieces'
import { segmentsBetween } from './segments'
import type { Budget } from './sequence'

/** What is compared as one: a paragraph, a heading, an item of a list, a row of a table. */
export interface Block extends Alignable {
  readonly form: Form
  /** As printed before an item of a numbered list. */
  readonly number: number | null
  /** Counted as a reader does: items, steps and rows within theirs, other blocks within the text. */
  readonly place: number
  readonly pieces: readonly Piece[]
  readonly tokens: readonly Token[]
}

export interface Prose {
  readonly blocks: readonly Block[]
  /** First numbers of its numbered lists. */
  readonly starts: readonly number[]
}

/** A value that is no rich text. It is compared with the value on the other side, however different. */
export const lineOf = (pieces: readonly Piece[]): Block => blockOf({ kind: 'line' }, pieces, { place: 1, identity: 'line' })

export const proseOf = (document: RichTextDocument | null, names: Names): Prose => {
  const blocks: Block[] = []
  const starts: number[] = []
  const add = (form: Form, pieces: readonly Piece[], details: BlockDetails) => blocks.push(blockOf(form, pieces, details))
  const addList = (list: List, depth: number, inside: { inside?: Inside }) => {
    if (list.ordered) starts.push(list.start)
    list.children.forEach((item, at) => {
      const form: Form = { kind: 'item', ordered: list.ordered, depth, ...inside }
      add(form, piecesOf(item.children, names), { place: at + 1, number: list.ordered ? list.start + at : null })
      for (const nested of item.lists) addList(nested, depth + 1, inside)
    })
  }
  const addFlow = (children: readonly Flow[], inside: Inside) =>
    children.forEach((block, at) => {
      if (block.type === 'list') addList(block, 1, { inside })
      else add({ kind: 'paragraph', inside }, piecesOf(block.children, names), { place: at + 1 })
    })
  const addBlock = (block: RichBlock, place: number): void => {
    switch (block.type) {
      case 'list':
        return addList(block, 1, {})
      case 'paragraph':
      case 'quote':
        add({ kind: block.type }, piecesOf(block.children, names), { place })
        return
      case 'heading':
        add({ kind: 'heading', level: block.level }, piecesOf(block.children, names), { place })
        return
      case 'thematicBreak':
        add({ kind: 'rule' }, [], { place })
        return
      case 'callout':
        return addFlow(block.children, block.kind)
      case 'steps':
        return block.children.forEach(({ title, children }, at) => {
          add({ kind: 'step' }, lineOfText(title), { place: at + 1, number: at + 1 })
          addFlow(children, 'step')
        })
      case 'table':
        if (block.caption) add({ kind: 'caption' }, lineOfText(block.caption), { place })
        return block.children.forEach((row, at) => add(rowForm(block, at), rowPieces(row, names), { place: at + 1 }))
    }
  }
  document?.children.forEach((block, at) => addBlock(block, at + 1))
  return { blocks, starts }
}

const lineOfText = (text: string | null): Piece[] => (text ? [plain(text)] : [])

const rowForm = ({ headerRow, headerColumn }: Table, at: number): Form => ({
  kind: 'row',
  header: headerRow && at === 0,
  headed: headerColumn,
})

const rowPieces = ({ children }: TableRow, names: Names): Piece[] =>
  children.flatMap((cell, at) => [...(at > 0 ? [plain(' | ')] : []), ...piecesOf(cell.children, names)])

interface BlockDetails {
  readonly place: number
  readonly number?: number | null
  readonly identity?: string
}

const blockOf = (form: Form, pieces: readonly Piece[], { place, number = null, identity }: BlockDetails): Block => {
  // Most blocks of most texts are the same on both sides: they are never cut into words.
  let tokens: readonly Token[] | null = null
  const joined = joinedPieces(pieces)
  return {
    form,
    number,
    place,
    pieces: joined,
    get tokens() {
      return (tokens ??= tokensOf(joined))
    },
    get words() {
      return this.tokens.filter(isWord).map((token) => token.key)
    },
    // By its words and looks, not by how the text happens to be cut into nodes.
    key: JSON.stringify([form, joined.map((piece) => [piece.kind === 'text' ? piece.text : unitKey(piece), lookOf(piece)])]),
    identity: identity ?? null,
  }
}

export interface ProseChange {
  readonly blocks: readonly BlockChange[]
  readonly remarks: readonly Remark[]
}

export const proseChanges = (before: Prose, after: Prose, budget: Budget): ProseChange => {
  const blocks = align(before.blocks, after.blocks, budget).map(({ before: i, after: j, moved }): BlockChange => {
    const [old, now] = [i === null ? null : before.blocks[i], j === null ? null : after.blocks[j]]
    return {
      op: opOf(old ?? null, now ?? null),
      moved: moved && old && now ? moveOf(old, now, i ?? 0, j ?? 0) : null,
      before: old ? placeOf(old, i ?? 0) : null,
      after: now ? placeOf(now, j ?? 0) : null,
      segments: segmentsOfBlock(old ?? null, now ?? null, budget),
    }
  })
  const remarks: Remark[] =
    before.starts.join() === after.starts.join() || before.blocks.length === 0 || after.blocks.length === 0
      ? []
      : [{ kind: 'list-starts', before: before.starts, after: after.starts }]
  return { blocks, remarks }
}

/** The op of two that are aligned with each other. */
export const opOf = (before: Alignable | null, after: Alignable | null): Op => {
  if (!before) return 'added'
  if (!after) return 'removed'
  return before.key === after.key ? 'same' : 'changed'
}

const segmentsOfBlock = (before: Block | null, after: Block | null, budget: Budget): BlockChange['segments'] => {
  if (before && after) {
    return before.key === after.key ? whole('same', after.pieces) : segmentsBetween(before.tokens, after.tokens, budget)
  }
  return after ? whole('inserted', after.pieces) : whole('deleted', before?.pieces ?? [])
}

const whole = (op: 'same' | 'inserted' | 'deleted', pieces: readonly Piece[]): Segment[] => pieces.map((piece) => ({ op, piece }))

const placeOf = ({ form, number }: Block, index: number): BlockPlace => ({ index, form, number })

/** Within their list or table, where that tells the move; else among all blocks. */
const moveOf = (before: Block, after: Block, i: number, j: number): Move => {
  const areItems = isOneOfMany(before) && before.form.kind === after.form.kind && before.place !== after.place
  return areItems ? { from: before.place, to: after.place } : { from: i + 1, to: j + 1 }
}

const isOneOfMany = ({ form: { kind } }: Block): boolean => kind === 'item' || kind === 'step' || kind === 'row'
