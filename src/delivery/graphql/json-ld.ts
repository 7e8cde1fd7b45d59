/** A term in schema.org's words, for search engines: https://schema.org/DefinedTerm. */
import { citationText } from '../../citations'
import { citedReferencesOf } from '../../publication/term-texts'
import type { PublishedTerm } from '../../publication/published-glossary'
import { authorUrl, termUrl } from '../edition'
import type { Edition } from '../edition'
import { roleInWords } from './role-words'
import { summaryOf } from './rendering'

export const jsonLdOf = (edition: Edition, term: PublishedTerm): Record<string, unknown> => {
  const { glossary, publicUrl } = edition
  const { snapshot } = term
  const url = termUrl(edition, term)
  const authors = snapshot.authors.map((id) => glossary.author(id)).filter((author) => author !== undefined)
  const references = [...citedReferencesOf(snapshot)].map((id) => glossary.reference(id)).filter((found) => found !== undefined)
  const roles = [...new Set(edition.freshnessOf(term).reviewedBy)]
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: snapshot.title,
    // What people type by mistake is for search boxes, not for a public record.
    alternateName: snapshot.aliases.filter(({ kind }) => kind !== 'misspelling').map(({ label }) => label),
    description: snapshot.seo.description ?? summaryOf(term),
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': publicUrl,
      url: publicUrl,
      name: glossary.settings?.name ?? 'Glossary',
    },
    author: authors.map((author) => ({
      '@type': 'Person',
      name: author.name,
      jobTitle: author.role,
      url: authorUrl(edition, author),
      sameAs: author.links,
    })),
    reviewedBy: roles.map((role) => ({ '@type': 'Person', jobTitle: roleInWords(role) })),
    citation: references.map((reference) => citationText(reference, null)),
    datePublished: term.firstPublishedAt,
    dateModified: term.publishedAt,
  }
}
