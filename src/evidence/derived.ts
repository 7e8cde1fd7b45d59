/**
 * What a pack says in words and follows from its rows alone: the text as readers are served it, the citations, the
 * approvals asked for. Made once for the pack, and again to check it. Pure.
 */
import { linkSentences } from '../glossary/link-choices'
import escapeHtml from 'escape-html'
import { citationText, deepLink } from '../citations'
import type { ReviewerRole } from '../glossary/kinds'
import { longDay } from '../glossary/dates'
import { labelOf } from '../glossary/labels'
import type { CategorySnapshot, ReferenceSnapshot, TermSnapshot } from '../publication/snapshot'
import { textsOf } from '../publication/term-texts'
import type { RichTextDocument } from '../richtext/document'
import { citationsIn, type RenderContext, toHtml } from '../richtext/render'
import { type Part, PARTS } from '../workflow/part-names'
import type { EvidencePack, NamedRecord } from './schema'

export type Derived = Pick<EvidencePack, 'title' | 'text' | 'citations' | 'requiredApprovals'>

/** @throws RichTextError where the snapshot holds a node that this release does not know. */
export const derivedFrom = (snapshot: TermSnapshot, named: readonly NamedRecord[]): Derived => {
  const names = new Map(named.map((record) => [record.id, record]))
  const context = contextOf(names, snapshot.lawAsOf)
  return {
    title: snapshot.title,
    text: PARTS.map((part) => ({ part, html: WRITE[part](snapshot, names, context) })).filter(({ html }) => html !== ''),
    citations: citationsOf(snapshot, names),
    requiredApprovals: [...requiredApprovals(names.get(snapshot.category))],
  }
}

type Names = ReadonlyMap<string, NamedRecord>
type Write = (text: TermSnapshot, names: Names, context: RenderContext) => string

const WRITE: Readonly<Record<Part, Write>> = {
  title: ({ title }) => paragraph(title),
  slug: ({ slug }) => paragraph(addressOf(slug)),
  category: ({ category }, names) => paragraph(nameOf(names, category)),
  authors: ({ authors }, names) => list(authors.map((author) => escapeHtml(nameOf(names, author)))),
  jurisdictions: ({ jurisdictions }) => list(jurisdictions.map((place) => escapeHtml(labelOf(place)))),
  aliases: ({ aliases }) => list(aliases.map(({ label, kind }) => escapeHtml(`${label} (${kind.replaceAll('-', ' ')})`))),
  definition: ({ definition }, _names, context) => rich(definition, context),
  checkpoints: ({ checkpoints }, _names, context) => list(checkpoints.map((checkpoint) => rich(checkpoint, context))),
  context: (term, _names, context) => rich(term.context, context),
  body: ({ body }, _names, context) => rich(body, context),
  enquiries: ({ enquiries }, _names, context) =>
    rich(enquiries?.text ?? null, context) +
    list((enquiries?.searchPhrases ?? []).map((phrase) => escapeHtml(`“${phrase}”`))),
  citations: ({ citations }, _names, context) =>
    list(citations.map(({ reference, pinpoint, note }) => source(context.citation(reference, pinpoint), note))),
  lawAsOf: ({ lawAsOf }) => paragraph(lawAsOf && longDay(lawAsOf)),
  seo: ({ seo }) =>
    list([seo.title, seo.description, seo.image?.alt].flatMap((text) => (text ? [escapeHtml(text)] : []))),
  linking: ({ linking }) => list(linkSentences(linking).map(escapeHtml)),
}

/** Every use of a source: first the list of sources, then the citations inside the texts, in reading order. */
const citationsOf = (snapshot: TermSnapshot, names: Names): EvidencePack['citations'] => {
  const listed = snapshot.citations.map((citation) => ({ ...citation, where: 'sources' as const }))
  const inline = textsOf(snapshot)
    .flatMap((text) => citationsIn(text))
    .map((citation) => ({ ...citation, note: null, where: 'text' as const }))
  return [...listed, ...inline].map(({ reference, where, pinpoint, note }) => {
    const record = names.get(reference)
    const source = sourceOf(record)
    return {
      reference,
      where,
      pinpoint,
      note,
      text: source && citationText(source, pinpoint),
      url: source && deepLink(source, pinpoint, snapshot.lawAsOf),
      status: source?.status ?? null,
      sequence: record?.sequence ?? null,
      digest: record?.digest ?? null,
    }
  })
}

const requiredApprovals = (category: NamedRecord | undefined): readonly ReviewerRole[] =>
  category?.snapshot ? (JSON.parse(category.snapshot) as CategorySnapshot).requiredApprovals : []

const contextOf = (names: Names, lawAsOf: string | null): RenderContext => ({
  headingLevel: 4,
  linkTerms: true,
  term: (id) => {
    const term = names.get(id)
    return term?.isPublic && term.address ? { title: term.name, url: term.address } : null
  },
  citation: (id, pinpoint) => {
    const reference = sourceOf(names.get(id))
    return reference ? { text: citationText(reference, pinpoint), url: deepLink(reference, pinpoint, lawAsOf) } : null
  },
})

/** Null where readers could not see it then. */
const sourceOf = (record: NamedRecord | undefined): ReferenceSnapshot | null =>
  record?.kind === 'reference' && record.isPublic && record.snapshot ? (JSON.parse(record.snapshot) as ReferenceSnapshot) : null

const nameOf = (names: Names, id: string): string => names.get(id)?.name ?? 'not published then'

export const addressOf = (slug: string): string => `/terms/${slug}`

const paragraph = (text: string | null): string => (text ? `<p>${escapeHtml(text)}</p>` : '')

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : ''

const rich = (text: RichTextDocument | null, context: RenderContext): string => (text ? toHtml(text, context) : '')

const source = (citation: ReturnType<RenderContext['citation']>, note: string | null): string => {
  const text = escapeHtml(citation?.text ?? 'A source that was not published then')
  const linked = citation?.url ? `<a href="${escapeHtml(citation.url)}" rel="noopener">${text}</a>` : text
  return note ? `${linked} ${escapeHtml(`(${note})`)}` : linked
}
