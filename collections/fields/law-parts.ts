/** What is checked of a reference’s law parts when it is saved; the rules are in src/citations/check.ts. */
import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
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

/** Lists that are no lists break Payload’s own reading of them, before any field is validated. */
export const refuseMalformedChanges: CollectionBeforeOperationHook = ({ args, operation, collection, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: { changes?: unknown } }
  const errors = malformed(data?.changes)
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req })
  return args
}

const malformed = (changes: unknown): { path: string; message: string }[] => {
  if (changes === undefined || changes === null || changes === '' || typeof changes === 'number') return []
  if (!Array.isArray(changes)) return [{ path: 'changes', message: 'Changes in law are a list of changes.' }]
  return changes.flatMap((change: unknown, i) => {
    if (!isObject(change)) return [{ path: `changes.${i}`, message: 'A change in law has a day, provisions and a summary.' }]
    const { provisions } = change
    if (provisions === undefined || provisions === null) return []
    if (!Array.isArray(provisions))
      return [{ path: `changes.${i}.provisions`, message: 'Provisions are a list, such as [{ "provision": "s 55" }].' }]
    return provisions.flatMap((provision: unknown, n) =>
      isObject(provision)
        ? []
        : [{ path: `changes.${i}.provisions.${n}`, message: 'Write a provision as { "provision": "s 55" }.' }],
    )
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
