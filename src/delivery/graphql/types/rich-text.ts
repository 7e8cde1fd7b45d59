import { citationsIn, termLinksIn, toHtml, toMarkdown, toText, wordCount } from '../../../richtext/render'
import type { RichTextDocument } from '../../../richtext/document'
import { builder } from '../builder'
import type { TextNode } from '../builder'
import { badInput } from '../errors'
import { renderingIn, USUAL_RENDERING } from '../rendering'

builder.objectType('RichText', {
  fields: (t) => ({
    html: t.string({
      description: 'Safe, accessible HTML. Citations and links to terms are anchors; unsafe markup cannot occur.',
      args: { linkTerms: t.arg.boolean({ defaultValue: true }), headingLevel: t.arg.int({ defaultValue: 2 }) },
      resolve: (node, args) => {
        const headingLevel = args.headingLevel ?? 2
        if (headingLevel < 1 || headingLevel > 6) {
          throw badInput(`headingLevel is ${headingLevel}; HTML has levels 1 to 6. Pass the level of the text's own top heading.`)
        }
        const linkTerms = args.linkTerms ?? true
        return toHtml(linkTerms ? linkedText(node) : node.document, renderingIn(node.edition, { headingLevel, linkTerms }))
      },
    }),
    markdown: t.string({
      description: 'CommonMark.',
      resolve: ({ edition, document }) => toMarkdown(document, renderingIn(edition, USUAL_RENDERING)),
    }),
    text: t.string({
      description: 'Plain text, a blank line between blocks.',
      resolve: ({ edition, document }) => toText(document, renderingIn(edition, USUAL_RENDERING)),
    }),
    json: t.field({
      type: 'JSON',
      description: 'The document as typed nodes, independent of any editor: see RichTextNode in docs.',
      resolve: ({ document }) => document,
    }),
    links: t.field({
      type: ['TermLink'],
      description: 'Every term that the text links to, once, in order of appearance.',
      resolve: ({ edition, ...text }) =>
        termLinksIn(linkedText({ edition, ...text }))
          .map((id) => edition.glossary.term(id))
          .filter((term) => term !== undefined)
          .map((term) => ({ edition, term })),
    }),
    citations: t.field({
      type: ['Citation'],
      description: 'Every source cited inside the text, in order of appearance.',
      resolve: ({ edition, document }) =>
        citationsIn(document).flatMap(({ reference: id, pinpoint }) => {
          const reference = edition.glossary.reference(id)
          return reference ? [{ edition, reference, pinpoint, note: null }] : []
        }),
    }),
    wordCount: t.int({ resolve: ({ document }) => wordCount(document) }),
  }),
})

/**
 * With the links that follow from the names of all entries. An answer that holds it depends on every name there is: the
 * response cache lapses whole at each publication (http.ts), so nothing has to say which.
 */
const linkedText = ({ edition, document, of }: TextNode): RichTextDocument => edition.glossary.names.link(document, of ?? null)
