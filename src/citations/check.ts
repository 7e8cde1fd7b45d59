/** Whether the parts of a source fit its kind: sentences for the editor who fills them in. */
import { parseNeutralCitation } from './courts'
import { isLegislationType, type Numbered, placeOf, SERIES } from './legislation'
import { isPinpointError, parsePinpoint } from './pinpoint'

/** Null where the chapter fits an Act (or is empty), else a sentence. */
export const chapterProblem = (ref: Numbered): string | null => {
  if (ref.referenceKind !== 'act' || !ref.chapter?.trim()) return null
  const year = ref.year ?? 2000
  return placeOf({ ...ref, year }) ? null : 'Write a chapter such as 6, c 6, asp 4, anaw 2, asc 1, 8 (NI) or 7 & 8 Geo 6 c 31.'
}

/** Null where the number fits an instrument (or is empty), else a sentence. */
export const numberProblem = (ref: Numbered): string | null => {
  if (ref.referenceKind !== 'statutory-instrument' || !ref.number?.trim()) return null
  const place = placeOf({ ...ref, year: ref.year ?? 2000 })
  if (!place) return 'Write a number such as 1530, SSI 1, SR 384, 401 (W 130) or 1117 (NI 6).'
  const own = /(\d{4})\s*\//.exec(ref.number)?.[1]
  return own && ref.year !== null && !place.type.startsWith('eu') && own !== String(ref.year)
    ? `The number says ${own}, the year ${ref.year}: one of them is wrong.`
    : null
}

export const neutralCitationProblem = (text: string | null | undefined): string | null =>
  !text?.trim() || parseNeutralCitation(text)
    ? null
    : 'Write the neutral citation as the court gives it, such as [2018] UKUT 154 (AAC) or [2022] EWCA Civ 1234.'

/** A series of the other kind: regulations are no Acts. */
export const seriesProblem = (type: string | null | undefined, kind: string): string | null =>
  !type || (isLegislationType(type) && SERIES[type].kind === kind) ? null : 'Choose a series that its kind has.'

export const provisionProblem = (text: string | null | undefined): string | null => {
  const read = parsePinpoint(text ?? '')
  return isPinpointError(read) ? `${read.error} Write provisions such as s 55(3), ss 36–38 or Sch 2 para 4.` : null
}
