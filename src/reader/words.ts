/** The contract's closed vocabularies, in the words a reader meets. Adding a value to the contract breaks the build here. */
import type { AliasKind, Jurisdiction, ReferenceKind, ReferenceStatus, RelationType } from '../client'

/** Headings for what stands in each relation to the entry, in the order of the page (SKOS: BROADER names the wider one). */
export const RELATION_HEADINGS: Readonly<Record<RelationType, string>> = {
  RELATED: 'Closely related',
  BROADER: 'The wider topic',
  NARROWER: 'More specific terms',
  FOLLOWS: 'What comes before',
  PRECEDES: 'What comes next',
  CONTRASTS: 'Not to be confused with',
  SEE_ALSO: 'See also',
}

/** Sources as a reader looks for them: Acts and instruments are both legislation. In the order of the page. */
export const REFERENCE_GROUPS: readonly { readonly heading: string; readonly kinds: readonly ReferenceKind[] }[] = [
  { heading: 'Legislation', kinds: ['ACT', 'STATUTORY_INSTRUMENT'] },
  { heading: 'Statutory guidance', kinds: ['STATUTORY_GUIDANCE'] },
  { heading: 'Cases', kinds: ['CASE'] },
  { heading: 'Research', kinds: ['RESEARCH'] },
  { heading: 'Clinical tools', kinds: ['CLINICAL_TOOL'] },
  { heading: 'Statistics', kinds: ['STATISTICS'] },
  { heading: 'Other sources', kinds: ['WEB'] },
]

export const REFERENCE_KINDS: Readonly<Record<ReferenceKind, string>> = {
  ACT: 'Act of Parliament',
  STATUTORY_INSTRUMENT: 'Statutory instrument',
  STATUTORY_GUIDANCE: 'Statutory guidance',
  CASE: 'Case',
  RESEARCH: 'Research',
  CLINICAL_TOOL: 'Clinical tool',
  STATISTICS: 'Statistics',
  WEB: 'Web page',
}

export const REFERENCE_STATUSES: Readonly<Record<ReferenceStatus, string>> = {
  IN_FORCE: 'In force',
  AMENDED: 'In force, as amended',
  REPEALED: 'Repealed',
  SUPERSEDED: 'Superseded',
  NOT_APPLICABLE: 'Not applicable',
}

/** Null: a misspelling helps search to find the entry, and is never shown as a name for it. */
export const ALIAS_KINDS: Readonly<Record<AliasKind, string | null>> = {
  ABBREVIATION: 'abbreviation',
  SYNONYM: '',
  FORMER_NAME: 'former name',
  MISSPELLING: null,
}

export const JURISDICTIONS: Readonly<Record<Jurisdiction, string>> = {
  ENGLAND: 'England',
  WALES: 'Wales',
  SCOTLAND: 'Scotland',
  NORTHERN_IRELAND: 'Northern Ireland',
  UNITED_KINGDOM: 'the United Kingdom',
  INTERNATIONAL: 'more than one country',
}
