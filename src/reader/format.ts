/** How the reader writes dates, numbers and lists: British English, UTC, the same in every process. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `2026-03-03` or an RFC 3339 moment, as `3 March 2026`. */
export const formatDate = (date: string): string => day.format(new Date(date))

/** `1 entry`, `2 entries`, `1,204 entries`. */
export const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`

export const entries = (n: number): string => count(n, 'entry', 'entries')

/** `a`, `a and b`, `a, b and c`. */
export const formatList = (items: readonly string[]): string => list.format(items)

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
