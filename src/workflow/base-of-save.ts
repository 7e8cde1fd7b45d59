/** Whether a save would replace a text that its author has not seen. Pure. */

/** What a save says about itself; null where it says nothing. */
export interface SaveOrigin {
  /** Digest of the text it started from. */
  readonly base: string | null
  /** The editor's window it comes from: an id that the window made for itself. */
  readonly window: string | null
}

export interface NewestText {
  readonly digest: string | null
  /** The window that saved it; null where no window did (an import, a restored version, a script). */
  readonly savedIn: string | null
}

/**
 * A save that names no base replaces what is there, as it always did. One window's saves follow each other, whatever base
 * they name: while one is under way, the form goes on with the digest of before (docs/adr/0014).
 */
export const replacesUnseen = ({ base, window }: SaveOrigin, newest: NewestText): boolean => {
  if (base === null || newest.digest === null || base === newest.digest) return false
  return window === null || window !== newest.savedIn
}

/** As long as this after a save, its author counts as still writing. */
export const WRITING_MS = 5 * 60 * 1000
