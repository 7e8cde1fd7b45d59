'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PasteCitation } from './paste-citation.client'
import type { CmsId, ReadAnswer } from './requests'
import { asCited } from './use-cited'

const addressOf = (id: CmsId): string => `/admin/collections/references/${id}`

/** On the form of a new reference: what is pasted fills it in, unless the source is on record already. */
export const PasteIntoReference = () => {
  const { id } = useDocumentInfo()
  const { dispatchFields, setModified } = useForm()
  const [found, setFound] = useState<{ readonly id: CmsId; readonly text: string } | null>(null)
  const [filled, setFilled] = useState(false)
  if (id !== undefined) return null

  const fillIn = ({ draft }: ReadAnswer): void => {
    for (const [path, value] of Object.entries(draft ?? {})) {
      if (value !== null) dispatchFields({ type: 'UPDATE', path, value, valid: true })
    }
    setModified(true)
    setFound(null)
    setFilled(true)
  }
  return (
    <div className="citing citing__beside">
      <PasteCitation
        onFound={(reference) => {
          setFilled(false)
          void asCited({ reference, pinpoint: null }).then((cited) => setFound({ id: reference, text: cited?.text ?? 'this source' }))
        }}
        onDraft={fillIn}
      />
      <p role="status" className="citing__hint">
        {filled && 'Filled in below what it tells. Check it, and add the rest.'}
        {found && (
          <>
            It is on record already: <a href={addressOf(found.id)}>{found.text}</a>
          </>
        )}
      </p>
    </div>
  )
}

/** Above the list of references: the source of a citation is found, or made. */
export const PasteOnList = ({ hasCreatePermission }: { hasCreatePermission?: boolean }) => {
  const router = useRouter()
  if (hasCreatePermission === false) return null
  return (
    <div className="citing citing__beside">
      <PasteCitation onFound={(reference) => router.push(addressOf(reference))} />
    </div>
  )
}
