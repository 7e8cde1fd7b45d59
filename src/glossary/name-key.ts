/**
 * What two names have in common when they are the same name: letter case, spacing, and the shapes of apostrophes and dashes
 * aside (Unicode NFKC, then lower case). “EHC‑Plan” and “ehc plan” are two names; “Child’s views” and "child's views" are one.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
