/** docs/richtext.md says what there is: its examples are run. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { toHtml, toMarkdown, toText } from '../../../src/richtext/render'
import { documentOf, EXAMPLE_PAGE, examplesIn } from './richtext-page'

const page = readFileSync('docs/richtext.md', 'utf8')
const schema = JSON.parse(readFileSync('docs/richtext.schema.json', 'utf8')) as { readonly $defs: Readonly<Record<string, object>> }
const examples = examplesIn(page)

describe('the page about rich text', () => {
  it('has an example of every node type', () => {
    const types = new Set(examples.flatMap(({ json }) => [...json.matchAll(/"type": "(\w+)"/g)].map(([, type]) => type)))
    const nodes = Object.entries(schema.$defs).flatMap(([name, definition]) =>
      'properties' in definition && name !== 'document' ? [name] : [],
    )
    expect([...types].sort()).toEqual(nodes.sort())
  })

  it.each(examples)('says what becomes of a $name', ({ name, json, html, markdown, text }) => {
    const document = documentOf(json)
    expect(json).toContain(`"type": "${name}"`)
    expect(new Ajv2020({ strictTypes: false, allowUnionTypes: true }).validate(schema, document)).toBe(true)
    expect(toHtml(document, EXAMPLE_PAGE)).toBe(html)
    expect(toMarkdown(document, EXAMPLE_PAGE)).toBe(markdown)
    expect(toText(document, EXAMPLE_PAGE)).toBe(text)
  })
})
