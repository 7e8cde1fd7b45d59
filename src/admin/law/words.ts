/** Changes in law on screen, in words. Pure. */
import { longDay } from '../../glossary/dates'
import type { LawProposal } from '../../generated/payload-types'
import type { LawChangeAnswer } from '../../workflow/law-changes-on-record'
import type { ProposalState } from '../../workflow/law-proposal'

export const STATE_NAMES: Readonly<Record<ProposalState, string>> = {
  open: 'To decide',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  replaced: 'Replaced by a newer one',
}

export const EMPTY: Readonly<Record<ProposalState, string>> = {
  open: 'No proposed change waits for a decision. What the next check of legislation.gov.uk finds appears here.',
  confirmed: 'No proposal has been confirmed yet.',
  dismissed: 'No proposal has been dismissed yet.',
  replaced: 'No proposal has been replaced yet.',
}

/** What came of putting a change on record. */
export const resultSentence = (answer: LawChangeAnswer | null): string => {
  if (!answer) return 'Done.'
  const { entries, change } = answer
  if (change === null) return 'Undone. It is on record no longer.'
  if (entries.length === 0) return 'On record. No published entry cites what it touches, or each was reviewed for it already.'
  const titles = entries.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`)
  const more = entries.length - titles.length
  const named = new Intl.ListFormat('en-GB').format([...titles, ...(more > 0 ? [more === 1 ? '1 more' : `${more} more`] : [])])
  return `On record. ${entries.length === 1 ? '1 entry asks' : `${entries.length} entries ask`} for a review: ${named}.`
}

const MOST_NAMED = 20

/** “s. 55(3): words substituted by Children’s Wellbeing and Schools Act 2026, s. 12”. */
export const effectSentence = ({ affected, effectType, affecting }: Pick<LawProposal, 'affected' | 'effectType' | 'affecting'>): string =>
  `${affected || 'The whole of it'}: ${effectType || 'changed'} by ${affecting ?? 'a source that is not named'}`

/** What a confirmed change says unless the editor says it better. */
export const suggestedSummary = (proposal: Pick<LawProposal, 'affected' | 'effectType' | 'affecting'>): string => `${effectSentence(proposal)}.`

export const inForceSentence = ({ inForceFrom, inForce, applied }: Pick<LawProposal, 'inForceFrom' | 'inForce' | 'applied'>): string => {
  const when = inForceFrom ? `In force from ${longDay(inForceFrom)}.` : 'No day is appointed yet: give one to confirm it.'
  const days = (inForce ?? '').split('\n').filter(Boolean)
  return `${when}${days.length > 1 ? ` All days: ${days.map((line) => line.replace(/\d{4}-\d\d-\d\d/, (day) => longDay(day))).join('; ')}.` : ''} ${
    applied ? 'legislation.gov.uk has put it into the text.' : 'legislation.gov.uk has not put it into the text yet.'
  }`
}

export const linesOf = (text: string | null | undefined): string[] => (text ?? '').split('\n').filter(Boolean)
