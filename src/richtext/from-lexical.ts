/**
 * What an editor wrote (Lexical's JSON, as Payload stores it) as a public document.
 * Looks that carry no meaning (alignment, indent, empty paragraphs, how Lexical cut the text) are left behind, so that
 * equal texts have equal digests; whatever might carry words or meaning and is not known here is refused by name.
 */
import { CALLOUT_KINDS, LANGS, MARKS } from './document'
import type {
  Block,
  Callout,
  Flow,
  Heading,
  Inline,
  Lang,
  LineBreak,
  List,
  ListItem,
  Mark,
  RichTextDocument,
  Step,
  Steps,
  Table,
  TableCell,
  Text,
} from './document'
import { RichTextError } from './errors'
import { FORMAT_BITS } from './lexical'
import type { CmsId } from './lexical'
import { LIMITS } from './limits'
import { safeUrl } from './safe-url'

export { RichTextError } from './errors'
export { LIMITS } from './limits'
export type { RichTextErrorCode } from './errors'

/** From ids of the CMS to public ids; null where there is no such record. */
export interface LexicalResolve {
  readonly term: (id: CmsId) => string | null
  readonly reference: (id: CmsId) => string | null
}

/**
 * @param state the field's value; null and undefined are an empty field.
 * @returns null where nothing is written: no value, or only empty paragraphs.
 * @throws RichTextError, whatever the state is; never a stack overflow.
 */
export const fromLexical = (state: unknown, resolve: LexicalResolve): RichTextDocument | null => {
  if (state === null || state === undefined) return null
  const root = isRecord(state) ? state.root : undefined
  if (!isRecord(root) || root.type !== 'root') {
    throw new RichTextError('not_rich_text', 'This is not the JSON of a rich text: it has no root node.', '')
  }
  const reading: Reading = { resolve, nodes: 0, characters: 0 }
  const children = childrenOf({ node: root, path: 'root', depth: 0 }, reading).flatMap(
    (at) => blockOf(at, reading) ?? [],
  )
  return children.length ? { type: 'document', version: 1, children } : null
}

/** Whether an editor has written something there: whether `fromLexical` would give a document. Never throws. */
export const isWritten = (state: unknown): boolean => {
  try {
    return fromLexical(state, { term: () => 'known', reference: () => 'known' }) !== null
  } catch (error) {
    // Whatever cannot be published is something.
    if (error instanceof RichTextError) return true
    throw error
  }
}

/**
 * The ids that a caller must know the public ids of before `fromLexical`, each once, in order of appearance.
 * Never throws: what is wrong with the text is for `fromLexical` to say.
 */
export const idsInLexical = (state: unknown): { terms: CmsId[]; references: CmsId[] } => {
  const terms = new Set<CmsId>()
  const references = new Set<CmsId>()
  for (const node of nodesOf(state)) {
    const fields = isRecord(node.fields) ? node.fields : {}
    const doc = isRecord(fields.doc) ? fields.doc : {}
    const term = node.type === 'link' && doc.relationTo === 'terms' ? idOf(doc.value) : null
    const reference = isCitation(node) ? idOf(fields.reference) : null
    if (term !== null) terms.add(term)
    if (reference !== null) references.add(reference)
  }
  return { terms: [...terms], references: [...references] }
}

/** The citations inside a text, in order of appearance. Never throws, as above. */
export const citationsInLexical = (state: unknown): { reference: CmsId; pinpoint: string | null }[] =>
  [...nodesOf(state)].flatMap((node) => {
    const fields = isCitation(node) && isRecord(node.fields) ? node.fields : {}
    const reference = idOf(fields.reference)
    return reference === null ? [] : [{ reference, pinpoint: typeof fields.pinpoint === 'string' ? fields.pinpoint : null }]
  })

/** The web addresses that a text links to, in order of appearance. Never throws, as above. */
export const linksInLexical = (state: unknown): string[] =>
  [...nodesOf(state)].flatMap((node) => {
    const fields = (node.type === 'link' || node.type === 'autolink') && isRecord(node.fields) ? node.fields : {}
    return typeof fields.url === 'string' && fields.linkType !== 'internal' ? [fields.url] : []
  })

/** Every node, a parent before its children, as far as a text may go. */
function* nodesOf(state: unknown): Generator<Record<string, unknown>> {
  const waiting: unknown[] = [isRecord(state) ? state.root : undefined]
  for (let seen = 0; waiting.length && seen <= LIMITS.nodes; seen += 1) {
    const node = waiting.pop()
    if (!isRecord(node)) continue
    yield node
    const children: unknown[] = Array.isArray(node.children) ? node.children.slice(0, LIMITS.nodes) : []
    const inside = [...children, ...rootsInBlock(node)]
    for (const child of inside.reverse()) waiting.push(child)
  }
}

/** A block's own texts, in reading order. */
const rootsInBlock = ({ type, fields }: Record<string, unknown>): unknown[] => {
  if (type !== 'block' || !isRecord(fields)) return []
  const steps = Array.isArray(fields.steps) ? fields.steps.slice(0, LIMITS.nodes) : []
  const texts = [fields.text, fields.grid, ...steps.map((step: unknown) => (isRecord(step) ? step.text : null))]
  return texts.flatMap((text) => (isRecord(text) ? [text.root] : []))
}

interface Reading {
  readonly resolve: LexicalResolve
  nodes: number
  characters: number
}

/** A node and where it stands. */
interface Place {
  readonly node: Record<string, unknown>
  readonly path: string
  readonly depth: number
}

type Phrase = Text | LineBreak

const blockOf = (at: Place, reading: Reading): Block | null => {
  switch (at.node.type) {
    case 'paragraph':
      return withWords({ type: 'paragraph', children: inlinesOf(at, reading) })
    case 'heading':
      return withWords({ type: 'heading', level: levelOf(at), children: inlinesOf(at, reading) })
    case 'quote':
      return withWords({ type: 'quote', children: quoteInlines(at, reading) })
    case 'list':
      return listOf(at, reading)
    case 'horizontalrule':
      return { type: 'thematicBreak' }
    case 'block':
      return boxOf(at, reading)
    default:
      throw unknownNode(at)
  }
}

/** What Payload calls a block: a form within the text, whose fields hold texts of their own (see editor-blocks.ts). */
const boxOf = (at: Place, reading: Reading): Block | null => {
  const fields = isRecord(at.node.fields) ? at.node.fields : {}
  switch (fields.blockType) {
    case 'callout':
      return calloutOf(fields, at, reading)
    case 'table':
      return tableOf(fields, at, reading)
    case 'steps':
      return stepsOf(fields, at, reading)
    default:
      throw new RichTextError(
        'unknown_node',
        `A block is a callout, a table or steps, not ‘${named(fields.blockType)}’.`,
        at.path,
      )
  }
}

const calloutOf = (fields: Record<string, unknown>, at: Place, reading: Reading): Callout | null => {
  const children = flowOf(fields.text, within(at, 'text'), reading)
  if (!children.length) return null
  const kind = CALLOUT_KINDS.find((known) => known === (fields.kind ?? 'note'))
  if (kind) return { type: 'callout', kind, children }
  throw new RichTextError('unknown_node', `A callout is ${CALLOUT_KINDS.join(', ')}, not ‘${named(fields.kind)}’.`, at.path)
}

const stepsOf = (fields: Record<string, unknown>, at: Place, reading: Reading): Steps | null => {
  const rows = listed(fields.steps, at, reading)
  const children = rows.flatMap((row, i): Step[] => {
    const here = within(at, `steps.${i}`)
    if (!isRecord(row)) throw new RichTextError('not_rich_text', 'A step is not a title and a text.', here.path)
    const title = lineOf(row.title, within(here, 'title'), reading)
    const text = flowOf(row.text, within(here, 'text'), reading)
    return title !== null || text.length ? [{ type: 'step', title, children: text }] : []
  })
  return children.length ? { type: 'steps', children } : null
}

const HEADER = { row: 1, column: 2 } as const

/** Lexical's own table, alone in the block's text. Its cells say whether they are headers: only whole lines of them are. */
const tableOf = (fields: Record<string, unknown>, at: Place, reading: Reading): Table | null => {
  const caption = lineOf(fields.caption, within(at, 'caption'), reading)
  const rows = gridOf(fields.grid, within(at, 'grid'), reading)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (caption === null && rows.every((row) => row.every(({ cell }) => !cell.children.length))) return null
  if (!columns) throw new RichTextError('not_rich_text', 'A table has a caption and no cells.', at.path)
  reading.nodes += columns * rows.length
  if (reading.nodes > LIMITS.nodes) throw new RichTextError('too_large', `A text holds at most ${LIMITS.nodes} nodes.`, at.path)
  return {
    type: 'table',
    caption,
    headerRow: rows[0]?.every(({ header }) => header & HEADER.row) ?? false,
    headerColumn: rows.every((row) => row[0] !== undefined && (row[0].header & HEADER.column) !== 0),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, i) => row[i]?.cell ?? { type: 'tableCell', children: [] }),
    })),
  }
}

interface GridCell {
  readonly cell: TableCell
  readonly header: number
}

const gridOf = (state: unknown, at: Place, reading: Reading): GridCell[][] => {
  const tables = rootOf(state, at, reading).filter((block) => {
    if (block.node.type === 'table') return true
    // Lexical keeps a line below a table, to go on writing in.
    if (block.node.type === 'paragraph' && !hasWords(inlinesOf(block, reading))) return false
    throw new RichTextError('unknown_node', 'A table block holds words outside of its table.', block.path)
  })
  const [only, second] = tables
  if (second) throw new RichTextError('unknown_node', 'A table block holds a second table.', second.path)
  return (only ? childrenOf(only, reading) : []).map((row) => {
    if (row.node.type !== 'tablerow') throw unknownNode(row)
    return childrenOf(row, reading).map((cell) => cellOf(cell, reading))
  })
}

const cellOf = (at: Place, reading: Reading): GridCell => {
  const { type, colSpan, rowSpan, headerState } = at.node
  if (type !== 'tablecell') throw unknownNode(at)
  if ((colSpan ?? 1) !== 1 || (rowSpan ?? 1) !== 1) {
    throw new RichTextError('unknown_node', 'A cell of a table spans several rows or columns: split it.', at.path)
  }
  const children = linesOf(at, reading)
  return {
    cell: { type: 'tableCell', children: hasWords(children) ? children : [] },
    header: typeof headerState === 'number' ? headerState : 0,
  }
}

/** Paragraphs and lists: what stands in a callout and in a step. */
const flowOf = (state: unknown, at: Place, reading: Reading): Flow[] =>
  rootOf(state, at, reading).flatMap((child): Flow[] => {
    const block = child.node.type === 'paragraph' || child.node.type === 'list' ? blockOf(child, reading) : undefined
    if (block === undefined) throw unknownNode(child)
    return block?.type === 'paragraph' || block?.type === 'list' ? [block] : []
  })

/** A field that holds one line of plain text. */
const lineOf = (value: unknown, at: Place, reading: Reading): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw new RichTextError('not_rich_text', 'A line of text is none.', at.path)
  countCharacters(value, at, reading)
  return printable(value.replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ')).trim() || null
}

const rootOf = (state: unknown, at: Place, reading: Reading): Place[] => {
  if (state === null || state === undefined) return []
  const root = isRecord(state) ? state.root : undefined
  if (isRecord(root) && root.type === 'root') return childrenOf({ ...at, node: root, path: `${at.path}.root` }, reading)
  throw new RichTextError('not_rich_text', 'A block holds something other than a text.', at.path)
}

const listed = (value: unknown, at: Place, reading: Reading): readonly unknown[] => {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) throw new RichTextError('not_rich_text', 'Steps are not a list.', at.path)
  reading.nodes += value.length
  if (reading.nodes > LIMITS.nodes) throw new RichTextError('too_large', `A text holds at most ${LIMITS.nodes} nodes.`, at.path)
  return value
}

const within = (at: Place, field: string): Place => ({ ...at, path: `${at.path}.${field}` })

const LEVELS: Readonly<Record<string, Heading['level']>> = { h2: 1, h3: 2, h4: 3 }

const levelOf = (at: Place): Heading['level'] => {
  const tag = named(at.node.tag)
  const level = Object.hasOwn(LEVELS, tag) ? LEVELS[tag] : undefined
  if (level) return level
  throw new RichTextError('unknown_node', `A heading is h2, h3 or h4, not ‘${tag}’.`, at.path)
}

/** A quote holds a line of text; where it was pasted with paragraphs inside, an empty line stands between them. */
const quoteInlines = (at: Place, reading: Reading): Inline[] => linesOf(at, reading, 2)

/** Paragraphs as lines of one text, so many breaks between them. */
const linesOf = (at: Place, reading: Reading, breaks = 1): Inline[] => {
  const inlines: Inline[] = []
  for (const child of childrenOf(at, reading)) {
    if (child.node.type === 'paragraph') {
      if (inlines.length) for (let i = 0; i < breaks; i += 1) inlines.push({ type: 'lineBreak' })
      for (const inline of inlinesOf(child, reading)) append(inlines, inline)
    } else for (const inline of inlineOf(child, reading)) append(inlines, inline)
  }
  return inlines
}

const listOf = (at: Place, reading: Reading): List | null => {
  const { listType, start } = at.node
  if (listType !== 'bullet' && listType !== 'number') {
    throw new RichTextError('unknown_node', `A list is a bullet or a number list, not ‘${named(listType)}’.`, at.path)
  }
  const children: ListItem[] = []
  for (const item of childrenOf(at, reading)) {
    if (item.node.type !== 'listitem') throw unknownNode(item)
    const { children: words, lists } = listItemOf(item, reading)
    const last = children.at(-1)
    // Lexical gives a nested list an item of its own, after the one it belongs to.
    if (!words.length && lists.length && last)
      children[children.length - 1] = { ...last, lists: [...last.lists, ...lists] }
    else children.push({ type: 'listItem', children: words, lists })
  }
  const ordered = listType === 'number'
  const first = ordered && Number.isInteger(start) && Number(start) >= 0 && Number(start) < 1e9 ? Number(start) : 1
  return children.some((item) => hasWords(item.children) || item.lists.length)
    ? { type: 'list', ordered, start: first, children }
    : null
}

const listItemOf = (at: Place, reading: Reading): { children: Inline[]; lists: List[] } => {
  const children: Inline[] = []
  const lists: List[] = []
  for (const child of childrenOf(at, reading)) {
    if (child.node.type === 'list') {
      const list = listOf(child, reading)
      if (list) lists.push(list)
    } else {
      const inlines = inlineOf(child, reading)
      if (lists.length && inlines.length) {
        throw new RichTextError('unknown_node', 'Text after a nested list, in the same item, has no place.', child.path)
      }
      for (const inline of inlines) append(children, inline)
    }
  }
  return { children: hasWords(children) ? children : [], lists }
}

const inlinesOf = (at: Place, reading: Reading): Inline[] => {
  const inlines: Inline[] = []
  for (const child of childrenOf(at, reading)) for (const inline of inlineOf(child, reading)) append(inlines, inline)
  return inlines
}

const inlineOf = (at: Place, reading: Reading): Inline[] => {
  switch (at.node.type) {
    case 'link':
    case 'autolink':
      return linkOf(at, reading)
    case 'inlineBlock':
      return [citationOf(at, reading)]
    default:
      return phraseOf(at, reading)
  }
}

const phraseOf = (at: Place, reading: Reading): Phrase[] => {
  switch (at.node.type) {
    case 'text':
      return textsOf(at, reading)
    case 'linebreak':
      return [{ type: 'lineBreak' }]
    case 'tab':
      return [{ type: 'text', text: ' ', marks: marksOf(at), ...langOf(at) }]
    default:
      throw unknownNode(at)
  }
}

/** A line break inside a text (the API lets it in) is a line break; other control characters have no form in a page. */
const textsOf = (at: Place, reading: Reading): Phrase[] => {
  const { text } = at.node
  if (typeof text !== 'string') throw new RichTextError('not_rich_text', 'A text node holds no text.', at.path)
  countCharacters(text, at, reading)
  const marks = marksOf(at)
  const lang = langOf(at)
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .flatMap((line, i): Phrase[] => [
      ...(i ? [{ type: 'lineBreak' } as const] : []),
      { type: 'text', text: printable(line), marks, ...lang },
    ])
}

const countCharacters = (text: string, at: Place, reading: Reading): void => {
  reading.characters += text.length
  if (reading.characters <= LIMITS.characters) return
  throw new RichTextError('too_large', `A text holds at most ${LIMITS.characters} characters.`, at.path)
}

/** Unpaired surrogates have no UTF-8 form, so no digest: U+FFFD stands for them (Unicode 3.9). */
const printable = (text: string): string =>
  text
    .replace(/[\t\v\f]/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')

const marksOf = (at: Place): Mark[] => {
  const format = at.node.format ?? 0
  const known = MARKS.filter((mark) => typeof format === 'number' && format & FORMAT_BITS[mark])
  if (format === known.reduce((bits, mark) => bits + FORMAT_BITS[mark], 0)) return known
  throw new RichTextError(
    'unknown_node',
    `A text has a format (${named(format)}) that is none of ${MARKS.join(', ')}.`,
    at.path,
  )
}

/** Lexical keeps what was chosen for a text under `$`. */
const langOf = (at: Place): { lang?: Lang } => {
  const state = isRecord(at.node.$) ? at.node.$ : {}
  if (state.lang === undefined || state.lang === null) return {}
  const lang = LANGS.find((known) => known === state.lang)
  if (lang) return { lang }
  throw new RichTextError('unknown_node', `A text is in a language (${named(state.lang)}) that is none of ${LANGS.join(', ')}.`, at.path)
}

const linkOf = (at: Place, reading: Reading): Inline[] => {
  const children: Phrase[] = []
  for (const child of childrenOf(at, reading)) {
    for (const phrase of phraseOf(child, reading)) append(children, phrase)
  }
  const fields = isRecord(at.node.fields) ? at.node.fields : {}
  // A link without words can be neither seen nor followed.
  if (!hasWords(children)) return children
  if (fields.linkType === 'internal') return [{ type: 'termLink', term: termOf(fields, at, reading), children }]
  const url = typeof fields.url === 'string' ? safeUrl(fields.url) : null
  if (url !== null) return [{ type: 'link', url, children }]
  throw new RichTextError(
    'unsafe_url',
    `A link leads to ‘${named(fields.url)}’: use http, https, mailto, tel or a path that starts with /.`,
    at.path,
  )
}

const termOf = (fields: Record<string, unknown>, at: Place, reading: Reading): string => {
  const doc = isRecord(fields.doc) ? fields.doc : {}
  if (doc.relationTo !== 'terms') {
    throw new RichTextError(
      'dangling_link',
      `A link leads to ‘${named(doc.relationTo)}’: only terms can be linked to.`,
      at.path,
    )
  }
  return publicId(doc.value, reading.resolve.term, 'A link leads to a term', at)
}

const citationOf = (at: Place, reading: Reading): Inline => {
  const fields = isRecord(at.node.fields) ? at.node.fields : {}
  if (!isCitation(at.node)) {
    throw new RichTextError('unknown_node', `An inline block is a citation, not ‘${named(fields.blockType)}’.`, at.path)
  }
  const pinpoint = typeof fields.pinpoint === 'string' ? printable(fields.pinpoint.replace(/\s+/g, ' ')).trim() : ''
  const reference = publicId(fields.reference, reading.resolve.reference, 'A citation names a source', at)
  return { type: 'citation', reference, pinpoint: pinpoint || null }
}

const publicId = (value: unknown, resolve: (id: CmsId) => string | null, what: string, at: Place): string => {
  const id = idOf(value)
  const found = id === null ? null : resolve(id)
  if (found !== null) return found
  throw new RichTextError(
    'dangling_link',
    `${what} that does not exist (${id === null ? 'none chosen' : `id ${id}`}).`,
    at.path,
  )
}

/** Counts and checks before anything descends, so that no text can exhaust the stack. */
const childrenOf = (at: Place, reading: Reading): Place[] => {
  const { children } = at.node
  if (!Array.isArray(children)) {
    throw new RichTextError('not_rich_text', `The node ‘${named(at.node.type)}’ has no list of children.`, at.path)
  }
  const depth = at.depth + 1
  if (children.length && depth > LIMITS.depth) {
    throw new RichTextError('too_deep', `A text is at most ${LIMITS.depth} levels deep.`, at.path)
  }
  reading.nodes += children.length
  if (reading.nodes > LIMITS.nodes)
    throw new RichTextError('too_large', `A text holds at most ${LIMITS.nodes} nodes.`, at.path)
  return children.map((node: unknown, i) => {
    const path = `${at.path}.children.${i}`
    if (isRecord(node)) return { node, path, depth }
    throw new RichTextError('not_rich_text', 'A child is not a node.', path)
  })
}

/** Joins texts of equal marks, however Lexical cut them; empty ones vanish. */
const append = <N extends Inline>(inlines: N[], next: N): void => {
  if (next.type !== 'text') return void inlines.push(next)
  if (!next.text) return
  const last = inlines.at(-1)
  if (last?.type === 'text' && last.lang === next.lang && last.marks.join() === next.marks.join()) {
    inlines[inlines.length - 1] = { ...next, text: last.text + next.text }
  } else inlines.push(next)
}

const withWords = <B extends Block & { readonly children: readonly Inline[] }>(block: B): B | null =>
  hasWords(block.children) ? block : null

const hasWords = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => (inline.type === 'text' ? inline.text.trim() !== '' : inline.type !== 'lineBreak'))

const isCitation = (node: Record<string, unknown>): boolean =>
  node.type === 'inlineBlock' && isRecord(node.fields) && node.fields.blockType === 'citation'

/** A relationship is stored as an id and read, at depth, as the record. */
const idOf = (value: unknown): CmsId | null => {
  const id = isRecord(value) ? value.id : value
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? id : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unknownNode = (at: Place): RichTextError =>
  new RichTextError('unknown_node', `A text cannot hold a ‘${named(at.node.type)}’ node here.`, at.path)

/** For messages: what a stranger's JSON holds there, whatever it is. */
const named = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 100)
    : value === undefined
      ? 'nothing'
      : typeof value
