/** “24 November 2026 at 11:02:07 GMT”: where evidence is read, to the second, with the time zone. */
export const longMoment = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long', timeZone: 'Europe/London' }).format(new Date(at))
