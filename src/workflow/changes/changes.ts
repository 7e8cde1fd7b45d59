/**
 * What changed from one text of a term to another, as data: what a reviewer's screen shows. Types only, so that a page can
 * take them without the code that compares.
 *
 * The new text is what the entries with an `after` say, in order; the old text is what those with a `before` say, in the
 * order of `before`. No word of either side is left out.
 */
import type { CalloutKind, Lang, Mark } from '../../richtext/document'
import type { Part } from '../part-names'

export interface TermChanges {
  /** Every part, in the order of the form. */
  readonly parts: readonly PartChanges[]
  readonly size: ChangeSize
}

/** In words; a citation, a name, an address or a date counts as one. What moved or looks different only does not count. */
export interface ChangeSize {
  readonly inserted: number
  readonly deleted: number
}

export interface PartChanges {
  readonly part: Part
  /** added: nothing was there before; removed: nothing is there now. */
  readonly op: 'unchanged' | 'added' | 'removed' | 'changed'
  readonly groups: readonly GroupChanges[]
}

/** A part is one group, or several with a label each: a text and the phrases that belong to it. */
export type GroupChanges = ProseChanges | ListChanges

export interface ProseChanges {
  readonly kind: 'prose'
  readonly label: string | null
  readonly blocks: readonly BlockChange[]
  readonly remarks: readonly Remark[]
}

export interface ListChanges {
  readonly kind: 'list'
  readonly label: string | null
  /** What one item is called: “checkpoint”. */
  readonly noun: string
  readonly items: readonly ItemChange[]
  readonly remarks: readonly Remark[]
}

/** What became of a block or an item, its place aside: one that was only moved is `same`. */
export type Op = 'same' | 'added' | 'removed' | 'changed'

/** Places as a reader counts them: 1 is the first. */
export interface Move {
  readonly from: number
  readonly to: number
}

export interface ItemChange {
  readonly op: Op
  readonly moved: Move | null
  /** Index among the items of that side; null where it is not there. */
  readonly before: number | null
  readonly after: number | null
  readonly blocks: readonly BlockChange[]
  readonly remarks: readonly Remark[]
}

export interface BlockChange {
  readonly op: Op
  readonly moved: Move | null
  readonly before: BlockPlace | null
  readonly after: BlockPlace | null
  readonly segments: readonly Segment[]
}

export interface BlockPlace {
  /** Among the blocks of that side. */
  readonly index: number
  readonly form: Form
  /** As printed before an item of a numbered list. */
  readonly number: number | null
}

/** What kind of block it is. A line is a value that is no rich text: a title, an address. */
export type Form =
  | { readonly kind: 'line' }
  | { readonly kind: 'paragraph'; readonly inside?: Inside }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'quote' }
  | { readonly kind: 'rule' }
  /** Depth 1 is the outermost list. */
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number; readonly inside?: Inside }
  /** A step's title, with its number. */
  | { readonly kind: 'step' }
  /** Of a table. */
  | { readonly kind: 'caption' }
  /** A row of a table, with a bar between its cells: whether it is the header, and whether its first cell is one. */
  | { readonly kind: 'row'; readonly header: boolean; readonly headed: boolean }

/** What paragraphs and lists may stand in, but for the text itself. */
export type Inside = CalloutKind | 'step'

/** `restyled`: the same words with another formatting, or leading elsewhere. */
export type Segment =
  | { readonly op: 'same' | 'inserted' | 'deleted'; readonly piece: Piece }
  | { readonly op: 'restyled'; readonly before: Piece; readonly after: Piece }

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly link: Target | null; readonly lang?: Lang }
  | { readonly kind: 'break'; readonly text: '\n'; readonly link: Target | null }
  /** One unit: in OSCOLA's words. */
  | {
      readonly kind: 'citation'
      readonly text: string
      readonly reference: string
      readonly pinpoint: string | null
      /** Deep link into the source, where it has one. */
      readonly url: string | null
    }
  /** One unit: a record's name, an address, a day. `id` tells apart what has the same words. */
  | { readonly kind: 'name'; readonly text: string; readonly id: string }

export type Target =
  /** As the editor wrote it: pass it through `safeUrl` before it becomes a link. */
  | { readonly kind: 'page'; readonly url: string }
  /** `url` is null where there is no such term any more. */
  | { readonly kind: 'term'; readonly term: string; readonly title: string; readonly url: string | null }

export type Remark =
  /** First numbers of the numbered lists, in order, where they are not what they were. */
  | { readonly kind: 'list-starts'; readonly before: readonly number[]; readonly after: readonly number[] }
  /** The stored text differs, and nothing that can be read does. */
  | { readonly kind: 'unseen' }
