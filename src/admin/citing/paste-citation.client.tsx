'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { MarkedText } from './marked-text'
import { NewSource } from './new-source.client'
import { type CmsId, type Failure, type ReadAnswer, readCitation } from './requests'

interface PasteCitationProps {
  readonly initialText?: string
  readonly takesFocus?: boolean
  readonly onFound: (reference: CmsId, pinpoint: string | null) => void
  /** Where a new source is not to be made at once, but its fields filled in a form that stands there. */
  readonly onDraft?: (answer: ReadAnswer) => void
}

/** “Paste a citation or an address”: its source is found, or made with what the citation tells. */
export const PasteCitation = ({ initialText = '', takesFocus = false, onFound, onDraft }: PasteCitationProps) => {
  const [text, setText] = useState(initialText)
  const [isReading, setIsReading] = useState(false)
  const [unread, setUnread] = useState<(Failure & { readonly text: string }) | null>(null)
  const [fresh, setFresh] = useState<ReadAnswer | null>(null)
  const ids = { field: useId(), note: useId() }
  const field = useRef<HTMLInputElement>(null)

  const read = async (): Promise<void> => {
    if (text.trim() === '' || isReading) return
    setIsReading(true)
    const answer = await readCitation(text)
    setIsReading(false)
    setUnread('failure' in answer ? { ...answer, text } : null)
    setFresh(null)
    if ('failure' in answer) field.current?.focus()
    else if (answer.reference) onFound(answer.reference.id, answer.pinpoint)
    else if (onDraft) onDraft(answer)
    else setFresh(answer)
  }

  // What was typed in the list’s field already is read at once.
  useEffect(() => {
    if (takesFocus) field.current?.focus()
    if (initialText) void read()
  }, [])

  return (
    <div className="citing__paste">
      <label htmlFor={ids.field}>Paste a citation or an address</label>
      <div className="citing__row">
        <input
          id={ids.field}
          ref={field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          aria-describedby={ids.note}
          aria-invalid={unread !== null}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setUnread(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // It may stand inside the document’s own form.
            event.preventDefault()
            void read()
          }}
        />
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" disabled={isReading} onClick={() => void read()}>
          {isReading ? 'Reading …' : 'Read it'}
        </Button>
      </div>
      <p id={ids.note} className="citing__hint">
        “Children and Families Act 2014, s 55”, a neutral citation, a DOI, a legislation.gov.uk address.
      </p>
      <div role="status">
        {unread && (
          <p className="citing__problem">
            <span>{unread.failure}</span> {unread.at !== undefined && <MarkedText text={unread.text} at={unread.at} />}
          </p>
        )}
      </div>
      {fresh?.draft && (
        <NewSource draft={fresh.draft} onCancel={() => setFresh(null)} onCreated={(reference) => onFound(reference, fresh.pinpoint)} />
      )}
    </div>
  )
}
