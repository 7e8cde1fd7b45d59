/** Where a source, and a place within it, can be read on the web. */
import type { ReferenceKind } from '../glossary/kinds'
import { bareDoi } from './oscola'
import { isPinpointError, parsePinpoint } from './pinpoint'
import type { Place, Unit } from './pinpoint'
import type { CitableReference } from './reference'

/**
 * The address of a source: derived from its parts where they say it, else the one an editor gave, else null.
 * A judgment is the exception: the editor's address goes first, because the National Archives does not hold every one.
 */
export const referenceUrl = (ref: CitableReference): string | null => {
  if (ref.referenceKind === 'case') return webAddress(ref.url) ?? judgmentUrl(ref.neutralCitation)
  return legislationUrl(ref) ?? doiUrl(ref) ?? webAddress(ref.url)
}

/** The address of the (first) place that a pinpoint names; of the source, where the place has none or cannot be read. */
export const deepLink = (ref: CitableReference, pinpoint: string | null): string | null => {
  const base = referenceUrl(ref)
  if (!base || !pinpoint) return base
  const parsed = parsePinpoint(pinpoint)
  const place = isPinpointError(parsed) ? undefined : parsed.parts[0]?.from
  if (!place) return base
  if (legislationUrl(ref)) return `${base}${provisionPath(place, ref.referenceKind)}`
  if (base.startsWith(JUDGMENTS)) return `${base}${paragraphFragment(place)}`
  return base
}

const LEGISLATION = 'https://www.legislation.gov.uk'
const JUDGMENTS = 'https://caselaw.nationalarchives.gov.uk'

/** Series of legislation.gov.uk, by how the number beside the year is written: c 6, asp 4, anaw 2, asc 1, 1530, 123 (W 45). */
const SERIES: readonly { readonly kind: ReferenceKind; readonly number: RegExp; readonly path: string }[] = [
  { kind: 'act', number: /^(?:c\.?\s*)?(\d+)$/i, path: 'ukpga' },
  { kind: 'act', number: /^asp\s*(\d+)$/i, path: 'asp' },
  { kind: 'act', number: /^anaw\s*(\d+)$/i, path: 'anaw' },
  { kind: 'act', number: /^asc\s*(\d+)$/i, path: 'asc' },
  { kind: 'statutory-instrument', number: /^(\d+)$/, path: 'uksi' },
  { kind: 'statutory-instrument', number: /^(\d+)\s*\(W\.?\s*\d+\)$/i, path: 'wsi' },
]

const legislationUrl = (ref: CitableReference): string | null => {
  const written = (ref.referenceKind === 'act' ? ref.chapter : ref.number)?.trim()
  if (!written || ref.year === null) return null
  for (const { kind, number, path } of SERIES) {
    const found = kind === ref.referenceKind ? number.exec(written) : null
    if (found) return `${LEGISLATION}/${path}/${ref.year}/${found[1]}`
  }
  return null
}

/** The units that legislation.gov.uk gives a page, by the kind of instrument that has them. */
const PAGES: Readonly<Partial<Record<ReferenceKind, readonly Unit[]>>> = {
  act: ['section', 'schedule', 'part', 'chapter', 'paragraph'],
  'statutory-instrument': ['regulation', 'rule', 'article', 'schedule', 'part', 'chapter', 'paragraph'],
}

/** '/section/55/3/a'; '' where the place has no page. Paragraphs number through a schedule, whatever its part. */
const provisionPath = (place: Place, kind: ReferenceKind): string => {
  const known = PAGES[kind] ?? []
  const inParagraph = place.some((step) => step.unit === 'paragraph')
  const steps = place.filter((step) => !(inParagraph && (step.unit === 'part' || step.unit === 'chapter')))
  const outer = steps[0]?.unit
  if (outer === 'paragraph' || outer === 'chapter') return ''
  if (!steps.every((step) => step.unit === 'subdivision' || known.includes(step.unit))) return ''
  return steps
    .map((step) => (step.unit === 'subdivision' ? `/${step.number}` : `/${step.unit}/${step.number}`))
    .join('')
}

/** Courts whose judgments the National Archives publishes, as neutral citations name them (OSCOLA 2.1.3). */
const COURTS: readonly { readonly cited: RegExp; readonly path: (division: string) => string }[] = [
  { cited: /^\[(\d{4})\] (UKSC|UKPC) (\d+)$/, path: (court) => court },
  { cited: /^\[(\d{4})\] EWCA (Civ|Crim) (\d+)$/, path: (division) => `ewca/${division}` },
  {
    cited: /^\[(\d{4})\] EWHC (\d+) \((Admin|Admlty|Ch|Comm|Fam|IPEC|KB|Mercantile|Pat|QB|SCCO|TCC)\)$/,
    path: (division) => `ewhc/${division}`,
  },
  { cited: /^\[(\d{4})\] UKUT (\d+) \((AAC|IAC|LC|TCC)\)$/, path: (chamber) => `ukut/${chamber}` },
  { cited: /^\[(\d{4})\] UKFTT (\d+) \((GRC|TC)\)$/, path: (chamber) => `ukftt/${chamber}` },
  { cited: /^\[(\d{4})\] EAT (\d+)$/, path: () => 'eat' },
]

const judgmentUrl = (neutralCitation: string | null): string | null => {
  const cited = neutralCitation?.trim().replace(/\s+/g, ' ') ?? ''
  for (const court of COURTS) {
    const found = court.cited.exec(cited)
    if (!found) continue
    const [year, ...rest] = found.slice(1)
    const number = rest.find((part) => /^\d+$/.test(part))
    const division = rest.find((part) => !/^\d+$/.test(part)) ?? ''
    return `${JUDGMENTS}/${court.path(division).toLowerCase()}/${year}/${number}`
  }
  return null
}

const paragraphFragment = (place: Place): string =>
  place.length === 1 && place[0]?.unit === 'paragraph' && /^\d+$/.test(place[0].number)
    ? `#para_${place[0].number}`
    : ''

/** DOI Handbook: resolved at doi.org, with the characters that a URL cannot hold encoded. */
const doiUrl = (ref: CitableReference): string | null =>
  ref.doi?.trim()
    ? `https://doi.org/${encodeURI(bareDoi(ref.doi)).replaceAll('#', '%23').replaceAll('?', '%3F')}`
    : null

/** Only http(s): whatever else an editor pasted is not a page to read. */
const webAddress = (url: string | null): string | null =>
  url && /^https?:\/\/\S+$/i.test(url.trim()) ? url.trim() : null
