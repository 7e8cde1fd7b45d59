/** Sources that no longer hold, and pinpoints that lead nowhere. Pure. */
import { isPinpointError, parsePinpoint, type Unit } from '../../citations'
import type { ReferenceKind } from '../../glossary/kinds'
import { type Finding, finding } from './finding'
import type { KnownReference, Use } from './subject'

export const sourceFindings = (uses: readonly Use[], references: ReadonlyMap<string, KnownReference>): Finding[] =>
  uses.flatMap((use) => {
    const source = references.get(use.reference)
    return source ? [...outOfForce(use, source), ...badPinpoint(use, source)] : []
  })

const outOfForce = ({ place, where }: Use, { title, status, successor }: KnownReference): Finding[] => {
  if (status !== 'repealed' && status !== 'superseded') return []
  return [
    finding(
      status === 'repealed' ? 'source_repealed' : 'source_superseded',
      place,
      `${where} cites “${title}”, which is ${status}${successor ? `; “${successor}” has taken its place` : ''}.`,
      successor ? `Cite “${successor}” at the provision that says it now.` : 'Cite what is in force now, or take the citation out.',
    ),
  ]
}

const badPinpoint = ({ pinpoint, pinpointPlace, where }: Use, source: KnownReference): Finding[] => {
  if (pinpoint === null) return []
  const parsed = parsePinpoint(pinpoint)
  if (isPinpointError(parsed)) {
    return [
      finding(
        'pinpoint_unreadable',
        pinpointPlace,
        `${where} has the pinpoint “${pinpoint}”, which cannot be read: ${lowerFirst(parsed.error)}`,
        `Write it like ${EXAMPLES[source.referenceKind]}.`,
      ),
    ]
  }
  const fitting = unitsOf(source)
  const outermost = parsed.parts.map(({ from }) => from[0]?.unit).filter((unit) => unit !== undefined)
  const unfit = outermost.find((unit) => unit !== 'subdivision' && !fitting.includes(unit))
  if (!unfit) return []
  return [
    finding(
      'pinpoint_unfit',
      pinpointPlace,
      `${where} has the pinpoint “${pinpoint}”, and “${source.title}”, ${KIND_NAMES[source.referenceKind]}, has no ${unfit}s of its own.`,
      `Write it like ${exampleOf(source)}, or choose the source that has them.`,
    ),
  ]
}

/**
 * What each kind of source is divided into, outermost. A paragraph of an Act or an instrument stands in a schedule
 * (“sch 2 para 4”) and not by itself: below a section or a regulation it is written in brackets (OSCOLA 2.4.2, 2.5.3).
 */
const UNITS_OF: Readonly<Record<ReferenceKind, readonly Unit[]>> = {
  act: ['section', 'schedule', 'part', 'chapter'],
  'statutory-instrument': ['regulation', 'article', 'rule', 'schedule', 'part', 'chapter'],
  'statutory-guidance': ['paragraph', 'chapter', 'annex', 'part', 'page'],
  // OSCOLA 2.1.6: paragraph numbers in square brackets; pages for reports of before there were any.
  case: ['paragraph', 'page'],
  research: ['page', 'paragraph', 'section', 'part', 'chapter', 'annex'],
  'clinical-tool': ['page', 'paragraph', 'section', 'part', 'chapter', 'annex'],
  statistics: ['page', 'paragraph', 'section', 'part', 'chapter', 'annex'],
  // Bills stand among them: clauses.
  web: ['page', 'paragraph', 'section', 'part', 'chapter', 'annex', 'clause'],
}

/** An instrument's provisions are called by what it is: regulations, an order's articles, rules (OSCOLA 2.5.3). */
const PROVISIONS_OF: readonly { readonly titled: RegExp; readonly unit: Unit; readonly example: string }[] = [
  { titled: /\bregulations?\b/i, unit: 'regulation', example: '“reg 12(1)”' },
  { titled: /\brules?\b/i, unit: 'rule', example: '“r 20(2)”' },
  { titled: /\borders?\b/i, unit: 'article', example: '“art 6”' },
]

const provisionsOf = ({ referenceKind, title }: KnownReference) => {
  const titled = referenceKind === 'statutory-instrument' ? PROVISIONS_OF.filter((row) => row.titled.test(title)) : []
  // “… (Amendment of Rules) Order”, “… Regulations Order”: the title does not say which it is.
  return titled.length === 1 ? titled[0] : undefined
}

const unitsOf = (source: KnownReference): readonly Unit[] => {
  const provisions = provisionsOf(source)
  const all = UNITS_OF[source.referenceKind]
  return provisions ? all.filter((unit) => unit === provisions.unit || !PROVISIONS_OF.some((row) => row.unit === unit)) : all
}

const EXAMPLES: Readonly<Record<ReferenceKind, string>> = {
  act: '“s 55(3)” or “sch 2 para 4”',
  'statutory-instrument': '“reg 12(1)”, “art 6” or “r 20(2)”',
  'statutory-guidance': '“para 11.20” or “ch 9”',
  case: '“[12]” or “[12]-[14]”',
  research: '“p 12”',
  'clinical-tool': '“p 12”',
  statistics: '“p 12”',
  web: '“para 3”',
}

const exampleOf = (source: KnownReference): string => provisionsOf(source)?.example ?? EXAMPLES[source.referenceKind]

const KIND_NAMES: Readonly<Record<ReferenceKind, string>> = {
  act: 'an Act',
  'statutory-instrument': 'a statutory instrument',
  'statutory-guidance': 'guidance',
  case: 'a case',
  research: 'research',
  'clinical-tool': 'a clinical tool',
  statistics: 'statistics',
  web: 'a web page',
}

const lowerFirst = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
