/** What changed, in words: what colours and lines alone must not say. Pure, so that they can be read in a test. */
import { labelOf } from '../../glossary/labels'
import type { Lang, Mark } from '../../richtext/document'
import { LANG_NAMES } from '../../richtext/document'
import type { ChangesSide, PublicationSummary } from '../../workflow/changes-document'
import type {
  BlockPlace,
  ChangeSize,
  Form,
  Inside,
  Move,
  PartChanges,
  Piece,
  Remark,
  Target,
} from '../../workflow/changes/changes'
import { PART_NAMES } from '../../workflow/part-names'
import { momentOf } from '../../glossary/dates'

/** “3 parts differ: title, definition and citations.” */
export const summarySentence = (parts: readonly PartChanges[]): string => {
  const changed = parts.filter(({ op }) => op !== 'unchanged').map(({ part }) => PART_NAMES[part])
  if (changed.length === 0) return 'Nothing differs.'
  return `${counted(changed.length, 'part differs', 'parts differ')}: ${AND.format(changed)}.`
}

/** “12 words inserted, 1 deleted.” */
export const sizeSentence = ({ inserted, deleted }: ChangeSize): string => {
  if (inserted === 0 && deleted === 0) return 'No word was inserted or deleted: the order, the formatting or the links changed.'
  if (deleted === 0) return `${counted(inserted, 'word')} inserted.`
  if (inserted === 0) return `${counted(deleted, 'word')} deleted.`
  return `${counted(inserted, 'word')} inserted, ${NUMBER.format(deleted)} deleted.`
}

/** “Version 3, published on 24 Nov 2026, 09:30 by Edie Editor”. */
export const sideWords = (side: ChangesSide, timeZone?: string): string => {
  if (side.kind === 'draft') {
    return `${side.isEarlier ? 'The draft as it was saved' : 'This draft, last saved'} on ${momentOf(side.at, timeZone)}`
  }
  return `${versionWords(side, timeZone)}${side.by?.name ? ` by ${side.by.name}` : ''}`
}

/** “Version 3, published on 24 Nov 2026, 09:30”. */
export const versionWords = ({ version, event, at }: PublicationSummary, timeZone?: string): string =>
  `Version ${version}, ${EVENTS[event]} on ${momentOf(at, timeZone)}`

const EVENTS = {
  'published': 'published',
  'force-published': 'published without approval',
  'approved': 'approved afterwards',
  'archived': 'archived',
  'restored': 'restored',
  'removed': 'removed',
} as const

/** “Moved up from 3rd to 1st”. */
export const moveWords = ({ from, to }: Move): string => {
  if (from === to) return `Moved among its neighbours, still ${ordinal(to)}`
  return `Moved ${to < from ? 'up' : 'down'} from ${ordinal(from)} to ${ordinal(to)}`
}

/** 1st, 2nd, 3rd, 11th. */
const ordinal = (place: number): string => `${place}${SUFFIXES[ORDINAL.select(place)] ?? 'th'}`

const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** “3 unchanged paragraphs”. */
export const foldWords = (count: number, noun: string): string => counted(count, `unchanged ${noun}`)

/** “Unchanged: title, address and category”. */
export const unchangedWords = (parts: readonly PartChanges[]): string =>
  `Unchanged: ${AND.format(parts.map(({ part }) => PART_NAMES[part]))}`

export const nounOf = ({ kind }: Form): string => NOUNS[kind]

const NOUNS: Readonly<Record<Form['kind'], string>> = {
  line: 'line',
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quotation',
  rule: 'dividing line',
  item: 'list item',
  step: 'step',
  caption: 'caption',
  row: 'row of a table',
}

/** “Now a heading, before a paragraph”; empty where the kind of block did not change. */
export const recastWords = (before: BlockPlace, after: BlockPlace): string => {
  const [old, now] = [formWords(before.form), formWords(after.form)]
  return old === now ? '' : `Now ${now}, before ${old}`
}

const formWords = (form: Form): string => {
  const inside = 'inside' in form && form.inside ? ` in ${INSIDES[form.inside]}` : ''
  if (form.kind === 'heading') return `a heading of level ${form.level}`
  if (form.kind === 'row') return rowWords(form)
  if (form.kind !== 'item') return `a ${NOUNS[form.kind]}${inside}`
  return `an item of a ${form.ordered ? 'numbered' : 'bulleted'} list${form.depth > 1 ? ` at level ${form.depth}` : ''}${inside}`
}

const rowWords = ({ header, headed }: Extract<Form, { kind: 'row' }>): string =>
  `${header ? 'the header row' : 'a row'} of a table${headed ? ' whose first column is a header' : ''}`

const INSIDES: Readonly<Record<Inside, string>> = {
  note: 'a note',
  warning: 'a warning',
  law: 'a callout of the law',
  step: 'a step',
}

/** Beside a block that stands in a callout: where, which its words do not say. Nothing for others. */
export const insideWords = (form: Form): string | null =>
  'inside' in form && form.inside && form.inside !== 'step' ? `In ${INSIDES[form.inside]}` : null

/** “now bold; now leads to “EHC plan”, before to https://…”: what became of words that stayed the same. */
export const lookWords = (before: Piece, after: Piece): string => {
  const [old, now] = [marksOf(before), marksOf(after)]
  const added = now.filter((mark) => !old.includes(mark))
  const removed = old.filter((mark) => !now.includes(mark))
  return [
    ...(added.length > 0 ? [`now ${AND.format(added.map(markWords))}`] : []),
    ...(removed.length > 0 ? [`no longer ${OR.format(removed.map(markWords))}`] : []),
    ...(langOf(before) === langOf(after) ? [] : [`now marked as ${LANGUAGES[langOf(after) ?? 'en']}`]),
    ...linkWords(linkOf(before), linkOf(after)),
  ].join('; ')
}

const linkWords = (before: Target | null, after: Target | null): string[] => {
  if (!before) return after ? [`now a link to ${targetWords(after)}`] : []
  if (!after) return [`no longer a link to ${targetWords(before)}`]
  const [old, now] = [targetWords(before), targetWords(after)]
  return old === now && isOneTarget(before, after) ? [] : [`now leads to ${now}, before to ${old}`]
}

const isOneTarget = (one: Target, other: Target): boolean =>
  one.kind === 'term' && other.kind === 'term' ? one.term === other.term : one.kind === other.kind

export const targetWords = (target: Target): string => (target.kind === 'page' ? target.url : `“${target.title}”`)

const marksOf = (piece: Piece): readonly Mark[] => (piece.kind === 'text' ? piece.marks : [])
const langOf = (piece: Piece): Lang | null => (piece.kind === 'text' ? (piece.lang ?? null) : null)
const linkOf = (piece: Piece): Target | null => (piece.kind === 'text' || piece.kind === 'break' ? piece.link : null)

const LANGUAGES: Readonly<Record<Lang | 'en', string>> = { ...LANG_NAMES, en: 'English' }

const markWords = (mark: Mark): string => (mark === 'code' ? 'set as code' : mark === 'strikethrough' ? 'struck through' : mark)

export const remarkSentence = (remark: Remark): string => {
  if (remark.kind === 'unseen') return 'It is stored differently; nothing that can be read differs.'
  return `Numbered lists: ${startWords(remark.after)} (before: ${startWords(remark.before)}).`
}

const startWords = (starts: readonly number[]): string =>
  starts.length === 0 ? 'none' : AND.format(starts.map((start) => `starting at ${start}`))

export const partHeading = ({ part }: PartChanges): string => labelOf(PART_NAMES[part])

/** Beside a part's heading. */
export const PART_OPS = { unchanged: '', added: 'new', removed: 'removed', changed: 'changed' } as const

const counted = (count: number, one: string, many = pluralOf(one)): string => `${NUMBER.format(count)} ${count === 1 ? one : many}`

/** “aliases”, “search phrases”. */
const pluralOf = (noun: string): string => (noun.endsWith('s') ? `${noun}es` : `${noun}s`)

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const NUMBER = new Intl.NumberFormat('en-GB')
const ORDINAL = new Intl.PluralRules('en-GB', { type: 'ordinal' })
