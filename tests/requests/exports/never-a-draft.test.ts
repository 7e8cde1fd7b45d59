/** What is not published stands in no public file: asked of every address, over a real CMS with texts in every state. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FORMATS, inChunks } from '../../../src/interchange/formats'
import { readableIn } from '../../../src/interchange/source'
import { termMarkdown } from '../../../src/interchange/markdown'
import { createGlossaryIndex } from '../../../src/publication/glossary-index'
import { openLedger } from '../../../src/publication/ledger-reader'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../../factories/records'
import { aCms, type TestCms } from '../../support/cms'
import { aFilesServer, type FilesServer } from '../../support/files-server'
import { ledgerOf } from '../../support/read-ledger'

/** Stands in every text that must stay inside. */
const SECRET = 'Quillwort'
const SLUGS = ['a-draft', 'in-review', 'approved', 'gone']

let cms: TestCms
let server: FilesServer

beforeAll(async () => {
  cms = await aCms()
  const category = (await aCategory(cms, { name: 'Open shelf' })).id
  const secret = (slug: string) => ({
    title: `${SECRET} term`,
    definition: `The ${SECRET} definition.`,
    category,
    data: { slug, aliases: [{ label: `${SECRET} alias of ${slug}`, kind: 'synonym' }] },
  })
  await aTerm(cms, { title: 'Open term', definition: 'An open definition.', state: 'published', category })
  await aTerm(cms, secret('a-draft'))
  await aTerm(cms, { ...secret('in-review'), state: 'in-review' })
  await aTerm(cms, { ...secret('approved'), state: 'approved' })
  const gone = await aTerm(cms, { ...secret('gone'), state: 'published' })
  await cms.act(gone.id, 'archive', cms.people.editor, { archiveAs: 'gone', reason: 'It was wrong.' })
  const edited = await aTerm(cms, { title: 'Edited term', state: 'published', category })
  await edit(cms, edited.id, { title: `${SECRET} edit`, body: richText(`The ${SECRET} edit.`) })
  await anAuthor(cms, { name: `${SECRET} author`, published: false })
  await aReference(cms, { title: `${SECRET} Act`, published: false })
  await aCategory(cms, { name: `${SECRET} category`, published: false })
  server = await aFilesServer(await openLedger(cms.database.url))
})

afterAll(async () => {
  await server.close()
  await cms.close()
})

const ADDRESSES = [
  ...Object.keys(FORMATS).map((format) => `/exports/glossary.${format}`),
  '/exports/glossary.json?category=open-shelf',
  ...['json', 'md', 'jsonld', 'ttl'].map((extension) => `/terms/edited-term.${extension}`),
  '/feed.atom',
  '/sitemap.xml',
  '/llms.txt',
  '/llms-full.txt',
]

it.each(ADDRESSES)('%s holds what is published, and no word of what is not', async (address) => {
  const { status, text } = await server.get(address)
  expect(status).toBe(200)
  expect(text).not.toContain(SECRET)
  if (!/zip|terms|json\?/.test(address)) expect(text).toMatch(/Open term|open-term/)
})

it('no file in the archive does, unpacked', async () => {
  const index = createGlossaryIndex()
  index.apply(await ledgerOf(cms))
  const source = { glossary: index.current(), publicUrl: 'https://glossary.example', today: '2026-11-24', category: null }
  const texts = [...readableIn(source)].map((term) => termMarkdown(source, term))
  expect(texts.join('\n')).toContain('# Open term')
  expect(texts.join('\n')).not.toContain(SECRET)
  for await (const chunk of inChunks(FORMATS['md.zip'].write(source))) expect(chunk.includes(SECRET)).toBe(false)
})

it.each(SLUGS)('the address of what is not published answers nothing of it: %s', async (slug) => {
  for (const extension of ['json', 'md', 'jsonld', 'ttl']) {
    const { status, text } = await server.get(`/terms/${slug}.${extension}`)
    expect(status).toBe(slug === 'gone' ? 410 : 404)
    expect(text).not.toContain(SECRET)
  }
})
