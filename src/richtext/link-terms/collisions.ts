/** Names that several entries have. What is linked then follows from the ranks in names.ts; an editor should know of it. */
import { formsOf } from './names'
import type { NameForm, NamedTerm } from './names'

export interface Collision {
  /** The name of this entry, as written. */
  readonly name: string
  /** The other entry, by public id, and its name. */
  readonly term: string
  readonly otherName: string
  /** Whom a text that uses the name links to; null: neither. */
  readonly linksTo: string | null
  /** One of them only meets the other in an inflected form: a plural that is another entry's name. */
  readonly isInflected: boolean
}

/** Each pair of colliding names once, in the order of this entry's names. Costs by the names of all entries given. */
export const collisionsOf = (term: NamedTerm, others: Iterable<NamedTerm>, stopNames?: ReadonlySet<string>): Collision[] => {
  const own = formsOf(term, stopNames)
  const byKeys = new Map<string, NameForm[]>()
  for (const form of own) {
    const at = form.keys.join(' ')
    byKeys.set(at, [...(byKeys.get(at) ?? []), form])
  }
  const found = new Map<string, { collision: Collision; rank: number }>()
  for (const other of others) {
    if (other.id === term.id) continue
    for (const theirs of formsOf(other, stopNames)) {
      for (const ours of byKeys.get(theirs.keys.join(' ')) ?? []) {
        // Two inflected forms meet because their names do, which is told already.
        if (!canBeOneWriting(ours, theirs) || (ours.rank >= 10 && theirs.rank >= 10)) continue
        const at = `${ours.name}\n${other.id}\n${theirs.name}`
        const rank = Math.min(ours.rank, theirs.rank)
        const known = found.get(at)
        if (known && known.rank <= rank) continue
        const linksTo = ours.rank === theirs.rank ? null : ours.rank < theirs.rank ? term.id : other.id
        const isInflected = ours.rank >= 10 || theirs.rank >= 10
        found.set(at, { rank, collision: { name: ours.name, term: other.id, otherName: theirs.name, linksTo, isInflected } })
      }
    }
  }
  return [...found.values()].map(({ collision }) => collision)
}

/** ‘SALT’ and ‘salt’ are told apart by their case. */
const canBeOneWriting = (a: NameForm, b: NameForm): boolean => {
  const isExact = (form: NameForm): boolean => form.exact.some((word) => word !== null)
  return isExact(a) === isExact(b) && a.exact.every((word, i) => word === null || b.exact[i] === null || word === b.exact[i])
}
