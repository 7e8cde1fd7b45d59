/** Canonical JSON and its SHA-256: equal content has equal bytes, whoever writes it, on whatever database. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785 (JSON Canonicalization Scheme). @throws TypeError where a value has no JSON form (undefined, NaN, a function). */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form.')
  return text
}

/** SHA-256 (FIPS 180-4) of the UTF-8 bytes, 64 lower-case hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The digest that reviewers approve, the ledger records and the API serves. */
export const digestOf = (snapshot: unknown): string => sha256(canonicalJson(snapshot))
