/**
 * Lists of words (roles, public ids) in one text column. A list of its own would stand in a table of its own on SQLite, where
 * a crash between the two inserts leaves a row without its list: an approval for no role, a draft that nobody wrote.
 */
export const toWords = (words: readonly string[]): string => words.join(' ')

export const fromWords = <Word extends string = string>(text: string | null | undefined): Word[] =>
  (text ?? '').split(' ').filter((word) => word !== '') as Word[]
