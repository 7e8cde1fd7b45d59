import { termUrl } from '../../edition'
import { builder } from '../builder'
import { summaryOf } from '../rendering'

builder.objectType('Seo', {
  fields: (t) => ({
    title: t.string({
      description: "The editor's, else the term's title and the glossary's name.",
      resolve: ({ edition, term }) =>
        term.snapshot.seo.title ?? [term.snapshot.title, edition.glossary.settings?.name ?? 'Glossary'].join(' | '),
    }),
    description: t.string({
      description: "The editor's, else the start of the definition.",
      resolve: ({ term }) => term.snapshot.seo.description ?? summaryOf(term),
    }),
    canonicalUrl: t.field({ type: 'URL', resolve: ({ edition, term }) => termUrl(edition, term) }),
    image: t.field({
      type: 'Image',
      nullable: true,
      description: 'Null where there is none.',
      resolve: ({ edition, term }) => term.snapshot.seo.image && { edition, image: term.snapshot.seo.image },
    }),
    noIndex: t.boolean({
      description: 'True while the term is withdrawn: people may still read it, search engines should not offer it.',
      resolve: ({ term }) => term.withdrawal !== null,
    }),
  }),
})
