import { createClient } from '../../../src/client'
import type { SiteFragment } from '../../../src/client'
import { createReader } from '../../../src/reader/reader'
import type { Answers } from '../../support/reader-glossary'
import { readerTransport } from '../../support/reader-glossary'

/** What a visitor gets at an address of the fixture glossary. */
export const visit = (address: string, answers: Partial<Answers> = {}, site?: SiteFragment) => {
  const reader = createReader({
    client: createClient({ transport: readerTransport(answers, site) }),
    assetVersion: 'v1',
  })
  const [path = '', query = ''] = address.split('?')
  return reader.render(path, new URLSearchParams(query))
}

/** What a reader reads: the body’s text, tags dropped, entities resolved, spaces collapsed. */
export const textOf = (html: string): string =>
  (/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

/** Levels of the headings, in order. */
export const headingLevels = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]))
