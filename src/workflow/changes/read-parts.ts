/** The parts of a term's text as what they are compared by: texts, lists of things, single values. */
import { linkSentences } from '../../glossary/link-choices'
import { labelOf } from '../../glossary/labels'
import type { CitationSnapshot, DraftTermSnapshot } from '../../publication/snapshot'
import type { RichTextDocument } from '../../richtext/document'
import type { Part } from '../part-names'
import type { Alignable } from './align'
import type { Piece } from './changes'
import { citationPiece, type Names, plain } from './pieces'
import { lineOf, type Prose, proseOf } from './prose'

export type Group =
  | { readonly kind: 'prose'; readonly label: string | null; readonly prose: Prose }
  | { readonly kind: 'list'; readonly label: string | null; readonly noun: string; readonly items: readonly Item[] }

export interface Item extends Alignable {
  readonly prose: Prose
}

/** As many groups, in the same order, whatever the text says: the groups of two texts are compared one with one. */
export const readPart = (part: Part, text: DraftTermSnapshot, names: Names): Group[] => READ[part](text, names)

const READ: Readonly<Record<Part, (text: DraftTermSnapshot, names: Names) => Group[]>> = {
  title: ({ title }) => [line(null, title === null ? [] : [plain(title)])],
  slug: ({ slug }) => [line(null, named(slug, (address) => `/terms/${address}`))],
  category: ({ category }, { nameOf }) => [line(null, named(category, nameOf))],
  authors: ({ authors }, { nameOf }) => [list('author', authors.map((author) => thing(author, named(author, nameOf))))],
  jurisdictions: ({ jurisdictions }) => [list('jurisdiction', jurisdictions.map((place) => thing(place, named(place, labelOf))))],
  aliases: ({ aliases }) => [
    list(
      'alias',
      aliases.map(({ label, kind }) => thing(label, [plain(`${label} `), ...named(kind, () => `(${labelOf(kind).toLowerCase()})`)])),
    ),
  ],
  definition: ({ definition }, names) => [prose(null, definition, names)],
  checkpoints: ({ checkpoints }, names) => [list('checkpoint', checkpoints.map((text) => itemOf(null, proseOf(text, names))))],
  context: ({ context }, names) => [prose(null, context, names)],
  body: ({ body }, names) => [prose(null, body, names)],
  enquiries: ({ enquiries }, names) => [
    prose(null, enquiries?.text ?? null, names),
    list('search phrase', (enquiries?.searchPhrases ?? []).map((phrase) => thing(null, [plain(phrase)])), 'Search phrases'),
  ],
  citations: ({ citations }, names) => [list('citation', citations.map((citation) => source(citation, names)))],
  lawAsOf: ({ lawAsOf }) => [line(null, named(lawAsOf, longDate))],
  seo: ({ seo: { title, description, image } }) => [
    line('Title', title === null ? [] : [plain(title)]),
    line('Description', description === null ? [] : [plain(description)]),
    line('Picture', named(image?.filename ?? null, (file) => file)),
    line('Description of the picture', image ? [plain(image.alt)] : []),
    line('Size of the picture', named(image && sizeOf(image), (size) => size)),
  ],
  linking: ({ linking }) => [list('choice', linkSentences(linking).map((sentence) => thing(sentence, [plain(sentence)])))],
}

const line = (label: string | null, pieces: readonly Piece[]): Group => ({
  kind: 'prose',
  label,
  prose: { blocks: pieces.length > 0 ? [lineOf(pieces)] : [], starts: [] },
})

const prose = (label: string | null, document: RichTextDocument | null, names: Names): Group => ({
  kind: 'prose',
  label,
  prose: proseOf(document, names),
})

const list = (noun: string, items: readonly Item[], label: string | null = null): Group => ({ kind: 'list', label, noun, items })

/** One unit: compared by its id, shown by its name. */
const named = (id: string | null, nameOf: (id: string) => string): Piece[] =>
  id === null ? [] : [{ kind: 'name', id, text: nameOf(id) }]

const thing = (identity: string | null, pieces: readonly Piece[]): Item => itemOf(identity, { blocks: [lineOf(pieces)], starts: [] })

/** The same source with another pinpoint or note is the same citation, changed. */
const source = ({ reference, pinpoint, note }: CitationSnapshot, names: Names): Item =>
  thing(reference, [citationPiece(reference, pinpoint, names, false), ...(note === null ? [] : [plain(` (${note})`)])])

const itemOf = (identity: string | null, text: Prose): Item => ({
  identity,
  prose: text,
  key: JSON.stringify([text.starts, ...text.blocks.map(({ key }) => key)]),
  get words() {
    return text.blocks.flatMap(({ words }) => words)
  },
})

const sizeOf = ({ width, height }: { readonly width: number | null; readonly height: number | null }): string | null =>
  width === null && height === null ? null : `${width ?? 'unknown'} × ${height ?? 'unknown'} pixels`

const longDate = (day: string): string => {
  const date = new Date(day)
  return Number.isNaN(date.valueOf()) ? day : LONG_DATE.format(date)
}

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
