import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { collections, globals } from '../../../collections'
import { CATALOGUE } from '../../../src/errors'

const read = (file: string): string => readFileSync(file, 'utf8')
const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
    .sort()

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...markdownIn('docs')]

/** Fenced blocks hold examples, not our own links and headings. */
const prose = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '')

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])

describe.each(documents)('%s', (document) => {
  const text = prose(read(document))

  it('links to files and headings that are there', () => {
    const broken = matches(text, /\]\(([^)\s]+)\)/g)
      .filter((target) => !/^[a-z]+:/i.test(target))
      .filter((target) => !leadsSomewhere(document, target))
    expect(broken).toEqual([])
  })

  it('names files that are there', () => {
    const named = matches(text, /`((?:src|collections|tests|scripts|docs|benchmarks)\/[\w./()[\]-]*)`/g)
    expect(named.filter((name) => !existsSync(name))).toEqual([])
  })
})

describe('README.md', () => {
  const readme = read('README.md')

  it('has a row for every variable of the environment, as .env.example has a line', () => {
    const variables = matches(read('src/config/env.ts'), /^ {2}([A-Z_]+): /gm)
    expect(variables).toContain('PAYLOAD_SECRET')
    expect(rowsNamed(readme)).toEqual(expect.arrayContaining(variables))
    const examples = matches(read('.env.example'), /^#?([A-Z_]+)=/gm)
    expect(examples).toEqual(expect.arrayContaining(variables))
  })

  it('asks only what the public contract answers', () => {
    const queries = matches(readme, /^```graphql\n([\s\S]*?)^```/gm)
    expect(queries).toHaveLength(3)
    const contract = buildSchema(read('schema.graphql'))
    for (const query of queries) expect(validate(contract, parse(query))).toEqual([])
  })

  it('follows each query with an answer that is JSON', () => {
    const answers = matches(readme, /^```json\n([\s\S]*?)^```/gm)
    expect(answers).toHaveLength(3)
    for (const answer of answers) expect(JSON.parse(answer)).toHaveProperty('data')
  })

  it('leads to every other document', () => {
    const linked = matches(readme, /\]\(([^)\s#]+)[^)]*\)/g)
    expect(linked).toEqual(expect.arrayContaining(documents.filter((document) => document !== 'README.md')))
  })
})

describe('docs/errors.md', () => {
  const errors = read('docs/errors.md')

  it('has a row for every refusal, with its status, and none for one that does not exist', () => {
    const rows = [...sectionOf(errors, 'Refusals').matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)]
    const documented = rows.map((row): [string, number] => [row[1] ?? '', Number(row[2])])
    const known = Object.entries(CATALOGUE).map(([code, { status }]): [string, number] => [code, status])
    expect(documented.sort()).toEqual(known.sort())
  })

  it('has a row for every code of the public API, and none for one that does not exist', () => {
    const known = membersOf('src/delivery/graphql/errors.ts', 'ErrorCode')
    expect(known).toContain('BAD_USER_INPUT')
    expect(rowsNamed(sectionOf(errors, 'The public GraphQL API')).sort()).toEqual(known.sort())
  })
})

it('docs/operations.md explains everything that can be wrong with a ledger', () => {
  const known = membersOf('src/publication/verify.ts', 'LedgerProblemCode')
  expect(known).toContain('chain_broken')
  expect(rowsNamed(read('docs/operations.md'))).toEqual(expect.arrayContaining(known))
})

it('docs/evidence.md explains everything that can be wrong with an evidence pack', () => {
  const known = membersOf('src/evidence/verify.ts', 'PackProblemCode')
  expect(known).toContain('approvals_differ')
  expect(rowsNamed(read('docs/evidence.md')).filter((name) => name.includes('_')).sort()).toEqual(known.sort())
})

it('docs/model.md describes every collection and every global', () => {
  const model = read('docs/model.md')
  const slugs = [...collections, ...globals].map(({ slug }) => slug)
  expect(slugs.filter((slug) => !model.includes(`\`${slug}\``))).toEqual([])
})

it('docs/model.md names every field of an entry and of the ledger', () => {
  const model = read('docs/model.md')
  const fields = ['terms', 'publications', 'workflow-events'].flatMap((slug) => fieldNames(collections, slug))
  expect(fields).toContain('lawAsOf')
  expect(fields).toContain('previousHash')
  expect(fields.filter((name) => !new RegExp(`\`${name}(\\[\\])?\``).test(model))).toEqual([])
})

it('docs/richtext.md describes every type of node, and none that does not exist', () => {
  const known = matches(read('src/richtext/document.ts'), /^ {2}readonly type: '(\w+)'/gm)
  expect(known).toContain('termLink')
  const shown = new Set(matches(read('docs/richtext.md'), /^ *(?:\{ )?"type": "(\w+)"/gm))
  expect([...shown].sort()).toEqual(known.sort())
})

function leadsSomewhere(document: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const at = file === '' ? document : path.join(path.dirname(document), file)
  if (!existsSync(at)) return false
  if (anchor === undefined) return true
  return statSync(at).isFile() && anchorsOf(read(at)).includes(anchor)
}

/** As GitHub makes them: small letters, punctuation left out, hyphens for spaces. */
function anchorsOf(markdown: string): string[] {
  return matches(prose(markdown), /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

/** What stands in backticks in the first cell of a table's rows, the heading rows aside. */
function rowsNamed(markdown: string): string[] {
  return matches(markdown, /^\| `(\w+)` \|(?!.*\n\| ---)/gm)
}

function sectionOf(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0] ?? ''
}

/** The texts of a union type, which is gone when the code runs. */
function membersOf(file: string, type: string): string[] {
  const [, after = ''] = read(file).split(`export type ${type} =\n`)
  return matches(after.split('\n\n')[0] ?? '', /^ {2}\| '(\w+)'$/gm)
}

interface FieldLike {
  readonly name?: string
  readonly fields?: readonly FieldLike[]
  readonly tabs?: readonly FieldLike[]
  readonly type?: string
}

/** Names that a record has at its top level: rows and tabs without a name add no level. */
function fieldNames(all: readonly { readonly slug: string; readonly fields: readonly object[] }[], slug: string): string[] {
  const named = (field: FieldLike): string[] => {
    if (field.type === 'ui') return []
    return field.name ? [field.name] : [...(field.fields ?? []), ...(field.tabs ?? [])].flatMap(named)
  }
  return (all.find((collection) => collection.slug === slug)?.fields ?? []).flatMap((field) => named(field))
}
