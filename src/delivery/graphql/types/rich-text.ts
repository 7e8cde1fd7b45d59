import { citationsIn, termLinksIn, toHtml, toMarkdown, toText, wordCount } from '../../../richtext/render'
import { builder } from '../builder'
import { badInput } from '../errors'
import { renderingIn, USUAL_RENDERING } from '../rendering'

builder.objectType('RichText', {
  fields: (t) => ({
    html: t.string({
      description: 'Safe, accessible HTML. Citations and links to terms are anchors; unsafe markup cannot occur.',
      args: { linkTerms: t.arg.boolean({ defaultValue: true }), headingLevel: t.arg.int({ defaultValue: 2 }) },
      resolve: ({ edition, document, lawAsOf }, args) => {
        const headingLevel = args.headingLevel ?? 2
        if (headingLevel < 1 || headingLevel > 6) {
          throw badInput(`headingLevel is ${headingLevel}; HTML has levels 1 to 6. Pass the level of the text's own top heading.`)
        }
        return toHtml(document, renderingIn(edition, { headingLevel, linkTerms: args.linkTerms ?? true }, lawAsOf))
      },
    }),
    markdown: t.string({
      description: 'CommonMark.',
      resolve: ({ edition, document, lawAsOf }) => toMarkdown(document, renderingIn(edition, USUAL_RENDERING, lawAsOf)),
    }),
    text: t.string({
      description: 'Plain text, a blank line between blocks.',
      resolve: ({ edition, document, lawAsOf }) => toText(document, renderingIn(edition, USUAL_RENDERING, lawAsOf)),
    }),
    json: t.field({
      type: 'JSON',
      description: 'The document as typed nodes, independent of any editor: see RichTextNode in docs.',
      resolve: ({ document }) => document,
    }),
    links: t.field({
      type: ['TermLink'],
      description: 'Every term that the text links to, once, in order of appearance.',
      resolve: ({ edition, document }) =>
        termLinksIn(document)
          .map((id) => edition.glossary.term(id))
          .filter((term) => term !== undefined)
          .map((term) => ({ edition, term })),
    }),
    citations: t.field({
      type: ['Citation'],
      description: 'Every source cited inside the text, in order of appearance.',
      resolve: ({ edition, document, lawAsOf }) =>
        citationsIn(document).flatMap(({ reference: id, pinpoint }) => {
          const reference = edition.glossary.reference(id)
          return reference ? [{ edition, reference, pinpoint, note: null, lawAsOf: lawAsOf ?? null }] : []
        }),
    }),
    wordCount: t.int({ resolve: ({ document }) => wordCount(document) }),
  }),
})
