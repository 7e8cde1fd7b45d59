/** Whether JSON from elsewhere is a document of version 1 (docs/richtext.schema.json), within the limits; and where it is not. */
import { CALLOUT_KINDS, LANGS, MARKS } from './document'
import type { RichTextDocument, RichTextNode } from './document'
import { RichTextError } from './errors'
import type { RichTextErrorCode } from './errors'
import { LIMITS } from './limits'
import { safeUrl } from './safe-url'

/**
 * @param value any JSON, and any object: one that holds itself is refused as too deep.
 * @returns the very same value.
 * @throws RichTextError naming the first place that is wrong; never a stack overflow.
 */
export const checkDocument = (value: unknown): RichTextDocument => {
  const { type, version, children, ...others } = isRecord(value) ? value : {}
  const [other] = Object.keys(others)
  if (type !== 'document' || version !== 1) throw refused('not_rich_text', 'This is not a document of version 1', '')
  if (other !== undefined) throw refused('not_rich_text', `A document has no ‘${shown(other)}’`, '')
  const reading: Reading = { nodes: 0, characters: 0 }
  nodes(BLOCKS, 'a list of blocks')(children, { path: 'children', depth: 1, reading })
  return value as RichTextDocument
}

/** Explains what a renderer stumbled over; where the document is as it should be, the fault was the renderer's. */
export const explained = <T>(document: RichTextDocument, render: () => T): T => {
  try {
    return render()
  } catch (error) {
    checkDocument(document)
    throw error
  }
}

interface Reading {
  nodes: number
  characters: number
}

interface Place {
  readonly path: string
  readonly depth: number
  readonly reading: Reading
}

type Check = (value: unknown, at: Place) => void
type Type = RichTextNode['type']

const nodes =
  (allowed: readonly Type[], what: string, atLeast = 0): Check =>
  (value, { path, depth, reading }) => {
    if (!Array.isArray(value) || value.length < atLeast) throw refused('not_rich_text', `Here should be ${what}`, path)
    if (value.length && depth > LIMITS.depth) throw refused('too_deep', `A text is at most ${LIMITS.depth} levels deep`, path)
    reading.nodes += value.length
    if (reading.nodes > LIMITS.nodes) throw refused('too_large', `A text holds at most ${LIMITS.nodes} nodes`, path)
    // Not forEach: it would skip holes.
    for (let i = 0; i < value.length; i += 1) node(value[i], allowed, { path: `${path}.${i}`, depth: depth + 1, reading })
  }

const node = (value: unknown, allowed: readonly Type[], at: Place): void => {
  if (!isRecord(value)) throw refused('not_rich_text', 'A child is not a node', at.path)
  const type = allowed.find((known) => known === value.type)
  if (!type) throw refused('unknown_node', `A text cannot hold a ‘${shown(value.type)}’ node here`, at.path)
  const { required, optional = {} } = SHAPES[type]
  for (const [property, check] of Object.entries(required)) check(value[property], { ...at, path: `${at.path}.${property}` })
  for (const property of Object.keys(value)) {
    if (property === 'type' || Object.hasOwn(required, property)) continue
    const check = Object.hasOwn(optional, property) ? optional[property] : undefined
    if (!check) throw refused('not_rich_text', `A ‘${type}’ node has no ‘${shown(property)}’`, at.path)
    check(value[property], { ...at, path: `${at.path}.${property}` })
  }
}

const words: Check = (value, { path, reading }) => {
  if (typeof value !== 'string' || value === '') throw refused('not_rich_text', 'Here should be words', path)
  reading.characters += value.length
  if (reading.characters > LIMITS.characters) {
    throw refused('too_large', `A text holds at most ${LIMITS.characters} characters`, path)
  }
}

const wordsOrNull: Check = (value, at) => {
  if (value !== null) words(value, at)
}

const address: Check = (value, at) => {
  words(value, at)
  if (safeUrl(String(value)) === null) throw refused('unsafe_url', `A link leads to ‘${shown(value)}’, which is not a web address`, at.path)
}

const oneOf =
  (known: readonly unknown[]): Check =>
  (value, { path }) => {
    if (!known.includes(value)) throw refused('not_rich_text', `Here should be ${known.join(', ')}, not ‘${shown(value)}’`, path)
  }

const marks: Check = (value, { path }) => {
  const isKnown = Array.isArray(value) && MARKS.filter((mark) => value.includes(mark)).length === value.length
  if (!isKnown) throw refused('not_rich_text', `Marks are of ${MARKS.join(', ')}, each once`, path)
}

const start: Check = (value, { path }) => {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > 999_999_999)
    throw refused('not_rich_text', 'A list starts with a whole number of at most nine digits', path)
}

const BLOCKS: readonly Type[] = ['paragraph', 'heading', 'list', 'quote', 'thematicBreak', 'callout', 'table', 'steps']
const INLINES: readonly Type[] = ['text', 'lineBreak', 'link', 'termLink', 'citation']
const inlines = nodes(INLINES, 'a list of inlines')
const phrases = nodes(['text', 'lineBreak'], 'texts and line breaks', 1)
const flow = ['paragraph', 'list'] as const
const flag = oneOf([true, false])

interface Shape {
  readonly required: Readonly<Record<string, Check>>
  readonly optional?: Readonly<Record<string, Check>>
}

const SHAPES: Readonly<Record<Type, Shape>> = {
  paragraph: { required: { children: inlines } },
  heading: { required: { level: oneOf([1, 2, 3]), children: inlines } },
  list: { required: { ordered: flag, start, children: nodes(['listItem'], 'list items', 1) } },
  listItem: { required: { children: inlines, lists: nodes(['list'], 'lists') } },
  quote: { required: { children: inlines } },
  thematicBreak: { required: {} },
  callout: { required: { kind: oneOf(CALLOUT_KINDS), children: nodes(flow, 'paragraphs and lists', 1) } },
  table: {
    required: {
      caption: wordsOrNull,
      headerRow: flag,
      headerColumn: flag,
      children: nodes(['tableRow'], 'rows', 1),
    },
  },
  tableRow: { required: { children: nodes(['tableCell'], 'cells', 1) } },
  tableCell: { required: { children: inlines } },
  steps: { required: { children: nodes(['step'], 'steps', 1) } },
  step: { required: { title: wordsOrNull, children: nodes(flow, 'paragraphs and lists') } },
  text: { required: { text: words, marks }, optional: { lang: oneOf(LANGS) } },
  lineBreak: { required: {} },
  link: { required: { url: address, children: phrases } },
  termLink: { required: { term: words, children: phrases } },
  citation: { required: { reference: words, pinpoint: wordsOrNull } },
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** For messages: what a stranger's JSON holds there, whatever it is. */
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 100)
    : value === undefined
      ? 'nothing'
      : typeof value

const refused = (code: RichTextErrorCode, what: string, path: string): RichTextError => new RichTextError(code, `${what}.`, path)
