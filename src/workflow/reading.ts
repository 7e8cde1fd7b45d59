/**
 * A term's text as readers will see it, part by part, beside the text they see now: what a reviewer reads before deciding.
 * The HTML comes from the very renderer that serves readers, over the very snapshot whose digest is approved.
 */
import { linkSentences } from '../glossary/link-choices'
import escapeHtml from 'escape-html'
import type { Payload } from 'payload'
import { longDay } from '../glossary/dates'
import { labelOf } from '../glossary/labels'
import { parseSnapshot } from '../publication/ledger-row'
import type { CitationSnapshot, DraftTermSnapshot, TermSnapshot } from '../publication/snapshot'
import type { RichTextDocument } from '../richtext/document'
import { toHtml } from '../richtext/render'
import { loadNames, type Names } from './names'
import { type Part, PARTS } from './part-names'
import { changedParts } from './parts'
import type { TermAndFacts } from './read-facts'

export interface Reading {
  readonly digest: string
  readonly parts: readonly ReadingPart[]
}

export interface ReadingPart {
  readonly part: Part
  readonly changed: boolean
  /** Safe HTML; empty where the draft has nothing to say. */
  readonly draft: string
  /** As published now; null while nothing is. */
  readonly live: string | null
}

export const readingOf = async (payload: Payload, { facts, latest }: TermAndFacts): Promise<Reading> => {
  const live = facts.live && latest ? (parseSnapshot(latest) as TermSnapshot) : null
  const names = await loadNames(payload, live ? [facts.draft, live] : [facts.draft])
  const changed = changedParts(facts.draft, live)
  return {
    digest: facts.digest,
    parts: PARTS.map((part) => ({
      part,
      changed: changed.includes(part),
      draft: WRITE[part](facts.draft, names),
      live: live && WRITE[part](live, names),
    })).filter(({ draft, live: published }) => draft !== '' || published),
  }
}

type Write = (text: DraftTermSnapshot, names: Names) => string

const WRITE: Readonly<Record<Part, Write>> = {
  title: ({ title }) => paragraph(title),
  slug: ({ slug }) => paragraph(slug && `/terms/${slug}`),
  category: ({ category }, { nameOf }) => paragraph(category && nameOf(category)),
  authors: ({ authors }, { nameOf }) => list(authors.map((author) => escapeHtml(nameOf(author)))),
  jurisdictions: ({ jurisdictions }) => list(jurisdictions.map((place) => escapeHtml(labelOf(place)))),
  aliases: ({ aliases }) => list(aliases.map(({ label, kind }) => escapeHtml(`${label} (${kind.replaceAll('-', ' ')})`))),
  definition: ({ definition }, names) => rich(definition, names),
  checkpoints: ({ checkpoints }, names) => list(checkpoints.map((checkpoint) => rich(checkpoint, names))),
  context: ({ context }, names) => rich(context, names),
  body: ({ body }, names) => rich(body, names),
  enquiries: ({ enquiries }, names) =>
    rich(enquiries?.text ?? null, names) + list((enquiries?.searchPhrases ?? []).map((phrase) => escapeHtml(`“${phrase}”`))),
  citations: ({ citations }, names) => list(citations.map((citation) => source(citation, names))),
  lawAsOf: ({ lawAsOf }) => paragraph(lawAsOf && longDay(lawAsOf)),
  seo: ({ seo }) => list([seo.title, seo.description, seo.image?.alt].flatMap((text) => (text ? [escapeHtml(text)] : []))),
  linking: ({ linking }) => list(linkSentences(linking).map(escapeHtml)),
}

const paragraph = (text: string | null): string => (text ? `<p>${escapeHtml(text)}</p>` : '')

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : ''

const rich = (text: RichTextDocument | null, { context }: Names): string => (text ? toHtml(text, context) : '')

const source = ({ reference, pinpoint, note }: CitationSnapshot, { context }: Names): string => {
  const citation = context.citation(reference, pinpoint)
  const text = escapeHtml(citation?.text ?? 'A reference that does not exist')
  const linked = citation?.url ? `<a href="${escapeHtml(citation.url)}" rel="noopener">${text}</a>` : text
  return note ? `${linked} ${escapeHtml(`(${note})`)}` : linked
}

