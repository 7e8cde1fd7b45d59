/** What the checks look at: a term's draft, and what is known of all that it names. Pure. */
import type { CitableReference } from '../../citations'
import type { LinkVerdict, ReferenceStatus } from '../../glossary/kinds'
import type { DraftTermSnapshot } from '../../publication/snapshot'
import type { RichTextDocument } from '../../richtext/document'
import type { Place } from './finding'
import { type Passage, passagesIn } from './passages'

export interface Subject {
  readonly draft: DraftTermSnapshot
  /** Where the snapshot's items stand in the form: an empty row has no item. */
  readonly rows: Readonly<Record<'aliases' | 'checkpoints' | 'citations' | 'searchPhrases', readonly number[]>>
  readonly known: Known
}

export interface Known {
  /** By public id. */
  readonly references: ReadonlyMap<string, KnownReference>
  /** The last check of a web address; undefined where it was never checked. */
  readonly linkCheck: (url: string) => LinkCheck | undefined
  /** Who else has a name, by its key (`nameKey`): titles of entries, drafts too; archived ones have given theirs up. */
  readonly owners: ReadonlyMap<string, string>
  /** In years; null: not measured. */
  readonly readingAge: number | null
  /** For each phrase asked, the titles that search shows first; undefined where it was not asked. */
  readonly search?: ReadonlyMap<string, SearchAnswer>
}

export interface KnownReference extends CitableReference {
  readonly status: ReferenceStatus
  /** Title of what took its place. */
  readonly successor: string | null
}

export interface LinkCheck {
  readonly verdict: LinkVerdict
  /** RFC 3339. */
  readonly at: string
  /** HTTP status; null where there was no answer. */
  readonly status: number | null
  /** What happened instead of an answer. */
  readonly note: string | null
}

export interface SearchAnswer {
  /** Whether the entry is among the first three. */
  readonly isFound: boolean
  /** The titles shown first. */
  readonly first: readonly string[]
}

/** A rich text of the entry, with the field it stands in and what that field is called in a sentence. */
export interface FieldText {
  readonly field: string
  readonly name: string
  readonly text: RichTextDocument
  readonly passages: readonly Passage[]
}

/** In the order of the form. */
export const textsOfSubject = ({ draft, rows }: Subject): FieldText[] => {
  const texts: (Omit<FieldText, 'text' | 'passages'> & { text: RichTextDocument | null })[] = [
    { field: 'definition', name: 'The definition', text: draft.definition },
    ...draft.checkpoints.map((text, index) => ({
      field: `checkpoints.${rows.checkpoints[index] ?? index}.text`,
      name: `Checkpoint ${(rows.checkpoints[index] ?? index) + 1}`,
      text,
    })),
    { field: 'context', name: 'The context', text: draft.context },
    { field: 'body', name: 'The body', text: draft.body },
    { field: 'enquiries.text', name: 'The text on questions', text: draft.enquiries?.text ?? null },
  ]
  return texts.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text, passages: passagesIn(text) }] : []))
}

/** A use of a reference: in the list of sources, or inside a text. */
export interface Use {
  readonly reference: string
  readonly pinpoint: string | null
  /** Where its reference is chosen, and where its pinpoint is typed. */
  readonly place: Place
  readonly pinpointPlace: Place
  /** “Citation 2”, “The definition”. */
  readonly where: string
}

export const usesOf = (subject: Subject, texts: readonly FieldText[]): Use[] => [
  ...subject.draft.citations.map(({ reference, pinpoint }, index) => {
    const row = subject.rows.citations[index] ?? index
    return {
      reference,
      pinpoint,
      place: { field: `citations.${row}.reference` },
      pinpointPlace: { field: `citations.${row}.pinpoint` },
      where: `Citation ${row + 1}`,
    }
  }),
  ...texts.flatMap(({ field, name, passages }) =>
    passages.flatMap(({ citations }) =>
      citations.map(({ reference, pinpoint, before }) => {
        const place = { field, ...(before ? { words: before } : {}) }
        return { reference, pinpoint, place, pinpointPlace: place, where: name }
      }),
    ),
  ),
]
