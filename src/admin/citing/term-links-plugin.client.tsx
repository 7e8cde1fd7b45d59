'use client'

import { $isLinkNode, LinkNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import type { CmsId, LinkedTerm } from './requests'
import { terms } from './use-cited'

/** Marks links to terms with what they lead to: its title, and whether it is archived or gone. */
export const TermLinksPlugin = () => {
  const [editor] = useLexicalComposerContext()

  useEffect(() => {
    const links = new Map<NodeKey, CmsId>()
    const mark = (): void => {
      for (const [key, id] of links) {
        const element = editor.getElementByKey(key)
        const term = terms.known(id)
        if (!element || !term) continue
        element.dataset.term = term.standing
        element.title = titleOf(term)
      }
    }
    return mergeRegister(
      editor.registerMutationListener(LinkNode, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === 'destroyed' ? null : $getNodeByKey(key)
            const id = $isLinkNode(node) ? termOf(node.getFields()) : null
            if (id === null) links.delete(key)
            else {
              links.set(key, id)
              terms.want(id)
            }
          }
        })
        mark()
      }),
      terms.listen(mark),
    )
  }, [editor])

  return null
}

const termOf = (fields: { linkType?: string; doc?: { relationTo?: string; value?: unknown } | null }): CmsId | null => {
  if (fields.linkType !== 'internal' || fields.doc?.relationTo !== 'terms') return null
  const { value } = fields.doc
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

const titleOf = ({ title, standing }: LinkedTerm): string => {
  if (standing === 'gone') return 'Leads to an entry that does not exist any more'
  const name = `Leads to “${title ?? 'Untitled'}”`
  return standing === 'archived' ? `${name}, which is archived` : standing === 'draft' ? `${name}, which is not published` : name
}
