/**
 * A ledger of any size, for benchmarks: the demonstration's own entries, published as often as needed under new names,
 * so that texts have their real length, links, relations and citations. Equal sizes make equal bytes.
 * No CMS is started.
 */
import { canonicalJson, sha256 } from '../src/publication/digest'
import { FIRST_PREVIOUS_HASH, hashOf, type LedgerEntry, type LedgerRow } from '../src/publication/ledger-row'
import type { ReferenceSnapshot, Snapshot, TermSnapshot } from '../src/publication/snapshot'
import type { RichTextDocument } from '../src/richtext/document'
import { fromLexical } from '../src/richtext/from-lexical'
import { fromMarkdown } from '../src/richtext/from-markdown'
import { demonstration } from '../src/seed/data'
import type { SeedReference, SeedTerm } from '../src/seed/types'
import { idOf, writeSqliteLedger } from '../tests/support/ledger'

/** @returns slugs of all terms, in ledger order. */
export const writeLedger = (target: string, terms: number): string[] => {
  const snapshots = glossaryOf(terms)
  writeSqliteLedger(target, published(snapshots))
  return snapshots.flatMap((snapshot) => (snapshot.kind === 'term' ? snapshot.slug : []))
}

const { glossary, categories, authors, references, relations, terms: entries } = demonstration

/** Whole copies of the demonstration, the last one cut off where the number is reached. */
export const glossaryOf = (terms: number): Snapshot[] => {
  const places = Array.from({ length: terms }, (_, number) => ({
    copy: Math.floor(number / entries.length),
    entry: entries[number % entries.length] as SeedTerm,
  }))
  const ids = new Set(places.map(({ copy, entry }) => termId(entry.slug, copy)))
  /** Within its own copy; from a copy that was cut off, to the first. */
  const termIdFrom = (copy: number) => (slug: string) => {
    const id = termId(slug, copy)
    return ids.has(id) ? id : termId(slug, 0)
  }
  const copies = Array.from({ length: Math.ceil(terms / entries.length) }, (_, copy) => copy)
  return [
    ...surroundings(),
    ...places.map(({ copy, entry }) => termSnapshot(entry, copy, termIdFrom(copy))),
    ...copies.flatMap((copy) =>
      relations.flatMap(({ from, to, relation, note }, order): Snapshot[] =>
        ids.has(termId(from, copy)) && ids.has(termId(to, copy))
          ? [{
              kind: 'relation',
              id: idOf(`relation:${from}:${relation}:${to}:${copy}`),
              from: termId(from, copy),
              to: termId(to, copy),
              relation,
              note: note ?? null,
              order: order + 1,
            }]
          : [],
      ),
    ),
  ]
}

const termId = (slug: string, copy: number): string => idOf(`term:${slug}:${copy}`)

const surroundings = (): Snapshot[] => [
  {
    kind: 'glossary',
    id: idOf('glossary:glossary'),
    name: glossary.name,
    audience: glossary.audience,
    description: richText(glossary.description),
    banner: glossary.banner && { linkText: null, linkUrl: null, ...glossary.banner },
    publicUrl: 'https://glossary.example',
  },
  ...categories.map((category, order): Snapshot => ({
    kind: 'category',
    id: idOf(`category:${category.slug}`),
    ...category,
    order: order + 1,
  })),
  ...authors.map(({ bio, ...author }): Snapshot => ({
    kind: 'author',
    id: idOf(`author:${author.slug}`),
    ...author,
    bio: richText(bio),
    photo: null,
    links: [],
  })),
  ...references.map(referenceSnapshot),
]

const referenceSnapshot = ({ kind, slug, changes = [], ...parts }: SeedReference): ReferenceSnapshot => ({
  kind: 'reference',
  id: idOf(`reference:${slug}`),
  slug,
  referenceKind: kind,
  year: null,
  chapter: null,
  number: null,
  publisher: null,
  date: null,
  neutralCitation: null,
  authors: [],
  journal: null,
  doi: null,
  url: null,
  supersededBy: null,
  ...parts,
  changes: changes.map((change) => ({ url: null, ...change })),
})

const termSnapshot = (entry: SeedTerm, copy: number, termIdOf: (slug: string) => string): TermSnapshot => {
  const rich = (markdown: string | undefined) => (markdown === undefined ? null : richText(markdown, termIdOf))
  return {
    kind: 'term',
    id: termId(entry.slug, copy),
    slug: `${entry.slug}-${copy + 1}`,
    title: `${entry.title} (${copy + 1})`,
    aliases: entry.aliases,
    category: idOf(`category:${entry.category}`),
    jurisdictions: entry.jurisdictions,
    authors: entry.authors.map((slug) => idOf(`author:${slug}`)),
    definition: richText(entry.definition, termIdOf),
    context: rich(entry.context),
    checkpoints: entry.checkpoints.map((checkpoint) => richText(checkpoint, termIdOf)),
    body: rich(entry.body),
    enquiries: entry.enquiries
      ? { text: richText(entry.enquiries.text, termIdOf), searchPhrases: entry.enquiries.searchPhrases }
      : null,
    citations: entry.citations.map(({ reference, pinpoint = null, note = null }) => ({
      reference: idOf(`reference:${reference}`),
      pinpoint,
      note,
    })),
    lawAsOf: entry.lawAsOf,
    seo: { title: entry.seo?.title ?? null, description: entry.seo?.description ?? null, image: null },
  }
}

/** By way of what the editor would have stored, with slugs for ids: read once, however many copies are made. */
const richText = (markdown: string, termIdOf = (slug: string): string => termId(slug, 0)): RichTextDocument => {
  const bySlug = { term: (slug: string) => slug, reference: (slug: string) => slug }
  const stored = editorStates.get(markdown) ?? fromMarkdown(markdown, bySlug)
  editorStates.set(markdown, stored)
  const document = fromLexical(stored, {
    term: (slug) => termIdOf(String(slug)),
    reference: (slug) => idOf(`reference:${slug}`),
  })
  if (!document) throw new Error('A text of the demonstration is empty.')
  return document
}

const editorStates = new Map<string, ReturnType<typeof fromMarkdown>>()

const START = Date.UTC(2026, 0, 1, 9)

/** Each record once, a second after the one before, terms with every approval that their category asks for. */
const published = (snapshots: readonly Snapshot[]): LedgerRow[] => {
  const rolesOf = new Map(categories.map((each) => [idOf(`category:${each.slug}`), each.requiredApprovals]))
  const rows: LedgerRow[] = []
  for (const [index, snapshot] of snapshots.entries()) {
    const text = canonicalJson(snapshot)
    const isTerm = snapshot.kind === 'term'
    const at = new Date(START + index * 1000).toISOString()
    const roles = isTerm ? (rolesOf.get(snapshot.category) ?? []) : []
    const entry: LedgerEntry = {
      sequence: index + 1,
      kind: snapshot.kind,
      record: snapshot.id,
      recordVersion: 1,
      event: 'published',
      digest: sha256(text),
      approvals: roles.map((role) => ({ user: idOf(`user:${role}`), roles: [role], at })),
      publishedBy: idOf('user:editor'),
      changeKind: isTerm ? 'major' : null,
      changeNote: isTerm ? 'First published.' : null,
      reason: null,
      archive: null,
      validFrom: at,
      previousHash: rows.at(-1)?.hash ?? FIRST_PREVIOUS_HASH,
    }
    rows.push({ ...entry, snapshot: text, hash: hashOf(entry) })
  }
  return rows
}
