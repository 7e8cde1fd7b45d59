/** Text and addresses as every format can hold them. */

/**
 * XML 1.0 (section 2.2, Char) has no place for most control characters, and no encoding has one for half a surrogate
 * pair: each becomes U+FFFD, so that what was lost can be seen. A line ends with one line feed.
 */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd')

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** On one line: names and titles. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** An address as RDF and XML take it (RFC 3987, section 2.2), or null for what is none. */
export const iriFrom = (url: string | null): string | null => {
  if (!url || !URL.canParse(url)) return null
  return new URL(url).href.replace(/[\s<>"{}|\\^`]/g, (character) => encodeURIComponent(character))
}
