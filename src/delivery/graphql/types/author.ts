import { authorUrl } from '../../edition'
import { pageOf } from '../../page'
import { termOrdering } from '../../term-order'
import { builder } from '../builder'

builder.objectType('Author', {
  fields: (t) => ({
    id: t.id({ resolve: ({ author }) => author.id }),
    slug: t.string({ resolve: ({ author }) => author.slug }),
    name: t.string({ resolve: ({ author }) => author.name }),
    role: t.string({ description: "'Independent SEND Advocate'", resolve: ({ author }) => author.role }),
    credentials: t.stringList({
      description: "'former SEND Tribunal panel member', 'NDTi-trained'",
      resolve: ({ author }) => author.credentials,
    }),
    byline: t.string({
      description: "'Faye Donaldson, Independent SEND Advocate (former SEND Tribunal panel member, NDTi-trained)'",
      resolve: ({ author: { name, role, credentials } }) =>
        credentials.length > 0 ? `${name}, ${role} (${credentials.join(', ')})` : `${name}, ${role}`,
    }),
    bio: t.field({
      type: 'RichText',
      nullable: true,
      description: 'Null where none is written.',
      resolve: ({ edition, author }) => author.bio && { edition, document: author.bio },
    }),
    photo: t.field({
      type: 'Image',
      nullable: true,
      description: 'Null where there is none.',
      resolve: ({ edition, author }) => author.photo && { edition, image: author.photo },
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'The page about the author on this site. Every published author has one today.',
      resolve: ({ edition, author }) => authorUrl(edition, author),
    }),
    sameAs: t.field({ type: ['URL'], resolve: ({ author }) => author.links }),
    terms: t.field({
      type: 'TermConnection',
      args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ edition, author }, args) => ({
        edition,
        page: pageOf(edition.glossary.termsByAuthor(author.id), termOrdering(edition, 'TITLE'), args),
      }),
    }),
  }),
})
