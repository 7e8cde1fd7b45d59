/** The parts of a source that its citation is written from: structurally what a published reference holds. */
import type { Jurisdiction, ReferenceKind } from '../glossary/kinds'

export interface CitableReference {
  readonly referenceKind: ReferenceKind
  readonly title: string
  readonly year: number | null
  /** Act: chapter number ("6"), with its series where it is not a UK public general Act ("asp 4"), or regnal. */
  readonly chapter: string | null
  /** Statutory instrument: its number in the year's series (SI 2014/1530 is "1530"), with its series if not SI ("SSI 1"). */
  readonly number: string | null
  /** Series of legislation.gov.uk ("asp", "nisr"), where chapter, number and jurisdiction do not tell it. */
  readonly legislationType?: string | null
  readonly jurisdiction?: Jurisdiction | null
  readonly publisher: string | null
  /** ISO 8601 date, as precise as known: `2015`, `2015-01` or `2015-01-30`. */
  readonly date: string | null
  readonly neutralCitation: string | null
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly doi: string | null
  readonly url: string | null
}
