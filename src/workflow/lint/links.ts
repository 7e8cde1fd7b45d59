/** Addresses that readers should not be sent to. Pure. */
import { referenceUrl } from '../../citations'
import { longDay } from '../../glossary/dates'
import { type Finding, finding, type Place } from './finding'
import type { FieldText, Known, Use } from './subject'

export const linkFindings = (term: string, uses: readonly Use[], texts: readonly FieldText[], known: Known): Finding[] => [
  ...addressesOf(uses, texts, known).flatMap((address) => [
    ...original(address),
    ...insecure(address),
    ...dead(address, known),
  ]),
  ...texts.flatMap(({ field, name, passages }) =>
    passages.flatMap(({ termLinks }) => termLinks.filter((link) => link.term === term).map(({ words }) => toSelf(field, name, words))),
  ),
]

interface Address {
  readonly url: string
  readonly where: string
  readonly place: Place
}

/** Links in the texts, and the addresses of the sources cited: each source once, wherever it is cited first. */
const addressesOf = (uses: readonly Use[], texts: readonly FieldText[], { references }: Known): Address[] => {
  const seen = new Set<string>()
  const ofSources = uses.flatMap(({ reference, place, where }) => {
    const source = references.get(reference)
    const url = source ? referenceUrl(source) : null
    if (!source || !url || seen.has(reference)) return []
    seen.add(reference)
    return [{ url, where: `${where} cites “${source.title}”, whose address is ${url}`, place }]
  })
  const inTexts = texts.flatMap(({ field, name, passages }) =>
    passages.flatMap(({ links }) =>
      links
        .filter(({ url }) => /^https?:/i.test(url))
        .map(({ url, words }) => ({ url, where: `${name} links “${words.trim()}” to ${url}`, place: placeOf(field, words) })),
    ),
  )
  return [...ofSources, ...inTexts]
}

const placeOf = (field: string, words: string): Place => ({ field, ...(words.trim() ? { words: words.trim() } : {}) })

/** legislation.gov.uk keeps a document as it was first passed (/enacted, /made, /adopted, /created) beside the text in force. */
const ORIGINAL = /\/(enacted|made|adopted|created)(?=[/?#]|$)/i

const original = ({ url, where, place }: Address): Finding[] => {
  const parsed = URL.canParse(url) ? new URL(url) : null
  const found = parsed && /(^|\.)legislation\.gov\.uk$/i.test(parsed.hostname) ? ORIGINAL.exec(parsed.pathname) : null
  if (!found) return []
  return [
    finding(
      'link_original',
      place,
      `${where}, which is the text as first ${found[1]?.toLowerCase()}, without what has changed since.`,
      `Take “${found[0]}” out of the address to lead to the law as it stands.`,
    ),
  ]
}

const insecure = ({ url, where, place }: Address): Finding[] =>
  /^http:/i.test(url)
    ? [
        finding(
          'link_insecure',
          place,
          `${where}, which is not secure (http).`,
          'Use the https address of the same page, or another page if there is none.',
        ),
      ]
    : []

const dead = ({ url, where, place }: Address, { linkCheck }: Known): Finding[] => {
  const check = linkCheck(url)
  if (check?.verdict !== 'gone' && check?.verdict !== 'failed') return []
  const answer = check.verdict === 'gone' ? `answered ${check.status}` : (check.note ?? 'did not answer')
  return [
    finding(
      'link_dead',
      place,
      `${where}, which ${answer} when it was checked on ${longDay(check.at.slice(0, 10))}.`,
      'Find where the page is now, or take the link out.',
    ),
  ]
}

const toSelf = (field: string, name: string, words: string): Finding =>
  finding(
    'link_to_self',
    placeOf(field, words),
    `${name} links “${words.trim()}” to this very entry.`,
    'Take the link out: the reader is there already.',
  )
