'use client'

import { COMMAND_PRIORITY_CRITICAL, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { ReadAnswer } from './requests'

export interface Pasted {
  readonly text: string
  readonly answer: ReadAnswer
  readonly at: DOMRect | null
}

interface PasteOfferProps {
  readonly pasted: Pasted
  readonly editor: LexicalEditor
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** After a citation was pasted: it may become one. Typing on leaves it as it is. */
export const PasteOffer = ({ pasted, editor, onTake, onLeave }: PasteOfferProps) => {
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            event.preventDefault()
            onTake()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          KEY_ESCAPE_COMMAND,
          () => {
            onLeave()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor, onTake, onLeave],
  )
  const { at, answer } = pasted
  const left = Math.max(8, Math.min(at?.left ?? 8, window.innerWidth - 368))
  const top = Math.min((at?.bottom ?? 0) + 8, window.innerHeight - 120)
  return createPortal(
    <div className="citing citing__offer" role="status" style={{ left, top }}>
      <p>
        Make it a citation{answer.text ? `: ${answer.text}` : ''}?<span className="citing__hint"> Tab does, Escape leaves it.</span>
      </p>
      {/* mousedown would take the caret out of the text. */}
      <div className="citing__row" onMouseDown={(event) => event.preventDefault()}>
        <button type="button" onClick={onTake}>
          Make it a citation
        </button>
        <button type="button" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </div>,
    document.body,
  )
}
