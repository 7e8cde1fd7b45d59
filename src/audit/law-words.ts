/** What a row about a source did to the changes in law on record, in sentences. Pure: from the row and the one before it. */
import { longDay } from '../glossary/dates'
import { foldLaw, type LawChange, type LawRecord } from '../publication/law-changes'
import type { ReferenceSnapshot } from '../publication/snapshot'

/** Empty where it did nothing to them. */
export const lawWords = (before: ReferenceSnapshot | null, after: ReferenceSnapshot): string => {
  const earlier = before ? foldLaw(undefined, BEFORE, before) : undefined
  const now = foldLaw(earlier, NOW, after)
  return [...saidNow(earlier, now), ...undone(earlier, now)].join(' ')
}

const BEFORE = { validFrom: '0001-01-01T00:00:00.000Z', publishedBy: null }
const NOW = { validFrom: '9999-01-01T00:00:00.000Z', publishedBy: null }

const saidNow = (earlier: LawRecord | undefined, { changes }: LawRecord): string[] =>
  changes
    .filter(({ recordedAt }) => recordedAt === NOW.validFrom)
    .map((change) => {
      if (change.kind !== 'change') return change.summary
      const known = earlier?.changes.find(({ key }) => key === change.key)
      return known ? `Corrected a change to one ${inWords(change)} (before: ${inWords(known)}).` : `Recorded a change ${inWords(change)}: ${change.summary}`
    })

const undone = (earlier: LawRecord | undefined, { changes }: LawRecord): string[] =>
  (earlier?.changes ?? [])
    .filter(({ key }) => !changes.some((change) => change.key === key))
    .map((change) => (change.kind === 'change' ? `Undid a change ${inWords(change)}: ${change.summary}` : `Took back: ${change.summary}`))

const inWords = ({ inForceFrom, provisions }: LawChange): string =>
  `in force from ${longDay(inForceFrom)} (${provisions.length > 0 ? provisions.join(', ') : 'the whole source'})`
