/**
 * Finds the names of entries in a text: leftmost, then longest. One pass over the words; how many names there are does not
 * matter, only how many words the longest of them has (titles and aliases have at most 200 characters).
 *
 * A matcher never changes. `withNames` gives the next one, which shares with it all that no changed name touches: so an
 * answer that is being written keeps the names it began with, and a publication costs what its own names cost.
 */
import { formsOf, keyOf } from './names'
import type { NameForm, NamedTerm } from './names'
import { wordsOf } from './words'
import type { Word } from './words'

export interface Matcher {
  /** By the words so far, joined: whether a name goes on from here, and which names end here. */
  readonly shards: readonly ReadonlyMap<string, Stop>[]
  readonly stopNames: ReadonlySet<string>
}

interface Stop {
  /** Forms that end here or further on. */
  readonly passing: number
  readonly forms: readonly NameForm[]
}

export interface Mention {
  readonly term: string
  /** UTF-16 code units from the start of the text. */
  readonly start: number
  readonly end: number
}

export type MatchPolicy = 'first' | 'all'

export interface FindOptions {
  /** `first`: once a term, where it is named first. */
  readonly policy: MatchPolicy
  /** The entry whose text it is: its own names are found, so that nothing is linked inside them, and left unlinked. */
  readonly own?: string | undefined
  /** Keys (`keyOf`) of names that are not linked here. */
  readonly unlinked?: ReadonlySet<string> | undefined
  /** Counts look-ups: how tests see that work is linear. */
  readonly onStep?: () => void
}

const SHARDS = 2048
const NO_SHARD: ReadonlyMap<string, Stop> = new Map()

/** @param stopNames names that are linked nowhere, from the glossary's settings. */
export const createMatcher = (terms: Iterable<NamedTerm>, stopNames: readonly string[] = []): Matcher =>
  withNames({ shards: Array<ReadonlyMap<string, Stop>>(SHARDS).fill(NO_SHARD), stopNames: new Set(stopNames.map(keyOf)) }, [], terms)

/** Costs by the names that change, not by all there are. @param removed as they were added. */
export const withNames = (matcher: Matcher, removed: Iterable<NamedTerm>, added: Iterable<NamedTerm>): Matcher => {
  const shards = [...matcher.shards]
  const owned = new Map<number, Map<string, Stop>>()
  const change = (path: string, change: (stop: Stop) => Stop): void => {
    const at = shardOf(path)
    let shard = owned.get(at)
    if (!shard) {
      shard = new Map(shards[at])
      owned.set(at, shard)
      shards[at] = shard
    }
    const next = change(shard.get(path) ?? { passing: 0, forms: [] })
    if (next.passing > 0) shard.set(path, next)
    else shard.delete(path)
  }
  const walk = (form: NameForm, by: 1 | -1): void => {
    let path = ''
    for (const [i, key] of form.keys.entries()) {
      path = i === 0 ? key : `${path} ${key}`
      const ends = i === form.keys.length - 1
      change(path, ({ passing, forms }) => ({
        passing: passing + by,
        forms: !ends ? forms : by > 0 ? [...forms, form] : forms.filter((other) => !isSame(other, form)),
      }))
    }
  }
  for (const term of removed) for (const form of formsOf(term, matcher.stopNames)) walk(form, -1)
  for (const term of added) for (const form of formsOf(term, matcher.stopNames)) walk(form, 1)
  return { ...matcher, shards }
}

const isSame = (a: NameForm, b: NameForm): boolean =>
  a.term === b.term && a.name === b.name && a.rank === b.rank && a.exact.join(' ') === b.exact.join(' ')

/** Mentions in reading order; they never overlap. */
export const findMentions = (matcher: Matcher, text: string, options: FindOptions): Mention[] => {
  const words = wordsOf(text)
  const found: Mention[] = []
  const seen = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const match = canStart(words, at) ? longestAt(matcher, words, at, options.onStep) : null
    const start = words[at]?.start
    if (!match || start === undefined) {
      at += 1
      continue
    }
    at = match.next
    const { term, form } = match
    if (term === null || term === options.own || options.unlinked?.has(keyOf(form.name))) continue
    if (options.policy === 'first' && seen.has(term)) continue
    seen.add(term)
    found.push({ term, start, end: match.end })
  }
  return found
}

interface Match {
  /** Null: several entries have the name, and none is linked. */
  readonly term: string | null
  readonly form: NameForm
  readonly end: number
  /** The word after it. */
  readonly next: number
}

const longestAt = (matcher: Matcher, words: readonly Word[], from: number, onStep?: () => void): Match | null => {
  let path = ''
  let best: Match | null = null
  for (let at = from; at < words.length; at++) {
    const word = words[at]
    if (!word || (at > from && !goesOn(word, words[at - 1]))) break
    const before = at === from ? '' : `${path} `
    if (canEnd(words, at)) {
      onStep?.()
      const match =
        chosen(stopAt(matcher, before + word.key)?.forms, words, from, at, false) ??
        (word.owner && chosen(stopAt(matcher, before + word.owner.key)?.forms, words, from, at, true))
      if (match) best = match
    }
    path = before + word.key
    onStep?.()
    if (!stopAt(matcher, path)) break
  }
  return best
}

const stopAt = (matcher: Matcher, path: string): Stop | undefined => matcher.shards[shardOf(path)]?.get(path)

/** FNV-1a over the characters. */
const shardOf = (path: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SHARDS
}

const chosen = (
  forms: readonly NameForm[] | undefined,
  words: readonly Word[],
  from: number,
  to: number,
  isOwner: boolean,
): Match | null => {
  if (!forms) return null
  let best: NameForm | null = null
  let isTie = false
  for (const form of forms) {
    if (!isWrittenAs(form, words, from, to, isOwner)) continue
    const order = best ? strengthOf(form) - strengthOf(best) : -1
    if (order < 0) {
      best = form
      isTie = false
    } else if (order === 0 && form.term !== best?.term) {
      isTie = true
    }
  }
  const last = words[to]
  if (!best || !last) return null
  const end = isOwner && last.owner ? last.owner.end : last.end
  return { term: isTie ? null : best.term, form: best, end, next: to + 1 }
}

/** A form whose case counts and fits stands before every other: ‘SALT’ is the abbreviation, not what one eats. */
const strengthOf = (form: NameForm): number => form.rank - (form.exact.some((word) => word !== null) ? 100 : 0)

const isWrittenAs = (form: NameForm, words: readonly Word[], from: number, to: number, isOwner: boolean): boolean => {
  for (let i = 0; i <= to - from; i++) {
    const asked = form.exact[i]
    const word = words[from + i]
    if (asked === null || asked === undefined || !word) continue
    const written = isOwner && from + i === to ? word.owner?.exact : word.exact
    if (written !== asked && !(written === asked.toUpperCase() && isShoutable(asked))) return false
  }
  return true
}

/** ‘SaLT’ and ‘Section I’ in a line of capitals. EPS is not the plural of EP. */
const isShoutable = (asked: string): boolean => /\p{Ll}/u.test(asked) && !/^\p{Lu}{2,}s$/u.test(asked)

/** Words of one name stand beside each other, with one space or hyphen, or none around a sign. */
const goesOn = (word: Word, before: Word | undefined): boolean =>
  word.gap !== 'break' && (word.gap !== 'none' || !word.isWord || !before?.isWord || isAmpersand(word) || isAmpersand(before))

const isAmpersand = (word: Word): boolean => word.key === 'and' && word.end - word.start === 1

/** A name inside a compound is not a mention: ‘non-EHC plan’, ‘Section I-only’, ‘example.plan’. */
const canStart = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (!word || word.gap === 'hyphen') return false
  const before = words[at - 1]
  return !(word.gap === 'none' && before?.key === '.' && before.gap === 'none' && words[at - 2]?.isWord)
}

const canEnd = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (!next) return true
  if (next.gap === 'hyphen') return false
  const after = words[at + 2]
  return !(next.key === '.' && next.gap === 'none' && after?.isWord && after.gap === 'none')
}
