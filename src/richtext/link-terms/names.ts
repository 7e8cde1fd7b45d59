/** The names that an entry is found by in other texts, in every form that they are written in. */
import { pluralize, singularize } from 'inflection'
import { LRUCache } from 'lru-cache'
import type { AliasKind } from '../../glossary/kinds'
import type { LinkChoices } from '../../glossary/link-choices'
import { wordsOf } from './words'
import type { Word } from './words'

/** What of an entry matters for links to it. A published snapshot is one as it stands. */
export interface NamedTerm {
  readonly id: string
  readonly title: string
  readonly aliases: readonly { readonly label: string; readonly kind: AliasKind }[]
  readonly linking?: LinkChoices
}

export interface NameForm {
  readonly term: string
  /** The name that this is a form of, as the editor wrote it. */
  readonly name: string
  /** Words as compared. */
  readonly keys: readonly string[]
  /** Words as they must be written; null where case does not matter. */
  readonly exact: readonly (string | null)[]
  /** Less is stronger: where several entries have one name, the strongest is linked, and none on a tie. */
  readonly rank: number
}

const KIND_RANK = { title: 0, abbreviation: 1, synonym: 2, 'former-name': 3 } as const
/** An inflected form is weaker than any name as written. */
const INFLECTED = 10

/**
 * Names no editor would want as links wherever they occur: words of everyday English. Compared as `keyOf` does.
 * A glossary adds its own in its settings.
 */
const TOO_COMMON = new Set(
  'a an and are as at be but by can case do for from go has have he her here his how i if in is it its may me more must my need no not now of on one or other our out part section she so such that the their them there they this to up us use was way we were what when where which who will with you your'.split(' '),
)

/** Every form of every name that links; misspellings are for searching and never link. */
export const formsOf = (term: NamedTerm, stopNames: ReadonlySet<string> = new Set()): NameForm[] => {
  if (term.linking?.auto === false) return []
  const refused = new Set((term.linking?.notLinked ?? []).map(keyOf))
  const names = [
    { label: term.title, kind: 'title' as const },
    ...term.aliases.flatMap(({ label, kind }) => (kind === 'misspelling' ? [] : [{ label, kind }])),
  ]
  const forms = new Map<string, NameForm>()
  for (const { label, kind } of names) {
    const words = wordsOf(label)
    const key = keysOf(words)
    if (isTooShort(words) || TOO_COMMON.has(key) || refused.has(key) || stopNames.has(key)) continue
    for (const { keys, exact, isInflected } of writings(words, kind === 'abbreviation')) {
      const form = { term: term.id, name: label, keys, exact, rank: KIND_RANK[kind] + (isInflected ? INFLECTED : 0) }
      const at = `${keys.join(' ')}\n${exact.join(' ')}`
      const known = forms.get(at)
      if (!known || form.rank < known.rank) forms.set(at, form)
    }
  }
  return [...forms.values()]
}

/** A name as names are compared: equal keys are one name, however spaced, hyphenated and capitalised. */
export const keyOf = (name: string): string => keysOf(wordsOf(name))

const keysOf = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ')

/** One letter, or nothing but digits and signs, says nothing by itself. */
const isTooShort = (words: readonly Word[]): boolean => {
  const letters = words.filter(({ isWord, key }) => isWord && /\p{L}/u.test(key))
  const [first] = letters
  return !first || (letters.length === 1 && first.key.length < 2 && words.length === 1)
}

interface Writing {
  readonly keys: readonly string[]
  readonly exact: readonly (string | null)[]
  readonly isInflected: boolean
}

const writings = (words: readonly Word[], isAbbreviation: boolean): Writing[] => {
  const keys = words.map(({ key }) => key)
  const exact = words.map((_, i) => exactAt(words, i, isAbbreviation))
  const found: Writing[] = [{ keys, exact, isInflected: false }]
  // ‘co-production’ is written ‘coproduction’, too.
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.gap !== 'hyphen' || exact[i] !== null || exact[i - 1] !== null) continue
    found.push({ keys: keys.toSpliced(i - 1, 2, `${keys[i - 1]}${keys[i]}`), exact: exact.toSpliced(i - 1, 1), isInflected: false })
  }
  for (const { keys: of, exact: as } of [...found]) {
    for (const at of headsOf(of)) {
      for (const inflected of inflectionsOf(of[at] ?? '', as[at] ?? null)) {
        found.push({ keys: of.with(at, inflected.key), exact: as.with(at, inflected.exact), isInflected: true })
      }
    }
  }
  return found
}

/**
 * Case matters in abbreviations, in names of one word that are all capitals, and in single capital letters: ‘Section F’ is
 * not ‘section f’. Beside I and A, which are words of their own, the other words are as written as well: ‘in this section I …’.
 */
const exactAt = (words: readonly Word[], at: number, isAbbreviation: boolean): string | null => {
  const word = words[at]
  if (!word?.isWord) return null
  const isOneLetter = ({ exact }: Word): boolean => /^\p{Lu}$/u.test(exact)
  const isOwnWord = words.length > 1 && words.some((other) => isOneLetter(other) && /^[IA]$/.test(other.exact))
  const isCapitals = words.length === 1 && /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(word.exact)
  return isAbbreviation || isOneLetter(word) || isOwnWord || isCapitals ? word.exact : null
}

/** The last word, and the word before the first preposition: ‘statements of special educational needs’. */
const headsOf = (keys: readonly string[]): number[] => {
  const last = keys.findLastIndex((key) => /\p{L}/u.test(key))
  const preposition = keys.findIndex((key, i) => i > 0 && PREPOSITIONS.has(key))
  return [...new Set([preposition > 0 ? preposition - 1 : last, last])].filter((at) => at >= 0)
}
const PREPOSITIONS = new Set('of for to in with by on at from under'.split(' '))

/** English, by the word: regular and irregular plurals, and the singular of a name that is a plural. */
const inflectionsOf = (key: string, exact: string | null): { key: string; exact: string | null }[] => {
  // An abbreviation takes an s (EHCPs); one letter takes none, or ‘Section I’ would be found in ‘section is’.
  if (exact !== null && !/^\p{Lu}\p{Ll}+$/u.test(exact)) {
    return [...exact].length < 2 || exact.endsWith('s') ? [] : [{ key: `${key}s`, exact: `${exact}s` }]
  }
  if (key.length < 3 || !/^[\p{L}'-]+$/u.test(key) || key.includes("'")) return []
  return numbersOf(key)
    .map((form) => ({ key: form, exact: exact && `${exact[0]}${form.slice(1)}` }))
}

/** The rules are some hundred patterns, and names share their words: so what was asked is kept. */
const numbersOf = (word: string): readonly string[] => {
  const known = numbers.get(word)
  if (known) return known
  const found = [...new Set([pluralize(word), singularize(word)])].filter((form) => form !== word && form.length >= 3)
  numbers.set(word, found)
  return found
}

const numbers = new LRUCache<string, readonly string[]>({ max: 20_000 })
