/** Days and moments as people read them, in British English. */

/** The glossary's own time, wherever its server stands. */
export const LONDON = 'Europe/London'

/** “24 November 2026”. @param day an ISO 8601 date. */
export const longDay = (day: string): string => LONG_DAY.format(new Date(day))

/** Made once: each costs a tenth of a millisecond, and memory that is given back late. */
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** “24 Nov 2026, 09:00 GMT”: with its zone, since people elsewhere read it too. @param timeZone left out: the reader's own. */
export const momentOf = (at: string, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(at))
