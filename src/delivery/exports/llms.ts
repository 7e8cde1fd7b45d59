/** llms.txt (llmstxt.org): the glossary for language models, as an index with links; and llms-full.txt, its whole text. */
import type { PublishedTerm } from '../../publication/published-glossary'
import { entryOf, markdown, plainText } from '../../interchange/entry'
import { entryMarkdown, escaped } from '../../interchange/markdown'
import { audienceOf, glossaryName, type InterchangeSource, termsIn, termUrl } from '../../interchange/source'
import { cleanText, oneLine } from '../../interchange/text'
import { plainSummary } from '../../richtext/render'

export const LLMS_TYPE = 'text/plain; charset=utf-8'

/** More entries than this make no index to read: then each category leads to its whole text. */
const LISTED = 2_000

export function* writeLlms(source: InterchangeSource): Generator<string> {
  const { glossary, publicUrl } = source
  const isListed = glossary.terms.length <= LISTED
  yield opening(source)
  yield `\n\nThis glossary is written for ${escaped(audienceOf(source))}. Every entry was approved by its reviewers before it was published, says on which day its law stood, and cites its sources. A page’s address with \`.md\` behind it is the entry as Markdown.\n`
  if (!isListed) yield '\n## Topics\n\n'
  for (const category of glossary.categories) {
    const terms = glossary.termsInCategory(category.id)
    if (terms.length === 0) continue
    const whole = `${publicUrl}/llms-full.txt?category=${category.slug}`
    if (!isListed) {
      yield `- [${escaped(category.name)}](${whole}): ${terms.length} entries${category.description ? `. ${escaped(category.description)}` : ''}\n`
      continue
    }
    yield `\n## ${escaped(category.name)}\n\n`
    for (const term of terms) yield listed(source, term)
  }
  yield `\n## Optional\n\n- [The whole text](${publicUrl}/llms-full.txt): every entry in one file\n- [As data](${publicUrl}/exports/glossary.json): every entry, source and relation as JSON, with [its schema](${publicUrl}/exports/glossary.schema.json)\n- [What has changed](${publicUrl}/feed.atom): Atom feed\n`
}

export function* writeLlmsFull(source: InterchangeSource): Generator<string> {
  yield `${opening(source)}\n`
  for (const term of termsIn(source)) yield `\n${cleanText(entryMarkdown(source, entryOf(source, term), 2))}\n`
}

const opening = (source: InterchangeSource): string => {
  const { glossary, category } = source
  const title = `# ${escaped([glossaryName(source), category?.name].filter(Boolean).join(': '))}`
  const description = glossary.settings?.description
  return description ? `${title}\n\n> ${oneLine(markdown(source, description))}` : title
}

const listed = (source: InterchangeSource, { snapshot }: PublishedTerm): string => {
  const summary = plainSummary(snapshot.definition, 160) || plainText(source, snapshot.definition)
  return `- [${escaped(snapshot.title)}](${termUrl(source, snapshot.slug)}.md): ${escaped(summary)}\n`
}
