'use client'

import type { LexicalEditorViewMap } from '@payloadcms/richtext-lexical'
import { CitationChip } from './citation-chip.client'
import type { CmsId } from './requests'

interface CitationNode {
  getKey(): string
  getFields(): { readonly reference?: CmsId | null; readonly pinpoint?: string | null }
}

/**
 * How the editor shows the nodes of ours. A chip instead of Payload's own form for an inline block: that one asks the server
 * for every citation anew, and shows nothing of a new one until the answer is there.
 */
export const views: LexicalEditorViewMap = {
  default: {
    nodes: {
      inlineBlocks: {
        citation: {
          Component: (args: { readonly node: unknown }) => {
            const node = args.node as CitationNode
            const { reference, pinpoint } = node.getFields()
            return <CitationChip nodeKey={node.getKey()} reference={reference} pinpoint={pinpoint} />
          },
        },
      },
    },
  },
}
