/** All checks of a text: what docs/checks.md describes. Pure. */
import { type Coverage, coverageFindings, coverageOf, dutyFindings } from './duties'
import { type Finding, SEVERITIES } from './finding'
import { linkFindings } from './links'
import { nameFindings } from './names'
import { phraseFindings } from './phrases'
import { sourceFindings } from './sources'
import { type Subject, textsOfSubject, usesOf } from './subject'
import { readingAgeOf, wordingFindings } from './wording'

export interface Checks {
  /** Errors first, then warnings, then advice; within each in the order of the rules. */
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** In years; null where the text is too short to tell. */
  readonly readingAge: number | null
}

export const lint = (subject: Subject): Checks => {
  const texts = textsOfSubject(subject)
  const uses = usesOf(subject, texts)
  const { draft, known } = subject
  const duties = dutyFindings(texts, known.references)
  const findings = [
    ...sourceFindings(uses, known.references),
    ...nameFindings(subject),
    ...linkFindings(draft.id, uses, texts, known),
    ...duties,
    ...phraseFindings(subject),
    ...coverageFindings(texts, duties),
    ...wordingFindings(texts, known.readingAge),
  ]
  return { findings: bySeverity(findings), coverage: coverageOf(texts), readingAge: readingAgeOf(texts) }
}

const bySeverity = (findings: readonly Finding[]): Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity))
