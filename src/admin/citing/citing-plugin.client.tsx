'use client'

import {
  $createInlineBlockNode,
  $createLinkNode,
  $isInlineBlockNode,
  InlineBlockNode,
  INSERT_INLINE_BLOCK_COMMAND,
  TOGGLE_LINK_COMMAND,
} from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $nodesOfType,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  HISTORY_MERGE_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type NodeKey,
  PASTE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { CitationDialog } from './citation-dialog.client'
import { OPEN_CITATION_COMMAND, OPEN_TERM_COMMAND } from './commands'
import { looksLikeCitation } from './looks-like-citation'
import { $insertInline, $select, $typedSign, type Typed } from './lexical-places'
import { PasteOffer, type Pasted } from './paste-offer.client'
import { type CmsId, readCitation, type TermSuggestion } from './requests'
import { TermDialog } from './term-dialog.client'
import type { Citation } from './use-cited'

type Open =
  | { readonly what: 'citation'; readonly key: NodeKey | null; readonly citation: Citation | null; readonly typed: Typed | null; readonly text: string }
  | { readonly what: 'term'; readonly typed: Typed | null; readonly words: string }

/** Opens the dialogues for citations and links to terms, and writes into the text what was chosen there. */
export const CitingPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const [open, setOpen] = useState<Open | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const caret = useRef<DOMRect | null>(null)
  const openAt = useCallback((next: Open) => {
    caret.current = caretRect()
    setPasted(null)
    setOpen(next)
  }, [])

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
          if (!editor.isEditable() || dirtyLeaves.size === 0) return
          // Whoever types on has seen the offer.
          if (!tags.has('paste')) setPasted(null)
          if (tags.has('paste') || tags.has('historic')) return
          const typed = $typedSign(editorState, prevEditorState)
          if (!typed) return
          // At once: the very next key is meant for the dialogue.
          flushSync(() =>
            openAt(
              typed.sign === '@'
                ? { what: 'term', typed, words: '' }
                : { what: 'citation', key: null, citation: null, typed, text: '' },
            ),
          )
        }),
        editor.registerCommand(
          OPEN_CITATION_COMMAND,
          (key) => {
            openAt({ what: 'citation', key, citation: key === null ? null : $citationAt(key), typed: null, text: '' })
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerCommand(
          OPEN_TERM_COMMAND,
          () => {
            const selection = $getSelection()
            openAt({ what: 'term', typed: null, words: $isRangeSelection(selection) ? selection.getTextContent() : '' })
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        // From Payload's “/” menu: its drawer would open.
        editor.registerCommand(
          INSERT_INLINE_BLOCK_COMMAND,
          (fields) => {
            if ((fields as { blockType?: string }).blockType !== 'citation') return false
            openAt({ what: 'citation', key: null, citation: null, typed: null, text: '' })
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        // A chip that the arrow keys have selected.
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const selection = $getSelection()
            const [node, more] = $isNodeSelection(selection) ? selection.getNodes() : []
            if (!$isInlineBlockNode(node) || more) return false
            event?.preventDefault()
            openAt({ what: 'citation', key: node.getKey(), citation: $citationAt(node.getKey()), typed: null, text: '' })
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const text = 'clipboardData' in event ? (event.clipboardData?.getData('text/plain').trim() ?? '') : ''
            const selection = $getSelection()
            if (!$isRangeSelection(selection) || !selection.isCollapsed() || !looksLikeCitation(text)) return false
            void readCitation(text).then((answer) => {
              if (!('failure' in answer)) setPasted({ text, answer, at: caretRect() })
            })
            return false
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor, openAt],
  )

  // The editor draws its text before Payload tells it of the chips: what stands there from the start is drawn anew, once.
  useEffect(() => {
    const drawAnew = (): void =>
      editor.update(
        () => {
          for (const node of $nodesOfType(InlineBlockNode)) node.markDirty()
        },
        { tag: HISTORY_MERGE_TAG },
      )
    const timer = setTimeout(drawAnew)
    return () => clearTimeout(timer)
  }, [editor])

  const close = (): void => {
    setOpen(null)
    // Once the dialogue is gone: while it is open, nothing else can take the focus.
    setTimeout(() => editor.focus())
  }
  const closeWithout = (typed: string): void => {
    const sign = open?.typed
    if (sign && typed) {
      editor.update(() => {
        const node = $select(sign)
        if (node) node.spliceText(sign.offset + 1, 0, typed, true)
      })
    }
    close()
  }
  const anchor = useCallback(() => {
    const chip = open?.what === 'citation' && open.key !== null ? editor.getElementByKey(open.key) : null
    return chip?.getBoundingClientRect() ?? caret.current
  }, [editor, open])

  const put = (citation: Citation): void => {
    if (open?.what !== 'citation') return
    const key = putCitation(editor, citation, open)
    setOpen({ ...open, key, citation, typed: null })
  }

  return (
    <>
      {open?.what === 'citation' && (
        <CitationDialog
          citation={open.citation}
          initialText={open.text}
          isEditable={editor.isEditable()}
          anchor={anchor}
          onChosen={put}
          onKeep={(citation) => {
            put(citation)
            if (open.key !== null) caretAfter(editor, open.key)
            close()
          }}
          onRemove={() => {
            const { key } = open
            if (key !== null) removeNode(editor, key)
            close()
          }}
          onClose={(typed) => {
            if (open.key !== null) caretAfter(editor, open.key)
            closeWithout(typed)
          }}
        />
      )}
      {open?.what === 'term' && (
        <TermDialog
          anchor={anchor}
          words={open.words}
          onChoose={(term) => {
            linkTerm(editor, term, open)
            close()
          }}
          onClose={closeWithout}
        />
      )}
      {pasted && !open && (
        <PasteOffer
          pasted={pasted}
          editor={editor}
          onTake={() => {
            const { answer, text } = pasted
            setPasted(null)
            if (answer.reference) {
              putCitation(editor, { reference: answer.reference.id, pinpoint: answer.pinpoint }, { key: null, typed: null, pasted: text })
              editor.focus()
            } else openAt({ what: 'citation', key: null, citation: null, typed: null, text })
          }}
          onLeave={() => {
            setPasted(null)
            editor.focus()
          }}
        />
      )}
    </>
  )
}

const $citationAt = (key: NodeKey): Citation | null => {
  const node = $getNodeByKey(key)
  if (!$isInlineBlockNode(node)) return null
  const { reference, pinpoint } = node.getFields() as unknown as { reference?: CmsId | null; pinpoint?: string | null }
  return reference ? { reference, pinpoint: pinpoint ?? null } : null
}

interface Where {
  /** Of the chip, once it stands in the text. */
  readonly key: NodeKey | null
  readonly typed: Typed | null
  /** What the chip takes the place of. */
  readonly pasted?: string
  readonly text?: string
}

/** @returns the chip's key. */
const putCitation = (editor: LexicalEditor, { reference, pinpoint }: Citation, where: Where): NodeKey => {
  let put = where.key ?? ''
  editor.update(
    () => {
      const fields = { blockType: 'citation', blockName: '', reference, pinpoint: pinpoint ?? '' }
      const there = where.key === null ? null : $getNodeByKey(where.key)
      if ($isInlineBlockNode(there)) {
        there.setFields({ ...there.getFields(), ...fields }, true)
        return
      }
      const node = $createInlineBlockNode(fields as never)
      $insertInline(node, where.typed, where.pasted ?? where.text ?? '')
      put = node.getKey()
    },
    // The focus is the dialogue's.
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )
  return put
}

const removeNode = (editor: LexicalEditor, key: NodeKey): void =>
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      node?.selectPrevious()
      node?.remove()
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )

const caretAfter = (editor: LexicalEditor, key: NodeKey): void =>
  editor.update(() => void $getNodeByKey(key)?.selectNext(0, 0), { discrete: true, tag: SKIP_DOM_SELECTION_TAG })

const linkTerm = (editor: LexicalEditor, { id, title, alias }: TermSuggestion, { typed, words }: { typed: Typed | null; words: string }): void => {
  const fields = { linkType: 'internal' as const, newTab: false, doc: { relationTo: 'terms', value: id } }
  if (words && !typed) {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, { fields: fields as never, text: null })
    return
  }
  editor.update(
    () => {
      const link = $createLinkNode({ fields: fields as never })
      link.append($createTextNode(alias ?? title))
      $insertInline(link, typed, '')
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )
}

const caretRect = (): DOMRect | null => {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const rect = range.getBoundingClientRect()
  if (rect.height > 0) return rect
  // An empty paragraph: the range has no box of its own.
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  return element?.getBoundingClientRect() ?? null
}

