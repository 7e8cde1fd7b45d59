'use client'

import { LeaveWithoutSaving, useDocumentInfo, useField, useForm, useFormFields, useFormInitializing, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { v4 as uuid } from 'uuid'
import { WRITING_MS } from '../../workflow/base-of-save'
import type { NewestSave } from '../../workflow/meanwhile'
import { momentOf } from '../../glossary/dates'
import { ChoiceDialog } from './choice-dialog.client'
import { fetchNewest } from './fetch-newest'
import { useTitleOfUntitled } from './use-title-of-untitled'

/** This page, as the saves from it call it: every tab has its own. Not crypto.randomUUID, which plain http lacks. */
const WINDOW = uuid()

const LOOK_AGAIN_MS = 15_000

/**
 * Above a term's form: who else is writing in it, and what to do when somebody has saved a newer text meanwhile. It also
 * gives each save the name of this window, by which the server knows our own last save from another's.
 */
export const Writing = () => {
  const { id, lastUpdateTime, hasSavePermission } = useDocumentInfo()
  const { submit } = useForm()
  useTitleOfUntitled()
  const isModified = useFormModified()
  const isInitializing = useFormInitializing()
  const { value: savedIn, setValue: setSavedIn } = useField<string>({ path: 'savedIn' })
  const base = useFormFields(([fields]) => fields.digest?.value) as string | undefined
  const refusal = useFormFields(([fields]) => (fields.digest?.valid === false ? fields.digest.errorMessage : undefined))
  const [newest, setNewest] = useState<NewestSave | null>(null)
  const [conflict, setConflict] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)

  // Before anything is typed: Payload takes a field set later for what is being typed, and the rest for free to replace.
  useEffect(() => {
    if (!isInitializing && savedIn !== WINDOW) setSavedIn(WINDOW, true)
  }, [isInitializing, savedIn, setSavedIn])

  const look = useCallback(async () => {
    if (id === undefined || document.hidden) return
    const answer = await fetchNewest(id)
    if (answer) setNewest(answer)
  }, [id])

  useEffect(() => {
    void look()
    const again = () => void look()
    const timer = setInterval(again, LOOK_AGAIN_MS)
    window.addEventListener('focus', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', again)
    }
  }, [look, lastUpdateTime])

  // Kept until a save succeeds: the form itself forgets a server's error at the next key.
  useEffect(() => setConflict(null), [lastUpdateTime])
  useEffect(() => {
    if (!refusal) return
    setConflict(refusal)
    void look()
  }, [refusal, look])
  // Asked once: whoever decides later is not interrupted at every key.
  const isInConflict = conflict !== null
  useEffect(() => setIsAsking(isInConflict), [isInConflict])

  if (id === undefined || !newest) return null
  const isOurs = newest.savedIn === WINDOW
  if (conflict && !isOurs) {
    return (
      <>
        {/* With autosave on, Payload lets one leave without asking. */}
        <LeaveWithoutSaving />
        <section className="writing" data-kind="conflict" aria-label="Newer text">
          <p>{conflict}</p>
          <button type="button" onClick={() => setIsAsking(true)}>
            Decide …
          </button>
        </section>
        {isAsking && (
          <ChoiceDialog
            id={id}
            conflict={conflict}
            newest={newest}
            onSaveOver={() => {
              setIsAsking(false)
              void submit({ overrides: { _status: 'draft', digest: newest.digest }, skipValidation: true })
            }}
            onClose={() => setIsAsking(false)}
          />
        )}
      </>
    )
  }
  if (isOurs || !newest.savedBy) return null
  const who = newest.savedBy.isYou ? 'You' : newest.savedBy.name
  const where = newest.savedBy.isYou ? ' in another window' : ''
  if (base && base !== newest.digest && !isModified) {
    return (
      <section className="writing" role="status">
        <p>
          {who} saved a newer text{where}, {momentOf(newest.savedAt)}.
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          Show it
        </button>
      </section>
    )
  }
  // Our own text that no window saved (an import, say): nobody is writing it elsewhere.
  if (newest.savedBy.isYou && newest.savedIn === null) return null
  if (Date.now() - Date.parse(newest.savedAt) > WRITING_MS) return null
  return (
    <section className="writing" role="status">
      <p>
        {who} {newest.savedBy.isYou ? 'are' : 'is'} writing in this entry{where}; last saved {momentOf(newest.savedAt)}.
        {hasSavePermission && !newest.savedBy.isYou && ' You can write too: nobody’s newer text is replaced without asking.'}
      </p>
    </section>
  )
}
