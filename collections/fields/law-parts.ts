/** What is checked of a reference’s law parts when it is saved; the rules are in src/citations/check.ts. */
import { LEGISLATION_TYPES, type LegislationType, SERIES } from '../../src/citations'
import { chapterProblem, neutralCitationProblem, numberProblem, seriesProblem } from '../../src/citations/check'
import type { Jurisdiction, ReferenceKind } from '../../src/glossary/kinds'

interface Siblings {
  readonly kind?: ReferenceKind
  readonly title?: string | null
  readonly year?: number | null
  readonly chapter?: string | null
  readonly number?: string | null
  readonly jurisdiction?: Jurisdiction | null
  readonly legislationType?: string | null
}
type Validate = (value: unknown, options: { data: unknown }) => true | string

const whole = (data: unknown) => {
  const { kind, title, year, chapter, number, jurisdiction, legislationType } = data as Siblings
  return {
    referenceKind: kind ?? 'web',
    title: title ?? '',
    year: year ?? null,
    chapter: chapter ?? null,
    number: number ?? null,
    jurisdiction: jurisdiction ?? null,
    legislationType: legislationType ?? null,
  }
}

export const fitsChapter: Validate = (_value, { data }) => chapterProblem(whole(data)) ?? true
export const fitsNumber: Validate = (_value, { data }) => numberProblem(whole(data)) ?? true
export const fitsCourt: Validate = (value) => neutralCitationProblem(typeof value === 'string' ? value : null) ?? true
export const fitsSeries: Validate = (value, { data }) =>
  seriesProblem(typeof value === 'string' ? value : null, whole(data).referenceKind) ?? true

export const seriesOptions = LEGISLATION_TYPES.map((value: LegislationType) => ({ value, label: `${SERIES[value].name} (${value})` }))
