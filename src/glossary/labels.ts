/** Kinds as people read them. */

/** `legal-reviewer` to `Legal reviewer`, `northern-ireland` to `Northern Ireland`. */
export const labelOf = (kind: string): string => PROPER[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')

const PROPER: Readonly<Record<string, string>> = {
  'northern-ireland': 'Northern Ireland',
  'united-kingdom': 'United Kingdom',
}
