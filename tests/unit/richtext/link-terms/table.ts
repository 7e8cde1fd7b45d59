/** Reads the tables of tests/fixtures/link-terms. */
import { readFileSync } from 'node:fs'
import type { AliasKind } from '../../../../src/glossary/kinds'
import type { NamedTerm } from '../../../../src/richtext/link-terms'

const linesOf = (file: string): string[] =>
  readFileSync(`tests/fixtures/link-terms/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('# '))

export const glossary: NamedTerm[] = linesOf('glossary.txt').map((line) => {
  const [id = '', title = '', aliases = '', off = ''] = line.split('|').map((part) => part.trim())
  return {
    id,
    title,
    aliases: [...aliases.matchAll(/([^;]+?) \(([a-z-]+)\)/g)].map(([, label = '', kind]) => ({ label: label.trim(), kind: kind as AliasKind })),
    ...(off === '*' ? { linking: { auto: false as const } } : off ? { linking: { notLinked: off.split(';') } } : {}),
  }
})

export interface Case {
  readonly line: string
  readonly text: string
  readonly mentions: { readonly term: string; readonly start: number; readonly end: number }[]
}

/** A line that marks something and names no entry says that nothing is found there. */
export const cases: Case[] = linesOf('mentions.txt').map((line) => {
  const at = line.lastIndexOf(' | ')
  const marked = line
    .slice(0, at)
    .replaceAll(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
  const terms = line.slice(at + 3).split(',').map((term) => term.trim()).filter((term) => term !== '-')
  const mentions: { term: string; start: number; end: number }[] = []
  let text = ''
  for (const [i, piece] of marked.split(/\[\[|\]\]/).entries()) {
    const term = i % 2 === 1 ? terms[(i - 1) / 2] : undefined
    if (term) mentions.push({ term, start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { line, text, mentions }
})
