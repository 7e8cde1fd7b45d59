'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { CitingPlugin } from './citing-plugin.client'
import { OPEN_CITATION_COMMAND, OPEN_TERM_COMMAND } from './commands'
import { TermLinksPlugin } from './term-links-plugin.client'

const CitationSign = () => (
  <span className="citing__sign">
    <span aria-hidden="true">§</span>
    <span className="citing__unseen">Citation</span>
  </span>
)

const TermSign = () => (
  <span className="citing__sign">
    <span aria-hidden="true">@</span>
    <span className="citing__unseen">Link to a term</span>
  </span>
)

const buttons = {
  type: 'buttons' as const,
  key: 'citing',
  order: 45,
  items: [
    {
      key: 'citation',
      label: 'Citation',
      ChildComponent: CitationSign,
      onSelect: ({ editor }: { editor: { dispatchCommand: (command: typeof OPEN_CITATION_COMMAND, key: null) => boolean } }) =>
        void editor.dispatchCommand(OPEN_CITATION_COMMAND, null),
      order: 1,
    },
    {
      key: 'term-link',
      label: 'Link to a term',
      ChildComponent: TermSign,
      onSelect: ({ editor }: { editor: { dispatchCommand: (command: typeof OPEN_TERM_COMMAND, key: null) => boolean } }) =>
        void editor.dispatchCommand(OPEN_TERM_COMMAND, null),
      order: 2,
    },
  ],
}

/** Citations and links to terms while writing: “§” and “@”, the tool bar, the “/” menu. */
export const CitingFeatureClient = createClientFeature({
  plugins: [
    { Component: CitingPlugin, position: 'normal' },
    { Component: TermLinksPlugin, position: 'normal' },
  ],
  toolbarFixed: { groups: [buttons] },
  toolbarInline: { groups: [buttons] },
  slashMenu: {
    groups: [
      {
        // Payload adds the citation to the group of this name by itself; the plug-in takes it from there.
        key: 'inlineBlocks',
        label: 'Cite and link',
        items: [
          {
            key: 'term-link',
            label: 'Link to a term',
            keywords: ['link', 'term', 'entry', '@'],
            Icon: TermSign,
            onSelect: ({ editor }) => void editor.dispatchCommand(OPEN_TERM_COMMAND, null),
          },
        ],
      },
    ],
  },
})
