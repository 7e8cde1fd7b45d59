/**
 * The shape of a demonstration glossary: what an editor would type, and how each term came to stand where it does.
 * It speaks the CMS's stored vocabulary (kebab-case kinds) and points from record to record by slug, never by id.
 */
import type { AliasKind, Jurisdiction, ReferenceStatus, ReviewerRole, Role } from '../glossary/kinds'
import type { RelationKind } from '../glossary/relations'

/**
 * Rich text as Markdown, in a dialect as narrow as the editor's: paragraphs, flat lists (`-`, `1.`), headings
 * (`##`, `###`), `**bold**`, `*italic*`, and three kinds of link:
 *
 * - `[text](https://…)`, a page elsewhere;
 * - `[text](term:slug)`, another term;
 * - `[](cite:reference-slug "s 55")`, an inline citation: it has no text of its own; the title is the pinpoint and
 *   may be left out.
 *
 * Nothing else. A citation is shown in brackets, so the writer types none.
 */
export type SeedMarkdown = string

export interface Seed {
  readonly glossary: SeedGlossary
  readonly users: readonly SeedUser[]
  readonly authors: readonly SeedAuthor[]
  /** In display order. */
  readonly categories: readonly SeedCategory[]
  readonly references: readonly SeedReference[]
  readonly terms: readonly SeedTerm[]
  readonly relations: readonly SeedRelation[]
}

/** The public address is not here: it belongs to the machine that serves, not to the text. */
export interface SeedGlossary {
  readonly name: string
  /** In the plural: 'parents'. */
  readonly audience: string
  readonly description: SeedMarkdown
  readonly banner: { readonly text: string; readonly linkText?: string; readonly linkUrl?: string } | null
}

/** Passwords are the loader's business. */
export interface SeedUser {
  readonly email: string
  readonly name: string
  readonly role: Role
}

export interface SeedAuthor {
  readonly slug: string
  readonly name: string
  readonly role: string
  readonly credentials: readonly string[]
  readonly bio: SeedMarkdown
}

export interface SeedCategory {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly requiredApprovals: readonly ReviewerRole[]
  /** Months from a full review to the next. */
  readonly reviewIntervalMonths: number
}

/** A change in the law, on record with the source that it changed. */
export interface SeedReferenceChange {
  /** ISO 8601 calendar date. */
  readonly inForceFrom: string
  readonly provisions: readonly string[]
  readonly summary: string
  readonly url?: string
}

interface ReferenceBase {
  readonly slug: string
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly status: ReferenceStatus
  readonly changes?: readonly SeedReferenceChange[]
}

/** Legislation carries no address: legislation.gov.uk's follows from kind, year and number. */
export type SeedReference =
  | (ReferenceBase & { readonly kind: 'act'; readonly year: number; readonly chapter: string })
  | (ReferenceBase & { readonly kind: 'statutory-instrument'; readonly year: number; readonly number: string })
  | (ReferenceBase & { readonly kind: 'case'; readonly neutralCitation: string; readonly url?: string })
  | (ReferenceBase & {
      readonly kind: 'research'
      readonly authors: readonly string[]
      readonly journal: string
      readonly year: number
      readonly doi: string
    })
  | (ReferenceBase & {
      readonly kind: 'statutory-guidance' | 'clinical-tool' | 'statistics' | 'web'
      readonly publisher: string
      /** ISO 8601, as precise as known: `2015`, `2015-01` or `2015-01-30`. */
      readonly date?: string
      readonly url: string
    })

/** What an editor fills in, but for the slug. */
export interface SeedTermContent {
  readonly title: string
  readonly aliases: readonly { readonly label: string; readonly kind: AliasKind }[]
  /** Slug. */
  readonly category: string
  readonly jurisdictions: readonly Jurisdiction[]
  /** Slugs, first author first. */
  readonly authors: readonly string[]
  readonly definition: SeedMarkdown
  readonly context?: SeedMarkdown
  readonly checkpoints: readonly SeedMarkdown[]
  readonly body?: SeedMarkdown
  readonly enquiries?: { readonly text: SeedMarkdown; readonly searchPhrases: readonly string[] }
  readonly citations: readonly SeedCitation[]
  /** ISO 8601 calendar date. */
  readonly lawAsOf: string
  readonly seo?: { readonly title?: string; readonly description?: string }
}

export interface SeedCitation {
  /** Slug. */
  readonly reference: string
  readonly pinpoint?: string
  readonly note?: string
}

/** Its fields are the text as it stands after its last publication; `story` says how it got there. */
export interface SeedTerm extends SeedTermContent {
  readonly slug: string
  readonly story: SeedStory
}

/** A later or an earlier text, as the fields in which it differs. */
export type SeedTermEdit = Partial<SeedTermContent>

/**
 * How a term came to where it stands, for a loader that performs each step as the workflow's own action.
 * Every state but `draft` begins with submit; `published` and `archived` go through every approval that the
 * category requires.
 */
export type SeedStory =
  | { readonly state: 'draft' }
  | { readonly state: 'in-review'; readonly changeNote: string }
  | {
      readonly state: 'changes-requested'
      readonly changeNote: string
      /** Who asks, and what for. */
      readonly by: ReviewerRole
      readonly comment: string
    }
  | { readonly state: 'approved'; readonly changeNote: string }
  | PublishedStory
  | ArchivedStory

/**
 * The optional chapters follow in this order: published (in its first text, at its former slug), revised, renamed,
 * edited.
 */
export interface PublishedStory {
  readonly state: 'published'
  /** Of the first publication. */
  readonly changeNote: string
  /** The first publication said `before`; the term's own fields are published next, as a major change. */
  readonly revision?: { readonly before: SeedTermEdit; readonly changeNote: string }
  /** It was first published at another slug, which must go on leading here. */
  readonly renamed?: { readonly formerSlug: string; readonly formerTitle?: string; readonly changeNote: string }
  /** Saved by an editor after the last publication, and not yet submitted. */
  readonly newerDraft?: SeedTermEdit
}

/** Published, then taken from the public: still readable with a reason, gone, or replaced by another term (a slug). */
export interface ArchivedStory {
  readonly state: 'archived'
  readonly changeNote: string
  readonly archive:
    | { readonly as: 'withdrawn' | 'gone'; readonly reason: string }
    | { readonly as: 'replaced'; readonly reason: string; readonly replacedBy: string }
}

export interface SeedRelation {
  /** Slugs of terms. */
  readonly from: string
  readonly to: string
  readonly relation: RelationKind
  readonly note?: string
}
