/** What stands together on the page: neighbours that did not change, items of one list. Pure. */
import type { BlockChange, ItemChange, PartChanges } from '../../workflow/changes/changes'

export interface Run<Entry> {
  readonly together: boolean
  readonly entries: readonly Entry[]
}

/** Neighbours of which `belongs` holds, and those of which it does not, in turn. */
export const runsOf = <Entry>(entries: readonly Entry[], belongs: (entry: Entry) => boolean): Run<Entry>[] => {
  const runs: { together: boolean; entries: Entry[] }[] = []
  for (const entry of entries) {
    const together = belongs(entry)
    const last = runs.at(-1)
    if (last?.together === together) last.entries.push(entry)
    else runs.push({ together, entries: [entry] })
  }
  return runs
}

/** A part that is empty on both sides has nothing to show. */
export const hasText = ({ groups, op }: PartChanges): boolean =>
  op !== 'unchanged' || groups.some((group) => (group.kind === 'prose' ? group.blocks : group.items).length > 0)

export const isUntouched = ({ op, moved }: BlockChange | ItemChange): boolean => op === 'same' && moved === null

/** One short neighbour is shown as it is: it tells where we are, and a fold would take as much room. */
export const isFolded = (run: readonly (BlockChange | ItemChange)[]): boolean => run.length > 1 || run.some((entry) => lengthOf(entry) > LONG)

const LONG = 240

const lengthOf = (entry: BlockChange | ItemChange): number =>
  'blocks' in entry
    ? entry.blocks.reduce((length, block) => length + lengthOf(block), 0)
    : entry.segments.reduce((length, segment) => length + (segment.op === 'restyled' ? segment.after : segment.piece).text.length, 0)
