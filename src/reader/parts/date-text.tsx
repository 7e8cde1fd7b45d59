import { formatDate } from '../format'

/** `3 March 2026`, with the machine's date beside it. */
export const DateText = ({ date }: { date: string }) => <time dateTime={date}>{formatDate(date)}</time>
