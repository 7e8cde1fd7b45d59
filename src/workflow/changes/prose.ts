/** A text as blocks, and what became of each of them. */
import type { Block as RichBlock, List, RichTextDocument } from '../../richtext/document'
import { align, type Alignable } from './align'
import type { BlockChange, BlockPlace, Form, Move, Op, Piece, Remark, Segment } from './changes'
import { isWord, joinedPieces, lookOf, type Names, piecesOf, type Token, tokensOf, unitKey } from './pieces'
import { segmentsBetween } from './segments'
import type { Budget } from './sequence'

/** What is compared as one: a paragraph, a heading, an item of a list. */
export interface Block extends Alignable {
  readonly form: Form
  /** As printed before an item of a numbered list. */
  readonly number: number | null
  /** Counted as a reader does: items within their list, other blocks within the text. */
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
  const addList = (list: List, depth: number) => {
    if (list.ordered) starts.push(list.start)
    list.children.forEach((item, at) => {
      const form: Form = { kind: 'item', ordered: list.ordered, depth }
      const number = list.ordered ? list.start + at : null
      blocks.push(blockOf(form, piecesOf(item.children, names), { place: at + 1, number }))
      for (const nested of item.lists) addList(nested, depth + 1)
    })
  }
  document?.children.forEach((block, at) => {
    if (block.type === 'list') addList(block, 1)
    else {
      const pieces = block.type === 'thematicBreak' ? [] : piecesOf(block.children, names)
      blocks.push(blockOf(formOf(block), pieces, { place: at + 1 }))
    }
  })
  return { blocks, starts }
}

const formOf = (block: Exclude<RichBlock, List>): Form => {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph' }
    case 'heading':
      return { kind: 'heading', level: block.level }
    case 'quote':
      return { kind: 'quote' }
    case 'thematicBreak':
      return { kind: 'rule' }
  }
}

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

/** Within their list, where that tells the move; else among all blocks. */
const moveOf = (before: Block, after: Block, i: number, j: number): Move => {
  const areItems = before.form.kind === 'item' && after.form.kind === 'item' && before.place !== after.place
  return areItems ? { from: before.place, to: after.place } : { from: i + 1, to: j + 1 }
}
