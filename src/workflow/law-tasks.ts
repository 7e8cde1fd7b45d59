/**
 * Tasks that changes in law open: one an entry, with the changes that ask for its review and where it cites what they
 * touch. Pure: the queue, the review panel and the mails tell of them in the same words.
 */
import { longDay } from '../glossary/dates'
import type { OpenLawChange } from '../publication/law-changes'
import type { CitedPlace } from '../publication/term-texts'

/** A change as the desk keeps it with an entry. */
export interface LawTask {
  /** Public id of the source, and the change's own key. */
  readonly reference: string
  readonly change: string
  readonly kind: OpenLawChange['change']['kind']
  /** Of the source. */
  readonly title: string
  /** ISO 8601 date. */
  readonly inForceFrom: string
  readonly provisions: readonly string[]
  readonly summary: string
  readonly url: string | null
  /** In words: “checkpoint 3”, “the list of sources”. */
  readonly places: readonly string[]
  /** Counted as the whole source, since they could not be read. */
  readonly unread: readonly string[]
}

/** As it stands in one column. @param titles of sources, by public id. */
export const writeLawTasks = (open: readonly OpenLawChange[], titles: ReadonlyMap<string, string>): string =>
  JSON.stringify(open.map((each) => lawTaskOf(each, titles.get(each.change.reference) ?? 'a source')))

/** Empty where the column is. */
export const readLawTasks = (text: string | null | undefined): LawTask[] => (text ? (JSON.parse(text) as LawTask[]) : [])

export const lawTaskOf = ({ change, places, unread }: OpenLawChange, title: string): LawTask => ({
  reference: change.reference,
  change: change.key,
  kind: change.kind,
  title,
  inForceFrom: change.inForceFrom,
  provisions: change.provisions,
  summary: change.summary,
  url: change.url,
  places: placesInWords(places),
  unread,
})

/**
 * “s 55(3) of the Children and Families Act 2014 changed on 1 September 2026: cited at checkpoint 3 and in the list of
 * sources.” @param today an ISO 8601 date.
 */
export const lawTaskSentence = ({ kind, title, provisions, inForceFrom, summary, places }: LawTask, today: string): string => {
  const cited = `cited ${listed(places)}.`
  if (kind !== 'change') return `${summary.replace(/[.\s]+$/, '')}: ${cited}`
  const verb = inForceFrom <= today ? 'changed' : 'changes'
  const what = provisions.length > 0 ? `${listed(provisions)} of ${named(title)}` : named(title, true)
  return `${what} ${verb} on ${longDay(inForceFrom)}: ${cited}`
}

/** What an editor is told about what could not be read; empty where all of it was. */
export const unreadSentence = ({ unread }: LawTask): string =>
  unread.length === 0
    ? ''
    : `${listed(unread.map((text) => `“${text}”`))} could not be read as a place in the source, so ${unread.length === 1 ? 'it counts' : 'they count'} as the whole of it.`

/** Acts and instruments take an article in a sentence; what begins with one has it already. */
const named = (title: string, isStart = false): string =>
  /^the\b/i.test(title) ? title : /\b(Act|Regulations|Order|Rules|Measure)\b.*\d{4}/.test(title) ? `${isStart ? 'The' : 'the'} ${title}` : title

const placesInWords = (places: readonly CitedPlace[]): string[] => [...new Set(places.map(placeInWords))]

const placeInWords = ({ part, number }: CitedPlace): string => {
  switch (part) {
    case 'checkpoint':
      return `at checkpoint ${number}`
    case 'citations':
      return 'in the list of sources'
    case 'body':
      return 'in the main text'
    case 'enquiries':
      return 'in the questions'
    case 'definition':
      return 'in the definition'
    case 'context':
      return 'in the context'
  }
}

const listed = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items)
