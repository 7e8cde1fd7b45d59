import { readFileSync } from 'node:fs'

/** Rows of a table in tests/fixtures/citations: cells between bars; lines that start with # are for the reader. */
export const tableOf = (name: string): string[][] =>
  readFileSync(new URL(`../../fixtures/citations/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
