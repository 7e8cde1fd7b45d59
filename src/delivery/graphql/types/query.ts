import type { Standing } from '../../../publication/published-glossary'
import type { ReferenceSnapshot } from '../../../publication/snapshot'
import type { Edition } from '../../edition'
import { lettersOf } from '../../letters'
import { pageOf, pageSize } from '../../page'
import { filterTerms } from '../../term-filter'
import { byTitle, termOrdering } from '../../term-order'
import type { Ordering } from '../../term-order'
import { builder } from '../builder'
import { withEdition } from '../context'
import { badInput } from '../errors'
import { MatchPolicyEnum, TermOrderEnum } from './enums'
import { ReferenceFilterInput, TermFilterInput } from './inputs'
import { LookupResult } from './lookup-result'

/** UTF-16 code units of a text to match. */
const LONGEST_TEXT = 50_000

builder.queryType({
  fields: (t) => ({
    glossary: t.field({
      type: 'Glossary',
      description: 'The glossary itself: its name, audience, notices and totals.',
      args: { asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { asOf }, context) => withEdition(context, asOf, (edition) => edition),
    }),
    term: t.field({
      type: 'Term',
      nullable: true,
      description: 'One published term by its current slug. Null when nothing is published there: use lookup to learn why.',
      args: { slug: t.arg.string({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { slug, asOf }, context) =>
        withEdition(context, asOf, (edition) => {
          const standing = edition.glossary.standing(slug)
          return standing.kind === 'term' ? { edition, term: standing.term } : null
        }),
    }),
    lookup: t.field({
      type: LookupResult,
      description: 'What stands at a slug, former slugs and withdrawn terms included.',
      args: { slug: t.arg.string({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { slug, asOf }, context) =>
        withEdition(context, asOf, (edition) => resultOf(edition, slug, edition.glossary.standing(slug))),
    }),
    terms: t.field({
      type: 'TermConnection',
      description: 'Published terms, a page at a time (Relay cursors). first is 1 to 100.',
      args: {
        first: t.arg.int({ defaultValue: 20 }),
        after: t.arg.string(),
        filter: t.arg({ type: TermFilterInput }),
        orderBy: t.arg({ type: TermOrderEnum, defaultValue: 'TITLE' }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: (_, { filter, orderBy, asOf, ...request }, context) =>
        withEdition(context, asOf, (edition) => {
          const order = orderBy ?? 'TITLE'
          const terms = filterTerms(edition, edition.termsBy(order), filter)
          return { edition, page: pageOf(terms, termOrdering(edition, order), request) }
        }),
    }),
    letters: t.field({
      type: ['Letter'],
      description:
        "The A-Z: one entry a letter that has terms, in alphabetical order; digits and symbols stand under '#'.",
      args: { filter: t.arg({ type: TermFilterInput }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { filter, asOf }, context) =>
        withEdition(context, asOf, (edition) =>
          lettersOf(filterTerms(edition, edition.glossary.terms, filter)).map((letter) => ({ edition, ...letter })),
        ),
    }),
    search: t.field({
      type: 'SearchResults',
      description: 'Full-text search over titles, aliases, search phrases and text; tolerates typing errors; best first.',
      args: {
        query: t.arg.string({ required: true }),
        first: t.arg.int({ defaultValue: 10 }),
        filter: t.arg({ type: TermFilterInput }),
      },
      resolve: (_, { query, first, filter }, { edition, search }) => {
        const { total, hits } = search.find(edition, query, pageSize(first, 10), filter)
        return { total, hits: hits.map((hit) => ({ edition, hit })) }
      },
    }),
    suggest: t.field({
      type: ['Suggestion'],
      description: 'Completions for a search box: titles and aliases that match a prefix.',
      args: { prefix: t.arg.string({ required: true }), first: t.arg.int({ defaultValue: 8 }) },
      resolve: (_, { prefix, first }, { edition, search }) =>
        search.complete(edition, prefix, pageSize(first, 8)).map((suggestion) => ({ edition, ...suggestion })),
    }),
    matchTerms: t.field({
      type: ['TermMatch'],
      description:
        'Where the given plain text mentions published terms: longest match, inflections and aliases included. text is at most 50,000 characters.',
      args: { text: t.arg.string({ required: true }), policy: t.arg({ type: MatchPolicyEnum, defaultValue: 'FIRST' }) },
      resolve: (_, { text, policy }, { edition }) => {
        if (text.length > LONGEST_TEXT) {
          throw badInput(`text is ${text.length} characters long; at most ${LONGEST_TEXT} are read. Send it in parts.`)
        }
        return edition.glossary.names.find(text, policy === 'ALL' ? 'all' : 'first').flatMap(({ term: id, start, end }) => {
          const term = edition.glossary.term(id)
          return term ? [{ edition, term, text: text.slice(start, end), start, end }] : []
        })
      },
    }),
    categories: t.field({
      type: ['Category'],
      description: "In the editor's order.",
      args: { asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { asOf }, context) =>
        withEdition(context, asOf, (edition) => edition.glossary.categories.map((category) => ({ edition, category }))),
    }),
    category: t.field({
      type: 'Category',
      nullable: true,
      description: 'Null when no published category has this slug.',
      args: { slug: t.arg.string({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { slug, asOf }, context) =>
        withEdition(context, asOf, (edition) => {
          const category = edition.categoryAt(slug)
          return category ? { edition, category } : null
        }),
    }),
    authors: t.field({
      type: ['Author'],
      description: 'By name.',
      args: { asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { asOf }, context) =>
        withEdition(context, asOf, (edition) => edition.glossary.authors.map((author) => ({ edition, author }))),
    }),
    author: t.field({
      type: 'Author',
      nullable: true,
      description: 'Null when no published author has this slug.',
      args: { slug: t.arg.string({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { slug, asOf }, context) =>
        withEdition(context, asOf, (edition) => {
          const author = edition.authorAt(slug)
          return author ? { edition, author } : null
        }),
    }),
    references: t.field({
      type: 'ReferenceConnection',
      description: 'Published references by title, a page at a time (Relay cursors). first is 1 to 100.',
      args: {
        first: t.arg.int({ defaultValue: 20 }),
        after: t.arg.string(),
        filter: t.arg({ type: ReferenceFilterInput }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: (_, { filter, asOf, ...request }, context) =>
        withEdition(context, asOf, (edition) => {
          const references = edition.glossary.references.filter(
            ({ referenceKind, status }) =>
              (filter?.kind?.includes(referenceKind) ?? true) && (filter?.status?.includes(status) ?? true),
          )
          return { edition, page: pageOf(references, REFERENCES_BY_TITLE, request) }
        }),
    }),
    reference: t.field({
      type: 'Reference',
      nullable: true,
      description: 'Null when no published reference has this slug.',
      args: { slug: t.arg.string({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: (_, { slug, asOf }, context) =>
        withEdition(context, asOf, (edition) => {
          const reference = edition.referenceAt(slug)
          return reference ? { edition, reference } : null
        }),
    }),
    preview: t.field({
      type: 'Term',
      nullable: true,
      description:
        'A draft, for front-end previews. Needs a preview token (Authorization: Bearer ...); never cached. ' +
        'A draft is found by its slug or its public id. Null when there is none.',
      args: { slug: t.arg.string({ required: true }) },
      resolve: (_, { slug }, context) => context.preview(slug),
    }),
  }),
})

const REFERENCES_BY_TITLE: Ordering<ReferenceSnapshot> = {
  name: 'TITLE',
  keyOf: ({ title, id }) => ({ at: null, title, id }),
  compare: byTitle,
}

/** Each type of the union says its own name: their shapes alone do not tell them apart. */
const resultOf = (edition: Edition, slug: string, standing: Standing) => {
  switch (standing.kind) {
    case 'term':
      return { __typename: 'Term' as const, edition, term: standing.term }
    case 'moved':
      return { __typename: 'TermMoved' as const, edition, term: standing.to }
    case 'gone':
      return { __typename: 'TermGone' as const, slug, at: standing.at, reason: standing.reason }
    case 'unknown':
      return { __typename: 'TermUnknown' as const, edition, slug }
  }
}
