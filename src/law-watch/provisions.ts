/** Provisions as legislation.gov.uk addresses them, written as a change on record has them. Pure. */
import { isPinpointError, parsePinpoint } from '../citations/pinpoint'
import type { Effect } from './effects-feed'

/**
 * The provisions that an effect touches; none for the whole source. Addresses come first, since they are exact: “s. 55(3)(4)”
 * means two subsections. What they do not tell stays as it is written, and counts as the whole source where nobody can read it.
 */
export const provisionsOf = ({ affectedText, affectedPlaces }: Pick<Effect, 'affectedText' | 'affectedPlaces'>): string[] => {
  if (/^(?:act|order|regulations?|rules|instrument|whole act)?$/i.test(affectedText.trim()) && affectedPlaces.length === 0) return []
  const written = affectedPlaces.map(({ from, to }) => rangeOf(from, to))
  if (written.length > 0 && !written.includes(null)) return [...new Set(written.flatMap((text) => text ?? []))]
  const text = affectedText.replaceAll(/\s+/g, ' ').trim()
  return text ? [text.slice(0, 100)] : []
}

const rangeOf = (from: string, to: string | null): string | null => {
  const start = placeOf(from)
  if (start === null || to === null) return start
  const end = placeOf(to)
  if (end === null) return null
  const text = `${start} to ${end}`
  return isPinpointError(parsePinpoint(text)) ? null : text
}

const WORDS: Readonly<Record<string, string>> = {
  part: 'pt',
  chapter: 'ch',
  schedule: 'sch',
  section: 's',
  regulation: 'reg',
  rule: 'r',
  article: 'art',
  paragraph: 'para',
}

/** `schedule/3/paragraph/4/2` to `sch 3 para 4(2)`; null for what has no such name (a heading, a note, a signature). */
const placeOf = (path: string): string | null => {
  const steps: string[] = []
  for (const step of path.split('/')) {
    const word = WORDS[step]
    if (word) steps.push(word)
    else if (steps.length === 0) return null
    else if (WORDS_SET.has(steps.at(-1) ?? '')) steps.push(` ${step} `)
    else steps.push(`(${step})`)
  }
  const text = steps.join('').replaceAll(/\s+\(/g, '(').replaceAll(/\s+/g, ' ').trim()
  return isPinpointError(parsePinpoint(text)) ? null : text
}

const WORDS_SET = new Set(Object.values(WORDS))
