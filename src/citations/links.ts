/** Where a source, and a place within it, can be read on the web. */
import { judgmentUrl, JUDGMENTS, parseNeutralCitation } from './courts'
import { type LegislationType, placeOf, type Place as Series, SERIES } from './legislation'
import { bareDoi } from './oscola'
import { isPinpointError, parsePinpoint } from './pinpoint'
import type { Place, Unit } from './pinpoint'
import type { CitableReference } from './reference'

/**
 * The address of a source: derived from its parts where they say it, else the one an editor gave, else null.
 * A judgment is the exception: the editor's address goes first, because the National Archives does not hold every one.
 * `lawAsOf` (ISO 8601 day) asks for legislation as it stood on that day.
 */
export const referenceUrl = (ref: CitableReference, lawAsOf: string | null = null): string | null => {
  if (ref.referenceKind === 'case') return webAddress(ref.url) ?? caseUrl(ref)
  const series = placeOf(ref)
  if (series) return `${legislationUrl(series)}${pointInTime(series, ref, lawAsOf)}`
  return doiUrl(ref) ?? webAddress(ref.url)
}

/** The address of the (first) place that a pinpoint names; of the source, where the place has none or cannot be read. */
export const deepLink = (ref: CitableReference, pinpoint: string | null, lawAsOf: string | null = null): string | null => {
  const base = referenceUrl(ref, lawAsOf)
  if (!base || !pinpoint) return base
  const parsed = parsePinpoint(pinpoint)
  const place = isPinpointError(parsed) ? undefined : parsed.parts[0]?.from
  if (!place) return base
  const series = placeOf(ref)
  if (series) return `${legislationUrl(series)}${provisionPath(place, series.type)}${pointInTime(series, ref, lawAsOf)}`
  if (ref.referenceKind === 'case' && base.startsWith(`${JUDGMENTS}/`)) return withFragment(base, paragraphFragment(place))
  return base
}

const LEGISLATION = 'https://www.legislation.gov.uk'

const legislationUrl = ({ type, year, number }: Series): string => `${LEGISLATION}/${type}/${year}/${number}`

/** Drafts, and series that are kept as they were made, have no earlier and later texts. */
const NEVER_REVISED: readonly LegislationType[] = ['ukdsi', 'sdsi', 'nidsr', 'ukppa', 'gbla', 'uksro', 'nisro', 'ukci', 'ukmd', 'ukmo', 'eut']

/** legislation.gov.uk holds revised texts from 1 February 1991 (Northern Ireland: from 1 January 2006). */
const REVISED_SINCE = '1991-02-01'
const REVISED_SINCE_NI = '2006-01-01'

/** '/2015-04-01'; nothing for a day before the source was made or before the site's first revised texts. */
const pointInTime = ({ type }: Series, { year }: CitableReference, lawAsOf: string | null): string => {
  const day = lawAsOf?.slice(0, 10) ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || NEVER_REVISED.includes(type)) return ''
  if (year !== null && Number(day.slice(0, 4)) < year) return ''
  return day < (SERIES[type].jurisdiction === 'northern-ireland' ? REVISED_SINCE_NI : REVISED_SINCE) ? '' : `/${day}`
}

/** The units that legislation.gov.uk gives a page, by the kind of source that has them. */
const PAGES: Readonly<Record<'act' | 'statutory-instrument' | 'european', readonly Unit[]>> = {
  act: ['section', 'article', 'schedule', 'part', 'chapter', 'paragraph'],
  'statutory-instrument': ['regulation', 'rule', 'article', 'schedule', 'part', 'chapter', 'paragraph'],
  european: ['article', 'chapter', 'part'],
}

const pagesOf = (type: LegislationType): readonly Unit[] =>
  type.startsWith('eu') ? PAGES.european : PAGES[SERIES[type].kind]

/** '/section/55/3/a'; '' where the place has no page. Paragraphs number through a schedule, whatever its part. */
const provisionPath = (place: Place, type: LegislationType): string => {
  const known = pagesOf(type)
  const inParagraph = place.some((step) => step.unit === 'paragraph' || step.unit === 'article' || step.unit === 'rule')
  const steps = place.filter((step) => !(inParagraph && (step.unit === 'part' || step.unit === 'chapter')))
  const outer = steps[0]?.unit
  if (outer === 'paragraph' || (outer === 'chapter' && !type.startsWith('eu'))) return ''
  // An article of a convention in a schedule has no page of its own: the schedule has.
  if (outer === 'schedule' && (steps[1]?.unit === 'article' || steps[1]?.unit === 'rule')) return `/schedule/${steps[0]?.number}`
  if (outer === 'article' && SERIES[type].kind === 'act') return ''
  if (!steps.every((step) => step.unit === 'subdivision' || known.includes(step.unit))) return ''
  return steps
    .map((step) => (step.unit === 'subdivision' ? `/${step.number}` : `/${step.unit}/${step.number}`))
    .join('')
}

const caseUrl = (ref: CitableReference): string | null => {
  const cited = parseNeutralCitation(ref.neutralCitation ?? '')
  return cited && judgmentUrl(cited)
}

const withFragment = (address: string, fragment: string): string =>
  fragment ? `${address.replace(/#.*$/, '')}${fragment}` : address

const paragraphFragment = (place: Place): string =>
  place.length === 1 && place[0]?.unit === 'paragraph' && /^\d+$/.test(place[0].number)
    ? `#para_${place[0].number}`
    : ''

/** DOI Handbook: resolved at doi.org, with the characters that a URL cannot hold encoded. */
const doiUrl = (ref: CitableReference): string | null =>
  ref.doi?.trim()
    ? `https://doi.org/${encodeURI(bareDoi(ref.doi).replace(/\p{Surrogate}/gu, '')).replaceAll('#', '%23').replaceAll('?', '%3F')}`
    : null

/** Only http(s): whatever else an editor pasted is not a page to read. */
const webAddress = (url: string | null): string | null =>
  url && /^https?:\/\/\S+$/i.test(url.trim()) ? url.trim() : null
