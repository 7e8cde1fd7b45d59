import { citationsIn, termLinksIn, toHtml, toMarkdown, toText, wordCount } from '../../../richtext/render'
import type { RichTextDocument } from '../../../richtext/document'
import { builder } from '../builder'
import type { TextNode } from '../builder'
import { badInput } from '../errors'
import { renderingIn, USUAL_RENDERING } from '../rendering'
import { CitationStyleEnum } from './enums'

builder.objectType('RichText', {
  fields: (t) => ({
    html: t.string({
      description: 'Safe, accessible HTML. Citations and links to terms are anchors; unsafe markup cannot occur.',
      args: {
        linkTerms: t.arg.boolean({ defaultValue: true }),
        headingLevel: t.arg.int({ defaultValue: 2 }),
        citations: t.arg({ type: CitationStyleEnum, defaultValue: 'inline' }),
        idPrefix: t.arg.string({
          defaultValue: '',
          description: 'Stands before the ids that footnotes need: of two texts on one page, each needs one of its own.',
        }),
      },
      resolve: (node, args) => {
        const headingLevel = args.headingLevel ?? 2
        if (headingLevel < 1 || headingLevel > 6) {
          throw badInput(`headingLevel is ${headingLevel}; HTML has levels 1 to 6. Pass the level of the text's own top heading.`)
        }
        const idPrefix = args.idPrefix ?? ''
        if (!/^[A-Za-z0-9_-]{0,64}$/.test(idPrefix)) {
          throw badInput('idPrefix is not of letters, digits, - and _, at most 64. Pass the name of the text, such as "body-".')
        }
        const linkTerms = args.linkTerms ?? true
        const choice = { headingLevel, linkTerms, citations: args.citations ?? 'inline', idPrefix }
        return toHtml(linkTerms ? linkedText(node) : node.document, renderingIn(node.edition, choice, node.of?.lawAsOf))
      },
    }),
    markdown: t.string({
      description: 'CommonMark, with tables and alerts as on GitHub.',
      resolve: ({ edition, document, of }) => toMarkdown(document, renderingIn(edition, USUAL_RENDERING, of?.lawAsOf)),
    }),
    text: t.string({
      description: 'Plain text, a blank line between blocks.',
      resolve: ({ edition, document, of }) => toText(document, renderingIn(edition, USUAL_RENDERING, of?.lawAsOf)),
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
      resolve: ({ edition, document, of }) =>
        citationsIn(document).flatMap(({ reference: id, pinpoint }) => {
          const reference = edition.glossary.reference(id)
          return reference ? [{ edition, reference, pinpoint, note: null, lawAsOf: of?.lawAsOf ?? null }] : []
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
