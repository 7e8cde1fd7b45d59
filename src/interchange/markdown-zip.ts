/** Every readable term as a Markdown file, in one ZIP archive. A file is written when the one before it has been taken. */
import ZipStream, { type EntryData } from 'zip-stream'
import type { PublishedTerm } from '../publication/published-glossary'
import { plainText } from './entry'
import { escaped, termMarkdown } from './markdown'
import { glossaryName, type InterchangeSource, readableIn, termsIn } from './source'

export async function* writeMarkdownZip(source: InterchangeSource): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream({ zlib: SMALL })
  const filling = fill(zip, source).catch((error: unknown) => {
    zip.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    for await (const chunk of zip as AsyncIterable<Uint8Array>) yield chunk
  } finally {
    // Left early: what waits for room in the archive is let go.
    zip.destroy()
  }
  await filling
}

/** A compressor for each file, of 64 kB instead of 256: an entry is a few kilobytes. */
const SMALL = { level: 6, windowBits: 13, memLevel: 5, chunkSize: 8 * 1024 }

const fill = async (zip: ZipStream, source: InterchangeSource): Promise<void> => {
  await put(zip, index(source), { name: 'README.md', date: dateOf(source.glossary.updatedAt) })
  for (const term of readableIn(source)) {
    if (zip.destroyed) return
    await put(zip, termMarkdown(source, term), { name: `terms/${fileName(term)}.md`, date: dateOf(term.publishedAt) })
  }
  zip.finish()
}

/** Resolves when the archive has taken the file, and so not before its reader has made room. */
const put = (zip: ZipStream, text: string, data: EntryData): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.once('close', resolve)
    zip.entry(Buffer.from(text), data, (error) => {
      zip.removeListener('close', resolve)
      if (error) reject(error)
      else resolve()
    })
  })

/** A withdrawn term's slug may since belong to no other: slugs are claimed for good (docs/adr/0006). */
const fileName = ({ snapshot }: PublishedTerm): string => snapshot.slug

/** ZIP knows no time before 1980; equal content has equal dates, whenever it is asked for. */
const dateOf = (at: string | null): Date => new Date(at ?? '1980-01-01T00:00:00Z')

const index = (source: InterchangeSource): string => {
  const { glossary, category, publicUrl } = source
  const description = glossary.settings?.description
  return `${[
    `# ${escaped([glossaryName(source), category?.name].filter(Boolean).join(': '))}`,
    description ? plainText(source, description) : '',
    `${termsIn(source).length} published entries, each as \`terms/<slug>.md\`, with those that are withdrawn and may still be read. ` +
      `From <${publicUrl}/>${glossary.updatedAt ? `, as published at ${glossary.updatedAt}` : ''}.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}
