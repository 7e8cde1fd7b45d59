/** The names of all public terms, as texts are searched for them; carried from one revision to the next. */
import { createMatcher, findMentions, keyOf, linkDocument, withNames } from '../richtext/link-terms'
import type { Matcher, MatchPolicy, Mention } from '../richtext/link-terms'
import { wordsOf } from '../richtext/link-terms/words'
import type { RichTextDocument } from '../richtext/document'
import { termLinksIn, toText } from '../richtext/render'
import type { GlossaryState } from './glossary-view'
import type { PublishedTerm } from './published-glossary'
import type { TermSnapshot } from './snapshot'
import { textsOf } from './term-texts'

export interface TermNames {
  readonly matcher: Matcher
  /** Mentions in plain text. */
  find(text: string, policy: MatchPolicy): Mention[]
  /** The text with links to the terms it mentions first. @param of the entry it belongs to; null: none. */
  link(document: RichTextDocument, of: TermSnapshot | null): RichTextDocument
  /** Whether another entry's texts link to this one by themselves. */
  mentioning(term: TermSnapshot): (other: TermSnapshot) => boolean
}

/** Made when first asked for: a process that is never asked for links never pays for them. */
export interface LazyNames {
  (): TermNames
  readonly made: TermNames | null
}

interface Step {
  /** What the names before stand on. */
  readonly before: GlossaryState
  readonly state: GlossaryState
  readonly changed: ReadonlySet<string>
  /** All public terms, for the first time. */
  readonly terms: () => readonly PublishedTerm[]
}

/** Once made, the next are made from them: by the terms that changed, unless the glossary's own list of names did. */
export const namesAfter = (names: LazyNames | null, { before, state, changed, terms }: Step): LazyNames => {
  const made = names?.made ?? null
  const stops = state.settings?.namesNotLinked ?? []
  if (made && String(stops) === String(before.settings?.namesNotLinked ?? [])) {
    if (changed.size === 0) return lazy(() => made, made)
    const removed = publicTerms(before, changed)
    const added = publicTerms(state, changed)
    const next = termNames(withNames(made.matcher, removed, added))
    return lazy(() => next, next)
  }
  return lazy(() => termNames(createMatcher(snapshotsOf(terms()), stops)), null)
}

const lazy = (make: () => TermNames, made: TermNames | null): LazyNames => {
  const names = (): TermNames => (names.made ??= make())
  names.made = made
  return names
}

const publicTerms = (state: GlossaryState, ids: ReadonlySet<string>): TermSnapshot[] =>
  [...ids].flatMap((id) => {
    const record = state.terms.get(id)
    return record?.standing.as === 'public' ? [record.published.snapshot] : []
  })

function* snapshotsOf(terms: readonly PublishedTerm[]): Generator<TermSnapshot> {
  for (const { snapshot } of terms) yield snapshot
}

const termNames = (matcher: Matcher): TermNames => {
  const linked = new WeakMap<RichTextDocument, RichTextDocument>()
  const link = (document: RichTextDocument, of: TermSnapshot | null): RichTextDocument => {
    // A document belongs to one entry: snapshots do not share their texts.
    const known = linked.get(document)
    if (known) return known
    const made = linkDocument(document, matcher, { own: of?.id, unlinked: unlinkedIn(of) })
    linked.set(document, made)
    return made
  }
  return {
    matcher,
    find: (text, policy) => findMentions(matcher, text, { policy }),
    link,
    mentioning: (term) => {
      const names = createMatcher([term], [...matcher.stopNames])
      const needles = needlesOf(names)
      return (other) => {
        const signature = signatureOf(other)
        if (!needles.some((needle) => needle.every((word) => holds(signature, word)))) return false
        return textsOf(other).some((text) => termLinksIn(link(text, other)).includes(term.id))
      }
    },
  }
}

const unlinkedIn = (term: TermSnapshot | null): ReadonlySet<string> => new Set((term?.linking?.unlinkedHere ?? []).map(keyOf))

/** The words of each form of a term's names: a text that lacks one of them does not mention it. */
const needlesOf = (matcher: Matcher): string[][] =>
  matcher.shards.flatMap((shard) => [...shard.values()].flatMap(({ forms }) => forms.map(({ keys }) => [...keys])))

/**
 * Which words the texts of an entry hold: 4096 bits, one or more of which stand for each word (a Bloom filter of one hash).
 * So that asking who mentions a term reads the texts that have its words, and no others. Kept beside the snapshot, half a
 * kilobyte each; read once, when somebody first asks.
 */
const signatureOf = (term: TermSnapshot): Uint32Array => {
  const known = signatures.get(term)
  if (known) return known
  const bits = new Uint32Array(128)
  for (const text of textsOf(term)) {
    for (const { key, owner } of wordsOf(toText(text))) {
      mark(bits, key)
      if (owner) mark(bits, owner.key)
    }
  }
  signatures.set(term, bits)
  return bits
}

const signatures = new WeakMap<TermSnapshot, Uint32Array>()

const bitOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash & 4095
}

const mark = (bits: Uint32Array, word: string): void => {
  const bit = bitOf(word)
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

const holds = (bits: Uint32Array, word: string): boolean => {
  const bit = bitOf(word)
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}
