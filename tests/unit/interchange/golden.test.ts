/** Each format of one small glossary, as a document that an expert can read: tests/fixtures/interchange. */
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../src/interchange/csv'
import { writeJson } from '../../../src/interchange/json'
import { glossaryJsonSchema } from '../../../src/interchange/json-schema'
import { termMarkdown } from '../../../src/interchange/markdown'
import { termJsonLd, writeTurtle } from '../../../src/interchange/skos'
import { writeTbx } from '../../../src/interchange/tbx'
import { everyCase, sourceOf, textOf } from '../../support/interchange'

const source = sourceOf(everyCase())
const term = (slug: string) => {
  const standing = source.glossary.standing(slug)
  if (standing.kind !== 'term') throw new Error(`Nothing can be read at ${slug}.`)
  return standing.term
}
const fixture = (name: string): string => `../../fixtures/interchange/${name}`

describe('a glossary with every case', () => {
  it('is a SKOS concept scheme in Turtle', async () => {
    await expect(await textOf(writeTurtle(source))).toMatchFileSnapshot(fixture('glossary.ttl'))
  })

  it('is a TBX-Basic file', async () => {
    await expect(await textOf(writeTbx(source))).toMatchFileSnapshot(fixture('glossary.tbx'))
  })

  it('is a table, a row an entry', async () => {
    await expect(await textOf(writeCsv(source))).toMatchFileSnapshot(fixture('glossary.csv'))
  })

  it('is JSON', async () => {
    const text = await textOf(writeJson(source))
    await expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toMatchFileSnapshot(fixture('glossary.json'))
  })

  it('has a category of its own to be had alone', async () => {
    await expect(await textOf(writeTbx(sourceOf(everyCase(), 'money')))).toMatchFileSnapshot(fixture('money.tbx'))
    await expect(await textOf(writeTurtle(sourceOf(everyCase(), 'money')))).toMatchFileSnapshot(fixture('money.ttl'))
  })
})

describe('an entry with every part', () => {
  it('is Markdown with front matter', async () => {
    await expect(termMarkdown(source, term('send-mediation'))).toMatchFileSnapshot(fixture('send-mediation.md'))
  })

  it('is a concept in JSON-LD', async () => {
    await expect(await textOf(termJsonLd(source, term('send-mediation')))).toMatchFileSnapshot(fixture('send-mediation.jsonld'))
  })

  it('says first that it is withdrawn', async () => {
    await expect(termMarkdown(source, term('reasonable-endeavours'))).toMatchFileSnapshot(fixture('reasonable-endeavours.md'))
  })
})

it('docs/glossary.schema.json is the schema that is served', async () => {
  await expect(`${JSON.stringify(glossaryJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/glossary.schema.json')
})
