/**
 * Courts and tribunals of the United Kingdom as neutral citations name them (OSCOLA 2.1.3 and its list of courts), and
 * the path of those whose judgments Find Case Law (National Archives) publishes (its table of neutral citations).
 */

export interface NeutralCitation {
  readonly year: number
  /** As cited: 'UKSC', 'EWCA Civ', 'EWHC', 'UKUT', 'CSIH'. */
  readonly court: string
  readonly number: number
  /** What stands in brackets after the number: 'Admin', 'AAC', 'B', 'T3'. */
  readonly division: string | null
}

interface Court {
  readonly court: string
  /** Divisions in brackets; an empty one: none is needed. */
  readonly divisions: readonly string[]
  /** Divisions that Find Case Law holds, an empty one likewise. */
  readonly archive?: readonly string[]
  /** First year of neutral citations from it, where it matters. */
  readonly since: number
}

const NO_DIVISION = ['']
const HIGH_COURT = 'Admin Admlty Ch Comm Costs Fam IPEC KB Mercantile Pat Pr QB SCCO TCC'.split(' ')
const HELD_OF_HIGH_COURT = 'Admin Admlty Ch Comm Costs Fam IPEC KB Mercantile Pat QB SCCO TCC'.split(' ')

/** Neutral citations began on 11 January 2001; some courts have given them to earlier judgments since. */
const FIRST_YEAR = 1996

const COURTS: readonly Court[] = [
  { court: 'UKSC', divisions: NO_DIVISION, archive: NO_DIVISION, since: 2009 },
  { court: 'UKPC', divisions: NO_DIVISION, archive: NO_DIVISION, since: FIRST_YEAR },
  { court: 'UKHL', divisions: NO_DIVISION, since: FIRST_YEAR },
  { court: 'EWCA Civ', divisions: NO_DIVISION, archive: NO_DIVISION, since: FIRST_YEAR },
  { court: 'EWCA Crim', divisions: NO_DIVISION, archive: NO_DIVISION, since: FIRST_YEAR },
  { court: 'EWHC', divisions: HIGH_COURT, archive: HELD_OF_HIGH_COURT, since: FIRST_YEAR },
  // Family judgments below the High Court’s judges carry (B); those of the Court of Protection their tier since 2024.
  { court: 'EWFC', divisions: ['', 'B'], archive: ['', 'B'], since: 2014 },
  { court: 'EWCOP', divisions: ['', 'T1', 'T2', 'T3', 'B'], archive: ['', 'T1', 'T2', 'T3'], since: 2014 },
  { court: 'EWCC', divisions: ['', 'Fam'], since: 2012 },
  { court: 'EWCR', divisions: NO_DIVISION, archive: NO_DIVISION, since: 2022 },
  { court: 'EWMC', divisions: ['', 'FPC', 'Fam'], since: 2008 },
  { court: 'UKUT', divisions: ['AAC', 'IAC', 'LC', 'TCC'], archive: ['AAC', 'IAC', 'LC', 'TCC'], since: 2008 },
  { court: 'UKAITUR', divisions: NO_DIVISION, since: 2008 },
  {
    court: 'UKFTT',
    divisions: ['GRC', 'HESC', 'IAC', 'PC', 'SEC', 'TC', 'WPAFCC', 'HMRC'],
    archive: ['GRC', 'TC', 'PC'],
    since: 2009,
  },
  { court: 'EAT', divisions: NO_DIVISION, archive: NO_DIVISION, since: 2021 },
  { court: 'UKEAT', divisions: NO_DIVISION, since: 2001 },
  { court: 'UKIPTrib', divisions: NO_DIVISION, archive: NO_DIVISION, since: 2002 },
  { court: 'UKSIAC', divisions: NO_DIVISION, since: 1998 },
  { court: 'CAT', divisions: NO_DIVISION, since: 2002 },
  { court: 'UKVAT', divisions: NO_DIVISION, since: 2000 },
  { court: 'EWLands', divisions: NO_DIVISION, since: 2000 },
  { court: 'EWST', divisions: ['', 'AA', 'PC', 'PVA', 'SW', 'EY', 'NC'], since: 2002 },
  { court: 'UKIAT', divisions: NO_DIVISION, since: 2000 },
  { court: 'CSIH', divisions: NO_DIVISION, since: 1998 },
  { court: 'CSOH', divisions: NO_DIVISION, since: 1998 },
  { court: 'HCJAC', divisions: NO_DIVISION, since: 1998 },
  { court: 'HCJ', divisions: NO_DIVISION, since: 1998 },
  { court: 'HCJT', divisions: NO_DIVISION, since: 1998 },
  ...['SAC (Civ)', 'SAC (Crim)', ...'ABE DNF DUM DUN EDIN FAL FOR GLA GLW HAM INV KIR LIV PAI PER STI'.split(' ').map((seat) => `SC ${seat}`)].map(
    (court): Court => ({ court, divisions: NO_DIVISION, since: 2015 }),
  ),
  { court: 'UT', divisions: NO_DIVISION, since: 2018 },
  { court: 'NICA', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIQB', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIKB', divisions: NO_DIVISION, since: 2022 },
  { court: 'NICh', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIFam', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIMaster', divisions: NO_DIVISION, since: 1998 },
  { court: 'NICC', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIMag', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIFC', divisions: NO_DIVISION, since: 1998 },
  { court: 'NIIT', divisions: NO_DIVISION, since: 2000 },
  { court: 'NIValT', divisions: NO_DIVISION, since: 2000 },
  { court: 'NICom', divisions: NO_DIVISION, since: 2000 },
  { court: 'NICoroner', divisions: NO_DIVISION, since: 2000 },
  { court: 'EUECJ', divisions: NO_DIVISION, since: 1954 },
  { court: 'ECHR', divisions: NO_DIVISION, since: 1960 },
]

export const JUDGMENTS = 'https://caselaw.nationalarchives.gov.uk'

/** '[2018] UKUT 154 (AAC)': one space between parts, letters as the court writes them. */
const SHAPE = /^\[(\d{4})\] ?([A-Za-z]{2,9}(?: \(?[A-Za-z]{3,5}\)?)?) (\d{1,5})(?![\dA-Za-z])(?: ?\(([A-Za-z0-9]{1,8})\))?/i

/** The neutral citation that a text starts with, and its length; null where there is none, or of no court known here. */
export const readNeutralCitation = (text: string): { readonly cited: NeutralCitation; readonly length: number } | null => {
  const found = SHAPE.exec(text.slice(0, 80).replace(/\s/g, ' '))
  if (!found) return null
  const [whole, year, named = '', number, bracket = ''] = found
  const court = COURTS.find((known) => known.court.toLowerCase() === named.toLowerCase())
  if (!court || Number(year) < court.since || Number(number) === 0) return null
  const division = court.divisions.find((known) => known.toLowerCase() === bracket.toLowerCase())
  if (division === undefined) return null
  return {
    cited: { year: Number(year), court: court.court, number: Number(number), division: division || null },
    length: whole.length,
  }
}

/** The same of a text that is nothing else; spaces may be doubled. */
export const parseNeutralCitation = (text: string): NeutralCitation | null => {
  const plain = text.trim().replace(/\s+/g, ' ')
  const read = readNeutralCitation(plain)
  return read?.length === plain.length ? read.cited : null
}

/** OSCOLA 2.1.3. */
export const neutralCitationText = ({ year, court, number, division }: NeutralCitation): string =>
  `[${year}] ${court} ${number}${division ? ` (${division})` : ''}`

/** On Find Case Law; null where it does not hold judgments of that court. */
export const judgmentUrl = (cited: NeutralCitation): string | null => {
  const court = COURTS.find((known) => known.court === cited.court)
  if (!court?.archive?.includes(cited.division ?? '')) return null
  const path = [...cited.court.split(' '), ...(cited.division ? [cited.division] : [])].join('/')
  return `${JUDGMENTS}/${path.toLowerCase()}/${cited.year}/${cited.number}`
}

/** From the path of an address: 'ewhc/admin/2021/100'. Null where it names no judgment. */
export const neutralCitationOfPath = (path: string): NeutralCitation | null => {
  const [court = '', ...rest] = path.split('/').filter(Boolean)
  const number = rest.at(-1) ?? ''
  const year = rest.at(-2) ?? ''
  const division = rest.at(-3) ?? ''
  if (rest.length > 3 || !/^\d{4}$/.test(year) || !/^\d{1,5}$/.test(number)) return null
  return (
    parseNeutralCitation(`[${year}] ${court} ${division} ${number}`) ??
    parseNeutralCitation(`[${year}] ${court} ${number}${division && ` (${division})`}`)
  )
}
