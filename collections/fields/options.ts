import { labelOf } from '../../src/glossary/labels'

/** `northern-ireland` to `{ label: 'Northern Ireland', value: 'northern-ireland' }`. */
export const labelled = <T extends string>(values: readonly T[]): { label: string; value: T }[] =>
  values.map((value) => ({ label: labelOf(value), value }))
