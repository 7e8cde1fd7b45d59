/**
 * Exports read back by programs that others wrote: rapper, rdflib and jsonld for RDF, xmllint for XML, Python for
 * CSV, Info-ZIP, Ajv for JSON. Whatever an editor may type comes out whole. A tool that is not there is named, and skipped.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { writeFeed } from '../../../src/delivery/exports/atom'
import { writeLlms, writeLlmsFull } from '../../../src/delivery/exports/llms'
import { writeSitemap, writeSitemapFile } from '../../../src/delivery/exports/sitemap'
import { FORMATS, type FormatName, inChunks } from '../../../src/interchange/formats'
import type { JsonGlossary } from '../../../src/interchange/json-schema'
import { glossaryJsonSchema } from '../../../src/interchange/json-schema'
import { oneLine } from '../../../src/interchange/text'
import { termMarkdown } from '../../../src/interchange/markdown'
import type { InterchangeSource } from '../../../src/interchange/source'
import { everyCase, missingTool, PYTHON, run, sourceOf } from '../../support/interchange'
import { aCategory, aLedger, aReference, aRelation, aTerm, idOf, type LedgerBuilder, prose, theGlossary } from '../../support/ledger'

const folder = mkdtempSync(path.join(tmpdir(), 'termhouse-interchange-'))
const fixture = (name: string): string => path.join('tests/fixtures/interchange', name)

const TOOLS = {
  rapper: missingTool('rapper', '--version'),
  rdflib: missingTool(PYTHON, '-c', 'import rdflib'),
  xmllint: missingTool('xmllint', '--version'),
  python: missingTool(PYTHON, '--version'),
  unzip: missingTool('unzip', '-v'),
}
for (const why of Object.values(TOOLS)) if (why) console.warn(`Skipped: ${why}`)

/** What editors type, and what they paste without knowing. */
const HOSTILE = [
  'Quotes "double" and \'single\' and `back`',
  'A back\\slash \\n \\u0041',
  'Less < than & more > than; &amp; <b>bold</b>',
  'CDATA ends ]]> here',
  'A comment --> ends <!-- here',
  '</script><script>alert(1)</script>',
  '=HYPERLINK("https://evil.example","Click")',
  '+44 20 7946 0000',
  '-1 to 1',
  '@SUM(A1:A9)',
  '\tTabbed',
  'Semi;colon, comma',
  'Trailing backslash\\',
  'Line one\nline two\r\nline three',
  'Control \u0000\u0001\u0007\u001f characters',
  'Half a pair \ud83d alone, and \ude00 too',
  'A whole one 😀 and a family 👩‍👩‍👧',
  'Right to left: \u202eevil\u202c, שלום, مرحبا',
  'Not characters \ufffe \uffff',
  '# Heading, *stars*, _lines_, [brackets](x), 1. list',
  '--- yaml: "no" ---',
  'yes',
  'null',
  '2026-01-01',
  'A very long one '.repeat(12).trim(),
  'é (composed) and é (decomposed)',
]

const hostileGlossary = (titles: readonly string[]): LedgerBuilder => {
  const ledger = aLedger()
    .publish(theGlossary({ name: 'Quotes " & <tags>', description: prose(...HOSTILE) }))
    .publish(aCategory({ name: 'A & B <c> "d"', description: HOSTILE.join(' '), requiredApprovals: [] }))
    .publish(aReference({ url: 'https://example.org/a b?<c>&"d"|{e}^`\\', title: 'Act "of" <1>', chapter: null, referenceKind: 'web' }))
  for (const [index, title] of titles.entries()) {
    ledger.publish(
      aTerm({
        title,
        slug: `term-${index}`,
        aliases: HOSTILE.map((label) => ({ label, kind: (['synonym', 'abbreviation', 'former-name', 'misspelling'] as const)[index % 4] ?? 'synonym' })),
        definition: prose(title, HOSTILE[index % HOSTILE.length] ?? ''),
        checkpoints: [prose(title)],
        citations: [{ reference: idOf('reference:children-and-families-act-2014'), pinpoint: title, note: title }],
      }),
      { changeNote: title, changeKind: 'major' },
    )
  }
  return ledger.publish(aRelation('term-0', 'broader', 'term-1', { note: HOSTILE.join() })).publish(aRelation('term-2', 'related', 'term-0')).publish(aRelation('term-2', 'broader', 'term-0'))
}

/** Titles as the CMS keeps them: trimmed, not empty. */
const typedTitles = fc
  .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 150, seed: 20260324 })
  .map((title) => title.trim())
  .filter((title) => oneLine(title) !== '')

describe.each([
  ['every case', sourceOf(everyCase())],
  ['one category', sourceOf(everyCase(), 'money')],
  ['nothing published', sourceOf(aLedger())],
  ['what people type', sourceOf(hostileGlossary(HOSTILE))],
  ['what nobody would type', sourceOf(hostileGlossary(typedTitles))],
])('a glossary with %s', (name, source) => {
  const files: Partial<Record<FormatName, string>> = {}
  const readable = [...source.glossary.terms.filter((term) => !source.category || term.snapshot.category === source.category.id), ...(source.category ? [] : source.glossary.archived.flatMap(({ term }) => term ?? []))]
  const titles = readable.map(({ snapshot }) => oneLine(snapshot.title)).sort()

  beforeAll(async () => {
    for (const format of Object.keys(FORMATS) as FormatName[]) {
      const file = path.join(folder, `${name.replaceAll(' ', '-')}.${format}`)
      writeFileSync(file, await bytesOf(source, format))
      files[format] = file
    }
  })
  const file = (format: FormatName): string => files[format] ?? ''

  it.skipIf(TOOLS.rapper)('is Turtle, by rapper (Raptor)', () => {
    const triples = run('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', file('ttl')], '')
    expect(labelsIn(triples)).toEqual(expect.arrayContaining(titles))
  })

  it.skipIf(TOOLS.rdflib)('is SKOS as its conditions ask, and the same graph as JSON-LD, by rdflib', () => {
    const answer = JSON.parse(run(PYTHON, ['tests/support/skos.py', file('ttl'), file('jsonld')], '')) as SkosAnswer
    expect(answer.failed).toEqual([])
    expect(answer.same).toBe(true)
    expect(answer.labels).toEqual(expect.arrayContaining(titles))
  })

  it('is JSON-LD, by the processor jsonld', async () => {
    const document: unknown = JSON.parse(readFileSync(file('jsonld'), 'utf8'))
    const quads = await jsonld.toRDF(document, { documentLoader: refuse, safe: true })
    const labels = quads.filter(({ predicate }) => predicate.value === PREF_LABEL).map(({ object }) => object.value)
    expect(labels).toEqual(expect.arrayContaining(titles))
  })

  it.skipIf(TOOLS.xmllint)('is TBX-Basic, by xmllint (libxml2)', () => {
    run('xmllint', ['--noout', '--nonet', '--relaxng', fixture('tbx-basic.rng'), file('tbx')], '')
    const names = run('xmllint', ['--nonet', '--xpath', '//*[local-name()="langSec"]/*[local-name()="termSec"][1]/*[local-name()="term"]/text() | //*[local-name()="sourceDesc"]/*', file('tbx')], '')
    for (const title of titles) expect(names).toContain(xmlEscaped(title))
  })

  it.skipIf(TOOLS.python)('is CSV with a row an entry and no formula, by Python', () => {
    const rows = JSON.parse(run(PYTHON, ['-c', READ_CSV, file('csv')], '')) as Record<string, string>[]
    expect(rows.map(({ title = '' }) => title.replace(/^'(?=[=+\-@])/, '')).sort()).toEqual(titles)
    for (const row of rows) {
      expect(Object.keys(row)).not.toContain('null')
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
  })

  it('is JSON that keeps to its schema, by Ajv', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(glossaryJsonSchema())
    const document = JSON.parse(readFileSync(file('json'), 'utf8')) as JsonGlossary
    validate(document)
    expect(validate.errors).toBeNull()
    expect(document.terms.map(({ title }) => oneLine(title)).sort()).toEqual(titles)
  })

  it.skipIf(TOOLS.unzip)('is an archive with a file an entry, by Info-ZIP', () => {
    expect(run('unzip', ['-t', file('md.zip')], '')).toContain('No errors detected')
    const names = run('unzip', ['-Z1', file('md.zip')], '').trim().split('\n')
    expect(names.sort()).toEqual(['README.md', ...readable.map(({ snapshot }) => `terms/${snapshot.slug}.md`)].sort())
  })

  it('has front matter that says the title, by a YAML parser', () => {
    for (const term of readable) {
      const [, matter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(termMarkdown(source, term)) ?? []
      expect(parse(matter)).toMatchObject({ id: term.snapshot.id, title: oneLine(term.snapshot.title) })
    }
  })

  it.skipIf(TOOLS.xmllint)('has a feed that is Atom, and a sitemap, whole and in parts', () => {
    const valid = (schema: string, text: string): string =>
      run('xmllint', ['--noout', '--nonet', '--relaxng', fixture(schema), '-'], text)
    valid('atom.rng', writeFeed(source, 1))
    valid('sitemap.rng', [...writeSitemap(source)].join(''))
    valid('sitemap.rng', [...writeSitemap(source, 2)].join(''))
    valid('sitemap.rng', [...writeSitemapFile(source, 2, 2)].join(''))
  })

  it('has an index and a whole text for language models', () => {
    const index = [...writeLlms(source)].join('')
    expect(index).toMatch(/^# [^\n]+\n/)
    expect(index.match(/^- \[.*\]\(https:\/\/glossary\.example\/terms\/[a-z0-9-]+\.md\): .*$/gm) ?? []).toHaveLength(source.glossary.terms.length)
    expect([...writeLlmsFull(source)].join('').match(/^## (?!About)/gm) ?? []).toHaveLength(titles.length - source.glossary.archived.filter(({ term }) => term && !source.category).length)
  })
})

interface SkosAnswer {
  readonly failed: readonly string[]
  readonly labels: readonly string[]
  readonly same: boolean
}

const PREF_LABEL = 'http://www.w3.org/2004/02/skos/core#prefLabel'

const READ_CSV = `
import csv, json, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    print(json.dumps(list(csv.DictReader(file, strict=True))))
`

const bytesOf = async (source: InterchangeSource, format: FormatName): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of inChunks(FORMATS[format].write(source))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** N-Triples as rapper writes it: ASCII, with escapes that JSON has, or nearly. */
const labelsIn = (triples: string): string[] =>
  triples.split('\n').flatMap((line) => {
    const [, literal] = line.includes(`<${PREF_LABEL}>`) ? (/ ("(?:[^"\\]|\\.)*")(?:@\S+)? \.$/.exec(line) ?? []) : []
    return literal === undefined ? [] : [JSON.parse(literal.replace(/\\U([0-9A-F]{8})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))) as string]
  })

const xmlEscaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Contexts stand in the document itself: nothing is asked of the network. */
const refuse = (): never => {
  throw new Error('A context was to be loaded.')
}
