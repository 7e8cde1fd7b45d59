import type { TermSnapshot } from '../../../publication/snapshot'
import type { RichTextDocument } from '../../../richtext/document'
import { termUrl } from '../../edition'
import { pageSize } from '../../page'
import { builder } from '../builder'
import type { TextNode } from '../builder'
import type { Edition } from '../../edition'
import { jsonLdOf } from '../json-ld'
import { JurisdictionEnum, RelationTypeEnum } from './enums'

builder.objectType('Term', {
  fields: (t) => ({
    id: t.id({ resolve: ({ term }) => term.snapshot.id }),
    slug: t.string({ resolve: ({ term }) => term.snapshot.slug }),
    url: t.field({ type: 'URL', description: 'Its canonical page.', resolve: ({ edition, term }) => termUrl(edition, term) }),
    title: t.string({ resolve: ({ term }) => term.snapshot.title }),
    aliases: t.field({ type: ['Alias'], resolve: ({ term }) => term.snapshot.aliases }),
    category: t.field({
      type: 'Category',
      resolve: ({ edition, term }) => {
        const category = edition.glossary.category(term.snapshot.category)
        if (!category) throw new Error(`The category of the term "${term.snapshot.slug}" is not published.`)
        return { edition, category }
      },
    }),
    jurisdictions: t.field({
      type: [JurisdictionEnum],
      description: 'Where in the UK, or elsewhere, the entry holds.',
      resolve: ({ term }) => term.snapshot.jurisdictions,
    }),
    authors: t.field({
      type: ['Author'],
      resolve: ({ edition, term }) =>
        term.snapshot.authors
          .map((id) => edition.glossary.author(id))
          .filter((author) => author !== undefined)
          .map((author) => ({ edition, author })),
    }),
    definition: t.field({
      type: 'RichText',
      description: 'The short answer.',
      resolve: ({ edition, term }) => ({ edition, document: term.snapshot.definition, of: term.snapshot }),
    }),
    context: t.field({
      type: 'RichText',
      nullable: true,
      description: "What it means for the audience ('In context for parents'). Null where the entry has none.",
      resolve: ({ edition, term }) => textOrNull(edition, term.snapshot.context, term.snapshot),
    }),
    checkpoints: t.field({
      type: ['RichText'],
      resolve: ({ edition, term }) => term.snapshot.checkpoints.map((document) => ({ edition, document, of: term.snapshot })),
    }),
    body: t.field({
      type: 'RichText',
      nullable: true,
      description: 'Null where the entry has none.',
      resolve: ({ edition, term }) => textOrNull(edition, term.snapshot.body, term.snapshot),
    }),
    enquiries: t.field({
      type: 'Enquiries',
      nullable: true,
      description: 'Where the audience asks about it, with the phrases people type. Null where the entry has none.',
      resolve: ({ edition, term }) => term.snapshot.enquiries && { edition, ...term.snapshot.enquiries, of: term.snapshot },
    }),
    relatedTerms: t.field({
      type: ['RelatedTerm'],
      args: { relations: t.arg({ type: [RelationTypeEnum] }) },
      resolve: ({ edition, term }, { relations }) =>
        edition.glossary
          .relationsOf(term.snapshot.id)
          .filter((related) => !relations || relations.includes(related.relation))
          .map((related) => ({ edition, related })),
    }),
    citations: t.field({
      type: ['Citation'],
      description: 'Sources in the order the editor gave, each with its pinpoint.',
      resolve: ({ edition, term }) =>
        term.snapshot.citations.flatMap(({ reference: id, pinpoint, note }) => {
          const reference = edition.glossary.reference(id)
          return reference ? [{ edition, reference, pinpoint, note, lawAsOf: term.snapshot.lawAsOf }] : []
        }),
    }),
    mentionedBy: t.field({
      type: ['TermLink'],
      description: 'Published terms whose text links or relates to this one.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: ({ edition, term }, { first }) =>
        edition.glossary
          .mentionsOf(term.snapshot.id, pageSize(first, 20))
          .map((mention) => ({ edition, term: mention })),
    }),
    seo: t.field({ type: 'Seo', resolve: (node) => node }),
    jsonLd: t.field({
      type: 'JSON',
      description:
        'schema.org DefinedTerm with author, reviewer, citations and its DefinedTermSet; ready for a script tag.',
      resolve: ({ edition, term }) => jsonLdOf(edition, term),
    }),
    withdrawal: t.field({
      type: 'Withdrawal',
      nullable: true,
      description: 'Set while the term is withdrawn but still readable.',
      resolve: ({ term }) => term.withdrawal,
    }),
    firstPublishedAt: t.field({ type: 'DateTime', resolve: ({ term }) => term.firstPublishedAt }),
    publishedAt: t.field({ type: 'DateTime', resolve: ({ term }) => term.publishedAt }),
    history: t.field({
      type: ['Change'],
      description: 'Public history, newest first: major changes with their notes.',
      resolve: ({ term }) => term.history,
    }),
    freshness: t.field({ type: 'Freshness', resolve: ({ edition, term }) => edition.freshnessOf(term) }),
    digest: t.string({
      description: 'SHA-256 (hex) of the canonical content: the digest that reviewers approved.',
      resolve: ({ term }) => term.digest,
    }),
  }),
})

const textOrNull = (edition: Edition, document: RichTextDocument | null, of: TermSnapshot): TextNode | null =>
  document && { edition, document, of }
