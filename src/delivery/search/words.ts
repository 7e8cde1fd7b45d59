/** Words as people type and search for them. */

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** The same word however it is written: lower case, without accents, without a possessive. */
export const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll(/['’]/g, '')
