/** Moments as clients write them: RFC 3339, section 5.6. Offsets are turned into UTC, since their meaning is never in doubt. */

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/

/** UTC with milliseconds, as the ledger writes it: comparable as text. Null for what is no moment. */
export const momentFrom = (value: unknown): string | null => {
  const day = typeof value === 'string' ? RFC_3339.exec(value)?.[1] : undefined
  if (!day || !isRealDay(day)) return null
  const milliseconds = Date.parse(String(value).toUpperCase().replace(' ', 'T'))
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}

/** Date.parse takes 30 February for 2 March. */
export const isRealDay = (date: string): boolean => {
  const milliseconds = Date.parse(date)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date)
}
