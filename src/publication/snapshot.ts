/**
 * The public shape of every record, frozen: what reviewers approve, what the ledger holds, what delivery serves.
 * A field is public because it is named here (allow-list); everything else stays in the CMS.
 * Links between records are public ids (UUID v7), the same on every database.
 */
import type { LegislationType } from '../citations'
import type { AliasKind, Jurisdiction, ReferenceKind, ReferenceStatus, ReviewerRole } from '../glossary/kinds'
import type { LinkChoices } from '../glossary/link-choices'
import type { RelationKind } from '../glossary/relations'
import type { RichTextDocument } from '../richtext/document'

export interface TermSnapshot {
  readonly kind: 'term'
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly aliases: readonly { readonly label: string; readonly kind: AliasKind }[]
  /** Public id of its category. */
  readonly category: string
  readonly jurisdictions: readonly Jurisdiction[]
  /** Public ids, in the editor's order. */
  readonly authors: readonly string[]
  readonly definition: RichTextDocument
  readonly context: RichTextDocument | null
  readonly checkpoints: readonly RichTextDocument[]
  readonly body: RichTextDocument | null
  readonly enquiries: { readonly text: RichTextDocument | null; readonly searchPhrases: readonly string[] } | null
  readonly citations: readonly CitationSnapshot[]
  /** ISO 8601 calendar date: the law is stated as it stood then. */
  readonly lawAsOf: string | null
  readonly seo: { readonly title: string | null; readonly description: string | null; readonly image: ImageSnapshot | null }
  /** Absent where all is at its default: so a text that was approved before there was a choice keeps its digest. */
  readonly linking?: LinkChoices
}

export interface CitationSnapshot {
  /** Public id of the reference. */
  readonly reference: string
  readonly pinpoint: string | null
  readonly note: string | null
}

export interface ImageSnapshot {
  /** Within the media folder; served at `/media/{filename}`. */
  readonly filename: string
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
}

export interface AuthorSnapshot {
  readonly kind: 'author'
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly role: string
  readonly credentials: readonly string[]
  readonly bio: RichTextDocument | null
  readonly photo: ImageSnapshot | null
  readonly links: readonly string[]
}

/** Only the parts that its kind needs are set; see `src/citations/oscola.ts` for how each is written. */
export interface ReferenceSnapshot {
  readonly kind: 'reference'
  readonly id: string
  readonly slug: string
  readonly referenceKind: ReferenceKind
  readonly title: string
  readonly year: number | null
  /** Act: chapter number (c 6 is "6"). */
  readonly chapter: string | null
  /** Statutory instrument: its number in the year's series (SI 2014/1530 is "1530"). */
  readonly number: string | null
  /** Series of legislation.gov.uk, where an editor named it. Absent otherwise, so that earlier digests stand. */
  readonly legislationType?: LegislationType
  readonly publisher: string | null
  /** ISO 8601 date, as precise as known: `2015`, `2015-01` or `2015-01-30`. */
  readonly date: string | null
  readonly neutralCitation: string | null
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly doi: string | null
  readonly jurisdiction: Jurisdiction | null
  readonly url: string | null
  readonly status: ReferenceStatus
  /** Public id of the reference that replaced it. */
  readonly supersededBy: string | null
  readonly changes: readonly {
    /** The row's own, which it keeps while it is corrected. Absent from rows of before it was kept. */
    readonly id?: string
    readonly inForceFrom: string
    readonly provisions: readonly string[]
    readonly summary: string
    readonly url: string | null
  }[]
}

export interface CategorySnapshot {
  readonly kind: 'category'
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly description: string | null
  readonly order: number
  readonly requiredApprovals: readonly ReviewerRole[]
  /** Months from a full review to the next. */
  readonly reviewIntervalMonths: number
  /** What happens when a review is overdue. Absent from rows of before this was a choice: `notice`. */
  readonly whenOverdue?: 'warn' | 'notice' | 'withdraw'
}

export interface RelationSnapshot {
  readonly kind: 'relation'
  readonly id: string
  /** Public ids of terms. */
  readonly from: string
  readonly to: string
  readonly relation: RelationKind
  readonly note: string | null
  readonly order: number
}

export interface GlossarySnapshot {
  readonly kind: 'glossary'
  readonly id: string
  readonly name: string
  /** In the plural: 'parents'. */
  readonly audience: string
  readonly description: RichTextDocument | null
  readonly banner: { readonly text: string; readonly linkText: string | null; readonly linkUrl: string | null } | null
  /** Absolute, without a trailing slash. Null: wherever it is served from, which is not the ledger's business. */
  readonly publicUrl: string | null
  /** Names that are linked nowhere. Absent where there are none. */
  readonly namesNotLinked?: readonly string[]
}

export type Snapshot =
  | TermSnapshot
  | AuthorSnapshot
  | ReferenceSnapshot
  | CategorySnapshot
  | RelationSnapshot
  | GlossarySnapshot

export type RecordKind = Snapshot['kind']

/**
 * A term's draft: what an editor has so far. The digest of a draft is the digest that its publication will have,
 * so a half-written entry is the same shape with nulls where the contract allows none.
 */
export type DraftTermSnapshot = Omit<TermSnapshot, 'slug' | 'title' | 'category' | 'definition'> & {
  readonly slug: string | null
  readonly title: string | null
  readonly category: string | null
  readonly definition: RichTextDocument | null
}

export const isComplete = (draft: DraftTermSnapshot): draft is TermSnapshot =>
  draft.slug !== null && draft.title !== null && draft.category !== null && draft.definition !== null
