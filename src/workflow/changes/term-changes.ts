/**
 * What changed from one text of a term to another: part by part, block by block, word by word. Pure.
 * Every part is looked at, and a difference that none of this can show is still said to be there.
 */
import { canonicalJson } from '../../publication/digest'
import type { DraftTermSnapshot } from '../../publication/snapshot'
import { type Part, PARTS } from '../part-names'
import { align } from './align'
import type { GroupChanges, ItemChange, PartChanges, TermChanges } from './changes'
import { changeSize } from './change-size'
import type { Names } from './pieces'
import { opOf, type Prose, type ProseChange, proseChanges } from './prose'
import { type Group, type Item, readPart } from './read-parts'
import { type Budget, COMPARISONS } from './sequence'

/**
 * @param before null where there was nothing before.
 * @param budget how many comparisons may be made; beyond it the answer is coarser, not wrong.
 */
export const termChanges = (
  before: DraftTermSnapshot | null,
  after: DraftTermSnapshot,
  names: Names,
  budget: Budget = { left: COMPARISONS },
): TermChanges => ({
  parts: PARTS.map((part) => partChanges(part, before ?? nothingOf(after), after, names, budget)),
  size: changeSize(before, after),
})

const nothingOf = ({ kind, id }: DraftTermSnapshot): DraftTermSnapshot => ({
  kind,
  id,
  slug: null,
  title: null,
  aliases: [],
  category: null,
  jurisdictions: [],
  authors: [],
  definition: null,
  context: null,
  checkpoints: [],
  body: null,
  enquiries: null,
  citations: [],
  lawAsOf: null,
  seo: { title: null, description: null, image: null },
})

const partChanges = (
  part: Part,
  before: DraftTermSnapshot,
  after: DraftTermSnapshot,
  names: Names,
  budget: Budget,
): PartChanges => {
  const [old, now] = [readPart(part, before, names), readPart(part, after, names)]
  const groups = now.map((group, at) => groupChanges(old[at] ?? group, group, budget))
  if (canonicalJson(before[part] ?? null) === canonicalJson(after[part] ?? null)) return { part, op: 'unchanged', groups }
  if (old.every(isEmpty) && !now.every(isEmpty)) return { part, op: 'added', groups }
  if (now.every(isEmpty) && !old.every(isEmpty)) return { part, op: 'removed', groups }
  return { part, op: 'changed', groups: groups.some(isChanged) ? groups : groups.map(withRemark) }
}

const isEmpty = (group: Group): boolean => (group.kind === 'prose' ? group.prose.blocks : group.items).length === 0

const isChanged = (group: GroupChanges): boolean =>
  group.remarks.length > 0 ||
  (group.kind === 'prose' ? group.blocks : group.items).some(({ op, moved }) => op !== 'same' || moved !== null)

/** On the first group: the part as a whole is meant. */
const withRemark = (group: GroupChanges, at: number): GroupChanges =>
  at === 0 ? { ...group, remarks: [...group.remarks, { kind: 'unseen' }] } : group

const groupChanges = (before: Group, after: Group, budget: Budget): GroupChanges => {
  if (before.kind === 'list' && after.kind === 'list') {
    const { label, noun } = after
    return { kind: 'list', label, noun, items: itemChanges(before.items, after.items, budget), remarks: [] }
  }
  return { kind: 'prose', label: after.label, ...proseChanges(proseIn(before), proseIn(after), budget) }
}

const proseIn = (group: Group): Prose => (group.kind === 'prose' ? group.prose : NOTHING)
const NOTHING: Prose = { blocks: [], starts: [] }

const itemChanges = (before: readonly Item[], after: readonly Item[], budget: Budget): ItemChange[] =>
  align(before, after, budget).map(({ before: i, after: j, moved }): ItemChange => {
    const [old, now] = [i === null ? null : (before[i] ?? null), j === null ? null : (after[j] ?? null)]
    return {
      op: opOf(old, now),
      moved: moved && i !== null && j !== null ? { from: i + 1, to: j + 1 } : null,
      before: i,
      after: j,
      ...textOf(old, now, budget),
    }
  })

const textOf = (before: Item | null, after: Item | null, budget: Budget): ProseChange =>
  proseChanges(before?.prose ?? NOTHING, after?.prose ?? NOTHING, budget)
