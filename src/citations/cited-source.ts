/** What a citation or an address says of its source. */
import type { Jurisdiction, ReferenceKind } from '../glossary/kinds'
import { type LegislationType, SERIES } from './legislation'

/** What a citation says of its source; what it does not say is null. */
export interface CitedSource {
  readonly referenceKind: ReferenceKind
  /** With its year, without 'the': 'Children and Families Act 2014'. Null where only a number or an address was given. */
  readonly title: string | null
  readonly year: number | null
  readonly chapter: string | null
  readonly number: string | null
  readonly legislationType: LegislationType | null
  readonly jurisdiction: Jurisdiction | null
  readonly neutralCitation: string | null
  readonly doi: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly date: string | null
}

export interface ParsedCitation {
  readonly reference: CitedSource
  /** As OSCOLA writes it, and as `parsePinpoint` reads it; null for the whole source. */
  readonly pinpoint: string | null
  /** From an address that names a point in time: an ISO 8601 day. */
  readonly lawAsOf: string | null
}

export interface CitationError {
  /** One sentence, for the person who typed it. */
  readonly error: string
  /** Where reading stopped: UTF-16 code units from the start of the text. */
  readonly at: number
}

export const NOTHING: CitedSource = {
  referenceKind: 'web',
  title: null,
  year: null,
  chapter: null,
  number: null,
  legislationType: null,
  jurisdiction: null,
  neutralCitation: null,
  doi: null,
  url: null,
  publisher: null,
  date: null,
}

/** How a chapter stands on a reference, so that its series can be read off it. */
export const actNumber = (type: LegislationType, number: string): Pick<CitedSource, 'chapter' | 'legislationType' | 'jurisdiction'> => {
  const prefix = { asp: 'asp ', asc: 'asc ', anaw: 'anaw ', mwa: 'nawm ', ukcm: 'No ' }[type as string] ?? ''
  const suffix = type === 'nia' || type === 'apni' || type === 'mnia' ? ' (NI)' : ''
  return { chapter: `${prefix}${number}${suffix}`, legislationType: type, jurisdiction: SERIES[type].jurisdiction }
}
