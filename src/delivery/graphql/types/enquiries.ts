import type { RichTextDocument } from '../../../richtext/document'
import { builder } from '../builder'

const NO_TEXT: RichTextDocument = { type: 'document', version: 1, children: [] }

builder.objectType('Enquiries', {
  fields: (t) => ({
    text: t.field({
      type: 'RichText',
      description: 'Empty where only search phrases were given.',
      resolve: ({ edition, text, of }) => ({ edition, document: text ?? NO_TEXT, of }),
    }),
    searchPhrases: t.stringList({ resolve: ({ searchPhrases }) => searchPhrases }),
  }),
})
