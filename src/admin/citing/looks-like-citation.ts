/** Addresses that are sources rather than pages to link to. */
const ADDRESS = /^https?:\/\/(?:[a-z]+\.)?(?:legislation\.gov\.uk|caselaw\.nationalarchives\.gov\.uk|doi\.org)\/\S+$/i
/** A title with its year, a neutral citation, a DOI: at the start, and not much after it. */
const WRITTEN = /^(?:.{0,150}\b(?:Act|Measure|Regulations|Order|Rules)\b.{0,40}\b(?:1[2-9]|20)\d\d\b|.{0,150}\[\d{4}\]\s+[A-Z]{2,6}\b|(?:doi:\s*)?10\.\d{4,9}\/\S).{0,60}$/

/** Whether a pasted text is worth asking the server about: one line that is a citation and nothing else. */
export const looksLikeCitation = (text: string): boolean => text.length <= 300 && !/[\r\n]/.test(text) && (ADDRESS.test(text) || WRITTEN.test(text))
