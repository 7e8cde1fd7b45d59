/** The closed vocabularies of the model: as stored by the CMS (kebab-case) and as served by the API (GraphQL's upper case). */

export const ALIAS_KINDS = ['abbreviation', 'synonym', 'former-name', 'misspelling'] as const
export type AliasKind = (typeof ALIAS_KINDS)[number]

export const JURISDICTIONS = ['england', 'wales', 'scotland', 'northern-ireland', 'united-kingdom', 'international'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

export const REFERENCE_KINDS = [
  'act',
  'statutory-instrument',
  'statutory-guidance',
  'case',
  'research',
  'clinical-tool',
  'statistics',
  'web',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export const REFERENCE_STATUSES = ['in-force', 'amended', 'repealed', 'superseded', 'not-applicable'] as const
export type ReferenceStatus = (typeof REFERENCE_STATUSES)[number]

/** What the check of an address says of it. `refused`: it answered, and would not say (401, 403, 429); `skipped`: not asked. */
export const LINK_VERDICTS = ['ok', 'moved', 'gone', 'failed', 'refused', 'skipped'] as const
export type LinkVerdict = (typeof LINK_VERDICTS)[number]

export const REVIEWER_ROLES = ['legal-reviewer', 'subject-reviewer'] as const
export type ReviewerRole = (typeof REVIEWER_ROLES)[number]

export const ROLES = ['admin', 'editor', ...REVIEWER_ROLES] as const
export type Role = (typeof ROLES)[number]

/** `former-name` to `FORMER_NAME`: GraphQL enum values are upper case with underscores. */
export const toEnumValue = (kind: string): string => kind.toUpperCase().replaceAll('-', '_')

/** `FORMER_NAME` to `former-name`. */
export const fromEnumValue = (value: string): string => value.toLowerCase().replaceAll('_', '-')
