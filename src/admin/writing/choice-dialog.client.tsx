'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { NewestSave } from '../../workflow/meanwhile'
import { momentOf } from '../../glossary/dates'
import { myText } from './my-text'

interface ChoiceDialogProps {
  readonly id: string | number
  /** The server's refusal: who saved what, and in which parts it differs. */
  readonly conflict: string
  readonly newest: NewestSave
  onSaveOver(): void
  onClose(): void
}

/** Asks what shall become of two texts. Closing it loses nothing: the form stands as it is, unsaved. */
export const ChoiceDialog = ({ id, conflict, newest, onSaveOver, onClose }: ChoiceDialogProps) => {
  const { getData } = useForm()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const ids = { heading: useId(), text: useId() }
  const [copy, setCopy] = useState<{ readonly text: string; readonly onClipboard: boolean } | null>(null)

  useEffect(() => {
    dialog.current?.showModal()
    // Not on a button: it may open in the middle of a word, and the next key must do nothing.
    heading.current?.focus()
  }, [])

  const copyMine = async () => {
    const text = await myText(getData())
    setCopy({ text, onClipboard: await toClipboard(text) })
  }

  return (
    <dialog ref={dialog} className="choice-dialog" aria-labelledby={ids.heading} onClose={onClose}>
      <h2 id={ids.heading} ref={heading} tabIndex={-1}>Your text is not saved: there is a newer one</h2>
      <p>{conflict}</p>
      <p className="choice-dialog__hint">Saved {momentOf(newest.savedAt)}. Your own text stays in the form behind this.</p>
      <ul className="choice-dialog__choices">
        <li>
          <a
            className="choice-dialog__link"
            href={`/admin/collections/terms/${id}/reading?view=text`}
            target="_blank"
            rel="noreferrer"
          >
            Open their version <span className="choice-dialog__hint">(in a new tab)</span>
          </a>
        </li>
        <li>
          <Button type="button" buttonStyle="secondary" size="medium" margin={false} onClick={() => void copyMine()}>
            Copy my text
          </Button>
          <span role="status">{copy && (copy.onClipboard ? 'Copied.' : 'Copy it from the box below.')}</span>
        </li>
        <li>
          <Button type="button" buttonStyle="primary" size="medium" margin={false} onClick={onSaveOver}>
            Save mine over it
          </Button>
          <span className="choice-dialog__hint">Theirs stays in the list of versions.</span>
        </li>
      </ul>
      {copy && !copy.onClipboard && (
        <div>
          <label htmlFor={ids.text}>My text</label>
          <textarea id={ids.text} readOnly rows={8} value={copy.text} />
        </div>
      )}
      <Button type="button" buttonStyle="none" size="medium" margin={false} onClick={() => dialog.current?.close()}>
        Decide later
      </Button>
    </dialog>
  )
}

/** Plain http has no clipboard, and a person may refuse it. */
const toClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    console.warn('The clipboard is not to be had', error)
    return false
  }
}
