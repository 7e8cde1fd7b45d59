/**
 * The read interface of everything public: what delivery, exports and previews ask.
 * An implementation holds a prefix of the ledger; nothing here can see a draft.
 */
import type { ReviewerRole } from '../glossary/kinds'
import type { RelationKind } from '../glossary/relations'
import type { LawChange } from './law-changes'
import type { ArchiveKind } from './ledger-row'
import type { TermNames } from './term-names'
import type {
  AuthorSnapshot,
  CategorySnapshot,
  GlossarySnapshot,
  ReferenceSnapshot,
  TermSnapshot,
} from './snapshot'

export interface PublishedGlossary {
  /** Sequence of the newest row it holds: equal revisions mean equal content. */
  readonly revision: number
  /** RFC 3339 UTC moment of that row; null while nothing is published. */
  readonly updatedAt: string | null
  /** Null until the glossary's settings were published once. */
  readonly settings: GlossarySnapshot | null
  /** Published terms that are not archived, in title order (`compareTitles`). */
  readonly terms: readonly PublishedTerm[]
  /** Terms that were public and are archived, by slug. */
  readonly archived: readonly ArchivedTerm[]
  /** In the editor's order, then by name. */
  readonly categories: readonly CategorySnapshot[]
  /** By name. */
  readonly authors: readonly AuthorSnapshot[]
  /** By title. */
  readonly references: readonly ReferenceSnapshot[]
  /** By public id, withdrawn terms included (still readable), gone and replaced ones not. */
  term(id: string): PublishedTerm | undefined
  category(id: string): CategorySnapshot | undefined
  author(id: string): AuthorSnapshot | undefined
  reference(id: string): ReferenceSnapshot | undefined
  /** Changes on record about a source, each with the moment since which it is on record; none where it is not public. */
  lawChangesOf(referenceId: string): readonly LawChange[]
  /** What stands at a slug: a readable term, a former slug, a withdrawn one, or nothing. */
  standing(slug: string): Standing
  /** Edges of a term whose other end is published, inverses derived, in the editor's order. */
  relationsOf(termId: string): readonly PublishedRelation[]
  /** Published terms whose text links to this one, by an editor's hand or by itself, or whose edges meet it, in title order. */
  mentionsOf(termId: string, atMost?: number): readonly PublishedTerm[]
  /** The names of its public terms, as texts are searched for them. */
  readonly names: TermNames
  termsInCategory(categoryId: string): readonly PublishedTerm[]
  termsByAuthor(authorId: string): readonly PublishedTerm[]
  /** Published terms that cite the reference, in their list of sources or inside their text. */
  termsCiting(referenceId: string): readonly PublishedTerm[]
}

export interface PublishedTerm {
  readonly snapshot: TermSnapshot
  readonly digest: string
  readonly firstPublishedAt: string
  readonly publishedAt: string
  /** Public history, newest first: major changes and the first publication. `version` is 1, 2, 3 … over the term's publications. */
  readonly history: readonly { readonly at: string; readonly note: string; readonly version: string }[]
  /** The newest full review: every required role approved it, and the change was not minor. Null where none was (force-published). */
  readonly review: { readonly at: string; readonly by: readonly { readonly user: string; readonly roles: readonly ReviewerRole[] }[] } | null
  /** Set while withdrawn but still readable. */
  readonly withdrawal: { readonly at: string; readonly reason: string } | null
}

/** What is left in public of an archived term: where it stood, since when, why, and where to go instead. */
export interface ArchivedTerm {
  readonly id: string
  readonly slug: string
  /** Public id of the category of its last text. */
  readonly category: string
  readonly as: ArchiveKind
  /** RFC 3339. */
  readonly at: string
  readonly reason: string
  /** Its text, while it is withdrawn but still readable. */
  readonly term: PublishedTerm | null
  /** The readable term that its address leads to. Null where it leads nowhere. */
  readonly leadsTo: PublishedTerm | null
}

export interface PublishedRelation {
  readonly relation: RelationKind
  readonly note: string | null
  readonly term: PublishedTerm
}

export type Standing =
  | { readonly kind: 'term'; readonly term: PublishedTerm }
  | { readonly kind: 'moved'; readonly to: PublishedTerm }
  | { readonly kind: 'gone'; readonly at: string; readonly reason: string }
  | { readonly kind: 'unknown' }

/** Alphabetical as a reader expects: case and accents aside, numbers by value. ICU collation, the same in every process. */
const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true, ignorePunctuation: true })
export const compareTitles = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
