/** Moments and days as mails write them: mail goes to people in one country, from a server that may stand elsewhere. */

/** “24 November 2026 at 11:23 GMT”; in summer BST. */
export const momentInLondon = (at: string): string => MOMENT.format(new Date(at))

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** “24 November 2026”, for a day (`2026-11-24`) or a moment. */
export const dayOf = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? DAY : DAY_IN_LONDON).format(new Date(day))

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const DAY_IN_LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' })
