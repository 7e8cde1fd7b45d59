/** What a draft changes. Pure. */
import { canonicalJson } from '../publication/digest'
import type { DraftTermSnapshot } from '../publication/snapshot'
import { type Part, PARTS } from './part-names'

/** Parts in which a draft differs from what is live; every part while nothing is. */
export const changedParts = (draft: DraftTermSnapshot, live: DraftTermSnapshot | null): Part[] =>
  PARTS.filter((part) => live === null || partJson(draft, part) !== partJson(live, part))

/** A part that is absent is at its default. */
const partJson = (text: DraftTermSnapshot, part: Part): string => canonicalJson(text[part] ?? null)
