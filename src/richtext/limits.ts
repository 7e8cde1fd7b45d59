/** Levels, nodes and UTF-16 code units of a text: far beyond any entry, well within what a page can hold. */
export const LIMITS = { depth: 50, nodes: 20_000, characters: 1_000_000 } as const
