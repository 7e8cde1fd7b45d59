/** What is said without saying where it stands. Pure. */
import { type Finding, finding } from './finding'
import type { FieldText, KnownReference } from './subject'

export interface Coverage {
  readonly checkpoints: number
  /** How many of them cite nothing. */
  readonly uncited: number
}

/**
 * “must” or its like in the definition or a checkpoint that cites no legislation. Only citations inside that very text count:
 * the list of sources stands for the whole entry and does not say which sentence rests on what. Legislation is an Act or an
 * instrument: guidance and cases speak of duties, and the law makes them.
 */
export const dutyFindings = (texts: readonly FieldText[], references: ReadonlyMap<string, KnownReference>): Finding[] =>
  texts.filter(statesTheLaw).flatMap((text) => {
    const duty = dutyIn(text)
    if (!duty || citesLegislation(text, references)) return []
    return [
      finding(
        'duty_uncited',
        { field: text.field, words: duty },
        `${text.name} says “${duty}” and cites no legislation.`,
        'Cite the section or regulation that says so beside it, or say it as advice.',
      ),
    ]
  })

/** Checkpoints that cite no source at all. One of which a duty is missed already is not listed a second time, but counts. */
export const coverageFindings = (texts: readonly FieldText[], listed: readonly Finding[]): Finding[] =>
  uncitedOf(texts)
    .filter(({ field }) => !listed.some(({ place }) => place.field === field))
    .map(({ field, name }) =>
      finding('checkpoint_uncited', { field }, `${name} cites no source.`, 'Cite what it rests on, or leave it if it is plain advice.'),
    )

export const coverageOf = (texts: readonly FieldText[]): Coverage => ({
  checkpoints: texts.filter(isCheckpoint).length,
  uncited: uncitedOf(texts).length,
})

const uncitedOf = (texts: readonly FieldText[]): FieldText[] =>
  texts.filter((text) => isCheckpoint(text) && text.passages.every(({ citations }) => citations.length === 0))

const isCheckpoint = ({ field }: FieldText): boolean => field.startsWith('checkpoints.')
const statesTheLaw = (text: FieldText): boolean => text.field === 'definition' || isCheckpoint(text)

/**
 * Words that lay a duty on someone. “Do not have to” lays none, “a must” is a noun, “must have been” guesses. “Entitled to” and
 * “may” are left out: they are as often said of what is sensible as of what is law.
 */
const DUTY = new RegExp(
  [
    '(?<!\\ba )\\bmust\\b(?! have been\\b)(?:[ ]not\\b)?',
    "(?<!(?:\\bnot|\\bnever|n['’]t|\\bwithout) )\\b(?:has|have|having) to\\b",
    '\\bshall\\b(?! we\\b)(?:[ ]not\\b)?',
    '\\b(?:is|are|be) (?:legally )?(?:required|obliged|bound) to\\b',
    '\\b(?:has|have|under) an? (?:legal |statutory |absolute )*(?:duty|obligation) to\\b',
  ].join('|'),
  'iu',
)

const dutyIn = ({ passages }: FieldText): string | null => {
  for (const { text } of passages) {
    const found = DUTY.exec(text)
    if (found) return found[0]
  }
  return null
}

const citesLegislation = ({ passages }: FieldText, references: ReadonlyMap<string, KnownReference>): boolean =>
  passages
    .flatMap(({ citations }) => citations)
    .some(({ reference }) => ['act', 'statutory-instrument'].includes(references.get(reference)?.referenceKind ?? ''))
