/** Addresses as citations: legislation.gov.uk (its URI guide), Find Case Law, BAILII, DOIs, any other page. */
import { actNumber, NOTHING } from './cited-source'
import type { CitationError, CitedSource, ParsedCitation } from './cited-source'
import { neutralCitationOfPath, neutralCitationText } from './courts'
import { isLegislationType, SERIES } from './legislation'
import { bareDoi, placeText } from './oscola'
import type { Step, Unit } from './pinpoint'

/** Null where the text is no address at all. */
export const parseAddress = (text: string): ParsedCitation | CitationError | null => {
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(text)) return found({ ...NOTHING, referenceKind: 'research', doi: bareDoi(text) })
  if (/^doi:/i.test(text)) return { error: 'Expected a DOI such as 10.1000/182.', at: 4 }
  const address = /^https?:\/\//i.test(text) ? text : HOSTS.test(text) ? `https://${text}` : null
  if (address === null) return /^[a-z][a-z0-9+.-]*:\S/i.test(text) ? { error: 'Expected an address that starts with http or https.', at: 0 } : null
  if (/\s/.test(text)) return { error: 'An address holds no spaces.', at: text.search(/\s/) }
  if (!URL.canParse(address)) return { error: 'This address cannot be read.', at: 0 }
  const url = new URL(address)
  const offset = text.length - address.length + address.indexOf('/', 8)
  const host = url.hostname.toLowerCase().replace(/^www\./, '')
  if (host === 'legislation.gov.uk') return legislation(url, Math.max(0, offset))
  if (host === 'caselaw.nationalarchives.gov.uk') return judgment(url, url.pathname, Math.max(0, offset))
  if (host === 'bailii.org') return judgment(url, url.pathname.replace(/^.*\/cases\//, '').replace(/\.(?:html|pdf|rtf)$/, ''), Math.max(0, offset))
  if (host === 'doi.org' || host === 'dx.doi.org') return doi(url, Math.max(0, offset))
  return found({ ...NOTHING, referenceKind: 'web', url: url.href })
}

const HOSTS = /^(?:www\.)?(?:legislation\.gov\.uk|caselaw\.nationalarchives\.gov\.uk|bailii\.org|(?:dx\.)?doi\.org|gov\.uk)(?:[/?#]|$)/i

const found = (reference: CitedSource, pinpoint: string | null = null, lawAsOf: string | null = null): ParsedCitation => ({
  reference,
  pinpoint,
  lawAsOf,
})

const doi = (url: URL, offset: number): ParsedCitation | CitationError => {
  const name = decoded(url.pathname.slice(1))
  return /^10\.\d{4,9}\/\S+$/.test(name)
    ? found({ ...NOTHING, referenceKind: 'research', doi: name })
    : { error: 'Expected a DOI such as 10.1000/182 in this address.', at: offset + 1 }
}

const judgment = (url: URL, path: string, offset: number): ParsedCitation | CitationError => {
  const cited = neutralCitationOfPath(path)
  if (!cited) return { error: 'Expected an address of one judgment, such as /uksc/2017/27.', at: offset }
  const paragraph = /^#para_?(\d{1,4})$/.exec(url.hash)?.[1]
  return found(
    { ...NOTHING, referenceKind: 'case', year: cited.year, neutralCitation: neutralCitationText(cited) },
    paragraph ? `[${paragraph}]` : null,
  )
}

interface Segment {
  readonly text: string
  readonly at: number
}

const legislation = (url: URL, offset: number): ParsedCitation | CitationError => {
  const segments = segmentsOf(url.pathname, offset)
  while (segments[0] && LEADING.has(segments[0].text)) segments.shift()
  const type = segments.shift()
  const end = offset + url.pathname.length
  if (!type || !isLegislationType(type.text)) return { error: 'Expected a series of legislation such as ukpga or uksi.', at: type?.at ?? end }
  const year = segments.shift()
  const reign = year && /^[A-Z][A-Za-z]+\d?[A-Za-z0-9]*$/.test(year.text) ? segments.shift() : null
  if (!year || (!reign && !/^(?:1[0-9]|20)\d\d$/.test(year.text))) return { error: 'Expected the year of the law.', at: year?.at ?? end }
  const number = segments.shift()
  if (!number || !/^\d{1,5}$/.test(number.text)) return { error: 'Expected the number of the law.', at: number?.at ?? end }
  const isAct = SERIES[type.text].kind === 'act'
  const source: CitedSource = {
    ...NOTHING,
    referenceKind: SERIES[type.text].kind,
    year: reign ? null : Number(year.text),
    ...(isAct
      ? actNumber(type.text, reign ? `${regnal(year.text, reign.text)} c ${number.text}` : number.text)
      : { number: String(Number(number.text)), legislationType: type.text, jurisdiction: SERIES[type.text].jurisdiction }),
  }
  return withProvision(source, segments)
}

/** /id and /eli name the same things; Welsh and English are two texts of one law. */
const LEADING = new Set(['id', 'eli', 'cy', 'en'])

/** 'Geo6' and '7-8' are 7 & 8 Geo 6. */
const regnal = (monarch: string, years: string): string => `${years.replace('-', ' & ')} ${monarch.replace(/(\d)$/, ' $1')}`

const UNITS_IN_PATHS: Readonly<Record<string, Unit>> = {
  section: 'section', regulation: 'regulation', rule: 'rule', article: 'article', schedule: 'schedule', part: 'part',
  chapter: 'chapter', paragraph: 'paragraph',
}
/** Versions, languages, formats and tables of contents: the same place. */
const PASSED = /^(?:made|enacted|created|adopted|prospective|revision|welsh|english|contents|introduction|body|schedules|signature|note|notes|resources|pdfs|data\.[a-z]+|england|wales|scotland|ni|[a-z+]*\+[a-z+]*|\d+)$/

const withProvision = (source: CitedSource, segments: Segment[]): ParsedCitation | CitationError => {
  const steps: Step[] = []
  let lawAsOf: string | null = null
  for (let segment = segments.shift(); segment; segment = segments.shift()) {
    const unit = UNITS_IN_PATHS[segment.text]
    if (unit && lawAsOf === null) {
      const number = segments.shift()
      // An only schedule has no number, and so nothing by which to cite it here.
      if (unit === 'schedule' && (!number || number.text === 'paragraph' || number.text === 'part')) return found(source, null, lastDay(segments))
      if (!number || !/^[A-Za-z]{0,4}\d{1,5}[A-Za-z]{0,5}\d{0,2}$|^[A-Za-z]{1,8}$/.test(number.text))
        return { error: `Expected the number of the ${unit}.`, at: number?.at ?? segment.at + segment.text.length }
      steps.push({ unit, number: number.text })
    } else if (/^\d{4}-\d{2}-\d{2}$/.test(segment.text)) lawAsOf = segment.text
    else if (segment.text === 'crossheading') segments.shift()
    else if (steps.length > 0 && lawAsOf === null && !PASSED_AFTER.test(segment.text) && /^(?:[A-Z]{0,3}\d{1,4}[A-Z]{0,4}|[a-z]{1,5}[A-Z]{0,2}|[A-Z]{1,3})$/.test(segment.text))
      steps.push({ unit: 'subdivision', number: segment.text })
    else if (!PASSED.test(segment.text)) return { error: `Expected a provision, found ‘${segment.text.slice(0, 30)}’.`, at: segment.at }
  }
  return found(source, steps.length > 0 ? placeText(steps) : null, lawAsOf)
}

const PASSED_AFTER = /^(?:made|enacted|created|adopted|welsh|notes?|wales|ni)$/

const lastDay = (segments: readonly Segment[]): string | null => segments.find(({ text }) => /^\d{4}-\d{2}-\d{2}$/.test(text))?.text ?? null

const segmentsOf = (path: string, offset: number): Segment[] => {
  const segments: Segment[] = []
  let at = offset
  for (const text of path.split('/')) {
    if (text) segments.push({ text: decoded(text), at })
    at += text.length + 1
  }
  return segments
}

/** As it stands where the escapes are no characters. */
const decoded = (text: string): string => (/^(?:[^%]|%[0-7][0-9a-f])*$/i.test(text) ? decodeURIComponent(text) : text)
