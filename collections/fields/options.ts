/** `northern-ireland` to `{ label: 'Northern Ireland', value: 'northern-ireland' }`. */
export const labelled = <T extends string>(values: readonly T[]): { label: string; value: T }[] =>
  values.map((value) => ({ label: sentenceCase(value), value }))

const PROPER: Readonly<Record<string, string>> = {
  'northern-ireland': 'Northern Ireland',
  'united-kingdom': 'United Kingdom',
}

const sentenceCase = (value: string): string =>
  PROPER[value] ?? value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
