/**
 * A diff as text that an editor can check: {+inserted+}, [-deleted-], ~words that only look different~, a line a block.
 * `= ` the same, `+ ` added, `- ` removed, `~ ` changed; `(from 3 to 1)` moved.
 */
import type { BlockChange, GroupChanges, Move, Piece, Segment, TermChanges } from '../../../../src/workflow/changes/changes'
import type { Names } from '../../../../src/workflow/changes/pieces'
import type { Part } from '../../../../src/workflow/part-names'
import { fromLexical } from '../../../../src/richtext/from-lexical'
import { fromMarkdown } from '../../../../src/richtext/from-markdown'
import type { RichTextDocument } from '../../../../src/richtext/document'

/** Terms and references by their slug: `[text](term:ehc-plan)`, `[](cite:cfa-2014 "s 55")`. */
export const text = (markdown: string): RichTextDocument => {
  const document = fromLexical(fromMarkdown(markdown, { term: (slug) => slug, reference: (slug) => slug }), {
    term: String,
    reference: String,
  })
  if (!document) throw new Error('There is no text')
  return document
}

const SOURCES: Readonly<Record<string, string>> = { 'cfa-2014': 'Children and Families Act 2014', 'ea-2010': 'Equality Act 2010' }

export const names: Names = {
  nameOf: (id) => id.toUpperCase(),
  context: {
    term: (id) => (id === 'gone' ? null : { title: id.replaceAll('-', ' '), url: `/terms/${id}` }),
    citation: (reference, pinpoint) => ({
      text: [SOURCES[reference] ?? reference, pinpoint].filter(Boolean).join(', '),
      url: `https://law.example/${reference}`,
    }),
  },
}

const MARKS: Readonly<Record<Op, string>> = { same: '=', added: '+', removed: '-', changed: '~' }
type Op = 'same' | 'added' | 'removed' | 'changed'

export const shownPart = (changes: TermChanges, part: Part): string[] => {
  const found = changes.parts.find((candidate) => candidate.part === part)
  return found && found.op !== 'unchanged' ? found.groups.flatMap(shownGroup) : []
}

const shownGroup = (group: GroupChanges): string[] => [
  ...(group.kind === 'prose'
    ? group.blocks.map(shownBlock)
    : group.items.map(({ op, moved, blocks }) => `${MARKS[op]} ${blocks.map(wordsOfBlock).join(' / ')}${shownMove(moved)}`)),
  ...group.remarks.map((remark) =>
    remark.kind === 'unseen' ? '! nothing that can be read' : `! lists start at ${remark.after.join()}, before ${remark.before.join()}`,
  ),
]

export const shownBlock = (block: BlockChange): string => `${MARKS[block.op]} ${wordsOfBlock(block)}${shownMove(block.moved)}`

const wordsOfBlock = ({ before, after, segments }: BlockChange): string => {
  const [old, now] = [before?.form, after?.form]
  const recast = old && now && JSON.stringify(old) !== JSON.stringify(now) ? `<${old.kind} to ${now.kind}> ` : ''
  return recast + segments.map(shownSegment).join('')
}

const shownMove = (move: Move | null): string => (move ? ` (from ${move.from} to ${move.to})` : '')

const shownSegment = (segment: Segment): string => {
  if (segment.op === 'restyled') return `~${segment.after.text}~<${look(segment.before)} to ${look(segment.after)}>`
  const { text } = segment.piece
  return { same: text, inserted: `{+${text}+}`, deleted: `[-${text}-]` }[segment.op]
}

const look = (piece: Piece): string => {
  if (piece.kind !== 'text') return piece.kind
  const target = piece.link && (piece.link.kind === 'page' ? piece.link.url : piece.link.title)
  return [...piece.marks, ...(target ? [`link: ${target}`] : [])].join(' ') || 'plain'
}
